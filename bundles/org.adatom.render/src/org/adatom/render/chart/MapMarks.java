/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render.chart;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;

/** Cells, numbers and lines of equal value of a map. */
final class MapMarks {
    private static final int LEAST_CELL = 16;

    private final Surface surface;
    private final ChartLayout layout;
    private final HeatMap map;
    private final ColourScale scale;
    private final double zoom;

    MapMarks(Surface surface, ChartLayout layout, HeatMap map, ColourScale scale, double zoom) {
        this.surface = surface;
        this.layout = layout;
        this.map = map;
        this.scale = scale;
        this.zoom = zoom;
    }

    void draw() {
        int w = Math.max(1, (int) Math.round(layout.width()));
        int h = Math.max(1, (int) Math.round(layout.height()));
        boolean smooth = map.smooth() && map.x().length > 1 && map.y().length > 1;
        surface.image(layout.left(), layout.top(), w, h, smooth ? smooth(w, h) : cells(w, h), w, h);
        if (map.contours() > 0 && smooth) {
            contours();
        }
        if (map.numbers()) {
            numbers();
        }
    }

    private int[] cells(int w, int h) {
        var columns = new int[w];
        var rows = new int[h];
        double[] ex = HeatMap.edges(map.x(), layout.model().x());
        double[] ey = HeatMap.edges(map.y(), layout.model().y());
        for (int i = 0; i < w; i++) {
            columns[i] = HeatMap.cell(ex, layout.model().x().scaled(layout.x(layout.left() + i + 0.5)));
        }
        for (int j = 0; j < h; j++) {
            rows[j] = HeatMap.cell(ey, layout.model().y().scaled(layout.y(layout.top() + j + 0.5)));
        }
        var colours = new int[map.values().length];
        for (int k = 0; k < colours.length; k++) {
            colours[k] = 0xFF000000 | scale.colour(map.values()[k]);
        }
        var out = new int[w * h];
        for (int j = 0; j < h; j++) {
            for (int i = 0; i < w; i++) {
                out[j * w + i] = rows[j] < 0 || columns[i] < 0 ? 0 : colours[rows[j] * map.x().length + columns[i]];
            }
        }
        return out;
    }

    /** {@return the place of each pixel between the middles of cells; not a number outside} */
    private static double[] between(double[] middles, Axis axis, int n, IntToDoubleFunction at) {
        var s = Arrays.stream(middles).map(axis::scaled).toArray();
        var out = new double[n];
        int k = 0;
        double slack = 1e-9 * (s[s.length - 1] - s[0]);
        for (int i = 0; i < n; i++) {
            double v = axis.scaled(at.applyAsDouble(i));
            if (!(v >= s[0] - slack && v <= s[s.length - 1] + slack)) {
                out[i] = Double.NaN;
                continue;
            }
            while (k < s.length - 2 && v > s[k + 1]) {
                k++;
            }
            while (k > 0 && v < s[k]) {
                k--;
            }
            out[i] = k + Math.clamp((v - s[k]) / (s[k + 1] - s[k]), 0.0, 1.0);
        }
        return out;
    }

    private int[] smooth(int w, int h) {
        double[] fx = between(map.x(), layout.model().x(), w, i -> layout.x(layout.left() + i + 0.5));
        double[] fy = between(map.y(), layout.model().y(), h, j -> layout.y(layout.top() + j + 0.5));
        int nx = map.x().length;
        int ny = map.y().length;
        double[] v = map.values();
        var out = new int[w * h];
        var table = new int[1025];
        for (int k = 0; k <= 1024; k++) {
            table[k] = 0xFF000000 | scale.map().at(k / 1024.0);
        }
        int none = 0xFF000000 | scale.map().at(Double.NaN);
        double factor = 1024 / (scale.max() - scale.min());
        for (int j = 0; j < h; j++) {
            if (Double.isNaN(fy[j])) {
                continue;
            }
            int row = Math.min((int) fy[j], ny - 2);
            double t = fy[j] - row;
            for (int i = 0; i < w; i++) {
                if (Double.isNaN(fx[i])) {
                    continue;
                }
                int column = Math.min((int) fx[i], nx - 2);
                double u = fx[i] - column;
                int at = row * nx + column;
                double value = (1 - t) * ((1 - u) * v[at] + u * v[at + 1])
                        + t * ((1 - u) * v[at + nx] + u * v[at + nx + 1]);
                out[j * w + i] = Double.isNaN(value) ? none
                        : table[(int) Math.clamp((value - scale.min()) * factor, 0.0, 1024.0)];
            }
        }
        return out;
    }

