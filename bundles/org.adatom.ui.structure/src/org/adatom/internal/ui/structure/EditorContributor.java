/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure;

import java.util.function.Consumer;
import org.adatom.ui.structure.AtomSelection;
import org.adatom.ui.structure.StructureDocument;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.operations.RedoActionHandler;
import org.eclipse.ui.operations.UndoActionHandler;
import org.eclipse.ui.part.EditorActionBarContributor;

/** Undo, redo, delete, select all and revert of the structure editor that is in front. */
public final class EditorContributor extends EditorActionBarContributor {
    private @Nullable StructureEditor active;
    private @Nullable UndoActionHandler undo;
    private @Nullable RedoActionHandler redo;
    private final IAction delete = action(d -> Edits.delete(d), text -> {
        if (text.getSelectionCount() == 0) {
            int at = text.getCaretPosition();
            text.setSelection(at, Math.min(text.getCharCount(), at + 1));
        }
        text.insert(""); //$NON-NLS-1$
    });
    private final IAction selectAll = action(d -> d.select(AtomSelection.all(d.structure())), Text::selectAll);
    private final IAction revert = new Action() {
        @Override
        public void run() {
            var editor = active;
            if (editor != null) {
                editor.revert();
            }
        }
    };

    private IAction action(Consumer<StructureDocument> onAtoms, Consumer<Text> onText) {
        return new Action() {
            @Override
            public void run() {
                var editor = active;
                var document = editor == null ? null : editor.document();
                if (Display.getCurrent().getFocusControl() instanceof Text text) {
                    onText.accept(text);
                } else if (document != null && !document.isPreviewing()) {
                    onAtoms.accept(document);
                }
            }
        };
    }

    @Override
    public void setActiveEditor(@Nullable IEditorPart part) {
        active = part instanceof StructureEditor editor ? editor : null;
        dropHistory();
        refresh(active);
    }

    /** Sets what can be done with an editor, if it is the one in front. */
    void refresh(@Nullable StructureEditor editor) {
        if (editor == null || editor != active) {
            return;
        }
        var bars = getActionBars();
        var document = editor.document();
        var u = undo;
        var r = redo;
        if (u != null && r != null) {
            u.update();
            r.update();
        }
        if (document != null && undo == null) {
            undo = new UndoActionHandler(editor.getSite(), document.undoContext());
            redo = new RedoActionHandler(editor.getSite(), document.undoContext());
            bars.setGlobalActionHandler(ActionFactory.UNDO.getId(), undo);
            bars.setGlobalActionHandler(ActionFactory.REDO.getId(), redo);
            bars.setGlobalActionHandler(ActionFactory.DELETE.getId(), delete);
            bars.setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(), selectAll);
            bars.setGlobalActionHandler(ActionFactory.REVERT.getId(), revert);
            bars.updateActionBars();
        }
        revert.setEnabled(editor.isDirty());
    }

    private void dropHistory() {
        if (undo != null) {
            undo.dispose();
        }
        if (redo != null) {
            redo.dispose();
        }
        undo = null;
        redo = null;
        var bars = getActionBars();
        for (var id : new String[] {ActionFactory.UNDO.getId(), ActionFactory.REDO.getId()}) {
            bars.setGlobalActionHandler(id, null);
        }
    }

    @Override
    public void dispose() {
        dropHistory();
        active = null;
        super.dispose();
    }
}
