/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.network.compiled;

import java.util.Arrays;
import org.adatom.network.Activation;
import org.adatom.network.Optimiser;

/** Loops of 32 bits; {@link DoubleKernels} are the same with 64. */
final class FloatKernels implements Kernels<float[][]> {
    @Override
    public float[][] matrix(int rows, int columns) {
        return new float[rows][columns];
    }

    @Override
    public float[][][] matrices(int count, int rows, int columns) {
        return new float[count][rows][columns];
    }

    @Override
    public void load(double[] from, int at, float[][] to, int row, int rows, int columns) {
        for (int i = 0; i < rows; i++) {
            var t = to[row + i];
            for (int j = 0; j < columns; j++) {
                t[j] = (float) from[at + i * columns + j];
            }
        }
    }

    @Override
    public void store(float[][] from, int row, int rows, int columns, double[] to, int at) {
        for (int i = 0; i < rows; i++) {
            var f = from[row + i];
            for (int j = 0; j < columns; j++) {
                to[at + i * columns + j] = f[j];
            }
        }
    }

    @Override
    public void clear(float[][] m, int row, int rows) {
        for (int i = row; i < row + rows; i++) {
            Arrays.fill(m[i], 0);
        }
    }

    @Override
    public void ones(float[][] m, int row, int rows, int column) {
        for (int i = row; i < row + rows; i++) {
            m[i][column] = 1;
        }
    }

    @Override
    public void repeat(float[][] first, float[][] m, int rows) {
        for (int i = 0; i < rows; i++) {
            System.arraycopy(first[0], 0, m[i], 0, first[0].length);
        }
    }

    @Override
    public void multiply(float[][] x, int rows, int in, float[][] w, int out, float[][] y) {
        int i = 0;
        for (; i + 3 < rows; i += 4) {
            int k = 0;
            for (; k + 3 < in; k += 4) {
                FloatRows.block(x[i], x[i + 1], x[i + 2], x[i + 3], k, w[k], w[k + 1], w[k + 2], w[k + 3], out, y[i],
                        y[i + 1],
                        y[i + 2], y[i + 3]);
            }
            for (; k < in; k++) {
                FloatRows.spread(x[i][k], x[i + 1][k], x[i + 2][k], x[i + 3][k], w[k], out, y[i], y[i + 1], y[i + 2],
                        y[i + 3]);
            }
        }
        for (; i < rows; i++) {
            int k = 0;
            for (; k + 3 < in; k += 4) {
                FloatRows.gather(x[i][k], x[i][k + 1], x[i][k + 2], x[i][k + 3], w[k], w[k + 1], w[k + 2], w[k + 3],
                        out, y[i]);
            }
            for (; k < in; k++) {
                FloatRows.axpy(x[i][k], w[k], out, y[i]);
            }
        }
    }

    @Override
    public void multiplyTransposed(float[][] x, int rows, int in, float[][] g, int out, float[][] y) {
        int k = 0;
        for (; k + 3 < in; k += 4) {
            int i = 0;
            for (; i + 3 < rows; i += 4) {
                FloatRows.blockTransposed(x[i], x[i + 1], x[i + 2], x[i + 3], k, g[i], g[i + 1], g[i + 2], g[i + 3],
                        out, y[k],
                        y[k + 1], y[k + 2], y[k + 3]);
            }
            for (; i < rows; i++) {
                FloatRows.spread(x[i][k], x[i][k + 1], x[i][k + 2], x[i][k + 3], g[i], out, y[k], y[k + 1], y[k + 2],
                        y[k + 3]);
            }
        }
        for (; k < in; k++) {
            int i = 0;
            for (; i + 3 < rows; i += 4) {
                FloatRows.gather(x[i][k], x[i + 1][k], x[i + 2][k], x[i + 3][k], g[i], g[i + 1], g[i + 2], g[i + 3],
                        out, y[k]);
            }
            for (; i < rows; i++) {
                FloatRows.axpy(x[i][k], g[i], out, y[k]);
            }
        }
    }

    @Override
    public void dots(float[][] x, int rows, int in, float[][] w, int out, float[][] y) {
        for (int i = 0; i < rows; i++) {
            for (int o = 0; o < out; o++) {
                y[i][o] += FloatRows.dot(x[i], w[o], in);
            }
        }
    }

    @Override
    public void transpose(float[][] w, int rows, int columns, float[][] t) {
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
    public void sumRows(float[][] m, int rows, float[][] into) {
        int i = 0;
        for (; i + 3 < rows; i += 4) {
            FloatRows.gather(1, 1, 1, 1, m[i], m[i + 1], m[i + 2], m[i + 3], into[0].length, into[0]);
        }
        for (; i < rows; i++) {
            FloatRows.axpy(1, m[i], into[0].length, into[0]);
        }
    }

    @Override
    public void add(float[][] a, float[][] b, int rows) {
        for (int i = 0; i < rows; i++) {
            FloatRows.axpy(1, b[i], b[i].length, a[i]);
        }
    }

    @Override
    public void scale(float[][] a, double factor, int rows) {
        float f = (float) factor;
        for (int i = 0; i < rows; i++) {
            var row = a[i];
            for (int j = 0; j < row.length; j++) {
                row[j] *= f;
            }
        }
    }

    @Override
    public void addScaled(float[][] a, double factor, float[][] b, int rows) {
        for (int i = 0; i < rows; i++) {
            FloatRows.axpy((float) factor, b[i], b[i].length, a[i]);
        }
    }

    @Override
    public double squares(float[][] a, int rows) {
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            sum += FloatRows.dot(a[i], a[i], a[i].length);
        }
        return Double.isFinite(sum) ? sum : longSquares(a, rows);
    }

