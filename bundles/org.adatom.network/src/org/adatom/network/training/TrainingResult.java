/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.network.training;

import java.util.List;
import org.adatom.network.Weights;

/**
 * What training gave.
 *
 * @param outcome    how it ended
 * @param weights    with the smallest validation loss; the last ones if there is no validation set
 * @param bestEpoch  of these weights, from 1; 0 if no epoch ended
 * @param history    of the epochs
 * @param checkpoint to go on from
 */
public record TrainingResult(Outcome outcome, Weights weights, int bestEpoch, List<Epoch> history,
        Checkpoint checkpoint) {
    /** How training ended. */
    public enum Outcome {
        /** All epochs are done. */
        FINISHED,
        /** The validation loss became no smaller. */
        STOPPED_EARLY,
        /** The listener said so. */
        CANCELLED
    }

    /** Copies the list. */
    public TrainingResult {
        history = List.copyOf(history);
    }
}
