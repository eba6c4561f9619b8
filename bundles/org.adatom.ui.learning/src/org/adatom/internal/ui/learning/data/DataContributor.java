/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.learning.data;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.operations.RedoActionHandler;
import org.eclipse.ui.operations.UndoActionHandler;
import org.eclipse.ui.part.EditorActionBarContributor;

/** Undo, redo, copy, delete, select all and revert of the data editor that is in front. */
public final class DataContributor extends EditorActionBarContributor {
    private @Nullable DataEditor active;
    private @Nullable UndoActionHandler undo;
    private @Nullable RedoActionHandler redo;
    private final IAction delete = action(() -> DataCommands.deleteRows(page()));
    private final IAction copy = action(() -> DataCommands.copy(page()));
    private final IAction selectAll = action(() -> page().grid().widget().selectAll());
    private final IAction revert = action(() -> {
        var editor = active;
        if (editor != null) {
            editor.revert();
        }
    });

    private IAction action(Runnable what) {
        return new Action() {
            @Override
            public void run() {
                var editor = active;
                if (editor != null && editor.page() != null) {
                    what.run();
                }
            }
        };
    }

    private DataPage page() {
        var editor = active;
        var page = editor == null ? null : editor.page();
        if (page == null) {
            throw new IllegalStateException("no table is shown");
        }
        return page;
    }

    @Override
    public void setActiveEditor(@Nullable IEditorPart part) {
        active = part instanceof DataEditor editor ? editor : null;
        dropHistory();
        refresh(active);
    }

    /** Sets what can be done with an editor, if it is the one in front. */
    void refresh(@Nullable DataEditor editor) {
        var document = editor == null || editor != active ? null : editor.document();
        if (editor == null || document == null) {
            return;
        }
        var bars = getActionBars();
        var u = undo;
        var r = redo;
        if (u == null || r == null) {
            undo = new UndoActionHandler(editor.getSite(), document.undoContext());
            redo = new RedoActionHandler(editor.getSite(), document.undoContext());
            bars.setGlobalActionHandler(ActionFactory.UNDO.getId(), undo);
            bars.setGlobalActionHandler(ActionFactory.REDO.getId(), redo);
            bars.setGlobalActionHandler(ActionFactory.DELETE.getId(), delete);
            bars.setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
            bars.setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(), selectAll);
            bars.setGlobalActionHandler(ActionFactory.REVERT.getId(), revert);
            bars.updateActionBars();
        } else {
            u.update();
            r.update();
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
        for (var id : new String[] {ActionFactory.UNDO.getId(), ActionFactory.REDO.getId()}) {
            getActionBars().setGlobalActionHandler(id, null);
        }
    }

    @Override
    public void dispose() {
        dropHistory();
        active = null;
        super.dispose();
    }
}