    /** The same without overflow. */
    private static double longSquares(float[][] a, int rows) {
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            for (float v : a[i]) {
                sum += (double) v * v;
            }
        }
        return sum;
    }

    @Override
    public void activate(Activation f, double p, float[][] z, float[][] y, float[][][] d, int rows) {
        for (int i = 0; i < rows; i++) {
            switch (d.length) {
                case 0 -> FloatFunctions.apply(f, (float) p, z[i], y[i], null, null, null);
                case 1 -> FloatFunctions.apply(f, (float) p, z[i], y[i], d[0][i], null, null);
                case 2 -> FloatFunctions.apply(f, (float) p, z[i], y[i], d[0][i], d[1][i], null);
                default -> FloatFunctions.apply(f, (float) p, z[i], y[i], d[0][i], d[1][i], d[2][i]);
            }
        }
    }

    @Override
    public void product(float[][] a, int ra, float[][] b, int rb, float[][] c, int rc, int rows, boolean add) {
        for (int i = 0; i < rows; i++) {
            if (add) {
                addProduct(a[ra + i], b[rb + i], c[rc + i]);
            } else {
                setProduct(a[ra + i], b[rb + i], c[rc + i]);
            }
        }
    }

    private static void setProduct(float[] a, float[] b, float[] c) {
        for (int j = 0; j < c.length; j++) {
            c[j] = a[j] * b[j];
        }
    }

    private static void addProduct(float[] a, float[] b, float[] c) {
        for (int j = 0; j < c.length; j++) {
            c[j] = Math.fma(a[j], b[j], c[j]);
        }
    }

    @Override
    public void product(double factor, float[][] a, int ra, float[][] b, int rb, float[][] c, int rc, float[][] d,
            int rd, int rows) {
        for (int i = 0; i < rows; i++) {
            addProduct((float) factor, a[ra + i], b[rb + i], c[rc + i], d[rd + i]);
        }
    }

    private static void addProduct(float f, float[] a, float[] b, float[] c, float[] d) {
        for (int j = 0; j < d.length; j++) {
            d[j] = Math.fma(f * a[j], b[j] * c[j], d[j]);
        }
    }

    @Override
    public void update(Optimiser optimiser, long t, double rate, boolean decays, float[][] w, float[][] g,
            float[][][] slots, int rows) {
        for (int i = 0; i < rows; i++) {
            switch (optimiser) {
                case Optimiser.Sgd s when s.momentum() == 0 -> FloatRows.axpy((float) -rate, g[i], g[i].length, w[i]);
                case Optimiser.Sgd s -> momentum((float) s.momentum(), s.nesterov(), (float) rate, w[i], g[i],
                        slots[0][i]);
                case Optimiser.RmsProp r ->
                    rmsProp((float) r.decay(), (float) r.epsilon(), (float) rate, w[i], g[i], slots[0][i]);
                case Optimiser.Adam a ->
                    adam(a.beta1(), a.beta2(), a.epsilon(), t, rate, w[i], g[i], slots[0][i], slots[1][i]);
                case Optimiser.AdamW a -> {
                    if (decays) {
                        scaleRow(w[i], (float) (1 - rate * a.decay()));
                    }
                    adam(a.beta1(), a.beta2(), a.epsilon(), t, rate, w[i], g[i], slots[0][i], slots[1][i]);
                }
            }
        }
    }

    private static void scaleRow(float[] w, float factor) {
        for (int j = 0; j < w.length; j++) {
            w[j] *= factor;
        }
    }

    private static void momentum(float mu, boolean nesterov, float rate, float[] w, float[] g, float[] v) {
        float first = nesterov ? rate : 0;
        float second = nesterov ? rate * mu : rate;
        for (int j = 0; j < w.length; j++) {
            v[j] = mu * v[j] + g[j];
            w[j] -= first * g[j] + second * v[j];
        }
    }

    private static void rmsProp(float decay, float epsilon, float rate, float[] w, float[] g, float[] s) {
        for (int j = 0; j < w.length; j++) {
            s[j] = decay * s[j] + (1 - decay) * g[j] * g[j];
            w[j] -= rate * g[j] / ((float) Math.sqrt(s[j]) + epsilon);
        }
    }

    private static void adam(double beta1, double beta2, double epsilon, long t, double rate, float[] w, float[] g,
            float[] m, float[] s) {
        float b1 = (float) beta1;
        float c1 = (float) (1 - beta1);
        float b2 = (float) beta2;
        float c2 = (float) (1 - beta2);
        float e = (float) epsilon;
        float r = (float) (rate / (1 - Math.pow(beta1, t)));
        float f = (float) (1 / Math.sqrt(1 - Math.pow(beta2, t)));
        for (int j = 0; j < w.length; j++) {
            m[j] = b1 * m[j] + c1 * g[j];
            s[j] = b2 * s[j] + c2 * g[j] * g[j];
            w[j] -= r * m[j] / ((float) Math.sqrt(s[j]) * f + e);
        }
    }
}
