/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.bayes;

import java.util.List;
import org.adatom.learning.LearningException;

/** One variable of a {@link SearchSpace}. In a point it is a double: the number itself, or the index of a word. */
public sealed interface Variable {

    /** {@return the name, unique in its space} */
    String name();

    /** {@return the smallest number that it may be} */
    double lower();

    /** {@return the largest number that it may be} */
    double upper();

    /**
     * A real number.
     *
     * @param name unique in its space
     * @param lower smallest value
     * @param upper largest value, above lower
     * @param log whether it is searched by its logarithm; lower is positive then
     */
    record Continuous(String name, double lower, double upper, boolean log) implements Variable {
        /** @throws LearningException when there is nothing between lower and upper */
        public Continuous {
            checkRange(name, lower, upper, log);
        }
    }

    /**
     * A whole number.
     *
     * @param name unique in its space
     * @param lower smallest value
     * @param upper largest value, above lower
     * @param log whether it is searched by its logarithm; lower is positive then
     */
    record Whole(String name, double lower, double upper, boolean log) implements Variable {
        /** @throws LearningException when there is nothing between lower and upper, or they are not whole */
        public Whole {
            checkRange(name, lower, upper, log);
            if (lower != Math.rint(lower) || upper != Math.rint(upper)) {
                throw new LearningException("the variable '" + name + "' is an integer between " + lower
                        + " and " + upper
                        + ": its bounds must be whole numbers");
            }
        }

        /** {@return how many values it has} */
        public double count() {
            return upper - lower + 1;
        }
    }

    /** One of several words. @param name unique in its space @param values at least two different words */
    record Choice(String name, List<String> values) implements Variable {
        /** @throws LearningException when there are not two different words */
        public Choice {
            values = List.copyOf(values);
            if (values.size() < 2 || values.stream().distinct().count() != values.size()) {
                throw new LearningException("the variable '" + name + "' has the values " + values
                        + ": it needs at least two, each once");
            }
        }

        @Override
        public double lower() {
            return 0;
        }

        @Override
        public double upper() {
            return values.size() - 1;
        }
    }

    private static void checkRange(String name, double lower, double upper, boolean log) {
        if (!(lower < upper) || Double.isInfinite(lower) || Double.isInfinite(upper)) {
            throw new LearningException("the variable '" + name + "' goes from " + lower + " to " + upper
                    + ": the first number must be below the second");
        }
        if (log && lower <= 0) {
            throw new LearningException("the variable '" + name + "' starts at " + lower
                    + ": a logarithmic range must start above 0");
        }
    }
}
