/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure;

import org.adatom.ui.structure.StructureDocument;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;

/** What the editor tells other parts, such as Properties: facts of the structure and of the chosen atom. */
final class EditorSelection implements ISelectionProvider {
    private final StructureEditor editor;
    private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();

    EditorSelection(StructureEditor editor) {
        this.editor = editor;
    }

    @Override
    public void addSelectionChangedListener(@Nullable ISelectionChangedListener listener) {
        if (listener != null) {
            listeners.add(listener);
        }
    }

    @Override
    public void removeSelectionChangedListener(@Nullable ISelectionChangedListener listener) {
        if (listener != null) {
            listeners.remove(listener);
        }
    }

    @Override
    public ISelection getSelection() {
        StructureDocument document = editor.document();
        return document == null ? StructuredSelection.EMPTY
                : new StructuredSelection(new StructureFacts(document.shown(), document.selection()));
    }

    @Override
    public void setSelection(@Nullable ISelection selection) {
        // atoms are chosen through the document
    }

    void fire() {
        var event = new SelectionChangedEvent(this, getSelection());
        listeners.forEach(l -> l.selectionChanged(event));
    }
}
