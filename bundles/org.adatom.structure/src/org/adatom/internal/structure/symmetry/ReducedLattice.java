/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.structure.symmetry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.adatom.structure.Lattice;

/** Short cell vectors of a lattice, and the rotations that map it on itself. */
final class ReducedLattice {
    private ReducedLattice() {
    }

    /** {@return the same lattice by the shortest vectors (Minkowski reduced), right-handed} */
    static Lattice reduce(Lattice lattice) {
        double[][] v = {lattice.vector(0), lattice.vector(1), lattice.vector(2)};
        boolean changed = true;
        for (int round = 0; changed && round < 1000; round++) {
            Arrays.sort(v, (a, b) -> Double.compare(dot(a, a), dot(b, b)));
            changed = shorten(v, 1, 0) || shortenLast(v);
        }
        var out = Lattice.of(v[0][0], v[0][1], v[0][2], v[1][0], v[1][1], v[1][2], v[2][0], v[2][1], v[2][2]);
        return out.signedVolume() > 0 ? out : out.scaled(-1, -1, -1);
    }

    private static boolean shorten(double[][] v, int which, int by) {
        long n = Math.round(dot(v[which], v[by]) / dot(v[by], v[by]));
        return replace(v, which, new double[] {v[which][0] - n * v[by][0], v[which][1] - n * v[by][1],
                v[which][2] - n * v[by][2]});
    }

    /** Takes the closest of the points of the plane of the first two off the third. */
    private static boolean shortenLast(double[][] v) {
        double aa = dot(v[0], v[0]);
        double bb = dot(v[1], v[1]);
        double ab = dot(v[0], v[1]);
        double ac = dot(v[0], v[2]);
        double bc = dot(v[1], v[2]);
        double det = aa * bb - ab * ab;
        double x = Math.floor((ac * bb - bc * ab) / det);
        double y = Math.floor((bc * aa - ac * ab) / det);
        var best = v[2];
        for (int i = -1; i <= 2; i++) {
            for (int j = -1; j <= 2; j++) {
                var c = new double[3];
                for (int k = 0; k < 3; k++) {
                    c[k] = v[2][k] - (x + i) * v[0][k] - (y + j) * v[1][k];
                }
                best = dot(c, c) < dot(best, best) * (1 - 1e-9) ? c : best;
            }
        }
        return replace(v, 2, best);
    }

    private static boolean replace(double[][] v, int which, double[] by) {
        if (dot(by, by) < dot(v[which], v[which]) * (1 - 1e-9)) {
            v[which] = by;
            return true;
        }
        return false;
    }

    static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    /** {@return the rotations W of a reduced lattice that keep its lengths within the tolerance, A} */
    static List<int[]> rotations(Lattice lattice, double tolerance) {
        var rows = lattice.rows();
        var g = Whole.multiply(rows, Whole.transpose(rows));
        double longest = Math.max(lattice.length(0), Math.max(lattice.length(1), lattice.length(2)));
        double allowed = 2 * tolerance * longest;
        var out = new ArrayList<int[]>();
        var columns = candidates(g, allowed);
        for (int[] a : columns.get(0)) {
            for (int[] b : columns.get(1)) {
                if (Math.abs(product(a, b, g) - g[1]) > allowed) {
                    continue;
                }
                for (int[] c : columns.get(2)) {
                    int[] w = {a[0], b[0], c[0], a[1], b[1], c[1], a[2], b[2], c[2]};
                    if (Math.abs(product(a, c, g) - g[2]) <= allowed && Math.abs(product(b, c, g) - g[5]) <= allowed
                            && Math.abs(Math.abs(Whole.determinant(Whole.real(w))) - 1) < 0.5) {
                        out.add(w);
                    }
                }
            }
        }
        return out;
    }

    /** Where each cell vector may go: lattice vectors of its length. */
    private static List<List<int[]>> candidates(double[] g, double allowed) {
        var out = new ArrayList<List<int[]>>();
        for (int k = 0; k < 3; k++) {
            var list = new ArrayList<int[]>();
            for (int code = 0; code < 27; code++) {
                int[] v = {code % 3 - 1, code / 3 % 3 - 1, code / 9 - 1};
                if (Math.abs(product(v, v, g) - g[4 * k]) <= allowed) {
                    list.add(v);
                }
            }
            out.add(list);
        }
        return out;
    }

    private static double product(int[] a, int[] b, double[] g) {
        double s = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                s += a[i] * g[3 * i + j] * b[j];
            }
        }
        return s;
    }
}
