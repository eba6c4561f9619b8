/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.path;

import java.util.Arrays;

/**
 * The cheapest way to give each row a column of its own (Kuhn, Nav. Res. Logist. Q. 2, 83, 1955, doi 10.1002/nav.3800020109;
 * with shortest augmenting paths: Jonker, Volgenant, Computing 38, 325, 1987, doi 10.1007/BF02278710).
 */
final class Assignment {
    private final int n;
    private final double[] cost;
    private final double[] rowPrice;
    private final double[] columnPrice;
    private final int[] rowOf;

    private Assignment(double[] cost, int n) {
        this.n = n;
        this.cost = cost;
        rowPrice = new double[n + 1];
        columnPrice = new double[n + 1];
        rowOf = new int[n + 1];
    }

    /** {@return for each row its column} @param cost [n][n], row-major */
    static int[] cheapest(double[] cost, int n) {
        var a = new Assignment(cost, n);
        for (int row = 1; row <= n; row++) {
            a.augment(row);
        }
        var out = new int[n];
        for (int column = 1; column <= n; column++) {
            out[a.rowOf[column] - 1] = column - 1;
        }
        return out;
    }

    private void augment(int row) {
        var way = new int[n + 1];
        var least = new double[n + 1];
        var used = new boolean[n + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        rowOf[0] = row;
        int column = 0;
        do {
            used[column] = true;
            column = nearest(column, way, least, used);
        } while (rowOf[column] != 0);
        while (column != 0) {
            int previous = way[column];
            rowOf[column] = rowOf[previous];
            column = previous;
        }
    }

    private int nearest(int column, int[] way, double[] least, boolean[] used) {
        int row = rowOf[column];
        int next = 0;
        double delta = Double.POSITIVE_INFINITY;
        for (int j = 1; j <= n; j++) {
            if (used[j]) {
                continue;
            }
            double reduced = cost[(row - 1) * n + j - 1] - rowPrice[row] - columnPrice[j];
            if (reduced < least[j]) {
                least[j] = reduced;
                way[j] = column;
            }
            if (least[j] < delta) {
                delta = least[j];
                next = j;
            }
        }
        for (int j = 0; j <= n; j++) {
            if (used[j]) {
                rowPrice[rowOf[j]] += delta;
                columnPrice[j] -= delta;
            } else {
                least[j] -= delta;
            }
        }
        return next;
    }
}
