/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.network;

import org.adatom.internal.network.Draws;

/** Masks of dropout that depend on the seed, the step and the node alone, not on the engine. */
public final class DropoutMask {
    private DropoutMask() {
    }

    /**
     * Fills a mask: 0 with probability rate, else 1 / (1 - rate). Multiplied with the values in the order of the batch.
     *
     * @param seed of the session
     * @param step number of the step
     * @param node name of the dropout's node
     * @param rate 0 or more and below 1
     * @param mask what is filled
     */
    public static void fill(long seed, long step, String node, double rate, double[] mask) {
        var draws = new Draws(Draws.seed(Draws.seed(seed, node), step));
        double keep = 1 / (1 - rate);
        for (int k = 0; k < mask.length; k++) {
            mask[k] = draws.uniform() < rate ? 0 : keep;
        }
    }
}
