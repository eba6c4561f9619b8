/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;

/** Puts the parts of one chart onto a surface. */
final class ChartDrawing {
    private static final int LONGEST = 120;

    private final ChartModel model;
    private final ChartTheme theme;
    private final double zoom;
    private final Surface surface;
    private final int width;
    private final int height;
    private final Legend legend;
    private final Optional<ColourBar> bar;
    private final List<Ticks.Tick> xTicks;
    private final List<Ticks.Tick> yTicks;
    private final ChartLayout layout;
    private final boolean upright;
    private final double widest;
    private final double deepest;

    ChartDrawing(ChartModel model, Range range, ChartTheme theme, double zoom, double gutter, Surface surface,
            int width,
            int height) {
        this.model = model;
        this.theme = theme;
        this.zoom = zoom;
        this.surface = surface;
        this.width = width;
        this.height = height;
        legend = new Legend(model, surface, theme, zoom, width);
        bar = model.scale().map(s -> new ColourBar(surface, s, theme, zoom));
        double top = Math.round((model.title().isEmpty() ? 12 : 34) * zoom + legend.room());
        var whole = model.aspect() == Aspect.FREE ? range : model.range();
        var frame = first(range, whole, top);
        upright = !model.x().places().isEmpty() && model.map().isPresent() && crowded(frame);
        deepest = upright ? longest(model.x()) : 0;
        double plotHeight = height - top - (model.x().title().isEmpty() ? 26 : 46) * zoom
                - (upright ? Math.max(0, deepest - 8 * zoom) : 0);
        var part = model.aspect() == Aspect.FREE ? range : alike(range, whole);
        var rows = model.y().places().isEmpty() ? Ticks.of(model.y(), part.yMin(), part.yMax(),
                (int) Math.clamp(plotHeight / (36 * zoom), 2, 9)) : List.<Ticks.Tick>of();
        widest = model.y().places().isEmpty() ? widest(rows) : longest(model.y());
        double left = Math.max(gutter, Math.round(widest + (model.y().title().isEmpty() ? 16 : 36) * zoom));
        double room = bar.map(b -> b.room(plotHeight) + 6 * zoom).orElse(18 * zoom);
        layout = shaped(part, whole, left, top, Math.max(10, Math.floor(width - left - room)),
                Math.max(10, Math.floor(plotHeight)));
        yTicks = model.y().places().isEmpty() ? rows : rowPlaces();
        xTicks = xTicks(part, layout.width());
    }

    /** {@return about where the plot will be, to see whether names have room} */
    private ChartLayout first(Range range, Range whole, double top) {
        double left = (model.y().places().isEmpty() ? 70 * zoom : longest(model.y()) + 36 * zoom);
        double w = Math.max(10, width - left - (bar.isEmpty() ? 18 : 90) * zoom);
        double h = Math.max(10, height - top - 46 * zoom);
        return shaped(range, whole, left, top, w, h);
    }

    /** Gives the plot the shape that its axes ask for, in the middle of its place. */
    private ChartLayout shaped(Range part, Range whole, double left, double top, double w, double h) {
        if (model.aspect() == Aspect.FREE) {
            return new ChartLayout(model, part, left, top, w, h);
        }
        double ratio = span(model.x(), whole.xMin(), whole.xMax()) / span(model.y(), whole.yMin(), whole.yMax());
        ratio = Math.clamp(ratio, 0.2, 5.0);
        double wide = Math.floor(Math.min(w, h * ratio));
        double tall = Math.floor(Math.min(h, w / ratio));
        return new ChartLayout(model, part, Math.round(left + (w - wide) / 2), Math.round(top + (h - tall) / 2),
                wide, tall);
    }

    private static double span(Axis axis, double from, double to) {
        return axis.scaled(to) - axis.scaled(from);
    }

    /** Makes a part of the whole as wide to its height as the whole is. */
    private Range alike(Range part, Range whole) {
        double fx = span(model.x(), part.xMin(), part.xMax()) / span(model.x(), whole.xMin(), whole.xMax());
        double fy = span(model.y(), part.yMin(), part.yMax()) / span(model.y(), whole.yMin(), whole.yMax());
        double f = Math.max(fx, fy);
        double[] x = grown(model.x(), part.xMin(), part.xMax(), f / fx);
        double[] y = grown(model.y(), part.yMin(), part.yMax(), f / fy);
        return new Range(x[0], x[1], y[0], y[1]);
    }

    private static double[] grown(Axis axis, double from, double to, double factor) {
        if (factor < 1 + 1e-9) {
            return new double[] {from, to};
        }
        double middle = 0.5 * (axis.scaled(from) + axis.scaled(to));
        double half = 0.5 * factor * span(axis, from, to);
        return new double[] {axis.value(middle - half), axis.value(middle + half)};
    }

    private double widest(List<Ticks.Tick> ticks) {
        double w = 0;
        for (var t : ticks) {
            w = Math.max(w, surface.textWidth(t.text(), tickSize(), false));
        }
        return w;
    }

    /** {@return the width of the longest name on an axis} */
    private double longest(Axis axis) {
        double w = 0;
        for (var place : axis.places()) {
            w = Math.max(w, surface.textWidth(shortened(place.name()), tickSize(), false));
        }
        return w;
    }

    private String shortened(String name) {
        var out = name;
        while (out.length() > 3 && surface.textWidth(out, tickSize(), false) > LONGEST * zoom) {
            out = out.substring(0, out.length() - 2).strip() + "\u2026";
        }
        return out;
    }

