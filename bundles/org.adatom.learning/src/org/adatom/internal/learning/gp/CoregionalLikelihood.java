/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.gp;

import org.adatom.learning.LearningException;
import org.adatom.learning.gp.Coregion;
import org.adatom.numerics.linear.LinearAlgebra;

/**
 * The marginal likelihood of values of several outputs whose covariance is B_pq k(x, x') plus a noise of each output,
 * with its gradient: with A = alpha alpha' - K^-1 and S_pq the sum of A_ab k_ab over the values a of p and b of q,
 * d log p/dW = S W, d log p/d kappa_p = S_pp/2, d log p/d noise_p = the sum of A_aa over p, halved.
 */
public final class CoregionalLikelihood {
    private static final double MOST_JITTER = 1e-4;
    private static final double FIRST_JITTER = 1e-12;
    private final Points points;
    private final Points places;
    private final int[] point;
    private final int[] output;
    private final double[] y;
    private final double[] basis;
    private final int q;
    private final int m;

    /**
     * Takes values, N of them.
     *
     * @param points the places, each once
     * @param point [N] which place a value belongs to
     * @param output [N] which output it is of
     * @param y [N]
     * @param basis [N][q] of the mean functions
     * @param m number of outputs
     */
    public CoregionalLikelihood(Points points, int[] point, int[] output, double[] y, double[] basis, int q, int m) {
        this.points = points;
        this.point = point;
        this.output = output;
        this.y = y;
        this.basis = basis;
        this.q = q;
        this.m = m;
        int d = points.d;
        var rows = new double[point.length * d];
        for (int a = 0; a < point.length; a++) {
            System.arraycopy(points.rows, point[a] * d, rows, a * d, d);
        }
        this.places = new Points(rows, point.length, d);
    }

    /**
     * {@return the factor of the matrix}
     *
     * @throws LearningException when it is singular with 1e-4 of its diagonal added
     */
    public Factor factor(Coregion region) {
        return factor(region, Gram.full(region.kernel(), points, false));
    }

    private Factor factor(Coregion region, double[] k) {
        int n = point.length;
        var b = region.b();
        var work = new double[Math.multiplyExact(n, n)];
        double mean = 0;
        for (int a = 0; a < n; a++) {
            mean += (b[output[a] * (m + 1)] * k[point[a] * (points.n + 1)] + region.noise()[output[a]]) / n;
        }
        for (double relative = 0; relative <= MOST_JITTER * (1 + 1e-9) && Double.isFinite(mean);
                relative = relative == 0 ? FIRST_JITTER : 10 * relative) {
            for (int a = 0; a < n; a++) {
                for (int c = 0; c <= a; c++) {
                    work[a * n + c] = b[output[a] * m + output[c]] * k[point[a] * points.n + point[c]];
                }
                work[a * (n + 1)] += region.noise()[output[a]] + relative * mean;
            }
            if (LinearAlgebra.get().cholesky(work, n) == 0 && Factor.sound(work, n, mean)) {
                return Factor.of(places, y, basis, q, work, relative * mean);
            }
        }
        throw new LearningException("the matrix of the kernel " + region.kernel()
                .text() + " over " + n + " values of " + m
                + " outputs is singular: add noise, take out repeated rows or bound its hyper-parameters");
    }

    /**
     * {@return the likelihood}
     *
     * @param gradient written: with respect to the logarithms of the kernel's hyper-parameters, W [m][rank], the
     *        logarithms of kappa [m] and of the noise [m]
     * @throws LearningException when the matrix is singular
     */
    public double value(Coregion region, double[] gradient) {
        var k = Gram.full(region.kernel(), points, false);
        var factor = factor(region, k);
        int n = point.length;
        var inverse = factor.l;
        LinearAlgebra.get().choleskyInverse(inverse, n);
        var b = region.b();
        var s = new double[m * m];
        var trace = new double[m];
        var weights = new double[points.n * points.n];
        for (int a = 0; a < n; a++) {
            int p = output[a];
            for (int c = 0; c <= a; c++) {
                double w = factor.alpha[a] * factor.alpha[c] - inverse[a * n + c];
                double wk = w * k[point[a] * points.n + point[c]];
                s[p * m + output[c]] += wk;
                if (a != c) {
                    s[output[c] * m + p] += wk;
                }
                int i = Math.max(point[a], point[c]);
                int j = Math.min(point[a], point[c]);
                weights[i * points.n + j] -= w * b[p * m + output[c]] * (i == j && a != c ? 2 : 1);
            }
            trace[p] += factor.alpha[a] * factor.alpha[a] - inverse[a * (n + 1)];
        }
        int count = region.kernel().hyperParameters().size();
        System.arraycopy(Gram.gradient(region.kernel(), points, weights, new double[points.n], count), 0, gradient,
                0, count);
        int rank = region.rank();
        for (int p = 0; p < m; p++) {
            for (int r = 0; r < rank; r++) {
                double sum = 0;
                for (int o = 0; o < m; o++) {
                    sum += s[p * m + o] * region.w()[o * rank + r];
                }
                gradient[count + p * rank + r] = sum;
            }
            gradient[count + m * rank + p] = 0.5 * s[p * (m + 1)] * region.kappa()[p];
            gradient[count + m * rank + m + p] = 0.5 * trace[p] * region.noise()[p];
        }
        return factor.likelihood;
    }
}
