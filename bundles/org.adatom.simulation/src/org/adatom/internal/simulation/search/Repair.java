/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.search;

import java.util.Arrays;

/** Brings atoms back that flew away, and pushes atoms apart that overlap. Keeps its arrays; for one thread at a time. */
final class Repair {
    private static final double BOND = 1.6;
    private static final int SWEEPS = 30;

    private final SearchSpace space;
    private final Box box;
    private final int[] group;
    private final int[] stack;
    private final double[] d = new double[3];
    private final double[] best = new double[3];

    Repair(SearchSpace space) {
        this.space = space;
        this.box = space.box();
        this.group = new int[space.base().count()];
        this.stack = new int[group.length];
    }

    /** Pushes atoms apart until none is closer than a share of its bond length. @param x changed in place */
    void spread(double[] x, double share) {
        int n = group.length;
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean clean = true;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < i; j++) {
                    double least = share * space.length(i, j);
                    double r2 = box.difference(x, j, x, i, d);
                    if (r2 < least * least && (space.isFree(i) || space.isFree(j))) {
                        push(x, i, j, Math.sqrt(r2), least);
                        clean = false;
                    }
                }
            }
            if (clean) {
                return;
            }
        }
    }

    private void push(double[] x, int i, int j, double r, double least) {
        if (r < 1e-6 * least) {
            d[0] = 1e-3 * (i % 7 + 1);
            d[1] = 1e-3 * (j % 5 + 1);
            d[2] = 1e-3;
            r = Math.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]);
        }
        double way = 1.01 * (least - Math.min(r, 0.99 * least)) / r;
        double forI = !space.isFree(j) ? 1 : space.isFree(i) ? 0.5 : 0;
        for (int c = 0; c < 3; c++) {
            x[3 * i + c] += forI * way * d[c];
            x[3 * j + c] -= (1 - forI) * way * d[c];
        }
    }

    /**
     * Moves pieces that touch nothing to the nearest atom of the largest piece, or of the surface.
     *
     * @param x changed in place
     * @return whether something was moved
     */
    boolean gather(double[] x) {
        if (space.kind() == SearchSpace.Kind.BULK) {
            return false;
        }
        boolean any = false;
        for (int round = 0; round < group.length; round++) {
            int pieces = pieces(x);
            if (pieces == 1) {
                return any;
            }
            join(x, largest(pieces), pieces);
            any = true;
        }
        return any;
    }

    private int pieces(double[] x) {
        Arrays.fill(group, -1);
        int pieces = 0;
        for (int i = 0; i < group.length; i++) {
            if (group[i] < 0) {
                int top = 0;
                stack[top++] = i;
                group[i] = pieces;
                while (top > 0) {
                    int at = stack[--top];
                    for (int j = 0; j < group.length; j++) {
                        double most = BOND * space.length(at, j);
                        if (group[j] < 0 && box.difference(x, at, x, j, d) < most * most) {
                            group[j] = pieces;
                            stack[top++] = j;
                        }
                    }
                }
                pieces++;
            }
        }
        return pieces;
    }

    /** The piece that stays: that of a fixed atom, else that of most atoms. */
    private int largest(int pieces) {
        var size = new int[pieces];
        for (int i = 0; i < group.length; i++) {
            size[group[i]] += space.isFree(i) ? 1 : group.length;
        }
        int most = 0;
        for (int p = 1; p < pieces; p++) {
            most = size[p] > size[most] ? p : most;
        }
        return most;
    }

    private void join(double[] x, int main, int pieces) {
        int other = main == 0 ? 1 : 0;
        if (other >= pieces) {
            return;
        }
        double closest = Double.MAX_VALUE;
        double bond = space.length();
        for (int i = 0; i < group.length; i++) {
            for (int j = 0; group[i] == other && j < group.length; j++) {
                double r2 = group[j] == main ? box.difference(x, i, x, j, d) : Double.MAX_VALUE;
                if (r2 < closest) {
                    closest = r2;
                    bond = space.length(i, j);
                    System.arraycopy(d, 0, best, 0, 3);
                }
            }
        }
        double r = Math.sqrt(closest);
        double way = (r - 1.1 * bond) / r;
        for (int i = 0; i < group.length; i++) {
            for (int c = 0; group[i] == other && space.isFree(i) && c < 3; c++) {
                x[3 * i + c] += way * best[c];
            }
        }
    }
}
