/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure;

import java.util.Arrays;

/**
 * Pairs of atoms that are close enough to be drawn or counted as bonded: not further apart than a factor times the sum of
 * their covalent radii.
 */
public final class Bonds {
    /** The usual factor. */
    public static final double DEFAULT_SCALE = 1.15;

    private final int[] first;
    private final int[] second;
    private final int[] shift;
    private final double[] length;

    private Bonds(int[] first, int[] second, int[] shift, double[] length) {
        this.first = first;
        this.second = second;
        this.shift = shift;
        this.length = length;
    }

    /**
     * {@return the bonds of a structure, each once, across periodic boundaries too} Atoms in the same place are not bonded.
     *
     * @param scale factor on the sum of two covalent radii, above 0
     * @throws StructureException when the factor is not positive or so large that the pairs do not fit in memory
     */
    public static Bonds of(Structure structure, double scale) {
        int n = structure.count();
        var radius = new double[n];
        double largest = 0;
        for (int i = 0; i < n; i++) {
            radius[i] = scale * structure.element(i).covalentRadius();
            largest = Math.max(largest, radius[i]);
        }
        if (!(scale > 0)) {
            throw new StructureException("bonds need a factor above 0 on the covalent radii, not " + scale);
        }
        if (n == 0) {
            return new Bonds(new int[0], new int[0], new int[0], new double[0]);
        }
        return collect(NeighbourList.of(structure, 2 * largest, NeighbourList.Kind.HALF), radius);
    }

    private static Bonds collect(NeighbourList list, double[] radius) {
        var bonds = new Bonds(new int[64], new int[64], new int[192], new double[64]);
        int m = 0;
        int[] offsets = list.offsets();
        int[] neighbours = list.neighbours();
        int[] owner = list.owner();
        int[] s = list.shift();
        double[] p = list.positions();
        for (int row = 0; row < list.count(); row++) {
            int a = list.home()[row];
            for (int k = offsets[row]; k < offsets[row + 1]; k++) {
                int b = neighbours[k];
                double dx = p[3 * b] - p[3 * a];
                double dy = p[3 * b + 1] - p[3 * a + 1];
                double dz = p[3 * b + 2] - p[3 * a + 2];
                double r2 = dx * dx + dy * dy + dz * dz;
                double reach = radius[owner[a]] + radius[owner[b]];
                if (r2 > reach * reach || r2 == 0) {
                    continue;
                }
                if (m == bonds.first.length) {
                    bonds = bonds.resized(2 * m);
                }
                boolean forward = owner[a] <= owner[b];
                bonds.first[m] = owner[forward ? a : b];
                bonds.second[m] = owner[forward ? b : a];
                for (int c = 0; c < 3; c++) {
                    bonds.shift[3 * m + c] = (forward ? 1 : -1) * (s[3 * b + c] - s[3 * a + c]);
                }
                bonds.length[m++] = Math.sqrt(r2);
            }
        }
        return bonds.resized(m);
    }

    private Bonds resized(int n) {
        return new Bonds(Arrays.copyOf(first, n), Arrays.copyOf(second, n), Arrays.copyOf(shift, 3 * n), Arrays.copyOf(length, n));
    }

    /** {@return the number of bonds} */
    public int count() {
        return first.length;
    }

    /** {@return the atom of a bond with the smaller index} */
    public int first(int bond) {
        return first[bond];
    }

    /** {@return the atom of a bond with the larger index; the same as the first for a bond to its own image} */
    public int second(int bond) {
        return second[bond];
    }

    /**
     * {@return how many times vector {@code axis} (0..2) of the lattice is added to the given position of the second atom to
     * get the end of the bond that starts at the given position of the first}
     */
    public int shift(int bond, int axis) {
        return shift[3 * bond + axis];
    }

    /** {@return the length of a bond, A} */
    public double length(int bond) {
        return length[bond];
    }
}
