/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.adatom.structure.Element;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;
import org.adatom.ui.structure.AtomSelection;
import org.adatom.ui.structure.StructureDocument;
import org.eclipse.core.commands.operations.DefaultOperationHistory;
import org.junit.jupiter.api.Test;

class EditsTest {
    private static final Structure PEROXIDE = Structure.of(new int[] {1, 8, 8, 1},
            new double[] {1, 1, 0, 0, 0, 0, 0, 0, 1.5, -1, 1, 1.5}, Lattice.cubic(10), Periodicity.ALL);

    private final StructureDocument document = StructureDocument.of(PEROXIDE, new DefaultOperationHistory());

    private String label() {
        return document.history().getUndoOperation(document.undoContext()).getLabel();
    }

    @Test
    void labelsSayWhatHappened() {
        document.select(AtomSelection.of(0, 1, 3));
        Edits.move(document, 0, 0, 1);
        assertEquals("Move 3 atoms", label());
        document.select(AtomSelection.of(1));
        Edits.changeElement(document, Element.S);
        assertEquals("Change to S", label());
        Edits.delete(document);
        assertEquals("Delete S 1", label());
        assertEquals(3, document.structure().count());
    }

    @Test
    void fixingAndFreeingAreUndone() {
        Edits.setFixed(document, AtomSelection.of(1, 2), true);
        assertArrayEquals(new boolean[] {false, true, true, false}, document.structure().fixed());
        Edits.setFixed(document, AtomSelection.of(2), false);
        assertArrayEquals(new boolean[] {false, true, false, false}, document.structure().fixed());
        document.undo();
        document.undo();
        assertArrayEquals(new boolean[4], document.structure().fixed());
        assertFalse(document.isDirty());
    }

    @Test
    void theCellCarriesTheAtomsIfAsked() {
        Edits.setCell(document, Lattice.cubic(20), Periodicity.ALL, true);
        assertEquals(3.0, document.structure().z(2), 1e-12);
        document.undo();
        Edits.setCell(document, Lattice.cubic(20), Periodicity.SLAB, false);
        assertEquals(1.5, document.structure().z(2), 1e-12);
        assertFalse(document.structure().periodicity().c());
        assertThrows(StructureException.class,
                () -> Edits.setCell(document, Lattice.NONE, Periodicity.ALL, false));
    }

    @Test
    void theStatusLineMeasures() {
        assertEquals("H2O2, 4 atoms", SelectionText.of(PEROXIDE, AtomSelection.NONE));
        assertEquals("O 2 at 0.0000, 0.0000, 1.5000 \u00c5", SelectionText.of(PEROXIDE, AtomSelection.of(2)));
        assertEquals("O1\u2013O2: distance 1.5000 \u00c5", SelectionText.of(PEROXIDE, AtomSelection.of(1, 2)));
        assertEquals(90, SelectionText.angle(PEROXIDE, AtomSelection.of(0, 1, 2)), 1e-9);
        assertTrue(SelectionText.of(PEROXIDE, AtomSelection.of(0, 1, 2, 3)).contains("dihedral"));
        assertEquals(90, Math.abs(180 - SelectionText.dihedral(PEROXIDE, AtomSelection.of(0, 1, 2, 3))), 1e-9);
    }

    @Test
    void distancesCrossTheCell() {
        var far = PEROXIDE.withPositions(new double[] {0.2, 0, 0, 9.8, 0, 0, 5, 5, 5, 6, 6, 6});
        assertEquals(0.4, SelectionText.distance(far, 0, 1), 1e-12);
    }
}
