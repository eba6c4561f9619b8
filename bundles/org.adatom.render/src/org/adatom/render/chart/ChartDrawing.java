/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render.chart;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;

/** Puts the parts of one chart onto a surface. */
final class ChartDrawing {
    private final ChartModel model;
    private final ChartTheme theme;
    private final double zoom;
    private final Surface surface;
    private final int width;
    private final int height;
    private final List<Ticks.Tick> xTicks;
    private final List<Ticks.Tick> yTicks;
    private final ChartLayout layout;

    ChartDrawing(ChartModel model, Range range, ChartTheme theme, double zoom, Surface surface, int width, int height) {
        this.model = model;
        this.theme = theme;
        this.zoom = zoom;
        this.surface = surface;
        this.width = width;
        this.height = height;
        double top = (model.title().isEmpty() ? 12 : 34) * zoom + (hasLegend() ? (4 + 16 * legendRows()) * zoom : 0);
        double bottom = (model.x().title().isEmpty() ? 26 : 46) * zoom;
        double plotHeight = Math.max(10, height - top - bottom);
        this.yTicks = Ticks.of(model.y(), range.yMin(), range.yMax(), (int) Math.clamp(plotHeight / (36 * zoom), 2, 9));
        double widest = 0;
        for (var t : yTicks) {
            widest = Math.max(widest, surface.textWidth(t.text(), tickSize(), false));
        }
        double left = widest + (model.y().title().isEmpty() ? 16 : 36) * zoom;
        double plotWidth = Math.max(10, width - left - 18 * zoom);
        this.layout = new ChartLayout(model, range, left, top, plotWidth, plotHeight);
        this.xTicks = xTicks(range, plotWidth);
    }

    private List<Ticks.Tick> xTicks(Range range, double plotWidth) {
        if (!model.x().places().isEmpty()) {
            return named();
        }
        int wanted = (int) Math.clamp(plotWidth / (80 * zoom), 2, 10);
        var ticks = Ticks.of(model.x(), range.xMin(), range.xMax(), wanted);
        double widest = 1;
        for (var t : ticks) {
            widest = Math.max(widest, surface.textWidth(t.text(), tickSize(), false));
        }
        int room = (int) Math.clamp(plotWidth / (widest + 18 * zoom), 2, wanted);
        return room < wanted ? Ticks.of(model.x(), range.xMin(), range.xMax(), room) : ticks;
    }

    /** The named places in sight; a name that would stand on another one is left out. */
    private List<Ticks.Tick> named() {
        var out = new ArrayList<Ticks.Tick>();
        double end = Double.NEGATIVE_INFINITY;
        for (var place : model.x().places()) {
            double x = layout.column(place.value());
            if (x >= layout.left() - 1 && x <= layout.left() + layout.width() + 1) {
                double half = surface.textWidth(place.name(), tickSize(), false) / 2;
                boolean room = x - half > end + 4 * zoom;
                out.add(new Ticks.Tick(place.value(), room ? place.name() : ""));
                end = room ? x + half : end;
            }
        }
        return out;
    }

    ChartLayout layout() {
        return layout;
    }

    private double tickSize() {
        return 11 * zoom;
    }

    private boolean hasLegend() {
        int named = 0;
        for (var s : model.series()) {
            named += s.name().isEmpty() ? 0 : 1;
        }
        for (var b : model.bands()) {
            named += b.name().isEmpty() ? 0 : 1;
        }
        return named > 0 && model.series().size() + model.bands().size() > 1;
    }

    private int colour(int given, int index) {
        return given == Series.FROM_THEME ? theme.colour(index) : given;
    }

    void draw(@Nullable ChartPoint point) {
        surface.rectangle(0, 0, width, height, theme.background(), 1);
        grid();
        surface.clip(layout.left(), layout.top() - 1, layout.width(), layout.height() + 2);
        var marks = new ChartMarks(surface, layout, theme, zoom);
        for (int i = 0; i < model.bands().size(); i++) {
            var b = model.bands().get(i);
            marks.band(b, colour(b.colour(), i));
        }
        for (var m : model.markers()) {
            marks.line(m);
        }
        for (int i = 0; i < model.series().size(); i++) {
            var s = model.series().get(i);
            marks.series(s, colour(s.colour(), i));
        }
        surface.unclip();
        axes();
        words();
        if (point != null && point.series() < model.series().size()) {
            marks.emphasise(point, colour(model.series().get(point.series()).colour(), point.series()), model);
        }
    }

