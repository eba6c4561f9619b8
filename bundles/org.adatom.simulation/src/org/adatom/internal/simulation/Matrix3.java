/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation;

import org.adatom.simulation.SimulationException;
import org.adatom.structure.geometry.Vectors;

/** Arithmetic on matrices of three rows, [3][3], row-major. */
public final class Matrix3 {
    private static final int TERMS = 14;
    private static final double SMALL = 0.25;

    private Matrix3() {
    }

    /** {@return the unit matrix} */
    public static double[] unit() {
        return new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1};
    }

    /** {@return the inverse} @throws SimulationException when there is none */
    public static double[] inverse(double[] a) {
        double det = Vectors.determinant(a);
        if (!(Math.abs(det) > 1e-12)) {
            throw new SimulationException("a deformation of the cell has the determinant " + det + " and cannot be undone");
        }
        return Vectors.inverse(a);
    }

    /** {@return rows [n][3] times a matrix} */
    public static double[] rowsTimes(double[] rows, double[] a) {
        var out = new double[rows.length];
        for (int i = 0; i < rows.length; i += 3) {
            double x = rows[i];
            double y = rows[i + 1];
            double z = rows[i + 2];
            out[i] = x * a[0] + y * a[3] + z * a[6];
            out[i + 1] = x * a[1] + y * a[4] + z * a[7];
            out[i + 2] = x * a[2] + y * a[5] + z * a[8];
        }
        return out;
    }

    /** {@return the exponential} */
    public static double[] exp(double[] a) {
        return exponential(a, new double[9])[0];
    }

    /**
     * {@return the Frechet derivative of the exponential at a in the direction e, the linear part of exp(a + e)} By scaling and
     * squaring (Al-Mohy and Higham, SIAM J. Matrix Anal. Appl. 30, 1639, 2009, doi 10.1137/080716426).
     */
    public static double[] expDerivative(double[] a, double[] e) {
        return exponential(a, e)[1];
    }

    private static double[][] exponential(double[] a, double[] e) {
        double size = 0;
        for (double v : a) {
            size = Math.max(size, Math.abs(v));
        }
        if (!(size < 100)) {
            throw new SimulationException("the cell is strained by a factor of e to the power of " + size);
        }
        int squarings = 0;
        while (3 * size > SMALL) {
            size /= 2;
            squarings++;
        }
        double scale = 1.0 / (1 << squarings);
        var x = unit();
        var dx = new double[9];
        var term = unit();
        var dterm = new double[9];
        for (int k = 1; k <= TERMS; k++) {
            dterm = combined(dterm, a, term, e, scale / k);
            term = scaled(Vectors.multiply(term, a), scale / k);
            x = sum(x, term);
            dx = sum(dx, dterm);
        }
        for (int k = 0; k < squarings; k++) {
            dx = combined(x, dx, dx, x, 1);
            x = Vectors.multiply(x, x);
        }
        return new double[][] {x, dx};
    }

    private static double[] combined(double[] a, double[] b, double[] c, double[] d, double factor) {
        return scaled(sum(Vectors.multiply(a, b), Vectors.multiply(c, d)), factor);
    }

    private static double[] sum(double[] a, double[] b) {
        var out = a.clone();
        for (int i = 0; i < 9; i++) {
            out[i] += b[i];
        }
        return out;
    }

    private static double[] scaled(double[] a, double factor) {
        var out = a.clone();
        for (int i = 0; i < 9; i++) {
            out[i] *= factor;
        }
        return out;
    }
}
