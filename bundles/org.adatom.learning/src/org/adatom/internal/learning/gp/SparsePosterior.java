/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.gp;

import org.adatom.learning.gp.GaussianProcess.Prediction;
import org.adatom.learning.gp.Kernel;
import org.adatom.numerics.linear.LinearAlgebra;

/**
 * Expectations of a sparse process: mean w_2'c, variance k(x,x) - |w_1|^2 + |w_2|^2 with w_1 = L_B^-1 k(z,x) and
 * w_2 = L_D^-1 w_1; all in scaled units.
 *
 * @param kernel covariance with its values
 * @param inducing the inducing points
 * @param lowerB [m][m]
 * @param lowerD [m][m]
 * @param c [m]
 * @param noise variance
 */
public record SparsePosterior(Kernel kernel, Points inducing, double[] lowerB, double[] lowerD, double[] c,
        double noise) {
    private static final int CHUNK = 1024;

    /** {@return what a bound leads to} */
    public static SparsePosterior of(Kernel kernel, Points inducing, SparseBound bound, double noise) {
        return new SparsePosterior(kernel, inducing, bound.lowerB, bound.lowerD, bound.c, noise);
    }

    /** {@return expectations at points} @param x [n][d] */
    public Prediction predict(double[] x, int n) {
        int d = inducing.d;
        int m = inducing.n;
        var algebra = LinearAlgebra.get();
        var out = new Prediction(new double[n], new double[n], new double[n]);
        for (int from = 0; from < n; from += CHUNK) {
            int k = Math.min(CHUNK, n - from);
            var queries = new Points(java.util.Arrays.copyOfRange(x, from * d, (from + k) * d), k, d);
            var w = Gram.cross(kernel, inducing, queries);
            var variance = Gram.diagonal(kernel, queries, false);
            algebra.triangularSolve(false, lowerB, m, w, k);
            add(w, m, k, -1, variance);
            algebra.triangularSolve(false, lowerD, m, w, k);
            add(w, m, k, 1, variance);
            var mean = new double[k];
            algebra.gemv(true, m, k, 1, w, c, 0, mean);
            for (int j = 0; j < k; j++) {
                double latent = Math.max(0, variance[j]);
                out.mean()[from + j] = mean[j];
                out.sd()[from + j] = Math.sqrt(latent);
                out.noisySd()[from + j] = Math.sqrt(latent + noise);
            }
        }
        return out;
    }

    private static void add(double[] w, int m, int k, double sign, double[] variance) {
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < k; j++) {
                variance[j] += sign * w[i * k + j] * w[i * k + j];
            }
        }
    }
}
