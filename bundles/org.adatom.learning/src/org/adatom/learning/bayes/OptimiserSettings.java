/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.bayes;

/**
 * How an {@link Optimiser} works.
 *
 * @param maximise whether large values are wanted; else small ones
 * @param acquisition what decides where to look
 * @param kappa weight of the standard deviation in {@link Acquisition#UCB}
 * @param batch how several points are chosen at once
 * @param design how the first points are spread
 * @param initial how many points are spread before the surrogate is asked, at least 1
 */
public record OptimiserSettings(boolean maximise, Acquisition acquisition, double kappa, Batch batch, Design design,
        int initial) {

    /** Minimises by log EI after a number of points of a Sobol sequence. @param initial at least 1 */
    public OptimiserSettings(int initial) {
        this(false, Acquisition.LOG_EI, 2, Batch.FANTASIES, Design.SOBOL, initial);
    }

    /** {@return the same with another acquisition} */
    public OptimiserSettings with(Acquisition other) {
        return new OptimiserSettings(maximise, other, kappa, batch, design, initial);
    }

    /** {@return the same with another way to choose several points} */
    public OptimiserSettings with(Batch other) {
        return new OptimiserSettings(maximise, acquisition, kappa, other, design, initial);
    }

    /** {@return the same for large values} */
    public OptimiserSettings maximising() {
        return new OptimiserSettings(true, acquisition, kappa, batch, design, initial);
    }
}
