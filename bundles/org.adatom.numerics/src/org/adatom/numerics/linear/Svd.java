/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.linear;

/**
 * The singular value decomposition A = U diag(s) V' of a matrix [m][n], with k = min(m, n).
 *
 * @param m rows of A
 * @param n columns of A
 * @param u [m][k], columns of length 1 and orthogonal
 * @param s [k], descending, not negative
 * @param vt [k][n], rows of length 1 and orthogonal: V transposed
 */
public record Svd(int m, int n, double[] u, double[] s, double[] vt) {

    /**
     * {@return how many singular values count}
     *
     * @param tolerance relative to the largest, such as 1e-12
     */
    public int rank(double tolerance) {
        int rank = 0;
        while (rank < s.length && s[rank] > tolerance * s[0]) {
            rank++;
        }
        return rank;
    }

    /** {@return the largest over the smallest singular value, infinite where that is 0} */
    public double condition() {
        return s.length == 0 ? 1 : s[0] / s[s.length - 1];
    }
}
