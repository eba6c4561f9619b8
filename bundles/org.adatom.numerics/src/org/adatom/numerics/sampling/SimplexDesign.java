/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.sampling;

import java.util.random.RandomGenerator;

/** Points of parts that are not negative and add up to 1: compositions of mixtures. */
public final class SimplexDesign {

    private SimplexDesign() {
    }

    /**
     * {@return the lattice of all points whose parts are multiples of 1/levels} [count][d] (H. Scheffe, J. R. Stat.
     * Soc. B 20, 344, 1958, doi 10.1111/j.2517-6161.1958.tb00299.x). Its size is that of levels out of levels + d - 1.
     *
     * @param d number of parts, at least 1
     * @param levels at least 1
     */
    public static double[] lattice(int d, int levels) {
        if (d < 1 || levels < 1) {
            throw new IllegalArgumentException(
                    "a lattice of %d parts with %d levels: both must be at least 1".formatted(d,
                    levels));
        }
        long count = 1;
        for (int k = 1; k < d; k++) {
            count = count * (levels + k) / k;
            if (count * d > Integer.MAX_VALUE / 2) {
                throw new IllegalArgumentException(
                        "a lattice of %d parts with %d levels has too many points".formatted(d,
                        levels));
            }
        }
        var out = new double[(int) count * d];
        var parts = new int[d];
        parts[0] = levels;
        for (int row = 0; row < count; row++) {
            for (int j = 0; j < d; j++) {
                out[row * d + j] = (double) parts[j] / levels;
            }
            int last = d - 2;
            while (last >= 0 && parts[last] == 0) {
                last--;
            }
            if (last >= 0) {
                int rest = parts[d - 1] + 1;
                parts[d - 1] = 0;
                parts[last]--;
                parts[last + 1] = rest;
            }
        }
        return out;
    }

    /**
     * {@return random points [n][d] of a Dirichlet distribution}
     *
     * @param n number of points
     * @param concentration [d], positive; all 1 for the uniform distribution
     */
    public static double[] dirichlet(int n, double[] concentration, RandomGenerator random) {
        int d = concentration.length;
        var x = new double[n * d];
        for (int i = 0; i < n; i++) {
            double largest = Double.NEGATIVE_INFINITY;
            for (int j = 0; j < d; j++) {
                x[i * d + j] = logGamma(concentration[j], random);
                largest = Math.max(largest, x[i * d + j]);
            }
            double sum = 0;
            for (int j = 0; j < d; j++) {
                x[i * d + j] = Math.exp(x[i * d + j] - largest);
                sum += x[i * d + j];
            }
            for (int j = 0; j < d; j++) {
                x[i * d + j] /= sum;
            }
        }
        return x;
    }

    /** {@return random points [n][d], uniform on the simplex} */
    public static double[] uniform(int n, int d, RandomGenerator random) {
        var ones = new double[d];
        java.util.Arrays.fill(ones, 1);
        return dirichlet(n, ones, random);
    }

    /**
     * Moves a point to the nearest of the simplex (W. Wang, M. A. Carreira-Perpinan, arXiv 1309.1541, 2013).
     *
     * @param x [d], changed
     */
    public static void project(double[] x) {
        var sorted = x.clone();
        java.util.Arrays.sort(sorted);
        int d = x.length;
        double sum = 0;
        double shift = 0;
        for (int k = 1; k <= d; k++) {
            sum += sorted[d - k];
            double candidate = (1 - sum) / k;
            if (sorted[d - k] + candidate > 0) {
                shift = candidate;
            }
        }
        for (int j = 0; j < d; j++) {
            x[j] = Math.max(0, x[j] + shift);
        }
    }

    /** The logarithm of a number of the gamma distribution (G. Marsaglia, W. W. Tsang, doi 10.1145/358407.358414). */
    private static double logGamma(double shape, RandomGenerator random) {
        if (!(shape > 0)) {
            throw new IllegalArgumentException("concentration %s must be positive".formatted(shape));
        }
        if (shape < 1) {
            return logGamma(shape + 1, random) + Math.log(1 - random.nextDouble()) / shape;
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double z = random.nextGaussian();
            double v = 1 + c * z;
            if (v > 0) {
                v = v * v * v;
                if (Math.log(1 - random.nextDouble()) < z * z / 2 + d - d * v + d * Math.log(v)) {
                    return Math.log(d * v);
                }
            }
        }
    }
}
