/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.cluster;

import java.util.Arrays;

/**
 * Groups of any shape where samples are dense; the rest is noise. M. Ester, H.-P. Kriegel, J. Sander, X. Xu, Proc. KDD
 * (1996).
 */
public final class Dbscan {
    private Dbscan() {
    }

    /**
     * {@return the groups}
     *
     * @param x [n][d], finite
     * @param radius how far a neighbour may be
     * @param neighbours how many samples, itself too, are within the radius of one inside a group
     * @param check asked for each sample; throws when the run was cancelled
     */
    public static Clusters of(double[] x, int n, int d, double radius, int neighbours, Runnable check) {
        var of = new int[n];
        Arrays.fill(of, -1);
        var seen = new boolean[n];
        var near = new int[n];
        var queue = new int[n];
        int groups = 0;
        for (int first = 0; first < n; first++) {
            if (seen[first]) {
                continue;
            }
            seen[first] = true;
            if (neighbours(x, n, d, first, radius, near) < neighbours) {
                continue;
            }
            int end = 0;
            of[first] = groups;
            queue[end++] = first;
            for (int at = 0; at < end; at++) {
                check.run();
                int count = neighbours(x, n, d, queue[at], radius, near);
                for (int k = 0; k < count && count >= neighbours; k++) {
                    int i = near[k];
                    if (of[i] < 0) {
                        of[i] = groups;
                        seen[i] = true;
                        queue[end++] = i;
                    }
                }
            }
            groups++;
        }
        return Clusters.numbered(x, d, of);
    }

    private static int neighbours(double[] x, int n, int d, int i, double radius, int[] near) {
        int count = 0;
        for (int k = 0; k < n; k++) {
            if (Clusters.squared(x, i, x, k, d) <= radius * radius) {
                near[count++] = k;
            }
        }
        return count;
    }
}
