/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;

import org.adatom.learning.LearningException;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.junit.jupiter.api.Test;

class StructureFeaturesTest {
    private static final StructureFeatures ALL = new StructureFeatures(6, 20, 8, true);

    private static double value(Structure s, String name) {
        var names = ALL.features();
        for (int j = 0; j < names.size(); j++) {
            if (names.get(j).name().equals(name)) {
                return ALL.of(s)[j];
            }
        }
        throw new AssertionError(name);
    }

    private static Structure random(Periodicity periodicity) {
        var random = new SplittableRandom(3);
        int n = 9;
        var p = new double[3 * n];
        var z = new int[n];
        for (int i = 0; i < n; i++) {
            z[i] = 6 + random.nextInt(3);
            for (int c = 0; c < 3; c++) {
                p[3 * i + c] = 2.1 * (c == 0 ? i % 3 : c == 1 ? i / 3 : i % 2) + 0.4 * random.nextDouble();
            }
        }
        return Structure.of(z, p, Lattice.of(6.5, 0, 0, 1, 6.3, 0, 0.5, 0.3, 5.2), periodicity);
    }

    /** All atoms moved, turned about two axes and numbered backwards. */
    private static Structure changed(Structure s) {
        double a = 0.7;
        double b = -1.1;
        double[] turn = {Math.cos(a), Math.sin(a), 0, -Math.sin(a) * Math.cos(b), Math.cos(a) * Math.cos(b), Math.sin(b),
            Math.sin(a) * Math.sin(b), -Math.cos(a) * Math.sin(b), Math.cos(b)};
        int n = s.count();
        var p = new double[3 * n];
        var z = new int[n];
        for (int i = 0; i < n; i++) {
            z[n - 1 - i] = s.number(i);
            double[] q = {s.x(i) + 1.3, s.y(i) - 0.4, s.z(i) + 7.7};
            for (int c = 0; c < 3; c++) {
                p[3 * (n - 1 - i) + c] = q[0] * turn[c] + q[1] * turn[3 + c] + q[2] * turn[6 + c];
            }
        }
        return Structure.of(z, p, s.lattice().transformed(turn), s.periodicity());
    }

    @Test
    void movesTurnsAndNumbersDoNotMatter() {
        for (var p : List.of(Periodicity.NONE, Periodicity.ALL)) {
            var s = random(p);
            assertArrayEquals(ALL.of(s), ALL.of(changed(s)), 1e-10);
        }
    }

    @Test
    void copperHasItsDensity() {
        double a = 3.615;
        var cu = Structure.of(new int[] {29}, new double[3], Lattice.of(0, a / 2, a / 2, a / 2, 0, a / 2, a / 2, a / 2, 0),
                Periodicity.ALL);
        assertEquals(8.935, value(cu, "density"), 2e-3);
        assertEquals(a * a * a / 4, value(cu, "volume per atom"), 1e-12);
        assertEquals(12, value(cu, "min coordination"));
        assertEquals(a / Math.sqrt(2), value(cu, "mean nearest distance"), 1e-12);
        assertTrue(Double.isNaN(value(cu, "Coulomb eigenvalue 1")));
    }

    /** Two protons at the distance r: 1/2 +- 1/r. */
    @Test
    void theCoulombMatrixOfTwoAtomsIsKnown() {
        var h2 = Structure.of(new int[] {1, 1}, new double[] {0, 0, 0, 0, 0, 2 * 0.529177210903});
        assertEquals(1, value(h2, "Coulomb eigenvalue 1"), 1e-12);
        assertEquals(0, value(h2, "Coulomb eigenvalue 2"), 1e-12);
        assertTrue(Double.isNaN(value(h2, "density")));
        var one = Structure.of(new int[] {1, 1}, new double[6]);
        assertThrows(LearningException.class, () -> ALL.of(one));
        var e = assertThrows(LearningException.class, () -> ALL.of(List.of(h2, Structure.EMPTY), 2, () -> false));
        assertEquals("structure 2: a structure without atoms has no features", e.getMessage());
    }
}
