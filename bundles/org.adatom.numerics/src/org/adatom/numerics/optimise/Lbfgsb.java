/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.optimise;

import org.adatom.internal.numerics.optimise.LbfgsbSearch;

/**
 * Minimises a smooth function of many variables between bounds by a quasi-Newton method of limited memory (R. H. Byrd,
 * P. Lu, J. Nocedal, C. Zhu, SIAM J. Sci. Comput. 16, 1190, 1995, doi 10.1137/0916069; line search: J. J. More, D. J.
 * Thuente, ACM Trans. Math. Softw. 20, 286, 1994, doi 10.1145/192115.192132). It finds the minimum of the valley it
 * starts in: start it from several points where there may be more.
 *
 * @param memory steps remembered, at least 1
 * @param maxIterations most steps
 * @param maxEvaluations most calls of the function
 * @param gradientTolerance ends when no component of the projected gradient is larger
 * @param valueTolerance ends when the value falls by less, relative to max(|f|, 1)
 */
public record Lbfgsb(int memory, int maxIterations, int maxEvaluations, double gradientTolerance,
        double valueTolerance) {

    /** Checks the numbers. */
    public Lbfgsb {
        if (memory < 1) {
            throw new IllegalArgumentException("memory is %d, must be at least 1".formatted(memory));
        }
    }

    /** Memory 10, 15,000 steps and calls, gradient 1e-5, value 2.2e-9: the numbers of SciPy. */
    public Lbfgsb() {
        this(10, 15_000, 15_000, 1e-5, 1e7 * Math.ulp(1.0));
    }

    /** {@return the same with other tolerances} */
    public Lbfgsb withTolerances(double gradient, double value) {
        return new Lbfgsb(memory, maxIterations, maxEvaluations, gradient, value);
    }

    /** {@return the same with other limits} */
    public Lbfgsb withLimits(int iterations, int evaluations) {
        return new Lbfgsb(memory, iterations, evaluations, gradientTolerance, valueTolerance);
    }

    /**
     * {@return the minimum found}
     *
     * @param start [n]; moved to the nearest point within the bounds
     * @param lower [n], may be -infinity
     * @param upper [n], may be infinity; equal to lower fixes a variable
     * @param watch sees each step, may throw to end the search
     * @throws IllegalArgumentException if a lower bound is above its upper bound or lengths differ
     */
    public Minimum minimise(Objective objective, double[] start, double[] lower, double[] upper, Watch watch) {
        return new LbfgsbSearch(this, objective, start, lower, upper, watch).run();
    }

    /** {@return the minimum found between bounds} */
    public Minimum minimise(Objective objective, double[] start, double[] lower, double[] upper) {
        return minimise(objective, start, lower, upper, Watch.NONE);
    }

    /** {@return the minimum found, without bounds} */
    public Minimum minimise(Objective objective, double[] start) {
        var lower = new double[start.length];
        var upper = new double[start.length];
        java.util.Arrays.fill(lower, Double.NEGATIVE_INFINITY);
        java.util.Arrays.fill(upper, Double.POSITIVE_INFINITY);
        return minimise(objective, start, lower, upper, Watch.NONE);
    }
}
