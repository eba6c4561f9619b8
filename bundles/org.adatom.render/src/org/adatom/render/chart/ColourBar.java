/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render.chart;

import java.util.Arrays;
import java.util.List;

/** The bar beside a chart that says what colours mean. */
final class ColourBar {
    private static final int WIDE = 13;
    private static final int GAP = 16;

    private final Surface surface;
    private final ColourScale scale;
    private final ChartTheme theme;
    private final double zoom;
    private double widest;

    ColourBar(Surface surface, ColourScale scale, ChartTheme theme, double zoom) {
        this.surface = surface;
        this.scale = scale;
        this.theme = theme;
        this.zoom = zoom;
    }

    private List<Ticks.Tick> ticks(double height) {
        return Ticks.of(Axis.linear("", ""), scale.min(), scale.max(), (int) Math.clamp(height / (40 * zoom), 2, 8));
    }

    /** {@return how much of the width it takes} @param height of the plot */
    double room(double height) {
        widest = 0;
        for (var t : ticks(height)) {
            widest = Math.max(widest, surface.textWidth(t.text(), 11 * zoom, false));
        }
        return (GAP + WIDE + 7) * zoom + widest + (scale.title().isEmpty() ? 0 : 20 * zoom);
    }

    void draw(ChartLayout layout) {
        double left = Math.round(layout.left() + layout.width() + GAP * zoom);
        int w = (int) Math.round(WIDE * zoom);
        int h = Math.max(1, (int) Math.round(layout.height()));
        var pixels = new int[w * h];
        for (int j = 0; j < h; j++) {
            int argb = 0xFF000000 | scale.map().at(1 - (j + 0.5) / h);
            Arrays.fill(pixels, j * w, (j + 1) * w, argb);
        }
        surface.image(left, layout.top(), w, h, pixels, w, h);
        double bottom = layout.top() + h;
        if (scale.below()) {
            arrow(left, w, bottom, 7 * zoom, scale.map().at(0));
        }
        if (scale.above()) {
            arrow(left, w, layout.top(), -7 * zoom, scale.map().at(1));
        }
        for (var t : ticks(h)) {
            double y = bottom - h * (t.value() - scale.min()) / (scale.max() - scale.min());
            double at = Math.floor(y) + 0.5;
            surface.polyline(new double[] {left + w, left + w + 3 * zoom}, new double[] {at, at}, 2, Math.max(1, zoom),
                    theme.axis(), 1, 0);
            surface.text(t.text(), left + w + 7 * zoom, y + 4 * zoom, 11 * zoom, false, 0, false, theme.text());
        }
        if (!scale.title().isEmpty()) {
            surface.text(scale.title(), left + w + 7 * zoom + widest + 16 * zoom, layout.top() + h / 2.0,
                    12 * zoom, false,
                    0.5, true, theme.strong());
        }
    }

    /** Numbers go on beyond the end. */
    private void arrow(double left, double w, double from, double tall, int rgb) {
        surface.polygon(new double[] {left, left + w, left + w / 2}, new double[] {from, from, from + tall}, 3, rgb, 1);
    }
}
