/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.cluster;

import java.util.Arrays;
import org.adatom.internal.learning.model.Loops;

/**
 * Groups of samples.
 *
 * @param of the group of each sample, 0.. in the order of their first samples; -1 for noise
 * @param count how many groups
 * @param inertia sum of squared distances from the samples of a group to its mean
 */
public record Clusters(int[] of, int count, double inertia) {

    /**
     * {@return groups with their inertia, numbered by their first samples}
     *
     * @param x [n][d]
     * @param raw any numbers, negative for noise
     */
    static Clusters numbered(double[] x, int d, int[] raw) {
        var names = new int[Arrays.stream(raw).max().orElse(-1) + 1];
        Arrays.fill(names, -1);
        int count = 0;
        var of = new int[raw.length];
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] >= 0 && names[raw[i]] < 0) {
                names[raw[i]] = count++;
            }
            of[i] = raw[i] < 0 ? -1 : names[raw[i]];
        }
        return new Clusters(of, count, inertia(x, d, of, count));
    }

    private static double inertia(double[] x, int d, int[] of, int count) {
        var mean = new double[count * d];
        var size = new int[count];
        for (int i = 0; i < of.length; i++) {
            if (of[i] >= 0) {
                size[of[i]]++;
                for (int j = 0; j < d; j++) {
                    mean[of[i] * d + j] += x[i * d + j];
                }
            }
        }
        double sum = 0;
        for (int i = 0; i < of.length; i++) {
            for (int j = 0; of[i] >= 0 && j < d; j++) {
                double r = x[i * d + j] - mean[of[i] * d + j] / size[of[i]];
                sum += r * r;
            }
        }
        return sum;
    }

    /** {@return how many samples each group has} */
    public int[] sizes() {
        var out = new int[count];
        for (int c : of) {
            if (c >= 0) {
                out[c]++;
            }
        }
        return out;
    }

    /** {@return how many samples are in no group} */
    public int noise() {
        return (int) Arrays.stream(of).filter(c -> c < 0).count();
    }

    static double squared(double[] a, int i, double[] b, int j, int d) {
        double sum = 0;
        for (int k = 0; k < d; k++) {
            double r = a[i * d + k] - b[j * d + k];
            sum += r * r;
        }
        return sum;
    }

    /**
     * {@return for each sample how well it sits in its group, -1 to 1; 0 for one that is alone or noise} P. Rousseeuw,
     * J. Comput.
     * Appl. Math. 20, 53 (1987), doi:10.1016/0377-0427(87)90125-7. Takes time n^2.
     *
     * @param x [n][d]
     * @param check asked now and then; throws when the run was cancelled
     */
    public double[] silhouettes(double[] x, int d, Runnable check) {
        int n = of.length;
        var out = new double[n];
        var size = sizes();
        Loops.samples(n, (long) n * d, (part, from, to) -> {
            var sum = new double[count];
            for (int i = from; i < to; i++) {
                check.run();
                Arrays.fill(sum, 0);
                for (int k = 0; k < n; k++) {
                    if (of[k] >= 0) {
                        sum[of[k]] += Math.sqrt(squared(x, i, x, k, d));
                    }
                }
                out[i] = of[i] < 0 || size[of[i]] < 2 || count < 2 ? 0 : width(sum, size, of[i]);
            }
        });
        return out;
    }

    private static double width(double[] sum, int[] size, int own) {
        double inside = sum[own] / (size[own] - 1);
        double outside = Double.POSITIVE_INFINITY;
        for (int c = 0; c < sum.length; c++) {
            if (c != own) {
                outside = Math.min(outside, sum[c] / size[c]);
            }
        }
        return inside == outside ? 0 : (outside - inside) / Math.max(inside, outside);
    }
}
