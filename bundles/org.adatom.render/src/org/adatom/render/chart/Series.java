/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render.chart;

/**
 * Points of a chart, in order.
 *
 * @param name for the legend; empty keeps it out of the legend
 * @param x [n]
 * @param y [n]; not a number interrupts the line
 * @param error [n], half length of error bars, or empty
 * @param kind how they are drawn
 * @param colour 0xRRGGBB, or {@link #FROM_THEME}
 * @param dashed whether the line is dashed
 * @param values [n], numbers that the {@link ColourScale} of the chart gives colours to, or empty
 * @param edges [n + 1], the sides of bars of a histogram, ascending, or empty
 */
public record Series(String name, double[] x, double[] y, double[] error, Kind kind, int colour, boolean dashed,
        double[] values, double[] edges) {
    /** The next colour of the theme. */
    public static final int FROM_THEME = -1;
    /** The strongest colour of the theme, that of its words. */
    public static final int STRONG = -2;
    /** A colour of the theme that stands back. */
    public static final int QUIET = -3;
    private static final int PALETTE = -16;
    private static final double[] NONE = {};

    /** How points are drawn. */
    public enum Kind {
        /** A line through the points. */
        LINE,
        /** A thin line, for one of many. */
        THIN_LINE,
        /** Dots. */
        POINTS,
        /** A line and dots. */
        LINE_AND_POINTS,
        /** Bars from zero. */
        BARS,
        /** Bars from zero that stand side to side over their edges. */
        HISTOGRAM
    }

    /** @throws IllegalArgumentException when the lengths differ */
    public Series {
        if (x.length != y.length || error.length != 0 && error.length != x.length) {
            throw new IllegalArgumentException("the series '" + name + "' has " + x.length + " x, " + y.length
                    + " y and "
                    + error.length + " errors: give equally many, errors may be none");
        }
        if (values.length != 0 && values.length != x.length || kind == Kind.HISTOGRAM && edges.length != x.length + 1) {
            throw new IllegalArgumentException("the series '" + name + "' has " + x.length + " points, " + values.length
                    + " values and " + edges.length + " edges: give a value for each, and one edge more");
        }
    }

    /** Points without values or edges. */
    public Series(String name, double[] x, double[] y, double[] error, Kind kind, int colour, boolean dashed) {
        this(name, x, y, error, kind, colour, dashed, NONE, NONE);
    }

    /** {@return what stands for a colour of the theme, in whichever theme} @param index from 0 */
    public static int palette(int index) {
        return PALETTE - index;
    }

    /** {@return a colour, 0xRRGGBB} @param given a colour or what stands for one @param index of what is coloured */
    static int colour(int given, int index, ChartTheme theme) {
        return given >= 0 ? given : given == STRONG ? theme.strong() : given == QUIET ? theme.axis()
                : theme.colour(given <= PALETTE ? PALETTE - given : index);
    }

    /** {@return a line} */
    public static Series line(String name, double[] x, double[] y) {
        return new Series(name, x, y, new double[0], Kind.LINE, FROM_THEME, false);
    }

    /** {@return a thin line, for one of many} */
    public static Series thin(String name, double[] x, double[] y) {
        return new Series(name, x, y, new double[0], Kind.THIN_LINE, FROM_THEME, false);
    }

    /** {@return a line with dots} */
    public static Series linePoints(String name, double[] x, double[] y) {
        return new Series(name, x, y, new double[0], Kind.LINE_AND_POINTS, FROM_THEME, false);
    }

    /** {@return dots} */
    public static Series points(String name, double[] x, double[] y) {
        return new Series(name, x, y, new double[0], Kind.POINTS, FROM_THEME, false);
    }

    /** {@return bars} */
    public static Series bars(String name, double[] x, double[] y) {
        return new Series(name, x, y, new double[0], Kind.BARS, FROM_THEME, false);
    }

    /** {@return a histogram} @param edges [n + 1], ascending @param heights [n] */
    public static Series histogram(String name, double[] edges, double[] heights) {
        var middles = new double[heights.length];
        for (int i = 0; i < heights.length && i + 1 < edges.length; i++) {
            middles[i] = 0.5 * (edges[i] + edges[i + 1]);
        }
        return new Series(name, middles, heights, NONE, Kind.HISTOGRAM, FROM_THEME, false, NONE, edges);
    }

    /** {@return this series in a colour} @param rgb 0xRRGGBB or what stands for a colour of the theme */
    public Series withColour(int rgb) {
        return new Series(name, x, y, error, kind, rgb, dashed, values, edges);
    }

    /** {@return this series with points coloured by numbers} @param numbers [n] */
    public Series withValues(double[] numbers) {
        return new Series(name, x, y, error, kind, colour, dashed, numbers, edges);
    }

    /** {@return this series with a dashed line} */
    public Series withDashes() {
        return new Series(name, x, y, error, kind, colour, true, values, edges);
    }

    /** {@return this series with error bars} @param halfLengths [n] */
    public Series withErrors(double[] halfLengths) {
        return new Series(name, x, y, halfLengths, kind, colour, dashed, values, edges);
    }
}
