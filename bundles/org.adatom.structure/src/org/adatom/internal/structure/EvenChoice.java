/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.structure;

import java.util.Arrays;
import java.util.List;

/**
 * Chooses k of N places of a periodic plane so that they are spread as evenly as possible: the choice with the least
 * sum of d^-6 over all pairs, images included. Exact while the number of choices is small, else a greedy choice
 * improved by exchanges or a better one that is given; always the same for the same input.
 */
public final class EvenChoice {
    private static final double MOST_CHOICES = 200_000;

    private final double[][] repulsion;
    private final int n;

    private EvenChoice(double[][] repulsion) {
        this.repulsion = repulsion;
        this.n = repulsion.length;
    }

    /**
     * {@return the chosen indices, ascending}
     *
     * @param points [n][2], A
     * @param cell [2][2], A, the periodic cell
     * @param k how many, 1..n
     * @param candidates choices of k places to look at beside the search, ascending indices
     */
    public static int[] choose(double[][] points, double[] cell, int k, List<int[]> candidates) {
        int n = points.length;
        var repulsion = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int image = 0; image < 81 && i != j; image++) {
                    int u = image % 9 - 4;
                    int v = image / 9 - 4;
                    double dx = points[i][0] - points[j][0] + u * cell[0] + v * cell[2];
                    double dy = points[i][1] - points[j][1] + u * cell[1] + v * cell[3];
                    repulsion[i][j] += Math.pow(dx * dx + dy * dy, -3);
                }
            }
        }
        var search = new EvenChoice(repulsion);
        if (k == n) {
            return all(n);
        }
        if (choices(n - 1, k - 1) <= MOST_CHOICES) {
            return search.exact(k);
        }
        int[] best = search.greedy(k);
        for (int[] candidate : candidates) {
            best = search.energy(candidate) < search.energy(best) * (1 - 1e-9) ? candidate : best;
        }
        return best;
    }

    private static int[] all(int n) {
        var out = new int[n];
        Arrays.setAll(out, i -> i);
        return out;
    }

    private static double choices(int n, int k) {
        double c = 1;
        for (int i = 1; i <= k; i++) {
            c *= (n - k + i) / (double) i;
        }
        return c;
    }

    /** Tries every choice that holds place 0; the first one in dictionary order wins among equals. */
    private int[] exact(int k) {
        var now = all(k);
        int[] best = now.clone();
        double least = Double.POSITIVE_INFINITY;
        while (true) {
            double e = energy(now);
            if (e < least * (1 - 1e-9)) {
                least = e;
                best = now.clone();
            }
            int i = k - 1;
            while (i > 0 && now[i] == n - k + i) {
                i--;
            }
            if (i == 0) {
                return best;
            }
            now[i]++;
            for (int j = i + 1; j < k; j++) {
                now[j] = now[j - 1] + 1;
            }
        }
    }

    private double energy(int[] chosen) {
        double e = 0;
        for (int i = 0; i < chosen.length; i++) {
            for (int j = 0; j < i; j++) {
                e += repulsion[chosen[i]][chosen[j]];
            }
        }
        return e;
    }

    private int[] greedy(int k) {
        var in = new boolean[n];
        var field = new double[n];
        take(in, field, 0, true);
        for (int c = 1; c < k; c++) {
            int best = -1;
            for (int i = 0; i < n; i++) {
                if (!in[i] && (best < 0 || field[i] < field[best] * (1 - 1e-9))) {
                    best = i;
                }
            }
            take(in, field, best, true);
        }
        for (int round = 0; round < 50 * n && exchange(in, field); round++) {
            // each exchange lowers the sum
        }
        int m = 0;
        var out = new int[k];
        for (int i = 0; i < n; i++) {
            if (in[i]) {
                out[m++] = i;
            }
        }
        return out;
    }

    private boolean exchange(boolean[] in, double[] field) {
        double most = 1e-12;
        int from = -1;
        int to = -1;
        for (int i = 1; i < n; i++) {
            for (int j = 0; in[i] && j < n; j++) {
                double gain = in[j] ? 0 : field[i] - (field[j] - repulsion[i][j]);
                if (gain > most * (1 + 1e-9)) {
                    most = gain;
                    from = i;
                    to = j;
                }
            }
        }
        if (from < 0) {
            return false;
        }
        take(in, field, from, false);
        take(in, field, to, true);
        return true;
    }

    private void take(boolean[] in, double[] field, int place, boolean put) {
        in[place] = put;
        for (int i = 0; i < n; i++) {
            field[i] += put ? repulsion[i][place] : -repulsion[i][place];
        }
    }
}
