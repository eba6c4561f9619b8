/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.optimise;

/**
 * Where a search ended.
 *
 * @param x [n], the best point
 * @param value there
 * @param gradient there [n]
 * @param iterations steps taken
 * @param evaluations how often the function was called
 * @param ending why it ended
 */
public record Minimum(double[] x, double value, double[] gradient, int iterations, int evaluations, Ending ending) {

    /** Why a search ended. */
    public enum Ending {
        /** The gradient, without what points out of the bounds, is as small as wanted. */
        GRADIENT("the gradient is small enough"),
        /** The value fell by less than wanted in the last step. */
        VALUE("the value no longer falls"),
        /** The step is as small as wanted. */
        STEP("the step is small enough"),
        /** As many steps or calls as allowed. */
        LIMIT("the limit of steps or calls is reached"),
        /** No lower value was found along the last direction: often a wrong gradient or rounding. */
        STUCK("no lower value was found along the last direction"),
        /** The function has no finite value at the start. */
        UNDEFINED("the function has no finite value at the start");

        private final String words;

        Ending(String words) {
            this.words = words;
        }

        /** {@return the reason in words} */
        public String words() {
            return words;
        }
    }

    /** {@return whether the search ended at a minimum as exact as was asked} */
    public boolean converged() {
        return ending == Ending.GRADIENT || ending == Ending.VALUE || ending == Ending.STEP;
    }
}
