/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.numerics.transform;

import org.eclipse.jdt.annotation.Nullable;

/**
 * The transform of lines of n complex numbers, several side by side: [n][lines], so that inner loops run over
 * neighbours in memory. Sizes of factors up to 13 by the self-sorting method of Stockham (T. G. Cochran et al., IEEE
 * Trans. Audio Electroacoust. 15, 45, 1967, doi 10.1109/TAU.1967.1161899), others by convolution with a chirp (L. I.
 * Bluestein, IEEE Trans. Audio Electroacoust. 18, 451, 1970, doi 10.1109/TAU.1970.1162132).
 */
public final class LinePlan {
    private static final int[] RADICES = { 4, 2, 3, 5, 7, 11, 13 };

    private final int n;
    private final double[] cos;
    private final double[] sin;
    private final @Nullable Chirp chirp;

    /** @param n length of a line, at least 1 */
    public LinePlan(int n) {
        this.n = n;
        int rest = n;
        for (int r : RADICES) {
            while (rest % r == 0) {
                rest /= r;
            }
        }
        this.chirp = rest > 1 ? new Chirp(n) : null;
        int size = rest > 1 ? 0 : n;
        this.cos = new double[size];
        this.sin = new double[size];
        for (int k = 0; k < size; k++) {
            double angle = -2 * Math.PI * k / n;
            cos[k] = Math.cos(angle);
            sin[k] = Math.sin(angle);
        }
    }

    /** {@return numbers that a work array needs for each line} */
    public int work() {
        var c = chirp;
        return c == null ? n : c.work();
    }

    /**
     * Transforms with exp(-2 pi i j k / n), not scaled. Exchange re and im for the inverse.
     *
     * @param re [n][lines], changed
     * @param im [n][lines], changed
     * @param workRe [work()][lines]
     * @param workIm [work()][lines]
     */
    public void transform(double[] re, double[] im, double[] workRe, double[] workIm, int lines) {
        var c = chirp;
        if (c != null) {
            c.transform(re, im, workRe, workIm, lines);
            return;
        }
        var xr = re;
        var xi = im;
        var yr = workRe;
        var yi = workIm;
        int length = n;
        int stride = lines;
        for (int r : RADICES) {
            while (length % r == 0 && length > 1) {
                int m = length / r;
                switch (r) {
                    case 4 -> four(m, stride, n / length, xr, xi, yr, yi);
                    case 2 -> two(m, stride, n / length, xr, xi, yr, yi);
                    default -> any(r, m, stride, n / length, xr, xi, yr, yi);
                }
                var t = xr;
                xr = yr;
                yr = t;
                t = xi;
                xi = yi;
                yi = t;
                length = m;
                stride *= r;
            }
        }
        if (xr != re) {
            System.arraycopy(xr, 0, re, 0, n * lines);
            System.arraycopy(xi, 0, im, 0, n * lines);
        }
    }

    private void two(int m, int s, int f, double[] xr, double[] xi, double[] yr, double[] yi) {
        for (int p = 0; p < m; p++) {
            double c = cos[p * f];
            double d = sin[p * f];
            int a = s * p;
            int b = a + s * m;
            int u = 2 * s * p;
            int v = u + s;
            for (int q = 0; q < s; q++) {
                double ar = xr[a + q];
                double ai = xi[a + q];
                double br = xr[b + q];
                double bi = xi[b + q];
                yr[u + q] = ar + br;
                yi[u + q] = ai + bi;
                double dr = ar - br;
                double di = ai - bi;
                yr[v + q] = dr * c - di * d;
                yi[v + q] = dr * d + di * c;
            }
        }
    }

