/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.potential;

import java.util.Arrays;

/** The neighbours of one atom that are within the cut-off, for sums over triplets, and what the triplets add to them. */
final class NeighbourRow {
    /** How many there are. */
    int size;
    /** Difference vectors from the atom to the neighbour, A. */
    double[] dx = {};
    double[] dy = {};
    double[] dz = {};
    /** Distances, A, and their inverses. */
    double[] r = {};
    double[] inverse = {};
    /** The neighbours' images and kinds. */
    int[] image = {};
    int[] kind = {};
    /** Forces on the neighbours, eV/A: {@code along} times the difference vector, plus the vector. */
    double[] along = {};
    double[] fx = {};
    double[] fy = {};
    double[] fz = {};

    /**
     * Collects the neighbours of a row.
     *
     * @param kinds the kinds by image
     * @param reach2 squares of the cut-offs by the kind of the neighbour, A^2
     * @param at where the first of them stands
     */
    void fill(ListEvaluator owner, int row, int[] kinds, double[] reach2, int at) {
        var list = owner.list;
        int[] neighbours = list.neighbours();
        int begin = list.offsets()[row];
        int end = list.offsets()[row + 1];
        reserve(end - begin);
        double[] x = list.positions();
        int i = list.home()[row];
        double xi = x[3 * i];
        double yi = x[3 * i + 1];
        double zi = x[3 * i + 2];
        int m = 0;
        for (int k = begin; k < end; k++) {
            int j = neighbours[k];
            double ex = x[3 * j] - xi;
            double ey = x[3 * j + 1] - yi;
            double ez = x[3 * j + 2] - zi;
            double d2 = ex * ex + ey * ey + ez * ez;
            int c = kinds[j];
            dx[m] = ex;
            dy[m] = ey;
            dz[m] = ez;
            r[m] = d2;
            image[m] = j;
            kind[m] = c;
            m += d2 < reach2[at + c] ? 1 : 0;
        }
        size = m;
        double closest2 = owner.closest2();
        for (int k = 0; k < m; k++) {
            if (r[k] < closest2) {
                throw owner.tooClose(i, image[k], r[k]);
            }
            r[k] = Math.sqrt(r[k]);
            inverse[k] = 1 / r[k];
            along[k] = 0;
            fx[k] = 0;
            fy[k] = 0;
            fz[k] = 0;
        }
    }

    private void reserve(int length) {
        if (length <= r.length) {
            return;
        }
        int most = length + length / 2 + 8;
        dx = new double[most];
        dy = new double[most];
        dz = new double[most];
        r = new double[most];
        inverse = new double[most];
        image = new int[most];
        kind = new int[most];
        along = new double[most];
        fx = new double[most];
        fy = new double[most];
        fz = new double[most];
    }

    /** {@return an array with a place for each neighbour, this one where it is long enough} */
    double[] fitting(double[] array) {
        return array.length < r.length ? Arrays.copyOf(array, r.length) : array;
    }

    /**
     * Adds what two neighbours of the atom feel from the angle between them: {@code cross} times the other's difference vector.
     */
    void addCross(int j, int k, double cross) {
        fx[j] += cross * dx[k];
        fy[j] += cross * dy[k];
        fz[j] += cross * dz[k];
        fx[k] += cross * dx[j];
        fy[k] += cross * dy[j];
        fz[k] += cross * dz[j];
    }

    /** Adds the forces to the neighbours, and what balances them to the atom. */
    void addForces(int atom, int low, double[] forces) {
        double sx = 0;
        double sy = 0;
        double sz = 0;
        for (int k = 0; k < size; k++) {
            double gx = fx[k] + along[k] * dx[k];
            double gy = fy[k] + along[k] * dy[k];
            double gz = fz[k] + along[k] * dz[k];
            int j = 3 * (image[k] - low);
            forces[j] += gx;
            forces[j + 1] += gy;
            forces[j + 2] += gz;
            sx += gx;
            sy += gy;
            sz += gz;
        }
        int i = 3 * (atom - low);
        forces[i] -= sx;
        forces[i + 1] -= sy;
        forces[i + 2] -= sz;
    }
}
