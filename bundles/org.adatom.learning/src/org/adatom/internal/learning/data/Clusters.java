/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.data;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Groups of similar samples by k-means, begun as k-means++ does (D. Arthur and S. Vassilvitskii, SODA 2007). */
public final class Clusters {
    private static final int STEPS = 100;

    private Clusters() {
    }

    /** {@return the cluster of each row, none of them empty where rows differ} @param x [n][d], scaled here; NaN is the mean */
    public static int[] of(double[] x, int n, int d, int k, RandomGenerator random) {
        double[] z = scaled(x, n, d);
        double[] centres = begin(z, n, d, k, random);
        int[] cluster = new int[n];
        Arrays.fill(cluster, -1);
        for (int step = 0; step < STEPS; step++) {
            boolean changed = false;
            for (int i = 0; i < n; i++) {
                int best = nearest(z, i, d, centres, k);
                changed |= best != cluster[i];
                cluster[i] = best;
            }
            if (!changed) {
                break;
            }
            means(z, n, d, k, cluster, centres);
        }
        return cluster;
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

    private static double[] begin(double[] z, int n, int d, int k, RandomGenerator random) {
        var centres = new double[k * d];
        var far = new double[n];
        Arrays.fill(far, Double.POSITIVE_INFINITY);
        int next = random.nextInt(n);
        for (int c = 0; c < k; c++) {
            System.arraycopy(z, next * d, centres, c * d, d);
            double sum = 0;
            for (int i = 0; i < n; i++) {
                far[i] = Math.min(far[i], distance(z, i, d, centres, c));
                sum += far[i];
            }
            double at = random.nextDouble() * sum;
            next = 0;
            for (double passed = far[0]; next < n - 1 && passed <= at; passed += far[next]) {
                next++;
            }
        }
        return centres;
    }

    private static double distance(double[] z, int i, int d, double[] centres, int c) {
        double sum = 0;
        for (int j = 0; j < d; j++) {
            double v = z[i * d + j] - centres[c * d + j];
            sum += v * v;
        }
        return sum;
    }

    private static int nearest(double[] z, int i, int d, double[] centres, int k) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int c = 0; c < k; c++) {
            double far = distance(z, i, d, centres, c);
            if (far < least) {
                least = far;
                best = c;
            }
        }
        return best;
    }

    private static void means(double[] z, int n, int d, int k, int[] cluster, double[] centres) {
        var counts = new int[k];
        var sums = new double[k * d];
        for (int i = 0; i < n; i++) {
            counts[cluster[i]]++;
            for (int j = 0; j < d; j++) {
                sums[cluster[i] * d + j] += z[i * d + j];
            }
        }
        for (int c = 0; c < k; c++) {
            for (int j = 0; j < d && counts[c] > 0; j++) {
                centres[c * d + j] = sums[c * d + j] / counts[c];
            }
        }
    }
}
