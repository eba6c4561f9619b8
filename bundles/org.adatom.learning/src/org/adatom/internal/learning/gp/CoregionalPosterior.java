/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.gp;

import org.adatom.learning.gp.Coregion;
import org.adatom.learning.gp.MultiOutputProcess.Prediction;
import org.adatom.numerics.linear.LinearAlgebra;

/**
 * What coregional outputs are after data, all in scaled units.
 *
 * @param points the places seen, each once
 * @param point which place a value belongs to
 * @param output which output it is of
 */
public record CoregionalPosterior(Coregion region, Points points, int[] point, int[] output, Factor factor) {
    private static final int BLOCK = 64;

    /**
     * {@return means and covariances; deviations are left 0}
     *
     * @param basis [n][each] of the mean function of one output
     */
    public Prediction predict(Points at, double[] basis, int each) {
        int m = region.outputs();
        var mean = new double[at.n * m];
        var covariance = new double[at.n * m * m];
        for (int from = 0; from < at.n; from += BLOCK) {
            block(at, from, Math.min(at.n, from + BLOCK), basis, each, mean, covariance);
        }
        return new Prediction(mean, new double[at.n * m], new double[at.n * m], covariance);
    }

    private void block(Points at, int from, int to, double[] basis, int each, double[] mean, double[] covariance) {
        int m = region.outputs();
        int d = at.d;
        int n = point.length;
        int count = to - from;
        int width = count * m;
        var some = new Points(java.util.Arrays.copyOfRange(at.rows, from * d, to * d), count, d);
        var k = Gram.cross(region.kernel(), some, points);
        var own = Gram.diagonal(region.kernel(), some, false);
        var b = region.b();
        var v = new double[n * width];
        for (int a = 0; a < n; a++) {
            for (int i = 0; i < count; i++) {
                for (int p = 0; p < m; p++) {
                    double value = b[p * m + output[a]] * k[i * points.n + point[a]];
                    v[a * width + i * m + p] = value;
                    mean[(from + i) * m + p] += value * factor.alpha[a];
                }
            }
        }
        LinearAlgebra.get().triangularSolve(false, factor.l, n, v, width);
        for (int i = 0; i < count; i++) {
            for (int p = 0; p < m; p++) {
                for (int o = 0; o < m; o++) {
                    double sum = b[p * m + o] * own[i];
                    for (int a = 0; a < n; a++) {
                        sum -= v[a * width + i * m + p] * v[a * width + i * m + o];
                    }
                    covariance[((from + i) * m + p) * m + o] = sum;
                }
            }
            if (each > 0) {
                addMean(v, width, i, from + i, basis, each, mean, covariance);
            }
        }
    }

    /** Adds the mean functions and what is not known of their coefficients. */
    private void addMean(double[] v, int width, int i, int row, double[] basis, int each, double[] mean,
            double[] covariance) {
        int m = region.outputs();
        int q = factor.q;
        var rest = new double[m][q];
        var solved = new double[m][];
        var normal = factor.basisFactor;
        if (normal == null) {
            return;
        }
        for (int p = 0; p < m; p++) {
            for (int e = 0; e < each; e++) {
                rest[p][p * each + e] = basis[row * each + e];
                mean[row * m + p] += basis[row * each + e] * factor.beta[p * each + e];
            }
            for (int a = 0; a < point.length; a++) {
                for (int e = 0; e < q; e++) {
                    rest[p][e] -= factor.whiteBasis[a * q + e] * v[a * width + i * m + p];
                }
            }
            solved[p] = normal.solve(rest[p]);
        }
        for (int p = 0; p < m; p++) {
            for (int o = 0; o < m; o++) {
                for (int e = 0; e < q; e++) {
                    covariance[(row * m + p) * m + o] += rest[p][e] * solved[o][e];
                }
            }
        }
    }
}
