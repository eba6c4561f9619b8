/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.path;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.adatom.simulation.SimulationException;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.adatom.structure.geometry.MinimumImage;
import org.junit.jupiter.api.Test;

class InterpolatorTest {

    @Test
    void straightWays() {
        var a = Structure.of(new int[] {18, 18}, new double[] {0, 0, 0, 3, 0, 0});
        var b = Structure.of(new int[] {18, 18}, new double[] {0, 0, 0, 3, 4, 0});
        var ends = EndPoints.of(List.of(a, b), new EndPoints.Fitting(false, true, false));
        var rule = new Interpolator(Interpolation.LINEAR, 1);
        var band = rule.between(ends, 3, () -> { });
        assertEquals(5, band.size());
        assertArrayEquals(new double[] {0, 0, 0, 3, 1, 0}, band.get(1).positions(), 1e-12);
        assertArrayEquals(new double[] {0, 0, 0, 3, 3, 0}, band.get(3).positions(), 1e-12);
        assertThrows(SimulationException.class, () -> rule.between(ends, 0, () -> { }));
    }

    @Test
    void atomsTakeTheShortWayAcrossTheBorder() {
        var cell = Lattice.cubic(10);
        var a = Structure.of(new int[] {18}, new double[] {9.5, 5, 5}, cell, Periodicity.ALL);
        var b = Structure.of(new int[] {18}, new double[] {0.5, 5, 5}, cell, Periodicity.ALL);
        assertEquals(10, PathCases.band(a, b, Interpolation.LINEAR, 1).get(1).x(0), 1e-12);
        var far = new Interpolator(Interpolation.LINEAR, 1).between(
                EndPoints.of(List.of(a, b), new EndPoints.Fitting(false, false, true)), 1, () -> { });
        assertEquals(5, far.get(1).x(0), 1e-12);
    }

    @Test
    void atomsThatChangePlacesGoRoundEachOther() {
        var cell = Lattice.cubic(12);
        var a = Structure.of(new int[] {18, 36, 10}, new double[] {4, 4, 4, 7, 4, 4, 5, 8, 4}, cell, Periodicity.ALL);
        var b = Structure.of(new int[] {18, 36, 10}, new double[] {7, 4, 4, 4, 4, 4, 5, 8, 4}, cell, Periodicity.ALL);
        var image = new MinimumImage(cell, Periodicity.ALL);
        for (var s : PathCases.band(a, b, Interpolation.IDPP, 5)) {
            var r = s.positions();
            double[] d = image.shortest(r[3] - r[0], r[4] - r[1], r[5] - r[2]);
            assertTrue(Math.hypot(Math.hypot(d[0], d[1]), d[2]) > 2.0, Arrays.toString(d));
        }
    }

    @Test
    void aWholeBandIsKept() {
        var a = Structure.of(new int[] {18, 18}, new double[] {0, 0, 0, 3, 0, 0});
        var given = List.of(a, PathCases.moved(a, 1, 0.5), PathCases.moved(a, 1, 2));
        var band = new Interpolator(Interpolation.IDPP, 1)
                .between(EndPoints.of(given, new EndPoints.Fitting(false, true, false)), 7, () -> { });
        assertEquals(3, band.size());
        assertArrayEquals(given.get(1).positions(), band.get(1).positions(), 1e-12);
    }
}
