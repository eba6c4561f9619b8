/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairsTest {

    @ParameterizedTest
    @CsvSource({ "1,1,1", "3,4,5", "70,40,2", "100,130,7" })
    void measuresDistances(int n, int m, int d) {
        var x = AbstractLinearAlgebraContract.random(n * d, 1);
        var y = AbstractLinearAlgebraContract.random(m * d, 2);
        var cross = new double[n * m];
        var own = new double[n * n];
        Pairs.squaredDistances(x, n, y, m, d, cross);
        Pairs.squaredDistances(x, n, x, n, d, own);
        for (int i = 0; i < n; i++) {
            assertEquals(0.0, own[i * n + i]);
            for (int j = 0; j < m; j++) {
                assertEquals(distance(x, i, y, j, d), cross[i * m + j], 1e-14 * d);
            }
            for (int j = 0; j < n; j++) {
                assertEquals(distance(x, i, x, j, d), own[i * n + j], 1e-14 * d);
            }
        }
    }

    private static double distance(double[] x, int i, double[] y, int j, int d) {
        double sum = 0;
        for (int k = 0; k < d; k++) {
            sum += Math.pow(x[i * d + k] - y[j * d + k], 2);
        }
        return sum;
    }

    @Test
    void keepsShortDistancesFarFromTheOrigin() {
        var out = new double[4];
        Pairs.squaredDistances(new double[] { 1e6, 1e6 + 1e-3 }, 2, new double[] { 1e6, 1e6 + 1e-3 }, 2, 1, out);
        assertEquals(1e-6, out[1], 1e-12);
    }

    @Test
    void sumsProducts() {
        for (int n : new int[] { 0, 5, 100_001 }) {
            var a = AbstractLinearAlgebraContract.random(n, 3);
            var b = AbstractLinearAlgebraContract.random(n, 4);
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += a[i] * b[i];
            }
            assertEquals(sum, Pairs.dot(a, b), 1e-10);
        }
        assertThrows(IllegalArgumentException.class, () -> Pairs.dot(new double[2], new double[3]));
    }
}
