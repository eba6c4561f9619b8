/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.cluster;

import java.util.Arrays;
import org.adatom.learning.LearningException;

/**
 * Groups by joining the two that are nearest, again and again; distances by G. Lance, W. Williams, Comput. J. 9, 373
 * (1967). Takes
 * time and memory n^2, by chains of nearest neighbours: F. Murtagh, Comput. J. 26, 354 (1983).
 */
public final class Agglomeration {
    private static final int MOST = 12_000;

    private Agglomeration() {
    }

    /** How far groups are from each other. */
    public enum Linkage {
        /** How much joining them raises the inertia: J. Ward, J. Am. Stat. Assoc. 58, 236 (1963). */
        WARD,
        /** The mean distance of their samples. */
        AVERAGE,
        /** The largest distance of their samples. */
        COMPLETE
    }

    /**
     * {@return the groups}
     *
     * @param x [n][d], finite
     * @param n samples, at least k
     * @param k how many groups are left
     * @param linkage how far groups are from each other
     * @param check asked at each step; throws when the run was cancelled
     * @throws LearningException when there are too many samples, or fewer than groups
     */
    public static Clusters of(double[] x, int n, int d, int k, Linkage linkage, Runnable check) {
        KMeans.requireEnough(n, k);
        if (n > MOST) {
            throw new LearningException("agglomeration takes up to " + MOST + " samples, not " + n
                    + ": take fewer, or k-means");
        }
        var distance = new double[n][];
        for (int i = 0; i < n; i++) {
            check.run();
            distance[i] = new double[i];
            for (int j = 0; j < i; j++) {
                double s = Clusters.squared(x, i, x, j, d);
                distance[i][j] = linkage == Linkage.WARD ? s : Math.sqrt(s);
            }
        }
        var size = new int[n];
        Arrays.fill(size, 1);
        var joins = new double[n - 1][];
        var chain = new int[n];
        int length = 0;
        for (int done = 0; done < n - 1;) {
            check.run();
            if (length == 0) {
                while (size[chain[0]] == 0) {
                    chain[0]++;
                }
                length = 1;
            }
            int a = chain[length - 1];
            int b = nearest(distance, size, a, length > 1 ? chain[length - 2] : -1);
            if (length > 1 && b == chain[length - 2]) {
                joins[done++] = new double[] {a, b, at(distance, a, b)};
                join(distance, size, Math.min(a, b), Math.max(a, b), linkage);
                length -= 2;
                chain[0] = length == 0 ? 0 : chain[0];
            } else {
                chain[length++] = b;
            }
        }
        return cut(x, n, d, k, joins);
    }

    private static double at(double[][] distance, int a, int b) {
        return a > b ? distance[a][b] : distance[b][a];
    }

    /** Of several as near, the one before it in the chain is taken, so that chains end. */
    private static int nearest(double[][] distance, int[] size, int a, int before) {
        int best = before;
        double least = before >= 0 ? at(distance, a, before) : Double.POSITIVE_INFINITY;
        for (int b = 0; b < size.length; b++) {
            if (b != a && size[b] > 0 && at(distance, a, b) < least) {
                least = at(distance, a, b);
                best = b;
            }
        }
        return best;
    }

    private static void join(double[][] distance, int[] size, int a, int b, Linkage linkage) {
        double ab = distance[b][a];
        for (int c = 0; c < size.length; c++) {
            if (c == a || c == b || size[c] == 0) {
                continue;
            }
            double ac = at(distance, a, c);
            double bc = at(distance, b, c);
            double n = size[a] + size[b];
            double v = switch (linkage) {
                case WARD -> ((size[a] + size[c]) * ac + (size[b] + size[c]) * bc - size[c] * ab) / (n + size[c]);
                case AVERAGE -> (size[a] * ac + size[b] * bc) / n;
                case COMPLETE -> Math.max(ac, bc);
            };
            distance[Math.max(a, c)][Math.min(a, c)] = v;
        }
        size[a] += size[b];
        size[b] = 0;
    }

    /** Does the joins of the shortest distances until k groups are left. */
    private static Clusters cut(double[] x, int n, int d, int k, double[][] joins) {
        var order = joins.clone();
        Arrays.sort(order, (p, q) -> Double.compare(p[2], q[2]));
        var parent = new int[n];
        Arrays.setAll(parent, i -> i);
        for (int j = 0; j < n - k; j++) {
            parent[root(parent, (int) order[j][0])] = root(parent, (int) order[j][1]);
        }
        var of = new int[n];
        Arrays.setAll(of, i -> root(parent, i));
        return Clusters.numbered(x, d, of);
    }

    private static int root(int[] parent, int i) {
        int r = i;
        while (parent[r] != r) {
            parent[r] = parent[parent[r]];
            r = parent[r];
        }
        return r;
    }
}
