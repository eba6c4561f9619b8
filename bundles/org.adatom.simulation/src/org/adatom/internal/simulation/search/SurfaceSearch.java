/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.search;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Puts the weakly bound atoms of a cluster where they have more bonds: a discrete search over {@link LatticeSites}, by kicks and
 * single best moves (after Shao, Cheng and Cai, J. Comput. Chem. 25, 1693, 2004, doi 10.1002/jcc.20096; Takeuchi, J. Chem. Inf.
 * Model. 46, 2066, 2006, doi 10.1021/ci600206k). What it proposes must be brought to its minimum, whose energy decides.
 */
final class SurfaceSearch {
    private static final int TRIALS = 12;
    private static final double GAIN = 1e-6;

    private final LatticeSites sites;
    private int[] where = new int[0];
    private int[] best = new int[0];
    private boolean[] full = new boolean[0];
    private double[] energy = new double[0];

    SurfaceSearch(SearchSpace space) {
        sites = new LatticeSites(space);
    }

    /** {@return the places of the last structure} */
    LatticeSites sites() {
        return sites;
    }

    /**
     * Moves atoms to better places.
     *
     * @param x [n][3], A, changed in place
     * @param slack how many bonds worse than now a proposal may be
     * @return whether anything was moved
     */
    boolean propose(double[] x, double slack, RandomGenerator random) {
        if (!sites.build(x)) {
            return false;
        }
        int m = sites.movable;
        if (where.length < m || full.length < sites.points) {
            where = new int[m];
            best = new int[m];
            full = new boolean[sites.points];
            energy = new double[sites.points];
        }
        double start = begin();
        double lowest = Double.POSITIVE_INFINITY;
        for (int trial = 0; trial < TRIALS; trial++) {
            double e = start;
            if (trial > 0) {
                begin();
                e += kick(random);
            }
            e += improve();
            if (e < lowest - GAIN && moved()) {
                lowest = e;
                System.arraycopy(where, 0, best, 0, m);
            }
        }
        if (lowest > start + slack) {
            return false;
        }
        for (int k = 0; k < m; k++) {
            System.arraycopy(sites.place, 3 * best[k], x, 3 * sites.atom[k], 3);
        }
        return true;
    }

    private boolean moved() {
        for (int k = 0; k < sites.movable; k++) {
            if (!full[k]) {
                return true;
            }
        }
        return false;
    }

    /** All atoms where they are. @return the energy, bonds */
    private double begin() {
        int m = sites.movable;
        int points = sites.points;
        Arrays.fill(full, 0, points, false);
        double total = 0;
        System.arraycopy(sites.field, 0, energy, 0, points);
        for (int k = 0; k < m; k++) {
            where[k] = k;
            full[k] = true;
            for (int q = 0; q < points; q++) {
                energy[q] += sites.pair[k * points + q];
            }
        }
        for (int k = 0; k < m; k++) {
            total += (energy[k] + sites.field[k]) / 2;
        }
        return total;
    }

    /** {@return the change of the energy} */
    private double move(int k, int to) {
        int from = where[k];
        int points = sites.points;
        double change = energy[to] - sites.pair[from * points + to] - energy[from];
        for (int q = 0; q < points; q++) {
            energy[q] += sites.pair[to * points + q] - sites.pair[from * points + q];
        }
        full[from] = false;
        full[to] = true;
        where[k] = to;
        return change;
    }

    private double kick(RandomGenerator random) {
        int m = sites.movable;
        int count = 1 + random.nextInt(Math.max(1, Math.min(10, m / 2)));
        double change = 0;
        for (int c = 0; c < count; c++) {
            double u = random.nextDouble();
            int k = (int) (m * u * u);
            int to = vacant(random);
            if (to >= 0) {
                change += move(k, to);
            }
        }
        return change;
    }

    /** The best of a few random vacant points. */
    private int vacant(RandomGenerator random) {
        int chosen = -1;
        for (int t = 0; t < 6; t++) {
            int q = random.nextInt(sites.points);
            if (!full[q] && (chosen < 0 || energy[q] < energy[chosen])) {
                chosen = q;
            }
        }
        return chosen;
    }

    /** Best single moves until none gains. @return the change of the energy */
    private double improve() {
        int m = sites.movable;
        int points = sites.points;
        double change = 0;
        for (int round = 0; round < 4 * m; round++) {
            double gain = GAIN;
            int who = -1;
            int to = -1;
            for (int k = 0; k < m; k++) {
                int from = where[k];
                double leaves = energy[from];
                for (int q = 0; q < points; q++) {
                    double g = leaves - energy[q] + sites.pair[from * points + q];
                    if (g > gain && !full[q]) {
                        gain = g;
                        who = k;
                        to = q;
                    }
                }
            }
            if (who < 0) {
                return change;
            }
            change += move(who, to);
        }
        return change;
    }
}
