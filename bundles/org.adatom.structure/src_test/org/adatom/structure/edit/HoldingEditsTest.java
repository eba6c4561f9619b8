/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.edit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.structure.Constraint;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;
import org.junit.jupiter.api.Test;

/** Lines, planes, bonds, rigid groups and springs, as a user asks for them. */
class HoldingEditsTest {
    private static final int[] NONE = {};
    /** Water: O 0, H 1 and 2. */
    private static final Structure WATER = Structure.of(new int[] {8, 1, 1},
            new double[] {0, 0, 0.12, 0, 0.76, -0.48, 0, -0.76, -0.48});
    private static final Structure COPPER = Structure.of(new int[] {29, 29, 29, 29},
            new double[] {0, 0, 0, 0, 1.8, 1.8, 1.8, 0, 1.8, 1.8, 1.8, 0},
            Lattice.of(new double[] {3.6, 0, 0, 0, 3.6, 0, 1, 0, 3.6}), Periodicity.ALL);

    private static <P extends Record> Structure apply(StructureEdit<P> edit, Structure s, int[] chosen, Map<String, ?> options) {
        return edit.apply(s, chosen, ParameterModel.of(edit.optionsType()).bind(options));
    }

    @Test
    void linesFollowAxesCellVectorsAndVectors() {
        var z = apply(new FixLineEdit(), COPPER, new int[] {1, 2}, Map.of());
        assertEquals(List.of(new Constraint.FixedLine(new int[] {1, 2}, new double[] {0, 0, 1})), z.constraints());
        var c = apply(new FixLineEdit(), COPPER, new int[] {1}, Map.of("along", "c"));
        assertEquals(List.of(new Constraint.FixedLine(new int[] {1}, new double[] {1, 0, 3.6})), c.constraints());
        var all = apply(new FixLineEdit(), COPPER, NONE, Map.of("along", "vector", "vector", "1,1,0"));
        assertEquals(List.of(new Constraint.FixedLine(new int[] {0, 1, 2, 3}, new double[] {1, 1, 0})), all.constraints());
        assertThrows(StructureException.class, () -> apply(new FixLineEdit(), WATER, NONE, Map.of("along", "a")));
        assertThrows(StructureException.class,
                () -> apply(new FixLineEdit(), WATER, NONE, Map.of("along", "vector", "vector", "0,0,0")));
    }

    @Test
    void aPlaneTakesThePlaceOfWhatHeldItsAtomsAlone() {
        var before = COPPER.withFixed(new boolean[] {true, true, false, false});
        before = apply(new FixBondEdit(), before, new int[] {0, 1}, Map.of());
        var s = apply(new FixPlaneEdit(), before, new int[] {1, 2}, Map.of("normal", "x"));
        assertEquals(3, s.constraints().size());
        assertArrayEquals(new boolean[] {true, false, false, false}, s.fixed());
        assertInstanceOf(Constraint.FixedBondLength.class, s.constraints().get(1));
        assertEquals(new Constraint.FixedPlane(new int[] {1, 2}, new double[] {1, 0, 0}), s.constraints().get(2));
    }

    @Test
    void twoAtomsKeepTheirDistanceMoreTheirBonds() {
        var pair = apply(new FixBondEdit(), WATER, new int[] {1, 2}, Map.of());
        assertEquals(List.of(new Constraint.FixedBondLength(1, 2, 1.52)), pair.constraints());
        var bonds = apply(new FixBondEdit(), pair, NONE, Map.of("length", 0.97));
        assertEquals(3, bonds.constraints().size(), "the bonds O-H, and the pair as it was");
        assertTrue(bonds.constraints().contains(new Constraint.FixedBondLength(0, 1, 0.97)));
        var again = apply(new FixBondEdit(), bonds, new int[] {1, 2}, Map.of("length", 1.6));
        assertEquals(3, again.constraints().size());
        assertTrue(again.constraints().contains(new Constraint.FixedBondLength(1, 2, 1.6)));
        assertThrows(StructureException.class, () -> apply(new FixBondEdit(), WATER, new int[] {1}, Map.of()));
    }

    @Test
    void aRigidGroupNeedsTwoAtomsAndTakesThemFromOthers() {
        var group = apply(new RigidEdit(), COPPER, new int[] {0, 1, 2}, Map.of());
        assertEquals(List.of(new Constraint.RigidGroup(new int[] {0, 1, 2})), group.constraints());
        var second = apply(new RigidEdit(), group, new int[] {2, 3}, Map.of());
        assertEquals(List.of(new Constraint.RigidGroup(new int[] {0, 1}), new Constraint.RigidGroup(new int[] {2, 3})),
                second.constraints());
        assertThrows(StructureException.class, () -> apply(new RigidEdit(), COPPER, NONE, Map.of()));
    }

    @Test
    void springsTieAtomsPlacesAndPlanes() {
        var bonds = apply(new SpringEdit(), WATER, NONE, Map.of("stiffness", 15, "free", 1.1));
        assertEquals(2, bonds.constraints().size());
        var pair = apply(new SpringEdit(), WATER, new int[] {1, 2}, Map.of());
        assertEquals(List.of(new Constraint.Hookean(new int[] {1, 2}, new double[0], 10, 1.52)), pair.constraints());
        assertEquals(1, apply(new SpringEdit(), pair, new int[] {1, 2}, Map.of("stiffness", 3)).constraints().size());
        var place = apply(new SpringEdit(), pair, new int[] {1}, Map.of("to", "place"));
        assertEquals(new Constraint.Hookean(new int[] {1}, new double[] {0, 0.76, -0.48}, 10, 0), place.constraints().get(1));
        var below = apply(new SpringEdit(), WATER, new int[] {0, 1}, Map.of("to", "plane", "stiffness", 2));
        assertEquals(List.of(new Constraint.Hookean(new int[] {0}, new double[] {0, 0, 1, -0.12}, 2, 0),
                new Constraint.Hookean(new int[] {1}, new double[] {0, 0, 1, -0.12}, 2, 0)), below.constraints());
        var high = apply(new SpringEdit(), WATER, new int[] {0}, Map.of("to", "plane", "normal", "vector", "vector", "0,0,2",
                "height", 3));
        assertEquals(List.of(new Constraint.Hookean(new int[] {0}, new double[] {0, 0, 1, -3}, 10, 0)), high.constraints());
    }

    @Test
    void freeingTakesAllFromTheChosenAtomsOnly() {
        var held = apply(new FixLineEdit(), COPPER, new int[] {0, 3}, Map.of());
        held = apply(new RigidEdit(), held, new int[] {0, 1, 2}, Map.of());
        held = apply(new SpringEdit(), held, new int[] {0, 3}, Map.of());
        var freed = apply(new ReleaseEdit(), held, new int[] {0}, Map.of());
        assertEquals(List.of(new Constraint.FixedLine(new int[] {3}, new double[] {0, 0, 1}),
                new Constraint.RigidGroup(new int[] {1, 2})), freed.constraints());
        assertEquals(List.of(), apply(new ReleaseEdit(), held, NONE, Map.of()).constraints());
    }
}
