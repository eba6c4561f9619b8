/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.search;

import java.util.Arrays;

/**
 * The places that weakly bound atoms of a cluster could take: where they are, and the hollows on the surface around three atoms.
 * Built anew for each structure in arrays that are kept (the dynamic lattice of Shao, Cheng and Cai, J. Comput. Chem. 25, 1693,
 * 2004, doi 10.1002/jcc.20096). Energies are those of a pair model that knows bond lengths only, in units of a bond.
 */
final class LatticeSites {
    private static final double BOND = 1.28;
    private static final double REACH = 1.55;
    private static final double OVERLAP = 0.78;
    private static final double SAME = 0.35;
    private static final double FORBIDDEN = 20;
    private static final int MOST_MOVABLE = 32;
    private static final int MOST_SITES = 400;

    private final SearchSpace space;
    private final Box box;
    private final double[] own;
    private final double[] weakness;
    private final int[] near;
    private final double[] d = new double[3];
    private final double[] p = new double[3];
    /** The points: movable atoms first, then vacant places. */
    int points;
    /** How many of the points are atoms. */
    int movable;
    /** The movable atoms. */
    final int[] atom;
    /** Where the points are, [points][3], A. */
    final double[] place;
    /** Energy of a point with the atoms that are not movable, bonds. */
    final double[] field;
    /** Energy of two points, [points][points], bonds. */
    double[] pair = new double[0];
    private double ratio;
    private double mean;

    LatticeSites(SearchSpace space) {
        this.space = space;
        this.box = space.box();
        int n = space.base().count();
        own = new double[n];
        weakness = new double[n];
        near = new int[n];
        atom = new int[MOST_MOVABLE];
        place = new double[3 * (MOST_MOVABLE + MOST_SITES)];
        field = new double[MOST_MOVABLE + MOST_SITES];
        for (int i = 0; i < n; i++) {
            own[i] = space.length(i, i);
        }
        for (int i : space.moved()) {
            mean += own[i] / space.moved().length;
        }
    }

    /** The energy of a pair at a distance in bond lengths, without its steep inner part. */
    static double bond(double x) {
        if (x < OVERLAP) {
            return FORBIDDEN;
        }
        if (x < 1) {
            return -1;
        }
        double q = 1 / (x * x * x);
        q *= q;
        return q * (q - 2);
    }

    /** Finds the points of a structure. @param x [n][3], A @return whether there are both atoms and vacant places */
    boolean build(double[] x) {
        rank(x);
        chooseMovable(x);
        findVacant(x);
        if (movable == 0 || points == movable) {
            return false;
        }
        energies(x);
        return true;
    }

    /** {@return how weakly an atom is bound: minus its bonds, [n]; of the last structure built or ranked; shared} */
    double[] weakness() {
        return weakness;
    }

