/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.adatom.structure.Constraint;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.junit.jupiter.api.Test;

class ConstraintTextTest {
    private static final Structure WATER = Structure.of(new int[] {8, 1, 1},
            new double[] {0, 0, 0.12, 0, 0.76, -0.48, 0, -0.76, -0.48},
            Lattice.of(new double[] {9, 0, 0, 0, 9, 0, 0, 4, 9}), Periodicity.ALL);

    private static String text(Constraint c) {
        return ConstraintText.kind(c) + ": " + ConstraintText.of(WATER, c);
    }

    @Test
    void everyKindSaysWhatItHoldsAndHow() {
        assertEquals("Fixed: O0", text(new Constraint.FixedAtoms(new int[] {0})));
        assertEquals("Rigid: 3 atoms", text(new Constraint.RigidGroup(new int[] {0, 1, 2})));
        assertEquals("Bond: O0\u2013H1, 0.970 \u00c5", text(new Constraint.FixedBondLength(0, 1, 0.97)));
        assertEquals("Bond: O0\u2013H1", text(new Constraint.FixedBondLength(0, 1, Double.NaN)));
        assertEquals("Spring: O0\u2013H2, 15 eV/\u00c5\u00b2 beyond 1.10 \u00c5",
                text(new Constraint.Hookean(new int[] {0, 2}, new double[0], 15, 1.1)));
        assertEquals("Spring: H1 to its place, 2.50 eV/\u00c5\u00b2 beyond 0 \u00c5",
                text(new Constraint.Hookean(new int[] {1}, new double[] {0, 1, 0}, 2.5, 0)));
        assertEquals("Spring: H1 below z = 3.00 \u00c5, 10 eV/\u00c5\u00b2",
                text(new Constraint.Hookean(new int[] {1}, new double[] {0, 0, 2, -6}, 10, 0)));
    }

    @Test
    void directionsAreNamedWhereTheyHaveAName() {
        for (var d : List.of(new double[] {0, -3, 0}, new double[] {0, 4, 9}, new double[] {1, 1, 0})) {
            var name = d[1] == -3 ? "y" : d[1] == 4 ? "c" : "(0.71, 0.71, 0.00)";
            assertEquals("Line: 2 atoms along " + name, text(new Constraint.FixedLine(new int[] {0, 1}, d)));
        }
        assertEquals("Plane: H1 across z", text(new Constraint.FixedPlane(new int[] {1}, new double[] {0, 0, 1})));
        assertEquals("Plane: H1 across (0.00, 0.41, 0.91)",
                text(new Constraint.FixedPlane(new int[] {1}, new double[] {0, 4, 9})));
    }
}
