/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui;

import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.swt.widgets.Control;

/**
 * Gathers requests to update a control from any thread into one call in the user interface thread, at most once in so many
 * milliseconds; nothing happens after the control is disposed.
 */
public final class Throttle {
    private final Control control;
    private final int interval;
    private final Runnable update;
    private final AtomicBoolean pending = new AtomicBoolean();

    /**
     * @param control what is updated
     * @param interval the least time between two updates, ms
     * @param update the update
     */
    public Throttle(Control control, int interval, Runnable update) {
        this.control = control;
        this.interval = interval;
        this.update = update;
    }

    /** Asks for an update. */
    public void request() {
        if (!pending.compareAndSet(false, true) || control.isDisposed()) {
            return;
        }
        var display = control.getDisplay();
        display.asyncExec(() -> {
            if (!control.isDisposed()) {
                display.timerExec(interval, () -> {
                    pending.set(false);
                    if (!control.isDisposed()) {
                        update.run();
                    }
                });
            }
        });
    }
}
