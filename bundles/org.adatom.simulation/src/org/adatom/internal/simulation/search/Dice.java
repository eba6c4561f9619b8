/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.search;

import java.util.SplittableRandom;

/**
 * Random numbers by place: a stream for each walker and step, so that they depend neither on the number of threads nor on
 * whether a search was interrupted.
 *
 * @param base drawn from the seed of the run
 */
record Dice(long base) {
    private static final long WALKER = 0x9E3779B97F4A7C15L;
    private static final long STEP = 0xBF58476D1CE4E5B9L;

    /** {@return the stream of a walker at a step} */
    SplittableRandom of(int walker, long step) {
        long mixed = base ^ (walker + 1) * WALKER ^ Long.rotateLeft((step + 1) * STEP, 17);
        return new SplittableRandom(mixed);
    }
}
