/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.adatom.numerics.random.RandomStreams;
import org.junit.jupiter.api.Test;

class StatisticsTest {
    private static final double[] X = { 2, 4, 4, 4, 5, 5, 7, 9 };

    @Test
    void describeASample() {
        assertEquals(5, Statistics.mean(X));
        assertEquals(4, Statistics.variance(X));
        assertEquals(2, Statistics.deviation(X));
        assertEquals(32.0 / 7, Statistics.sampleVariance(X), 1e-15);
        assertEquals(4.5, Statistics.median(X));
        assertArrayEquals(new double[] { 2, 4, 5.5, 9 }, Statistics.quantiles(X, 0, 0.25, 0.75, 1));
        assertArrayEquals(new double[] { 1, 3, 3, 3, 5.5, 5.5, 7, 8 }, Statistics.ranks(X));
        assertTrue(Double.isNaN(Statistics.mean(new double[0])));
        assertTrue(Double.isNaN(Statistics.median(new double[0])));
        assertThrows(IllegalArgumentException.class, () -> Statistics.quantile(X, 1.5));
    }

    @Test
    void keepDigitsFarFromZero() {
        assertEquals(1, Statistics.variance(new double[] { 1e9 - 1, 1e9 + 1 }), 1e-9);
    }

    @Test
    void correlate() {
        var y = new double[] { 1, 2, 3, 4 };
        assertEquals(1, Statistics.correlation(y, new double[] { 2, 4, 6, 8 }), 1e-15);
        assertEquals(-1, Statistics.rankCorrelation(y, new double[] { 9, 3, 2, -50 }), 1e-15);
        assertEquals(1.25, Statistics.covariance(y, y), 1e-15);
        assertTrue(Double.isNaN(Statistics.correlation(y, new double[4])));
        assertThrows(IllegalArgumentException.class, () -> Statistics.covariance(y, X));
    }

    @Test
    void bootstrapHoldsTheMean() {
        var random = RandomStreams.of(1, "x");
        var x = new double[400];
        for (int i = 0; i < x.length; i++) {
            x[i] = random.nextGaussian();
        }
        var interval = Statistics.bootstrap(x, Statistics::mean, 2000, 0.95, random);
        double mean = Statistics.mean(x);
        double expected = 1.96 * Statistics.deviation(x) / 20;
        assertEquals(mean - expected, interval[0], 0.02);
        assertEquals(mean + expected, interval[1], 0.02);
    }

    @Test
    void distancesOfSamples() {
        var a = new double[] { 0, 1, 3 };
        var b = new double[] { 5, 6, 8 };
        assertEquals(5, Distances.wasserstein(a, b), 1e-15);
        assertEquals(1, Distances.kolmogorovSmirnov(a, b));
        assertEquals(0.0, Distances.wasserstein(a, new double[] { 3, 0, 1 }));
        assertEquals(0.0, Distances.kolmogorovSmirnov(a, a));
        // scipy.stats.wasserstein_distance([0, 1, 3], [0, 2]) = 2/3, ks_2samp: 1/3
        assertEquals(2.0 / 3, Distances.wasserstein(a, new double[] { 0, 2 }), 1e-15);
        assertEquals(1.0 / 3, Distances.kolmogorovSmirnov(a, new double[] { 0, 2 }), 1e-15);
        assertThrows(IllegalArgumentException.class, () -> Distances.wasserstein(a, new double[0]));
        assertThrows(IllegalArgumentException.class, () -> Distances.wasserstein(a, new double[] { Double.NaN }));
    }

    @Test
    void probabilityOfADistance() {
        assertEquals(1, Distances.kolmogorovSmirnovProbability(0.01, 50, 50));
        // critical distance of 5 % for large samples: 1.358 sqrt((n + m) / (n m))
        assertEquals(0.05, Distances.kolmogorovSmirnovProbability(1.358 * Math.sqrt(2e-5), 100_000, 100_000), 1e-3);
    }
}
