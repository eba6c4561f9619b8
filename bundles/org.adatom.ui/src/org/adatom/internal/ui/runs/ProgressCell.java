/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.runs;

import org.adatom.internal.ui.Shades;
import org.adatom.workbench.Run;
import org.adatom.workbench.RunState;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** Paints a bar that shows how far a run is over an empty cell; it wanders where that is not known. */
final class ProgressCell {
    private static final int HEIGHT = 6;
    private static final int NUMBER = 48;
    private final Table table;
    private final int column;

    private ProgressCell(Table table, int column) {
        this.table = table;
        this.column = column;
    }

    /** Paints a column. Only painted over: owner-drawn cells would hide the icons of selected rows. */
    static void attach(Table table, int column) {
        var cell = new ProgressCell(table, column);
        table.addListener(SWT.PaintItem, cell::paint);
    }

    private void paint(Event event) {
        if (event.index != column || !(event.item instanceof TableItem item) || !(item.getData() instanceof Run run)) {
            return;
        }
        var gc = event.gc;
        var area = item.getBounds(column);
        double fraction = run.state().hasResult() ? 1 : run.fraction();
        int x = area.x + 6;
        int width = Math.max(20, area.width - 12 - NUMBER);
        int y = area.y + (area.height - HEIGHT) / 2;
        gc.setAntialias(SWT.ON);
        gc.setBackground(Shades.line(table));
        gc.fillRoundRectangle(x, y, width, HEIGHT, HEIGHT, HEIGHT);
        gc.setBackground(new Color(Shades.of(run.state())));
        if (run.state() == RunState.RUNNING && !Double.isFinite(fraction)) {
            int part = width / 4;
            int at = (int) (System.nanoTime() / 12_000_000 % (width + part)) - part;
            gc.fillRoundRectangle(x + Math.max(0, at), y, Math.min(part, width - Math.max(0, at)), HEIGHT, HEIGHT, HEIGHT);
        } else if (Double.isFinite(fraction) && fraction > 0 && run.state() != RunState.QUEUED) {
            gc.fillRoundRectangle(x, y, (int) Math.max(HEIGHT, width * Math.min(1, fraction)), HEIGHT, HEIGHT, HEIGHT);
            var text = Math.round(100 * Math.min(1, fraction)) + " %";
            var size = gc.textExtent(text);
            gc.drawText(text, x + width + NUMBER - size.x, area.y + (area.height - size.y) / 2, true);
        }
    }
}
