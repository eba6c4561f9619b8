/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.structure.symmetry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.adatom.structure.Lattice;

/** Chooses the axes of the conventional cell of a point group, and the other choices that must be tried to meet a standard setting. */
final class ConventionalAxes {
    private static final int REACH = 3;

    private final Lattice lattice;
    private final Map<Integer, List<int[]>> byOrder = new HashMap<>();

    /** @param rotations of the primitive cell, [3][3] each */
    ConventionalAxes(Lattice lattice, List<int[]> rotations) {
        this.lattice = lattice;
        for (int[] w : rotations) {
            boolean improper = Whole.determinant(Whole.real(w)) < 0;
            var proper = w.clone();
            for (int i = 0; i < 9 && improper; i++) {
                proper[i] = -w[i];
            }
            var list = byOrder.computeIfAbsent(order(proper), k -> new ArrayList<>());
            if (list.stream().noneMatch(o -> Arrays.equals(o, proper))) {
                list.add(proper);
            }
        }
    }

    private static int order(int[] w) {
        return switch (w[0] + w[4] + w[8]) {
            case 3 -> 1;
            case -1 -> 2;
            case 0 -> 3;
            case 1 -> 4;
            default -> 6;
        };
    }

    private List<int[]> of(int order) {
        return byOrder.getOrDefault(order, List.of());
    }

    /** {@return the conventional cells to try, each three columns of primitive coordinates, right-handed} */
    List<int[]> cells() {
        int threefold = of(3).size();
        if (threefold == 8) {
            return variants(alongAxes(of(of(4).isEmpty() ? 2 : 4)), new int[][] {{1, 0, 0, 0, 1, 0, 0, 0, 1}, {0, -1, 0, 1, 0, 0, 0, 0, 1}});
        } else if (threefold == 2) {
            return variants(around(of(3).getFirst(), 3), new int[][] {{1, 0, 0, 0, 1, 0, 0, 0, 1}, {-1, 0, 0, 0, -1, 0, 0, 0, 1}});
        } else if (!of(4).isEmpty()) {
            return variants(around(of(4).getFirst(), 4), new int[][] {{1, 0, 0, 0, 1, 0, 0, 0, 1}});
        } else if (of(2).size() == 3) {
            return variants(alongAxes(of(2)), new int[][] {{1, 0, 0, 0, 1, 0, 0, 0, 1}, {0, 0, 1, 1, 0, 0, 0, 1, 0},
                {0, 1, 0, 0, 0, 1, 1, 0, 0}, {0, -1, 0, -1, 0, 0, 0, 0, -1}, {-1, 0, 0, 0, 0, -1, 0, -1, 0},
                {0, 0, -1, 0, -1, 0, -1, 0, 0}});
        } else if (of(2).size() == 1) {
            return variants(monoclinic(of(2).getFirst()), planeChoices());
        }
        return List.of(new int[] {1, 0, 0, 0, 1, 0, 0, 0, 1});
    }

    private static List<int[]> variants(int[] cell, int[][] choices) {
        var handed = cell.clone();
        if (Whole.determinant(Whole.real(cell)) < 0) {
            for (int i = 0; i < 9; i++) {
                handed[i] = -cell[i];
            }
        }
        var out = new ArrayList<int[]>();
        for (int[] x : choices) {
            out.add(Whole.multiply(handed, x));
        }
        return out;
    }

    /** All bases of the plane at right angles to the second axis with entries of -1, 0, 1. */
    private static int[][] planeChoices() {
        var out = new ArrayList<int[]>();
        for (int code = 0; code < 81; code++) {
            int[] e = {code % 3 - 1, code / 3 % 3 - 1, code / 9 % 3 - 1, code / 27 - 1};
            int det = e[0] * e[3] - e[1] * e[2];
            if (det == 1 || det == -1) {
                out.add(new int[] {e[0], 0, e[1], 0, det, 0, e[2], 0, e[3]});
            }
        }
        return out.toArray(int[][]::new);
    }

    private int[] alongAxes(List<int[]> rotations) {
        var axes = new ArrayList<int[]>();
        for (int[] w : rotations) {
            var axis = axis(w);
            if (axes.stream().noneMatch(a -> parallel(a, axis))) {
                axes.add(axis);
            }
        }
        return columns(axes.get(0), axes.get(1), axes.get(2));
    }

    /** The third axis is that of the rotation, the first is shortest at right angles, the second its image. */
    private int[] around(int[] w, int order) {
        var a = across(w, order).getFirst();
        var b = image(w, a);
        var cell = columns(a, b, axis(w));
        return Whole.determinant(Whole.real(cell)) > 0 ? cell : columns(a, b, negative(axis(w)));
    }

    private int[] monoclinic(int[] w) {
        var plane = across(w, 2);
        var a = plane.getFirst();
        for (int[] c : plane) {
            if (!parallel(a, c)) {
                return columns(a, axis(w), c);
            }
        }
        throw new IllegalStateException("a plane of a lattice has two vectors");
    }

    private static int[] columns(int[] a, int[] b, int[] c) {
        return new int[] {a[0], b[0], c[0], a[1], b[1], c[1], a[2], b[2], c[2]};
    }

    private static int[] negative(int[] v) {
        return new int[] {-v[0], -v[1], -v[2]};
    }

    private static boolean parallel(int[] a, int[] b) {
        return a[1] * b[2] == a[2] * b[1] && a[2] * b[0] == a[0] * b[2] && a[0] * b[1] == a[1] * b[0];
    }

    private static int[] image(int[] w, int[] v) {
        return new int[] {w[0] * v[0] + w[1] * v[1] + w[2] * v[2], w[3] * v[0] + w[4] * v[1] + w[5] * v[2],
            w[6] * v[0] + w[7] * v[1] + w[8] * v[2]};
    }

    /** The sum of all images of a vector under the powers of a rotation: a multiple of the axis. */
    private static int[] sumOfImages(int[] w, int[] v, int order) {
        var sum = new int[3];
        var now = v;
        for (int k = 0; k < order; k++) {
            for (int c = 0; c < 3; c++) {
                sum[c] += now[c];
            }
            now = image(w, now);
        }
        return sum;
    }

    private static int[] axis(int[] w) {
        for (int k = 0; k < 3; k++) {
            var v = sumOfImages(w, new int[] {k == 0 ? 1 : 0, k == 1 ? 1 : 0, k == 2 ? 1 : 0}, order(w));
            int divisor = gcd(gcd(v[0], v[1]), v[2]);
            if (divisor > 0) {
                return new int[] {v[0] / divisor, v[1] / divisor, v[2] / divisor};
            }
        }
        throw new IllegalStateException("a rotation has an axis");
    }

    private static int gcd(int a, int b) {
        return b == 0 ? Math.abs(a) : gcd(b, a % b);
    }

    /** Vectors of the lattice at right angles to the axis of a rotation, the shortest first. */
    private List<int[]> across(int[] w, int order) {
        var out = new ArrayList<int[]>();
        for (int i = -REACH; i <= REACH; i++) {
            for (int j = -REACH; j <= REACH; j++) {
                for (int k = -REACH; k <= REACH; k++) {
                    int[] v = {i, j, k};
                    var sum = sumOfImages(w, v, order);
                    if ((i != 0 || j != 0 || k != 0) && sum[0] == 0 && sum[1] == 0 && sum[2] == 0) {
                        out.add(v);
                    }
                }
            }
        }
        out.sort(Comparator.comparingDouble(v -> {
            var x = lattice.toCartesian(new double[] {v[0], v[1], v[2]});
            return ReducedLattice.dot(x, x);
        }));
        return out;
    }
}
