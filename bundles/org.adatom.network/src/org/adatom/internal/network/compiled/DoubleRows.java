/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.network.compiled;

/**
 * What products of matrices are made of: a few rows of 64 bits at once, so that each number is read once for several
 * sums. {@link FloatRows} are the same with the other precision.
 */
final class DoubleRows {
    private DoubleRows() {
    }

    /** Adds four rows, each times its own number, to four sums: y += p[k..k+3] (a, b, c, d), the same of q, r and s. */
    static void block(double[] p, double[] q, double[] r, double[] s, int k, double[] a, double[] b, double[] c,
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

    /** Adds four rows to four sums, by the columns: y += (p, q, r, s)[k] (a, b, c, d), z of k + 1 and so on. */
    static void blockTransposed(double[] p, double[] q, double[] r, double[] s, int k, double[] a, double[] b,
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

    /** Adds one row to four sums: y += p a, z += q a, u += r a, v += s a. */
    static void spread(double p, double q, double r, double s, double[] a, int out, double[] y, double[] z,
            double[] u, double[] v) {
        for (int j = 0; j < out; j++) {
            double aj = a[j];
            y[j] = Math.fma(p, aj, y[j]);
            z[j] = Math.fma(q, aj, z[j]);
            u[j] = Math.fma(r, aj, u[j]);
            v[j] = Math.fma(s, aj, v[j]);
        }
    }

    /** Adds four rows to one sum: y += p a + q b + r c + s d. */
    static void gather(double p, double q, double r, double s, double[] a, double[] b, double[] c, double[] d,
            int out, double[] y) {
        for (int j = 0; j < out; j++) {
            y[j] = Math.fma(s, d[j], Math.fma(r, c[j], Math.fma(q, b[j], Math.fma(p, a[j], y[j]))));
        }
    }

    /** Adds one row to one sum: y += p a. */
    static void axpy(double p, double[] a, int out, double[] y) {
        for (int j = 0; j < out; j++) {
            y[j] = Math.fma(p, a[j], y[j]);
        }
    }

    /** {@return the sum of products} In four sums, which the processor adds at once. */
    static double dot(double[] a, double[] b, int n) {
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
}
