/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.special;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected numbers by mpmath 1.3 with 50 digits. */
class SpecialTest {

    @ParameterizedTest
    @CsvSource({ "0,-0.69314718055994530942", "1,-0.17275377902344988953", "8,-6.2209605742717860585e-16",
            "-0.5,-1.1759117615936186089",
            "-3,-6.6077262215103495433",
            "-5.9,-20.125799580203174004",
            "-6.1,-21.357498419215557364",
            "-10,-53.231285150512470578",
            "-40,-804.60844201375378817",
            "-1000,-500007.82669481218431",
            "3,-0.0013508099647481937988" })
    void logarithmOfTheNormalDistribution(double x, double expected) {
        assertEquals(expected, Special.logNormalCdf(x), 1e-13 * Math.abs(expected));
        if (expected < -1e-12) {
            assertEquals(x, Special.normalQuantileOfLog(expected), 1e-11 * Math.max(1, Math.abs(x)));
        }
    }

    @Test
    void hazardIsTheDerivative() {
        for (double x = -20; x < 5; x += 0.37) {
            double h = 1e-5;
            assertEquals((Special.logNormalCdf(x + h) - Special.logNormalCdf(x - h)) / (2 * h), Special.normalHazard(x),
                    1e-7 * Math.max(1, Math.abs(x)));
        }
        assertEquals(1e8, Special.normalHazard(-1e8), 1);
    }

    @Test
    void quantiles() {
        assertEquals(0, Special.normalQuantile(0.5), 1e-15);
        assertEquals(1.959963984540054236, Special.normalQuantile(0.975), 1e-13);
        assertEquals(-1.959963984540054236, Special.normalQuantile(0.025), 1e-13);
        assertEquals(-37.0471, Special.normalQuantile(1e-300), 1e-4);
        assertEquals(Double.NEGATIVE_INFINITY, Special.normalQuantile(0));
        assertEquals(Double.POSITIVE_INFINITY, Special.normalQuantile(1));
        for (double p = 1e-6; p < 1; p += 0.0137) {
            assertEquals(p, Special.normalCdf(Special.normalQuantile(p)), 1e-14);
        }
        assertThrows(IllegalArgumentException.class, () -> Special.normalQuantile(1.1));
    }

    @Test
    void functionsOfHipparchus() {
        assertEquals(0.8427007929497148693, Special.erf(1), 1e-14);
        assertEquals(1.5374597944280348502e-12, Special.erfc(5), 1e-25);
        assertEquals(1, Special.erfInverse(Special.erf(1)), 1e-12);
        assertEquals(24, Special.gamma(5), 1e-12);
        assertEquals(Math.log(24), Special.logGamma(5), 1e-14);
        assertEquals(-0.57721566490153286061, Special.digamma(1), 1e-13);
        assertEquals(-0.57721566490153286061 - 2 * Math.log(2), Special.digamma(0.5), 1e-13);
        assertEquals(Special.digamma(0.3) + 1 / 0.7, Special.digamma(-0.7), 1e-12);
        assertEquals(1 - Math.exp(-2), Special.gammaP(1, 2), 1e-14);
        assertEquals(Math.exp(-2), Special.gammaQ(1, 2), 1e-14);
        assertEquals(Math.log(1.0 / 30), Special.logBeta(2, 5 - 0), 1e-13);
        assertEquals(0.5, Special.betaI(0.5, 3, 3), 1e-14);
        assertEquals(Math.log(0.3989422804014326779), Special.logNormalDensity(0), 1e-15);
        assertEquals(1000 + Math.log(2), Special.logSumExp(1000, 1000), 1e-12);
        assertEquals(Double.NEGATIVE_INFINITY, Special.logSumExp());
    }
}
