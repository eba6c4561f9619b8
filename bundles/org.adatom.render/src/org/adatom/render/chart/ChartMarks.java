/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render.chart;

import java.util.Locale;

/** Lines, dots, bars and areas of a chart. */
final class ChartMarks {
    private static final int DENSE = 4;
    private static final int SOME = 2000;
    private static final int MANY = 20_000;

    private final Surface surface;
    private final ChartLayout layout;
    private final ChartTheme theme;
    private final double zoom;

    ChartMarks(Surface surface, ChartLayout layout, ChartTheme theme, double zoom) {
        this.surface = surface;
        this.layout = layout;
        this.theme = theme;
        this.zoom = zoom;
    }

    /** Keeps coordinates within what painters can take. */
    private double column(double x) {
        return Math.clamp(layout.column(x), -30_000.0, 60_000.0);
    }

    private double row(double y) {
        return Math.clamp(layout.row(y), -30_000.0, 60_000.0);
    }

    /** The line where both numbers are the same. */
    void diagonal() {
        var r = layout.range();
        double from = Math.max(r.xMin(), r.yMin());
        double to = Math.min(r.xMax(), r.yMax());
        if (to > from) {
            surface.polyline(new double[] {column(from), column(to)}, new double[] {row(from), row(to)}, 2, 1.3 * zoom,
                    theme.text(), 0.8, 5 * zoom);
        }
    }

    void band(Band b, int rgb) {
        int n = b.x().length;
        var px = new double[2 * n];
        var py = new double[2 * n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            count = add(px, py, count, b.x()[i], b.low()[i], b.high()[i]);
        }
        for (int i = n - 1; i >= 0; i--) {
            count = add(px, py, count, b.x()[i], b.high()[i], b.low()[i]);
        }
        if (count > 2) {
            surface.polygon(px, py, count, rgb, 0.20);
        }
    }

    private int add(double[] px, double[] py, int count, double x, double y, double other) {
        double cx = column(x);
        double cy = row(y);
        if (!Double.isFinite(cx) || !Double.isFinite(cy) || !Double.isFinite(layout.row(other))) {
            return count;
        }
        px[count] = cx;
        py[count] = cy;
        return count + 1;
    }

    void line(Marker m) {
        double at = m.vertical() ? layout.column(m.value()) : layout.row(m.value());
        if (!Double.isFinite(at)) {
            return;
        }
        double x0 = m.vertical() ? at : layout.left();
        double x1 = m.vertical() ? at : layout.left() + layout.width();
        double y0 = m.vertical() ? layout.top() : at;
        double y1 = m.vertical() ? layout.top() + layout.height() : at;
        surface.polyline(new double[] {x0, x1}, new double[] {y0, y1}, 2, 1.3 * zoom, theme.text(), 0.8, 5 * zoom);
        if (m.vertical()) {
            surface.text(m.label(), at + 5 * zoom, layout.top() + 13 * zoom, 11 * zoom, false, 0, false, theme.text());
        } else {
            surface.text(m.label(), x1 - 5 * zoom, at - 5 * zoom, 11 * zoom, false, 1, false, theme.text());
        }
    }

    void series(Series s, int rgb) {
        boolean bars = s.kind() == Series.Kind.BARS || s.kind() == Series.Kind.HISTOGRAM;
        if (!bars) {
            errors(s, rgb); // dots lie on them
        }
        switch (s.kind()) {
            case BARS -> bars(s, rgb);
            case HISTOGRAM -> histogram(s, rgb);
            case LINE, THIN_LINE -> path(s, rgb);
            case POINTS -> dots(s, rgb, 3.2);
            case LINE_AND_POINTS -> {
                path(s, rgb);
                dots(s, rgb, 2.8);
            }
        }
        if (bars) {
            errors(s, theme.text());
        }
    }

    private void bars(Series s, int rgb) {
        double spacing = ChartModel.barSpacing(s.x());
        boolean dense = dense(s);
        double base = layout.model().y().logarithmic() ? layout.top() + layout.height() : row(0);
        for (int i = 0; i < s.x().length; i++) {
            double y = row(s.y()[i]);
            double x0 = column(s.x()[i] - 0.41 * spacing);
            double x1 = column(s.x()[i] + 0.41 * spacing);
            double wide = Math.max(x1 - x0, dense ? 0.7 : 1.6 * zoom);
            if (Double.isFinite(y + x0 + x1)) {
                surface.rectangle((x0 + x1 - wide) / 2, Math.min(y, base), wide, Math.abs(base - y), rgb, 0.88);
            }
        }
    }

