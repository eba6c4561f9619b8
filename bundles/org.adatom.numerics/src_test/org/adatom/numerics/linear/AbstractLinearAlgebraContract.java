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

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.adatom.numerics.Parallel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every implementation of linear algebra promises, checked against plain triple loops. */
abstract class AbstractLinearAlgebraContract {

    abstract LinearAlgebra algebra();

    static double[] random(int count, long seed) {
        var random = new Random(seed);
        return random.doubles(count, -1, 1).toArray();
    }

    static double[] positive(int n, long seed) {
        var x = random(n * n, seed);
        var a = product(false, true, n, n, n, x, x);
        for (int i = 0; i < n; i++) {
            a[i * n + i] += n;
        }
        return a;
    }

    static double[] product(boolean ta, boolean tb, int m, int n, int k, double[] a, double[] b) {
        var c = new double[m * n];
        for (int i = 0; i < m; i++) {
            for (int p = 0; p < k; p++) {
                double v = ta ? a[p * m + i] : a[i * k + p];
                for (int j = 0; j < n; j++) {
                    c[i * n + j] += v * (tb ? b[j * k + p] : b[p * n + j]);
                }
            }
        }
        return c;
    }

    private static double largest(double[] x) {
        return Arrays.stream(x).map(Math::abs).max().orElse(0);
    }

    @ParameterizedTest
    @CsvSource({ "1,1,1", "2,3,4", "7,5,3", "33,17,40", "64,64,64", "1,50,70", "50,1,70", "300,270,513", "513,20,300" })
    void multipliesWithEachTransposition(int m, int n, int k) {
        for (int t = 0; t < 4; t++) {
            boolean ta = t % 2 == 1;
            boolean tb = t > 1;
            var a = random(m * k, 1);
            var b = random(k * n, 2);
            var c = random(m * n, 3);
            var expected = product(ta, tb, m, n, k, a, b);
            for (int i = 0; i < expected.length; i++) {
                expected[i] = 1.5 * expected[i] - 0.5 * c[i];
            }
            algebra().gemm(ta, tb, m, n, k, 1.5, a, b, -0.5, c);
            assertArrayEquals(expected, c, 1e-12 * k);
        }
    }

    @Test
    void forgetsWhatTheProductHeldWithBetaZero() {
        for (int n : new int[] { 4, 60 }) {
            var c = new double[n * n];
            Arrays.fill(c, Double.NaN);
            algebra().gemm(false, false, n, n, n, 1, random(n * n, 1), random(n * n, 2), 0, c);
            assertTrue(Double.isFinite(largest(c)));
        }
    }

    @Test
    void multipliesSumsOfNoTerms() {
        var c = new double[] { 1, 2, 3, 4 };
        algebra().gemm(false, false, 2, 2, 0, 1, new double[0], new double[0], 0.5, c);
        assertArrayEquals(new double[] { 0.5, 1, 1.5, 2 }, c);
    }

    @ParameterizedTest
    @CsvSource({ "1,1", "5,3", "40,30", "300,20", "270,300" })
    void multipliesWithItsTranspose(int n, int k) {
        for (boolean trans : new boolean[] { false, true }) {
            var a = random(n * k, 4);
            var c = positive(n, 5);
            var expected = product(trans, !trans, n, n, k, a, a);
            for (int i = 0; i < expected.length; i++) {
                expected[i] = 2 * expected[i] + 3 * c[i];
            }
            algebra().syrk(trans, n, k, 2, a, 3, c);
            assertArrayEquals(expected, c, 1e-12 * (k + 3 * n));
        }
    }

