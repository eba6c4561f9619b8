/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.gp;

import org.adatom.learning.LearningException;

/**
 * How a process sees points and values: (x - shift)/scale and (y - shift)/scale. Hyper-parameters belong to what it
 * sees, predictions come back in the user's units.
 *
 * @param shift [d] of features
 * @param scale [d] of features, above 0
 * @param valueShift of the target
 * @param valueScale of the target, above 0
 */
public record Scaling(double[] shift, double[] scale, double valueShift, double valueScale) {
    private static final double TINY = 1e-12;

    /** {@return a scaling that changes nothing} */
    public static Scaling none(int features) {
        var ones = new double[features];
        java.util.Arrays.fill(ones, 1);
        return new Scaling(new double[features], ones, 0, 1);
    }

    /**
     * {@return mean 0 and standard deviation 1; a constant is shifted only}
     *
     * @param x [n][d]
     * @param y [n]
     * @param features whether features are scaled
     * @param values whether values are scaled
     */
    public static Scaling of(double[] x, int n, int d, double[] y, boolean features, boolean values) {
        var none = none(d);
        for (int k = 0; k < d && features; k++) {
            var moments = moments(x, n, k, d);
            none.shift[k] = moments[0];
            none.scale[k] = moments[1];
        }
        var moments = values ? moments(y, n, 0, 1) : new double[] {0, 1};
        return new Scaling(none.shift, none.scale, moments[0], moments[1]);
    }

    private static double[] moments(double[] values, int n, int from, int step) {
        double mean = 0;
        for (int i = 0; i < n; i++) {
            mean += values[from + i * step] / n;
        }
        double square = 0;
        for (int i = 0; i < n; i++) {
            double z = values[from + i * step] - mean;
            square += z * z / n;
        }
        double sd = Math.sqrt(square);
        return new double[] {mean, sd > TINY * Math.max(Math.abs(mean), Double.MIN_NORMAL) ? sd : 1};
    }

    /** {@return points as the process sees them} @throws LearningException when a number is not finite */
    double[] features(double[] x, int n) {
        int d = shift.length;
        var scaled = new double[n * d];
        for (int i = 0; i < n * d; i++) {
            if (!Double.isFinite(x[i])) {
                throw new LearningException("feature " + (i % d + 1) + " of row " + (i / d + 1) + " is " + x[i]
                        + ": a Gaussian process needs finite numbers; fill or leave out what is missing");
            }
            scaled[i] = (x[i] - shift[i % d]) / scale[i % d];
        }
        return scaled;
    }

    /** {@return values as the process sees them} @throws LearningException when a number is not finite */
    double[] values(double[] y, int n) {
        var scaled = new double[n];
        for (int i = 0; i < n; i++) {
            if (!Double.isFinite(y[i])) {
                throw new LearningException("the target of row " + (i + 1) + " is " + y[i]
                        + ": a Gaussian process needs finite numbers; leave such rows out");
            }
            scaled[i] = (y[i] - valueShift) / valueScale;
        }
        return scaled;
    }

    double back(double value) {
        return valueShift + valueScale * value;
    }
}
