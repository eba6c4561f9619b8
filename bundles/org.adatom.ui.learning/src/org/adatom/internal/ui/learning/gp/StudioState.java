/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.learning.gp;

import java.util.Arrays;
import org.adatom.learning.gp.Kernel;
import org.adatom.learning.gp.MeanFunction;
import org.adatom.learning.gp.Studio;

/**
 * What a person put together; immutable, arrays must not be changed.
 *
 * @param x [n] abscissas of the data, at least one
 * @param y [n] ordinates
 * @param xLabel what the abscissa is
 * @param yLabel what the ordinate is
 * @param kernel the covariance function with its values
 * @param mean the mean function
 * @param samples how many functions are drawn
 * @param worth what is asked for next
 */
record StudioState(double[] x, double[] y, String xLabel, String yLabel, Kernel kernel, MeanFunction mean, int samples,
        Worth worth) {
    /** The most points: more are not followed at once. */
    static final int MOST = 500;
    private static final double MARGIN = 0.35;

    StudioState with(Kernel newKernel) {
        return new StudioState(x, y, xLabel, yLabel, newKernel, mean, samples, worth);
    }

    StudioState with(MeanFunction newMean) {
        return new StudioState(x, y, xLabel, yLabel, kernel, newMean, samples, worth);
    }

    StudioState with(Worth newWorth) {
        return new StudioState(x, y, xLabel, yLabel, kernel, mean, samples, newWorth);
    }

    StudioState withSamples(int number) {
        return new StudioState(x, y, xLabel, yLabel, kernel, mean, number, worth);
    }

    StudioState withData(double[] newX, double[] newY, String newXLabel, String newYLabel) {
        return new StudioState(newX, newY, newXLabel, newYLabel, kernel, mean, samples, worth);
    }

    /** {@return the same with one hyper-parameter changed} @param index as in {@link Kernel#hyperParameters} */
    StudioState with(int index, double value) {
        double[] values = kernel.values();
        values[index] = value;
        return with(kernel.withValues(values));
    }

    StudioState withPoint(double px, double py) {
        var nx = Arrays.copyOf(x, x.length + 1);
        var ny = Arrays.copyOf(y, y.length + 1);
        nx[x.length] = px;
        ny[y.length] = py;
        return withData(nx, ny, xLabel, yLabel);
    }

    StudioState moved(int index, double px, double py) {
        var nx = x.clone();
        var ny = y.clone();
        nx[index] = px;
        ny[index] = py;
        return withData(nx, ny, xLabel, yLabel);
    }

    /** {@return the same without a point; the last one stays} */
    StudioState without(int index) {
        if (x.length == 1) {
            return this;
        }
        var nx = new double[x.length - 1];
        var ny = new double[x.length - 1];
        for (int i = 0, j = 0; i < x.length; i++) {
            if (i != index) {
                nx[j] = x[i];
                ny[j++] = y[i];
            }
        }
        return withData(nx, ny, xLabel, yLabel);
    }

    boolean sameData(StudioState other) {
        return Arrays.equals(x, other.x) && Arrays.equals(y, other.y);
    }

    /** {@return where the data are, with some room: from, to} */
    double[] span(double[] values) {
        double from = Arrays.stream(values).min().orElse(0);
        double to = Arrays.stream(values).max().orElse(1);
        double room = to > from ? MARGIN * (to - from) : Math.max(1, Math.abs(to));
        return new double[] {from - room, to + room};
    }

    /** {@return the process, looked at over a part of the abscissa} */
    Studio studio(double from, double to, int count) {
        return Studio.of(kernel, mean, x, x.length, y, new Studio.Line(new double[1], 0, from, to, count));
    }
}
