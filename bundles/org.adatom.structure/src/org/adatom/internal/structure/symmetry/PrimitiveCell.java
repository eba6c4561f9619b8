/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.structure.symmetry;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import org.adatom.structure.Lattice;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;

/** The smallest cell of a crystal. */
public final class PrimitiveCell {
    private PrimitiveCell() {
    }

    /**
     * {@return the crystal by its smallest cell, with short vectors; atoms are the first of those that a translation makes equal}
     *
     * @throws StructureException when atoms are closer to each other than the tolerance
     */
    public static Structure of(Structure crystal, double tolerance) {
        var s = crystal;
        while (true) {
            double[] shift = translation(s, tolerance);
            if (shift.length == 0) {
                return inCell(s, ReducedLattice.reduce(s.lattice()), tolerance);
            }
            var finer = ReducedLattice.reduce(smaller(s.lattice(), shift));
            if (finer.volume() > 0.75 * s.lattice().volume()) { // a translation leaves half of it at most
                throw new StructureException("no smallest cell was found within " + tolerance
                        + " A: atoms are closer to each other than that; use a smaller tolerance");
            }
            s = inCell(s, finer, tolerance);
        }
    }

    /** The shortest translation within the cell that maps the crystal on itself; empty for none. */
    private static double[] translation(Structure s, double tolerance) {
        var finder = new AtomFinder(s, tolerance);
        var f = finder.fractional();
        int first = rarest(s);
        var candidates = new Integer[s.count()];
        var length = new double[s.count()];
        int n = 0;
        for (int i = 0; i < s.count(); i++) {
            if (i != first && s.number(i) == s.number(first)) {
                var d = new double[3];
                for (int c = 0; c < 3; c++) {
                    double v = f[3 * i + c] - f[3 * first + c];
                    d[c] = v - Math.rint(v);
                }
                var x = s.lattice().toCartesian(d);
                length[i] = ReducedLattice.dot(x, x);
                candidates[n++] = i;
            }
        }
        Arrays.sort(candidates, 0, n, Comparator.comparingDouble(i -> length[i]));
        var off = new double[3];
        for (int k = 0; k < n; k++) {
            int i = candidates[k];
            double[] shift = {f[3 * i] - f[3 * first], f[3 * i + 1] - f[3 * first + 1], f[3 * i + 2] - f[3 * first + 2]};
            if (maps(s, finder, shift, off)) {
                double longest = Math.max(s.lattice().length(0), Math.max(s.lattice().length(1), s.lattice().length(2)));
                return exact(shift, s.count(), Math.min(1e-3, tolerance / longest));
            }
        }
        return new double[0];
    }

    /** A translation of a finite cell is a fraction of it with a small denominator. */
    private static double[] exact(double[] shift, int most, double off) {
        for (int q = 2; q <= most; q++) {
            double[] times = {q * shift[0], q * shift[1], q * shift[2]};
            if (Whole.offWhole(times) < off * q) {
                return new double[] {Math.rint(times[0]) / q, Math.rint(times[1]) / q, Math.rint(times[2]) / q};
            }
        }
        return shift;
    }

    private static boolean maps(Structure s, AtomFinder finder, double[] shift, double[] off) {
        var f = finder.fractional();
        for (int i = 0; i < s.count(); i++) {
            if (finder.find(s.number(i), new double[] {f[3 * i] + shift[0], f[3 * i + 1] + shift[1], f[3 * i + 2] + shift[2]},
                    off) < 0) {
                return false;
            }
        }
        return true;
    }

    /** {@return an atom of the element that is there least often} */
    static int rarest(Structure s) {
        var count = new HashMap<Integer, Integer>();
        for (int i = 0; i < s.count(); i++) {
            count.merge(s.number(i), 1, Integer::sum);
        }
        int best = 0;
        for (int i = 1; i < s.count(); i++) {
            if (count.getOrDefault(s.number(i), 0) < count.getOrDefault(s.number(best), 0)) {
                best = i;
            }
        }
        return best;
    }

    /** The lattice that a fractional translation makes finer: of the three vectors and it, a basis. */
    private static Lattice smaller(Lattice lattice, double[] shift) {
        double[][] v = {lattice.vector(0), lattice.vector(1), lattice.vector(2), lattice.toCartesian(shift)};
        double volume = lattice.volume();
        double tiny = 1e-6 * Math.pow(volume, 2.0 / 3);
        for (int round = 0; round < 10_000; round++) {
            Arrays.sort(v, Comparator.comparingDouble(a -> ReducedLattice.dot(a, a)));
            if (ReducedLattice.dot(v[0], v[0]) < tiny) {
                return Lattice.of(v[1][0], v[1][1], v[1][2], v[2][0], v[2][1], v[2][2], v[3][0], v[3][1], v[3][2]);
            }
            if (!shorten(v)) {
                break;
            }
        }
        return lattice;
    }

    /** Takes from the longest vector that gains by it the combination of the others that leaves it shortest. */
    private static boolean shorten(double[][] v) {
        for (int k = 3; k >= 0; k--) {
            var best = v[k];
            for (int code = 0; code < 27; code++) {
                int[] n = {code % 3 - 1, code / 3 % 3 - 1, code / 9 - 1};
                var c = v[k].clone();
                int at = 0;
                for (int j = 0; j < 4; j++) {
                    if (j != k) {
                        for (int a = 0; a < 3; a++) {
                            c[a] += n[at] * v[j][a];
                        }
                        at++;
                    }
                }
                best = ReducedLattice.dot(c, c) < ReducedLattice.dot(best, best) * (1 - 1e-9) ? c : best;
            }
            if (best != v[k]) {
                v[k] = best;
                return true;
            }
        }
        return false;
    }

    /** The atoms of a structure that differ by no vector of a finer lattice, in its cell. */
    private static Structure inCell(Structure s, Lattice lattice, double tolerance) {
        int wanted = (int) Math.max(1, Math.rint(s.count() * lattice.volume() / s.lattice().volume()));
        var folded = Structure.of(s.numbers(), s.positions(), lattice, s.periodicity());
        if (wanted == s.count()) {
            return folded;
        }
        var finder = new AtomFinder(folded, 3 * tolerance);
        var f = finder.fractional();
        var gone = new boolean[s.count()];
        var off = new double[3];
        for (int i = 0; i < s.count(); i++) {
            gone[i] = finder.first(s.number(i), new double[] {f[3 * i], f[3 * i + 1], f[3 * i + 2]}, off) != i;
        }
        return folded.without(gone);
    }
}
