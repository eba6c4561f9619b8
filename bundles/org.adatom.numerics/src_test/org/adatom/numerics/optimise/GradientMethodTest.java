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

import java.util.List;
import org.junit.jupiter.api.Test;

class GradientMethodTest {

    private static void steps(GradientMethod method, double[] x, int count, double rate) {
        for (int k = 0; k < count; k++) {
            method.step(x, new double[] { 2 * x[0], 20 * (x[1] - 1) }, rate);
        }
    }

    private static List<GradientMethod> methods() {
        return List.of(new Adam(2), new RmsProp(2), new Momentum(2, 0.9, false), new Momentum(2, 0.9, true),
                new Momentum(2, 0, false), new Adam(2, 0.9, 0.999, 1e-8, 1e-3));
    }

    @Test
    void goDownToTheMinimum() {
        for (var method : methods()) {
            var x = new double[] { 1, -1 };
            steps(method, x, 3000, 0.004);
            assertArrayEquals(new double[] { 0, 1 }, x, 0.01, method.getClass().getSimpleName());
        }
    }

    @Test
    void goOnFromACheckpoint() {
        for (int k = 0; k < methods().size(); k++) {
            var x = new double[] { 1, -1 };
            var method = methods().get(k);
            steps(method, x, 10, 0.01);
            var state = method.state();
            var y = x.clone();
            steps(method, x, 10, 0.01);
            var other = methods().get(k);
            other.restore(state);
            steps(other, y, 10, 0.01);
            assertArrayEquals(x, y);
            assertThrows(IllegalArgumentException.class, () -> other.restore(new double[2]));
        }
    }

    @Test
    void takeTheirFirstStepsAsInTheirPapers() {
        var x = new double[] { 1 };
        new Adam(1).step(x, new double[] { 5 }, 0.1);
        assertEquals(0.9, x[0], 1e-8);
        x[0] = 1;
        new RmsProp(1).step(x, new double[] { 5 }, 0.1);
        assertEquals(1 - 0.1 / Math.sqrt(0.1), x[0], 1e-8);
        x[0] = 1;
        new Momentum(1, 0.9, true).step(x, new double[] { 5 }, 0.1);
        assertEquals(1 - 0.95, x[0], 1e-12);
    }
}
