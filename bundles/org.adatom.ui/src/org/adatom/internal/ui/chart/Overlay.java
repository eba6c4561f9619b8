/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.chart;

import org.adatom.internal.ui.Shades;
import org.adatom.render.chart.ChartLayout;
import org.adatom.render.chart.ChartPoint;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Canvas;

/** What moves over a chart: the readout, the selected point, the rectangle of a drag. */
public final class Overlay {
    private static final int PAD = 8;
    private final Canvas canvas;
    private int @Nullable [] band;

    /** @param canvas where */
    public Overlay(Canvas canvas) {
        this.canvas = canvas;
    }

    /** Sets the rectangle of a drag: two corners x, y, x, y. */
    public void band(int @Nullable [] corners) {
        band = corners;
    }

    /** Draws. */
    public void paint(GC gc, @Nullable ChartLayout layout, @Nullable ChartPoint hover, @Nullable ChartPoint selected) {
        gc.setAntialias(SWT.ON);
        gc.setTextAntialias(SWT.ON);
        var corners = band;
        if (corners != null) {
            int x = Math.min(corners[0], corners[2]);
            int y = Math.min(corners[1], corners[3]);
            int w = Math.abs(corners[2] - corners[0]);
            int h = Math.abs(corners[3] - corners[1]);
            gc.setBackground(new Color(Shades.BLUE));
            gc.setForeground(new Color(Shades.BLUE));
            gc.setAlpha(40);
            gc.fillRectangle(x, y, w, h);
            gc.setAlpha(200);
            gc.drawRectangle(x, y, w, h);
            gc.setAlpha(255);
        }
        if (layout != null && selected != null) {
            ring(gc, layout, selected, 6, 3);
        }
        if (layout != null && hover != null && corners == null) {
            ring(gc, layout, hover, 4, 2);
            readout(gc, layout, hover);
        }
    }

    private void ring(GC gc, ChartLayout layout, ChartPoint point, int radius, int width) {
        double x = layout.column(point.x());
        double y = layout.row(point.y());
        if (!Double.isFinite(x) || !Double.isFinite(y) || !layout.contains(x, y)) {
            return;
        }
        boolean map = layout.model().map().isPresent();
        gc.setForeground(map ? canvas.getDisplay().getSystemColor(SWT.COLOR_WHITE) : canvas.getForeground());
        gc.setLineWidth(1);
        gc.setAlpha(70);
        if (!map) {
            gc.drawLine((int) x, (int) layout.top(), (int) x, (int) (layout.top() + layout.height()));
        }
        gc.setAlpha(255);
        gc.setLineWidth(width);
        if (point.series() != ChartPoint.MAP) {
            gc.drawOval((int) x - radius, (int) y - radius, 2 * radius, 2 * radius);
        } else if (width > 2) {
            gc.drawRectangle((int) x - radius, (int) y - radius, 2 * radius, 2 * radius);
        }
        gc.setLineWidth(1);
    }

    private void readout(GC gc, ChartLayout layout, ChartPoint point) {
        var lines = Readout.of(layout, point);
        int w = 0;
        int tall = gc.getFontMetrics().getHeight();
        for (var line : lines) {
            w = Math.max(w, gc.textExtent(line).x);
        }
        w += 2 * PAD;
        int h = lines.size() * tall + 2 * PAD - 2;
        int x = (int) layout.column(point.x()) + 12;
        int y = (int) layout.row(point.y()) - h - 8;
        var area = canvas.getClientArea();
        if (x + w > area.width - 4) {
            x -= w + 24;
        }
        y = Math.max(4, Math.min(y, area.height - h - 4));
        gc.setBackground(Shades.mix(canvas.getForeground().getRGB(), canvas.getBackground().getRGB(), 0.88));
        gc.setAlpha(235);
        gc.fillRoundRectangle(x, y, w, h, 8, 8);
        gc.setAlpha(255);
        gc.setForeground(canvas.getBackground());
        for (int i = 0; i < lines.size(); i++) {
            gc.drawText(lines.get(i), x + PAD, y + PAD - 1 + i * tall, true);
        }
    }
}
