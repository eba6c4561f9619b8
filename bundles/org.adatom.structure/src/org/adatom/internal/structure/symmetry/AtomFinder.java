/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.structure.symmetry;

import java.util.HashMap;
import java.util.Map;
import org.adatom.structure.Structure;

/** Finds the atom at a place of a crystal, in a time that does not depend on how many there are. */
public final class AtomFinder {
    private final double[] fractional;
    private final int[] numbers;
    private final double[] rows;
    private final double tolerance2;
    private final int bins;
    private final Map<Integer, int[]> atomsOfBin = new HashMap<>();

    /** @param tolerance how far an atom may be from the place, A */
    public AtomFinder(Structure s, double tolerance) {
        fractional = Whole.wrapped(s.fractionalPositions());
        numbers = s.numbers();
        rows = s.lattice().rows();
        tolerance2 = tolerance * tolerance;
        bins = Math.clamp((int) Math.cbrt(s.count()), 3, 200);
        var count = new HashMap<Integer, Integer>();
        for (int i = 0; i < numbers.length; i++) {
            count.merge(bin(3 * i, 0, 0, 0), 1, Integer::sum);
        }
        count.forEach((b, n) -> atomsOfBin.put(b, new int[n]));
        for (int i = numbers.length - 1; i >= 0; i--) {
            int b = bin(3 * i, 0, 0, 0);
            int left = count.merge(b, -1, Integer::sum);
            var atoms = atomsOfBin.get(b);
            if (atoms != null) {
                atoms[left] = i;
            }
        }
    }

    private int bin(int at, int da, int db, int dc) {
        return bin(fractional[at], fractional[at + 1], fractional[at + 2], da, db, dc);
    }

    private int bin(double a, double b, double c, int da, int db, int dc) {
        int i = Math.floorMod((int) (a * bins) + da, bins);
        int j = Math.floorMod((int) (b * bins) + db, bins);
        int k = Math.floorMod((int) (c * bins) + dc, bins);
        return (i * bins + j) * bins + k;
    }

    /** {@return the fractional coordinates, [n][3], from 0 to below 1; shared} */
    public double[] fractional() {
        return fractional;
    }

    /** {@return the atom of an element at fractional coordinates; -1 for none} @param off is filled with where it is from there */
    public int find(int number, double[] place, double[] off) {
        var f = Whole.wrapped(place);
        int best = -1;
        double nearest = tolerance2;
        for (int code = 0; code < 27; code++) {
            var atoms = atomsOfBin.get(bin(f[0], f[1], f[2], code % 3 - 1, code / 3 % 3 - 1, code / 9 - 1));
            if (atoms == null) {
                continue;
            }
            for (int i : atoms) {
                if (numbers[i] == number) {
                    double d2 = distance2(i, f, off);
                    if (d2 <= nearest) {
                        nearest = d2;
                        best = i;
                    }
                }
            }
        }
        if (best >= 0) {
            distance2(best, f, off);
        }
        return best;
    }

    /** {@return the first of all atoms of an element at fractional coordinates; -1 for none} */
    int first(int number, double[] place, double[] off) {
        var f = Whole.wrapped(place);
        int first = Integer.MAX_VALUE;
        for (int code = 0; code < 27; code++) {
            var atoms = atomsOfBin.get(bin(f[0], f[1], f[2], code % 3 - 1, code / 3 % 3 - 1, code / 9 - 1));
            if (atoms != null) {
                for (int i : atoms) {
                    if (i < first && numbers[i] == number && distance2(i, f, off) <= tolerance2) {
                        first = i;
                    }
                }
            }
        }
        return first == Integer.MAX_VALUE ? -1 : first;
    }

    private double distance2(int i, double[] f, double[] off) {
        for (int c = 0; c < 3; c++) {
            double d = fractional[3 * i + c] - f[c];
            off[c] = d - Math.rint(d);
        }
        double sum = 0;
        for (int c = 0; c < 3; c++) {
            double x = off[0] * rows[c] + off[1] * rows[3 + c] + off[2] * rows[6 + c];
            sum += x * x;
        }
        return sum;
    }
}
