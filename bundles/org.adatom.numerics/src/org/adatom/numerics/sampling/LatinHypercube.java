/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.sampling;

import java.util.random.RandomGenerator;
import org.adatom.numerics.random.Shuffle;

/**
 * Points in the unit cube of which each of n slices of each axis holds one (M. D. McKay, R. J. Beckman, W. J. Conover,
 * Technometrics 21, 239, 1979, doi 10.2307/1268522).
 */
public final class LatinHypercube {

    private LatinHypercube() {
    }

    /**
     * {@return points [n][d], each at a random place in its slices}
     *
     * @param n number of points
     * @param d number of axes
     */
    public static double[] sample(int n, int d, RandomGenerator random) {
        var x = new double[n * d];
        for (int j = 0; j < d; j++) {
            var order = Shuffle.permutation(n, random);
            for (int i = 0; i < n; i++) {
                x[i * d + j] = (order[i] + random.nextDouble()) / n;
            }
        }
        return x;
    }

    /**
     * {@return of several samples the one whose closest two points are farthest apart} (M. E. Johnson, L. M. Moore, D.
     * Ylvisaker, J. Stat. Plan. Inference 26, 131, 1990, doi 10.1016/0378-3758(90)90122-B), made better by exchanges of
     * coordinates between the closest points and others.
     *
     * @param n number of points
     * @param d number of axes
     * @param tries samples and exchanges tried, such as 100
     */
    public static double[] maximin(int n, int d, int tries, RandomGenerator random) {
        var best = sample(n, d, random);
        if (n < 2 || d < 1) {
            return best;
        }
        double distance = closest(best, n, d)[0];
        for (int t = 1; t < tries; t++) {
            var other = sample(n, d, random);
            double apart = closest(other, n, d)[0];
            if (apart > distance) {
                best = other;
                distance = apart;
            }
        }
        for (int t = 0; t < tries; t++) {
            var pair = closest(best, n, d);
            int i = (int) pair[1 + random.nextInt(2)];
            int k = random.nextInt(n);
            int axis = random.nextInt(d);
            swap(best, i * d + axis, k * d + axis);
            if (closest(best, n, d)[0] <= pair[0]) {
                swap(best, i * d + axis, k * d + axis);
            }
        }
        return best;
    }

    private static void swap(double[] x, int i, int j) {
        double t = x[i];
        x[i] = x[j];
        x[j] = t;
    }

    /** The square of the shortest distance and the two points. */
    private static double[] closest(double[] x, int n, int d) {
        var out = new double[] { Double.POSITIVE_INFINITY, 0, 0 };
        for (int i = 1; i < n; i++) {
            for (int k = 0; k < i; k++) {
                double sum = 0;
                for (int j = 0; j < d && sum < out[0]; j++) {
                    double v = x[i * d + j] - x[k * d + j];
                    sum += v * v;
                }
                if (sum < out[0]) {
                    out[0] = sum;
                    out[1] = i;
                    out[2] = k;
                }
            }
        }
        return out;
    }
}
