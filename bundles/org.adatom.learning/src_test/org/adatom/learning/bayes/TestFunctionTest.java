/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.bayes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Minima of reference-values.md, "Gaussian processes and BO", and of the sources that {@link TestFunction} names. */
class TestFunctionTest {

    @Test
    void smoothFunctionsHaveTheirMinimaWhereTheyShould() {
        check(TestFunction.BRANIN, 0.397887, 1e-6, -Math.PI, 12.275);
        check(TestFunction.BRANIN, 0.397887, 1e-6, Math.PI, 2.275);
        check(TestFunction.BRANIN, 0.397887, 1e-6, 9.42478, 2.475);
        check(TestFunction.EGGHOLDER, -959.6407, 1e-4, 512, 404.2319);
        check(TestFunction.CAMEL, -1.0316, 1e-4, 0.0898, -0.7126);
        check(TestFunction.STYBLINSKI, -39.166166 * 4, 1e-5, -2.903534, -2.903534, -2.903534, -2.903534);
        check(TestFunction.HOLDER, -19.2085, 1e-4, 8.05502, 9.66459);
        check(TestFunction.HARTMANN3, -3.86278, 1e-5, 0.114614, 0.555649, 0.852547);
        check(TestFunction.HARTMANN6, -3.32237, 1e-5, 0.20169, 0.150011, 0.476874, 0.275332, 0.311652, 0.6573);
    }

    @Test
    void engineeringDesignsOfTheLiteratureMeetTheirConstraints() {
        design(TestFunction.PRESSURE_VESSEL, 6059.946341, 0.05, 13, 7, 42.097398, 176.654047);
        design(TestFunction.WELDED_BEAM, 1.728226, 1e-5, 0.205986, 3.471328, 9.020224, 0.206480);
        design(TestFunction.SPRING, 0.012681, 1e-6, 0.051989, 0.363965, 10.890522);
        design(TestFunction.SPEED_REDUCER, 2996.3482, 1e-3, 3.5, 0.7, 17, 7.3, 7.8, 3.350215, 5.286683);
    }

    private static void check(TestFunction f, double value, double tolerance, double... point) {
        assertEquals(value, f.at(point).value(), tolerance, f.name());
        assertEquals(value, f.minimum(), tolerance, f.name());
    }

    private static void design(TestFunction f, double value, double tolerance, double... point) {
        var found = f.at(point);
        assertEquals(value, found.value(), tolerance, f.name());
        assertTrue(found.violation() < 2e-4, f.name() + " misses its constraints by " + found.violation());
        assertTrue(f.minimum() <= value + tolerance, f.name());
    }

    @Test
    void nothingIsBelowTheMinimum() {
        var random = new SplittableRandom(3);
        for (var f : TestFunction.values()) {
            var space = f.space();
            for (int i = 0; i < 20_000; i++) {
                var point = space.point(random.doubles(space.dimension()).toArray());
                var v = f.at(point);
                assertTrue(v.violation() > 0 || v.value() >= f.minimum() - 1e-9,
                        () -> f + " at " + space.describe(point));
            }
        }
    }
}