    /** Bars side to side; where there are several histograms one is seen through the other. */
    private void histogram(Series s, int rgb) {
        long together = layout.model().series().stream().filter(o -> o.kind() == Series.Kind.HISTOGRAM).count();
        double base = layout.model().y().logarithmic() ? layout.top() + layout.height() : row(0);
        for (int i = 0; i < s.y().length; i++) {
            double y = row(s.y()[i]);
            double x0 = column(s.edges()[i]);
            double x1 = column(s.edges()[i + 1]);
            double gap = x1 - x0 > 4 * zoom ? 0.5 * zoom : 0;
            if (Double.isFinite(y + x0 + x1) && s.y()[i] != 0) {
                surface.rectangle(x0 + gap, Math.min(y, base), x1 - x0 - 2 * gap, Math.abs(base - y), rgb,
                        together > 1 ? 0.55 : 0.85);
            }
        }
    }

    /** {@return whether bars would cover each other} Where most values are gaps they stand alone. */
    private boolean dense(Series s) {
        int there = 0;
        for (double y : s.y()) {
            there += Double.isFinite(y) ? 1 : 0;
        }
        return there > layout.width() / 2;
    }

    private void path(Series s, int rgb) {
        int n = s.x().length;
        boolean dense = n > DENSE * layout.width() && rising(s.x());
        var px = new double[n];
        var py = new double[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            double x = column(s.x()[i]);
            double y = row(s.y()[i]);
            if (Double.isFinite(x) && Double.isFinite(y)) {
                px[count] = x;
                py[count++] = y;
            } else if (count > 0) {
                stroke(px, py, count, s, rgb, dense);
                count = 0;
            }
        }
        if (count > 0) {
            stroke(px, py, count, s, rgb, dense);
        }
    }

    private void stroke(double[] px, double[] py, int n, Series s, int rgb, boolean dense) {
        int count = dense ? thin(px, py, n) : n;
        if (dense && columns(px, py, count, rgb)) {
            return;
        }
        double thick = (dense || s.kind() == Series.Kind.THIN_LINE ? 1.2 : 1.8) * zoom;
        surface.polyline(px, py, count, thick, rgb, 1, s.dashed() ? 6 * zoom : 0);
    }

    /** Of many points in a column of pixels the first, lowest, highest and last are kept. */
    private static int thin(double[] px, double[] py, int n) {
        int out = 0;
        int i = 0;
        while (i < n) {
            double column = Math.floor(px[i]);
            int low = i;
            int high = i;
            int last = i;
            int first = i;
            while (i < n && Math.floor(px[i]) == column) {
                low = py[i] > py[low] ? i : low;
                high = py[i] < py[high] ? i : high;
                last = i++;
            }
            double[] keepX = {px[first], px[Math.min(low, high)], px[Math.max(low, high)], px[last]};
            double[] keepY = {py[first], py[Math.min(low, high)], py[Math.max(low, high)], py[last]};
            int[] index = {first, Math.min(low, high), Math.max(low, high), last};
            for (int k = 0; k < 4; k++) {
                if (k == 0 || index[k] != index[k - 1]) {
                    px[out] = keepX[k];
                    py[out++] = keepY[k];
                }
            }
        }
        return out;
    }

    /** Fills the columns between lowest and highest point where a line would be a solid block anyway. */
    private boolean columns(double[] px, double[] py, int n, int rgb) {
        double travel = 0;
        for (int i = 1; i < n; i++) {
            travel += Math.abs(py[i] - py[i - 1]);
        }
        if (n < 2 || travel < 6 * (px[n - 1] - px[0])) {
            return false;
        }
        double before = py[0];
        for (int i = 0; i < n;) {
            double column = Math.floor(px[i]);
            double low = before;
            double high = before;
            while (i < n && Math.floor(px[i]) == column) {
                low = Math.max(low, py[i]);
                high = Math.min(high, py[i]);
                before = py[i++];
            }
            surface.rectangle(column, high - 0.6 * zoom, 1, low - high + 1.2 * zoom, rgb, 1);
        }
        return true;
    }

    private static boolean rising(double[] x) {
        for (int i = 1; i < x.length; i++) {
            if (x[i] < x[i - 1]) {
                return false;
            }
        }
        return true;
    }

