/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.chart;

import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import org.adatom.render.chart.ChartImage;
import org.adatom.render.chart.ChartLayout;
import org.adatom.render.chart.ChartModel;
import org.adatom.render.chart.ChartPainter;
import org.adatom.render.chart.ChartTheme;
import org.adatom.render.chart.Range;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.widgets.Canvas;

/** The picture of a chart, painted in the background; while one is painted only the latest wish is kept. */
public final class Painting {
    private static final Executor WORKER = worker();
    private static final PaletteData PALETTE = new PaletteData(0xFF0000, 0xFF00, 0xFF);
    private final Canvas canvas;
    private @Nullable Image image;
    private @Nullable ChartLayout layout;
    private @Nullable Wish next;
    private boolean working;

    private static Executor worker() {
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true"); // Java2D must not open a display beside that of SWT
        }
        return ForkJoinPool.commonPool();
    }

    /** What is to be painted. */
    private record Wish(ChartModel model, Range range, ChartTheme theme, int width, int height) {
    }

    /** @param canvas where */
    public Painting(Canvas canvas) {
        this.canvas = canvas;
        canvas.addListener(SWT.Dispose, e -> {
            var last = image;
            if (last != null) {
                last.dispose();
            }
        });
    }

    /** {@return where things are in the picture} */
    public @Nullable ChartLayout layout() {
        return layout;
    }

    /** Asks for a picture in the size of the canvas. */
    public void request(ChartModel model, Range range, ChartTheme theme) {
        var area = canvas.getClientArea();
        if (area.width < 40 || area.height < 40) {
            return;
        }
        next = new Wish(model, range, theme, area.width, area.height);
        work();
    }

    private void work() {
        var wish = next;
        if (working || wish == null) {
            return;
        }
        next = null;
        working = true;
        var display = canvas.getDisplay();
        WORKER.execute(() -> {
            ChartImage painted = null;
            ImageData data = null;
            try {
                painted = new ChartPainter(wish.theme(), 1).paint(wish.model(), wish.range(), wish.width(), wish.height());
                data = data(painted);
            } catch (RuntimeException e) {
                ILog.of(Painting.class).error("a chart could not be painted", e);
            }
            var result = painted;
            var pixels = data;
            if (!display.isDisposed()) {
                display.asyncExec(() -> done(result, pixels));
            }
        });
    }

    /** {@return the pixels of a painted chart} */
    static ImageData data(ChartImage painted) {
        var data = new ImageData(painted.width(), painted.height(), 24, PALETTE);
        for (int row = 0; row < painted.height(); row++) {
            data.setPixels(0, row, painted.width(), painted.pixels(), row * painted.width());
        }
        return data;
    }

    private void done(@Nullable ChartImage painted, @Nullable ImageData data) {
        working = false;
        if (canvas.isDisposed()) {
            return;
        }
        if (painted != null && data != null) {
            var old = image;
            image = new Image(canvas.getDisplay(), data);
            layout = painted.layout();
            if (old != null) {
                old.dispose();
            }
            canvas.redraw();
        }
        work();
    }

    /** Draws the latest picture, stretched when the canvas has another size meanwhile. */
    public void paint(GC gc) {
        var area = canvas.getClientArea();
        var now = image;
        if (now == null) {
            gc.setBackground(canvas.getBackground());
            gc.fillRectangle(area);
            return;
        }
        var size = now.getBounds();
        if (size.width == area.width && size.height == area.height) {
            gc.drawImage(now, 0, 0);
        } else {
            gc.drawImage(now, 0, 0, size.width, size.height, 0, 0, area.width, area.height);
        }
    }
}
