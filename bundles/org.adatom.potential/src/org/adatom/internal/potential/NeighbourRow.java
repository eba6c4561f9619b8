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
    /** [size][4]: difference vector from the atom to the neighbour, A, and the inverse of its length, 1/A. */
    double[] vector = {};
    /** Distances, A. */
    double[] r = {};
    /** The neighbours' images and kinds. */
    int[] image = {};
    int[] kind = {};
    /** [size][4], forces on the neighbours: a vector, eV/A, and what the difference vector is to be multiplied by, eV/A^2. */
    double[] force = {};

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
            vector[4 * m] = ex;
            vector[4 * m + 1] = ey;
            vector[4 * m + 2] = ez;
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
            vector[4 * k + 3] = 1 / r[k];
        }
        Arrays.fill(force, 0, 4 * m, 0);
    }

    private void reserve(int length) {
        if (length <= r.length) {
            return;
        }
        int most = length + length / 2 + 8;
        vector = new double[4 * most];
        r = new double[most];
        image = new int[most];
        kind = new int[most];
        force = new double[4 * most];
    }

    /** {@return an array with a place for each neighbour, this one where it is long enough} */
    double[] fitting(double[] array) {
        return array.length < r.length ? Arrays.copyOf(array, r.length) : array;
    }

    /**
     * Adds what two neighbours of the atom feel from the angle between them: {@code cross} times the other's difference vector.
     */
    void addCross(int j, int k, double cross) {
        double[] d = vector;
        double[] f = force;
        int a = 4 * j;
        int b = 4 * k;
        f[a] += cross * d[b];
        f[a + 1] += cross * d[b + 1];
        f[a + 2] += cross * d[b + 2];
        f[b] += cross * d[a];
        f[b + 1] += cross * d[a + 1];
        f[b + 2] += cross * d[a + 2];
    }

    /** {@return the cosine of the angle between two neighbours} */
    double cosine(int j, int k) {
        double[] d = vector;
        int a = 4 * j;
        int b = 4 * k;
        return (d[a] * d[b] + d[a + 1] * d[b + 1] + d[a + 2] * d[b + 2]) * (d[a + 3] * d[b + 3]);
    }

    /** {@return the inverse of a neighbour's distance, 1/A} */
    double inverse(int j) {
        return vector[4 * j + 3];
    }

    /** Adds to what a neighbour's difference vector is multiplied by. */
    void addAlong(int j, double factor) {
        force[4 * j + 3] += factor;
    }

    /** Adds the forces to the neighbours, and what balances them to the atom. */
    void addForces(int atom, int low, double[] forces) {
        double sx = 0;
        double sy = 0;
        double sz = 0;
        for (int k = 0; k < size; k++) {
            double along = force[4 * k + 3];
            double gx = force[4 * k] + along * vector[4 * k];
            double gy = force[4 * k + 1] + along * vector[4 * k + 1];
            double gz = force[4 * k + 2] + along * vector[4 * k + 2];
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
