/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.sampling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.adatom.numerics.random.RandomStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesignsTest {

    private static void everySliceHoldsOne(double[] x, int n, int d) {
        for (int j = 0; j < d; j++) {
            var hit = new boolean[n];
            for (int i = 0; i < n; i++) {
                int slice = (int) (x[i * d + j] * n);
                assertTrue(!hit[slice], "axis " + j + ", slice " + slice);
                hit[slice] = true;
            }
        }
    }

    private static double closest(double[] x, int n, int d) {
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                double sum = 0;
                for (int j = 0; j < d; j++) {
                    sum += Math.pow(x[i * d + j] - x[k * d + j], 2);
                }
                best = Math.min(best, sum);
            }
        }
        return Math.sqrt(best);
    }

    @ParameterizedTest
    @CsvSource({ "1,1", "10,3", "64,20" })
    void latinHypercubeFillsEachSlice(int n, int d) {
        everySliceHoldsOne(LatinHypercube.sample(n, d, RandomStreams.of(1, "lhs")), n, d);
        everySliceHoldsOne(LatinHypercube.maximin(n, d, 50, RandomStreams.of(1, "lhs")), n, d);
    }

    @Test
    void maximinKeepsPointsApart() {
        double plain = closest(LatinHypercube.sample(30, 3, RandomStreams.of(2, "lhs")), 30, 3);
        double apart = closest(LatinHypercube.maximin(30, 3, 300, RandomStreams.of(2, "lhs")), 30, 3);
        assertTrue(apart > 1.5 * plain && apart > 0.2, apart + " against " + plain);
    }

    @Test
    void sobolBeginsAsPublished() {
        // the first points of new-joe-kuo-6 in three dimensions
        var x = Sobol.plain(3).next(5);
        assertArrayEquals(new double[] { 0, 0, 0, .5, .5, .5, .75, .25, .25, .25, .75, .75, .375, .375, .625 }, x);
        var later = Sobol.plain(3);
        later.skip(4);
        assertArrayEquals(new double[] { .375, .375, .625 }, later.next(1));
        assertEquals(5, later.index());
    }

    @ParameterizedTest
    @CsvSource({ "1", "7", "60" })
    void scramblingKeepsSobolEven(int d) {
        var x = Sobol.scrambled(d, 3).next(256);
        everySliceHoldsOne(x, 256, d);
        assertArrayEquals(x, Sobol.scrambled(d, 3).next(256));
        assertTrue(Math.abs(x[0] - Sobol.scrambled(d, 4).next(1)[0]) > 1e-9);
    }

    /** The mean of a product of cosines: much closer than the 1/sqrt(n) = 0.03 of random points. */
    @Test
    void sobolIntegratesBetterThanChance() {
        var x = Sobol.scrambled(4, 11).next(1024);
        double sum = 0;
        for (int i = 0; i < 1024; i++) {
            double product = 1;
            for (int j = 0; j < 4; j++) {
                product *= 1 + Math.cos(2 * Math.PI * x[i * 4 + j]);
            }
            sum += product / 1024;
        }
        assertEquals(1, sum, 0.02);
    }

    @Test
    void latticeOfThreePartsInHalves() {
        assertArrayEquals(new double[] { 1, 0, 0, .5, .5, 0, .5, 0, .5, 0, 1, 0, 0, .5, .5, 0, 0, 1 },
                SimplexDesign.lattice(3, 2));
        assertEquals(286 * 4, SimplexDesign.lattice(4, 10).length);
        assertArrayEquals(new double[] { 1 }, SimplexDesign.lattice(1, 5));
        assertThrows(IllegalArgumentException.class, () -> SimplexDesign.lattice(0, 2));
        assertThrows(IllegalArgumentException.class, () -> SimplexDesign.lattice(30, 100));
    }

    @Test
    void dirichletHasItsMeans() {
        var concentration = new double[] { 0.2, 1, 3.8 };
        int n = 20_000;
        var x = SimplexDesign.dirichlet(n, concentration, RandomStreams.of(4, "d"));
        var mean = new double[3];
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = 0; j < 3; j++) {
                sum += x[i * 3 + j];
                mean[j] += x[i * 3 + j] / n;
            }
            assertEquals(1, sum, 1e-14);
        }
        assertArrayEquals(new double[] { 0.04, 0.2, 0.76 }, mean, 0.01);
        assertThrows(IllegalArgumentException.class,
                () -> SimplexDesign.dirichlet(1, new double[] { 0 }, RandomStreams.of(4, "d")));
    }

    @Test
    void projectsToTheNearestComposition() {
        var x = new double[] { 0.7, 0.5, -0.4 };
        SimplexDesign.project(x);
        assertArrayEquals(new double[] { 0.6, 0.4, 0 }, x, 1e-15);
    }
}
