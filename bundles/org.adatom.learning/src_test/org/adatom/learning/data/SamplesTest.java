/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.adatom.learning.LearningException;
import org.junit.jupiter.api.Test;

class SamplesTest {
    private final Samples samples = Samples.of(new double[] {1, 2, 3, 4, 5, 6}, 2, new double[] {7, 8, 9});

    @Test
    void rowsAreTakenInTheOrderGiven() {
        var some = samples.subset(new int[] {2, 0});
        assertArrayEquals(new double[] {5, 6, 1, 2}, some.x());
        assertArrayEquals(new double[] {9, 7}, some.y());
    }

    @Test
    void anotherFeatureIsTheLast() {
        var wider = samples.withFeature(new Feature("gap", "eV"), new double[] {-1, -2, -3});
        assertArrayEquals(new double[] {3, 4, -2}, wider.row(1));
        assertEquals("gap", wider.featureList().getLast().name());
    }

    @Test
    void aClassThatIsNotThereIsNamed() {
        var target = new Target("metal", "", List.of("no", "yes"));
        var e = assertThrows(LearningException.class, () -> new Samples(samples.featureList(), samples.x(),
                List.of(target),
                new double[] {0, 1, 2}, 3));
        assertEquals("'metal' of sample 3 is 2.0: it must be 0 to 1, the index of a class", e.getMessage());
    }

    @Test
    void numbersMustFit() {
        assertThrows(LearningException.class, () -> Samples.of(new double[5], 2, new double[3]));
    }
}
