/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Display;

/**
 * Computes in the background what a form asks for: one thing at a time, and of those that wait only the latest.
 *
 * @param <T> what is computed
 */
public final class Latest<T> {
    private static final ExecutorService WORKERS = Executors.newCachedThreadPool(r -> {
        var thread = new Thread(r, "Adatom preview"); //$NON-NLS-1$
        thread.setDaemon(true);
        return thread;
    });

    private final Display display;
    private final Consumer<T> done;
    private final Consumer<String> failed;
    private @Nullable Supplier<T> next;
    private long asked;
    private boolean busy;

    /** @param done hears of results @param failed hears of what went wrong, one line; both on the UI thread */
    public Latest(Display display, Consumer<T> done, Consumer<String> failed) {
        this.display = display;
        this.done = done;
        this.failed = failed;
    }

    /** Asks for something to be computed. */
    public synchronized void ask(Supplier<T> work) {
        next = work;
        asked++;
        if (!busy) {
            busy = true;
            WORKERS.execute(this::run);
        }
    }

    /** Drops what waits, and what comes out of what is under way. */
    public synchronized void cancel() {
        next = null;
        asked++;
    }

    private synchronized @Nullable Supplier<T> take() {
        var work = next;
        next = null;
        busy = work != null;
        return work;
    }

    private synchronized long asked() {
        return asked;
    }

    private void run() {
        while (true) {
            long number;
            Supplier<T> work;
            synchronized (this) {
                work = take();
                number = asked;
            }
            if (work == null) {
                return;
            }
            try {
                var made = work.get();
                tell(number, () -> done.accept(made));
            } catch (RuntimeException | OutOfMemoryError e) {
                var message = e.getMessage();
                tell(number, () -> failed.accept(message == null ? e.getClass().getSimpleName() : message));
            }
        }
    }

    /** Tells news unless something else was asked for since. */
    private void tell(long number, Runnable news) {
        if (number == asked() && !display.isDisposed()) {
            display.asyncExec(() -> {
                if (number == asked()) {
                    news.run();
                }
            });
        }
    }
}
