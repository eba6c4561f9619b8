/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.numerics.linear;

import org.adatom.numerics.linear.LinearAlgebra;

/**
 * Whether a library computes right on this processor. Kernels of OpenBLAS that are wrong on processors newer than
 * itself exist; a Cholesky factor of some hundred rows goes through most of them.
 */
final class KnownProduct {
    private static final int ROWS = 300;

    private KnownProduct() {
    }

    /** {@return whether the factor of a known matrix is as in Java} */
    static boolean isRight(LinearAlgebra algebra) {
        var a = new double[ROWS * ROWS];
        for (int i = 0; i < ROWS; i++) {
            for (int j = 0; j < ROWS; j++) {
                a[i * ROWS + j] = Math.exp(-0.5 * (i - j) * (i - j) / 9.0) + (i == j ? 0.1 : 0);
            }
        }
        var expected = a.clone();
        if (algebra.cholesky(a, ROWS) != 0 || Backends.java().cholesky(expected, ROWS) != 0) {
            return false;
        }
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - expected[i]));
        }
        return largest < 1e-10;
    }
}
