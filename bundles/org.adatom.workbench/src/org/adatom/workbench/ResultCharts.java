/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.workbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.adatom.analysis.Layer;
import org.adatom.analysis.ResultItem;
import org.adatom.render.chart.Aspect;
import org.adatom.render.chart.Axis;
import org.adatom.render.chart.Band;
import org.adatom.render.chart.ChartModel;
import org.adatom.render.chart.ColourScale;
import org.adatom.render.chart.HeatMap;
import org.adatom.render.chart.Notation;
import org.adatom.render.chart.Series;

/** Plots and maps of results as charts, the same in windows and in files. */
public final class ResultCharts {
    private static final Pattern WITH_UNIT = Pattern.compile("(.*) \\(([^()]*)\\)");
    private static final int NUMBERED = 144;
    private static final int SMOOTH = 8;
    private static final int CONTOURS = 10;

    private ResultCharts() {
    }

    /** {@return the chart of a plot or a map, empty for other items} */
    public static Optional<ChartModel> of(ResultItem item) {
        return switch (item) {
            case ResultItem.Plot p -> Optional.of(plot(p));
            case ResultItem.Matrix m -> m.values().length == 0 ? Optional.empty() : Optional.of(map(m));
            default -> Optional.empty();
        };
    }

    private static Axis axis(org.adatom.analysis.Axis axis) {
        return new Axis(axis.label(), Notation.unit(axis.unit()), axis.log());
    }

    private static ChartModel plot(ResultItem.Plot plot) {
        var colours = new PlotColours(plot);
        var series = new ArrayList<Series>();
        var bands = new ArrayList<Band>();
        for (var layer : plot.layers()) {
            int colour = colours.of(layer);
            switch (layer) {
                case Layer.Line l -> series.add(Series.line(l.label(), l.x(), l.y()).withColour(colour));
                case Layer.Points p -> series.add(Series.points(p.label(), p.x(), p.y()).withErrors(p.errors())
                        .withValues(p.values()).withColour(colour));
                case Layer.Area a -> bands.add(new Band(a.label(), a.x(), a.lower(), a.upper(), colour));
                case Layer.Bars b -> series.add(Series.histogram(b.label(), b.x(), b.heights()).withColour(colour));
            }
        }
        var model = new ChartModel("", axis(plot.x()), axis(plot.y()), series, bands, List.of())
                .with(plot.equalAxes() ? Aspect.PARITY : Aspect.FREE);
        return scale(plot).map(model::with).orElse(model);
    }

    /** {@return the colours of the values of all points, with the label of the first} */
    private static Optional<ColourScale> scale(ResultItem.Plot plot) {
        var points = plot.layers().stream().filter(Layer.Points.class::isInstance).map(Layer.Points.class::cast)
                .filter(p -> p.values().length > 0).toList();
        if (points.isEmpty()) {
            return Optional.empty();
        }
        var unit = WITH_UNIT.matcher(points.getFirst().valueLabel());
        boolean with = unit.matches();
        return Optional.of(ColourScale.of(with ? unit.group(1) : points.getFirst().valueLabel(),
                with ? Notation.unit(unit.group(2)) : "",
                points.stream().flatMapToDouble(p -> Arrays.stream(p.values())).toArray()));
    }

    /** Gives a colour to each layer: one name one colour, a band that of its line, data beside a band that of words. */
    private static final class PlotColours {
        private final ResultItem.Plot plot;
        private final boolean banded;
        private final Map<String, Integer> byName = new HashMap<>();
        private int next;

        PlotColours(ResultItem.Plot plot) {
            this.plot = plot;
            banded = plot.layers().stream().anyMatch(Layer.Area.class::isInstance)
                    && plot.layers().stream().filter(Layer.Points.class::isInstance).count() == 1;
            for (var layer : plot.layers()) {
                if (!(layer instanceof Layer.Area)) {
                    of(layer);
                }
            }
        }

        int of(Layer layer) {
            int at = plot.layers().indexOf(layer);
            var key = layer.label().isEmpty() ? "#" + at : layer.label();
            if (layer instanceof Layer.Area && !byName.containsKey(key)) {
                return line(at).map(this::of).orElse(Series.palette(0));
            }
            return byName.computeIfAbsent(key, k -> fresh(layer));
        }

