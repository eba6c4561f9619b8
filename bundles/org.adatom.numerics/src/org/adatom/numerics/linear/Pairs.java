/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.linear;

import org.adatom.numerics.Parallel;

/** Sums over pairs of rows, and over pairs of numbers of two matrices: what kernel methods are built of. */
public final class Pairs {
    private static final int WORTH_A_THREAD = 20_000;

    private Pairs() {
    }

    /**
     * Writes the squares of the distances between the rows of two matrices, from differences: exact for close rows too.
     *
     * @param x [n][d]
     * @param y [m][d]; may be {@code x}, then only half is computed
     * @param out [n][m], written
     */
    public static void squaredDistances(double[] x, int n, double[] y, int m, int d, double[] out) {
        if (x.length != n * d || y.length != m * d || out.length != n * m) {
            throw new IllegalArgumentException(
                    "distances of %d and %d rows of %d: got %d, %d and %d numbers".formatted(n, m, d,
                    x.length, y.length, out.length));
        }
        boolean same = x == y;
        var t = new double[m * d];
        for (int j = 0; j < m; j++) {
            for (int k = 0; k < d; k++) {
                t[k * m + j] = y[j * d + k];
            }
        }
        Parallel.blocks(n, parts((long) n * m * d, n), (part, from, to) -> {
            for (int i = from; i < to; i++) {
                row(x, i, t, m, d, out, same ? i : m);
            }
        });
        if (same) {
            mirror(out, n);
        }
    }

    /** The first columns of one row. */
    private static void row(double[] x, int i, double[] t, int m, int d, double[] out, int columns) {
        int o = i * m;
        java.util.Arrays.fill(out, o, o + m, 0);
        int k = 0;
        for (; k + 1 < d; k += 2) {
            double a = x[i * d + k];
            double b = x[i * d + k + 1];
            int ta = k * m;
            int tb = ta + m;
            for (int j = 0; j < columns; j++) {
                double u = a - t[ta + j];
                double v = b - t[tb + j];
                out[o + j] += u * u + v * v;
            }
        }
        if (k < d) {
            double a = x[i * d + k];
            int ta = k * m;
            for (int j = 0; j < columns; j++) {
                double u = a - t[ta + j];
                out[o + j] += u * u;
            }
        }
    }

    /**
     * Writes the lower triangle of a square matrix to its upper one.
     *
     * @param a [n][n], changed
     */
    public static void mirror(double[] a, int n) {
        int tile = 32;
        int tiles = (n + tile - 1) / tile;
        Parallel.blocks(tiles, parts((long) n * n, tiles), (part, from, to) -> {
            for (int i0 = from * tile; i0 < Math.min(n, to * tile); i0 += tile) {
                for (int j0 = 0; j0 <= i0; j0 += tile) {
                    for (int i = i0; i < Math.min(n, i0 + tile); i++) {
                        for (int j = j0; j < Math.min(j0 + tile, i); j++) {
                            a[j * n + i] = a[i * n + j];
                        }
                    }
                }
            }
        });
    }

    /**
     * {@return the sum of products of all numbers of two arrays: for symmetric matrices the trace of A B}
     *
     * @param a any length
     * @param b the same length
     */
    public static double dot(double[] a, double[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException("%d and %d numbers are not pairs".formatted(a.length, b.length));
        }
        int parts = Math.max(1, Math.min(64, a.length / WORTH_A_THREAD));
        var sums = new double[parts];
        Parallel.blocks(a.length, parts, (part, from, to) -> sums[part] = dot(a, b, from, to));
        double sum = 0;
        for (double s : sums) {
            sum += s;
        }
        return sum;
    }

    /** {@return the sum of products of a range} In eight sums, which the processor adds at once. */
    private static double dot(double[] a, double[] b, int from, int to) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        int i = from;
        for (; i + 7 < to; i += 8) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
            s4 += a[i + 4] * b[i + 4];
            s5 += a[i + 5] * b[i + 5];
            s6 += a[i + 6] * b[i + 6];
            s7 += a[i + 7] * b[i + 7];
        }
        for (; i < to; i++) {
            s0 += a[i] * b[i];
        }
        return s0 + s1 + (s2 + s3) + (s4 + s5 + (s6 + s7));
    }

    private static int parts(long work, int most) {
        return work < WORTH_A_THREAD ? 1 : Math.max(1, Math.min(most, 4 * Parallel.processors()));
    }
}
