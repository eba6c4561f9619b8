/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.network.compiled;

import java.util.Arrays;
import org.adatom.internal.network.ActivationMath;
import org.adatom.network.Activation;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Activations of a row and their derivatives, without branches so that they become vector code. All rest on exp(y) - 1
 * made from its series at y/512 and nine doublings, E(2y) = E(y) (E(y) + 2), which keep its relative error below 1e-14;
 * arguments are cut at 40, where tanh and the like have no more to give.
 */
final class DoubleFunctions {
    private static final double MOST = 40;
    /** Against 0 / 0. */
    private static final double TINY = 1e-300;
    private static final double PI_HIGH = 0x1.921fb54442d18p1;
    private static final double PI_LOW = 0x1.1a62633145c07p-53;

    private DoubleFunctions() {
    }

    /** Computes the values y, and the first, second and third derivatives where wanted. */
    static void apply(Activation f, double p, double[] z, double[] y, double @Nullable [] d1, double @Nullable [] d2,
            double @Nullable [] d3) {
        switch (f) {
            case TANH -> tanh(z, y);
            case SIGMOID -> sigmoid(z, y);
            case SOFTPLUS -> softplus(z, y);
            case RELU -> leaky(z, 0, y);
            case LEAKY_RELU -> leaky(z, p, y);
            case SINE -> sine(z, p, y);
            case LINEAR -> linear(z, p, y);
            default -> slow(f, p, z, y);
        }
        if (d1 == null) {
            return;
        }
        switch (f) {
            case TANH -> tanhSlopes(y, d1, d2, d3);
            case SIGMOID -> sigmoidSlopes(y, d1, d2, d3);
            case SOFTPLUS -> {
                sigmoid(z, d1);
                if (d2 != null) {
                    sigmoidSlopes(d1, d2, d3, null);
                }
            }
            case SINE -> sineSlopes(z, p, y, d1, d2, d3);
            case RELU -> leakySlopes(z, 0, d1, d2, d3);
            case LEAKY_RELU -> leakySlopes(z, p, d1, d2, d3);
            default -> slowSlopes(f, p, z, d1, d2, d3);
        }
    }

    private static double expm1(double y) {
        return grown(Math.min(Math.max(y, -MOST), MOST));
    }

    /** exp(y) - 1 for |y| up to MOST. */
    private static double grown(double y) {
        double r = y * (1.0 / 512);
        double e = Math.fma(r, 1.0 / 362880, 1.0 / 40320);
        e = Math.fma(r, e, 1.0 / 5040);
        e = Math.fma(r, e, 1.0 / 720);
        e = Math.fma(r, e, 1.0 / 120);
        e = Math.fma(r, e, 1.0 / 24);
        e = Math.fma(r, e, 1.0 / 6);
        e = Math.fma(r, e, 0.5);
        e = Math.fma(r * r, e, r);
        e = e * (e + 2);
        e = e * (e + 2);
        e = e * (e + 2);
        e = e * (e + 2);
        e = e * (e + 2);
        e = e * (e + 2);
        e = e * (e + 2);
        e = e * (e + 2);
        return e * (e + 2);
    }

    /** One bound instead of two, which cost as much as the rest: tanh x = x tanh(a) / a, a the size of x. */
    private static void tanh(double[] z, double[] y) {
        for (int j = 0; j < y.length; j++) {
            double x = z[j];
            double a = Math.abs(x);
            double e = grown(2 * Math.min(a, MOST / 2));
            y[j] = x * e / ((e + 2) * (a + TINY));
        }
    }

    private static void tanhSlopes(double[] y, double[] d1, double @Nullable [] d2, double @Nullable [] d3) {
        for (int j = 0; j < y.length; j++) {
            d1[j] = 1 - y[j] * y[j];
        }
        if (d2 != null) {
            for (int j = 0; j < y.length; j++) {
                d2[j] = -2 * y[j] * d1[j];
            }
        }
        if (d3 != null) {
            for (int j = 0; j < y.length; j++) {
                d3[j] = d1[j] * (6 * y[j] * y[j] - 2);
            }
        }
    }

    private static void sigmoid(double[] z, double[] y) {
        for (int j = 0; j < y.length; j++) {
            y[j] = 1 / (expm1(-z[j]) + 2);
        }
    }

    private static void sigmoidSlopes(double[] s, double[] d1, double @Nullable [] d2, double @Nullable [] d3) {
        for (int j = 0; j < s.length; j++) {
            d1[j] = s[j] * (1 - s[j]);
        }
        if (d2 != null) {
            for (int j = 0; j < s.length; j++) {
                d2[j] = d1[j] * (1 - 2 * s[j]);
            }
        }
        if (d3 != null) {
            for (int j = 0; j < s.length; j++) {
                d3[j] = d1[j] * (1 - 6 * d1[j]);
            }
        }
    }

