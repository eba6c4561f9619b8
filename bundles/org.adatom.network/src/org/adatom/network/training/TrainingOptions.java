/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.network.training;

import org.adatom.network.NetworkException;

/**
 * How long and in which pieces.
 *
 * @param epochs   passes over the training set at most, at least 1
 * @param batch    examples of a step, at least 1; the last of an epoch may be smaller
 * @param schedule of the learning rate
 * @param patience epochs without a smaller validation loss after which it ends; 0: never
 * @param least    what a loss must be smaller by to count, relative to the best; 0 or more
 * @param seed     of the order of the examples and of what is random in batches
 */
public record TrainingOptions(int epochs, int batch, Schedule schedule, int patience, double least, long seed) {
    /** Checks the numbers. */
    public TrainingOptions {
        if (epochs < 1 || batch < 1 || patience < 0 || !(least >= 0)) {
            throw new NetworkException(("training: epochs %d and batch %d must be at least 1, patience %d and least "
                    + "%s not below 0")
                    .formatted(epochs, batch, patience, least));
        }
    }

    /**
     * {@return a constant rate and no early stopping}
     *
     * @param epochs at least 1
     * @param batch  at least 1
     * @param seed   any
     */
    public static TrainingOptions of(int epochs, int batch, long seed) {
        return new TrainingOptions(epochs, batch, new Schedule.Constant(), 0, 0, seed);
    }
}
