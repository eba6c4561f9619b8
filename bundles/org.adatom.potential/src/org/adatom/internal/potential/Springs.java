/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.potential;

import java.util.OptionalDouble;
import org.adatom.potential.PotentialException;
import org.adatom.structure.AtomArray;
import org.adatom.structure.Bonds;
import org.adatom.structure.NeighbourList;
import org.adatom.structure.Structure;

/**
 * Springs between atoms, or from atoms to sites.
 *
 * @param first [m], an atom
 * @param second [m], the other atom; -1 for a site
 * @param shift [m][3], lattice vectors added to the other end
 * @param site [m][3], the site: fractional where the cell has a volume, else A; empty for springs between atoms
 * @param stiffness [m], eV/A^2
 * @param length [m], A
 */
public record Springs(int[] first, int[] second, int[] shift, double[] site, double[] stiffness, double[] length) {
    private static final double SAME_PLACE = 1e-3;

    /** {@return a spring for each bond} @throws PotentialException when two atoms are in one place */
    public static Springs alongBonds(Structure structure, double scale, double k, OptionalDouble rest,
            ElementTable table) {
        if (structure.count() > 1) {
            NeighbourList.of(structure, SAME_PLACE, NeighbourList.Kind.HALF).forEachPair((i, j, dx, dy, dz, r2) -> {
                throw new PotentialException("Harmonic bonds: atoms " + i + " and " + j
                        + " overlap: move or merge them");
            });
        }
        var bonds = Bonds.of(structure, scale);
        int m = bonds.count();
        var out = new Springs(new int[m], new int[m], new int[3 * m], new double[0], new double[m], new double[m]);
        for (int b = 0; b < m; b++) {
            int i = bonds.first(b);
            int j = bonds.second(b);
            var own = table.of(structure.number(i), structure.number(j));
            out.first[b] = i;
            out.second[b] = j;
            out.stiffness[b] = own != null ? own[0] : k;
            out.length[b] = own != null ? own[1]
                    : rest.orElse(structure.element(i).covalentRadius() + structure.element(j).covalentRadius());
            for (int c = 0; c < 3; c++) {
                out.shift[3 * b + c] = bonds.shift(b, c);
            }
        }
        return out;
    }

    /**
     * {@return a spring of rest length 0 for each atom}
     *
     * @param array the name of the per-atom array that holds the sites
     */
    public static Springs toSites(Structure structure, String array, double k, ElementTable table) {
        int n = structure.count();
        var positions = structure.positions();
        if (structure.arrays().get(array) instanceof AtomArray.Reals(var given, var width) && width == 3) {
            positions = given.clone();
        }
        var out = new Springs(new int[n], new int[n], new int[3 * n],
                structure.lattice().isComplete() ? structure.lattice().toFractional(positions) : positions,
                new double[n], new double[n]);
        for (int i = 0; i < n; i++) {
            var own = table.of(structure.number(i));
            out.first[i] = i;
            out.second[i] = -1;
            out.stiffness[i] = own != null ? own[0] : k;
        }
        return out;
    }

    /** {@return how many there are} */
    public int count() {
        return first.length;
    }
}
