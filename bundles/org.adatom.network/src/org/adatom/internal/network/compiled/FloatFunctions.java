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
 * made from its series at y/64 and six doublings, E(2y) = E(y) (E(y) + 2), which keep its relative error near that of
 * rounding; arguments are cut at 20, where tanh and the like have no more to give.
 */
final class FloatFunctions {
    private static final float MOST = 20;
    /** Against 0 / 0. */
    private static final float TINY = 1e-30f;
    private static final float PI_HIGH = 3.1415927f;
    private static final float PI_LOW = -8.742278e-8f;

    private FloatFunctions() {
    }

    /** Computes the values y, and the first, second and third derivatives where wanted. */
    static void apply(Activation f, float p, float[] z, float[] y, float @Nullable [] d1, float @Nullable [] d2,
            float @Nullable [] d3) {
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

    private static float expm1(float y) {
        return grown(Math.min(Math.max(y, -MOST), MOST));
    }

    /** exp(y) - 1 for |y| up to MOST. */
    private static float grown(float y) {
        float r = y * (1f / 64);
        float e = Math.fma(r, 1f / 720, 1f / 120);
        e = Math.fma(r, e, 1f / 24);
        e = Math.fma(r, e, 1f / 6);
        e = Math.fma(r, e, 0.5f);
        e = Math.fma(r * r, e, r);
        e = e * (e + 2);
        e = e * (e + 2);
        e = e * (e + 2);
        e = e * (e + 2);
        e = e * (e + 2);
        return e * (e + 2);
    }

    /** One bound instead of two, which cost as much as the rest: tanh x = x tanh(a) / a, a the size of x. */
    private static void tanh(float[] z, float[] y) {
        for (int j = 0; j < y.length; j++) {
            float x = z[j];
            float a = Math.abs(x);
            float e = grown(2 * Math.min(a, MOST / 2));
            y[j] = x * e / ((e + 2) * (a + TINY));
        }
    }

    private static void tanhSlopes(float[] y, float[] d1, float @Nullable [] d2, float @Nullable [] d3) {
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

    private static void sigmoid(float[] z, float[] y) {
        for (int j = 0; j < y.length; j++) {
            y[j] = 1 / (expm1(-z[j]) + 2);
        }
    }

    private static void sigmoidSlopes(float[] s, float[] d1, float @Nullable [] d2, float @Nullable [] d3) {
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
    private static void softplus(float[] z, float[] y) {
        for (int j = 0; j < y.length; j++) {
            float u = expm1(-Math.abs(z[j])) + 1;
            float s = u / (2 + u);
            float q = s * s;
            float e = Math.fma(q, 1f / 17, 1f / 15);
            e = Math.fma(q, e, 1f / 13);
            e = Math.fma(q, e, 1f / 11);
            e = Math.fma(q, e, 1f / 9);
            e = Math.fma(q, e, 1f / 7);
            e = Math.fma(q, e, 1f / 5);
            e = Math.fma(q, e, 1f / 3);
            y[j] = Math.max(z[j], 0) + 2 * s * Math.fma(q, e, 1.0f);
        }
    }

    private static void leaky(float[] z, float p, float[] y) {
        for (int j = 0; j < y.length; j++) {
            y[j] = Math.max(z[j], 0) + p * Math.min(z[j], 0);
        }
    }

    private static void leakySlopes(float[] z, float p, float[] d1, float @Nullable [] d2, float @Nullable [] d3) {
        float step = 1 - p;
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

    private static void linear(float[] z, float p, float[] y) {
        for (int j = 0; j < y.length; j++) {
            y[j] = p * z[j];
        }
    }

    private static void sine(float[] z, float p, float[] y) {
        for (int j = 0; j < y.length; j++) {
            float x = p * z[j];
            float n = (float) Math.rint(x * (float) (1 / Math.PI));
            float r = Math.fma(-n, PI_LOW, Math.fma(-n, PI_HIGH, x));
            float odd = Math.abs(Math.fma(-2, (float) Math.rint(0.5f * n), n));
            float q = r * r;
            float e = Math.fma(q, 1f / 6227020800f, -1f / 39916800);
            e = Math.fma(q, e, 1f / 362880);
            e = Math.fma(q, e, -1f / 5040);
            e = Math.fma(q, e, 1f / 120);
            e = Math.fma(q, e, -1f / 6);
            y[j] = (1 - 2 * odd) * Math.fma(r * q, e, r);
        }
    }

    private static void cosine(float[] z, float p, float[] y) {
        for (int j = 0; j < y.length; j++) {
            float x = p * z[j];
            float n = (float) Math.rint(x * (float) (1 / Math.PI));
            float r = Math.fma(-n, PI_LOW, Math.fma(-n, PI_HIGH, x));
            float odd = Math.abs(Math.fma(-2, (float) Math.rint(0.5f * n), n));
            float q = r * r;
            float e = Math.fma(q, 1f / 479001600, -1f / 3628800);
            e = Math.fma(q, e, 1f / 40320);
            e = Math.fma(q, e, -1f / 720);
            e = Math.fma(q, e, 1f / 24);
            e = Math.fma(q, e, -0.5f);
            y[j] = (1 - 2 * odd) * Math.fma(q, e, 1.0f);
        }
    }

    private static void sineSlopes(float[] z, float p, float[] y, float[] d1, float @Nullable [] d2,
            float @Nullable [] d3) {
        cosine(z, p, d1);
        linear(d1, p, d1);
        if (d2 != null) {
            linear(y, -p * p, d2);
        }
        if (d3 != null) {
            linear(d1, -p * p, d3);
        }
    }

    private static void slow(Activation f, float p, float[] z, float[] y) {
        for (int j = 0; j < y.length; j++) {
            y[j] = (float) ActivationMath.value(f, p, z[j]);
        }
    }

    private static void slowSlopes(Activation f, float p, float[] z, float[] d1, float @Nullable [] d2,
            float @Nullable [] d3) {
        var d = new double[3];
        for (int j = 0; j < z.length; j++) {
            ActivationMath.derivatives(f, p, z[j], d);
            d1[j] = (float) d[0];
            if (d2 != null) {
                d2[j] = (float) d[1];
            }
            if (d3 != null) {
                d3[j] = (float) d[2];
            }
        }
    }
}