    private boolean crowded(ChartLayout frame) {
        double end = Double.NEGATIVE_INFINITY;
        for (var place : model.x().places()) {
            double half = surface.textWidth(place.name(), tickSize(), false) / 2;
            double x = frame.column(place.value());
            if (x - half < end + 6 * zoom) {
                return place.name().length() > 2;
            }
            end = x + half;
        }
        return false;
    }

    private List<Ticks.Tick> xTicks(Range range, double plotWidth) {
        if (!model.x().places().isEmpty()) {
            return named();
        }
        int wanted = (int) Math.clamp(plotWidth / (80 * zoom), 2, 10);
        var ticks = Ticks.of(model.x(), range.xMin(), range.xMax(), wanted);
        int room = (int) Math.clamp(plotWidth / (Math.max(1, widest(ticks)) + 18 * zoom), 2, wanted);
        return room < wanted ? Ticks.of(model.x(), range.xMin(), range.xMax(), room) : ticks;
    }

    /** The named places in sight; a name that would stand on another one is left out. */
    private List<Ticks.Tick> named() {
        var out = new ArrayList<Ticks.Tick>();
        double end = Double.NEGATIVE_INFINITY;
        for (var place : model.x().places()) {
            double x = layout.column(place.value());
            if (x >= layout.left() - 1 && x <= layout.left() + layout.width() + 1) {
                double half = upright ? 6 * zoom : surface.textWidth(place.name(), tickSize(), false) / 2;
                boolean room = x - half > end + (upright ? 0 : 4) * zoom;
                out.add(new Ticks.Tick(place.value(), room ? upright ? shortened(place.name()) : place.name() : ""));
                end = room ? x + half : end;
            }
        }
        return out;
    }

    private List<Ticks.Tick> rowPlaces() {
        var out = new ArrayList<Ticks.Tick>();
        double end = Double.NEGATIVE_INFINITY;
        for (var place : model.y().places().reversed()) { // from the top
            double y = layout.row(place.value());
            if (y >= layout.top() - 1 && y <= layout.top() + layout.height() + 1) {
                boolean room = y - 6 * zoom > end;
                out.add(new Ticks.Tick(place.value(), room ? shortened(place.name()) : ""));
                end = room ? y + 6 * zoom : end;
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

    void draw(@Nullable ChartPoint point) {
        surface.rectangle(0, 0, width, height, theme.background(), 1);
        if (model.map().isEmpty()) {
            grid();
        }
        surface.clip(layout.left(), layout.top() - 1, layout.width(), layout.height() + 2);
        var marks = new ChartMarks(surface, layout, theme, zoom);
        if (model.map().isPresent() && model.scale().isPresent()) {
            new MapMarks(surface, layout, model.map().get(), model.scale().get(), zoom).draw();
        }
        for (int i = 0; i < model.bands().size(); i++) {
            var b = model.bands().get(i);
            marks.band(b, Series.colour(b.colour(), i, theme));
        }
        for (var m : model.markers()) {
            marks.line(m);
        }
        for (int i = 0; i < model.series().size(); i++) {
            var s = model.series().get(i);
            marks.series(s, Series.colour(s.colour(), i, theme));
        }
        if (model.aspect() == Aspect.PARITY) {
            marks.diagonal();
        }
        surface.unclip();
        axes();
        words();
        bar.ifPresent(b -> b.draw(layout));
        if (point != null && point.series() < model.series().size()) {
            marks.emphasise(point, point.series() == ChartPoint.MAP ? theme.background()
                    : Series.colour(model.series().get(point.series()).colour(), point.series(), theme), model);
        }
    }

    private void grid() {
        boolean named = !model.x().places().isEmpty();
        for (var t : xTicks) {
            double x = crisp(layout.column(t.value()));
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
        if (model.map().isEmpty()) {
            segment(layout.left(), base, layout.left() + layout.width(), base, theme.axis(), 1);
        }
        for (var t : xTicks) {
            double x = layout.column(t.value());
            if (t.text().isEmpty()) {
                continue;
            }
            segment(crisp(x), base, crisp(x), base + 4 * zoom, theme.axis(), 1);
            if (upright) {
                surface.text(t.text(), x + 4 * zoom, base + 8 * zoom, tickSize(), false, 1, true, theme.text());
            } else {
                surface.text(t.text(), x, base + 17 * zoom, tickSize(), false, 0.5, false, theme.text());
            }
        }
        for (var t : yTicks) {
            surface.text(t.text(), layout.left() - 8 * zoom, layout.row(t.value()) + 4 * zoom, tickSize(), false,
                    1, false,
                    theme.text());
        }
    }

    private void words() {
        double labelSize = 12 * zoom;
        double under = upright ? deepest + 28 * zoom : 36 * zoom;
        surface.text(model.x().title(), layout.left() + layout.width() / 2, layout.top() + layout.height() + under,
                labelSize,
                false, 0.5, false, theme.strong());
        if (!model.y().title().isEmpty()) {
            double half = surface.textWidth(model.y().title(), labelSize, false) / 2 + 2 * zoom;
            double middle = Math.max(half, Math.min(height - half, layout.top() + layout.height() / 2));
            surface.text(model.y().title(), layout.left() - widest - 19 * zoom, middle, labelSize, false, 0.5, true,
                    theme.strong());
        }
        if (!model.title().isEmpty()) {
            surface.text(model.title(), layout.left(), 22 * zoom, 14 * zoom, true, 0, false, theme.strong());
        }
        legend.draw(layout.left(), layout.top());
    }
}
