/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.geometry;

/** Arithmetic on vectors of three numbers and on matrices of three rows. */
public final class Vectors {

    private Vectors() {
    }

    /** {@return the inner product} */
    public static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    /** {@return the vector product} */
    public static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    /** {@return the length} */
    public static double norm(double[] a) {
        return Math.sqrt(dot(a, a));
    }

    /** {@return the vector of length one in the same direction} */
    public static double[] unit(double[] a) {
        return scale(1 / norm(a), a);
    }

    /** {@return the vector times a number} */
    public static double[] scale(double f, double[] a) {
        return new double[] {f * a[0], f * a[1], f * a[2]};
    }

    /** {@return the sum} */
    public static double[] add(double[] a, double[] b) {
        return new double[] {a[0] + b[0], a[1] + b[1], a[2] + b[2]};
    }

    /** {@return the difference} */
    public static double[] subtract(double[] a, double[] b) {
        return new double[] {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
    }

    /** {@return the row vector times a matrix, [3][3], row-major} */
    public static double[] times(double[] v, double[] m) {
        return new double[] {v[0] * m[0] + v[1] * m[3] + v[2] * m[6], v[0] * m[1] + v[1] * m[4] + v[2] * m[7],
                v[0] * m[2] + v[1] * m[5] + v[2] * m[8]};
    }

    /** {@return the product of two matrices, [3][3], row-major} */
    public static double[] multiply(double[] a, double[] b) {
        var out = new double[9];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                out[3 * i + j] = a[3 * i] * b[j] + a[3 * i + 1] * b[3 + j] + a[3 * i + 2] * b[6 + j];
            }
        }
        return out;
    }

    /** {@return the matrix with rows and columns swapped} */
    public static double[] transpose(double[] m) {
        return new double[] {m[0], m[3], m[6], m[1], m[4], m[7], m[2], m[5], m[8]};
    }

    /** {@return the determinant} */
    public static double determinant(double[] m) {
        return m[0] * (m[4] * m[8] - m[5] * m[7]) - m[1] * (m[3] * m[8] - m[5] * m[6]) + m[2] * (m[3] * m[7] - m[4] * m[6]);
    }

    /** {@return the inverse; infinite or not a number where the determinant is zero} */
    public static double[] inverse(double[] m) {
        double d = determinant(m);
        return new double[] {(m[4] * m[8] - m[5] * m[7]) / d, (m[2] * m[7] - m[1] * m[8]) / d, (m[1] * m[5] - m[2] * m[4]) / d,
                (m[5] * m[6] - m[3] * m[8]) / d, (m[0] * m[8] - m[2] * m[6]) / d, (m[2] * m[3] - m[0] * m[5]) / d,
                (m[3] * m[7] - m[4] * m[6]) / d, (m[1] * m[6] - m[0] * m[7]) / d, (m[0] * m[4] - m[1] * m[3]) / d};
    }

    /** {@return the positions, [n][3], moved by a vector} */
    public static double[] moved(double[] positions, double[] by) {
        var out = positions.clone();
        for (int i = 0; i < out.length; i++) {
            out[i] += by[i % 3];
        }
        return out;
    }

    /** {@return the greatest common divisor, never negative} */
    public static int gcd(int a, int b) {
        return b == 0 ? Math.abs(a) : gcd(b, a % b);
    }
}
