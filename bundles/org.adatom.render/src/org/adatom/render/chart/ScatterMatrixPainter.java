/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render.chart;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.adatom.render.ColourMap;

/** Paints scatter matrices; needs no display. Stateless. */
public final class ScatterMatrixPainter {
    private static final int GAP = 7;
    private static final long MOST_POINTS = 1_500_000;

    private final ChartTheme theme;
    private final double zoom;

    /** @param theme colours @param zoom size of letters, 1 for a screen of 96 dots an inch */
    public ScatterMatrixPainter(ChartTheme theme, double zoom) {
        this.theme = theme;
        this.zoom = zoom;
    }

    /**
     * A painted scatter matrix.
     *
     * @param pixels [height][width], 0xAARRGGBB, row-major
     * @param width columns
     * @param height rows
     * @param left of the first panel
     * @param top of the first panel
     * @param side width of a panel with the gap behind it
     * @param tall height of a panel with the gap below it
     * @param count how many panels stand in a row
     */
    public record Picture(int[] pixels, int width, int height, double left, double top, double side, double tall,
            int count) {
        /** {@return the column of the table that a place belongs to across, -1 outside} */
        public int across(double x) {
            int i = (int) Math.floor((x - left) / side);
            return i >= 0 && i < count ? i : -1;
        }

        /** {@return the column of the table that a place belongs to down, -1 outside} */
        public int down(double y) {
            int j = (int) Math.floor((y - top) / tall);
            return j >= 0 && j < count ? j : -1;
        }
    }

