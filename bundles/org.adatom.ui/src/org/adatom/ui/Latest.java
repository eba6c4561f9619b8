/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.ui;

import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Control;

/**
 * Computes what a control shows outside the user interface thread. While something is computed only the latest wish is
 * kept, so that what is shown is never far behind. All methods belong to the user interface thread.
 *
 * @param <Q> what is wished for
 * @param <R> what comes of it
 */
public final class Latest<Q, R> {
    private static final Executor WORKERS = ForkJoinPool.commonPool();

    private final Control control;
    private final Function<Q, R> compute;
    private final Consumer<R> show;
    private @Nullable Q next;
    private boolean working;

    /**
     * @param control nothing is shown once it is disposed
     * @param compute runs in a worker; what it throws is logged, and the wish forgotten
     * @param show runs in the user interface thread
     */
    public Latest(Control control, Function<Q, R> compute, Consumer<R> show) {
        this.control = control;
        this.compute = compute;
        this.show = show;
    }

    /** Asks for something; what was asked before and has not begun is forgotten. */
    public void request(Q wish) {
        next = wish;
        work();
    }

    /** {@return whether nothing is computed or waited for} */
    public boolean isIdle() {
        return !working && next == null;
    }

    private void work() {
        var wish = next;
        if (working || wish == null) {
            return;
        }
        next = null;
        working = true;
        var display = control.getDisplay();
        WORKERS.execute(() -> {
            @Nullable
            R result = null;
            try {
                result = compute.apply(wish);
            } catch (RuntimeException | LinkageError | OutOfMemoryError e) { // or it would wait for ever
                ILog.of(Latest.class).error("a picture could not be computed", e);
            }
            var made = result;
            if (!display.isDisposed()) {
                display.asyncExec(() -> done(made));
            }
        });
    }

    private void done(@Nullable R result) {
        working = false;
        if (control.isDisposed()) {
            return;
        }
        if (result != null) {
            show.accept(result);
        }
        work();
    }
}
