/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.vibration;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.adatom.analysis.ResultItem.Column;
import org.adatom.analysis.ResultItem.Series;
import org.adatom.analysis.SeriesStyle;
import org.adatom.analysis.SeriesStyle.Look;

/** Lines as sticks and broadened. */
public final class Spectrum {
    private static final int POINTS = 600;

    private Spectrum() {
    }

    /**
     * {@return a chart of lines: a stick of height 1 each, and their sum as Gaussians of the same height}
     *
     * @param lines 1/cm
     * @param width full width at half height, 1/cm
     */
    public static Series of(double[] lines, double width) {
        double low = Arrays.stream(lines).min().orElse(0);
        double high = Arrays.stream(lines).max().orElse(1);
        double begin = Math.min(0, low - 3 * width);
        double end = Math.max(high * 1.04, high + 3 * width);
        var near = Arrays.stream(lines).flatMap(l -> DoubleStream.iterate(l - 2 * width, x -> x <= l + 2 * width,
                x -> x + width / 5));
        var grid = DoubleStream.concat(near, DoubleStream.iterate(begin, x -> x <= end, x -> x
                + (end - begin) / POINTS)).filter(x -> x >= begin && x <= end);
        var x = DoubleStream.concat(grid, Arrays.stream(lines)).sorted().distinct().toArray();
        var sticks = new double[x.length];
        var sum = new double[x.length];
        double exponent = 4 * Math.log(2) / (width * width);
        for (int i = 0; i < x.length; i++) {
            sticks[i] = Double.NaN;
            for (double line : lines) {
                double d = x[i] - line;
                sum[i] += Math.exp(-exponent * d * d);
                sticks[i] = d == 0 ? 1 : sticks[i];
            }
        }
        return new Series("spectrum", "Spectrum", new Column("Wavenumber", "1/cm", x),
                List.of(new Column("Modes", "", sticks), new Column("Broadened", "", sum)), SeriesStyle.of(Look.BARS,
                Look.LINE));
    }
}