    /** ln(1 + u) = 2 artanh(u / (2 + u)), by its series. */
    private static void softplus(double[] z, double[] y) {
        for (int j = 0; j < y.length; j++) {
            double u = expm1(-Math.abs(z[j])) + 1;
            double s = u / (2 + u);
            double q = s * s;
            double e = Math.fma(q, 1.0 / 33, 1.0 / 31);
            e = Math.fma(q, e, 1.0 / 29);
            e = Math.fma(q, e, 1.0 / 27);
            e = Math.fma(q, e, 1.0 / 25);
            e = Math.fma(q, e, 1.0 / 23);
            e = Math.fma(q, e, 1.0 / 21);
            e = Math.fma(q, e, 1.0 / 19);
            e = Math.fma(q, e, 1.0 / 17);
            e = Math.fma(q, e, 1.0 / 15);
            e = Math.fma(q, e, 1.0 / 13);
            e = Math.fma(q, e, 1.0 / 11);
            e = Math.fma(q, e, 1.0 / 9);
            e = Math.fma(q, e, 1.0 / 7);
            e = Math.fma(q, e, 1.0 / 5);
            e = Math.fma(q, e, 1.0 / 3);
            y[j] = Math.max(z[j], 0) + 2 * s * Math.fma(q, e, 1.0);
        }
    }

    private static void leaky(double[] z, double p, double[] y) {
        for (int j = 0; j < y.length; j++) {
            y[j] = Math.max(z[j], 0) + p * Math.min(z[j], 0);
        }
    }

    private static void leakySlopes(double[] z, double p, double[] d1, double @Nullable [] d2, double @Nullable [] d3) {
        double step = 1 - p;
        for (int j = 0; j < d1.length; j++) {
            d1[j] = p + step * Math.max(Math.signum(z[j]), 0);
        }
        if (d2 != null) {
            Arrays.fill(d2, 0);
        }
        if (d3 != null) {
            Arrays.fill(d3, 0);
        }
    }

    private static void linear(double[] z, double p, double[] y) {
        for (int j = 0; j < y.length; j++) {
            y[j] = p * z[j];
        }
    }

    private static void sine(double[] z, double p, double[] y) {
        for (int j = 0; j < y.length; j++) {
            double x = p * z[j];
            double n = Math.rint(x * (1 / Math.PI));
            double r = Math.fma(-n, PI_LOW, Math.fma(-n, PI_HIGH, x));
            double odd = Math.abs(Math.fma(-2, Math.rint(0.5 * n), n));
            double q = r * r;
            double e = Math.fma(q, 1.0 / 51090942171709440000.0, -1.0 / 121645100408832000.0);
            e = Math.fma(q, e, 1.0 / 355687428096000.0);
            e = Math.fma(q, e, -1.0 / 1307674368000.0);
            e = Math.fma(q, e, 1.0 / 6227020800.0);
            e = Math.fma(q, e, -1.0 / 39916800);
            e = Math.fma(q, e, 1.0 / 362880);
            e = Math.fma(q, e, -1.0 / 5040);
            e = Math.fma(q, e, 1.0 / 120);
            e = Math.fma(q, e, -1.0 / 6);
            y[j] = (1 - 2 * odd) * Math.fma(r * q, e, r);
        }
    }

    private static void cosine(double[] z, double p, double[] y) {
        for (int j = 0; j < y.length; j++) {
            double x = p * z[j];
            double n = Math.rint(x * (1 / Math.PI));
            double r = Math.fma(-n, PI_LOW, Math.fma(-n, PI_HIGH, x));
            double odd = Math.abs(Math.fma(-2, Math.rint(0.5 * n), n));
            double q = r * r;
            double e = Math.fma(q, -1.0 / 1124000727777607680000.0, 1.0 / 2432902008176640000.0);
            e = Math.fma(q, e, -1.0 / 6402373705728000.0);
            e = Math.fma(q, e, 1.0 / 20922789888000.0);
            e = Math.fma(q, e, -1.0 / 87178291200.0);
            e = Math.fma(q, e, 1.0 / 479001600);
            e = Math.fma(q, e, -1.0 / 3628800);
            e = Math.fma(q, e, 1.0 / 40320);
            e = Math.fma(q, e, -1.0 / 720);
            e = Math.fma(q, e, 1.0 / 24);
            e = Math.fma(q, e, -0.5);
            y[j] = (1 - 2 * odd) * Math.fma(q, e, 1.0);
        }
    }

    private static void sineSlopes(double[] z, double p, double[] y, double[] d1, double @Nullable [] d2,
            double @Nullable [] d3) {
        cosine(z, p, d1);
        linear(d1, p, d1);
        if (d2 != null) {
            linear(y, -p * p, d2);
        }
        if (d3 != null) {
            linear(d1, -p * p, d3);
        }
    }

    private static void slow(Activation f, double p, double[] z, double[] y) {
        for (int j = 0; j < y.length; j++) {
            y[j] = ActivationMath.value(f, p, z[j]);
        }
    }

    private static void slowSlopes(Activation f, double p, double[] z, double[] d1, double @Nullable [] d2,
            double @Nullable [] d3) {
        var d = new double[3];
        for (int j = 0; j < z.length; j++) {
            ActivationMath.derivatives(f, p, z[j], d);
            d1[j] = d[0];
            if (d2 != null) {
                d2[j] = d[1];
            }
            if (d3 != null) {
                d3[j] = d[2];
            }
        }
    }
}
