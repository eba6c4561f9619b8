/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.optimise;

import java.util.Arrays;
import org.adatom.internal.numerics.optimise.LeastSquaresSearch;

/**
 * Minimises a sum of squares, half of |r(x)|^2, between bounds (K. Levenberg, Q. Appl. Math. 2, 164, 1944, doi
 * 10.1090/qam/10666; D. W. Marquardt, SIAM J. Appl. Math. 11, 431, 1963, doi 10.1137/0111030; damping after H. B.
 * Nielsen, IMM report 1999-05, Technical University of Denmark). Parameters that a bound holds are left out of a step.
 *
 * @param maxIterations most steps
 * @param valueTolerance ends when half the sum of squares falls by less, relative to itself
 * @param stepTolerance ends when the step is shorter, relative to the length of x
 * @param gradientTolerance ends when no component of the gradient, in units of |r| times the column of the Jacobian, is
 * larger
 */
public record LevenbergMarquardt(int maxIterations, double valueTolerance, double stepTolerance,
        double gradientTolerance) {

    /** 200 steps, all tolerances 1e-10. */
    public LevenbergMarquardt() {
        this(200, 1e-10, 1e-10, 1e-10);
    }

    /**
     * What a fit found.
     *
     * @param minimum parameters, half the sum of squares, gradient, ending
     * @param residuals [m] at the minimum
     * @param covariance [n][n] of the parameters, the variance of the residuals taken from the fit: s^2 (J'J)^-1 with
     * s^2 =
     *            |r|^2 / (m - free parameters); zeros for parameters at a bound; NaN where data do not determine a
     *            parameter, or where there are no more data than parameters
     */
    public record Fit(Minimum minimum, double[] residuals, double[] covariance) {

        /** {@return the standard deviations of the parameters [n]} */
        public double[] deviations() {
            int n = minimum.x().length;
            var out = new double[n];
            Arrays.setAll(out, i -> Math.sqrt(covariance[i * n + i]));
            return out;
        }
    }

    /**
     * {@return the fit}
     *
     * @param start [n], moved to the nearest point within the bounds
     * @param count m, number of residuals
     * @param lower [n], may be -infinity
     * @param upper [n], may be infinity
     * @param watch sees each step, may throw to end the search
     * @throws IllegalArgumentException if a lower bound is above its upper bound or lengths differ
     */
    public Fit fit(Residuals residuals, int count, double[] start, double[] lower, double[] upper, Watch watch) {
        return new LeastSquaresSearch(this, residuals, count, start, lower, upper, watch).run();
    }

    /** {@return the fit, without bounds} */
    public Fit fit(Residuals residuals, int count, double[] start) {
        var lower = new double[start.length];
        var upper = new double[start.length];
        Arrays.fill(lower, Double.NEGATIVE_INFINITY);
        Arrays.fill(upper, Double.POSITIVE_INFINITY);
        return fit(residuals, count, start, lower, upper, Watch.NONE);
    }
}
