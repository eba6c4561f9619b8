/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.learning.gp;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.ObjectUndoContext;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jdt.annotation.Nullable;

/** What is put together now, and the way back. A drag is one step. */
final class StudioHistory {
    private final IOperationHistory operations;
    private final IUndoContext context = new ObjectUndoContext(this, "GP studio");
    private final List<Consumer<StudioState>> listeners = new ArrayList<>();
    private StudioState state;
    private @Nullable StudioState before;

    StudioHistory(IOperationHistory operations, StudioState first) {
        this.operations = operations;
        this.state = first;
    }

    StudioState state() {
        return state;
    }

    IUndoContext context() {
        return context;
    }

    IOperationHistory operations() {
        return operations;
    }

    /** Adds somebody who is told of each new state. */
    void addListener(Consumer<StudioState> listener) {
        listeners.add(listener);
    }

    /** Shows a state while something is dragged; {@link #settle} makes a step of it. */
    void preview(StudioState next) {
        if (before == null) {
            before = state;
        }
        show(next);
    }

    /** {@return whether something is dragged} */
    boolean isDragging() {
        return before != null;
    }

    /** Ends a drag. @param name of the step */
    void settle(String name) {
        var start = before;
        before = null;
        if (start != null && start != state) {
            execute(new Step(name, start, state));
        }
    }

    /** Goes to a state in one step. */
    void change(String name, StudioState next) {
        before = null;
        if (next != state) {
            execute(new Step(name, state, next));
        }
    }

    private void execute(Step step) {
        try {
            operations.execute(step, null, null);
        } catch (ExecutionException e) {
            ILog.of(StudioHistory.class).error(step.getLabel(), e);
        }
    }

    private void show(StudioState next) {
        state = next;
        List.copyOf(listeners).forEach(l -> l.accept(next));
    }

    /** Forgets all steps. */
    void dispose() {
        operations.dispose(context, true, true, true);
    }

    /** From one state to another. */
    private final class Step extends AbstractOperation {
        private final StudioState from;
        private final StudioState to;

        Step(String name, StudioState from, StudioState to) {
            super(name);
            this.from = from;
            this.to = to;
            addContext(context);
        }

        private IStatus go(StudioState next) {
            show(next);
            return Status.OK_STATUS;
        }

        @Override
        public IStatus execute(@Nullable IProgressMonitor monitor, @Nullable IAdaptable info) {
            return go(to);
        }

        @Override
        public IStatus redo(@Nullable IProgressMonitor monitor, @Nullable IAdaptable info) {
            return go(to);
        }

        @Override
        public IStatus undo(@Nullable IProgressMonitor monitor, @Nullable IAdaptable info) {
            return go(from);
        }
    }
}
