/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.optimise;

/** A function of many variables with its gradient. */
@FunctionalInterface
public interface Objective {

    /**
     * {@return the value} A value that is not a number or infinite means that the function does not exist there; a
     * minimiser then takes a shorter step.
     *
     * @param x [n], not to be changed or kept
     * @param gradient [n], written by the function
     */
    double value(double[] x, double[] gradient);

    /**
     * {@return an objective with a gradient by central differences, two calls a variable}
     *
     * @param function the value at x
     * @param step relative to max(1, |x|), such as 1e-6
     */
    static Objective numeric(java.util.function.ToDoubleFunction<double[]> function, double step) {
        return (x, gradient) -> {
            var y = x.clone();
            for (int i = 0; i < x.length; i++) {
                double h = step * Math.max(1, Math.abs(x[i]));
                y[i] = x[i] + h;
                double plus = function.applyAsDouble(y);
                y[i] = x[i] - h;
                double minus = function.applyAsDouble(y);
                gradient[i] = (plus - minus) / (2 * h);
                y[i] = x[i];
            }
            return function.applyAsDouble(y);
        };
    }
}
