/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.data;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.adatom.numerics.statistics.Statistics;

/**
 * What can be said about a column of numbers. Missing and infinite values are left out.
 *
 * @param count values
 * @param missing rows without a value
 * @param mean mean
 * @param sd deviation, divided by n - 1; 0 for one value
 * @param min smallest
 * @param lower first quartile
 * @param median median
 * @param upper third quartile
 * @param max largest
 * @param distinct how many different values there are
 */
public record ColumnStatistics(int count, int missing, double mean, double sd, double min, double lower, double median,
        double upper, double max, int distinct) {
    private static final int MOST_BINS = 100;

    /** {@return the statistics of numbers} */
    public static ColumnStatistics of(double[] values) {
        double[] x = finite(values);
        if (x.length == 0) {
            return new ColumnStatistics(0, values.length, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN,
                    Double.NaN,
                    Double.NaN, 0);
        }
        Arrays.sort(x);
        var q = Statistics.quantiles(x, 0.25, 0.5, 0.75);
        int distinct = 1;
        for (int i = 1; i < x.length; i++) {
            distinct += x[i] == x[i - 1] ? 0 : 1;
        }
        return new ColumnStatistics(x.length, values.length - x.length, Statistics.mean(x),
                x.length == 1 ? 0 : Math.sqrt(Statistics.sampleVariance(x)), x[0], q[0], q[1], q[2], x[x.length - 1],
                distinct);
    }

    private static double[] finite(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).toArray();
    }

    /** {@return whether all values are the same} Such a column teaches nothing. */
    public boolean constant() {
        return distinct <= 1;
    }

    /**
     * {@return the edges of a histogram: bars as wide as D. Freedman and P. Diaconis say (Z. Wahrsch. verw. Geb. 57,
     * 453, 1981),
     *         at least as many as H. A. Sturges says, at most 100; one bar for each of a few whole numbers}
     */
    public double[] edges(double[] values) {
        if (count == 0) {
            return new double[] {0, 1};
        }
        if (constant()) {
            return new double[] {min - 0.5, min + 0.5};
        }
        boolean whole = Arrays.stream(values).filter(Double::isFinite).allMatch(v -> v == Math.rint(v));
        if (whole && max - min < 40) {
            return IntStream.rangeClosed(0, (int) (max - min) + 1).mapToDouble(i -> min - 0.5 + i).toArray();
        }
        double width = 2 * (upper - lower) / Math.cbrt(count);
        int sturges = (int) Math.ceil(Math.log(count) / Math.log(2)) + 1;
        int bins = width > 0 ? (int) Math.min(MOST_BINS, Math.ceil((max - min) / width)) : sturges;
        int n = Math.clamp(bins, Math.min(sturges, MOST_BINS), MOST_BINS);
        return IntStream.rangeClosed(0, n).mapToDouble(i -> i == n ? max : min + (max - min) * i / n).toArray();
    }

    /** {@return how many values lie between the edges} @param edges ascending, one more than bars */
    public static double[] histogram(double[] values, double[] edges) {
        var out = new double[edges.length - 1];
        for (double v : values) {
            if (v >= edges[0] && v <= edges[edges.length - 1]) {
                int at = Arrays.binarySearch(edges, v);
                out[Math.min(at >= 0 ? at : -at - 2, out.length - 1)]++;
            }
        }
        return out;
    }

    /** {@return whether a value lies far from the others by the distance of the quartiles (J. W. Tukey)} */
    public boolean beyondFences(double value) {
        double reach = 1.5 * (upper - lower);
        return value < lower - reach || value > upper + reach;
    }

    /**
     * {@return how far each value is from the median, in robust deviations (B. Iglewicz and D. C. Hoaglin, How to
     * Detect and
     *         Handle Outliers, 1993); above 3.5 is far} NaN stays NaN; all 0 where most values are the same.
     */
    public double[] robustScores(double[] values) {
        double[] far = Arrays.stream(finite(values)).map(v -> Math.abs(v - median)).toArray();
        double mad = far.length == 0 ? 0 : Statistics.median(far);
        return Arrays.stream(values).map(v -> mad > 0 ? 0.6745 * (v - median) / mad : Double.isNaN(v) ? v : 0)
                .toArray();
    }
}
