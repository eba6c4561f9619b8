/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.ui.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.adatom.structure.Element;
import org.adatom.structure.Structure;
import org.eclipse.core.commands.operations.DefaultOperationHistory;
import org.junit.jupiter.api.Test;

class StructureDocumentTest {
    private static final Structure WATER = Structure.builder().add(Element.O, 0, 0, 0).add(Element.H, 0.96, 0, 0)
            .add(Element.H, -0.24, 0.93, 0).build();

    private final DefaultOperationHistory history = new DefaultOperationHistory();

    @Test
    void anEditCanBeUndoneAndRedone() {
        var document = StructureDocument.of(WATER, history);
        document.select(AtomSelection.of(1, 2));
        var oxygen = WATER.select(new int[] {0});

        document.edit("Delete 2 atoms", oxygen, AtomSelection.NONE);
        assertSame(oxygen, document.structure());
        assertTrue(document.isDirty());
        assertEquals("Delete 2 atoms", history.getUndoOperation(document.undoContext()).getLabel());

        document.undo();
        assertSame(WATER, document.structure());
        assertEquals(AtomSelection.of(1, 2), document.selection());
        assertFalse(document.isDirty());

        document.redo();
        assertSame(oxygen, document.structure());
        assertTrue(document.selection().isEmpty());
    }

    @Test
    void savingMakesItCleanAndUndoMakesItDirtyAgain() throws IOException {
        var document = StructureDocument.of(WATER, history);
        document.edit("Move", WATER.withPositions(new double[9]));
        document.markSaved(document.snapshot(), FrameSource.of(List.of(document.structure())));
        assertFalse(document.isDirty());
        document.undo();
        assertTrue(document.isDirty());
        document.redo();
        assertFalse(document.isDirty());
    }

    @Test
    void aPreviewIsShownButNoPartOfTheHistory() {
        var document = StructureDocument.of(WATER, history);
        var moved = WATER.withPositions(new double[9]);
        document.preview(moved);
        assertSame(moved, document.shown());
        assertSame(WATER, document.structure());
        assertFalse(document.canUndo());
        assertFalse(document.isDirty());
        document.preview(null);
        assertSame(WATER, document.shown());
        document.preview(moved);
        document.edit("Relax", moved);
        assertFalse(document.isPreviewing());
        assertTrue(document.canUndo());
    }

    @Test
    void undoGoesBackToTheFrameThatWasEdited() throws IOException {
        var second = WATER.withPositions(new double[] {0, 0, 1, 0, 0, 2, 0, 0, 3});
        var document = new StructureDocument(FrameSource.of(List.of(WATER, second)), history);
        document.edit("Delete", WATER.select(new int[] {0}));
        document.showFrame(1);
        assertSame(second, document.structure());
        document.undo();
        assertEquals(0, document.frame());
        assertSame(WATER, document.structure());
        document.redo();
        assertEquals(1, document.snapshot().frame(0).count());
        assertEquals(3, document.snapshot().frame(1).count());
    }

    @Test
    void aFrameThatCannotBeReadLeavesEverythingAsItWas() throws IOException {
        var source = new FrameSource() {
            @Override
            public int count() {
                return 2;
            }

            @Override
            public Structure frame(int index) throws IOException {
                if (index == 1) {
                    throw new IOException("line 9: expected 3 numbers");
                }
                return WATER;
            }
        };
        var document = new StructureDocument(source, history);
        assertThrows(IOException.class, () -> document.showFrame(1));
        assertEquals(0, document.frame());
        assertSame(WATER, document.shown());
    }

    @Test
    void replacingForgetsTheEdits() throws IOException {
        var document = StructureDocument.of(WATER, history);
        document.edit("Delete", WATER.select(new int[] {0}));
        document.replace(FrameSource.of(List.of(WATER)));
        assertFalse(document.isDirty());
        assertFalse(document.canUndo());
        assertEquals(3, document.structure().count());
    }

    @Test
    void listenersHearWhatChanged() {
        var document = StructureDocument.of(WATER, history);
        var heard = new ArrayList<StructureDocument.Change>();
        document.addListener(heard::add);
        document.select(AtomSelection.of(2));
        document.edit("Delete", WATER.select(new int[] {0}));
        assertEquals(List.of(StructureDocument.Change.SELECTION, StructureDocument.Change.STRUCTURE,
                StructureDocument.Change.SELECTION, StructureDocument.Change.DIRTY), heard);
        assertTrue(document.selection().isEmpty(), "an atom that is gone cannot be chosen");
    }

    @Test
    void aSelectionKeepsItsOrderAndHoldsEachAtomOnce() {
        var s = AtomSelection.of(3, 1, 3).with(1, 2);
        assertEquals(AtomSelection.of(3, 1, 2), s);
        assertEquals(AtomSelection.of(3, 2), s.toggled(1));
        assertEquals(AtomSelection.of(1, 2), s.within(3));
    }
}
