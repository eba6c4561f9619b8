/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.structure.symmetry;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Solves A q = d up to whole numbers, A of whole numbers: brought to a diagonal by whole steps on rows and columns (Smith normal form;
 * used for origins by Grosse-Kunstleve, Acta Cryst. A 55, 383, 1999, doi 10.1107/S0108767398010186).
 */
final class Congruence {
    private final int[][] a;
    private final double[] d;
    private final int[] v = {1, 0, 0, 0, 1, 0, 0, 0, 1};

    private Congruence(int[][] a, double[] d) {
        this.a = a;
        this.d = d;
    }

    /** {@return q, [3], or null when nothing solves it within the tolerance} @param a [m][3] @param d [m] */
    static double @Nullable [] solve(int[][] a, double[] d, double tolerance) {
        return new Congruence(a, d).solution(tolerance);
    }

    private double @Nullable [] solution(double tolerance) {
        int rank = 0;
        while (rank < 3 && pivot(rank)) {
            rank++;
        }
        var y = new double[3];
        for (int i = 0; i < d.length; i++) {
            if (i < rank) {
                y[i] = (d[i] - Math.rint(d[i])) / a[i][i];
            } else if (Math.abs(d[i] - Math.rint(d[i])) > tolerance) {
                return null;
            }
        }
        var q = new double[3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                q[i] += v[3 * i + j] * y[j];
            }
        }
        return q;
    }

    /** Makes row and column k zero but for the diagonal; {@return false when nothing is left} */
    private boolean pivot(int k) {
        while (true) {
            int row = -1;
            int column = -1;
            for (int i = k; i < a.length; i++) {
                for (int j = k; j < 3; j++) {
                    if (a[i][j] != 0 && (row < 0 || Math.abs(a[i][j]) < Math.abs(a[row][column]))) {
                        row = i;
                        column = j;
                    }
                }
            }
            if (row < 0) {
                return false;
            }
            swap(k, row, column);
            if (cleared(k)) {
                return true;
            }
        }
    }

    private void swap(int k, int row, int column) {
        var r = a[k];
        a[k] = a[row];
        a[row] = r;
        double x = d[k];
        d[k] = d[row];
        d[row] = x;
        for (var line : a) {
            int t = line[k];
            line[k] = line[column];
            line[column] = t;
        }
        for (int i = 0; i < 3; i++) {
            int t = v[3 * i + k];
            v[3 * i + k] = v[3 * i + column];
            v[3 * i + column] = t;
        }
    }

    private boolean cleared(int k) {
        boolean done = true;
        for (int i = k + 1; i < a.length; i++) {
            int n = a[i][k] / a[k][k];
            for (int j = 0; j < 3; j++) {
                a[i][j] -= n * a[k][j];
            }
            d[i] -= n * d[k];
            done &= a[i][k] == 0;
        }
        for (int j = k + 1; j < 3; j++) {
            int n = a[k][j] / a[k][k];
            for (var line : a) {
                line[j] -= n * line[k];
            }
            for (int i = 0; i < 3; i++) {
                v[3 * i + j] -= n * v[3 * i + k];
            }
            done &= a[k][j] == 0;
        }
        return done;
    }
}
