/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.network.training;

import java.util.List;
import org.adatom.network.OptimiserState;
import org.adatom.network.Weights;

/**
 * Where training stands, between two steps; going on from it gives the same bits as if it had never stopped, where the
 * engine is reproducible.
 *
 * @param weights   at this moment
 * @param state     of the optimisers
 * @param history   of the epochs that have ended
 * @param step      number of all steps done
 * @param position  steps done in the epoch that has not ended
 * @param partial   sum of loss times examples in these steps
 * @param best      weights with the smallest validation loss; {@code weights} if there is no validation set
 * @param bestEpoch its number, from 1; 0 before the first
 */
public record Checkpoint(Weights weights, OptimiserState state, List<Epoch> history, long step, int position,
        double partial, Weights best, int bestEpoch) {
    /** Copies the list. */
    public Checkpoint {
        history = List.copyOf(history);
    }
}
