/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.numerics.linear;

import java.util.function.IntConsumer;
import org.adatom.numerics.Parallel;

/**
 * Products, Cholesky factor and inverse by tiles: each tile by OpenBLAS on one thread, tiles shared among the
 * processors. The cut depends on the size alone, so results do not depend on the number of threads.
 */
final class Tiles {
    private static final int TILE = 256;

    private final OpenBlas blas;
    private final int threads;

    Tiles(OpenBlas blas, int threads) {
        this.blas = blas;
        this.threads = threads;
    }

    private void each(int count, IntConsumer body) {
        int parts = threads >= Parallel.processors() ? count : Math.min(threads, count);
        Parallel.blocks(count, threads <= 1 ? 1 : parts, (part, from, to) -> {
            for (int i = from; i < to; i++) {
                body.accept(i);
            }
        });
    }

    private static int tiles(int n) {
        return (n + TILE - 1) / TILE;
    }

    private static int width(int n, int tile) {
        return Math.min(TILE, n - tile * TILE);
    }

    void gemm(boolean ta, boolean tb, int m, int n, int k, double alpha, double[] a, double[] b, double beta,
            double[] c) {
        int columns = tiles(n);
        int lda = ta ? m : k;
        int ldb = tb ? k : n;
        each(tiles(m) * columns, t -> {
            int i = t / columns;
            int j = t % columns;
            for (int p = 0; p < tiles(k); p++) {
                int a0 = ta ? p * TILE * m + i * TILE : i * TILE * k + p * TILE;
                int b0 = tb ? j * TILE * k + p * TILE : p * TILE * n + j * TILE;
                blas.gemm(ta, tb, width(m, i), width(n, j), width(k, p), alpha, a, a0, lda, b, b0, ldb, p == 0
                        ? beta : 1, c,
                        i * TILE * n + j * TILE, n);
            }
        });
    }

    /** The lower triangle. */
    void syrk(boolean trans, int n, int k, double alpha, double[] a, double beta, double[] c) {
        int lda = trans ? n : k;
        int rows = tiles(n);
        each(rows * (rows + 1) / 2, t -> {
            int i = row(t);
            int j = t - i * (i + 1) / 2;
            for (int p = 0; p < tiles(k); p++) {
                int a0 = trans ? p * TILE * n + i * TILE : i * TILE * k + p * TILE;
                int b0 = trans ? p * TILE * n + j * TILE : j * TILE * k + p * TILE;
                int c0 = i * TILE * n + j * TILE;
                if (i == j) {
                    blas.syrk(trans, width(n, i), width(k, p), alpha, a, a0, lda, p == 0 ? beta : 1, c, c0, n);
                } else {
                    blas.gemm(trans, !trans, width(n, i), width(n, j), width(k, p), alpha, a, a0, lda, a, b0, lda,
                            p == 0 ? beta : 1, c, c0, n);
                }
            }
        });
    }

    /** The row of the t-th tile of a lower triangle. */
    private static int row(int t) {
        int i = (int) ((Math.sqrt(8.0 * t + 1) - 1) / 2);
        return (i + 1) * (i + 2) / 2 <= t ? i + 1 : i * (i + 1) / 2 > t ? i - 1 : i;
    }

    /** {@return 0 or the failed row from 1} */
    int cholesky(double[] a, int n) {
        int rows = tiles(n);
        for (int k = 0; k < rows; k++) {
            int kk = k * TILE * n + k * TILE;
            int nb = width(n, k);
            int failed = blas.potrf(nb, a, kk, n);
            if (failed != 0) {
                return k * TILE + Math.max(1, failed);
            }
            int first = k + 1;
            int below = k * TILE;
            each(rows - first, t -> blas.trsm(true, true, width(n, first + t), nb, a, kk, n, a,
                    (first + t) * TILE * n + below, n));
            int rest = rows - first;
            each(rest * (rest + 1) / 2, t -> {
                int i = first + row(t);
                int j = first + t - row(t) * (row(t) + 1) / 2;
                int c0 = i * TILE * n + j * TILE;
                if (i == j) {
                    blas.syrk(false, width(n, i), nb, -1, a, i * TILE * n + below, n, 1, a, c0, n);
                } else {
                    blas.gemm(false, true, width(n, i), width(n, j), nb, -1, a, i * TILE * n + below, n, a,
                            j * TILE * n + below, n, 1, a, c0, n);
                }
            });
        }
        Blocks.clearUpper(a, n);
        return 0;
    }

