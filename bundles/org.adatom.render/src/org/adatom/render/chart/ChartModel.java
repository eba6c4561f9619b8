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

/**
 * What a chart shows; immutable.
 *
 * @param title above the chart, may be empty
 * @param x lower axis
 * @param y left axis
 * @param series lines, dots, bars
 * @param bands areas
 * @param markers lines across
 * @param whole what is shown when all is shown; empty for what everything takes
 */
public record ChartModel(String title, Axis x, Axis y, List<Series> series, List<Band> bands, List<Marker> markers,
        Optional<Range> whole) {
    /** Copies the lists. */
    public ChartModel {
        series = List.copyOf(series);
        bands = List.copyOf(bands);
        markers = List.copyOf(markers);
    }

    /** A chart that shows everything. */
    public ChartModel(String title, Axis x, Axis y, List<Series> series, List<Band> bands, List<Marker> markers) {
        this(title, x, y, series, bands, markers, Optional.empty());
    }

    /** {@return this chart where a range is all of it} */
    public ChartModel showing(Range range) {
        return new ChartModel(title, x, y, series, bands, markers, Optional.of(range));
    }

    /** {@return a chart of these series} */
    public static ChartModel of(String title, Axis x, Axis y, Series... series) {
        return new ChartModel(title, x, y, List.of(series), List.of(), List.of());
    }

    /** {@return this chart with one more series} */
    public ChartModel with(Series one) {
        var all = new ArrayList<>(series);
        all.add(one);
        return new ChartModel(title, x, y, all, bands, markers, whole);
    }

    /** {@return this chart with one more area} */
    public ChartModel with(Band one) {
        var all = new ArrayList<>(bands);
        all.add(one);
        return new ChartModel(title, x, y, series, all, markers, whole);
    }

    /** {@return this chart with one more line across} */
    public ChartModel with(Marker one) {
        var all = new ArrayList<>(markers);
        all.add(one);
        return new ChartModel(title, x, y, series, bands, all, whole);
    }

    /** {@return the range that shows everything, with a little room; 0..1 (1..10 on logarithmic axes) where nothing is} */
    public Range range() {
        return whole.orElseGet(this::everything);
    }

    private Range everything() {
        var xs = new Bounds(x);
        var ys = new Bounds(y);
        boolean bars = false;
        for (var s : series) {
            boolean bar = s.kind() == Series.Kind.BARS;
            bars |= bar;
            double half = bar ? 0.5 * barSpacing(s.x()) : 0;
            for (int i = 0; i < s.x().length; i++) {
                if (Double.isFinite(s.y()[i]) && Double.isFinite(x.scaled(s.x()[i]))) {
                    double e = s.error().length == 0 || !Double.isFinite(s.error()[i]) ? 0 : s.error()[i];
                    xs.take(s.x()[i] - half);
                    xs.take(s.x()[i] + half);
                    ys.take(s.y()[i] - e);
                    ys.take(s.y()[i] + e);
                }
            }
        }
        for (var b : bands) {
            for (int i = 0; i < b.x().length; i++) {
                xs.take(b.x()[i]);
                ys.take(b.low()[i]);
                ys.take(b.high()[i]);
            }
        }
        for (var m : markers) {
            (m.vertical() ? xs : ys).take(m.value());
        }
        if (bars) {
            ys.take(0);
        }
        double[] rx = xs.padded(x.places().isEmpty() ? 0.02 : 0);
        double[] ry = ys.padded(0.06);
        return new Range(rx[0], rx[1], bars && ys.low == 0 ? 0 : ry[0], ry[1]);
    }

    /** {@return the least distance of neighbouring bars, 1 for a single one} */
    static double barSpacing(double[] x) {
        double least = Double.MAX_VALUE;
        for (int i = 1; i < x.length; i++) {
            double d = Math.abs(x[i] - x[i - 1]);
            least = d > 0 ? Math.min(least, d) : least;
        }
        return least == Double.MAX_VALUE ? 1 : least;
    }

    private static final class Bounds {
        private final Axis axis;
        private double low = Double.POSITIVE_INFINITY;
        private double high = Double.NEGATIVE_INFINITY;

        Bounds(Axis axis) {
            this.axis = axis;
        }

        void take(double v) {
            double s = axis.scaled(v);
            if (Double.isFinite(s)) {
                low = Math.min(low, s);
                high = Math.max(high, s);
            }
        }

        double[] padded(double part) {
            if (low > high) {
                return axis.logarithmic() ? new double[] {1, 10} : new double[] {0, 1};
            }
            double room = part * (high - low);
            if (part == 0 && high > low) {
                return new double[] {axis.value(low), axis.value(high)};
            }
            if (!(room > 1e-12 * Math.max(Math.abs(low), Math.abs(high)))) {
                room = axis.logarithmic() ? 0.5 : Math.max(0.5 * Math.abs(low) * 0.1, low == 0 ? 0.5 : 1e-9 * Math.abs(low));
            }
            return new double[] {axis.value(low - room), axis.value(high + room)};
        }
    }
}
