/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.network;

import java.util.Map;

/**
 * A loss and its derivatives.
 *
 * @param loss    its value
 * @param weights d total / d weight for every trainable array that is not frozen in the objective, by full name; zero
 *                where the loss does not depend on it; without L2 and clipping
 * @param inputs  d total / d input for every input that the loss depends on, [count][shape]
 */
public record Gradient(LossValue loss, Weights weights, Map<String, double[]> inputs) {
    /** Copies the map. */
    public Gradient {
        inputs = Map.copyOf(inputs);
    }
}
