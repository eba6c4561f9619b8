/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.cluster;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.adatom.learning.LearningException;

/**
 * Groups around means: S. Lloyd, IEEE Trans. Inf. Theory 28, 129 (1982); the first means are drawn far from each
 * other, D. Arthur, S. Vassilvitskii, Proc. SODA (2007).
 */
public final class KMeans {
    private static final int MOST_STEPS = 300;

    private KMeans() {
    }

    /**
     * {@return the groups of the least inertia of several tries}
     *
     * @param x [n][d], finite
     * @param n samples, at least k
     * @param d features
     * @param k how many groups
     * @param tries how many, at least 1
     * @param random draws the first means
     * @param check asked at each step; throws when the run was cancelled
     * @throws LearningException when there are fewer samples than groups
     */
    public static Clusters of(double[] x, int n, int d, int k, int tries, RandomGenerator random, Runnable check) {
        requireEnough(n, k);
        var best = one(x, n, d, k, random, check);
        for (int t = 1; t < tries; t++) {
            var next = one(x, n, d, k, random, check);
            best = next.inertia() < best.inertia() ? next : best;
        }
        return best;
    }

    static void requireEnough(int n, int k) {
        if (k < 1 || n < k) {
            throw new LearningException(k + " clusters of " + n + " samples: choose 1 to " + n);
        }
    }

    private static Clusters one(double[] x, int n, int d, int k, RandomGenerator random, Runnable check) {
        var mean = first(x, n, d, k, random);
        var of = new int[n];
        Arrays.fill(of, -1);
        for (int step = 0; step < MOST_STEPS; step++) {
            check.run();
            boolean moved = false;
            var sum = new double[k * d];
            var size = new int[k];
            for (int i = 0; i < n; i++) {
                int near = nearest(x, i, mean, k, d);
                moved |= near != of[i];
                of[i] = near;
                size[near]++;
                for (int j = 0; j < d; j++) {
                    sum[near * d + j] += x[i * d + j];
                }
            }
            if (!moved) {
                break;
            }
            for (int c = 0; c < k; c++) {
                for (int j = 0; j < d && size[c] > 0; j++) {
                    mean[c * d + j] = sum[c * d + j] / size[c];
                }
            }
        }
        return Clusters.numbered(x, d, of);
    }

    private static int nearest(double[] x, int i, double[] mean, int k, int d) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int c = 0; c < k; c++) {
            double s = Clusters.squared(x, i, mean, c, d);
            if (s < least) {
                least = s;
                best = c;
            }
        }
        return best;
    }

    /** Samples as means, each drawn with the square of its distance to those before. */
    private static double[] first(double[] x, int n, int d, int k, RandomGenerator random) {
        var mean = new double[k * d];
        var least = new double[n];
        Arrays.fill(least, 1);
        for (int c = 0; c < k; c++) {
            double sum = Arrays.stream(least).sum();
            double at = random.nextDouble() * sum;
            int chosen = 0;
            for (; chosen < n - 1 && (at -= least[chosen]) >= 0; chosen++) {
                // goes on to the sample that was drawn
            }
            System.arraycopy(x, chosen * d, mean, c * d, d);
            for (int i = 0; i < n; i++) {
                double s = Clusters.squared(x, i, mean, c, d);
                least[i] = c == 0 ? s : Math.min(least[i], s);
            }
        }
        return mean;
    }
}
