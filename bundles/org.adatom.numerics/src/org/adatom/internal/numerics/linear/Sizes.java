/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.numerics.linear;

import java.util.function.Function;
import org.adatom.numerics.linear.LinearAlgebraException;
import org.adatom.numerics.linear.SingularMatrixException;

/** Checks of arguments that both implementations make, with the same words. */
final class Sizes {

    private Sizes() {
    }

    static void matrix(String name, double[] a, int rows, int columns) {
        if (rows < 0 || columns < 0 || a.length != (long) rows * columns) {
            throw new IllegalArgumentException("%s has %d numbers, expected %d x %d = %d".formatted(name,
                    a.length, rows,
                    columns, (long) rows * columns));
        }
    }

    static void gemm(int m, int n, int k, double[] a, double[] b, double[] c) {
        matrix("a", a, m, k);
        matrix("b", b, k, n);
        matrix("c", c, m, n);
        if (c == a || c == b) {
            throw new IllegalArgumentException("the product needs an array of its own");
        }
    }

    static int threads(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads is %d, must be at least 1".formatted(threads));
        }
        return threads;
    }

    static <E extends RuntimeException> void finite(double[] a, Function<String, E> error) {
        double sum = 0;
        for (double v : a) {
            sum += v * 0;
        }
        if (sum != 0 || Double.isNaN(sum)) {
            int k = 0;
            while (Double.isFinite(a[k])) {
                k++;
            }
            throw error.apply("matrix element %d is %s: it must be a finite number".formatted(k, a[k]));
        }
    }

    static void finiteLower(double[] a, int n) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                if (!Double.isFinite(a[i * n + j])) {
                    throw new LinearAlgebraException(
                            "matrix element (%d, %d) is %s: it must be a finite number".formatted(i, j,
                            a[i * n + j]));
                }
            }
        }
    }

    static SingularMatrixException singular(int n) {
        return new SingularMatrixException("the matrix of " + n
                + " rows is singular: look for equal rows, or for a row or column of zeros");
    }
}