    private void four(int m, int s, int f, double[] xr, double[] xi, double[] yr, double[] yi) {
        int sm = s * m;
        for (int p = 0; p < m; p++) {
            double c1 = cos[p * f];
            double d1 = sin[p * f];
            double c2 = cos[2 * p * f];
            double d2 = sin[2 * p * f];
            double c3 = cos[3 * p * f];
            double d3 = sin[3 * p * f];
            int a = s * p;
            int u = 4 * s * p;
            for (int q = 0; q < s; q++) {
                double acr = xr[a + q] + xr[a + 2 * sm + q];
                double aci = xi[a + q] + xi[a + 2 * sm + q];
                double amr = xr[a + q] - xr[a + 2 * sm + q];
                double ami = xi[a + q] - xi[a + 2 * sm + q];
                double bdr = xr[a + sm + q] + xr[a + 3 * sm + q];
                double bdi = xi[a + sm + q] + xi[a + 3 * sm + q];
                double bmr = xi[a + sm + q] - xi[a + 3 * sm + q];
                double bmi = xr[a + 3 * sm + q] - xr[a + sm + q];
                yr[u + q] = acr + bdr;
                yi[u + q] = aci + bdi;
                double r1 = amr + bmr;
                double i1 = ami + bmi;
                double r2 = acr - bdr;
                double i2 = aci - bdi;
                double r3 = amr - bmr;
                double i3 = ami - bmi;
                yr[u + s + q] = r1 * c1 - i1 * d1;
                yi[u + s + q] = r1 * d1 + i1 * c1;
                yr[u + 2 * s + q] = r2 * c2 - i2 * d2;
                yi[u + 2 * s + q] = r2 * d2 + i2 * c2;
                yr[u + 3 * s + q] = r3 * c3 - i3 * d3;
                yi[u + 3 * s + q] = r3 * d3 + i3 * c3;
            }
        }
    }

    private void any(int r, int m, int s, int f, double[] xr, double[] xi, double[] yr, double[] yi) {
        int turn = n / r;
        for (int p = 0; p < m; p++) {
            for (int k = 0; k < r; k++) {
                int u = s * (r * p + k);
                double c = cos[p * k * f];
                double d = sin[p * k * f];
                java.util.Arrays.fill(yr, u, u + s, 0);
                java.util.Arrays.fill(yi, u, u + s, 0);
                for (int j = 0; j < r; j++) {
                    int t = j * k % r * turn;
                    double wc = cos[t] * c - sin[t] * d;
                    double wd = cos[t] * d + sin[t] * c;
                    int a = s * (p + j * m);
                    for (int q = 0; q < s; q++) {
                        yr[u + q] += xr[a + q] * wc - xi[a + q] * wd;
                        yi[u + q] += xr[a + q] * wd + xi[a + q] * wc;
                    }
                }
            }
        }
    }

    /** The transform of any size as a convolution, by transforms of a power of two. */
    private static final class Chirp {
        private final int n;
        private final int size;
        private final LinePlan plan;
        private final double[] cos;
        private final double[] sin;
        private final double[] filterRe;
        private final double[] filterIm;

        Chirp(int n) {
            this.n = n;
            this.size = Integer.highestOneBit(2 * n - 1) << 1;
            this.plan = new LinePlan(size);
            this.cos = new double[n];
            this.sin = new double[n];
            this.filterRe = new double[size];
            this.filterIm = new double[size];
            for (int k = 0; k < n; k++) {
                double angle = -Math.PI * ((long) k * k % (2L * n)) / n;
                cos[k] = Math.cos(angle);
                sin[k] = Math.sin(angle);
                filterRe[k] = cos[k] / size;
                filterIm[k] = -sin[k] / size;
                if (k > 0) {
                    filterRe[size - k] = filterRe[k];
                    filterIm[size - k] = filterIm[k];
                }
            }
            plan.transform(filterRe, filterIm, new double[size], new double[size], 1);
        }

        int work() {
            return 2 * size;
        }

        void transform(double[] re, double[] im, double[] workRe, double[] workIm, int lines) {
            var ar = new double[size * lines];
            var ai = new double[size * lines];
            for (int k = 0; k < n; k++) {
                for (int q = k * lines; q < (k + 1) * lines; q++) {
                    ar[q] = re[q] * cos[k] - im[q] * sin[k];
                    ai[q] = re[q] * sin[k] + im[q] * cos[k];
                }
            }
            plan.transform(ar, ai, workRe, workIm, lines);
            for (int k = 0; k < size; k++) {
                for (int q = k * lines; q < (k + 1) * lines; q++) {
                    double r = ar[q] * filterRe[k] - ai[q] * filterIm[k];
                    ai[q] = ar[q] * filterIm[k] + ai[q] * filterRe[k];
                    ar[q] = r;
                }
            }
            plan.transform(ai, ar, workIm, workRe, lines);
            for (int k = 0; k < n; k++) {
                for (int q = k * lines; q < (k + 1) * lines; q++) {
                    re[q] = ar[q] * cos[k] - ai[q] * sin[k];
                    im[q] = ar[q] * sin[k] + ai[q] * cos[k];
                }
            }
        }
    }
}
