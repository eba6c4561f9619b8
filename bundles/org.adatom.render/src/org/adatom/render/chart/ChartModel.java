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
 * @param map colours over the plane, behind everything else
 * @param scale what colours mean, of the map and of points with values; empty where none of them is
 * @param aspect how the axes are scaled to each other; always free where one axis is logarithmic and the other is not
 */
public record ChartModel(String title, Axis x, Axis y, List<Series> series, List<Band> bands, List<Marker> markers,
        Optional<Range> whole, Optional<HeatMap> map, Optional<ColourScale> scale, Aspect aspect) {
    /** Copies the lists. */
    public ChartModel {
        series = List.copyOf(series);
        bands = List.copyOf(bands);
        markers = List.copyOf(markers);
        if (x.logarithmic() != y.logarithmic()) {
            aspect = Aspect.FREE; // a logarithmic and a linear axis have nothing in common
        }
    }

    /** A chart that shows everything. */
    public ChartModel(String title, Axis x, Axis y, List<Series> series, List<Band> bands, List<Marker> markers) {
        this(title, x, y, series, bands, markers, Optional.empty());
    }

    /** A chart without a map. */
    public ChartModel(String title, Axis x, Axis y, List<Series> series, List<Band> bands, List<Marker> markers,
            Optional<Range> whole) {
        this(title, x, y, series, bands, markers, whole, Optional.empty(), Optional.empty(), Aspect.FREE);
    }

    /** {@return a map with its scale; more can be drawn over it} */
    public static ChartModel of(String title, Axis x, Axis y, HeatMap map, ColourScale scale) {
        return new ChartModel(title, x, y, List.of(), List.of(), List.of(), Optional.empty(), Optional.of(map),
                Optional.of(scale), Aspect.FREE);
    }

    /** {@return this chart with axes scaled to each other} */
    public ChartModel with(Aspect how) {
        return new ChartModel(title, x, y, series, bands, markers, whole, map, scale, how);
    }

    /** {@return this chart with colours for values} */
    public ChartModel with(ColourScale colours) {
        return new ChartModel(title, x, y, series, bands, markers, whole, map, Optional.of(colours), aspect);
    }

    /** {@return this chart with other axes, showing everything} */
    public ChartModel withAxes(Axis newX, Axis newY) {
        return new ChartModel(title, newX, newY, series, bands, markers, Optional.empty(), map, scale, aspect);
    }

    /** {@return this chart with another title, empty for none} */
    public ChartModel titled(String words) {
        return new ChartModel(words, x, y, series, bands, markers, whole, map, scale, aspect);
    }

    /** {@return this chart where a range is all of it} */
    public ChartModel showing(Range range) {
        return new ChartModel(title, x, y, series, bands, markers, Optional.of(range), map, scale, aspect);
    }

    /** {@return a chart of these series} */
    public static ChartModel of(String title, Axis x, Axis y, Series... series) {
        return new ChartModel(title, x, y, List.of(series), List.of(), List.of());
    }

    /** {@return this chart with one more series} */
    public ChartModel with(Series one) {
        var all = new ArrayList<>(series);
        all.add(one);
        return new ChartModel(title, x, y, all, bands, markers, whole, map, scale, aspect);
    }

    /** {@return this chart with one more area} */
    public ChartModel with(Band one) {
        var all = new ArrayList<>(bands);
        all.add(one);
        return new ChartModel(title, x, y, series, all, markers, whole, map, scale, aspect);
    }

    /** {@return this chart with one more line across} */
    public ChartModel with(Marker one) {
        var all = new ArrayList<>(markers);
        all.add(one);
        return new ChartModel(title, x, y, series, bands, all, whole, map, scale, aspect);
    }

    /**
     * {@return the range that shows everything, with a little room; 0..1 (1..10 on logarithmic axes) where nothing is}
     */
    public Range range() {
        return whole.orElseGet(this::everything);
    }

    private Range everything() {
        if (map.isPresent()) {
            return extent(map.get());
        }
        var xs = new Bounds(x);
        var ys = new Bounds(y);
        boolean bars = false;
        for (var s : series) {
            bars |= s.kind() == Series.Kind.BARS || s.kind() == Series.Kind.HISTOGRAM;
            take(s, xs, ys);
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
        if (aspect == Aspect.PARITY) {
            xs.take(ys);
            ys.take(xs);
            double[] both = xs.padded(0.04);
            return new Range(both[0], both[1], both[0], both[1]);
        }
        double[] rx = xs.padded(x.places().isEmpty() ? 0.02 : 0);
        double[] ry = ys.padded(0.06);
        return new Range(rx[0], rx[1], bars && ys.low == 0 ? 0 : ry[0], ry[1]);
    }

    private void take(Series s, Bounds xs, Bounds ys) {
        double half = s.kind() == Series.Kind.BARS ? 0.5 * barSpacing(s.x()) : 0;
        for (int i = 0; i < s.x().length; i++) {
            if (Double.isFinite(s.y()[i]) && Double.isFinite(x.scaled(s.x()[i]))) {
                double e = s.error().length == 0 || !Double.isFinite(s.error()[i]) ? 0 : s.error()[i];
                xs.take(s.x()[i] - half);
                xs.take(s.x()[i] + half);
                ys.take(s.y()[i] - e);
                ys.take(s.y()[i] + e);
            }
        }
        for (double e : s.edges()) {
            xs.take(e);
        }
    }

    /** {@return from the first side of the first cell to the last side of the last one} */
    private Range extent(HeatMap m) {
        double[] ex = HeatMap.edges(m.x(), x);
        double[] ey = HeatMap.edges(m.y(), y);
        int nx = m.x().length;
        int ny = m.y().length;
        boolean inner = m.smooth() && nx > 1 && ny > 1; // a function is known from middle to middle
        return inner ? new Range(m.x()[0], m.x()[nx - 1], m.y()[0], m.y()[ny - 1])
                : new Range(x.value(ex[0]), x.value(ex[nx]), y.value(ey[0]), y.value(ey[ny]));
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
        private static final double FLAT = 1e-9;
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

        void take(Bounds other) {
            low = Math.min(low, other.low);
            high = Math.max(high, other.high);
        }

        /** Differences below a part in 10^9 are rounding: as a flat line, for ticks need not so many digits. */
        double[] padded(double part) {
            if (low > high) {
                return axis.logarithmic() ? new double[] {1, 10} : new double[] {0, 1};
            }
            double room = part * (high - low);
            if (part == 0 && high > low) {
                return new double[] {axis.value(low), axis.value(high)};
            }
            if (!(high - low > FLAT * Math.max(Math.abs(low), Math.abs(high)))) {
                room = axis.logarithmic() ? 0.5 : Math.max(0.5 * Math.abs(low) * 0.1, low == 0 ? 0.5
                        : 1e-9 * Math.abs(low));
            }
            return new double[] {axis.value(low - room), axis.value(high + room)};
        }
    }
}
