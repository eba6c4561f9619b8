/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.evaluation;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The receiver operating characteristic of one class against all others.
 *
 * @param wrong shares of the others that are taken for it, ascending from 0 to 1
 * @param right shares of its samples that are found
 * @param area below the curve: 0.5 for guesses, 1 for perfect; NaN where the class or the others are not there
 */
public record Roc(double[] wrong, double[] right, double area) {

    /**
     * {@return the curve}
     *
     * @param isClass whether each sample is of the class
     * @param share how likely it was said to be
     */
    public static Roc of(boolean[] isClass, double[] share) {
        var order = IntStream.range(0, share.length).boxed().sorted((a, b) -> Double.compare(share[b], share[a]))
                .mapToInt(i -> i).toArray();
        int in = 0;
        for (boolean b : isClass) {
            in += b ? 1 : 0;
        }
        int out = share.length - in;
        var x = new double[share.length + 1];
        var y = new double[share.length + 1];
        int points = 1;
        int r = 0;
        int w = 0;
        double area = 0;
        for (int k = 0; k < order.length; k++) {
            if (isClass[order[k]]) {
                r++;
            } else {
                w++;
            }
            if (k + 1 == order.length || share[order[k + 1]] != share[order[k]]) {
                x[points] = out == 0 ? 0 : (double) w / out;
                y[points] = in == 0 ? 0 : (double) r / in;
                area += (x[points] - x[points - 1]) * (y[points] + y[points - 1]) / 2;
                points++;
            }
        }
        return new Roc(Arrays.copyOf(x, points), Arrays.copyOf(y, points),
                in == 0 || out == 0 ? Double.NaN : area);
    }

    /** {@return the curve of one class of several} @param shares [n][classes] */
    public static Roc of(int c, int classes, double[] truth, double[] shares) {
        var is = new boolean[truth.length];
        var share = new double[truth.length];
        for (int i = 0; i < truth.length; i++) {
            is[i] = (int) truth[i] == c;
            share[i] = shares[i * classes + c];
        }
        return of(is, share);
    }

    static double meanArea(int classes, double[] truth, double[] shares) {
        return IntStream.range(0, classes).mapToDouble(c -> of(c, classes, truth, shares).area())
                .filter(a -> !Double.isNaN(a))
                .average().orElse(Double.NaN);
    }
}
