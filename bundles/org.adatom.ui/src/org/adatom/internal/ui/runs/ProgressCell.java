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
import org.eclipse.jface.viewers.OwnerDrawLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TableItem;

/** A bar that shows how far a run is; it wanders where that is not known. */
final class ProgressCell extends OwnerDrawLabelProvider {
    private static final int HEIGHT = 6;
    private final TableViewer viewer;

    ProgressCell(TableViewer viewer) {
        this.viewer = viewer;
    }

    @Override
    protected void measure(Event event, Object element) {
        event.height = Math.max(event.height, 24);
    }

    @Override
    protected void erase(Event event, Object element) {
        event.detail &= ~SWT.FOREGROUND;
    }

    @Override
    protected void paint(Event event, Object element) {
        var run = (Run) element;
        var gc = event.gc;
        var area = ((TableItem) event.item).getBounds(3);
        boolean ended = run.state().isEnded();
        double fraction = ended && run.state().hasResult() ? 1 : run.fraction();
        int number = 44;
        int x = area.x + 6;
        int width = Math.max(20, area.width - 12 - number);
        int y = area.y + (area.height - HEIGHT) / 2;
        gc.setAntialias(SWT.ON);
        gc.setBackground(Shades.line(viewer.getTable()));
        gc.fillRoundRectangle(x, y, width, HEIGHT, HEIGHT, HEIGHT);
        var colour = Shades.of(run.state());
        gc.setBackground(new org.eclipse.swt.graphics.Color(colour));
        if (run.state() == RunState.RUNNING && !Double.isFinite(fraction)) {
            int part = width / 4;
            int at = (int) (System.nanoTime() / 1_000_000 / 12 % (width + part)) - part;
            gc.fillRoundRectangle(x + Math.max(0, at), y, Math.min(part, width - Math.max(0, at)), HEIGHT, HEIGHT, HEIGHT);
        } else if (Double.isFinite(fraction) && fraction > 0 && run.state() != RunState.QUEUED) {
            gc.fillRoundRectangle(x, y, (int) Math.max(HEIGHT, width * Math.min(1, fraction)), HEIGHT, HEIGHT, HEIGHT);
            var text = Math.round(100 * Math.min(1, fraction)) + " %";
            var size = gc.textExtent(text);
            gc.drawText(text, x + width + number - size.x, area.y + (area.height - size.y) / 2, true);
        }
    }
}
