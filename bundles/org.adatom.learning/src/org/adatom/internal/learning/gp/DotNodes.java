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

/** (s^2 + x.x')^degree. */
final class DotNode extends Node {
    private final double offset;
    private final int degree;
    private final int[] dims;
    private final int index;
    private final double[] base = new double[TILE];

    DotNode(double offset, int degree, int[] dims, int index) {
        this.offset = offset;
        this.degree = degree;
        this.dims = dims;
        this.index = index;
    }

    static void dot(int[] dims, Points a, int i, Points b, int j0, int m, double from, double[] out) {
        Arrays.fill(out, 0, m, from);
        for (int k : dims) {
            double x = a.rows[i * a.d + k];
            int at = k * b.n + j0;
            for (int t = 0; t < m; t++) {
                out[t] += x * b.columns[at + t];
            }
        }
    }

    @Override
    void forward(Points a, int i, Points b, int j0, int m, int self) {
        dot(dims, a, i, b, j0, m, offset * offset, base);
        for (int t = 0; t < m; t++) {
            v[t] = power(base[t], degree);
        }
    }

    private static double power(double x, int n) {
        double p = 1;
        for (int k = 0; k < n; k++) {
            p *= x;
        }
        return p;
    }

    @Override
    void backward(Points a, int i, Points b, int j0, int m, int self, double[] w, double[] gradient,
            double @Nullable [] slope) {
        double sum = 0;
        for (int t = 0; t < m; t++) {
            double c = w[t] * degree * power(base[t], degree - 1);
            sum += c;
            if (slope != null) {
                for (int k : dims) {
                    slope[k] += c * b.columns[k * b.n + j0 + t];
                }
            }
        }
        gradient[index] += sum * 2 * offset * offset;
    }

    private double norm(Points a, int i) {
        double sum = offset * offset;
        for (int k : dims) {
            sum += a.rows[i * a.d + k] * a.rows[i * a.d + k];
        }
        return sum;
    }

    @Override
    double diagonal(Points a, int i, boolean noise) {
        return power(norm(a, i), degree);
    }

    @Override
    void diagonalBackward(Points a, int i, boolean noise, double weight, double[] gradient, double @Nullable [] slope) {
        double c = weight * degree * power(norm(a, i), degree - 1);
        gradient[index] += c * 2 * offset * offset;
        if (slope != null) {
            for (int k : dims) {
                slope[k] += 2 * c * a.rows[i * a.d + k];
            }
        }
    }
}

/** x.x'/(x.x + x'.x' - x.x'), 1 for two zeros. */
final class TanimotoNode extends Node {
    private final int[] dims;
    private final double[] dot = new double[TILE];
    private final double[] other = new double[TILE];

    TanimotoNode(int[] dims) {
        this.dims = dims;
    }

    private double norm(Points a, int i) {
        double sum = 0;
        for (int k : dims) {
            sum += a.rows[i * a.d + k] * a.rows[i * a.d + k];
        }
        return sum;
    }

    @Override
    void forward(Points a, int i, Points b, int j0, int m, int self) {
        DotNode.dot(dims, a, i, b, j0, m, 0, dot);
        double own = norm(a, i);
        for (int t = 0; t < m; t++) {
            other[t] = own + norm(b, j0 + t) - dot[t];
            v[t] = other[t] > 0 ? dot[t] / other[t] : 1;
        }
    }

    @Override
    void backward(Points a, int i, Points b, int j0, int m, int self, double[] w, double[] gradient,
            double @Nullable [] slope) {
        if (slope == null) {
            return;
        }
        for (int t = 0; t < m; t++) {
            if (other[t] > 0) {
                double c = w[t] / other[t];
                for (int k : dims) {
                    double y = b.columns[k * b.n + j0 + t];
                    slope[k] += c * (y - v[t] * (2 * a.rows[i * a.d + k] - y));
                }
            }
        }
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

/** exp(-2 sum_k sin^2(pi (x_k - x'_k)/p)/l^2). */
final class PeriodicNode extends Node {
    private final double length;
    private final double period;
    private final int[] dims;
    private final int lengthIndex;
    private final int periodIndex;

    PeriodicNode(Kernel.Periodic kernel, int[] dims, int lengthIndex, int periodIndex) {
        this.length = kernel.length().value();
        this.period = kernel.period().value();
        this.dims = dims;
        this.lengthIndex = lengthIndex;
        this.periodIndex = periodIndex;
    }

    @Override
    void forward(Points a, int i, Points b, int j0, int m, int self) {
        Arrays.fill(v, 0, m, 0);
        for (int k : dims) {
            double x = a.rows[i * a.d + k];
            int at = k * b.n + j0;
            for (int t = 0; t < m; t++) {
                double s = Math.sin(Math.PI * (x - b.columns[at + t]) / period);
                v[t] += s * s;
            }
        }
        double factor = -2 / (length * length);
        for (int t = 0; t < m; t++) {
            v[t] = Math.exp(factor * v[t]);
        }
    }

    @Override
    void backward(Points a, int i, Points b, int j0, int m, int self, double[] w, double[] gradient,
            double @Nullable [] slope) {
        for (int k : dims) {
            double x = a.rows[i * a.d + k];
            int at = k * b.n + j0;
            for (int t = 0; t < m; t++) {
                double u = Math.PI * (x - b.columns[at + t]) / period;
                double sin = Math.sin(u);
                double f = 4 / (length * length) * w[t] * v[t] * sin;
                double g = f * Math.cos(u);
                gradient[lengthIndex] += f * sin;
                gradient[periodIndex] += g * u;
                if (slope != null) {
                    slope[k] -= g * Math.PI / period;
                }
            }
        }
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
