/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.network;

import java.util.Map;

/**
 * What optimisers remember, for checkpoints; every engine reads what another wrote.
 *
 * @param steps  number of steps done, by objective
 * @param slots  arrays called "objective/slot/weight", e.g. "train/mean/dense1.kernel"; each as long as its weight
 */
public record OptimiserState(Map<String, Long> steps, Weights slots) {
    /** Copies the map. */
    public OptimiserState {
        steps = Map.copyOf(steps);
    }

    /** {@return the state before the first step} */
    public static OptimiserState none() {
        return new OptimiserState(Map.of(), Weights.of(Map.of()));
    }
}
