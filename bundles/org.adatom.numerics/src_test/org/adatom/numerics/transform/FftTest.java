/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.transform;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FftTest {

    private static double[] random(int n, int seed) {
        return new Random(seed).doubles(n, -1, 1).toArray();
    }

    /** The sum itself, axis after axis. */
    private static void slow(int[] shape, double[] re, double[] im) {
        int inner = re.length;
        int outer = 1;
        for (int n : shape) {
            inner /= n;
            for (int o = 0; o < outer; o++) {
                for (int q = 0; q < inner; q++) {
                    var a = new double[n];
                    var b = new double[n];
                    for (int k = 0; k < n; k++) {
                        for (int j = 0; j < n; j++) {
                            double angle = -2 * Math.PI * ((long) j * k % n) / n;
                            double xr = re[(o * n + j) * inner + q];
                            double xi = im[(o * n + j) * inner + q];
                            a[k] += xr * Math.cos(angle) - xi * Math.sin(angle);
                            b[k] += xr * Math.sin(angle) + xi * Math.cos(angle);
                        }
                    }
                    for (int k = 0; k < n; k++) {
                        re[(o * n + k) * inner + q] = a[k];
                        im[(o * n + k) * inner + q] = b[k];
                    }
                }
            }
            outer *= n;
        }
    }

    private static void check(int... shape) {
        var fft = Fft.of(shape);
        int size = fft.size();
        var re = random(size, 1);
        var im = random(size, 2);
        var expectedRe = re.clone();
        var expectedIm = im.clone();
        slow(shape, expectedRe, expectedIm);
        var a = re.clone();
        var b = im.clone();
        fft.forward(a, b);
        assertArrayEquals(expectedRe, a, 1e-12 * size);
        assertArrayEquals(expectedIm, b, 1e-12 * size);
        fft.inverse(a, b);
        assertArrayEquals(re, a, 1e-13);
        assertArrayEquals(im, b, 1e-13);
        real(fft, shape, re);
    }

    private static void real(Fft fft, int[] shape, double[] x) {
        var expectedRe = x.clone();
        var expectedIm = new double[x.length];
        slow(shape, expectedRe, expectedIm);
        int n = shape[shape.length - 1];
        int half = n / 2 + 1;
        var re = new double[fft.halfSize()];
        var im = new double[fft.halfSize()];
        fft.forwardReal(x, re, im);
        var a = new double[re.length];
        var b = new double[re.length];
        for (int row = 0; row < x.length / n; row++) {
            System.arraycopy(expectedRe, row * n, a, row * half, half);
            System.arraycopy(expectedIm, row * n, b, row * half, half);
        }
        assertArrayEquals(a, re, 1e-12 * x.length);
        assertArrayEquals(b, im, 1e-12 * x.length);
        var back = new double[x.length];
        fft.inverseReal(re, im, back);
        assertArrayEquals(x, back, 1e-13);
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 13, 16, 17, 30, 34, 64, 97, 100, 143, 210, 256, 289 })
    void transformsAnyLength(int n) {
        check(n);
    }

    @Test
    void transformsPlanesAndVolumes() {
        check(4, 6);
        check(5, 1);
        check(1, 9);
        check(17, 8);
        check(64, 20);
        check(3, 4, 5);
        check(4, 2, 7);
        check(8, 6, 19);
    }

    @Test
    void transformsLargeOnesOnSeveralThreads() {
        var fft = Fft.of(128, 256);
        var re = random(fft.size(), 3);
        var im = random(fft.size(), 4);
        var a = re.clone();
        var b = im.clone();
        fft.forward(a, b);
        fft.inverse(a, b);
        assertArrayEquals(re, a, 1e-13);
        assertArrayEquals(im, b, 1e-13);
    }

    @Test
    void knowsFrequencies() {
        assertArrayEquals(new double[] { 0, 1, 2, -2, -1 }, Fft.frequencies(5, 0.2), 1e-15);
        assertArrayEquals(new double[] { 0, 0.5, -1, -0.5 }, Fft.frequencies(4, 0.5), 1e-15);
    }

    @Test
    void refusesOtherSizes() {
        assertThrows(IllegalArgumentException.class, () -> Fft.of());
        assertThrows(IllegalArgumentException.class, () -> Fft.of(4, 0));
        assertThrows(IllegalArgumentException.class, () -> Fft.of(4).forward(new double[4], new double[3]));
    }
}
