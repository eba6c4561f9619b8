/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.network.compiled;

import java.util.Arrays;
import org.adatom.internal.network.OptimiserMath;
import org.adatom.network.Activation;
import org.adatom.network.Optimiser;

/** Loops of 64 bits; {@link FloatKernels} are the same with 32. */
final class DoubleKernels implements Kernels<double[][]> {
    @Override
    public double[][] matrix(int rows, int columns) {
        return new double[rows][columns];
    }

    @Override
    public double[][][] matrices(int count, int rows, int columns) {
        return new double[count][rows][columns];
    }

    @Override
    public void load(double[] from, int at, double[][] to, int row, int rows, int columns) {
        for (int i = 0; i < rows; i++) {
            var t = to[row + i];
            for (int j = 0; j < columns; j++) {
                t[j] = from[at + i * columns + j];
            }
        }
    }

    @Override
    public void store(double[][] from, int row, int rows, int columns, double[] to, int at) {
        for (int i = 0; i < rows; i++) {
            var f = from[row + i];
            for (int j = 0; j < columns; j++) {
                to[at + i * columns + j] = f[j];
            }
        }
    }

    @Override
    public void clear(double[][] m, int row, int rows) {
        for (int i = row; i < row + rows; i++) {
            Arrays.fill(m[i], 0);
        }
    }

    @Override
    public void ones(double[][] m, int row, int rows, int column) {
        for (int i = row; i < row + rows; i++) {
            m[i][column] = 1;
        }
    }

    @Override
    public void repeat(double[][] first, double[][] m, int rows) {
        for (int i = 0; i < rows; i++) {
            System.arraycopy(first[0], 0, m[i], 0, first[0].length);
        }
    }

    @Override
    public void multiply(double[][] x, int rows, int in, double[][] w, int out, double[][] y) {
        int i = 0;
        for (; i + 3 < rows; i += 4) {
            int k = 0;
            for (; k + 3 < in; k += 4) {
                block(x[i], x[i + 1], x[i + 2], x[i + 3], k, w[k], w[k + 1], w[k + 2], w[k + 3], out, y[i], y[i + 1],
                        y[i + 2], y[i + 3]);
            }
            for (; k < in; k++) {
                spread(x[i][k], x[i + 1][k], x[i + 2][k], x[i + 3][k], w[k], out, y[i], y[i + 1], y[i + 2], y[i + 3]);
            }
        }
        for (; i < rows; i++) {
            int k = 0;
            for (; k + 3 < in; k += 4) {
                gather(x[i][k], x[i][k + 1], x[i][k + 2], x[i][k + 3], w[k], w[k + 1], w[k + 2], w[k + 3], out, y[i]);
            }
            for (; k < in; k++) {
                axpy(x[i][k], w[k], out, y[i]);
            }
        }
    }

    @Override
    public void multiplyTransposed(double[][] x, int rows, int in, double[][] g, int out, double[][] y) {
        int k = 0;
        for (; k + 3 < in; k += 4) {
            int i = 0;
            for (; i + 3 < rows; i += 4) {
                blockTransposed(x[i], x[i + 1], x[i + 2], x[i + 3], k, g[i], g[i + 1], g[i + 2], g[i + 3], out, y[k],
                        y[k + 1], y[k + 2], y[k + 3]);
            }
            for (; i < rows; i++) {
                spread(x[i][k], x[i][k + 1], x[i][k + 2], x[i][k + 3], g[i], out, y[k], y[k + 1], y[k + 2], y[k + 3]);
            }
        }
        for (; k < in; k++) {
            int i = 0;
            for (; i + 3 < rows; i += 4) {
                gather(x[i][k], x[i + 1][k], x[i + 2][k], x[i + 3][k], g[i], g[i + 1], g[i + 2], g[i + 3], out, y[k]);
            }
            for (; i < rows; i++) {
                axpy(x[i][k], g[i], out, y[k]);
            }
        }
    }

