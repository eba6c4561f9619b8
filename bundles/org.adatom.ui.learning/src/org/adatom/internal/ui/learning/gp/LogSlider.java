/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.learning.gp;

import java.util.function.DoubleConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/**
 * A slider over decades. The mouse drags, the wheel and the arrow keys step (with Shift finer), Home and End go to the
 * ends.
 */
final class LogSlider extends Canvas {
    private static final RGB BLUE = new RGB(0x3d, 0x8b, 0xfd);
    private static final int INSET = 10;
    private static final int KNOB = 7;
    private static final double STEP = Math.pow(10, 0.05);
    private static final double FINE = Math.pow(10, 0.01);
    private DoubleConsumer dragged = v -> { };
    private Runnable settled = () -> { };
    private double from = 1e-3;
    private double to = 1e3;
    private double value = 1;
    private boolean dragging;

    LogSlider(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED);
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.MouseDown, this::down);
        addListener(SWT.MouseMove, e -> {
            if (dragging) {
                drag(at(e.x));
            }
        });
        addListener(SWT.MouseUp, e -> {
            if (dragging) {
                dragging = false;
                redraw();
                settled.run();
            }
        });
        addListener(SWT.MouseVerticalWheel, e -> {
            e.doit = false;
            step(e.count > 0 ? 1 : -1, e);
        });
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.FocusIn, e -> redraw());
        addListener(SWT.FocusOut, e -> redraw());
        addListener(SWT.Traverse, e -> e.doit = e.detail != SWT.TRAVERSE_ARROW_NEXT
                && e.detail != SWT.TRAVERSE_ARROW_PREVIOUS);
    }

    /** Says who is told of each value while it is dragged, and when it stays. */
    void onChange(DoubleConsumer each, Runnable end) {
        dragged = each;
        settled = end;
    }

    /** Shows a value in a range, both above 0; nobody is told. */
    void show(double newFrom, double newTo, double newValue) {
        if (!dragging) {
            from = newFrom;
            to = newTo;
        }
        if (newValue != value || !dragging) {
            value = newValue;
            redraw();
        }
    }

    /** {@return the value} */
    double value() {
        return value;
    }

    private void down(Event e) {
        if (e.button == 1) {
            setFocus();
            dragging = true;
            drag(at(e.x));
        }
    }

    private void key(Event e) {
        switch (e.keyCode) {
            case SWT.ARROW_LEFT, SWT.ARROW_DOWN -> step(-1, e);
            case SWT.ARROW_RIGHT, SWT.ARROW_UP -> step(1, e);
            case SWT.HOME -> jump(from);
            case SWT.END -> jump(to);
            default -> {
                return;
            }
        }
    }

    private void step(int way, Event e) {
        double factor = (e.stateMask & SWT.SHIFT) != 0 ? FINE : STEP;
        jump(way > 0 ? value * factor : value / factor);
    }

    private void jump(double next) {
        drag(Math.clamp(next, from, to));
        settled.run();
    }

    private void drag(double next) {
        if (next != value) {
            value = next;
            redraw();
            dragged.accept(next);
        }
    }

    private double at(int x) {
        double share = Math.clamp((x - INSET) / (double) Math.max(1, getClientArea().width - 2 * INSET), 0.0, 1.0);
        return from * Math.pow(to / from, share);
    }

    private int column(double v) {
        double share = Math.clamp(Math.log(v / from) / Math.log(to / from), 0.0, 1.0);
        return INSET + (int) Math.round(share * (getClientArea().width - 2 * INSET));
    }

    private Color mixed(double share) {
        var a = getForeground().getRGB();
        var b = getBackground().getRGB();
        return new Color((int) (a.red * share + b.red * (1 - share)), (int) (a.green * share + b.green * (1 - share)),
                (int) (a.blue * share + b.blue * (1 - share)));
    }

    private void paint(GC gc) {
        var area = getClientArea();
        gc.setAntialias(SWT.ON);
        int middle = area.height / 2;
        gc.setBackground(mixed(0.16));
        gc.fillRoundRectangle(INSET, middle - 2, area.width - 2 * INSET, 4, 4, 4);
        gc.setForeground(mixed(0.30));
        for (int p = (int) Math.ceil(Math.log10(from) - 1e-9); p <= Math.log10(to) + 1e-9; p++) {
            int x = column(Math.pow(10, p));
            gc.drawLine(x, middle + 6, x, middle + 9);
        }
        int x = column(value);
        gc.setBackground(new Color(BLUE));
        gc.fillRoundRectangle(INSET, middle - 2, x - INSET, 4, 4, 4);
        if (isFocusControl()) {
            gc.setAlpha(60);
            gc.fillOval(x - KNOB - 4, middle - KNOB - 4, 2 * KNOB + 8, 2 * KNOB + 8);
            gc.setAlpha(255);
        }
        gc.fillOval(x - KNOB, middle - KNOB, 2 * KNOB, 2 * KNOB);
        gc.setBackground(new Color(255, 255, 255));
        gc.fillOval(x - 3, middle - 3, 6, 6);
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(widthHint == SWT.DEFAULT ? 180 : widthHint, heightHint == SWT.DEFAULT ? 24 : heightHint);
    }
}
