/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CholeskyTest {

    @Test
    void knowsTheDeterminantAndSolves() {
        // [[4, 2], [2, 5]] has the determinant 16
        var c = Cholesky.of(new double[] { 4, Double.NaN, 2, 5 }, 2);
        assertEquals(Math.log(16), c.logDeterminant(), 1e-15);
        assertEquals(0.0, c.jitter());
        assertArrayEquals(new double[] { 1, 2 }, c.solve(new double[] { 8, 12 }), 1e-15);
        assertArrayEquals(new double[] { 5 / 16.0, -2 / 16.0, -2 / 16.0, 4 / 16.0 }, c.inverse(), 1e-15);
        assertArrayEquals(new double[] { 1.5, 1 }, c.solveLower(new double[] { 3, 3.5 }, 1), 1e-15);
    }

    @ParameterizedTest
    @ValueSource(ints = { 20, 100 })
    void addsAsLittleJitterAsItTakes(int n) {
        var a = new double[n * n];
        java.util.Arrays.fill(a, 2);
        assertThrows(NotPositiveDefiniteException.class, () -> Cholesky.of(a, n));
        var c = Cholesky.of(a, n, 1e-6);
        assertTrue(c.jitter() > 0 && c.jitter() <= 2e-6, "jitter " + c.jitter());
        var l = c.factor();
        var back = AbstractLinearAlgebraContract.product(false, true, n, n, n, l, l);
        assertEquals(2 + c.jitter(), back[0], 1e-12);
        assertEquals(2, back[1], 1e-12);
    }

    @Test
    void saysWhereAMatrixIsNotPositive() {
        var a = new double[] { 1, 0, 0, 0, 1, 0, 0, 0, -1 };
        var e = assertThrows(NotPositiveDefiniteException.class, () -> Cholesky.of(a, 3, 1e-6));
        assertEquals(2, e.row());
        assertEquals("the matrix of 3 rows is not positive definite at row 2, even with 1e-06 of its diagonal added:"
                + " look for equal rows, or add noise to the diagonal", e.getMessage());
        a[3] = Double.NaN;
        assertEquals("matrix element (1, 0) is NaN: it must be a finite number",
                assertThrows(NotPositiveDefiniteException.class, () -> Cholesky.of(a, 3, 1e-6)).getMessage());
    }

    @Test
    void takesTheMemoryItIsGiven() {
        var a = new double[] { 4, 2, 2, 5 };
        var work = new double[4];
        var c = Cholesky.into(a, 2, 0, LinearAlgebra.java(), work);
        assertTrue(c.factor() == work);
        c.inverse(work);
        assertEquals(5 / 16.0, work[0], 1e-15);
        assertThrows(IllegalArgumentException.class, () -> Cholesky.into(a, 2, 0, LinearAlgebra.java(), a));
    }
}
