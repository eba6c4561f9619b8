/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.adatom.analysis.ResultItem;
import org.adatom.analysis.SeriesStyle.Look;
import org.adatom.internal.ui.Messages;
import org.adatom.render.chart.Axis;
import org.adatom.render.chart.ChartModel;
import org.adatom.render.chart.ChartTheme;
import org.adatom.render.chart.Marker;
import org.adatom.render.chart.Range;
import org.adatom.render.chart.Series;
import org.adatom.ui.form.Units;
import org.adatom.workbench.LiveData.LiveSeries;

/** Charts of results and of runs. */
public final class Plots {
    private static final double DECADES = 30;
    private static final double FALLEN = 0.3;
    private static final int FEW = 80;
    private static final int SHORT = 34;

    private Plots() {
    }

    /** {@return a chart for each unit of a series; logarithmic where values span decades} */
    public static List<ChartModel> of(ResultItem.Series series) {
        if (!series.style().ticks().isEmpty()) {
            return List.of(bands(series));
        }
        var x = Axis.linear(series.x().label(), Units.pretty(series.x().unit()));
        var byUnit = new LinkedHashMap<String, List<Series>>();
        for (int i = 0; i < series.curves().size(); i++) {
            var c = series.curves().get(i);
            var usual = c.values().length <= FEW ? Look.LINE_AND_POINTS : Look.LINE;
            byUnit.computeIfAbsent(c.unit(), u -> new ArrayList<>())
                    .add(curve(c.label(), series.x().values(), c.values(), series.style().look(i, usual)));
        }
        return charts(series.label(), x, byUnit);
    }

    /** Curves over named places, all of one colour, with a line at zero. */
    private static ChartModel bands(ResultItem.Series series) {
        var places = series.style().ticks().stream().map(t -> new Axis.Place(t.x(), t.label())).toList();
        var first = series.curves().getFirst();
        boolean one = series.curves().size() == 1;
        boolean frequency = List.of("THz", "1/cm", "meV").contains(first.unit());
        var label = one ? first.label() : frequency ? Messages.Chart_frequency : quantity(first.unit());
        var y = new Axis(label, Units.pretty(first.unit()), false);
        var shown = series.curves().stream()
                .map(c -> Series.line("", series.x().values(), c.values()).withColour(second(0))).toList();
        return new ChartModel("", new Axis(series.x().label(), "", false, places), y, shown, List.of(),
                List.of(new Marker(false, 0, "")));
    }

    /**
     * {@return two charts that stand beside each other: bands, and a density turned so that both have the same vertical
     * axis}
     *
     * @param bands curves over named places
     * @param density one curve over what the bands have upwards
     */
    public static List<ChartModel> beside(ResultItem.Series bands, ResultItem.Series density) {
        var left = bands(bands);
        var curve = density.curves().getFirst();
        var turned = Series.line("", curve.values(), density.x().values()).withColour(second(0));
        var right = new ChartModel("", Axis.linear(curve.label(), Units.pretty(curve.unit())),
                Axis.linear("", ""), List.of(turned), List.of(), left.markers());
        var a = left.range();
        var b = right.range();
        double low = Math.min(a.yMin(), b.yMin());
        double high = Math.max(a.yMax(), b.yMax());
        return List.of(left.showing(new Range(a.xMin(), a.xMax(), low, high)),
                right.showing(new Range(0, b.xMax(), low, high)));
    }

    /** {@return a chart for each abscissa and unit of what a run tells; logarithmic where values span decades} */
    public static List<ChartModel> of(List<LiveSeries> live) {
        var byAxis = new LinkedHashMap<Axis, LinkedHashMap<String, List<Series>>>();
        for (var s : live) {
            byAxis.computeIfAbsent(Axis.linear(s.xLabel(), Units.pretty(s.xUnit())), a -> new LinkedHashMap<>())
                    .computeIfAbsent(s.unit(), u -> new ArrayList<>())
                    .add(curve(s.name(), s.x(), s.y(), s.x().length <= FEW ? Look.LINE_AND_POINTS : Look.LINE));
        }
        var out = new ArrayList<ChartModel>();
        byAxis.forEach((x, byUnit) -> out.addAll(charts("", x, byUnit)));
        return out;
    }

    private static Series curve(String name, double[] x, double[] y, Look look) {
        return switch (look) {
            case LINE -> Series.line(name, x, y);
            case POINTS -> Series.points(name, x, y);
            case LINE_AND_POINTS -> Series.linePoints(name, x, y);
            case BARS -> Series.bars(name, x, y);
        };
    }

    private static List<ChartModel> charts(String title, Axis x, LinkedHashMap<String, List<Series>> byUnit) {
        var out = new ArrayList<ChartModel>();
        int colour = 0;
        for (var e : byUnit.entrySet()) {
            var curves = e.getValue();
            boolean one = curves.size() == 1;
            var known = quantity(e.getKey());
            var common = known.isEmpty() && byUnit.size() == 1 && title.length() <= SHORT ? title : known;
            boolean named = one && (!e.getKey().isEmpty() || byUnit.size() > 1 || common.isEmpty());
            var y = new Axis(named ? curves.getFirst().name() : common, Units.pretty(e.getKey()), spansDecades(curves));
            var shown = new ArrayList<Series>();
            for (var curve : curves) {
                var nameless = one ? new Series("", curve.x(), curve.y(), curve.error(), curve.kind(), curve.colour(),
                        false) : curve;
                shown.add(one && colour > 0 ? nameless.withColour(second(colour)) : nameless);
            }
            out.add(new ChartModel("", x, y, shown, List.of(), List.of()));
            colour++;
        }
        return out;
    }

    /** {@return what several curves of a unit have in common} */
    private static String quantity(String unit) {
        return switch (unit) {
            case "eV" -> Messages.Chart_energy;
            case "eV/A" -> Messages.Chart_force;
            case "K" -> Messages.Chart_temperature;
            case "meV" -> Messages.Chart_energy;
            default -> "";
        };
    }

    private static int second(int index) {
        return ChartTheme.LIGHT.colour(index);
    }

    /**
     * {@return whether curves go down by decades, as what shall vanish does: all values are positive, the greatest is
     * many times the least, and none ends near where it began}
     */
    static boolean spansDecades(List<Series> curves) {
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (var curve : curves) {
            int n = curve.y().length;
            if (n > 0 && curve.y()[n - 1] > FALLEN * curve.y()[0]) {
                return false;
            }
            for (double v : curve.y()) {
                if (v <= 0) {
                    return false;
                }
                if (Double.isFinite(v)) {
                    low = Math.min(low, v);
                    high = Math.max(high, v);
                }
            }
        }
        return high > DECADES * low;
    }
}
