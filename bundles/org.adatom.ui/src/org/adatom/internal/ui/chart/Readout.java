/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.chart;

import java.util.ArrayList;
import java.util.List;
import org.adatom.render.chart.Axis;
import org.adatom.render.chart.ChartLayout;
import org.adatom.render.chart.ChartPoint;
import org.adatom.render.chart.Series;
import org.adatom.ui.form.Units;

/** What is said of a point of a chart. */
final class Readout {
    private static final int DIGITS = 7;
    private static final int FEW = 4;

    private Readout() {
    }

    /** {@return a few lines} */
    static List<String> of(ChartLayout layout, ChartPoint point) {
        var model = layout.model();
        var out = new ArrayList<String>();
        double value = layout.value(point);
        if (point.series() == ChartPoint.MAP) {
            out.add(colour(layout, value));
            out.add(line(model.y(), point.y(), FEW));
            out.add(line(model.x(), point.x(), FEW));
            return out;
        }
        var series = model.series().get(point.series());
        var name = series.name();
        boolean histogram = series.kind() == Series.Kind.HISTOGRAM;
        out.add((!name.isEmpty() ? name : model.y().label()) + "  " + number(model.y(), point.y(), DIGITS)
                + error(series, point.index()));
        out.add(histogram ? model.x().label() + "  " + Units.number(series.edges()[point.index()], FEW) + " – "
                + number(model.x(), series.edges()[point.index() + 1], FEW) : line(model.x(), point.x(), DIGITS));
        if (!Double.isNaN(value)) {
            out.add(colour(layout, value));
        }
        return out;
    }

    private static String error(Series series, int index) {
        boolean none = series.error().length == 0 || !(series.error()[index] > 0);
        return none ? "" : " ± " + Units.number(series.error()[index], FEW);
    }

    private static String colour(ChartLayout layout, double value) {
        return layout.model().scale().map(s -> s.label() + "  " + Units.number(value, DIGITS) + " "
                + Units.pretty(s.unit()))
                .orElse("").strip();
    }

    private static String line(Axis axis, double value, int digits) {
        return axis.label() + "  " + axis.places().stream().filter(p -> p.value() == value).findFirst()
                .map(Axis.Place::name).orElseGet(() -> number(axis, value, digits));
    }

    private static String number(Axis axis, double value, int digits) {
        return (Units.number(value, digits) + " " + Units.pretty(axis.unit())).strip();
    }
}
