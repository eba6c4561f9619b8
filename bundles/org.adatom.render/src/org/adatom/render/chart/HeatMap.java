/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render.chart;

/**
 * Numbers over a plane as colours.
 *
 * @param x [nx], middles of the columns, ascending
 * @param y [ny], middles of the rows, ascending (from the bottom up)
 * @param values [ny][nx], row-major; not a number leaves a cell grey
 * @param numbers whether the numbers are written into the cells where they have room
 * @param smooth whether colours run from middle to middle, as fits a function; else each cell has one colour
 * @param contours about how many lines of equal value are drawn, 0 for none
 */
public record HeatMap(double[] x, double[] y, double[] values, boolean numbers, boolean smooth, int contours) {
    /** @throws IllegalArgumentException when the numbers of columns, rows and values do not fit */
    public HeatMap {
        if (x.length == 0 || y.length == 0 || values.length != x.length * y.length) {
            throw new IllegalArgumentException("a map of " + x.length + " columns and " + y.length + " rows has "
                    + values.length + " values: give one for each cell");
        }
    }

    /** {@return where the sides of cells are} @param middles of the cells @param axis half way is half way on it */
    static double[] edges(double[] middles, Axis axis) {
        int n = middles.length;
        var out = new double[n + 1];
        for (int i = 1; i < n; i++) {
            out[i] = 0.5 * (axis.scaled(middles[i - 1]) + axis.scaled(middles[i]));
        }
        double first = axis.scaled(middles[0]);
        double last = axis.scaled(middles[n - 1]);
        out[0] = n == 1 ? first - 0.5 : 2 * first - out[1];
        out[n] = n == 1 ? first + 0.5 : 2 * last - out[n - 1];
        return out;
    }

    /** {@return the cell that a place on an evenly divided axis is in, -1 outside} @param edges ascending */
    static int cell(double[] edges, double at) {
        if (!(at >= edges[0] && at <= edges[edges.length - 1])) {
            return -1;
        }
        int low = 0;
        int high = edges.length - 2;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (edges[middle] <= at) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
