/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.gp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.adatom.learning.LearningException;
import org.junit.jupiter.api.Test;

class StudioTest {
    private final Studio studio = Studio.of(Kernel.parse("2*rbf(l=1)+white(0.01)"), new double[] {0, 1, 2.5},
            new double[] {1, 2, 0});

    @Test
    void viewShowsTheProcess() {
        var view = studio.view(3, (mean, sd, best) -> mean + 2 * sd);
        assertEquals(201, view.x().length);
        assertEquals(3, view.samples().length);
        assertEquals(9, view.gram().length);
        assertEquals(0.01, view.noisyGram()[0] - view.gram()[0], 1e-12);
        var p = studio.process().predict(new double[] {view.x()[70]}, 1);
        assertEquals(p.mean()[0], view.mean()[70], 1e-12);
        for (double s : view.score()) {
            assertTrue(s <= view.score()[view.next()]);
        }
        assertArrayEquals(view.samples()[1], studio.view(3, (m, s, b) -> 0).samples()[1]);
    }

    @Test
    void changesLeaveTheOldOneAlone() {
        var more = studio.withPoint(new double[] {4}, 1);
        assertEquals(4, more.process().count());
        assertEquals(3, studio.process().count());
        assertEquals(studio.process().logLikelihood(), more.withoutPoint(3).process().logLikelihood(), 1e-10);
        assertEquals(0.5, studio.with(1, 0.5).kernel().values()[1]);
        assertThrows(LearningException.class,
                () -> studio.withoutPoint(0).withoutPoint(0).withoutPoint(0));
    }

    @Test
    void mapHasTheLikelihoodOfItsPlaces() {
        var plane = new Studio.Plane(1, Studio.Plane.values(0.5, 2, 3), 2, Studio.Plane.values(0.001, 0.1, 3));
        var rows = new int[1];
        var map = Studio.likelihoodMap(studio.process(), plane, j -> rows[0]++, () -> false);
        assertEquals(3, rows[0]);
        assertEquals(studio.process().logLikelihood(), map[4], 1e-9);
        assertEquals(studio.with(1, 2).process().logLikelihood(), map[5], 1e-9);
        assertTrue(Double.isNaN(Studio.likelihoodMap(studio.process(), plane, j -> { }, () -> true)[0]));
    }

    @Test
    void fitRaisesTheLikelihood() {
        var fitted = studio.fitted(1, new SplittableRandom(1), best -> { });
        assertTrue(fitted.process().logLikelihood() >= studio.process().logLikelihood());
    }
}
