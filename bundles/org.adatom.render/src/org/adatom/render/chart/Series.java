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
 */
public record Series(String name, double[] x, double[] y, double[] error, Kind kind, int colour, boolean dashed) {
    /** The next colour of the theme. */
    public static final int FROM_THEME = -1;

    /** How points are drawn. */
    public enum Kind {
        /** A line through the points. */
        LINE,
        /** Dots. */
        POINTS,
        /** A line and dots. */
        LINE_AND_POINTS,
        /** Bars from zero. */
        BARS
    }

    /** @throws IllegalArgumentException when the lengths differ */
    public Series {
        if (x.length != y.length || error.length != 0 && error.length != x.length) {
            throw new IllegalArgumentException("the series '" + name + "' has " + x.length + " x, " + y.length + " y and "
                    + error.length + " errors: give equally many, errors may be none");
        }
    }

    /** {@return a line} */
    public static Series line(String name, double[] x, double[] y) {
        return new Series(name, x, y, new double[0], Kind.LINE, FROM_THEME, false);
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

    /** {@return this series in a colour, 0xRRGGBB} */
    public Series withColour(int rgb) {
        return new Series(name, x, y, error, kind, rgb, dashed);
    }

    /** {@return this series with a dashed line} */
    public Series withDashes() {
        return new Series(name, x, y, error, kind, colour, true);
    }

    /** {@return this series with error bars} @param halfLengths [n] */
    public Series withErrors(double[] halfLengths) {
        return new Series(name, x, y, halfLengths, kind, colour, dashed);
    }
}