    private static void block(double[] p, double[] q, double[] r, double[] s, int k, double[] a, double[] b, double[] c,
            double[] d, int out, double[] y, double[] z, double[] u, double[] v) {
        double p0 = p[k];
        double p1 = p[k + 1];
        double p2 = p[k + 2];
        double p3 = p[k + 3];
        double q0 = q[k];
        double q1 = q[k + 1];
        double q2 = q[k + 2];
        double q3 = q[k + 3];
        double r0 = r[k];
        double r1 = r[k + 1];
        double r2 = r[k + 2];
        double r3 = r[k + 3];
        double s0 = s[k];
        double s1 = s[k + 1];
        double s2 = s[k + 2];
        double s3 = s[k + 3];
        for (int j = 0; j < out; j++) {
            double aj = a[j];
            double bj = b[j];
            double cj = c[j];
            double dj = d[j];
            y[j] = Math.fma(p3, dj, Math.fma(p2, cj, Math.fma(p1, bj, Math.fma(p0, aj, y[j]))));
            z[j] = Math.fma(q3, dj, Math.fma(q2, cj, Math.fma(q1, bj, Math.fma(q0, aj, z[j]))));
            u[j] = Math.fma(r3, dj, Math.fma(r2, cj, Math.fma(r1, bj, Math.fma(r0, aj, u[j]))));
            v[j] = Math.fma(s3, dj, Math.fma(s2, cj, Math.fma(s1, bj, Math.fma(s0, aj, v[j]))));
        }
    }

    private static void blockTransposed(double[] p, double[] q, double[] r, double[] s, int k, double[] a, double[] b,
            double[] c, double[] d, int out, double[] y, double[] z, double[] u, double[] v) {
        double p0 = p[k];
        double p1 = p[k + 1];
        double p2 = p[k + 2];
        double p3 = p[k + 3];
        double q0 = q[k];
        double q1 = q[k + 1];
        double q2 = q[k + 2];
        double q3 = q[k + 3];
        double r0 = r[k];
        double r1 = r[k + 1];
        double r2 = r[k + 2];
        double r3 = r[k + 3];
        double s0 = s[k];
        double s1 = s[k + 1];
        double s2 = s[k + 2];
        double s3 = s[k + 3];
        for (int j = 0; j < out; j++) {
            double aj = a[j];
            double bj = b[j];
            double cj = c[j];
            double dj = d[j];
            y[j] = Math.fma(s0, dj, Math.fma(r0, cj, Math.fma(q0, bj, Math.fma(p0, aj, y[j]))));
            z[j] = Math.fma(s1, dj, Math.fma(r1, cj, Math.fma(q1, bj, Math.fma(p1, aj, z[j]))));
            u[j] = Math.fma(s2, dj, Math.fma(r2, cj, Math.fma(q2, bj, Math.fma(p2, aj, u[j]))));
            v[j] = Math.fma(s3, dj, Math.fma(r3, cj, Math.fma(q3, bj, Math.fma(p3, aj, v[j]))));
        }
    }

    private static void spread(double p, double q, double r, double s, double[] a, int out, double[] y, double[] z,
            double[] u, double[] v) {
        for (int j = 0; j < out; j++) {
            double aj = a[j];
            y[j] = Math.fma(p, aj, y[j]);
            z[j] = Math.fma(q, aj, z[j]);
            u[j] = Math.fma(r, aj, u[j]);
            v[j] = Math.fma(s, aj, v[j]);
        }
    }

    private static void gather(double p, double q, double r, double s, double[] a, double[] b, double[] c, double[] d,
            int out, double[] y) {
        for (int j = 0; j < out; j++) {
            y[j] = Math.fma(s, d[j], Math.fma(r, c[j], Math.fma(q, b[j], Math.fma(p, a[j], y[j]))));
        }
    }

    private static void axpy(double p, double[] a, int out, double[] y) {
        for (int j = 0; j < out; j++) {
            y[j] = Math.fma(p, a[j], y[j]);
        }
    }

    @Override
    public void dots(double[][] x, int rows, int in, double[][] w, int out, double[][] y) {
        for (int i = 0; i < rows; i++) {
            for (int o = 0; o < out; o++) {
                y[i][o] += dot(x[i], w[o], in);
            }
        }
    }

