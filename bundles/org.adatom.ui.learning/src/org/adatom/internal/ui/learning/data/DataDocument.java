/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.learning.data;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.adatom.learning.data.Table;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.ObjectUndoContext;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jdt.annotation.Nullable;

/** A table that is edited: what it is now, what is saved, and the way back. To be used in the user interface thread. */
public final class DataDocument {
    private static final int UNDO_LIMIT = 200;

    private final IOperationHistory history;
    private final IUndoContext context = new ObjectUndoContext(this);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Table table;
    private Table saved;

    /** @param table as it is in the file @param history where edits go */
    public DataDocument(Table table, IOperationHistory history) {
        this.table = table;
        this.saved = table;
        this.history = history;
        history.setLimit(context, UNDO_LIMIT);
    }

    /** {@return the table as it is now} */
    public Table table() {
        return table;
    }

    /** {@return whether there is something to save} */
    public boolean isDirty() {
        return table != saved;
    }

    /** {@return the context of its edits in the history} */
    public IUndoContext undoContext() {
        return context;
    }

    /** Says that a table is what the file holds. */
    public void markSaved(Table written) {
        saved = written;
        fire();
    }

    /** Takes a table from a file that changed; there is no way back. */
    public void replace(Table read) {
        history.dispose(context, true, true, false);
        table = read;
        saved = read;
        fire();
    }

    /** Adds somebody who is told when the table or whether it is saved changed. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Changes the table, to be undone under a label; nothing happens when it is the very one that is there. */
    public void edit(String label, Table next) {
        if (next == table) {
            return;
        }
        var operation = new Change(label, table, next);
        operation.addContext(context);
        try {
            history.execute(operation, null, null);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e); // Change throws none
        }
    }

    /** Forgets the way back. */
    public void close() {
        history.dispose(context, true, true, true);
    }

    private void show(Table shown) {
        table = shown;
        fire();
    }

    private void fire() {
        listeners.forEach(Runnable::run);
    }

    private final class Change extends AbstractOperation {
        private final Table before;
        private final Table after;

        Change(String label, Table before, Table after) {
            super(label);
            this.before = before;
            this.after = after;
        }

        @Override
        public IStatus execute(@Nullable IProgressMonitor monitor, @Nullable IAdaptable info) {
            show(after);
            return Status.OK_STATUS;
        }

        @Override
        public IStatus redo(@Nullable IProgressMonitor monitor, @Nullable IAdaptable info) {
            return execute(monitor, info);
        }

        @Override
        public IStatus undo(@Nullable IProgressMonitor monitor, @Nullable IAdaptable info) {
            show(before);
            return Status.OK_STATUS;
        }
    }
}