    @Test
    void multipliesMatrixAndVector() {
        var a = random(70 * 90, 6);
        var x = random(90, 7);
        var y = new double[70];
        algebra().gemv(false, 70, 90, 1, a, x, 0, y);
        assertArrayEquals(product(false, false, 70, 1, 90, a, x), y, 1e-12);
        var z = new double[90];
        algebra().gemv(true, 70, 90, 1, a, y, 0, z);
        assertArrayEquals(product(true, false, 90, 1, 70, a, y), z, 1e-11);
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 5, 16, 31, 32, 33, 64, 65, 130, 256, 257, 300, 600 })
    void factorsAndInverts(int n) {
        var a = positive(n, 8);
        var l = a.clone();
        for (int i = 0; i < n; i++) {
            Arrays.fill(l, i * n + i + 1, (i + 1) * n, Double.NaN);
        }
        assertEquals(0, algebra().cholesky(l, n));
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                assertEquals(0.0, l[i * n + j]);
            }
        }
        assertArrayEquals(a, product(false, true, n, n, n, l, l), 1e-12 * n);
        var inverse = l.clone();
        algebra().choleskyInverse(inverse, n);
        var one = product(false, false, n, n, n, a, inverse);
        for (int i = 0; i < n; i++) {
            one[i * n + i] -= 1;
            for (int j = 0; j < i; j++) {
                assertEquals(inverse[i * n + j], inverse[j * n + i]);
            }
        }
        assertEquals(0, largest(one), 1e-11);
    }

    @ParameterizedTest
    @CsvSource({ "1,1", "6,1", "6,4", "50,1", "50,60", "300,1", "300,7", "520,300" })
    void solvesWithTriangles(int n, int m) {
        var l = positive(n, 9);
        assertEquals(0, algebra().cholesky(l, n));
        var b = random(n * m, 10);
        for (boolean trans : new boolean[] { false, true }) {
            var x = b.clone();
            algebra().triangularSolve(trans, l, n, x, m);
            assertArrayEquals(b, product(trans, false, n, m, n, l, x), 1e-11);
        }
    }

    @ParameterizedTest
    @CsvSource({ "4,2", "50,30", "300,270" })
    void findsTheRowWhereAMatrixIsNotPositive(int n, int row) {
        var a = positive(n, 11);
        a[row * n + row] = -1;
        assertEquals(row + 1, algebra().cholesky(a, n));
        var b = positive(n, 11);
        b[row * n + row] = Double.NaN;
        assertTrue(algebra().cholesky(b, n) > 0);
    }

    @ParameterizedTest
    @CsvSource({ "1,1", "5,2", "40,1", "130,3", "300,40" })
    void solves(int n, int m) {
        var a = random(n * n, 12);
        var x = random(n * m, 13);
        var b = product(false, false, n, m, n, a, x);
        assertArrayEquals(x, algebra().solve(a, n, b, m), 1e-8);
    }

    @ParameterizedTest
    @ValueSource(ints = { 2, 20, 60 })
    void refusesSingularSystems(int n) {
        var a = random(n * n, 14);
        Arrays.fill(a, (n - 1) * n, n * n, 0);
        assertThrows(SingularMatrixException.class, () -> algebra().solve(a, n, new double[n], 1));
        a[0] = Double.NaN;
        assertThrows(SingularMatrixException.class, () -> algebra().solve(a, n, new double[n], 1));
    }

    @ParameterizedTest
    @CsvSource({ "1,1", "5,3", "3,5", "30,30", "200,40", "40,200", "300,300" })
    void factorsIntoOrthogonalAndTriangle(int m, int n) {
        int k = Math.min(m, n);
        var a = random(m * n, 15);
        var qr = algebra().qr(a, m, n);
        assertArrayEquals(a, product(false, false, m, n, k, qr.q(), qr.r()), 1e-12 * m);
        orthonormal(product(true, false, k, k, m, qr.q(), qr.q()), k);
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < i; j++) {
                assertEquals(0.0, qr.r()[i * n + j]);
            }
        }
    }

    private static void orthonormal(double[] gram, int k) {
        for (int i = 0; i < k; i++) {
            gram[i * k + i] -= 1;
        }
        assertEquals(0, largest(gram), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({ "6,2,1", "100,20,3", "400,60,1", "20,50,2" })
    void findsLeastSquares(int m, int n, int rhs) {
        var a = random(m * n, 16);
        var b = random(m * rhs, 17);
        var x = algebra().leastSquares(a, m, n, b, rhs);
        var r = product(false, false, m, rhs, n, a, x);
        for (int i = 0; i < r.length; i++) {
            r[i] -= b[i];
        }
        assertEquals(0, largest(product(true, false, n, rhs, m, a, r)), 1e-11);
    }

    @ParameterizedTest
    @ValueSource(ints = { 5, 60 })
    void takesTheShortestOfManyLeastSquares(int n) {
        int m = 4 * n;
        var a = random(m * n, 18);
        for (int i = 0; i < m; i++) {
            a[i * n + 1] = a[i * n];
        }
        var x = algebra().leastSquares(a, m, n, random(m, 19), 1);
        assertEquals(x[0], x[1], 1e-10);
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 16, 17, 40, 300 })
    void findsEigenvectors(int n) {
        var a = random(n * n, 20);
        Pairs.mirror(a, n);
        var lower = a.clone();
        for (int i = 0; i < n; i++) {
            Arrays.fill(lower, i * n + i + 1, (i + 1) * n, Double.NaN);
        }
        var eigen = algebra().eigen(lower, n);
        orthonormal(product(false, true, n, n, n, eigen.vectors(), eigen.vectors()), n);
        var av = product(false, true, n, n, n, eigen.vectors(), a);
        for (int k = 0; k < n; k++) {
            for (int c = 0; c < n; c++) {
                assertEquals(eigen.values()[k] * eigen.vector(k, c), av[k * n + c], 1e-12 * n);
            }
            assertTrue(k == 0 || eigen.values()[k] >= eigen.values()[k - 1]);
        }
        assertArrayEquals(eigen.values(), algebra().eigenvalues(lower, n), 1e-12 * n);
    }

    @ParameterizedTest
    @CsvSource({ "1,1", "5,3", "3,5", "30,30", "200,40", "40,200" })
    void findsSingularValues(int m, int n) {
        int k = Math.min(m, n);
        var a = random(m * n, 21);
        var svd = algebra().svd(a, m, n);
        var us = svd.u().clone();
        for (int i = 0; i < us.length; i++) {
            us[i] *= svd.s()[i % k];
        }
        assertArrayEquals(a, product(false, false, m, n, k, us, svd.vt()), 1e-12 * m);
        orthonormal(product(true, false, k, k, m, svd.u(), svd.u()), k);
        orthonormal(product(false, true, k, k, n, svd.vt(), svd.vt()), k);
        for (int i = 1; i < k; i++) {
            assertTrue(svd.s()[i] <= svd.s()[i - 1]);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 3, 60 })
    void refusesWhatIsNotANumber(int n) {
        var a = positive(n, 22);
        a[n] = Double.NaN;
        assertThrows(LinearAlgebraException.class, () -> algebra().eigen(a, n));
        assertThrows(LinearAlgebraException.class, () -> algebra().eigenvalues(a, n));
        assertThrows(LinearAlgebraException.class, () -> algebra().svd(a, n, n));
        assertThrows(LinearAlgebraException.class, () -> algebra().leastSquares(a, n, n, new double[n], 1));
    }

    @Test
    void refusesArraysOfAnotherSize() {
        var e = assertThrows(IllegalArgumentException.class,
                () -> algebra().gemm(false, false, 50, 50, 50, 1, new double[2500], new double[2499], 0,
                        new double[2500]));
        assertEquals("b has 2499 numbers, expected 50 x 50 = 2500", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> algebra().cholesky(new double[5], 2));
        assertThrows(IllegalArgumentException.class, () -> algebra().eigen(new double[5000], 70));
        assertThrows(IllegalArgumentException.class, () -> algebra().threads(0));
    }

    @Test
    void givesTheSameOnAnyNumberOfThreads() {
        int n = 600;
        var one = positive(n, 23);
        var two = one.clone();
        algebra().threads(1).cholesky(one, n);
        algebra().threads(2).cholesky(two, n);
        assertArrayEquals(one, two);
        algebra().threads(1).choleskyInverse(one, n);
        algebra().threads(2).choleskyInverse(two, n);
        assertArrayEquals(one, two);
    }

    @Test
    void isRightWhenManyThreadsCallAtOnce() {
        int n = 120;
        var a = positive(n, 24);
        var expected = algebra().eigen(a, n).values();
        var wrong = new AtomicInteger();
        Parallel.blocks(40, 40, (part, from, to) -> {
            var l = a.clone();
            int failed = algebra().cholesky(l, n);
            var values = algebra().eigen(a, n).values();
            var back = product(false, true, n, n, n, l, l);
            for (int i = 0; i < back.length; i++) {
                if (failed != 0 || Math.abs(back[i] - a[i]) > 1e-9
                        || Math.abs(values[i % n] - expected[i % n]) > 1e-9) {
                    wrong.incrementAndGet();
                }
            }
        });
        assertEquals(0, wrong.get());
    }
}
