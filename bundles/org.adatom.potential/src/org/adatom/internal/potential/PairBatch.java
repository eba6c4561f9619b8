/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.potential;

import java.util.Arrays;

/** Pairs within the cut-off of a few rows at a time, packed for loops without branches. */
final class PairBatch {
    private static final int TARGET = 256;

    /** Difference vectors from the row's atom to the neighbour, A. */
    double[] dx = new double[2 * TARGET];
    double[] dy = new double[2 * TARGET];
    double[] dz = new double[2 * TARGET];
    /** Squared distances, A^2. */
    double[] r2 = new double[2 * TARGET];
    /** The neighbours' images. */
    int[] image = new int[2 * TARGET];
    /** Where each row of the batch begins, and after the last one its end. */
    final int[] begin = new int[TARGET + 1];
    /** The first row. */
    int first;
    /** How many rows. */
    int rows;
    /** How many pairs. */
    int size;

    /**
     * Packs rows from the given one on until there are enough pairs.
     *
     * @return the next row
     */
    int fill(ListEvaluator owner, int from, int to) {
        var list = owner.list;
        double[] x = list.positions();
        int[] neighbours = list.neighbours();
        int[] offsets = list.offsets();
        int[] home = list.home();
        double reach2 = list.cutoff() * list.cutoff();
        first = from;
        rows = 0;
        int m = 0;
        int row = from;
        while (row < to && rows < TARGET && (m < TARGET || rows == 0)) {
            int begins = offsets[row];
            int ends = offsets[row + 1];
            begin[rows++] = m;
            reserve(m + ends - begins);
            m = pack(owner, x, home[row], neighbours, begins, ends, reach2, m);
            row++;
        }
        begin[rows] = m;
        size = m;
        return row;
    }

    private int pack(ListEvaluator owner, double[] x, int i, int[] neighbours, int begins, int ends, double reach2, int at) {
        double xi = x[3 * i];
        double yi = x[3 * i + 1];
        double zi = x[3 * i + 2];
        double[] px = dx;
        double[] py = dy;
        double[] pz = dz;
        double[] pr = r2;
        int[] pj = image;
        double closest2 = owner.closest2();
        int m = at;
        for (int k = begins; k < ends; k++) {
            int j = neighbours[k];
            double ex = x[3 * j] - xi;
            double ey = x[3 * j + 1] - yi;
            double ez = x[3 * j + 2] - zi;
            double d2 = ex * ex + ey * ey + ez * ez;
            if (d2 < closest2) {
                throw owner.tooClose(i, j, d2);
            }
            px[m] = ex;
            py[m] = ey;
            pz[m] = ez;
            pr[m] = d2;
            pj[m] = j;
            m += d2 <= reach2 ? 1 : 0;
        }
        return m;
    }

    private void reserve(int length) {
        if (length < r2.length) {
            return;
        }
        int most = 2 * length;
        dx = Arrays.copyOf(dx, most);
        dy = Arrays.copyOf(dy, most);
        dz = Arrays.copyOf(dz, most);
        r2 = Arrays.copyOf(r2, most);
        image = Arrays.copyOf(image, most);
    }

    /** Adds {@code slope} times the difference vector to the row's atom and takes it from the neighbour. */
    void addForces(int[] home, int low, double[] slope, double[] forces) {
        for (int r = 0; r < rows; r++) {
            double fx = 0;
            double fy = 0;
            double fz = 0;
            for (int k = begin[r]; k < begin[r + 1]; k++) {
                double s = slope[k];
                double gx = s * dx[k];
                double gy = s * dy[k];
                double gz = s * dz[k];
                int j = 3 * (image[k] - low);
                fx += gx;
                fy += gy;
                fz += gz;
                forces[j] -= gx;
                forces[j + 1] -= gy;
                forces[j + 2] -= gz;
            }
            int i = 3 * (home[first + r] - low);
            forces[i] += fx;
            forces[i + 1] += fy;
            forces[i + 2] += fz;
        }
    }
}
