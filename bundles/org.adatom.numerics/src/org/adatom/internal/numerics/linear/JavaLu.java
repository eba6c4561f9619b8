/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.numerics.linear;

/** LU with row exchanges, by blocks of columns, in plain Java. */
public final class JavaLu {
    private static final int BLOCK = 48;

    private JavaLu() {
    }

    /**
     * Solves A X = B in place.
     *
     * @param a [n][n], overwritten by its factors
     * @param b [n][m], becomes X
     * @param threads how many
     * @return whether A has no zero pivot
     */
    public static boolean solve(double[] a, int n, double[] b, int m, int threads) {
        for (int k = 0; k < n; k += BLOCK) {
            int end = Math.min(n, k + BLOCK);
            if (!panel(a, n, k, end, b, m)) {
                return false;
            }
            for (int i = k; i < end; i++) {
                for (int j = k; j < i; j++) {
                    Blocks.axpy(n - end, -a[i * n + j], a, j * n + end, a, i * n + end);
                    Blocks.axpy(m, -a[i * n + j], b, j * m, b, i * m);
                }
            }
            Blocks.multiplyAdd(n - end, n - end, end - k, -1, a, end * n + k, n, a, k * n + end, n, a, end * n + end, n,
                    threads);
            Blocks.multiplyAdd(n - end, m, end - k, -1, a, end * n + k, n, b, k * m, m, b, end * m, m, threads);
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int j = i + 1; j < n; j++) {
                Blocks.axpy(m, -a[i * n + j], b, j * m, b, i * m);
            }
            for (int c = 0; c < m; c++) {
                b[i * m + c] /= a[i * n + i];
            }
        }
        return true;
    }

    private static boolean panel(double[] a, int n, int k, int end, double[] b, int m) {
        for (int j = k; j < end; j++) {
            int pivot = j;
            for (int i = j + 1; i < n; i++) {
                if (Math.abs(a[i * n + j]) > Math.abs(a[pivot * n + j])) {
                    pivot = i;
                }
            }
            if (!(Math.abs(a[pivot * n + j]) > 0)) {
                return false;
            }
            swap(a, pivot * n, j * n, n);
            swap(b, pivot * m, j * m, m);
            for (int i = j + 1; i < n; i++) {
                a[i * n + j] /= a[j * n + j];
                Blocks.axpy(end - j - 1, -a[i * n + j], a, j * n + j + 1, a, i * n + j + 1);
            }
        }
        return true;
    }

    private static void swap(double[] a, int i, int j, int n) {
        if (i != j) {
            for (int k = 0; k < n; k++) {
                double t = a[i + k];
                a[i + k] = a[j + k];
                a[j + k] = t;
            }
        }
    }
}
