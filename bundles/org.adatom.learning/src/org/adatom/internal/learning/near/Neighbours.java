/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.near;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.adatom.internal.learning.model.Loops;
import org.adatom.internal.learning.model.Wire;
import org.adatom.learning.model.FittedModel;
import org.adatom.learning.model.Prediction;

/**
 * The samples themselves.
 *
 * @param features d
 * @param targets m
 * @param classes how many classes; 0 for numbers
 * @param x [n][d]
 * @param y [n][m]
 * @param k how many neighbours are looked at, at most n
 * @param byDistance whether a neighbour counts by one over its distance
 * @param power p of the distance
 */
public record Neighbours(int features, int targets, int classes, double[] x, double[] y, int k, boolean byDistance,
        double power)
        implements FittedModel {

    @Override
    public Prediction predict(double[] at, int n) {
        var mean = new double[n * targets];
        var sd = new double[classes > 0 || k < 2 ? 0 : n * targets];
        var share = new double[n * classes];
        Loops.samples(n, (long) y.length / targets * features, (part, from, to) -> {
            var distance = new double[k];
            var index = new int[k];
            for (int i = from; i < to; i++) {
                nearest(at, i * features, distance, index);
                weigh(distance);
                if (classes > 0) {
                    for (int j = 0; j < k; j++) {
                        share[i * classes + (int) y[index[j]]] += distance[j];
                    }
                } else {
                    average(i, distance, index, mean, sd);
                }
            }
        });
        return classes > 0 && n > 0 ? Prediction.ofProbabilities(share, n)
                : new Prediction(n, targets, mean, sd, new double[0]);
    }

    /** Finds the nearest samples, nearest first; of several as near the one that comes first in the samples. */
    private void nearest(double[] at, int begin, double[] distance, int[] index) {
        int count = y.length / targets;
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        double furthest = Double.POSITIVE_INFINITY;
        for (int s = 0; s < count; s++) {
            double sum = power == 2 ? squares(at, begin, s * features, furthest) : powers(at, begin, s * features);
            if (sum < furthest) {
                int j = k - 1;
                for (; j > 0 && distance[j - 1] > sum; j--) {
                    distance[j] = distance[j - 1];
                    index[j] = index[j - 1];
                }
                distance[j] = sum;
                index[j] = s;
                furthest = distance[k - 1];
            }
        }
    }

    private double squares(double[] at, int begin, int sample, double most) {
        double sum = 0;
        for (int f = 0; f < features; f++) {
            double d = at[begin + f] - x[sample + f];
            sum += d * d;
            if ((f & 15) == 15 && sum >= most) {
                return sum;
            }
        }
        return sum;
    }

    private double powers(double[] at, int begin, int sample) {
        double sum = 0;
        for (int f = 0; f < features; f++) {
            sum += Math.pow(Math.abs(at[begin + f] - x[sample + f]), power);
        }
        return sum;
    }

    /** Turns distances to their power into weights that sum to 1. */
    private void weigh(double[] distance) {
        boolean same = distance[0] == 0;
        double sum = 0;
        for (int j = 0; j < k; j++) {
            double w = !byDistance ? 1 : same ? distance[j] == 0 ? 1 : 0 : Math.pow(distance[j], -1 / power);
            distance[j] = w;
            sum += w;
        }
        for (int j = 0; j < k; j++) {
            distance[j] /= sum;
        }
    }

    private void average(int i, double[] weight, int[] index, double[] mean, double[] sd) {
        for (int t = 0; t < targets; t++) {
            double sum = 0;
            for (int j = 0; j < k; j++) {
                sum += weight[j] * y[index[j] * targets + t];
            }
            mean[i * targets + t] = sum;
            if (sd.length > 0) {
                double squares = 0;
                for (int j = 0; j < k; j++) {
                    double d = y[index[j] * targets + t] - sum;
                    squares += weight[j] * d * d;
                }
                sd[i * targets + t] = Math.sqrt(squares * k / (k - 1));
            }
        }
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeInt(features);
        out.writeInt(targets);
        out.writeInt(classes);
        out.writeInt(k);
        out.writeBoolean(byDistance);
        out.writeDouble(power);
        Wire.write(out, x);
        Wire.write(out, y);
    }

    /** {@return what {@link #write} wrote} */
    public static Neighbours read(DataInput in) throws IOException {
        int features = Wire.between(in, 0, Integer.MAX_VALUE);
        int targets = Wire.between(in, 1, Integer.MAX_VALUE);
        int classes = Wire.between(in, 0, Integer.MAX_VALUE);
        int k = Wire.between(in, 1, Integer.MAX_VALUE);
        boolean byDistance = in.readBoolean();
        double power = in.readDouble();
        var x = Wire.doubles(in);
        var y = Wire.doubles(in);
        boolean right = y.length % targets == 0 && x.length == y.length / targets * features && k <= y.length / targets;
        for (int i = 0; classes > 0 && right && i < y.length; i++) {
            right = y[i] >= 0 && y[i] < classes;
        }
        if (!right) {
            throw new IOException("samples and their numbers do not fit each other");
        }
        return new Neighbours(features, targets, classes, x, y, k, byDistance, power);
    }
}