    private void grid() {
        for (var t : xTicks) {
            double x = crisp(layout.column(t.value()));
            boolean named = !model.x().places().isEmpty();
            segment(x, layout.top(), x, layout.top() + layout.height(), named ? theme.axis() : theme.grid(),
                    t.text().isEmpty() && !named ? 0.5 : 1);
        }
        for (var t : yTicks) {
            double y = crisp(layout.row(t.value()));
            segment(layout.left(), y, layout.left() + layout.width(), y, theme.grid(), t.text().isEmpty() ? 0.5 : 1);
        }
    }

    private static double crisp(double v) {
        return Math.floor(v) + 0.5;
    }

    private void segment(double x0, double y0, double x1, double y1, int rgb, double alpha) {
        surface.polyline(new double[] {x0, x1}, new double[] {y0, y1}, 2, Math.max(1, Math.round(zoom)), rgb, alpha, 0);
    }

    private void axes() {
        double base = crisp(layout.top() + layout.height());
        segment(layout.left(), base, layout.left() + layout.width(), base, theme.axis(), 1);
        for (var t : xTicks) {
            double x = layout.column(t.value());
            if (!t.text().isEmpty()) {
                segment(crisp(x), base, crisp(x), base + 4 * zoom, theme.axis(), 1);
                surface.text(t.text(), x, base + 17 * zoom, tickSize(), false, 0.5, false, theme.text());
            }
        }
        for (var t : yTicks) {
            surface.text(t.text(), layout.left() - 8 * zoom, layout.row(t.value()) + 4 * zoom, tickSize(), false, 1, false,
                    theme.text());
        }
    }

    private void words() {
        double labelSize = 12 * zoom;
        surface.text(model.x().title(), layout.left() + layout.width() / 2, height - 10 * zoom, labelSize, false, 0.5, false,
                theme.strong());
        if (!model.y().title().isEmpty()) {
            double half = surface.textWidth(model.y().title(), labelSize, false) / 2 + 2 * zoom;
            double middle = Math.max(half, Math.min(height - half, layout.top() + layout.height() / 2));
            surface.text(model.y().title(), 17 * zoom, middle, labelSize, false, 0.5, true, theme.strong());
        }
        if (!model.title().isEmpty()) {
            surface.text(model.title(), layout.left(), 22 * zoom, 14 * zoom, true, 0, false, theme.strong());
        }
        if (hasLegend()) {
            legend();
        }
    }

    private void legend() {
        double start = Math.max(4 * zoom, Math.min(layout.left(), width - 6 * zoom - legendWidth()));
        double x = start;
        double y = layout.top() + (2 - 16 * legendRows()) * zoom;
        for (int i = 0; i < model.series().size(); i++) {
            var s = model.series().get(i);
            if (s.name().isEmpty()) {
                continue;
            }
            if (x > start && x + entry(s.name()) - 18 * zoom > width) {
                x = start;
                y += 16 * zoom;
            }
            int rgb = colour(s.colour(), i);
            if (s.kind() == Series.Kind.BARS) {
                surface.rectangle(x + 4 * zoom, y - 5 * zoom, 10 * zoom, 10 * zoom, rgb, 0.9);
            } else if (s.kind() == Series.Kind.POINTS) {
                surface.dot(x + 9 * zoom, y, 3.4 * zoom, rgb, theme.background());
            } else {
                surface.polyline(new double[] {x, x + 18 * zoom}, new double[] {y, y}, 2, 2.2 * zoom, rgb, 1,
                        s.dashed() ? 5 * zoom : 0);
            }
            x = name(s.name(), x, y);
        }
        for (int i = 0; i < model.bands().size(); i++) {
            var b = model.bands().get(i);
            if (!b.name().isEmpty()) {
                surface.rectangle(x, y - 5 * zoom, 18 * zoom, 10 * zoom, colour(b.colour(), i), 0.22);
                x = name(b.name(), x, y);
            }
        }
    }

    private double entry(String name) {
        return 42 * zoom + surface.textWidth(name, tickSize(), false);
    }

    /** {@return how wide the legend is; a wide one begins left of the plot} */
    private double legendWidth() {
        double width = 0;
        for (var s : model.series()) {
            width += s.name().isEmpty() ? 0 : entry(s.name());
        }
        for (var b : model.bands()) {
            width += b.name().isEmpty() ? 0 : entry(b.name());
        }
        return width - 18 * zoom;
    }

    /** {@return how many lines the names of the series take} */
    private int legendRows() {
        int rows = 1;
        double x = 4 * zoom;
        for (var s : model.series()) {
            double w = s.name().isEmpty() ? 0 : entry(s.name());
            if (x > 4 * zoom && x + w - 18 * zoom > width) {
                rows++;
                x = 4 * zoom;
            }
            x += w;
        }
        return rows;
    }

    private double name(String text, double x, double y) {
        surface.text(text, x + 24 * zoom, y + 4 * zoom, tickSize(), false, 0, false, theme.text());
        return x + entry(text);
    }
}
