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
        switch (s.kind()) {
            case BARS -> bars(s, rgb);
            case LINE -> path(s, rgb);
            case POINTS -> dots(s, rgb, 3.2);
            case LINE_AND_POINTS -> {
                path(s, rgb);
                dots(s, rgb, 2.8);
            }
        }
        errors(s, rgb);
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
        surface.polyline(px, py, count, (dense ? 1.2 : 1.8) * zoom, rgb, 1, s.dashed() ? 6 * zoom : 0);
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
        double r = size * zoom * (n > 2000 ? 0.5 : n > 300 ? 0.75 : 1);
        for (int i = 0; i < n; i++) {
            double x = layout.column(s.x()[i]);
            double y = layout.row(s.y()[i]);
            if (layout.contains(x, y)) {
                if (n > 2000) {
                    surface.rectangle(x - r, y - r, 2 * r, 2 * r, rgb, 0.55);
                } else {
                    surface.dot(x, y, r, rgb, theme.background());
                }
            }
        }
    }

    private void errors(Series s, int rgb) {
        for (int i = 0; i < s.error().length; i++) {
            double x = layout.column(s.x()[i]);
            double low = row(s.y()[i] - s.error()[i]);
            double high = row(s.y()[i] + s.error()[i]);
            if (Double.isFinite(x + low + high)) {
                double c = 3.5 * zoom;
                stick(x, low, x, high, rgb);
                stick(x - c, low, x + c, low, rgb);
                stick(x - c, high, x + c, high, rgb);
            }
        }
    }

    private void stick(double x0, double y0, double x1, double y1, int rgb) {
        surface.polyline(new double[] {x0, x1}, new double[] {y0, y1}, 2, 1.2 * zoom, rgb, 1, 0);
    }

    /** Emphasises a point and writes its numbers beside it. */
    void emphasise(ChartPoint p, int rgb, ChartModel model) {
        double x = layout.column(p.x());
        double y = layout.row(p.y());
        if (!layout.contains(x, y)) {
            return;
        }
        surface.dot(x, y, 5 * zoom, rgb, theme.strong());
        String name = model.series().get(p.series()).name();
        String text = (name.isEmpty() ? "" : name + "  ") + number(p.x()) + ", " + number(p.y());
        double w = surface.textWidth(text, 11 * zoom, false) + 14 * zoom;
        double left = Math.clamp(x + 10 * zoom, layout.left(), Math.max(layout.left(), layout.left() + layout.width() - w));
        double top = y - 32 * zoom < layout.top() ? y + 10 * zoom : y - 32 * zoom;
        surface.rectangle(left, top, w, 22 * zoom, theme.strong(), 0.92);
        surface.text(text, left + 7 * zoom, top + 15 * zoom, 11 * zoom, false, 0, false, theme.background());
    }

    private static String number(double v) {
        return String.format(Locale.ROOT, "%.6g", v).replaceAll("(\\.\\d*?)0+($|e)", "$1$2").replaceAll("\\.($|e)", "$1")
                .replace('-', '\u2212');
    }
}
