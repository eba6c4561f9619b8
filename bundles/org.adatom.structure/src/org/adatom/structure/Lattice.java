/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure;

import java.util.Arrays;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Three cell vectors, A, immutable. Vectors of length zero are allowed: they stand for "no cell in this direction", and a
 * structure that is periodic along such a vector cannot be made.
 */
public final class Lattice {
    /** No cell at all: three zero vectors. */
    public static final Lattice NONE = new Lattice(new double[9]);

    private final double[] m;

    private Lattice(double[] rows) {
        this.m = rows;
    }

    /**
     * {@return the lattice of three vectors}
     *
     * @param rows [3][3], A, row-major, one vector a row; copied
     * @throws StructureException when there are not nine finite numbers
     */
    public static Lattice of(double... rows) {
        if (rows.length != 9) {
            throw new StructureException("a lattice takes nine numbers (three vectors), not " + rows.length);
        }
        for (double v : rows) {
            if (!Double.isFinite(v)) {
                throw new StructureException("a lattice vector holds " + v + ": every component must be a finite number");
            }
        }
        return new Lattice(rows.clone());
    }

    /** {@return an orthorhombic lattice of three lengths, A} */
    public static Lattice orthorhombic(double a, double b, double c) {
        return of(a, 0, 0, 0, b, 0, 0, 0, c);
    }

    /** {@return a cubic lattice, A} */
    public static Lattice cubic(double a) {
        return orthorhombic(a, a, a);
    }

    /**
     * {@return the lattice of three lengths and three angles, a along x, b in the xy plane}
     *
     * @param a length, A
     * @param b length, A
     * @param c length, A
     * @param alpha angle between b and c, degrees
     * @param beta angle between a and c, degrees
     * @param gamma angle between a and b, degrees
     * @throws StructureException when no such cell exists
     */
    public static Lattice ofParameters(double a, double b, double c, double alpha, double beta, double gamma) {
        double ca = cosine(alpha);
        double cb = cosine(beta);
        double cg = cosine(gamma);
        double sg = gamma == 90 ? 1 : Math.sin(Math.toRadians(gamma));
        double cx = cb;
        double cy = (ca - cb * cg) / sg;
        double cz2 = 1 - cx * cx - cy * cy;
        if (!(a > 0 && b > 0 && c > 0) || !(cz2 > 1e-12) || !(Math.abs(sg) > 1e-9)) {
            throw new StructureException("no cell has lengths " + a + ", " + b + ", " + c + " A and angles " + alpha + ", " + beta
                    + ", " + gamma + " degrees: lengths must be positive and the angles must close");
        }
        return of(a, 0, 0, b * cg, b * sg, 0, c * cx, c * cy, c * Math.sqrt(cz2));
    }

    private static double cosine(double degrees) {
        return degrees == 90 ? 0 : Math.cos(Math.toRadians(degrees));
    }

    /** {@return component {@code column} (0..2: x, y, z) of vector {@code row} (0..2), A} */
    public double get(int row, int column) {
        return m[3 * row + column];
    }

    /** {@return a copy of the vectors, [3][3], A, row-major} */
    public double[] rows() {
        return m.clone();
    }

    /** {@return a copy of one vector, A} */
    public double[] vector(int row) {
        return Arrays.copyOfRange(m, 3 * row, 3 * row + 3);
    }

    /** {@return the length of one vector, A} */
    public double length(int row) {
        return Math.sqrt(m[3 * row] * m[3 * row] + m[3 * row + 1] * m[3 * row + 1] + m[3 * row + 2] * m[3 * row + 2]);
    }

    /** {@return the lengths a, b, c (A) and the angles alpha, beta, gamma (degrees, 90 beside a zero vector)} */
    public double[] parameters() {
        return new double[] {length(0), length(1), length(2), angle(1, 2), angle(0, 2), angle(0, 1)};
    }

    private double angle(int i, int j) {
        double l = length(i) * length(j);
        if (l == 0) {
            return 90;
        }
        double dot = m[3 * i] * m[3 * j] + m[3 * i + 1] * m[3 * j + 1] + m[3 * i + 2] * m[3 * j + 2];
        return Math.toDegrees(Math.acos(Math.clamp(dot / l, -1.0, 1.0)));
    }

    /** {@return the signed volume, A^3: negative for a left-handed set of vectors} */
    public double signedVolume() {
        return m[0] * (m[4] * m[8] - m[5] * m[7]) - m[1] * (m[3] * m[8] - m[5] * m[6]) + m[2] * (m[3] * m[7] - m[4] * m[6]);
    }

    /** {@return the volume, A^3} */
    public double volume() {
        return Math.abs(signedVolume());
    }

