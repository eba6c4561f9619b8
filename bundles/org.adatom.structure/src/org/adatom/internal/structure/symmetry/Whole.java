/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.structure.symmetry;

import org.eclipse.jdt.annotation.Nullable;

/** Matrices of three rows, [3][3], row-major, of whole and real numbers. */
final class Whole {
    private Whole() {
    }

    static int[] multiply(int[] a, int[] b) {
        var out = new int[9];
        for (int i = 0; i < 9; i++) {
            for (int k = 0; k < 3; k++) {
                out[i] += a[i / 3 * 3 + k] * b[3 * k + i % 3];
            }
        }
        return out;
    }

    static double[] multiply(double[] a, double[] b) {
        var out = new double[9];
        for (int i = 0; i < 9; i++) {
            for (int k = 0; k < 3; k++) {
                out[i] += a[i / 3 * 3 + k] * b[3 * k + i % 3];
            }
        }
        return out;
    }

    static double[] real(int[] a) {
        var out = new double[9];
        for (int i = 0; i < 9; i++) {
            out[i] = a[i];
        }
        return out;
    }

    static double[] transpose(double[] a) {
        return new double[] {a[0], a[3], a[6], a[1], a[4], a[7], a[2], a[5], a[8]};
    }

    /** {@return the matrix times a column} */
    static double[] times(double[] a, double[] v) {
        return new double[] {a[0] * v[0] + a[1] * v[1] + a[2] * v[2], a[3] * v[0] + a[4] * v[1] + a[5] * v[2],
                a[6] * v[0] + a[7] * v[1] + a[8] * v[2]};
    }

    static double determinant(double[] a) {
        return a[0] * (a[4] * a[8] - a[5] * a[7]) - a[1] * (a[3] * a[8] - a[5] * a[6]) + a[2] * (a[3] * a[7] - a[4] * a[6]);
    }

    static double[] inverse(double[] a) {
        double d = determinant(a);
        return new double[] {(a[4] * a[8] - a[5] * a[7]) / d, (a[2] * a[7] - a[1] * a[8]) / d, (a[1] * a[5] - a[2] * a[4]) / d,
                (a[5] * a[6] - a[3] * a[8]) / d, (a[0] * a[8] - a[2] * a[6]) / d, (a[2] * a[3] - a[0] * a[5]) / d,
                (a[3] * a[7] - a[4] * a[6]) / d, (a[1] * a[6] - a[0] * a[7]) / d, (a[0] * a[4] - a[1] * a[3]) / d};
    }

    /** {@return the nearest whole numbers; null where one is further off than the tolerance} */
    static int @Nullable [] rounded(double[] a, double tolerance) {
        var out = new int[a.length];
        for (int i = 0; i < a.length; i++) {
            out[i] = (int) Math.rint(a[i]);
            if (Math.abs(a[i] - out[i]) > tolerance) {
                return null;
            }
        }
        return out;
    }

    /** {@return each number less the whole number below it; what is within 1e-9 of one becomes 0} */
    static double[] wrapped(double[] v) {
        var out = new double[v.length];
        for (int i = 0; i < v.length; i++) {
            double f = v[i] - Math.floor(v[i]);
            out[i] = f > 1 - 1e-9 ? 0 : f;
        }
        return out;
    }

    /** {@return how far numbers are from whole ones, at most} */
    static double offWhole(double[] v) {
        double most = 0;
        for (double x : v) {
            most = Math.max(most, Math.abs(x - Math.rint(x)));
        }
        return most;
    }
}