    /** op(L) X = B in place, by columns of tiles of B. */
    void solve(boolean trans, double[] l, int n, double[] b, int m) {
        int rows = tiles(n);
        each(tiles(m), c -> {
            int w = width(m, c);
            for (int s = 0; s < rows; s++) {
                int i = trans ? rows - 1 - s : s;
                int from = trans ? i + 1 : 0;
                int to = trans ? rows : i;
                for (int p = from; p < to; p++) {
                    int l0 = trans ? p * TILE * n + i * TILE : i * TILE * n + p * TILE;
                    blas.gemm(trans, false, width(n, i), w, width(n, p), -1, l, l0, n, b,
                            p * TILE * m + c * TILE, m, 1, b,
                            i * TILE * m + c * TILE, m);
                }
                blas.trsm(false, trans, width(n, i), w, l, i * TILE * n + i * TILE, n, b, i * TILE * m + c * TILE, m);
            }
        });
    }

    /** (L L')^-1 in place, lower triangle: first L^-1, row after row of tiles, then its transpose times itself. */
    void inverse(double[] l, int n) {
        Blocks.clearUpper(l, n);
        int rows = tiles(n);
        for (int k = 0; k < rows; k++) {
            invertRow(l, n, k);
        }
        for (int i = 0; i < rows; i++) {
            multiplyRow(l, n, i, rows);
        }
    }

    /** Row k of L^-1, where the rows above are done: -Lkk^-1 (Lk0 ... Lk,k-1) times those rows. */
    private void invertRow(double[] l, int n, int k) {
        int nb = width(n, k);
        int kk = k * TILE * n + k * TILE;
        int strips = Math.min(nb, 2);
        each(strips, s -> {
            int from = nb * s / strips;
            int m = nb * (s + 1) / strips - from;
            int r = (k * TILE + from) * n;
            for (int j = 0; j < k; j++) {
                blas.trmm(true, false, m, TILE, l, j * TILE * n + j * TILE, n, l, r + j * TILE, n);
                for (int p = j + 1; p < k; p++) {
                    blas.gemm(false, false, m, TILE, TILE, 1, l, r + p * TILE, n, l, p * TILE * n + j * TILE, n, 1, l,
                            r + j * TILE, n);
                }
            }
        });
        blas.trtri(nb, l, kk, n);
        each(k, j -> {
            int at = k * TILE * n + j * TILE;
            blas.trmm(false, false, nb, TILE, l, kk, n, l, at, n);
            for (int r = 0; r < nb; r++) {
                for (int c = at + r * n; c < at + r * n + TILE; c++) {
                    l[c] = -l[c];
                }
            }
        });
    }

    /** Row i of W' W, which needs row i of W and those below. */
    private void multiplyRow(double[] w, int n, int i, int rows) {
        int nb = width(n, i);
        int ii = i * TILE * n + i * TILE;
        int half = TILE / 2;
        var diagonal = new double[nb * nb];
        for (int r = 0; r < nb; r++) {
            System.arraycopy(w, ii + r * n, diagonal, r * nb, r + 1);
        }
        each(2 * i + 1, t -> {
            if (t == 0) {
                blas.syrk(true, nb, nb, 1, diagonal, 0, nb, 0, w, ii, n);
                for (int p = i + 1; p < rows; p++) {
                    blas.syrk(true, nb, width(n, p), 1, w, p * TILE * n + i * TILE, n, 1, w, ii, n);
                }
                return;
            }
            int column = (t - 1) * half;
            int at = i * TILE * n + column;
            blas.trmm(false, true, nb, half, diagonal, 0, nb, w, at, n);
            for (int p = i + 1; p < rows; p++) {
                blas.gemm(true, false, nb, half, width(n, p), 1, w, p * TILE * n + i * TILE, n, w,
                        p * TILE * n + column, n,
                        1, w, at, n);
            }
        });
    }
}
