/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.vibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.adatom.structure.geometry.Vectors;

/** Finds the smallest cell that repeats to the same crystal. */
public final class PrimitiveCell {
    private static final double TOLERANCE = 1e-3;

    private PrimitiveCell() {
    }

    /**
     * {@return a crystal in its smallest cell, whose vectors are as short as they can be; as it is where its cell is
     * the smallest already or it is not periodic in all directions} Masses and positions are those of the first of
     * atoms that repeat.
     */
    public static Structure of(Structure crystal) {
        if (!crystal.periodicity().equals(Periodicity.ALL) || crystal.count() < 2) {
            return crystal;
        }
        var shifts = translations(crystal);
        if (shifts.size() == 1) {
            return crystal;
        }
        var lattice = shortest(crystal.lattice(), shifts);
        var fractional = lattice.toFractional(crystal.positions());
        var kept = new ArrayList<Integer>();
        for (int i = 0; i < crystal.count(); i++) {
            int atom = i;
            if (kept.stream().noneMatch(k -> same(lattice, fractional, k, atom))) {
                kept.add(i);
            }
        }
        return crystal.select(kept.stream().mapToInt(Integer::intValue).toArray()).withConstraints(List.of())
                .withLattice(lattice);
    }

    private static boolean same(Lattice lattice, double[] fractional, int i, int j) {
        var d = new double[3];
        for (int c = 0; c < 3; c++) {
            d[c] = fractional[3 * i + c] - fractional[3 * j + c];
            d[c] -= Math.rint(d[c]);
        }
        return Vectors.norm(lattice.toCartesian(d)) < TOLERANCE;
    }

    /** Fractional shifts that map the crystal onto itself, that of nothing among them. */
    private static List<double[]> translations(Structure crystal) {
        var f = crystal.fractionalPositions();
        var masses = crystal.masses();
        var out = new ArrayList<double[]>();
        for (int j = 0; j < crystal.count(); j++) {
            var shift = new double[] {f[3 * j] - f[0], f[3 * j + 1] - f[1], f[3 * j + 2] - f[2]};
            if (crystal.number(j) == crystal.number(0) && maps(crystal, f, masses, shift)) {
                out.add(shift);
            }
        }
        return out;
    }

    private static boolean maps(Structure crystal, double[] f, double[] masses, double[] shift) {
        var d = new double[3];
        for (int i = 0; i < crystal.count(); i++) {
            boolean met = false;
            for (int j = 0; j < crystal.count() && !met; j++) {
                for (int c = 0; c < 3; c++) {
                    d[c] = f[3 * i + c] + shift[c] - f[3 * j + c];
                    d[c] -= Math.rint(d[c]);
                }
                met = crystal.number(i) == crystal.number(j) && Math.abs(masses[i] - masses[j]) < 1e-6
                        && Vectors.norm(crystal.lattice().toCartesian(d)) < TOLERANCE;
            }
            if (!met) {
                return false;
            }
        }
        return true;
    }

    /**
     * The three shortest independent vectors of all sums of shifts and cell vectors: in space they always form a basis.
     */
    private static Lattice shortest(Lattice lattice, List<double[]> shifts) {
        var all = new ArrayList<double[]>();
        for (var s : shifts) {
            for (int k = 0; k < 27; k++) {
                var v = lattice.toCartesian(new double[] {s[0] - Math.rint(s[0]) + k % 3 - 1, s[1] - Math.rint(s[1])
                        + k / 3 % 3 - 1, s[2] - Math.rint(s[2]) + k / 9 - 1});
                if (Vectors.norm(v) > TOLERANCE) {
                    all.add(v);
                }
            }
        }
        all.sort(Comparator.comparingDouble((double[] v) -> Math.rint(1e4 * Vectors.norm(v)))
                .thenComparingDouble(v -> -Math.rint(1e4 * (v[0] + 2 * v[1] + 4 * v[2]))));
        var a = all.getFirst();
        var b = all.stream().filter(v -> Vectors.norm(Vectors.cross(a, v)) > 1e-3 * Vectors.norm(a) * Vectors.norm(v)).findFirst()
                .orElseThrow();
        var n = Vectors.cross(a, b);
        var c = all.stream().filter(v -> Math.abs(Vectors.dot(n, v)) > 1e-3 * Vectors.norm(n) * Vectors.norm(v)).findFirst()
                .orElseThrow();
        int sign = Vectors.dot(n, c) > 0 ? 1 : -1;
        return Lattice.of(a[0], a[1], a[2], b[0], b[1], b[2], sign * c[0], sign * c[1], sign * c[2]);
    }

    /** {@return how far apart the planes of the cell are that a vector leads between, A} */
    public static double height(Lattice lattice, int vector) {
        var b = reciprocal(lattice);
        return 2 * Math.PI / Vectors.norm(new double[] {b[3 * vector], b[3 * vector + 1], b[3 * vector + 2]});
    }

    /**
     * {@return the reciprocal vectors, [3][3], 1/A, 2 pi among them, row-major; rows of what has no cell vector are of
     * any kind}
     */
    public static double[] reciprocal(Lattice lattice) {
        var inverse = lattice.completed().inverse();
        var out = new double[9];
        Arrays.setAll(out, k -> 2 * Math.PI * inverse[3 * (k % 3) + k / 3]);
        return out;
    }
}
