/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.network;

import org.adatom.network.Activation;
import org.adatom.network.NetworkException;

/** Activations and their derivatives, one value at a time. */
public final class ActivationMath {
    private static final double GELU_A = Math.sqrt(2 / Math.PI);
    private static final double GELU_B = 0.044715;

    private ActivationMath() {
    }

    /**
     * {@return the function}
     *
     * @param f which, not softmax
     * @param p its parameter
     * @param x where
     */
    public static double value(Activation f, double p, double x) {
        return switch (f) {
            case LINEAR -> p * x;
            case TANH -> Math.tanh(x);
            case RELU -> x > 0 ? x : 0;
            case LEAKY_RELU -> x > 0 ? x : p * x;
            case SIGMOID -> sigmoid(x);
            case SOFTPLUS -> softplus(x);
            case GELU -> 0.5 * x * (1 + Math.tanh(GELU_A * (x + GELU_B * x * x * x)));
            case SWISH -> x * sigmoid(x);
            case ELU -> x > 0 ? x : p * Math.expm1(x);
            case SINE -> Math.sin(p * x);
            case EXP -> Math.exp(p * x);
            case SOFTMAX -> throw new NetworkException("softmax is not a function of one value");
        };
    }

    /**
     * Computes derivatives.
     *
     * @param f which, not softmax
     * @param p its parameter
     * @param x where
     * @param d first, second and third derivative, as many as it is long
     */
    public static void derivatives(Activation f, double p, double x, double[] d) {
        switch (f) {
            case LINEAR -> set(d, p, 0, 0);
            case TANH -> {
                double t = Math.tanh(x);
                double s = 1 - t * t;
                set(d, s, -2 * t * s, s * (6 * t * t - 2));
            }
            case RELU -> set(d, x > 0 ? 1 : 0, 0, 0);
            case LEAKY_RELU -> set(d, x > 0 ? 1 : p, 0, 0);
            case SIGMOID -> {
                double s = sigmoid(x);
                double u = s * (1 - s);
                set(d, u, u * (1 - 2 * s), u * (1 - 6 * u));
            }
            case SOFTPLUS -> {
                double s = sigmoid(x);
                double u = s * (1 - s);
                set(d, s, u, u * (1 - 2 * s));
            }
            case SWISH -> {
                double s = sigmoid(x);
                double u = s * (1 - s);
                double v = u * (1 - 2 * s);
                set(d, s + x * u, 2 * u + x * v, 3 * v + x * u * (1 - 6 * u));
            }
            case GELU -> gelu(x, d);
            case ELU -> {
                double e = p * Math.exp(Math.min(x, 0));
                set(d, x > 0 ? 1 : e, x > 0 ? 0 : e, x > 0 ? 0 : e);
            }
            case SINE -> set(d, p * Math.cos(p * x), -p * p * Math.sin(p * x), -p * p * p * Math.cos(p * x));
            case EXP -> {
                double e = p * Math.exp(p * x);
                set(d, e, p * e, p * p * e);
            }
            case SOFTMAX -> throw new NetworkException("softmax is not a function of one value");
        }
    }

    private static void gelu(double x, double[] d) {
        double t = Math.tanh(GELU_A * (x + GELU_B * x * x * x));
        double s = 1 - t * t;
        double a1 = GELU_A * (1 + 3 * GELU_B * x * x);
        double a2 = GELU_A * 6 * GELU_B * x;
        double a3 = GELU_A * 6 * GELU_B;
        double t1 = s * a1;
        double t2 = s * a2 - 2 * t * s * a1 * a1;
        double t3 = s * a3 - 6 * t * s * a1 * a2 + s * (6 * t * t - 2) * a1 * a1 * a1;
        set(d, 0.5 * (1 + t) + 0.5 * x * t1, t1 + 0.5 * x * t2, 1.5 * t2 + 0.5 * x * t3);
    }

    private static void set(double[] d, double first, double second, double third) {
        d[0] = first;
        if (d.length > 1) {
            d[1] = second;
        }
        if (d.length > 2) {
            d[2] = third;
        }
    }

    /**
     * {@return 1 / (1 + exp(-x))}
     *
     * @param x any
     */
    public static double sigmoid(double x) {
        double e = Math.exp(-Math.abs(x));
        return x >= 0 ? 1 / (1 + e) : e / (1 + e);
    }

    /**
     * {@return ln(1 + exp(x))}
     *
     * @param x any
     */
    public static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }
}
