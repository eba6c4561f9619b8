/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation;

import java.util.Arrays;
import org.adatom.numerics.Parallel;
import org.adatom.structure.NeighbourList;
import org.adatom.structure.Structure;

/**
 * A matrix that resembles the Hessian of any solid: near neighbours are tied with a stiffness of mu exp(-A (r / r_nn - 1)) (Packwood
 * et al., J. Chem. Phys. 144, 164109, 2016, doi 10.1063/1.4947024, the Exp preconditioner). It acts on x, y and z alike, so that one
 * matrix of a row for each atom that can move is kept. It is solved by conjugate gradients, preconditioned by its diagonal.
 */
final class ExpPreconditioner {
    private static final double DECAY = 3;
    private static final double REACH = 2;
    private static final double STABILISE = 0.1;
    private static final double TOLERANCE = 1e-4;
    private static final int MOST_ITERATIONS = 500;
    private static final int GRAIN = 2_000;

    private final double spacing;
    private final int n;
    private final int parts;
    private final int[] offsets;
    private final int[] columns;
    private final double[] ties;
    private final double[] diagonal;
    private final double[] partial;
    private final double[] p;
    private final double[] ap;
    private final double[] r;
    private final double[] z;

    /**
     * Makes the matrix of a structure, mu taken as one.
     *
     * @param row [atoms], the row of each atom that can move, -1 for the others
     * @param rows how many can move
     * @param spacing distance of nearest neighbours, A
     */
    ExpPreconditioner(Structure s, int[] row, int rows, double spacing) {
        this.spacing = spacing;
        this.n = rows;
        this.parts = Math.clamp(rows / GRAIN, 1, 8);
        var list = NeighbourList.of(s, REACH * spacing);
        offsets = new int[rows + 1];
        diagonal = new double[rows];
        columns = new int[list.size()];
        ties = new double[list.size()];
        fill(list, row);
        partial = new double[parts];
        p = new double[3 * rows];
        ap = new double[3 * rows];
        r = new double[3 * rows];
        z = new double[3 * rows];
    }

    private void fill(NeighbourList list, int[] row) {
        int[] at = list.offsets();
        int[] neighbours = list.neighbours();
        int[] home = list.home();
        int[] owner = list.owner();
        double[] x = list.positions();
        double reach2 = REACH * spacing * REACH * spacing;
        var rowOfAtom = new int[row.length];
        for (int k = 0; k < home.length; k++) {
            rowOfAtom[owner[home[k]]] = k;
        }
        int size = 0;
        int filled = 0;
        for (int i = 0; i < row.length; i++) {
            if (row[i] < 0) {
                continue;
            }
            int from = rowOfAtom[i];
            int h = 3 * home[from];
            double sum = 0;
            for (int k = at[from]; k < at[from + 1]; k++) {
                int e = 3 * neighbours[k];
                double dx = x[e] - x[h];
                double dy = x[e + 1] - x[h + 1];
                double dz = x[e + 2] - x[h + 2];
                double r2 = dx * dx + dy * dy + dz * dz;
                int j = owner[neighbours[k]];
                if (r2 < reach2 && j != i) {
                    double tie = Math.exp(-DECAY * (Math.sqrt(r2) / spacing - 1));
                    sum += tie;
                    if (row[j] >= 0) {
                        columns[size] = row[j];
                        ties[size++] = tie;
                    }
                }
            }
            diagonal[filled++] = sum + STABILISE;
            offsets[filled] = size;
        }
    }

    /** {@return the median distance of nearest neighbours, A; NaN where no two atoms are near} */
    static double spacing(Structure s) {
        for (double reach = 1.5; reach < 12; reach *= 1.4) {
            var list = NeighbourList.of(s, reach);
            var nearest = new double[s.count()];
            Arrays.fill(nearest, Double.MAX_VALUE);
            list.forEachPair((i, j, dx, dy, dz, d2) -> nearest[i] = Math.min(nearest[i], d2));
            Arrays.sort(nearest);
            double median = nearest.length == 0 ? Double.MAX_VALUE : nearest[nearest.length / 2];
            if (median < Double.MAX_VALUE) {
                return Math.sqrt(median);
            }
        }
        return Double.NaN;
    }

    /** {@return the matrix times a vector [rows][3]} */
    void multiply(double[] v, double[] out) {
        Parallel.blocks(n, parts, (part, from, to) -> rows(v, out, from, to));
    }

    private void rows(double[] v, double[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            double d = diagonal[i];
            double sx = d * v[3 * i];
            double sy = d * v[3 * i + 1];
            double sz = d * v[3 * i + 2];
            for (int k = offsets[i]; k < offsets[i + 1]; k++) {
                double t = ties[k];
                int j = 3 * columns[k];
                sx -= t * v[j];
                sy -= t * v[j + 1];
                sz -= t * v[j + 2];
            }
            out[3 * i] = sx;
            out[3 * i + 1] = sy;
            out[3 * i + 2] = sz;
        }
    }

    private double dot(double[] a, double[] b) {
        Parallel.blocks(n, parts, (part, from, to) -> {
            double s = 0;
            for (int i = 3 * from; i < 3 * to; i++) {
                s += a[i] * b[i];
            }
            partial[part] = s;
        });
        double s = 0;
        for (double v : partial) {
            s += v;
        }
        return s;
    }

    /** Solves matrix times x = b, [rows][3] each, to {@value #TOLERANCE} of b. */
    void solve(double[] b, double[] x) {
        int m = 3 * n;
        Arrays.fill(x, 0, m, 0);
        System.arraycopy(b, 0, r, 0, m);
        scaleByDiagonal();
        System.arraycopy(z, 0, p, 0, m);
        double rz = dot(r, z);
        double goal = TOLERANCE * TOLERANCE * dot(r, r);
        for (int k = 0; k < MOST_ITERATIONS && rz > 0; k++) {
            multiply(p, ap);
            double alpha = rz / dot(p, ap);
            for (int i = 0; i < m; i++) {
                x[i] += alpha * p[i];
                r[i] -= alpha * ap[i];
            }
            if (dot(r, r) <= goal) {
                return;
            }
            scaleByDiagonal();
            double next = dot(r, z);
            double beta = next / rz;
            rz = next;
            for (int i = 0; i < m; i++) {
                p[i] = z[i] + beta * p[i];
            }
        }
    }

    private void scaleByDiagonal() {
        for (int i = 0; i < 3 * n; i++) {
            z[i] = r[i] / diagonal[i / 3];
        }
    }
}