        private int fresh(Layer layer) {
            boolean points = layer instanceof Layer.Points;
            boolean several = plot.layers().stream().filter(Layer.Points.class::isInstance).count() > 1;
            if (points && banded) {
                return Series.STRONG;
            } else if (points && several && plot.equalAxes() && layer.label().toLowerCase(Locale.ROOT)
                    .startsWith("train")) {
                return Series.QUIET; // what counts is how others are predicted
            }
            return Series.palette(next++);
        }

        /** {@return the line nearest to an area, before it rather than behind it} */
        private Optional<Layer> line(int area) {
            for (int d = 1; d < plot.layers().size(); d++) {
                for (int at : new int[] {area - d, area + d}) {
                    if (at >= 0 && at < plot.layers().size() && plot.layers().get(at) instanceof Layer.Line) {
                        return Optional.of(plot.layers().get(at));
                    }
                }
            }
            return Optional.empty();
        }
    }

    private static ChartModel map(ResultItem.Matrix m) {
        boolean matrix = !m.yNames().isEmpty() || counts(m.ys()) && Arrays.equals(m.xs(), m.ys());
        double[] xs = m.xNames().isEmpty() && (rises(m.xs()) || rises(reversed(m.xs()))) ? m.xs()
                : counting(m.xs().length);
        double[] ys = !matrix && (rises(m.ys()) || rises(reversed(m.ys()))) ? m.ys() : counting(m.ys().length);
        var x = xs == m.xs() ? axis(m.x()) : named(m.x(), m.xNames(), m.xs(), false);
        var y = ys == m.ys() ? axis(m.y()) : named(m.y(), m.yNames(), m.ys(), true);
        boolean left = !rises(xs) && xs.length > 1;
        boolean down = ys != m.ys() || !rises(ys) && ys.length > 1; // the first row of a matrix is on top
        int nx = xs.length;
        int ny = ys.length;
        var values = new double[nx * ny];
        for (int j = 0; j < ny; j++) {
            for (int i = 0; i < nx; i++) {
                values[(down ? ny - 1 - j : j) * nx + (left ? nx - 1 - i : i)] = m.values()[j * nx + i];
            }
        }
        boolean field = x.places().isEmpty() && y.places().isEmpty() && nx >= SMOOTH && ny >= SMOOTH
                && !(counts(xs) && counts(ys));
        boolean numbers = !field && nx * ny <= NUMBERED;
        var map = new HeatMap(left ? reversed(xs) : xs, ys == m.ys() && down ? reversed(ys) : ys, values,
                numbers, field,
                field ? CONTOURS : 0);
        boolean square = nx == ny && (matrix || Arrays.equals(m.xs(), m.ys())) && x.logarithmic() == y.logarithmic();
        return ChartModel.of("", x, y, map, scale(m)).with(square ? Aspect.EQUAL : Aspect.FREE);
    }

    private static ColourScale scale(ResultItem.Matrix m) {
        var scale = ColourScale.of(m.valueLabel(), Notation.unit(m.valueUnit()), m.values());
        boolean named = !m.xNames().isEmpty() && !m.yNames().isEmpty();
        return named && scale.min() > 0 && !scale.below()
                ? new ColourScale(scale.label(), scale.unit(), 0, scale.max(), scale.map(), false,
                        scale.above()) : scale;
    }

    private static Axis named(org.adatom.analysis.Axis axis, List<String> names, double[] values, boolean down) {
        int n = values.length;
        var places = IntStream.range(0, n).mapToObj(i -> {
            int k = down ? n - 1 - i : i;
            return new Axis.Place(i, names.isEmpty() ? plain(values[k]) : names.get(k));
        }).toList();
        return new Axis(axis.label(), Notation.unit(axis.unit()), false, places);
    }

    private static String plain(double v) {
        return v == Math.rint(v) && Math.abs(v) < 1e9 ? Long.toString((long) v) : String.format(Locale.ROOT, "%.4g", v);
    }

    private static boolean rises(double[] v) {
        for (int i = 1; i < v.length; i++) {
            if (!(v[i] > v[i - 1])) {
                return false;
            }
        }
        return true;
    }

    /** {@return whether numbers count 0, 1, 2 or from another whole number} */
    private static boolean counts(double[] v) {
        for (int i = 0; i < v.length; i++) {
            if (v[i] != Math.rint(v[i]) || i > 0 && v[i] != v[i - 1] + 1) {
                return false;
            }
        }
        return true;
    }

    private static double[] counting(int n) {
        return IntStream.range(0, n).asDoubleStream().toArray();
    }

    private static double[] reversed(double[] v) {
        return IntStream.range(0, v.length).mapToDouble(i -> v[v.length - 1 - i]).toArray();
    }
}
