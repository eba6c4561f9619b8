/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.linear;

import org.adatom.numerics.linear.LinearAlgebra;

/**
 * Ridge regression whose two strengths, that of the noise and that of the coefficients, are those of the largest
 * evidence; D. MacKay, Neural Computation 4, 415 (1992), doi:10.1162/neco.1992.4.3.415. Gamma priors of 1e-6 keep them
 * finite.
 */
public final class BayesianFit {
    private static final double PRIOR = 1e-6;

    private BayesianFit() {
    }

    /** {@return the model of the first target} */
    public static LinearFit solve(Centred data, int iterations, double tolerance) {
        int n = data.n();
        int d = data.d();
        var svd = LinearAlgebra.get().svd(data.x(), n, d);
        int k = svd.s().length;
        var uy = new double[k];
        double squares = 0;
        for (int i = 0; i < n; i++) {
            squares += data.y()[i] * data.y()[i];
            for (int q = 0; q < k; q++) {
                uy[q] += svd.u()[i * k + q] * data.y()[i];
            }
        }
        double noise = squares > 0 ? n / squares : 1;
        double strength = 1;
        var w = new double[d];
        for (int it = 0; it < iterations; it++) {
            var next = coefficients(svd.s(), svd.vt(), uy, d, strength / noise);
            double change = 0;
            double norm = 0;
            for (int j = 0; j < d; j++) {
                change += Math.abs(next[j] - w[j]);
                norm += next[j] * next[j];
            }
            w = next;
            if (it > 0 && change < tolerance) {
                break;
            }
            double gamma = 0;
            for (double s : svd.s()) {
                gamma += noise * s * s / (strength + noise * s * s);
            }
            double rss = residual(data, w);
            strength = (gamma + 2 * PRIOR) / (norm + 2 * PRIOR);
            noise = (n - gamma + 2 * PRIOR) / (rss + 2 * PRIOR);
        }
        w = coefficients(svd.s(), svd.vt(), uy, d, strength / noise);
        return data.fit(w, covariance(svd.s(), svd.vt(), d, noise, strength), 1 / noise);
    }

    private static double[] coefficients(double[] s, double[] vt, double[] uy, int d, double ratio) {
        var w = new double[d];
        for (int q = 0; q < s.length; q++) {
            double f = s[q] == 0 ? 0 : s[q] * uy[q] / (s[q] * s[q] + ratio);
            for (int j = 0; j < d; j++) {
                w[j] += f * vt[q * d + j];
            }
        }
        return w;
    }

    private static double residual(Centred data, double[] w) {
        double sum = 0;
        for (int i = 0; i < data.n(); i++) {
            double r = data.y()[i];
            for (int j = 0; j < w.length; j++) {
                r -= data.x()[i * w.length + j] * w[j];
            }
            sum += r * r;
        }
        return sum;
    }

    /** (noise X'X + strength)^-1; where there are fewer samples than features the rest has the prior's variance. */
    private static double[] covariance(double[] s, double[] vt, int d, double noise, double strength) {
        var out = new double[d * d];
        for (int j = 0; j < d; j++) {
            out[j * d + j] = 1 / strength;
        }
        for (int q = 0; q < s.length; q++) {
            double f = 1 / (noise * s[q] * s[q] + strength) - 1 / strength;
            for (int j = 0; j < d; j++) {
                for (int i = 0; i < d; i++) {
                    out[j * d + i] += f * vt[q * d + j] * vt[q * d + i];
                }
            }
        }
        return out;
    }
}
