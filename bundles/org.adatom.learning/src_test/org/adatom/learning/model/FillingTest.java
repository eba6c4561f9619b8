/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.adatom.learning.LearningException;
import org.adatom.learning.data.Feature;
import org.adatom.learning.data.Samples;
import org.adatom.learning.data.Target;
import org.adatom.learning.model.near.NearestNeighbours;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.testkit.analysis.TestRun;
import org.junit.jupiter.api.Test;

class FillingTest {
    private static Samples samples(double... x) {
        var y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = i;
        }
        return new Samples(List.of(new Feature("x", "")), x, List.of(new Target("y", "")), y, y.length);
    }

    @Test
    void aGapBecomesWhatWasChosen() {
        double[] there = {1, 1, 2, 6, 30};
        assertEquals(2, Filling.MEDIAN.of(there));
        assertEquals(8, Filling.MEAN.of(there), 1e-12);
        assertEquals(1, Filling.FREQUENT.of(there));
        assertEquals(0, Filling.FREQUENT.of(new double[0]));
    }

    @Test
    void samplesWithAGapAreLeftOut() {
        var model = new NearestNeighbours().create(ParameterModel.of(NearestNeighbours.Options.class)
                .bind(java.util.Map.of("k", "1")));
        var context = FitContext.of(new TestRun());
        var set = samples(1, Double.NaN, 3, 4, 5);
        assertEquals(5, new Pipeline(model).fit(set, context).trainCount());
        var dropped = new Pipeline(model, Filling.DROP).fit(set, context);
        assertEquals(4, dropped.trainCount());
        assertEquals(2, dropped.predict(new double[] {3.1}, 1).mean()[0]);
        var none = samples(Double.NaN, Double.NaN);
        assertThrows(LearningException.class, () -> new Pipeline(model, Filling.DROP).fit(none, context));
    }
}
