/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;
import org.adatom.structure.build.Molecules;
import org.junit.jupiter.api.Test;

class GeometryTest {
    @Test
    void shortestImageInVerySkewedCells() {
        var random = new Random(11);
        for (int trial = 0; trial < 200; trial++) {
            var rows = new double[] {3, 0, 0, 20 * random.nextDouble() - 10, 2.5, 0, 20 * random.nextDouble() - 10,
                    20 * random.nextDouble() - 10, 4};
            var cell = Lattice.of(rows);
            double[] v = {20 * random.nextDouble(), 20 * random.nextDouble(), 20 * random.nextDouble()};
            double[] d = new MinimumImage(cell, Periodicity.ALL).shortest(v);
            double[] f = cell.toFractional(v);
            double best = Double.POSITIVE_INFINITY;
            for (int k = -4; k <= 4; k++) {
                double fz = f[2] - Math.rint(f[2]) + k;
                for (int j = -20; j <= 20; j++) {
                    double fy = f[1] - Math.rint(f[1] + fz * rows[7] / 2.5) + j;
                    double x = f[0] * 3 + fy * rows[3] + fz * rows[6];
                    double y = fy * 2.5 + fz * rows[7];
                    double z = fz * 4;
                    x -= 3 * Math.rint(x / 3);
                    best = Math.min(best, Math.sqrt(x * x + y * y + z * z));
                }
            }
            assertEquals(best, Math.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]), 1e-9, "trial " + trial);
        }
    }

    @Test
    void anglesOfMolecules() {
        var water = Molecules.named("H2O");
        assertEquals(0.968565, Measurements.distance(water, 0, 1), 1e-6);
        assertEquals(103.9999, Measurements.angle(water, 1, 0, 2), 0.01);
        assertThrows(StructureException.class, () -> Measurements.dihedral(Molecules.named("C2H2"), 2, 0, 1, 3));
        assertThrows(StructureException.class, () -> Measurements.distance(water, 0, 3));
    }

    @Test
    void dihedralGoesRound() {
        for (double degrees : new double[] {0, 30, 120, 180, 250, 359}) {
            double t = Math.toRadians(degrees);
            var chain = Structure.of(new int[] {1, 1, 1, 1},
                    new double[] {1, 0, 0, 0, 0, 0, 0, 0, 1, Math.cos(t), Math.sin(t), 1});
            assertEquals(degrees, Measurements.dihedral(chain, 0, 1, 2, 3), 1e-9);
        }
    }

    @Test
    void anglesAcrossTheCell() {
        var s = Structure.of(new int[] {1, 8, 1}, new double[] {9.5, 0, 0, 0.5, 0, 0, 0.5, 9, 0}, Lattice.cubic(10),
                Periodicity.ALL);
        assertEquals(90, Measurements.angle(s, 0, 1, 2), 1e-9);
        assertEquals(1, Measurements.distance(s, 0, 1), 1e-12);
    }

    @Test
    void cubeAndOctahedron() {
        var cube = ConvexPolyhedron.ofHalfSpaces(List.of(new double[] {1, 0, 0}, new double[] {-1, 0, 0},
                new double[] {0, 2, 0}, new double[] {0, -1, 0}, new double[] {0, 0, 1}, new double[] {0, 0, -1}),
                new double[] {1, 1, 1, 1, 1, 1});
        assertEquals(8, cube.volume(), 1e-9);
        assertEquals(4, cube.areas()[2], 1e-9);
        assertEquals(8, cube.vertices().size());
        assertThrows(StructureException.class,
                () -> ConvexPolyhedron.ofHalfSpaces(List.of(new double[] {1, 0, 0}, new double[] {-1, 0, 0}),
                        new double[] {1, 1}));
    }
}