    private static double dot(double[] a, double[] b, int n) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int k = 0;
        for (; k + 3 < n; k += 4) {
            s0 = Math.fma(a[k], b[k], s0);
            s1 = Math.fma(a[k + 1], b[k + 1], s1);
            s2 = Math.fma(a[k + 2], b[k + 2], s2);
            s3 = Math.fma(a[k + 3], b[k + 3], s3);
        }
        for (; k < n; k++) {
            s0 = Math.fma(a[k], b[k], s0);
        }
        return s0 + s1 + (s2 + s3);
    }

    @Override
    public void transpose(double[][] w, int rows, int columns, double[][] t) {
        int i = 0;
        for (; i + 3 < rows; i += 4) {
            var a = w[i];
            var b = w[i + 1];
            var c = w[i + 2];
            var d = w[i + 3];
            for (int j = 0; j < columns; j++) {
                var row = t[j];
                row[i] = a[j];
                row[i + 1] = b[j];
                row[i + 2] = c[j];
                row[i + 3] = d[j];
            }
        }
        for (; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                t[j][i] = w[i][j];
            }
        }
    }

    @Override
    public void sumRows(double[][] m, int rows, double[][] into) {
        int i = 0;
        for (; i + 3 < rows; i += 4) {
            gather(1, 1, 1, 1, m[i], m[i + 1], m[i + 2], m[i + 3], into[0].length, into[0]);
        }
        for (; i < rows; i++) {
            axpy(1, m[i], into[0].length, into[0]);
        }
    }

    @Override
    public void add(double[][] a, double[][] b, int rows) {
        for (int i = 0; i < rows; i++) {
            axpy(1, b[i], b[i].length, a[i]);
        }
    }

    @Override
    public void scale(double[][] a, double factor, int rows) {
        double f = factor;
        for (int i = 0; i < rows; i++) {
            var row = a[i];
            for (int j = 0; j < row.length; j++) {
                row[j] *= f;
            }
        }
    }

    @Override
    public void addScaled(double[][] a, double factor, double[][] b, int rows) {
        for (int i = 0; i < rows; i++) {
            axpy(factor, b[i], b[i].length, a[i]);
        }
    }

    @Override
    public double squares(double[][] a, int rows) {
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            sum += dot(a[i], a[i], a[i].length);
        }
        return sum;
    }

    @Override
    public void activate(Activation f, double p, double[][] z, double[][] y, double[][][] d, int rows) {
        for (int i = 0; i < rows; i++) {
            switch (d.length) {
                case 0 -> DoubleFunctions.apply(f, p, z[i], y[i], null, null, null);
                case 1 -> DoubleFunctions.apply(f, p, z[i], y[i], d[0][i], null, null);
                case 2 -> DoubleFunctions.apply(f, p, z[i], y[i], d[0][i], d[1][i], null);
                default -> DoubleFunctions.apply(f, p, z[i], y[i], d[0][i], d[1][i], d[2][i]);
            }
        }
    }

    @Override
    public void product(double[][] a, int ra, double[][] b, int rb, double[][] c, int rc, int rows, boolean add) {
        for (int i = 0; i < rows; i++) {
            if (add) {
                addProduct(a[ra + i], b[rb + i], c[rc + i]);
            } else {
                setProduct(a[ra + i], b[rb + i], c[rc + i]);
            }
        }
    }

    private static void setProduct(double[] a, double[] b, double[] c) {
        for (int j = 0; j < c.length; j++) {
            c[j] = a[j] * b[j];
        }
    }

    private static void addProduct(double[] a, double[] b, double[] c) {
        for (int j = 0; j < c.length; j++) {
            c[j] = Math.fma(a[j], b[j], c[j]);
        }
    }

    @Override
    public void product(double factor, double[][] a, int ra, double[][] b, int rb, double[][] c, int rc, double[][] d,
            int rd, int rows) {
        for (int i = 0; i < rows; i++) {
            addProduct(factor, a[ra + i], b[rb + i], c[rc + i], d[rd + i]);
        }
    }

    private static void addProduct(double f, double[] a, double[] b, double[] c, double[] d) {
        for (int j = 0; j < d.length; j++) {
            d[j] = Math.fma(f * a[j], b[j] * c[j], d[j]);
        }
    }

    @Override
    public void update(Optimiser optimiser, long t, double rate, boolean decays, double[][] w, double[][] g,
            double[][][] slots, int rows) {
        var kept = new double[slots.length][];
        for (int i = 0; i < rows; i++) {
            for (int s = 0; s < kept.length; s++) {
                kept[s] = slots[s][i];
            }
            OptimiserMath.step(optimiser, t, rate, decays, w[i], g[i], kept);
        }
    }
}