    /** Lines of equal value through the squares between middles (marching squares). */
    private void contours() {
        double step = Ticks.step((scale.max() - scale.min()) / map.contours());
        int nx = map.x().length;
        int ny = map.y().length;
        var px = new double[nx];
        var py = new double[ny];
        Arrays.setAll(px, i -> layout.column(map.x()[i]));
        Arrays.setAll(py, j -> layout.row(map.y()[j]));
        var ends = new double[4 * 256];
        for (double level = Math.ceil(scale.min() / step) * step; level < scale.max(); level += step) {
            int n = 0;
            for (int j = 0; j + 1 < ny; j++) {
                for (int i = 0; i + 1 < nx; i++) {
                    if (4 * (n + 2) > ends.length) {
                        ends = Arrays.copyOf(ends, 2 * ends.length);
                    }
                    n = square(px, py, i, j, level, ends, n);
                }
            }
            if (n > 0) {
                surface.segments(ends, n, 0.9 * zoom, 0xFFFFFF, 0.38);
            }
        }
    }

    private int square(double[] px, double[] py, int i, int j, double level, double[] ends, int n) {
        int nx = map.x().length;
        double[] v = map.values();
        double a = v[j * nx + i] - level;
        double b = v[j * nx + i + 1] - level;
        double c = v[(j + 1) * nx + i + 1] - level;
        double d = v[(j + 1) * nx + i] - level;
        if (Double.isNaN(a + b + c + d)) {
            return n;
        }
        var at = new double[8];
        int k = 0;
        k = a > 0 != b > 0 ? put(at, k, px[i] + (px[i + 1] - px[i]) * a / (a - b), py[j]) : k;
        k = b > 0 != c > 0 ? put(at, k, px[i + 1], py[j] + (py[j + 1] - py[j]) * b / (b - c)) : k;
        k = d > 0 != c > 0 ? put(at, k, px[i] + (px[i + 1] - px[i]) * d / (d - c), py[j + 1]) : k;
        k = a > 0 != d > 0 ? put(at, k, px[i], py[j] + (py[j + 1] - py[j]) * a / (a - d)) : k;
        for (int p = 0; p + 4 <= k; p += 4) {
            System.arraycopy(at, p, ends, 4 * n++, 4);
        }
        return n;
    }

    private static int put(double[] at, int k, double x, double y) {
        at[k] = x;
        at[k + 1] = y;
        return k + 2;
    }

    private void numbers() {
        double size = 11 * zoom;
        double[] ex = HeatMap.edges(map.x(), layout.model().x());
        double[] ey = HeatMap.edges(map.y(), layout.model().y());
        int nx = map.x().length;
        var words = new String[map.values().length];
        double widest = 0;
        for (int k = 0; k < words.length; k++) {
            words[k] = Double.isNaN(map.values()[k]) ? "" : word(map.values()[k]);
            widest = Math.max(widest, surface.textWidth(words[k], size, false));
        }
        var x0 = layout.model().x();
        var y0 = layout.model().y();
        double wide = Math.abs(layout.column(x0.value(ex[1])) - layout.column(x0.value(ex[0])));
        double tall = Math.abs(layout.row(y0.value(ey[1])) - layout.row(y0.value(ey[0])));
        if (wide < widest + 4 * zoom || tall < LEAST_CELL * zoom) {
            return;
        }
        for (int k = 0; k < words.length; k++) {
            double x = layout.column(map.x()[k % nx]);
            double y = layout.row(map.y()[k / nx]);
            if (layout.contains(x, y)) {
                surface.text(words[k], x, y + 4 * zoom, size, false, 0.5, false, ink(scale.colour(map.values()[k])));
            }
        }
    }

    /** {@return black or white, whatever is read on a colour} */
    private static int ink(int rgb) {
        double light = 0.299 * (rgb >> 16 & 255) + 0.587 * (rgb >> 8 & 255) + 0.114 * (rgb & 255);
        return light > 140 ? 0x14181D : 0xFFFFFF;
    }

    private static String word(double v) {
        double size = Math.abs(v);
        if (v == Math.rint(v) && size < 1e6) {
            return Long.toString((long) v).replace('-', '\u2212');
        }
        return String.format(Locale.ROOT, size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f", v)
                .replace('-', '\u2212');
    }
}
