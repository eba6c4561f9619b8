/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.analysis;

import java.util.List;

/**
 * How the curves of a chart are drawn.
 *
 * @param looks one for each curve, or one for all; none leaves it to the chart
 * @param ticks named places on the abscissa, in place of numbers; none for numbers
 */
public record SeriesStyle(List<Look> looks, List<Tick> ticks) {
    /** What the chart thinks best. */
    public static final SeriesStyle USUAL = new SeriesStyle(List.of(), List.of());
    /** Points without lines. */
    public static final SeriesStyle POINTS = of(Look.POINTS);

    /** How a curve is drawn. Where a value is NaN the curve has a gap. */
    public enum Look {
        /** A line. */
        LINE,
        /** A mark at each point. */
        POINTS,
        /** A line with a mark at each point. */
        LINE_AND_POINTS,
        /** A bar from zero at each point, such as a stick of a spectrum. */
        BARS
    }

    /** A named place on the abscissa, such as a special point of a band structure. @param x where @param label its name */
    public record Tick(double x, String label) {
    }

    /** Copies the lists. */
    public SeriesStyle {
        looks = List.copyOf(looks);
        ticks = List.copyOf(ticks);
    }

    /** {@return a style with a look for each curve, or one for all} */
    public static SeriesStyle of(Look... looks) {
        return new SeriesStyle(List.of(looks), List.of());
    }

    /** {@return this style with named places} */
    public SeriesStyle withTicks(List<Tick> places) {
        return new SeriesStyle(looks, places);
    }

    /** {@return how a curve is drawn} @param curve its index @param fallback the look where the style does not say */
    public Look look(int curve, Look fallback) {
        return looks.isEmpty() ? fallback : looks.get(Math.min(curve, looks.size() - 1));
    }
}
