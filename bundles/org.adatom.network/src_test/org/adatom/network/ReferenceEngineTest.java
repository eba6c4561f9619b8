/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import org.adatom.testkit.network.AbstractEngineContract;
import org.adatom.testkit.network.EngineCase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference engine against finite differences of its own loss. */
class ReferenceEngineTest extends AbstractEngineContract {
    private static final double STEP = 1e-5;
    /** Values of an array that are tested at most, evenly spread. */
    private static final int MOST = 20;

    @Override
    protected Engine engine() {
        return Engines.reference();
    }

    @Override
    protected Precision precision() {
        return Precision.DOUBLE;
    }

    static List<EngineCase> all() {
        return EngineCase.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void derivativesAreThoseOfTheLoss(EngineCase c) {
        for (boolean training : new boolean[] {true, false}) {
            var gradient = gradient(c, c.weights(), c.batch(), training);
            for (var name : gradient.weights().names()) {
                var expected = gradient.weights().get(name);
                for (int k = 0; k < expected.length; k += 1 + expected.length / MOST) {
                    double slope = (shifted(c, name, k, STEP, training) - shifted(c, name, k, -STEP, training))
                            / (2 * STEP);
                    assertEquals(slope, expected[k], 2e-8 * (1 + Math.abs(slope)), name + " [" + k + "]");
                }
            }
            gradient.inputs().forEach((name, expected) -> {
                for (int k = 0; k < expected.length && !name.equals("k"); k += 1 + expected.length / MOST) {
                    double slope = (moved(c, name, k, STEP, training) - moved(c, name, k, -STEP, training))
                            / (2 * STEP);
                    assertEquals(slope, expected[k], 2e-8 * (1 + Math.abs(slope)), name + " [" + k + "]");
                }
            });
        }
    }

    private static Gradient gradient(EngineCase c, Weights weights, Batch batch, boolean training) {
        try (var session = Engines.reference().open(c.network(), weights, List.of(c.objective()),
                SessionOptions.of(Precision.DOUBLE, 1))) {
            return session.gradient("train", batch, StepOptions.of(0, 0), training);
        }
    }

    private static double shifted(EngineCase c, String name, int k, double by, boolean training) {
        var arrays = new HashMap<String, double[]>();
        var weights = c.weights();
        weights.names().forEach(n -> arrays.put(n, weights.get(n)));
        arrays.computeIfPresent(name, (n, values) -> {
            values[k] += by;
            return values;
        });
        return gradient(c, Weights.of(arrays), c.batch(), training).loss().total();
    }

    private static double moved(EngineCase c, String name, int k, double by, boolean training) {
        var values = new HashMap<>(c.batch().values());
        values.computeIfPresent(name, (n, array) -> {
            var copy = array.clone();
            copy[k] += by;
            return copy;
        });
        return gradient(c, c.weights(), new Batch(c.batch().count(), values), training).loss().total();
    }
}
