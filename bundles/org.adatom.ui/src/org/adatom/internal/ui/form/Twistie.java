/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.form;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** A heading that opens and closes what is below it, by mouse and by keys. */
public final class Twistie extends Composite {
    private final Canvas heading;
    private final Composite content;
    private final Runnable resized;
    private final String title;
    private boolean open;

    /**
     * A closed one.
     *
     * @param parent where
     * @param title the heading
     * @param resized told when it was opened or closed
     */
    public Twistie(Composite parent, String title, Runnable resized) {
        super(parent, SWT.NONE);
        this.title = title;
        this.resized = resized;
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(this);
        heading = new Canvas(this, SWT.DOUBLE_BUFFERED);
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, Layouts.lineHeight(heading) + 10).applyTo(heading);
        heading.addListener(SWT.Paint, this::paint);
        heading.addListener(SWT.MouseDown, e -> {
            heading.setFocus();
            setOpen(!open);
        });
        heading.addListener(SWT.KeyDown, e -> {
            if (e.character == ' ' || e.keyCode == SWT.CR || e.keyCode == SWT.ARROW_RIGHT && !open
                    || e.keyCode == SWT.ARROW_LEFT && open) {
                setOpen(!open);
            }
        });
        heading.addListener(SWT.Traverse, e -> e.doit = e.detail != SWT.TRAVERSE_RETURN);
        heading.addListener(SWT.FocusIn, e -> heading.redraw());
        heading.addListener(SWT.FocusOut, e -> heading.redraw());
        heading.setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        content = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(content);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(content);
        content.setVisible(false);
    }

    /** {@return where the content goes} */
    public Composite content() {
        return content;
    }

    /** {@return whether the content is seen} */
    public boolean isOpen() {
        return open;
    }

    /** Opens or closes. */
    public void setOpen(boolean newOpen) {
        open = newOpen;
        Layouts.visible(content, newOpen);
        heading.redraw();
        resized.run();
    }

    private void paint(Event e) {
        var gc = e.gc;
        gc.setAntialias(SWT.ON);
        int middle = heading.getClientArea().height / 2;
        gc.setBackground(getBackground());
        gc.fillRectangle(heading.getClientArea());
        gc.setForeground(heading.getForeground());
        gc.setLineWidth(2);
        gc.setLineCap(SWT.CAP_ROUND);
        gc.setAlpha(180);
        gc.drawPolyline(open ? new int[] {2, middle - 2, 6, middle + 2, 10, middle - 2}
                : new int[] {4, middle - 4, 8, middle, 4, middle + 4});
        gc.setAlpha(255);
        var size = gc.textExtent(title);
        gc.drawText(title, 20, middle - size.y / 2, true);
        int line = 20 + size.x + 12;
        gc.setAlpha(50);
        gc.setLineWidth(1);
        gc.drawLine(line, middle, heading.getClientArea().width, middle);
        if (heading.isFocusControl()) {
            gc.setAlpha(120);
            gc.drawRoundRectangle(14, middle - size.y / 2 - 2, size.x + 12, size.y + 4, 6, 6);
        }
    }
}
