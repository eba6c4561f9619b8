/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.bayes;

/**
 * A point and what is known of it.
 *
 * @param point raw numbers, see {@link SearchSpace}
 * @param state what is known
 * @param value of the objective; NaN unless it is done
 * @param noise standard deviation of the value; 0 where it is not known
 * @param constraints measured with it, each met where it is at most 0; empty for none
 * @param note why it failed, or anything else
 */
public record Observation(double[] point, State state, double value, double noise, double[] constraints, String note) {

    /** What is known of a point. */
    public enum State {
        /** It was proposed and nobody has told its value yet. */
        PENDING,
        /** Its value is known. */
        DONE,
        /** It cannot be evaluated. */
        FAILED
    }

    /** {@return a point whose value is not known yet} */
    public static Observation pending(double[] point) {
        return new Observation(point, State.PENDING, Double.NaN, 0, new double[0], "");
    }

    /**
     * {@return a point with its value; one that failed where the value is not finite}
     *
     * @param noise 0 where it is not known
     */
    public static Observation of(double[] point, double value, double noise, double... constraints) {
        boolean finite = Double.isFinite(value);
        for (double c : constraints) {
            finite &= Double.isFinite(c);
        }
        return finite ? new Observation(point, State.DONE, value, noise, constraints, "")
                : failed(point, "the value is " + value);
    }

    /** {@return a point that cannot be evaluated} @param why one line */
    public static Observation failed(double[] point, String why) {
        return new Observation(point, State.FAILED, Double.NaN, 0, new double[0], why.replaceAll("[\\r\\n]+", " "));
    }

    /** {@return whether the value is known} */
    public boolean isDone() {
        return state == State.DONE;
    }

    /** {@return whether the value is known and all constraints are met} */
    public boolean isFeasible() {
        for (double c : constraints) {
            if (c > 0) {
                return false;
            }
        }
        return isDone();
    }
}
