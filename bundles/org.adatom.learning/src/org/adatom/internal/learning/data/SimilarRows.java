/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.data;

import java.util.random.RandomGenerator;
import org.adatom.learning.cluster.KMeans;

/** Groups of similar samples for splits, whatever the units of their inputs. */
public final class SimilarRows {
    private SimilarRows() {
    }

    /**
     * {@return the cluster of each row by k-means, 0.. in the order of their first rows}
     *
     * @param x [n][d], scaled here to mean 0 and deviation 1; what is missing is the mean
     * @param n rows, at least k
     * @param d columns
     * @param k how many clusters
     * @param random where the search begins
     */
    public static int[] of(double[] x, int n, int d, int k, RandomGenerator random) {
        return KMeans.of(scaled(x, n, d), n, d, k, 1, random, () -> { }).of();
    }

    private static double[] scaled(double[] x, int n, int d) {
        var z = new double[n * d];
        for (int j = 0; j < d; j++) {
            double sum = 0;
            double squares = 0;
            int known = 0;
            for (int i = 0; i < n; i++) {
                double v = x[i * d + j];
                if (Double.isFinite(v)) {
                    sum += v;
                    known++;
                }
            }
            double mean = known == 0 ? 0 : sum / known;
            for (int i = 0; i < n; i++) {
                double v = x[i * d + j] - mean;
                squares += Double.isFinite(v) ? v * v : 0;
            }
            double sd = Math.sqrt(squares / Math.max(1, known));
            for (int i = 0; i < n; i++) {
                double v = x[i * d + j] - mean;
                z[i * d + j] = Double.isFinite(v) && sd > 0 ? v / sd : 0;
            }
        }
        return z;
    }
}
