/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.optimise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.adatom.numerics.optimise.Minimum.Ending;
import org.junit.jupiter.api.Test;

class LevenbergMarquardtTest {
    private static final int COUNT = 60;

    /** A exp(-g t) cos(w t) at t = 0, 0.1 ... */
    private static Residuals oscillator(double[] data) {
        return (p, r, jacobian) -> {
            for (int i = 0; i < COUNT; i++) {
                double t = 0.1 * i;
                double e = Math.exp(-p[1] * t);
                double c = Math.cos(p[2] * t);
                r[i] = p[0] * e * c - data[i];
                if (jacobian.length > 0) {
                    jacobian[3 * i] = e * c;
                    jacobian[3 * i + 1] = -t * p[0] * e * c;
                    jacobian[3 * i + 2] = -t * p[0] * e * Math.sin(p[2] * t);
                }
            }
        };
    }

    private static double[] data(double noise) {
        var random = new Random(5);
        var y = new double[COUNT];
        oscillator(new double[COUNT]).evaluate(new double[] { 2, 0.4, 3 }, y, new double[0]);
        for (int i = 0; i < COUNT; i++) {
            y[i] += noise * random.nextGaussian();
        }
        return y;
    }

    @Test
    void fitsADampedOscillator() {
        var fit = new LevenbergMarquardt().fit(oscillator(data(0)), COUNT, new double[] { 1, 0.1, 2.6 });
        assertArrayEquals(new double[] { 2, 0.4, 3 }, fit.minimum().x(), 1e-7);
        assertTrue(fit.minimum().converged(), fit.minimum().ending().words());
    }

    @Test
    void knowsHowExactParametersAre() {
        var exact = oscillator(data(0.05));
        var fit = new LevenbergMarquardt().fit(exact, COUNT, new double[] { 1, 0.1, 2.6 });
        var truth = new double[] { 2, 0.4, 3 };
        for (int i = 0; i < 3; i++) {
            double off = Math.abs(fit.minimum().x()[i] - truth[i]) / fit.deviations()[i];
            assertTrue(off < 3 && fit.deviations()[i] < 0.1, i + " is off by " + off + " deviations");
        }
        var numeric = new LevenbergMarquardt().fit(
                Residuals.numeric((p, r) -> exact.evaluate(p, r, new double[0]), 1e-6), COUNT,
                new double[] { 1, 0.1, 2.6 });
        assertArrayEquals(fit.minimum().x(), numeric.minimum().x(), 1e-6);
        assertArrayEquals(fit.covariance(), numeric.covariance(), 1e-7);
    }

    /** A straight line, whose covariance is known: s^2 (X'X)^-1. */
    @Test
    void agreesWithLinearRegression() {
        var x = new double[] { 0, 1, 2, 3 };
        var y = new double[] { 1, 3, 2, 5 };
        Residuals line = (p, r, jacobian) -> {
            for (int i = 0; i < 4; i++) {
                r[i] = p[0] + p[1] * x[i] - y[i];
                if (jacobian.length > 0) {
                    jacobian[2 * i] = 1;
                    jacobian[2 * i + 1] = x[i];
                }
            }
        };
        var fit = new LevenbergMarquardt().fit(line, 4, new double[2]);
        assertArrayEquals(new double[] { 1.1, 1.1 }, fit.minimum().x(), 1e-8);
        // residuals .1 -.8 1.3 -.6, squares 2.7, s^2 1.35; X'X = [[4, 6], [6, 14]], determinant 20
        assertArrayEquals(new double[] { 1.35 * 0.7, -1.35 * 0.3, -1.35 * 0.3, 1.35 * 0.2 }, fit.covariance(), 1e-9);
    }

    @Test
    void stopsAtBounds() {
        var fit = new LevenbergMarquardt().fit(oscillator(data(0)), COUNT, new double[] { 1, 0.1, 2.6 },
                new double[] { 0, 0, 2 }, new double[] { 1.5, 1, 4 }, Watch.NONE);
        assertEquals(1.5, fit.minimum().x()[0]);
        assertEquals(0.0, fit.covariance()[0]);
        assertTrue(fit.minimum().converged(), fit.minimum().ending().words());
        assertEquals(3, fit.minimum().x()[2], 0.05);
    }

    @Test
    void saysWhatDataDoNotDetermine() {
        Residuals sum = (p, r, jacobian) -> {
            for (int i = 0; i < 5; i++) {
                r[i] = p[0] + p[1] - i;
                if (jacobian.length > 0) {
                    jacobian[2 * i] = 1;
                    jacobian[2 * i + 1] = 1;
                }
            }
        };
        var fit = new LevenbergMarquardt().fit(sum, 5, new double[2]);
        assertEquals(2, fit.minimum().x()[0] + fit.minimum().x()[1], 1e-8);
        assertTrue(Double.isNaN(fit.covariance()[0]));
    }

    @Test
    void saysThatAStartHasNoValue() {
        Residuals root = (p, r, jacobian) -> r[0] = Math.sqrt(p[0]);
        assertEquals(Ending.UNDEFINED, new LevenbergMarquardt().fit(root, 1, new double[] { -1 }).minimum().ending());
    }
}
