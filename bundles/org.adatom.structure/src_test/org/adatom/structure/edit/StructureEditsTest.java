/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.edit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.adatom.numerics.parameter.ParameterException;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.structure.Element;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;
import org.adatom.structure.build.AdsorbateEdit;
import org.junit.jupiter.api.Test;

class StructureEditsTest {
    private static final int[] NONE = {};
    private static final Structure COPPER = Structure.of(new int[] {29, 29, 29, 29},
            new double[] {0, 0, 0, 0, 1.8, 1.8, 1.8, 0, 1.8, 1.8, 1.8, 0}, Lattice.cubic(3.6), Periodicity.ALL);

    private static <P extends Record> Structure apply(StructureEdit<P> edit, Structure s, int[] chosen, Map<String, ?> options) {
        return edit.apply(s, chosen, ParameterModel.of(edit.optionsType()).bind(options));
    }

    @Test
    void supercellsByCopiesAndByMatrix() {
        var copies = apply(new SupercellEdit(), COPPER, NONE, Map.of("a", 2, "b", 3, "c", 1));
        assertEquals(24, copies.count());
        assertArrayEquals(new double[] {7.2, 10.8, 3.6, 90, 90, 90}, copies.lattice().parameters(), 1e-12);
        var matrix = apply(new SupercellEdit(), COPPER, NONE, Map.of("matrix", "1,1,0,-1,1,0,0,0,1"));
        assertEquals(8, matrix.count());
        assertThrows(ParameterException.class, () -> apply(new SupercellEdit(), COPPER, NONE, Map.of("matrix", "1,0,0")));
    }

    @Test
    void vacuumOnEachSideOrAdded() {
        var slab = COPPER.withPeriodicity(Periodicity.SLAB);
        var sides = apply(new VacuumEdit(), slab, NONE, Map.of("vacuum", 5));
        assertEquals(11.8, sides.lattice().length(2), 1e-12);
        assertEquals(5, sides.z(0), 1e-12);
        var added = apply(new VacuumEdit(), slab, NONE, Map.of("vacuum", 5, "kind", "added"));
        assertEquals(8.6, added.lattice().length(2), 1e-12);
        assertEquals(0, added.z(0), 1e-12);
    }

    @Test
    void chosenAtomsMoveAndTurnAlone() {
        var moved = apply(new MoveEdit(), COPPER, new int[] {1}, Map.of("x", 0.5));
        assertEquals(0.5, moved.x(1), 1e-15);
        assertEquals(0, moved.x(0));
        var turned = apply(new RotateEdit(), COPPER, new int[] {1}, Map.of("angle", 90, "pivot", "origin"));
        assertArrayEquals(new double[] {-1.8, 0, 1.8}, turned.position(1), 1e-12);
        assertArrayEquals(COPPER.position(2), turned.position(2));
    }

    @Test
    void substitutionIsExactAndSeeded() {
        var big = apply(new SupercellEdit(), COPPER, NONE, Map.of("a", 3, "b", 3, "c", 3));
        var alloy = apply(new SubstituteEdit(), big, NONE, Map.of("share", 25, "seed", 4));
        assertEquals("Au27Cu81", alloy.formula());
        assertEquals(alloy, apply(new SubstituteEdit(), big, NONE, Map.of("share", 25, "seed", 4)));
        var part = apply(new SubstituteEdit(), big, new int[] {0, 1, 2, 3}, Map.of("share", 100));
        assertEquals("Au4Cu104", part.formula());
        assertEquals(Element.Au, part.element(3));
        assertThrows(StructureException.class, () -> apply(new SubstituteEdit(), big, NONE, Map.of("from", "Ni")));
    }

    @Test
    void overlappingAtomsMergeAcrossTheBoundary() {
        var doubled = COPPER.append(COPPER.withPositions(new double[] {3.6, 3.6, 3.5, 0, 1.8, 1.8, 1.8, 0, 1.8, 1, 1, 1}));
        assertEquals(5, apply(new MergeEdit(), doubled, NONE, Map.of()).count());
    }

    @Test
    void fixingFreeingDeletingAndChanging() {
        var fixed = apply(new FixEdit(), COPPER, new int[] {0, 2}, Map.of());
        assertArrayEquals(new boolean[] {true, false, true, false}, fixed.fixed());
        assertArrayEquals(new boolean[] {false, false, true, false}, apply(new FreeEdit(), fixed, new int[] {0}, Map.of()).fixed());
        assertArrayEquals(new boolean[4], apply(new FreeEdit(), fixed, NONE, Map.of()).fixed());
        assertEquals(3, apply(new DeleteEdit(), COPPER, new int[] {1}, Map.of()).count());
        assertThrows(StructureException.class, () -> apply(new DeleteEdit(), COPPER, NONE, Map.of()));
        assertEquals("AgCu3", apply(new ElementEdit(), COPPER, new int[] {1}, Map.of("element", "Ag")).formula());
    }

    @Test
    void sortingWrappingCentringStrainingAndRattling() {
        var byHeight = apply(new SortEdit(), COPPER, NONE, Map.of("order", "z"));
        assertArrayEquals(new double[] {1.8, 1.8, 0}, byHeight.position(1));
        var out = COPPER.withPositions(new double[] {-0.1, 0, 0, 0, 1.8, 1.8, 1.8, 0, 1.8, 1.8, 1.8, 0});
        assertEquals(3.5, apply(new WrapEdit(), out, NONE, Map.of()).x(0), 1e-12);
        assertEquals(0.9, apply(new CentreEdit(), COPPER, NONE, Map.of()).x(0), 1e-12);
        assertEquals(3.636, apply(new StrainEdit(), COPPER, NONE, Map.of("xx", 1)).lattice().length(0), 1e-12);
        var rattled = apply(new RattleEdit(), COPPER, new int[] {1}, Map.of("deviation", 0.1));
        assertTrue(Math.abs(rattled.y(1) - 1.8) > 1e-6);
        assertArrayEquals(COPPER.position(0), rattled.position(0));
    }

    @Test
    void anAdsorbateGoesAboveTheOneChosenAtom() {
        var made = apply(new AdsorbateEdit(), COPPER, new int[] {1}, Map.of("adsorbate", "O", "height", 1.5));
        assertArrayEquals(new double[] {0, 1.8, 3.3}, made.position(4), 1e-9);
        assertThrows(StructureException.class, () -> apply(new SubstituteEdit(), COPPER, new int[] {1},
                Map.of("from", "Ni")));
    }
}