    /** {@return the matrix as pixels} @param width at least 1 @param height at least 1 */
    public Picture paint(ScatterMatrix matrix, int width, int height) {
        var image = new BufferedImage(Math.max(1, width), Math.max(1, height), BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        try {
            var frame = draw(matrix, new PixelSurface(g, image), image.getWidth(), image.getHeight());
            int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] |= 0xFF000000;
            }
            return new Picture(pixels, image.getWidth(), image.getHeight(), frame[0], frame[1], frame[2], frame[3],
                    matrix.columns().size());
        } finally {
            g.dispose();
        }
    }

    /** {@return the matrix as a document of Scalable Vector Graphics 1.1} */
    public String svg(ScatterMatrix matrix, int width, int height) {
        var one = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        var g = one.createGraphics();
        try {
            var surface = new SvgSurface(width, height, new PixelSurface(g, one));
            draw(matrix, surface, width, height);
            return surface.document();
        } finally {
            g.dispose();
        }
    }

    private double[] draw(ScatterMatrix matrix, Surface surface, int width, int height) {
        surface.rectangle(0, 0, width, height, theme.background(), 1);
        int d = matrix.columns().size();
        double left = 64 * zoom;
        double top = (matrix.groupNames().isEmpty() ? 10 : 28) * zoom;
        double bar = matrix.scale().isPresent() ? 84 * zoom : 10 * zoom;
        double side = Math.floor((width - left - bar) / d);
        double tall = Math.floor((height - top - 42 * zoom) / d);
        if (side < 12 * zoom || tall < 12 * zoom) {
            return new double[] {left, top, Math.max(1, side), Math.max(1, tall)};
        }
        var ranges = new Range[d];
        Arrays.setAll(ranges, k -> range(matrix.columns().get(k)));
        int step = (int) Math.max(1, (long) matrix.rows() * d * (d - 1) / 2 / MOST_POINTS);
        for (int row = 0; row < d; row++) {
            for (int column = 0; column < d; column++) {
                var place = new double[] {left + column * side, top + row * tall, side - GAP * zoom, tall - GAP * zoom};
                if (row == column) {
                    histogram(matrix, row, ranges[row], surface, place);
                } else if (row > column) {
                    points(matrix, column, row, ranges, step, surface, place);
                } else {
                    correlation(matrix.correlation(column, row), surface, place);
                }
            }
        }
        for (int k = 0; k < d; k++) {
            words(matrix.columns().get(k), ranges[k], k, surface, new double[] {left, top, side, tall}, d);
        }
        legend(matrix, surface, left, top);
        matrix.scale().ifPresent(s -> {
            var model = ChartModel.of("", Axis.linear("", ""), Axis.linear("", "")).with(s);
            var whole = new ChartLayout(model, new Range(0, 1, 0, 1), left, top, side * d - GAP * zoom,
                    tall * d - GAP * zoom);
            var colours = new ColourBar(surface, s, theme, zoom);
            colours.room(whole.height());
            colours.draw(whole);
        });
        return new double[] {left, top, side, tall};
    }

    private static Range range(ScatterMatrix.Column column) {
        var model = ChartModel.of("", Axis.linear("", ""), Axis.linear("", ""),
                Series.points("", column.values(), new double[column.values().length]));
        var r = model.range();
        return new Range(r.xMin(), r.xMax(), 0, 1);
    }

    private void frame(Surface surface, double[] at) {
        surface.polyline(new double[] {at[0], at[0], at[0] + at[2], at[0] + at[2], at[0]},
                new double[] {at[1], at[1] + at[3], at[1] + at[3], at[1], at[1]}, 5, Math.max(1, zoom),
                theme.grid(), 1, 0);
    }

    private void points(ScatterMatrix m, int column, int row, Range[] ranges, int step, Surface surface, double[] at) {
        frame(surface, at);
        double[] x = m.columns().get(column).values();
        double[] y = m.columns().get(row).values();
        int n = x.length;
        var px = new double[n];
        var py = new double[n];
        boolean one = m.groups().length == 0 && m.values().length == 0;
        var colours = new int[one ? 1 : n];
        colours[0] = theme.colour(0);
        double fx = at[2] / (ranges[column].xMax() - ranges[column].xMin());
        double fy = at[3] / (ranges[row].xMax() - ranges[row].xMin());
        int count = 0;
        for (int i = 0; i < n; i += step) {
            if (Double.isFinite(x[i] + y[i])) {
                px[count] = at[0] + fx * (x[i] - ranges[column].xMin());
                py[count] = at[1] + at[3] - fy * (y[i] - ranges[row].xMin());
                if (!one) {
                    colours[count] = colour(m, i);
                }
                count++;
            }
        }
        double r = (n > 20_000 ? 0.8 : n > 2000 ? 1.1 : n > 300 ? 1.6 : 2.2) * zoom;
        double share = at[2] * at[3] / (Math.max(1, count) * Math.PI * r * r);
        surface.clip(at[0], at[1], at[2], at[3]);
        surface.cloud(px, py, count, r, colours, Math.clamp(0.9 * share, 0.18, 0.75));
        surface.unclip();
    }

    private int colour(ScatterMatrix m, int i) {
        return m.values().length > 0 ? m.scale().map(s -> s.colour(m.values()[i])).orElse(theme.colour(0))
                : theme.colour(m.groups()[i]);
    }

    /** The distribution of a column; groups stand on each other. */
    private void histogram(ScatterMatrix m, int k, Range range, Surface surface, double[] at) {
        double[] v = m.columns().get(k).values();
        int bins = (int) Math.clamp(Math.min(at[2] / (5 * zoom), 1 + Math.cbrt(v.length) * 2), 5, 40);
        int groups = m.groups().length == 0 ? 1 : 1 + IntStream.of(m.groups()).max().orElse(0);
        var counts = new double[groups][bins];
        double most = 1;
        for (int i = 0; i < v.length; i++) {
            if (Double.isFinite(v[i])) {
                int b = (int) Math.clamp(bins * (v[i] - range.xMin()) / (range.xMax() - range.xMin()), 0, bins - 1);
                counts[m.groups().length == 0 ? 0 : Math.max(0, m.groups()[i])][b]++;
            }
        }
        for (int b = 0; b < bins; b++) {
            double sum = 0;
            for (var of : counts) {
                sum += of[b];
            }
            most = Math.max(most, sum);
        }
        frame(surface, at);
        double room = at[3] - 18 * zoom;
        for (int b = 0; b < bins; b++) {
            double base = at[1] + at[3];
            for (int g = 0; g < groups; g++) {
                double tall = room * counts[g][b] / most;
                if (tall > 0) {
                    surface.rectangle(at[0] + at[2] * b / bins, base - tall, at[2] / bins - 0.7, tall,
                            theme.colour(g), 0.8);
                    base -= tall;
                }
            }
        }
        var name = shortened(m.columns().get(k).title(), surface, at[2] - 10 * zoom);
        surface.text(name, at[0] + 6 * zoom, at[1] + 14 * zoom, 11 * zoom, true, 0, false, theme.strong());
    }

    private String shortened(String name, Surface surface, double width) {
        var out = name;
        while (out.length() > 2 && surface.textWidth(out, 11 * zoom, true) > width) {
            out = out.substring(0, out.length() - 2).strip() + "\u2026";
        }
        return out;
    }

    private void correlation(double r, Surface surface, double[] at) {
        if (Double.isNaN(r)) {
            frame(surface, at);
            return;
        }
        surface.rectangle(at[0], at[1], at[2], at[3], ColourMap.COOL_WARM.at(0.5 + 0.5 * r), 0.12 + 0.75 * Math.abs(r));
        double size = (11 + 5 * Math.abs(r)) * zoom;
        if (at[2] > 34 * zoom) {
            surface.text(String.format(Locale.ROOT, "%.2f", r).replace('-', '\u2212'), at[0] + at[2] / 2,
                    at[1] + at[3] / 2 + 0.36 * size, size, false, 0.5, false, Math.abs(r) > 0.6 ? 0xFFFFFF
                    : theme.strong());
        }
    }

    /** Numbers at the left of the rows (but the first, which has counts) and below the columns (but the last). */
    private void words(ScatterMatrix.Column column, Range range, int k, Surface surface, double[] grid, int d) {
        double left = grid[0];
        double top = grid[1];
        double side = grid[2];
        double tall = grid[3];
        double size = 10 * zoom;
        var axis = Axis.linear("", "");
        if (k > 0) {
            for (var t : Ticks.of(axis, range.xMin(), range.xMax(), 2)) {
                double y = top + k * tall + (tall - GAP * zoom) * (range.xMax() - t.value())
                        / (range.xMax() - range.xMin());
                surface.text(t.text(), left - 6 * zoom, y + 3.5 * zoom, size, false, 1, false, theme.text());
            }
        }
        double end = Double.NEGATIVE_INFINITY;
        for (var t : Ticks.of(axis, range.xMin(), range.xMax(), 2)) {
            double x = left + k * side + (side - GAP * zoom) * (t.value() - range.xMin())
                    / (range.xMax() - range.xMin());
            double half = surface.textWidth(t.text(), size, false) / 2;
            double least = left + k * side + half;
            x = Math.clamp(x, least, Math.max(least, left + (k + 1) * side - GAP * zoom - half));
            if (x - half > end + 6 * zoom) {
                surface.text(t.text(), x, top + d * tall + 8 * zoom, size, false, 0.5, false, theme.text());
                end = x + half;
            }
        }
        var name = shortened(column.title(), surface, side - 4 * zoom);
        surface.text(name, left + k * side + (side - GAP * zoom) / 2, top + d * tall + 26 * zoom, 11 * zoom, false,
                0.5, false,
                theme.strong());
    }

    private void legend(ScatterMatrix m, Surface surface, double left, double top) {
        double x = left;
        for (int g = 0; g < m.groupNames().size(); g++) {
            surface.dot(x + 5 * zoom, top - 14 * zoom, 3.4 * zoom, theme.colour(g), theme.background());
            surface.text(m.groupNames().get(g), x + 14 * zoom, top - 10 * zoom, 11 * zoom, false, 0, false,
                    theme.text());
            x += 32 * zoom + surface.textWidth(m.groupNames().get(g), 11 * zoom, false);
        }
    }
}
