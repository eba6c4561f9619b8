/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.chart;

import org.adatom.render.chart.ChartImage;
import org.adatom.render.chart.ChartLayout;
import org.adatom.render.chart.ChartModel;
import org.adatom.render.chart.ChartPainter;
import org.adatom.render.chart.ChartTheme;
import org.adatom.render.chart.Range;
import org.adatom.ui.Latest;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.widgets.Canvas;

/** The picture of a chart, painted in the background; while one is painted only the latest wish is kept. */
public final class Painting {
    private static final PaletteData PALETTE = new PaletteData(0xFF0000, 0xFF00, 0xFF);
    private final Canvas canvas;
    private final Latest<Wish, Made> latest;
    private @Nullable Image image;
    private @Nullable ChartLayout layout;

    static {
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true"); // Java2D must not open a display beside that of SWT
        }
    }

    /** What is to be painted. */
    private record Wish(ChartModel model, Range range, ChartTheme theme, int gutter, int width, int height) {
    }

    /** What was painted. */
    private record Made(ChartLayout layout, ImageData data) {
    }

    /** @param canvas where */
    public Painting(Canvas canvas) {
        this.canvas = canvas;
        latest = new Latest<>(canvas, Painting::make, this::done);
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
    public void request(ChartModel model, Range range, ChartTheme theme, int gutter) {
        var area = canvas.getClientArea();
        if (area.width < 40 || area.height < 40) {
            return;
        }
        latest.request(new Wish(model, range, theme, gutter, area.width, area.height));
    }

    private static Made make(Wish wish) {
        var painted = new ChartPainter(wish.theme(), 1, wish.gutter())
                .paint(wish.model(), wish.range(), wish.width(), wish.height());
        return new Made(painted.layout(), data(painted));
    }

    /** {@return the pixels of a painted chart} */
    static ImageData data(ChartImage painted) {
        return data(painted.pixels(), painted.width(), painted.height());
    }

    /** {@return opaque pixels as SWT takes them} @param argb [height][width] */
    public static ImageData data(int[] argb, int width, int height) {
        var data = new ImageData(width, height, 24, PALETTE);
        for (int row = 0; row < height; row++) {
            data.setPixels(0, row, width, argb, row * width);
        }
        return data;
    }

    private void done(Made made) {
        var old = image;
        image = new Image(canvas.getDisplay(), made.data());
        layout = made.layout();
        if (old != null) {
            old.dispose();
        }
        canvas.redraw();
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
