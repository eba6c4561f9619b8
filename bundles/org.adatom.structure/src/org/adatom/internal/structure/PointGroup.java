/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.adatom.structure.Structure;
import org.adatom.structure.geometry.Vectors;

/** The rotations and reflections that a crystal allows, as whole-number matrices on the Miller indices of its cell. */
public final class PointGroup {
    private static final double TOLERANCE = 1e-3;

    private PointGroup() {
    }

    /**
     * {@return the Miller indices of all planes that the crystal's symmetry makes equal to one, that one first}
     *
     * @param crystal a crystal with three cell vectors; cells so flat that an operation needs entries beyond -1..1
     * lose those operations
     */
    public static List<int[]> equivalents(List<int[]> operations, int... hkl) {
        var out = new ArrayList<int[]>();
        out.add(hkl.clone());
        for (int[] w : operations) {
            int[] image = {hkl[0] * w[0] + hkl[1] * w[3] + hkl[2] * w[6], hkl[0] * w[1] + hkl[1] * w[4] + hkl[2] * w[7],
                    hkl[0] * w[2] + hkl[1] * w[5] + hkl[2] * w[8]};
            if (out.stream().noneMatch(o -> Arrays.equals(o, image))) {
                out.add(image);
            }
        }
        return out;
    }

    /**
     * {@return the operations W, [3][3] row-major each: fractional coordinates x, as columns, go to W x plus some
     * shift}
     */
    public static List<int[]> operations(Structure crystal) {
        var out = new ArrayList<int[]>();
        var g = metric(crystal);
        var w = new int[9];
        for (int code = 0; code < 19683; code++) {
            int rest = code;
            for (int k = 0; k < 9; k++) {
                w[k] = rest % 3 - 1;
                rest /= 3;
            }
            if (keepsLengths(w, g) && mapsAtoms(crystal, w)) {
                out.add(w.clone());
            }
        }
        return out;
    }

    private static double[] metric(Structure crystal) {
        var rows = crystal.lattice().rows();
        return Vectors.multiply(rows, Vectors.transpose(rows));
    }

    private static boolean keepsLengths(int[] w, double[] g) {
        double scale = Math.max(g[0], Math.max(g[4], g[8]));
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int k = 0; k < 3; k++) {
                    for (int l = 0; l < 3; l++) {
                        sum += w[3 * k + i] * g[3 * k + l] * w[3 * l + j];
                    }
                }
                if (Math.abs(sum - g[3 * i + j]) > 1e-5 * scale) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean mapsAtoms(Structure crystal, int[] w) {
        var f = crystal.fractionalPositions();
        int n = crystal.count();
        for (int first = 0; first < n; first++) {
            if (crystal.number(first) == crystal.number(0)) {
                double[] shift = Vectors.subtract(new double[] {f[3 * first], f[3 * first + 1], f[3 * first + 2]},
                        image(w, f, 0));
                if (fits(crystal, w, f, shift)) {
                    return true;
                }
            }
        }
        return n == 0;
    }

    private static double[] image(int[] w, double[] f, int i) {
        double x = f[3 * i];
        double y = f[3 * i + 1];
        double z = f[3 * i + 2];
        return new double[] {w[0] * x + w[1] * y + w[2] * z, w[3] * x + w[4] * y + w[5] * z, w[6] * x + w[7] * y
                + w[8] * z};
    }

    private static boolean fits(Structure crystal, int[] w, double[] f, double[] shift) {
        for (int i = 0; i < crystal.count(); i++) {
            double[] to = Vectors.add(image(w, f, i), shift);
            boolean met = false;
            for (int j = 0; j < crystal.count() && !met; j++) {
                met = crystal.number(i) == crystal.number(j) && whole(to[0] - f[3 * j]) && whole(to[1] - f[3 * j + 1])
                        && whole(to[2] - f[3 * j + 2]);
            }
            if (!met) {
                return false;
            }
        }
        return true;
    }

    private static boolean whole(double v) {
        return Math.abs(v - Math.rint(v)) < TOLERANCE;
    }
}
