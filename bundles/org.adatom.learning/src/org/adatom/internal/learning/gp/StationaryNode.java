/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.gp;

import java.util.Arrays;
import org.adatom.learning.gp.Kernel;
import org.eclipse.jdt.annotation.Nullable;

/** Kernels of r^2 = sum_k ((x_k - x'_k)/l_k)^2. */
final class StationaryNode extends Node {
    private enum Shape {
        RBF, MATERN12, MATERN32, MATERN52, RATIONAL
    }

    private final Shape shape;
    private final int[] dims;
    private final double[] scale;
    private final boolean one;
    private final double alpha;
    private final int alphaIndex;
    private final int firstIndex;
    private final double[] r2 = new double[TILE];
    /** -2 dk/dr^2: what derivatives with respect to lengths and points have in common. */
    private final double[] g = new double[TILE];

    StationaryNode(Kernel.Stationary kernel, int[] dims, int alphaIndex, int firstIndex) {
        this.shape = switch (kernel) {
            case Kernel.Rbf k -> Shape.RBF;
            case Kernel.RationalQuadratic k -> Shape.RATIONAL;
            case Kernel.Matern k -> switch (k.nu()) {
                case ONE_HALF -> Shape.MATERN12;
                case THREE_HALVES -> Shape.MATERN32;
                case FIVE_HALVES -> Shape.MATERN52;
            };
        };
        this.dims = dims;
        this.one = kernel.lengths().size() == 1;
        this.scale = new double[dims.length];
        for (int k = 0; k < dims.length; k++) {
            scale[k] = 1 / kernel.lengths().get(one ? 0 : k).value();
        }
        this.alpha = kernel instanceof Kernel.RationalQuadratic k ? k.alpha().value() : 0;
        this.alphaIndex = alphaIndex;
        this.firstIndex = firstIndex;
    }

    @Override
    void forward(Points a, int i, Points b, int j0, int m, int self) {
        Arrays.fill(r2, 0, m, 0);
        for (int k = 0; k < dims.length; k++) {
            double x = a.rows[i * a.d + dims[k]];
            double s = scale[k];
            int at = dims[k] * b.n + j0;
            var columns = b.columns;
            for (int t = 0; t < m; t++) {
                double z = (x - columns[at + t]) * s;
                r2[t] += z * z;
            }
        }
        values(m);
    }

    private void values(int m) {
        switch (shape) {
            case RBF -> {
                for (int t = 0; t < m; t++) {
                    v[t] = Math.exp(-0.5 * r2[t]);
                }
            }
            case MATERN12 -> {
                for (int t = 0; t < m; t++) {
                    v[t] = Math.exp(-Math.sqrt(r2[t]));
                }
            }
            case MATERN32 -> {
                for (int t = 0; t < m; t++) {
                    double s = Math.sqrt(3 * r2[t]);
                    v[t] = (1 + s) * Math.exp(-s);
                }
            }
            case MATERN52 -> {
                for (int t = 0; t < m; t++) {
                    double s = Math.sqrt(5 * r2[t]);
                    v[t] = (1 + s + s * s / 3) * Math.exp(-s);
                }
            }
            case RATIONAL -> {
                for (int t = 0; t < m; t++) {
                    v[t] = Math.pow(1 + r2[t] / (2 * alpha), -alpha);
                }
            }
        }
    }

    /** Weighs {@link #g}; the values are still in v, so that few exponentials are taken again. */
    private void slopes(int m, double[] w) {
        switch (shape) {
            case RBF -> {
                for (int t = 0; t < m; t++) {
                    g[t] = w[t] * v[t];
                }
            }
            case MATERN12 -> {
                for (int t = 0; t < m; t++) {
                    g[t] = r2[t] > 0 ? w[t] * v[t] / Math.sqrt(r2[t]) : 0;
                }
            }
            case MATERN32 -> {
                for (int t = 0; t < m; t++) {
                    g[t] = 3 * w[t] * v[t] / (1 + Math.sqrt(3 * r2[t]));
                }
            }
            case MATERN52 -> {
                for (int t = 0; t < m; t++) {
                    double s = Math.sqrt(5 * r2[t]);
                    g[t] = 5. / 3 * w[t] * v[t] * (1 + s) / (1 + s + s * s / 3);
                }
            }
            case RATIONAL -> {
                for (int t = 0; t < m; t++) {
                    g[t] = w[t] * v[t] / (1 + r2[t] / (2 * alpha));
                }
            }
        }
    }

    @Override
    void backward(Points a, int i, Points b, int j0, int m, int self, double[] w, double[] gradient,
            double @Nullable [] slope) {
        slopes(m, w);
        if (shape == Shape.RATIONAL) {
            double sum = 0;
            for (int t = 0; t < m; t++) {
                double base = 1 + r2[t] / (2 * alpha);
                sum += w[t] * v[t] * (r2[t] / (2 * base) - alpha * Math.log(base));
            }
            gradient[alphaIndex] += sum;
        }
        if (one && slope == null) {
            gradient[firstIndex] += dot(g, r2, m);
            return;
        }
        for (int k = 0; k < dims.length; k++) {
            double x = a.rows[i * a.d + dims[k]];
            int at = dims[k] * b.n + j0;
            double first = 0;
            double second = 0;
            var columns = b.columns;
            int t = 0;
            for (; t + 3 < m; t += 4) {
                double z0 = x - columns[at + t];
                double z1 = x - columns[at + t + 1];
                double z2 = x - columns[at + t + 2];
                double z3 = x - columns[at + t + 3];
                double f0 = g[t] * z0;
                double f1 = g[t + 1] * z1;
                double f2 = g[t + 2] * z2;
                double f3 = g[t + 3] * z3;
                first += f0 + f1 + (f2 + f3);
                second += f0 * z0 + f1 * z1 + (f2 * z2 + f3 * z3);
            }
            for (; t < m; t++) {
                double z = x - columns[at + t];
                first += g[t] * z;
                second += g[t] * z * z;
            }
            gradient[firstIndex + (one ? 0 : k)] += second * scale[k] * scale[k];
            if (slope != null) {
                slope[dims[k]] -= first * scale[k] * scale[k];
            }
        }
    }

    private static double dot(double[] a, double[] b, int m) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int t = 0;
        for (; t + 3 < m; t += 4) {
            s0 += a[t] * b[t];
            s1 += a[t + 1] * b[t + 1];
            s2 += a[t + 2] * b[t + 2];
            s3 += a[t + 3] * b[t + 3];
        }
        for (; t < m; t++) {
            s0 += a[t] * b[t];
        }
        return s0 + s1 + (s2 + s3);
    }

    @Override
    double diagonal(Points a, int i, boolean noise) {
        return 1;
    }

    @Override
    void diagonalBackward(Points a, int i, boolean noise, double weight, double[] gradient, double @Nullable [] slope) {
        // k(x,x) = 1 everywhere
    }
}
