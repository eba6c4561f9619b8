/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.search;

import java.util.Arrays;
import java.util.TreeMap;

/** Sorted distances, by pairs of elements: the same for structures that differ by symmetry or by the order of their atoms. */
final class Fingerprint {
    private static final int NEAR_SURFACE = 12;

    private Fingerprint() {
    }

    /** {@return distances among the searched atoms, and their shortest ones to the others, A} @param x [n][3], A */
    static double[] of(SearchSpace space, double[] x) {
        var box = space.box();
        var d = new double[3];
        int[] moved = space.moved();
        var byPair = new TreeMap<Integer, double[]>();
        var used = new TreeMap<Integer, Integer>();
        for (int a = 0; a < moved.length; a++) {
            for (int b = 0; b < a; b++) {
                int za = space.number(moved[a]);
                int zb = space.number(moved[b]);
                int key = 200 * Math.min(za, zb) + Math.max(za, zb);
                var list = byPair.computeIfAbsent(key, k -> new double[moved.length * (moved.length - 1) / 2]);
                int at = used.merge(key, 1, Integer::sum) - 1;
                list[at] = Math.sqrt(box.difference(x, moved[a], x, moved[b], d));
            }
        }
        var out = new double[moved.length * (moved.length - 1) / 2];
        int at = 0;
        for (var entry : byPair.entrySet()) {
            int size = used.getOrDefault(entry.getKey(), 0);
            Arrays.sort(entry.getValue(), 0, size);
            System.arraycopy(entry.getValue(), 0, out, at, size);
            at += size;
        }
        return space.kind() == SearchSpace.Kind.SURFACE ? withSurface(space, box, x, out) : out;
    }

    private static double[] withSurface(SearchSpace space, Box box, double[] x, double[] inner) {
        int[] moved = space.moved();
        int n = space.base().count();
        var all = new double[moved.length * (n - moved.length)];
        var isMoved = new boolean[n];
        var d = new double[3];
        for (int i : moved) {
            isMoved[i] = true;
        }
        int at = 0;
        for (int i : moved) {
            for (int j = 0; j < n; j++) {
                if (!isMoved[j]) {
                    all[at++] = Math.sqrt(box.difference(x, i, x, j, d));
                }
            }
        }
        Arrays.sort(all);
        int kept = Math.min(all.length, NEAR_SURFACE * moved.length);
        var out = Arrays.copyOf(inner, inner.length + kept);
        System.arraycopy(all, 0, out, inner.length, kept);
        return out;
    }

    /** {@return the root mean square difference of two fingerprints of one search, A} */
    static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += (a[k] - b[k]) * (a[k] - b[k]);
        }
        return a.length == 0 ? 0 : Math.sqrt(sum / a.length);
    }
}
