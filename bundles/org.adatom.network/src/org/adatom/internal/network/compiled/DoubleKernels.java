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
                DoubleRows.block(x[i], x[i + 1], x[i + 2], x[i + 3], k, w[k], w[k + 1], w[k + 2], w[k + 3], out, y[i],
                        y[i + 1],
                        y[i + 2], y[i + 3]);
            }
            for (; k < in; k++) {
                DoubleRows.spread(x[i][k], x[i + 1][k], x[i + 2][k], x[i + 3][k], w[k], out, y[i], y[i + 1], y[i + 2],
                        y[i + 3]);
            }
        }
        for (; i < rows; i++) {
            int k = 0;
            for (; k + 3 < in; k += 4) {
                DoubleRows.gather(x[i][k], x[i][k + 1], x[i][k + 2], x[i][k + 3], w[k], w[k + 1], w[k + 2], w[k + 3],
                        out, y[i]);
            }
            for (; k < in; k++) {
                DoubleRows.axpy(x[i][k], w[k], out, y[i]);
            }
        }
    }

    @Override
    public void multiplyTransposed(double[][] x, int rows, int in, double[][] g, int out, double[][] y) {
        int k = 0;
        for (; k + 3 < in; k += 4) {
            int i = 0;
            for (; i + 3 < rows; i += 4) {
                DoubleRows.blockTransposed(x[i], x[i + 1], x[i + 2], x[i + 3], k, g[i], g[i + 1], g[i + 2], g[i + 3],
                        out, y[k],
                        y[k + 1], y[k + 2], y[k + 3]);
            }
            for (; i < rows; i++) {
                DoubleRows.spread(x[i][k], x[i][k + 1], x[i][k + 2], x[i][k + 3], g[i], out, y[k], y[k + 1], y[k + 2],
                        y[k + 3]);
            }
        }
        for (; k < in; k++) {
            int i = 0;
            for (; i + 3 < rows; i += 4) {
                DoubleRows.gather(x[i][k], x[i + 1][k], x[i + 2][k], x[i + 3][k], g[i], g[i + 1], g[i + 2], g[i + 3],
                        out, y[k]);
            }
            for (; i < rows; i++) {
                DoubleRows.axpy(x[i][k], g[i], out, y[k]);
            }
        }
    }

    @Override
    public void dots(double[][] x, int rows, int in, double[][] w, int out, double[][] y) {
        for (int i = 0; i < rows; i++) {
            for (int o = 0; o < out; o++) {
                y[i][o] += DoubleRows.dot(x[i], w[o], in);
            }
        }
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
            DoubleRows.gather(1, 1, 1, 1, m[i], m[i + 1], m[i + 2], m[i + 3], into[0].length, into[0]);
        }
        for (; i < rows; i++) {
            DoubleRows.axpy(1, m[i], into[0].length, into[0]);
        }
    }

    @Override
    public void add(double[][] a, double[][] b, int rows) {
        for (int i = 0; i < rows; i++) {
            DoubleRows.axpy(1, b[i], b[i].length, a[i]);
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
            DoubleRows.axpy(factor, b[i], b[i].length, a[i]);
        }
    }

    @Override
    public double squares(double[][] a, int rows) {
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            sum += DoubleRows.dot(a[i], a[i], a[i].length);
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
