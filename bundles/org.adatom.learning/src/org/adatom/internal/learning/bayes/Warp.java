/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.bayes;

/**
 * A growing function that makes values look more like a normal distribution before a surrogate sees them (I.-K. Yeo, R.
 * A. Johnson, Biometrika 87, 954, 2000, doi 10.1093/biomet/87.4.954); the place of the maximum stays. One very bad
 * value would otherwise make all others look alike.
 *
 * @param centre mean of the values
 * @param scale their standard deviation
 * @param power lambda; 1 changes nothing
 */
public record Warp(double centre, double scale, double power) {
    private static final double LOWEST = 0;
    private static final double HIGHEST = 2;

    /** {@return one that changes nothing} */
    public static Warp none() {
        return new Warp(0, 1, 1);
    }

    /** {@return the likeliest for values} @param y at least 1 */
    public static Warp of(double[] y) {
        double mean = mean(y);
        double sd = Math.sqrt(variance(y));
        if (y.length < 4 || !(sd > 1e-12 * Math.abs(mean)) || !(sd > 0)) {
            return none();
        }
        var best = new Warp(mean, sd, 1);
        double highest = best.likelihood(y);
        for (int i = 0; i <= 80; i++) {
            var other = new Warp(mean, sd, LOWEST + (HIGHEST - LOWEST) * i / 80);
            double l = other.likelihood(y);
            if (l > highest) {
                highest = l;
                best = other;
            }
        }
        return best;
    }

    private double likelihood(double[] y) {
        var z = apply(y);
        double jacobian = 0;
        for (double v : y) {
            double t = (v - centre) / scale;
            jacobian += Math.signum(t) * Math.log1p(Math.abs(t));
        }
        return -0.5 * y.length * Math.log(variance(z)) + (power - 1) * jacobian;
    }

    /** {@return the values as a surrogate sees them} */
    public double[] apply(double[] y) {
        var out = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            out[i] = apply(y[i]);
        }
        return out;
    }

    /** {@return a value as a surrogate sees it} */
    public double apply(double y) {
        double t = (y - centre) / scale;
        double p = t >= 0 ? power : 2 - power;
        double a = Math.log1p(Math.abs(t));
        return Math.signum(t) * (Math.abs(p) < 1e-9 ? a : Math.expm1(p * a) / p);
    }

    /** {@return what a surrogate saw as this; infinite where no value can be} */
    public double back(double z) {
        double p = z >= 0 ? power : 2 - power;
        double a = Math.abs(p) < 1e-9 ? Math.abs(z) : Math.log1p(p * Math.abs(z)) / p;
        return centre + scale * Math.signum(z) * Math.expm1(a);
    }

    private static double mean(double[] y) {
        double sum = 0;
        for (double v : y) {
            sum += v;
        }
        return sum / y.length;
    }

    private static double variance(double[] y) {
        double m = mean(y);
        double sum = 0;
        for (double v : y) {
            sum += (v - m) * (v - m);
        }
        return sum / y.length;
    }
}
