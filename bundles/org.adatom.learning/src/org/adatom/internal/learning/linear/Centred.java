/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.linear;

import org.adatom.learning.data.Samples;
import org.adatom.numerics.linear.LinearAlgebra;

/**
 * Samples less their means, so that an intercept need not be fitted, and never shrinks.
 *
 * @param n samples
 * @param d features
 * @param m targets
 * @param x [n][d]
 * @param y [n][m]
 * @param xMean [d]
 * @param yMean [m]
 */
public record Centred(int n, int d, int m, double[] x, double[] y, double[] xMean, double[] yMean) {

    /** {@return samples less their means} */
    public static Centred of(Samples s) {
        var xMean = means(s.x(), s.count(), s.features());
        var yMean = means(s.y(), s.count(), s.targets());
        return new Centred(s.count(), s.features(), s.targets(), less(s.x(), xMean), less(s.y(), yMean), xMean, yMean);
    }

    private static double[] means(double[] a, int n, int width) {
        var mean = new double[width];
        for (int q = 0; q < a.length; q++) {
            mean[q % width] += a[q];
        }
        for (int j = 0; j < width; j++) {
            mean[j] /= n;
        }
        return mean;
    }

    private static double[] less(double[] a, double[] mean) {
        var out = a.clone();
        for (int q = 0; q < a.length; q++) {
            out[q] -= mean[q % mean.length];
        }
        return out;
    }

    /** {@return X'X [d][d]} */
    public double[] gram() {
        var out = new double[d * d];
        LinearAlgebra.get().syrk(true, d, n, 1, x, 0, out);
        return out;
    }

    /** {@return X'Y [d][m]} */
    public double[] product() {
        var out = new double[d * m];
        LinearAlgebra.get().gemm(true, false, d, m, n, 1, x, y, 0, out);
        return out;
    }

    /** {@return the model of coefficients} @param w [d][m] */
    public LinearFit fit(double[] w) {
        return fit(w, new double[0], 0);
    }

    /** {@return the model of coefficients with their covariance} @param w [d][m] */
    public LinearFit fit(double[] w, double[] covariance, double noise) {
        var coefficients = new double[m * d];
        var intercepts = yMean.clone();
        for (int t = 0; t < m; t++) {
            for (int j = 0; j < d; j++) {
                coefficients[t * d + j] = w[j * m + t];
                intercepts[t] -= w[j * m + t] * xMean[j];
            }
        }
        return new LinearFit(d, m, coefficients, intercepts, covariance.length > 0 ? xMean : new double[0],
                covariance, noise);
    }
}
