/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.adatom.internal.learning.model.Wire;
import org.adatom.learning.LearningException;
import org.adatom.learning.data.Samples;

/**
 * What a {@link Pipeline} learnt of its inputs. Not for use outside it: whoever scales by himself scales twice.
 *
 * @param fill [d], what a missing value becomes
 * @param shift [d], what is taken off
 * @param scale [d], what the rest is divided by
 */
record Scaler(double[] fill, double[] shift, double[] scale) {

    static Scaler ofInputs(Samples train, boolean scaled, Filling filling) {
        int d = train.features();
        var fill = new double[d];
        var shift = new double[d];
        var scale = new double[d];
        Arrays.fill(scale, 1);
        for (int j = 0; j < d; j++) {
            var values = train.feature(j);
            fill[j] = filling.of(there(values, train.featureList().get(j).name()));
            if (scaled) {
                for (int i = 0; i < values.length; i++) {
                    values[i] = Double.isNaN(values[i]) ? fill[j] : values[i];
                }
                shift[j] = mean(values);
                scale[j] = deviation(values, shift[j]);
            }
        }
        return new Scaler(fill, shift, scale);
    }

    /** {@return the values that are there, ascending} */
    private static double[] there(double[] values, String name) {
        var there = new double[values.length];
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            if (Double.isInfinite(values[i])) {
                throw infinite(name, i, values[i]);
            }
            if (!Double.isNaN(values[i])) {
                there[n++] = values[i];
            }
        }
        Arrays.sort(there, 0, n);
        return Arrays.copyOf(there, n);
    }

    static LearningException infinite(String name, int i, double value) {
        return new LearningException("the feature '" + name + "' of sample " + (i + 1) + " is " + value
                + ": correct it, or leave it empty");
    }

    static double mean(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v / values.length;
        }
        return sum;
    }

    /** {@return the standard deviation, 1 where all values are the same} */
    static double deviation(double[] values, double mean) {
        double sum = 0;
        double largest = 0;
        for (double v : values) {
            sum += (v - mean) * (v - mean);
            largest = Math.max(largest, Math.abs(v));
        }
        double sd = Math.sqrt(sum / values.length);
        return sd > 1e-14 * largest && Double.isFinite(sd) ? sd : 1;
    }

    /** {@return inputs without gaps, scaled; a new array} */
    double[] apply(double[] x, int n) {
        int d = fill.length;
        var out = new double[n * d];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < d; j++) {
                double v = x[i * d + j];
                out[i * d + j] = ((Double.isNaN(v) ? fill[j] : v) - shift[j]) / scale[j];
            }
        }
        return out;
    }

    void write(DataOutput out) throws IOException {
        Wire.write(out, fill);
        Wire.write(out, shift);
        Wire.write(out, scale);
    }

    static Scaler read(DataInput in, int features) throws IOException {
        return new Scaler(Wire.doubles(in, features), Wire.doubles(in, features), Wire.doubles(in, features));
    }
}
