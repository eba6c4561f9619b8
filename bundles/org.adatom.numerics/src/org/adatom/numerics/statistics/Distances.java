/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.statistics;

import java.util.Arrays;

/** How far the distributions of two samples are apart. */
public final class Distances {

    private Distances() {
    }

    /**
     * {@return the largest difference of the two cumulative distributions, 0 to 1 (Kolmogorov-Smirnov)}
     *
     * @throws IllegalArgumentException if a sample is empty
     */
    public static double kolmogorovSmirnov(double[] x, double[] y) {
        var a = sorted(x);
        var b = sorted(y);
        int i = 0;
        int j = 0;
        double largest = 0;
        while (i < a.length && j < b.length) {
            double at = Math.min(a[i], b[j]);
            while (i < a.length && a[i] == at) {
                i++;
            }
            while (j < b.length && b[j] == at) {
                j++;
            }
            largest = Math.max(largest, Math.abs((double) i / a.length - (double) j / b.length));
        }
        return largest;
    }

    /**
     * {@return the probability of a Kolmogorov-Smirnov distance at least as large, for two samples of one distribution;
     * for large samples (M. A. Stephens, J. R. Stat. Soc. B 32, 115, 1970)}
     *
     * @param distance of {@link #kolmogorovSmirnov}
     * @param n size of a sample
     * @param m size of the other
     */
    public static double kolmogorovSmirnovProbability(double distance, int n, int m) {
        double root = Math.sqrt((double) n * m / (n + m));
        double lambda = (root + 0.12 + 0.11 / root) * distance;
        if (lambda < 0.2) {
            return 1;
        }
        double sum = 0;
        for (int k = 1; k < 101; k++) {
            double term = Math.exp(-2 * lambda * lambda * k * k);
            sum += (k % 2 == 1 ? 2 : -2) * term;
            if (term < 1e-16) {
                break;
            }
        }
        return Math.clamp(sum, 0, 1);
    }

    /**
     * {@return the area between the two cumulative distributions: how far, on average, numbers must be moved to make
     * one sample of the other (Wasserstein, earth mover)}
     *
     * @throws IllegalArgumentException if a sample is empty
     */
    public static double wasserstein(double[] x, double[] y) {
        var a = sorted(x);
        var b = sorted(y);
        int i = 0;
        int j = 0;
        double last = Math.min(a[0], b[0]);
        double sum = 0;
        while (i < a.length || j < b.length) {
            double at = j >= b.length || i < a.length && a[i] <= b[j] ? a[i] : b[j];
            sum += Math.abs((double) i / a.length - (double) j / b.length) * (at - last);
            last = at;
            while (i < a.length && a[i] == at) {
                i++;
            }
            while (j < b.length && b[j] == at) {
                j++;
            }
        }
        return sum;
    }

    private static double[] sorted(double[] x) {
        if (x.length == 0) {
            throw new IllegalArgumentException("an empty sample has no distribution");
        }
        for (double v : x) {
            if (Double.isNaN(v)) {
                throw new IllegalArgumentException("a sample holds a value that is not a number: leave it out");
            }
        }
        var out = x.clone();
        Arrays.sort(out);
        return out;
    }
}
