/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.edit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.adatom.structure.Element;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;
import org.adatom.structure.build.BulkBuilder;
import org.adatom.structure.build.BulkOptions;
import org.adatom.structure.build.CrystalStructure;
import org.adatom.structure.build.Molecules;
import org.adatom.structure.geometry.Measurements;
import org.junit.jupiter.api.Test;

class EditTest {
    private static final Structure COPPER = new BulkBuilder().build(BulkOptions.of("Cu"));
    private static final Structure SALT =
            new BulkBuilder().build(BulkOptions.of("NaCl", CrystalStructure.ROCKSALT, 5.64).asCubic());

    @Test
    void repeatKeepsOrderArraysAndConstraints() {
        var s = Supercells.repeat(SALT.withFixed(new boolean[] {true, false, false, false, false, false, false,
                false}), 1, 2, 3);
        assertEquals(48, s.count());
        assertEquals(6, s.constraints().getFirst().atoms().length);
        assertEquals(5.64, s.z(8), 1e-12);
        assertEquals(5.64, s.y(24), 1e-12);
        assertEquals(SALT.lattice().volume() * 6, s.lattice().volume(), 1e-9);
    }

    @Test
    void supercellOfTheFccPrimitiveCellIsCubic() {
        var s = Supercells.make(COPPER, -1, 1, 1, 1, -1, 1, 1, 1, -1);
        assertEquals(4, s.count());
        assertArrayEquals(Lattice.cubic(3.61).rows(), s.lattice().rows(), 1e-12);
        for (int i = 1; i < 4; i++) {
            assertEquals(3.61 / Math.sqrt(2), Measurements.distance(s, 0, i), 1e-9);
        }
    }

    @Test
    void supercellsThatCannotBeAreRefused() {
        assertThrows(StructureException.class, () -> Supercells.make(COPPER, 1, 0, 0, 2, 0, 0, 0, 0, 1));
        assertThrows(StructureException.class, () -> Supercells.repeat(COPPER, 0, 1, 1));
        assertThrows(StructureException.class, () -> Supercells.repeat(Molecules.named("H2O"), 2, 1, 1));
        assertThrows(StructureException.class, () -> Supercells.repeat(COPPER, 1000, 1000, 1000));
    }

    @Test
    void vacuumIsTheSameOnBothSides() {
        var s = Placement.centerWithVacuum(Molecules.named("H2O"), 5);
        assertEquals(10 + 2 * 0.763239, s.lattice().length(1), 1e-9);
        assertEquals(10.0, s.lattice().length(0), 1e-9);
        assertEquals(5.0, s.x(0), 1e-9);
        assertThrows(StructureException.class, () -> Placement.centerWithVacuum(COPPER, -1));
        assertEquals(13.61, Placement.addVacuum(SALT.withLattice(Lattice.cubic(3.61)), 10, 2).lattice().length(2),
                1e-9);
    }

    @Test
    void rotationTurnsCellAndAtomsTogether() {
        var s = Placement.rotate(SALT, new double[] {1, 2, 3}, 40, new double[3], true);
        assertArrayEquals(SALT.fractionalPositions(), s.fractionalPositions(), 1e-12);
        var quarter = Placement.rotate(SALT, new double[] {0, 0, 1}, 90, new double[3], true);
        assertArrayEquals(new double[] {0, 5.64, 0}, quarter.lattice().vector(0), 1e-12);
        var back = Placement.align(quarter, new double[] {0, 1, 0}, new double[] {1, 0, 0}, new double[3], true);
        assertArrayEquals(SALT.positions(), back.positions(), 1e-12);
        var flipped = Placement.align(SALT, new double[] {0, 0, 1}, new double[] {0, 0, -1}, new double[3], false);
        assertEquals(-SALT.z(2), flipped.z(2), 1e-12);
    }

    @Test
    void strainScalesTheCell() {
        var s = Placement.strain(SALT, 0.01, 0, 0, 0, 0, 0.02);
        assertArrayEquals(new double[] {5.64 * 1.01, 5.64 * 0.01, 0}, s.lattice().vector(0), 1e-12);
        assertArrayEquals(SALT.fractionalPositions(), s.fractionalPositions(), 1e-12);
        assertThrows(StructureException.class, () -> Placement.strain(SALT, -1, 0, 0, 0, 0, 0));
    }

    @Test
    void wrapBringsAtomsIntoTheCell() {
        var s = Placement.wrap(Placement.translate(SALT, 100, -50, 3));
        for (double f : s.fractionalPositions()) {
            assertTrue(f > -1e-6 && f < 1, () -> "fractional coordinate " + f);
        }
    }

    @Test
    void sortingMovesWholeAtoms() {
        var s = Ordering.bySymbol(SALT);
        assertEquals("Cl", s.element(0).symbol());
        assertEquals("Na", s.element(7).symbol());
        assertEquals(SALT.x(1), s.x(0));
        var z = Ordering.byCoordinate(SALT, 2);
        assertTrue(z.z(0) <= z.z(3) && z.z(3) <= z.z(7));
    }

    @Test
    void substitutionIsExactAndRepeatable() {
        var big = Supercells.repeat(COPPER, 4, 4, 4);
        var one = Substitution.random(big, Element.Cu, Element.Au, 16, 7);
        assertEquals("Au16Cu48", one.formula());
        assertEquals(one, Substitution.random(big, Element.Cu, Element.Au, 16, 7));
        assertNotEquals(one, Substitution.random(big, Element.Cu, Element.Au, 16, 8));
        assertEquals(60, Substitution.vacancies(big, Element.Cu, 4, 1).count());
        assertThrows(StructureException.class, () -> Substitution.random(big, Element.Cu, Element.Au, 65, 7));
        assertThrows(StructureException.class, () -> Substitution.random(big, Element.Ag, Element.Au, 1, 7));
    }

    @Test
    void rattleLeavesFixedAtoms() {
        var fixed = new boolean[8];
        fixed[3] = true;
        var s = Substitution.rattle(SALT.withFixed(fixed), 0.1, 3);
        assertArrayEquals(SALT.position(3), s.position(3));
        assertNotEquals(SALT.x(2), s.x(2));
        assertEquals(s, Substitution.rattle(SALT.withFixed(fixed), 0.1, 3));
    }

    @Test
    void mergingKeepsTheFirstOfOverlappingAtoms() {
        var cell = Lattice.cubic(5);
        var s = Structure.of(new int[] {29, 28, 29, 29}, new double[] {0, 0, 0, 0, 0, 4.99, 2, 2, 2, 2.005, 2, 2}, cell,
                Periodicity.ALL);
        assertArrayEquals(new int[] {29, 29}, Substitution.mergeOverlapping(s, 0.05).numbers());
        assertEquals(4, Substitution.mergeOverlapping(s, 0.001).count());
    }

    @Test
    void deleteAndChangeElement() {
        assertEquals("Cl4Na3", Substitution.delete(SALT, 0).formula());
        assertEquals("K", Substitution.setElement(SALT, Element.K, 0).element(0).symbol());
        assertThrows(StructureException.class, () -> Substitution.delete(SALT, 8));
    }
}