    /** {@return whether three independent vectors are there} */
    public boolean isComplete() {
        double l = length(0) * length(1) * length(2);
        return l > 0 && volume() > 1e-10 * l;
    }

    /** {@return whether a vector is longer than zero} */
    public boolean has(int row) {
        return length(row) > 0;
    }

    /**
     * {@return this lattice with every zero vector replaced by a unit vector at right angles to the others} Where the Cartesian
     * axis of the same number is at right angles to the given vectors, it is that axis.
     */
    public Lattice completed() {
        var r = m.clone();
        boolean[] given = {has(0), has(1), has(2)};
        int n = (given[0] ? 1 : 0) + (given[1] ? 1 : 0) + (given[2] ? 1 : 0);
        if (n == 3) {
            return this;
        }
        if (n == 0) {
            return cubic(1);
        }
        if (n == 1) {
            int k = given[0] ? 0 : given[1] ? 1 : 2;
            double[] v = vector(k);
            double[] first = axis((k + 1) % 3);
            if (v[(k + 1) % 3] != 0 || v[(k + 2) % 3] != 0) {
                first = Math.abs(v[0]) <= Math.abs(v[1]) && Math.abs(v[0]) <= Math.abs(v[2]) ? axis(0)
                        : Math.abs(v[1]) <= Math.abs(v[2]) ? axis(1) : axis(2);
                first = unit(cross(v, first));
            }
            put(r, (k + 1) % 3, first);
            put(r, (k + 2) % 3, v[k] < 0 && v[(k + 1) % 3] == 0 && v[(k + 2) % 3] == 0 ? axis((k + 2) % 3)
                    : unit(cross(v, first)));
        } else {
            int k = !given[0] ? 0 : !given[1] ? 1 : 2;
            put(r, k, unit(cross(vector((k + 1) % 3), vector((k + 2) % 3))));
        }
        return of(r);
    }

    private static double[] axis(int k) {
        return new double[] {k == 0 ? 1 : 0, k == 1 ? 1 : 0, k == 2 ? 1 : 0};
    }

    /**
     * {@return the inverse of the matrix of vectors, [3][3], 1/A, row-major: fractional = cartesian times inverse}
     *
     * @throws StructureException when the vectors span no volume
     */
    public double[] inverse() {
        double det = signedVolume();
        if (!isComplete()) {
            throw new StructureException("the cell has no volume: its vectors lie in a plane or are zero");
        }
        return new double[] {(m[4] * m[8] - m[5] * m[7]) / det, (m[2] * m[7] - m[1] * m[8]) / det,
                (m[1] * m[5] - m[2] * m[4]) / det, (m[5] * m[6] - m[3] * m[8]) / det, (m[0] * m[8] - m[2] * m[6]) / det,
                (m[2] * m[3] - m[0] * m[5]) / det, (m[3] * m[7] - m[4] * m[6]) / det, (m[1] * m[6] - m[0] * m[7]) / det,
                (m[0] * m[4] - m[1] * m[3]) / det};
    }

    /** {@return cartesian coordinates, [n][3], A, of fractional ones, [n][3]} */
    public double[] toCartesian(double[] fractional) {
        return times(fractional, m);
    }

    /** {@return fractional coordinates, [n][3], of cartesian ones, [n][3], A} @throws StructureException without volume */
    public double[] toFractional(double[] cartesian) {
        return times(cartesian, completed().inverse());
    }

    /** {@return this lattice with each vector multiplied} */
    public Lattice scaled(double fa, double fb, double fc) {
        double[] f = {fa, fb, fc};
        var r = m.clone();
        for (int i = 0; i < 9; i++) {
            r[i] *= f[i / 3];
        }
        return of(r);
    }

    /** {@return this lattice after each vector v became v times the matrix, [3][3], row-major} */
    public Lattice transformed(double[] matrix) {
        return of(times(m, matrix));
    }

    private static double[] times(double[] rows, double[] matrix) {
        var out = new double[rows.length];
        for (int i = 0; i < rows.length; i += 3) {
            double x = rows[i];
            double y = rows[i + 1];
            double z = rows[i + 2];
            out[i] = x * matrix[0] + y * matrix[3] + z * matrix[6];
            out[i + 1] = x * matrix[1] + y * matrix[4] + z * matrix[7];
            out[i + 2] = x * matrix[2] + y * matrix[5] + z * matrix[8];
        }
        return out;
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    private static double[] unit(double[] v) {
        double l = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
        return new double[] {v[0] / l, v[1] / l, v[2] / l};
    }

    private static void put(double[] rows, int row, double[] v) {
        System.arraycopy(v, 0, rows, 3 * row, 3);
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Lattice l && Arrays.equals(m, l.m);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(m);
    }

    @Override
    public String toString() {
        return Arrays.toString(m);
    }
}
