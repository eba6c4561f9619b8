/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.adatom.structure.Constraint;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.junit.jupiter.api.Test;

class ConstraintsTest {
    private static final double HOLDS = 1e-10;

    private static Structure water(Constraint... constraints) {
        return Structure.of(new int[] {8, 1, 1, 8, 1, 1}, new double[] {0, 0, 0.12, 0, 0.76, -0.48, 0, -0.76, -0.48, 4.7, 1, 0.1,
            5.4, 1, 0.7, 4.1, 1.2, 0.7}, Lattice.of(5, 0, 0, 1, 5, 0, 0, 0.5, 5), Periodicity.ALL)
                .withConstraints(List.of(constraints));
    }

    /** Thirty random moves, each adjusted; returns the last positions. */
    private static double[] wander(Structure s, Constraints c, double size) {
        var random = new Random(3);
        var at = s.positions();
        for (int k = 0; k < 30; k++) {
            var next = at.clone();
            for (int i = 0; i < next.length; i++) {
                next[i] += size * random.nextGaussian();
            }
            c.adjust(at, s.lattice(), next);
            at = next;
        }
        return at;
    }

    private static double distance(double[] r, int i, int j) {
        return Math.sqrt(Math.pow(r[3 * i] - r[3 * j], 2) + Math.pow(r[3 * i + 1] - r[3 * j + 1], 2)
                + Math.pow(r[3 * i + 2] - r[3 * j + 2], 2));
    }

    @Test
    void fixedAtomsStayBitForBit() {
        var s = water(new Constraint.FixedAtoms(new int[] {0, 4}));
        var r = wander(s, new Constraints(s), 0.1);
        for (int i : new int[] {0, 1, 2, 12, 13, 14}) {
            assertEquals(s.positions()[i], r[i]);
        }
        assertTrue(Math.abs(s.positions()[3] - r[3]) > 1e-3);
    }

    @Test
    void lineAndPlaneHold() {
        var s = water(new Constraint.FixedLine(new int[] {1}, new double[] {1, 2, 2}),
                new Constraint.FixedPlane(new int[] {2}, new double[] {0, 0, 3}));
        var start = s.positions();
        var r = wander(s, new Constraints(s), 0.1);
        double along = ((r[3] - start[3]) * 1 + (r[4] - start[4]) * 2 + (r[5] - start[5]) * 2) / 3;
        for (int c = 0; c < 3; c++) {
            assertEquals(start[3 + c] + along * new double[] {1, 2, 2}[c] / 3, r[3 + c], HOLDS);
        }
        assertEquals(start[8], r[8], HOLDS);
        assertTrue(Math.abs(along) > 1e-3);
    }

    @Test
    void bondsHoldAlsoAcrossTheCellAndInAChain() {
        var s = water(new Constraint.FixedBondLength(0, 1, Double.NaN), new Constraint.FixedBondLength(0, 2, 1.0),
                new Constraint.FixedBondLength(1, 2, Double.NaN), new Constraint.FixedBondLength(0, 3, Double.NaN));
        var r = wander(s, new Constraints(s), 0.05);
        assertEquals(distance(s.positions(), 0, 1), distance(r, 0, 1), HOLDS);
        assertEquals(1.0, distance(r, 0, 2), HOLDS);
        assertEquals(distance(s.positions(), 1, 2), distance(r, 1, 2), HOLDS);
        double dx = r[9] - r[0] - 5;
        double dy = r[10] - r[1];
        double dz = r[11] - r[2];
        double x0 = 4.7 - 5;
        assertEquals(Math.sqrt(x0 * x0 + 1 + 0.02 * 0.02), Math.sqrt(dx * dx + dy * dy + dz * dz), HOLDS);
    }

    @Test
    void aRigidGroupKeepsItsShapeAndMoves() {
        var s = water(new Constraint.RigidGroup(new int[] {0, 1, 2}));
        var r = wander(s, new Constraints(s), 0.1);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < i; j++) {
                assertEquals(distance(s.positions(), i, j), distance(r, i, j), HOLDS);
            }
        }
        assertTrue(Math.abs(r[0] - s.x(0)) > 1e-3);
    }

    @Test
    void projectedForcesDoNoWorkAgainstWhatIsHeld() {
        var s = water(new Constraint.RigidGroup(new int[] {0, 1, 2}), new Constraint.FixedBondLength(3, 4, Double.NaN),
                new Constraint.FixedPlane(new int[] {3}, new double[] {0, 1, 0}));
        var c = new Constraints(s);
        var random = new Random(5);
        var f = new double[18];
        for (int i = 0; i < f.length; i++) {
            f[i] = random.nextGaussian();
        }
        c.project(s.positions(), s.lattice(), f);
        var again = f.clone();
        c.project(s.positions(), s.lattice(), again);
        for (int i = 0; i < f.length; i++) {
            assertEquals(f[i], again[i], 1e-12);
        }
        double h = 1e-5;
        var moved = s.positions();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += h * f[i];
        }
        assertEquals(distance(s.positions(), 3, 4), distance(moved, 3, 4), 10 * h * h);
        assertEquals(distance(s.positions(), 0, 1), distance(moved, 0, 1), 10 * h * h);
        assertEquals(0, f[10], 1e-14);
    }

    @Test
    void contradictionsAreNamed() {
        var both = water(new Constraint.FixedAtoms(new int[] {0, 1}), new Constraint.FixedBondLength(0, 1, 2.0));
        assertTrue(assertThrows(SimulationException.class, () -> new Constraints(both)).getMessage().contains("free one"));
        var group = water(new Constraint.FixedAtoms(new int[] {0}), new Constraint.RigidGroup(new int[] {0, 1, 2}));
        assertTrue(assertThrows(SimulationException.class, () -> new Constraints(group)).getMessage().contains("rigid group"));
        var triangle = water(new Constraint.FixedBondLength(0, 1, 1.0), new Constraint.FixedBondLength(0, 2, 1.0),
                new Constraint.FixedBondLength(1, 2, 3.0));
        var c = new Constraints(triangle);
        assertThrows(SimulationException.class, () -> c.adjust(triangle.positions(), triangle.lattice(), triangle.positions()));
    }
}
