/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.gp;

import org.adatom.learning.LearningException;
import org.adatom.learning.gp.Kernel;
import org.adatom.numerics.optimise.Objective;

/**
 * The logarithm of the marginal likelihood of data, with its gradient with respect to the logarithms of all
 * hyper-parameters:
 * log p = -y'alpha/2 - sum log L_ii - n/2 log 2 pi, d log p/d theta = tr((alpha alpha' - K^-1) dK/d theta)/2
 * (C. E. Rasmussen, C. K. I. Williams, 2006, eq. 2.30 and 5.9). Keeps one matrix; belongs to one thread.
 */
public final class Likelihood {
    private final Kernel kernel;
    private final Points points;
    private final double[] y;
    private final double[] basis;
    private final int q;
    private final double nugget;
    private final double[] work;

    /**
     * Takes data.
     *
     * @param kernel what hyper-parameters mean; its values do not matter
     * @param y [n]
     * @param basis [n][q] of the mean function
     * @param nugget added to the diagonal
     */
    public Likelihood(Kernel kernel, Points points, double[] y, double[] basis, int q, double nugget) {
        this.kernel = kernel;
        this.points = points;
        this.y = y;
        this.basis = basis;
        this.q = q;
        this.nugget = nugget;
        this.work = new double[Math.multiplyExact(points.n, points.n)];
    }

    /** {@return the likelihood} @param values of all hyper-parameters @throws LearningException when K is singular */
    public double value(double[] values) {
        return Factor.of(kernel.withValues(values), points, y, basis, q, nugget, work).likelihood;
    }

    /**
     * {@return the likelihood}
     *
     * @param values of all hyper-parameters
     * @param gradient written: derivatives with respect to their logarithms
     * @throws LearningException when K is singular
     */
    public double value(double[] values, double[] gradient) {
        var changed = kernel.withValues(values);
        var factor = Factor.of(changed, points, y, basis, q, nugget, work);
        System.arraycopy(factor.gradient(changed, values.length), 0, gradient, 0, values.length);
        return factor.likelihood;
    }

    /** The objective of a search: minus likelihood and priors, over the logarithms of all hyper-parameters. */
    public Objective objective() {
        var parameters = kernel.hyperParameters();
        return (x, gradient) -> {
            var values = new double[x.length];
            for (int k = 0; k < x.length; k++) {
                var h = parameters.get(k);
                values[k] = Math.clamp(Math.exp(x[k]), h.lower(), Math.max(h.upper(), h.lower()));
                if (h.fixed()) {
                    values[k] = h.value();
                }
            }
            double sum;
            try {
                sum = value(values, gradient);
            } catch (LearningException singular) {
                return Double.NaN;
            }
            for (int k = 0; k < x.length; k++) {
                var prior = parameters.get(k).prior();
                if (prior != null) {
                    sum += prior.logDensity(values[k]);
                    gradient[k] += prior.slope(values[k]);
                }
                gradient[k] = parameters.get(k).fixed() ? 0 : -gradient[k];
            }
            return -sum;
        };
    }
}
