/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.cluster;

import org.adatom.learning.LearningException;
import org.adatom.numerics.linear.LinearAlgebra;

/**
 * Principal components: orthogonal directions in which samples differ most; K. Pearson, Phil. Mag. 2, 559 (1901). The
 * largest
 * entry of each is positive.
 *
 * @param features d
 * @param mean [d]
 * @param variances [k], descending
 * @param shares [k], of the whole variance
 * @param components [k][d], of length 1
 */
public record Pca(int features, double[] mean, double[] variances, double[] shares, double[] components) {

    /**
     * {@return the components, as many as features, or samples less one}
     *
     * @param x [n][d], finite
     * @param n samples, at least 2
     */
    public static Pca of(double[] x, int n, int d) {
        if (n < 2) {
            throw new LearningException("principal components need at least 2 samples, not " + n);
        }
        var mean = new double[d];
        for (int q = 0; q < n * d; q++) {
            mean[q % d] += x[q] / n;
        }
        var centred = x.clone();
        for (int q = 0; q < n * d; q++) {
            centred[q] -= mean[q % d];
        }
        int k = Math.min(n - 1, d);
        var variances = new double[k];
        var components = new double[k * d];
        double total = 0;
        if (d <= 2 * n) {
            var gram = new double[d * d];
            LinearAlgebra.get().syrk(true, d, n, 1.0 / (n - 1), centred, 0, gram);
            var eigen = LinearAlgebra.get().eigen(gram, d);
            for (int j = 0; j < d; j++) {
                total += gram[j * d + j];
            }
            for (int c = 0; c < k; c++) {
                variances[c] = Math.max(0, eigen.values()[d - 1 - c]);
                System.arraycopy(eigen.vectors(), (d - 1 - c) * d, components, c * d, d);
            }
        } else {
            var svd = LinearAlgebra.get().svd(centred, n, d);
            for (double s : svd.s()) {
                total += s * s / (n - 1);
            }
            for (int c = 0; c < k; c++) {
                variances[c] = svd.s()[c] * svd.s()[c] / (n - 1);
                System.arraycopy(svd.vt(), c * d, components, c * d, d);
            }
        }
        var shares = new double[k];
        for (int c = 0; c < k; c++) {
            shares[c] = total > 0 ? variances[c] / total : 0;
            turn(components, c * d, d);
        }
        return new Pca(d, mean, variances, shares, components);
    }

    private static void turn(double[] components, int at, int d) {
        int largest = 0;
        for (int j = 1; j < d; j++) {
            largest = Math.abs(components[at + j]) > Math.abs(components[at + largest]) ? j : largest;
        }
        if (components[at + largest] < 0) {
            for (int j = 0; j < d; j++) {
                components[at + j] = -components[at + j];
            }
        }
    }

    /** {@return samples along the first components, [n][k]} @param x [n][d] @param k how many components */
    public double[] project(double[] x, int n, int k) {
        var out = new double[n * k];
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < k; c++) {
                double sum = 0;
                for (int j = 0; j < features; j++) {
                    sum += (x[i * features + j] - mean[j]) * components[c * features + j];
                }
                out[i * k + c] = sum;
            }
        }
        return out;
    }
}