    /** Counts neighbours and bonds. */
    void rank(double[] x) {
        int n = own.length;
        double sum = 0;
        for (int i : space.moved()) {
            double least = Double.MAX_VALUE;
            for (int j = 0; j < n; j++) {
                if (j != i) {
                    double l = space.length(i, j);
                    least = Math.min(least, box.difference(x, i, x, j, d) / (l * l));
                }
            }
            sum += Math.sqrt(least);
        }
        ratio = Math.clamp(sum / space.moved().length, 0.7, 1.5);
        Arrays.fill(weakness, 0);
        Arrays.fill(near, 0);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double l = ratio * space.length(i, j);
                double r2 = box.difference(x, i, x, j, d) / (l * l);
                double e = bond(Math.sqrt(r2));
                weakness[i] += e;
                weakness[j] += e;
                if (r2 < BOND * BOND) {
                    near[i]++;
                    near[j]++;
                }
            }
        }
    }

    private void chooseMovable(double[] x) {
        movable = 0;
        for (int i : space.moved()) {
            int at = movable < MOST_MOVABLE ? movable++ : weakness[i] > weakness[atom[movable - 1]] ? movable - 1 : -1;
            if (at >= 0) {
                while (at > 0 && weakness[atom[at - 1]] < weakness[i]) {
                    atom[at] = atom[at - 1];
                    at--;
                }
                atom[at] = i;
            }
        }
        while (movable > 0 && near[atom[movable - 1]] >= 11) {
            movable--;
        }
        for (int k = 0; k < movable; k++) {
            System.arraycopy(x, 3 * atom[k], place, 3 * k, 3);
        }
        points = movable;
    }

    private double reach(int j) {
        return ratio * 0.5 * (own[j] + mean);
    }

    private void findVacant(double[] x) {
        int n = own.length;
        var b = new double[3];
        var c = new double[3];
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; near[i] < 12 && j < n; j++) {
                double lj = REACH * ratio * space.length(i, j);
                if (near[j] >= 12 || box.difference(x, i, x, j, b) > lj * lj) {
                    continue;
                }
                for (int k = j + 1; k < n; k++) {
                    double lk = REACH * ratio * space.length(i, k);
                    if (near[k] < 12 && box.difference(x, i, x, k, c) < lk * lk) {
                        apexes(x, i, j, k, b, c);
                    }
                }
            }
        }
    }

    /** The two points at bond length from three atoms, j and k at b and c from i. */
    private void apexes(double[] x, int i, int j, int k, double[] b, double[] c) {
        double ri = reach(i);
        double rj = reach(j);
        double rk = reach(k);
        double bb = b[0] * b[0] + b[1] * b[1] + b[2] * b[2];
        double cc = c[0] * c[0] + c[1] * c[1] + c[2] * c[2];
        double bc = b[0] * c[0] + b[1] * c[1] + b[2] * c[2];
        double det = bb * cc - bc * bc;
        double bond = ratio * mean;
        if (det < 0.1 * bb * cc || bb + cc - 2 * bc > REACH * REACH * bond * bond) {
            return;
        }
        double u = (ri * ri - rj * rj + bb) / 2;
        double v = (ri * ri - rk * rk + cc) / 2;
        double s = (u * cc - v * bc) / det;
        double t = (v * bb - u * bc) / det;
        double in = s * s * bb + t * t * cc + 2 * s * t * bc;
        if (in >= ri * ri) {
            return;
        }
        double h = Math.sqrt((ri * ri - in) / det);
        double nx = b[1] * c[2] - b[2] * c[1];
        double ny = b[2] * c[0] - b[0] * c[2];
        double nz = b[0] * c[1] - b[1] * c[0];
        for (int sign = -1; sign <= 1; sign += 2) {
            p[0] = x[3 * i] + s * b[0] + t * c[0] + sign * h * nx;
            p[1] = x[3 * i + 1] + s * b[1] + t * c[1] + sign * h * ny;
            p[2] = x[3 * i + 2] + s * b[2] + t * c[2] + sign * h * nz;
            offer(x);
        }
    }

    private void offer(double[] x) {
        if (points == MOST_MOVABLE + MOST_SITES) {
            return;
        }
        for (int j = 0; j < own.length; j++) {
            double least = OVERLAP * reach(j);
            if (box.difference(x, j, p, 0, d) < least * least) {
                return;
            }
        }
        double same = SAME * ratio * mean;
        for (int q = movable; q < points; q++) {
            if (box.difference(place, q, p, 0, d) < same * same) {
                return;
            }
        }
        System.arraycopy(p, 0, place, 3 * points, 3);
        points++;
    }

    private void energies(double[] x) {
        if (pair.length < points * points) {
            pair = new double[points * points];
        }
        Arrays.fill(field, 0, points, 0);
        double bond = ratio * mean;
        for (int q = 0; q < points; q++) {
            for (int r = 0; r < q; r++) {
                double e = bond(Math.sqrt(box.difference(place, q, place, r, d)) / bond);
                pair[q * points + r] = e;
                pair[r * points + q] = e;
            }
            pair[q * points + q] = 0;
        }
        Arrays.fill(near, 0);
        for (int k = 0; k < movable; k++) {
            near[atom[k]] = 1;
        }
        for (int j = 0; j < own.length; j++) {
            double l = reach(j);
            for (int q = 0; near[j] == 0 && q < points; q++) {
                field[q] += bond(Math.sqrt(box.difference(place, q, x, j, d)) / l);
            }
        }
    }
}
