/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure.edit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;
import org.adatom.ui.structure.AtomSelection;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final Structure CELL = Structure.of(new int[] {29, 79, 29, 29}, new double[] {0, 0, 0, 2, 2, 0, 2, 0, 2, 0,
            2, 3}).withLattice(Lattice.cubic(4), Periodicity.ALL).withTags(new int[] {2, 1, 0, 0});

    private static <R extends Record> Structure done(StructureEdit<R> edit, Structure s, AtomSelection chosen,
            Map<String, ?> values) {
        return edit.function().apply(s, chosen, edit.model().bind(values));
    }

    private static Structure done(String id, Structure s, AtomSelection chosen, Map<String, ?> values) {
        return done(Catalogue.find(id).orElseThrow(), s, chosen, values);
    }

    @Test
    void supercellsRepeatAlongTheVectorsOrByAMatrix() {
        assertEquals(24, done("supercell", CELL, AtomSelection.NONE, Map.of("a", 2, "b", 3, "c", 1)).count());
        assertEquals(8, done("supercell", CELL, AtomSelection.NONE, Map.of("matrix", "1,1,0,-1,1,0,0,0,1")).count());
        assertThrows(StructureException.class, () -> done("supercell", CELL, AtomSelection.NONE, Map.of("matrix", "1,1")));
    }

    @Test
    void overlappingAtomsMergeAcrossTheCell() {
        var doubled = CELL.append(Structure.of(new int[] {29}, new double[] {3.9, 0, 0}));
        var merged = done("merge", doubled, AtomSelection.NONE, Map.of("distance", 0.5));
        assertArrayEquals(CELL.numbers(), merged.numbers());
    }

    @Test
    void chosenAtomsAloneAreReplaced() {
        var all = done("substitute", CELL, AtomSelection.NONE, Map.of("from", "Cu", "to", "Ag", "share", 100));
        assertArrayEquals(new int[] {47, 79, 47, 47}, all.numbers());
        var some = done("substitute", CELL, AtomSelection.of(3, 1), Map.of("from", "Cu", "to", "Ag", "share", 100));
        assertArrayEquals(new int[] {29, 79, 29, 47}, some.numbers());
        assertThrows(StructureException.class,
                () -> done("substitute", CELL, AtomSelection.of(1), Map.of("from", "Cu", "to", "Ag")));
    }

    @Test
    void atomsAreSorted() {
        assertArrayEquals(new int[] {79, 29, 29, 29},
                done("sort", CELL, AtomSelection.NONE, Map.of("order", "element")).numbers());
        assertArrayEquals(new int[] {0, 0, 1, 2}, done("sort", CELL, AtomSelection.NONE, Map.of("order", "tag")).tags());
        assertEquals(3, done("sort", CELL, AtomSelection.NONE, Map.of("order", "height")).z(3), 0);
    }

    @Test
    void chosenAtomsAloneAreTurned() {
        var turned = done("rotate", CELL, AtomSelection.of(1, 2), Map.of("angle", 180, "axis", "x", "pivot", "centre"));
        assertArrayEquals(CELL.position(0), turned.position(0), 0);
        assertArrayEquals(new double[] {2, 0, 2}, turned.position(1), 1e-12);
        assertArrayEquals(new double[] {2, 2, 0}, turned.position(2), 1e-12);
    }

    @Test
    void strainIsGivenInPercent() {
        var strained = done("strain", CELL, AtomSelection.NONE, Map.of("xx", 5));
        assertEquals(4.2, strained.lattice().length(0), 1e-12);
        assertEquals(2.1, strained.x(1), 1e-12);
    }

    @Test
    void vacuumIsSetOnEachSideOrAdded() {
        var added = done("vacuum", CELL, AtomSelection.NONE, Map.of("kind", "added", "vacuum", 6, "vector", "c"));
        assertEquals(10, added.lattice().length(2), 1e-12);
        var each = done("vacuum", CELL, AtomSelection.NONE, Map.of("vacuum", 6));
        assertEquals(15, each.lattice().length(2), 1e-12);
    }

    @Test
    void anAdsorbateGoesAboveTheChosenAtom() {
        var made = done("adsorbate", CELL, AtomSelection.of(3), Map.of("adsorbate", "O", "height", 1.5));
        assertArrayEquals(new double[] {0, 2, 4.5}, made.position(4), 1e-9);
    }
}
