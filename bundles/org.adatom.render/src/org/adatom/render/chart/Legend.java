/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render.chart;

import java.util.ArrayList;
import java.util.List;

/** The names of what a chart shows, in rows above it, so that nothing of it is covered. */
final class Legend {
    private static final int ROW = 16;
    private static final int KEY = 42;
    private static final int LONGEST = 30;

    private final ChartModel model;
    private final Surface surface;
    private final ChartTheme theme;
    private final double zoom;
    private final double width;
    private final List<Entry> entries = new ArrayList<>();

    /** A name. @param band whether it is that of an area @param index of the series or area */
    private record Entry(String name, boolean band, int index) {
    }

    /** @param width of the whole picture */
    Legend(ChartModel model, Surface surface, ChartTheme theme, double zoom, double width) {
        this.model = model;
        this.surface = surface;
        this.theme = theme;
        this.zoom = zoom;
        this.width = width;
        for (int i = 0; i < model.series().size(); i++) {
            add(new Entry(model.series().get(i).name(), false, i));
        }
        for (int i = 0; i < model.bands().size(); i++) {
            add(new Entry(model.bands().get(i).name(), true, i));
        }
        int things = model.series().size() + model.bands().size() + (model.map().isPresent() ? 1 : 0);
        if (things <= 1 && model.aspect() != Aspect.PARITY) {
            entries.clear();
        }
    }

    private void add(Entry entry) {
        if (!entry.name().isEmpty()) {
            entries.add(entry.name().length() <= LONGEST ? entry : new Entry(shortened(entry.name()), entry.band(),
                    entry.index()));
        }
    }

    /** {@return begin and end of a long name: names of models differ there} */
    private static String shortened(String name) {
        return name.substring(0, 2 * LONGEST / 3) + "\u2026" + name.substring(name.length() - LONGEST / 3 + 1);
    }

    /** {@return how much of the height it takes} */
    double room() {
        return entries.isEmpty() ? 0 : (4 + ROW * rows()) * zoom;
    }

    private double wide(Entry entry) {
        return KEY * zoom + surface.textWidth(entry.name(), 11 * zoom, false);
    }

    private int rows() {
        int rows = 1;
        double x = 4 * zoom;
        for (var e : entries) {
            double w = wide(e);
            if (x > 4 * zoom && x + w - 18 * zoom > width) {
                rows++;
                x = 4 * zoom;
            }
            x += w;
        }
        return rows;
    }

    /** @param left of the plot @param top of the plot */
    void draw(double left, double top) {
        double total = -18 * zoom;
        for (var e : entries) {
            total += wide(e);
        }
        double start = Math.max(4 * zoom, Math.min(left, width - 6 * zoom - total));
        double x = start;
        double y = top + (2 - ROW * rows()) * zoom;
        for (var e : entries) {
            if (x > start && x + wide(e) - 18 * zoom > width) {
                x = start;
                y += ROW * zoom;
            }
            key(e, x, y);
            surface.text(e.name(), x + 24 * zoom, y + 4 * zoom, 11 * zoom, false, 0, false, theme.text());
            x += wide(e);
        }
    }

    private void key(Entry e, double x, double y) {
        if (e.band()) {
            surface.rectangle(x, y - 5 * zoom, 18 * zoom, 10 * zoom,
                    Series.colour(model.bands().get(e.index()).colour(), e.index(), theme), 0.22);
            return;
        }
        var s = model.series().get(e.index());
        int rgb = s.values().length > 0 && model.scale().isPresent() ? model.scale().get().map().at(0.6)
                : Series.colour(s.colour(), e.index(), theme);
        switch (s.kind()) {
            case BARS, HISTOGRAM -> surface.rectangle(x + 4 * zoom, y - 5 * zoom, 10 * zoom, 10 * zoom, rgb, 0.9);
            case POINTS -> surface.dot(x + 9 * zoom, y, 3.4 * zoom, rgb, theme.background());
            case LINE, THIN_LINE, LINE_AND_POINTS -> surface.polyline(new double[] {x, x + 18 * zoom},
                    new double[] {y, y}, 2,
                    (s.kind() == Series.Kind.THIN_LINE ? 1.3 : 2.2) * zoom, rgb, 1, s.dashed() ? 5 * zoom : 0);
        }
    }
}
