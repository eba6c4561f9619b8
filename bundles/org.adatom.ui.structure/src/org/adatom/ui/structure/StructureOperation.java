/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.ui.structure;

import org.adatom.structure.Structure;
import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jdt.annotation.Nullable;

/** A change of a document: it remembers the states before and after, which share what did not change. */
final class StructureOperation extends AbstractOperation {

    /**
     * What an edit changes.
     *
     * @param frame index of the frame
     * @param structure the frame
     * @param selection the chosen atoms
     */
    record State(int frame, Structure structure, AtomSelection selection) {
    }

    private final StructureDocument document;
    private final State before;
    private final State after;

    StructureOperation(String label, StructureDocument document, State before, State after) {
        super(label);
        this.document = document;
        this.before = before;
        this.after = after;
        addContext(document.undoContext());
    }

    @Override
    public boolean canUndo() {
        return !document.isHeld();
    }

    @Override
    public boolean canRedo() {
        return !document.isHeld();
    }

    @Override
    public IStatus execute(@Nullable IProgressMonitor monitor, @Nullable IAdaptable info) {
        document.show(after);
        return Status.OK_STATUS;
    }

    @Override
    public IStatus redo(@Nullable IProgressMonitor monitor, @Nullable IAdaptable info) {
        return execute(monitor, info);
    }

    @Override
    public IStatus undo(@Nullable IProgressMonitor monitor, @Nullable IAdaptable info) {
        document.show(before);
        return Status.OK_STATUS;
    }
}
