/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.bayes;

/**
 * What decides where to look next. All are maximised; larger values of the objective are better (who minimises, changes
 * the sign).
 */
public enum Acquisition {
    /**
     * Logarithm of the expected improvement: the same place as {@link #EI}, found where EI is too small to be a number.
     */
    LOG_EI,
    /** Expected improvement over the best value. */
    EI,
    /** Probability of being better than the best value. */
    PI,
    /** Upper confidence bound: mean plus kappa standard deviations. */
    UCB,
    /** The maximum of a function drawn from the posterior. */
    THOMPSON,
    /** Largest standard deviation: pure exploration, for learning a function everywhere. */
    VARIANCE,
    /** Largest mean: pure exploitation, greedy. */
    MEAN,
    /** A random place. */
    RANDOM;

    /** {@return whether it is a function of mean and standard deviation} */
    public boolean isAnalytic() {
        return this != THOMPSON && this != RANDOM;
    }

    /**
     * {@return the value for a normal distribution}
     *
     * @param mean expected value
     * @param sd standard deviation, at least 0
     * @param best the best value so far
     * @param kappa weight of the standard deviation in {@link #UCB}
     */
    public double value(double mean, double sd, double best, double kappa) {
        return switch (this) {
            case LOG_EI -> AcquisitionFunctions.logExpectedImprovement(mean, sd, best);
            case EI -> AcquisitionFunctions.expectedImprovement(mean, sd, best);
            case PI -> AcquisitionFunctions.probabilityOfImprovement(mean, sd, best);
            case UCB -> AcquisitionFunctions.upperConfidenceBound(mean, sd, kappa);
            case VARIANCE -> sd;
            case MEAN -> mean;
            case THOMPSON, RANDOM -> throw new IllegalStateException(this + " is no function of mean and deviation");
        };
    }
}
