/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.gp;

import org.adatom.learning.LearningException;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A positive number that a kernel depends on.
 *
 * @param value its value, above 0 and finite
 * @param lower smallest value that a fit may try, above 0
 * @param upper largest value that a fit may try
 * @param fixed whether a fit leaves it alone
 * @param prior what is known of it, null for nothing
 */
public record HyperParameter(double value, double lower, double upper, boolean fixed, @Nullable Prior prior) {
    /** The bounds of a number that none are given for. */
    public static final double LOWER = 1e-5;
    /** The bounds of a number that none are given for. */
    public static final double UPPER = 1e5;
    private static final double NEAR = 1e-3;

    /** @throws LearningException when the value is not above 0, or the bounds are not in order */
    public HyperParameter {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new LearningException("a hyper-parameter of a kernel is " + value
                    + ": it must be above 0 and finite");
        }
        if (!(lower > 0 && upper >= lower) || Double.isInfinite(upper)) {
            throw new LearningException("the bounds " + lower + ".." + upper
                    + " of a hyper-parameter must be above 0 and in order");
        }
    }

    /** {@return a free number with the usual bounds, widened where the value is outside of them} */
    public static HyperParameter of(double value) {
        return new HyperParameter(value, Math.min(LOWER, value), Math.max(UPPER, value), false, null);
    }

    /** {@return the same with another value; the bounds stay} */
    public HyperParameter with(double newValue) {
        return new HyperParameter(newValue, lower, upper, fixed, prior);
    }

    /** {@return the same with other bounds, the value moved inside of them} */
    public HyperParameter within(double newLower, double newUpper) {
        return new HyperParameter(Math.clamp(value, newLower, newUpper), newLower, newUpper, fixed, prior);
    }

    /** {@return the same, left alone by a fit} */
    public HyperParameter fix() {
        return new HyperParameter(value, lower, upper, true, prior);
    }

    /** {@return the same with a prior} */
    public HyperParameter with(Prior newPrior) {
        return new HyperParameter(value, lower, upper, fixed, newPrior);
    }

    /** {@return -1 where a free value lies on its lower bound (within 0.1 %), 1 on its upper bound, else 0} */
    public int atBound() {
        if (fixed || lower == upper) {
            return 0;
        }
        return value <= lower * (1 + NEAR) ? -1 : value >= upper * (1 - NEAR) ? 1 : 0;
    }
}