    private void dots(Series s, int rgb, double size) {
        int n = s.x().length;
        double r = size * zoom * (n > MANY ? 0.36 : n > SOME ? 0.5 : n > 300 ? 0.75 : 1);
        var px = new double[n];
        var py = new double[n];
        var colours = new int[s.values().length == 0 ? 1 : n];
        colours[0] = rgb;
        int count = place(s, r, px, py, colours);
        if (n > SOME) {
            // where they lie on each other it shows
            double share = layout.width() * layout.height() / (n * Math.PI * r * r);
            surface.cloud(px, py, count, r, colours, Math.clamp(0.8 * share, s.values().length > 0 ? 0.5 : 0.24, 0.65));
            return;
        }
        for (int i = 0; i < count; i++) {
            surface.dot(px[i], py[i], r, colours[colours.length == 1 ? 0 : i], theme.background());
        }
    }

    /** Finds the pixels, and the colours of values, of all points in sight. @return how many */
    private int place(Series s, double r, double[] px, double[] py, int[] colours) {
        var xAxis = layout.model().x();
        var yAxis = layout.model().y();
        double x0 = xAxis.scaled(layout.range().xMin());
        double y0 = yAxis.scaled(layout.range().yMin());
        double fx = layout.width() / (xAxis.scaled(layout.range().xMax()) - x0);
        double fy = layout.height() / (yAxis.scaled(layout.range().yMax()) - y0);
        double base = layout.top() + layout.height();
        var scale = layout.model().scale();
        int count = 0;
        for (int i = 0; i < s.x().length; i++) {
            double x = layout.left() + fx * (xAxis.scaled(s.x()[i]) - x0);
            double y = base - fy * (yAxis.scaled(s.y()[i]) - y0);
            if (x >= layout.left() - r && x <= layout.left() + layout.width() + r && y >= layout.top() - r
                    && y <= base + r) {
                px[count] = x;
                py[count] = y;
                if (colours.length > 1) {
                    colours[count] = scale.isPresent() ? scale.get().colour(s.values()[i]) : colours[0];
                }
                count++;
            }
        }
        return count;
    }

    private void errors(Series s, int rgb) {
        int n = s.error().length;
        var ends = new double[12 * n];
        int count = 0;
        boolean caps = n <= 300;
        for (int i = 0; i < n; i++) {
            double x = layout.column(s.x()[i]);
            double low = row(s.y()[i] - s.error()[i]);
            double high = row(s.y()[i] + s.error()[i]);
            if (Double.isFinite(x + low + high) && s.error()[i] > 0) {
                double c = 3 * zoom;
                count = put(ends, count, x, low, x, high);
                if (caps) {
                    count = put(ends, count, x - c, low, x + c, low);
                    count = put(ends, count, x - c, high, x + c, high);
                }
            }
        }
        if (count > 0) {
            surface.segments(ends, count, zoom, rgb, n > 300 ? 0.25 : 0.6);
        }
    }

    private static int put(double[] ends, int at, double x0, double y0, double x1, double y1) {
        ends[4 * at] = x0;
        ends[4 * at + 1] = y0;
        ends[4 * at + 2] = x1;
        ends[4 * at + 3] = y1;
        return at + 1;
    }

    /** Emphasises a point and writes its numbers beside it. */
    void emphasise(ChartPoint p, int rgb, ChartModel model) {
        double x = layout.column(p.x());
        double y = layout.row(p.y());
        if (!layout.contains(x, y)) {
            return;
        }
        surface.dot(x, y, 5 * zoom, rgb, theme.strong());
        String name = p.series() == ChartPoint.MAP ? "" : model.series().get(p.series()).name();
        String text = (name.isEmpty() ? "" : name + "  ") + number(p.x()) + ", " + number(p.y());
        double w = surface.textWidth(text, 11 * zoom, false) + 14 * zoom;
        double left = Math.clamp(x + 10 * zoom, layout.left(), Math.max(layout.left(),
                layout.left() + layout.width() - w));
        double top = y - 32 * zoom < layout.top() ? y + 10 * zoom : y - 32 * zoom;
        surface.rectangle(left, top, w, 22 * zoom, theme.strong(), 0.92);
        surface.text(text, left + 7 * zoom, top + 15 * zoom, 11 * zoom, false, 0, false, theme.background());
    }

    static String number(double v) {
        return String.format(Locale.ROOT, "%.6g", v).replaceAll("(\\.\\d*?)0+($|e)", "$1$2")
                .replaceAll("\\.($|e)", "$1")
                .replace('-', '\u2212');
    }
}
