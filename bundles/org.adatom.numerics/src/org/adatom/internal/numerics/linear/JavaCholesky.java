/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.numerics.linear;

import java.util.Arrays;
import org.adatom.numerics.Parallel;

/** Cholesky factor, triangular solves and inverse in plain Java, by blocks. */
final class JavaCholesky {
    private static final int BLOCK = 64;

    private JavaCholesky() {
    }

    /** {@return 0, or the row, from 1, where the matrix stops being positive definite} */
    static int factor(double[] a, int n, int threads) {
        for (int k = 0; k < n; k += BLOCK) {
            int nb = Math.min(BLOCK, n - k);
            int failed = small(a, k * n + k, n, nb);
            if (failed != 0) {
                return k + failed;
            }
            int rest = n - k - nb;
            if (rest > 0) {
                int first = k;
                int below = (k + nb) * n + k;
                Parallel.blocks(rest, rest * nb < 4000 || threads <= 1 ? 1 : 2 * threads, (part, from, to) -> {
                    for (int i = from; i < to; i++) {
                        solveRow(a, first * n + first, n, nb, a, below + i * n);
                    }
                });
                update(a, n, k + nb, rest, nb, below, threads);
            }
        }
        Blocks.clearUpper(a, n);
        return 0;
    }

    /** Subtracts the panel times its transpose from what is left, lower triangle only. */
    private static void update(double[] a, int n, int at, int rest, int nb, int panel, int threads) {
        var t = Blocks.transpose(rest, nb, a, panel, n);
        int strips = (rest + BLOCK - 1) / BLOCK;
        Parallel.blocks(strips, threads <= 1 || strips < 3 ? 1 : strips, (part, from, to) -> {
            for (int s = from; s < to; s++) {
                int i = (strips - 1 - s) * BLOCK;
                int m = Math.min(BLOCK, rest - i);
                Blocks.multiplyAdd(m, i + m, nb, -1, a, panel + i * n, n, t, 0, rest, a, (at + i) * n + at, n, 1);
            }
        });
    }

    private static int small(double[] a, int a0, int lda, int n) {
        for (int i = 0; i < n; i++) {
            int ri = a0 + i * lda;
            for (int j = 0; j < i; j++) {
                int rj = a0 + j * lda;
                a[ri + j] = (a[ri + j] - Blocks.dot(j, a, ri, a, rj)) / a[rj + j];
            }
            double d = a[ri + i] - Blocks.dot(i, a, ri, a, ri);
            if (!(d > 0) || d == Double.POSITIVE_INFINITY) {
                return i + 1;
            }
            a[ri + i] = Math.sqrt(d);
        }
        return 0;
    }

    /** x L' = b for one row, in place. */
    private static void solveRow(double[] l, int l0, int ldl, int n, double[] b, int b0) {
        for (int j = 0; j < n; j++) {
            b[b0 + j] = (b[b0 + j] - Blocks.dot(j, b, b0, l, l0 + j * ldl)) / l[l0 + j * ldl + j];
        }
    }

    /** L X = B in place. */
    static void solveLower(double[] l, int n, double[] b, int m, int threads) {
        if (m == 1) {
            solveRow(l, 0, n, n, b, 0);
            return;
        }
        for (int k = 0; k < n; k += BLOCK) {
            int nb = Math.min(BLOCK, n - k);
            for (int i = k; i < k + nb; i++) {
                for (int j = k; j < i; j++) {
                    Blocks.axpy(m, -l[i * n + j], b, j * m, b, i * m);
                }
                scale(b, i * m, m, 1 / l[i * n + i]);
            }
            Blocks.multiplyAdd(n - k - nb, m, nb, -1, l, (k + nb) * n + k, n, b, k * m, m, b, (k + nb) * m, m, threads);
        }
    }

    /** L' X = B in place. */
    static void solveUpper(double[] l, int n, double[] b, int m, int threads) {
        for (int end = n; end > 0; end -= BLOCK) {
            int k = Math.max(0, end - BLOCK);
            for (int i = end - 1; i >= k; i--) {
                scale(b, i * m, m, 1 / l[i * n + i]);
                for (int j = k; j < i; j++) {
                    Blocks.axpy(m, -l[i * n + j], b, i * m, b, j * m);
                }
            }
            if (k > 0) {
                if (m == 1) {
                    for (int i = end - 1; i >= k; i--) {
                        Blocks.axpy(k, -b[i], l, i * n, b, 0);
                    }
                } else {
                    var t = Blocks.transpose(end - k, k, l, k * n, n);
                    Blocks.multiplyAdd(k, m, end - k, -1, t, 0, end - k, b, k * m, m, b, 0, m, threads);
                }
            }
        }
    }

    private static void scale(double[] b, int b0, int m, double s) {
        for (int j = 0; j < m; j++) {
            b[b0 + j] *= s;
        }
    }

    /** (L L')^-1 in place: L^-1 by columns of blocks, then its transpose times itself. */
    static void inverse(double[] l, int n, int threads) {
        var inverse = new double[n * n];
        for (int i = 0; i < n; i++) {
            inverse[i * n + i] = 1;
        }
        for (int k = 0; k < n; k += BLOCK) {
            int nb = Math.min(BLOCK, n - k);
            int width = k + nb;
            for (int i = k; i < k + nb; i++) {
                for (int j = k; j < i; j++) {
                    Blocks.axpy(width, -l[i * n + j], inverse, j * n, inverse, i * n);
                }
                scale(inverse, i * n, width, 1 / l[i * n + i]);
            }
            Blocks.multiplyAdd(n - width, width, nb, -1, l, width * n + k, n, inverse, k * n, n, inverse, width * n, n,
                    threads);
        }
        Arrays.fill(l, 0);
        for (int k = 0; k < n; k += BLOCK) {
            int nb = Math.min(BLOCK, n - k);
            var t = Blocks.transpose(nb, k + nb, inverse, k * n, n);
            Blocks.multiplyAdd(k + nb, k + nb, nb, 1, t, 0, nb, inverse, k * n, n, l, 0, n, threads);
        }
        Blocks.mirror(l, n);
    }
}
