/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.optimise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.adatom.numerics.optimise.Minimum.Ending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LbfgsbTest {
    /** H. H. Rosenbrock, Comput. J. 3, 175, 1960; minimum 0 at (1, ..., 1). */
    private static double rosenbrock(double[] x, double[] g) {
        double f = 0;
        Arrays.fill(g, 0);
        for (int i = 0; i + 1 < x.length; i++) {
            double a = x[i + 1] - x[i] * x[i];
            double b = 1 - x[i];
            f += 100 * a * a + b * b;
            g[i] += -400 * x[i] * a - 2 * b;
            g[i + 1] += 200 * a;
        }
        return f;
    }

    private static double[] filled(int n, double v) {
        var x = new double[n];
        Arrays.fill(x, v);
        return x;
    }

    private static final Lbfgsb TIGHT = new Lbfgsb().withTolerances(1e-9, 0);

    @ParameterizedTest
    @ValueSource(ints = { 2, 10, 100 })
    void findsTheEndOfACurvedValley(int n) {
        var start = filled(n, -1);
        start[0] = -1.2;
        var m = TIGHT.minimise(LbfgsbTest::rosenbrock, start);
        assertEquals(Ending.GRADIENT, m.ending());
        assertTrue(m.converged());
        // from here the extended function has a second minimum near (-1, 1, ...) for n of 4 and more
        assertTrue(m.value() < 1e-15 || Math.abs(m.value() - 3.9866) < 1e-3, "value " + m.value());
        assertTrue(m.evaluations() < 60 + 12 * n, m.evaluations() + " calls");
    }

    @Test
    void takesAboutAsManyCallsAsSciPy() {
        // scipy 1.10 fmin_l_bfgs_b from (-1.2, 1): 36 iterations, 45 calls
        var m = new Lbfgsb().minimise(LbfgsbTest::rosenbrock, new double[] { -1.2, 1 });
        assertEquals(0, m.value(), 1e-9);
        assertTrue(m.evaluations() <= 55, m.evaluations() + " calls");
    }

    @Test
    void stopsAtBounds() {
        var m = TIGHT.minimise(LbfgsbTest::rosenbrock, new double[] { -1.2, 1 }, new double[] { -2, -2 },
                new double[] { 0.5, 2 });
        assertArrayEquals(new double[] { 0.5, 0.25 }, m.x(), 1e-8);
        assertEquals(0.25, m.value(), 1e-12);
    }

    /** A quadratic function whose minimum between bounds is known variable by variable. */
    @ParameterizedTest
    @ValueSource(ints = { 1, 25, 300 })
    void findsTheCornerOfABox(int n) {
        Objective f = (x, g) -> {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                double d = x[i] - i % 7 + 3;
                g[i] = 2 * (1 + i) * d;
                sum += (1 + i) * d * d;
            }
            return sum;
        };
        var m = TIGHT.minimise(f, filled(n, 0.3), filled(n, -1), filled(n, 1.5));
        for (int i = 0; i < n; i++) {
            assertEquals(Math.clamp(i % 7 - 3.0, -1, 1.5), m.x()[i], 1e-5); // the value is 5e4 and has 16 digits
        }
    }

    @Test
    void keepsFixedVariables() {
        var m = TIGHT.minimise(LbfgsbTest::rosenbrock, new double[] { 5, 0 }, new double[] { -2, -10 },
                new double[] { -2, 10 });
        assertArrayEquals(new double[] { -2, 4 }, m.x(), 1e-8);
    }

    @Test
    void staysWithinBoundsAlways() {
        var lower = new double[] { -1.5, -0.5 };
        var upper = new double[] { 0.8, 3 };
        Objective f = (x, g) -> {
            for (int i = 0; i < 2; i++) {
                assertTrue(x[i] >= lower[i] && x[i] <= upper[i]);
            }
            return rosenbrock(x, g);
        };
        assertArrayEquals(new double[] { 0.8, 0.64 }, TIGHT.minimise(f, new double[] { -9, 9 }, lower, upper)
                .x(), 1e-7);
    }

    @Test
    void goesAroundPlacesWithoutValue() {
        Objective f = (x, g) -> {
            g[0] = 1 - 1 / x[0];
            return x[0] - Math.log(x[0]);
        };
        assertEquals(1, TIGHT.minimise(f, new double[] { 30 }).x()[0], 1e-8);
        assertEquals(Ending.UNDEFINED, TIGHT.minimise(f, new double[] { -1 }).ending());
    }

    @Test
    void saysThatAGradientIsWrong() {
        Objective f = (x, g) -> {
            g[0] = -2 * x[0];
            return x[0] * x[0];
        };
        assertEquals(Ending.STUCK, TIGHT.minimise(f, new double[] { 1 }).ending());
    }

    @Test
    void keepsItsLimitsAndCanBeCancelled() {
        assertEquals(Ending.LIMIT, TIGHT.withLimits(3, 100).minimise(LbfgsbTest::rosenbrock, new double[] { -1.2, 1 })
                .ending());
        assertTrue(TIGHT.withLimits(100, 5).minimise(LbfgsbTest::rosenbrock, new double[] { -1.2, 1 })
                .evaluations() <= 5);
        var e = assertThrows(IllegalStateException.class, () -> TIGHT.minimise(LbfgsbTest::rosenbrock,
                new double[] { -1.2, 1 },
                filled(2, -5), filled(2, 5), (i, v, x) -> {
                    if (i == 2) {
                        throw new IllegalStateException("enough");
                    }
                }));
        assertEquals("enough", e.getMessage());
    }

    @Test
    void refusesBoundsThatCross() {
        assertEquals("variable 1: lower bound 2.0 is above the upper bound 1.0",
                assertThrows(IllegalArgumentException.class,
                () -> TIGHT.minimise(LbfgsbTest::rosenbrock, new double[2], filled(2, 2), new double[] { 3, 1 }))
                .getMessage());
    }

    @Test
    void differencesMakeAGradient() {
        var g = new double[2];
        var expected = new double[2];
        var x = new double[] { -1.2, 1.7 };
        Objective.numeric(p -> rosenbrock(p, new double[2]), 1e-6).value(x, g);
        rosenbrock(x, expected);
        assertArrayEquals(expected, g, 1e-5);
    }
}
