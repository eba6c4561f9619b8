/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.network;

import org.adatom.network.Loss;
import org.adatom.network.NetworkException;
import org.eclipse.jdt.annotation.Nullable;

/** Values of losses and their derivatives with respect to the outputs. */
public final class LossMath {
    private LossMath() {
    }

    /**
     * Computes a loss.
     *
     * @param loss   which
     * @param out    its outputs, each [n][per]
     * @param target [n][per], or [n] class indices; empty if there is none
     * @param n      examples
     * @param per    values of an output for one example
     * @param factor what the derivatives are multiplied by
     * @param grad   factor * d loss / d output is added here; null: not wanted
     * @return the loss, without the factor
     */
    public static double evaluate(Loss loss, double[][] out, double[] target, int n, int per, double factor,
            double @Nullable [][] grad) {
        return switch (loss) {
            case Loss.CrossEntropy c -> crossEntropy(out[0], target, n, per, factor / n, grad == null ? null : grad[0]);
            case Loss.GaussianNll g -> nll(out, target, n * per, factor / (n * per), grad);
            case Loss.GaussianDivergence g -> divergence(out, n, n * per, factor / n, grad);
            default -> each(loss, out[0], target, n * per, factor / (n * per), grad == null ? null : grad[0]);
        };
    }

    private static double each(Loss loss, double[] z, double[] t, int count, double factor, double @Nullable [] grad) {
        double sum = 0;
        for (int k = 0; k < count; k++) {
            double value;
            double slope;
            switch (loss) {
                case Loss.MeanSquared m -> {
                    slope = 2 * (z[k] - t[k]);
                    value = slope * slope / 4;
                }
                case Loss.MeanAbsolute m -> {
                    value = Math.abs(z[k] - t[k]);
                    slope = Math.signum(z[k] - t[k]);
                }
                case Loss.Huber h -> {
                    double d = z[k] - t[k];
                    double a = Math.abs(d);
                    value = a <= h.delta() ? d * d / 2 : h.delta() * (a - h.delta() / 2);
                    slope = Math.clamp(d, -h.delta(), h.delta());
                }
                case Loss.BinaryCrossEntropy b -> {
                    value = ActivationMath.softplus(z[k]) - t[k] * z[k];
                    slope = ActivationMath.sigmoid(z[k]) - t[k];
                }
                case Loss.Mean m -> {
                    value = z[k];
                    slope = 1;
                }
                default -> throw new IllegalArgumentException(loss.toString());
            }
            sum += value;
            if (grad != null) {
                grad[k] += factor * slope;
            }
        }
        return sum / count;
    }

    private static double crossEntropy(double[] z, double[] target, int n, int classes, double factor,
            double @Nullable [] grad) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            int at = i * classes;
            int wanted = (int) target[i];
            if (wanted != target[i] || wanted < 0 || wanted >= classes) {
                throw new NetworkException("example %d has class %s: a whole number within 0 and %d is needed"
                        .formatted(i, target[i], classes - 1));
            }
            double most = z[at];
            for (int j = 1; j < classes; j++) {
                most = Math.max(most, z[at + j]);
            }
            double all = 0;
            for (int j = 0; j < classes; j++) {
                all += Math.exp(z[at + j] - most);
            }
            sum += most + Math.log(all) - z[at + wanted];
            if (grad != null) {
                for (int j = 0; j < classes; j++) {
                    grad[at + j] += factor * (Math.exp(z[at + j] - most) / all - (j == wanted ? 1 : 0));
                }
            }
        }
        return sum / n;
    }

    private static double nll(double[][] out, double[] t, int count, double factor, double @Nullable [][] grad) {
        double sum = 0;
        for (int k = 0; k < count; k++) {
            double d = out[0][k] - t[k];
            double inverse = Math.exp(-out[1][k]);
            sum += (out[1][k] + d * d * inverse) / 2;
            if (grad != null) {
                grad[0][k] += factor * d * inverse;
                grad[1][k] += factor * (1 - d * d * inverse) / 2;
            }
        }
        return sum / count;
    }

    private static double divergence(double[][] out, int n, int count, double factor, double @Nullable [][] grad) {
        double sum = 0;
        for (int k = 0; k < count; k++) {
            double m = out[0][k];
            double v = out[1][k];
            sum += (m * m + Math.expm1(v) - v) / 2;
            if (grad != null) {
                grad[0][k] += factor * m;
                grad[1][k] += factor * Math.expm1(v) / 2;
            }
        }
        return sum / n;
    }
}
