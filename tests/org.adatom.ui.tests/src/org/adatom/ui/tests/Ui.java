/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.ui.tests;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Widget;

/** Drives widgets by events and runs the event loop until something holds. */
final class Ui {
    private static final long MOST_NANOS = 30_000_000_000L;
    private static final int BEAT = 20;

    private Ui() {
    }

    /** Runs the event loop until the condition holds; fails after half a minute. */
    static void until(String what, BooleanSupplier condition) {
        var display = Display.getCurrent();
        long end = System.nanoTime() + MOST_NANOS;
        boolean[] over = {false};
        Runnable[] beat = new Runnable[1];
        beat[0] = () -> {
            if (!over[0]) {
                display.timerExec(BEAT, beat[0]); // wakes the loop, so that the condition is asked again
            }
        };
        display.timerExec(BEAT, beat[0]);
        try {
            while (!condition.getAsBoolean()) {
                if (System.nanoTime() > end) {
                    fail("did not happen in time: " + what);
                }
                if (!display.readAndDispatch()) {
                    display.sleep();
                }
            }
        } finally {
            over[0] = true;
        }
    }

    /** Handles all events that are waiting. */
    static void settle() {
        var display = Display.getCurrent();
        while (display.readAndDispatch()) {
            // go on
        }
    }

    /** Sends an event. */
    static void send(Widget widget, int type, int x, int y, int button) {
        var event = new Event();
        event.type = type;
        event.widget = widget;
        event.display = widget.getDisplay();
        event.x = x;
        event.y = y;
        event.button = button;
        widget.notifyListeners(type, event);
    }

    /** Presses a button or chooses in a combo. */
    static void select(Widget widget) {
        send(widget, SWT.Selection, 0, 0, 1);
    }

    /** {@return all controls of a type below a composite} */
    static <T extends Control> List<T> all(Composite parent, Class<T> type) {
        var out = new ArrayList<T>();
        for (var child : parent.getChildren()) {
            if (type.isInstance(child)) {
                out.add(type.cast(child));
            }
            if (child instanceof Composite composite) {
                out.addAll(all(composite, type));
            }
        }
        return out;
    }
}
