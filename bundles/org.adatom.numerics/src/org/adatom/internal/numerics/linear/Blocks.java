/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.numerics.linear;

import org.adatom.numerics.Parallel;

/** Parts of matrices, each an array, the place of its first number and the distance of its rows. */
final class Blocks {
    private static final int DEPTH = 128;
    private static final int WIDTH = 512;
    private static final long WORTH_A_THREAD = 200_000;

    private Blocks() {
    }

    /** C += alpha A B; inner loops run along rows, so that the compiler makes vector instructions of them. */
    static void multiplyAdd(int m, int n, int k, double alpha, double[] a, int a0, int lda, double[] b, int b0, int ldb,
            double[] c, int c0, int ldc, int threads) {
        int parts = (long) m * n * k < WORTH_A_THREAD ? 1 : Math.min(m, 4 * threads);
        if (threads <= 1 || parts <= 1) {
            rows(0, m, n, k, alpha, a, a0, lda, b, b0, ldb, c, c0, ldc);
        } else {
            Parallel.blocks(m, parts,
                    (part, from, to) -> rows(from, to, n, k, alpha, a, a0, lda, b, b0, ldb, c, c0, ldc));
        }
    }

    private static void rows(int from, int to, int n, int k, double alpha, double[] a, int a0, int lda,
            double[] b, int b0,
            int ldb, double[] c, int c0, int ldc) {
        for (int j = 0; j < n; j += WIDTH) {
            int width = Math.min(WIDTH, n - j);
            for (int p = 0; p < k; p += DEPTH) {
                int depth = Math.min(DEPTH, k - p);
                int i = from;
                for (; i + 1 < to; i += 2) {
                    twoRows(width, depth, alpha, a, a0 + i * lda + p, lda, b, b0 + p * ldb + j, ldb, c,
                            c0 + i * ldc + j,
                            ldc);
                }
                if (i < to) {
                    oneRow(width, depth, alpha, a, a0 + i * lda + p, b, b0 + p * ldb + j, ldb, c, c0 + i * ldc + j);
                }
            }
        }
    }

    private static void twoRows(int width, int depth, double alpha, double[] a, int ai, int lda, double[] b,
            int bp, int ldb,
            double[] c, int ci, int ldc) {
        int p = 0;
        for (; p + 3 < depth; p += 4) {
            double s0 = alpha * a[ai + p];
            double s1 = alpha * a[ai + p + 1];
            double s2 = alpha * a[ai + p + 2];
            double s3 = alpha * a[ai + p + 3];
            double t0 = alpha * a[ai + lda + p];
            double t1 = alpha * a[ai + lda + p + 1];
            double t2 = alpha * a[ai + lda + p + 2];
            double t3 = alpha * a[ai + lda + p + 3];
            int b0 = bp + p * ldb;
            int b1 = b0 + ldb;
            int b2 = b1 + ldb;
            int b3 = b2 + ldb;
            int d = ci + ldc;
            for (int j = 0; j < width; j++) {
                double x0 = b[b0 + j];
                double x1 = b[b1 + j];
                double x2 = b[b2 + j];
                double x3 = b[b3 + j];
                c[ci + j] += s0 * x0 + s1 * x1 + s2 * x2 + s3 * x3;
                c[d + j] += t0 * x0 + t1 * x1 + t2 * x2 + t3 * x3;
            }
        }
        for (; p < depth; p++) {
            axpy(width, alpha * a[ai + p], b, bp + p * ldb, c, ci);
            axpy(width, alpha * a[ai + lda + p], b, bp + p * ldb, c, ci + ldc);
        }
    }

    private static void oneRow(int width, int depth, double alpha, double[] a, int ai, double[] b, int bp, int ldb,
            double[] c,
            int ci) {
        int p = 0;
        for (; p + 3 < depth; p += 4) {
            double s0 = alpha * a[ai + p];
            double s1 = alpha * a[ai + p + 1];
            double s2 = alpha * a[ai + p + 2];
            double s3 = alpha * a[ai + p + 3];
            int b0 = bp + p * ldb;
            int b1 = b0 + ldb;
            int b2 = b1 + ldb;
            int b3 = b2 + ldb;
            for (int j = 0; j < width; j++) {
                c[ci + j] += s0 * b[b0 + j] + s1 * b[b1 + j] + s2 * b[b2 + j] + s3 * b[b3 + j];
            }
        }
        for (; p < depth; p++) {
            axpy(width, alpha * a[ai + p], b, bp + p * ldb, c, ci);
        }
    }

    /** y += s x. */
    static void axpy(int n, double s, double[] x, int x0, double[] y, int y0) {
        for (int j = 0; j < n; j++) {
            y[y0 + j] += s * x[x0 + j];
        }
    }

    /** {@return the sum of products} In four sums, which the processor adds at once. */
    static double dot(int n, double[] x, int x0, double[] y, int y0) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int j = 0;
        for (; j + 3 < n; j += 4) {
            s0 += x[x0 + j] * y[y0 + j];
            s1 += x[x0 + j + 1] * y[y0 + j + 1];
            s2 += x[x0 + j + 2] * y[y0 + j + 2];
            s3 += x[x0 + j + 3] * y[y0 + j + 3];
        }
        for (; j < n; j++) {
            s0 += x[x0 + j] * y[y0 + j];
        }
        return s0 + s1 + (s2 + s3);
    }

    /** {@return the transpose of a part [m][n], as [n][m]} */
    static double[] transpose(int m, int n, double[] a, int a0, int lda) {
        var t = new double[m * n];
        transposeInto(m, n, a, a0, lda, t);
        return t;
    }

    /** Writes the transpose of a part [m][n] to t [n][m]; by tiles, which stay in the cache. */
    static void transposeInto(int m, int n, double[] a, int a0, int lda, double[] t) {
        int tile = 32;
        for (int i0 = 0; i0 < m; i0 += tile) {
            int i1 = Math.min(m, i0 + tile);
            for (int j0 = 0; j0 < n; j0 += tile) {
                int j1 = Math.min(n, j0 + tile);
                for (int i = i0; i < i1; i++) {
                    for (int j = j0; j < j1; j++) {
                        t[j * m + i] = a[a0 + i * lda + j];
                    }
                }
            }
        }
    }

    /** Writes the lower triangle of a matrix [n][n] to its upper one. */
    static void mirror(double[] a, int n) {
        int tile = 32;
        for (int i0 = 0; i0 < n; i0 += tile) {
            int i1 = Math.min(n, i0 + tile);
            for (int j0 = 0; j0 <= i0; j0 += tile) {
                for (int i = i0; i < i1; i++) {
                    for (int j = j0; j < Math.min(j0 + tile, i); j++) {
                        a[j * n + i] = a[i * n + j];
                    }
                }
            }
        }
    }

    /** Zeros above the diagonal. */
    static void clearUpper(double[] a, int n) {
        for (int i = 0; i < n; i++) {
            java.util.Arrays.fill(a, i * n + i + 1, (i + 1) * n, 0);
        }
    }
}
