/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.symmetry;

import java.util.ArrayList;
import java.util.List;
import org.adatom.internal.structure.symmetry.SymmetrySearch;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;

/**
 * The symmetry of a crystal.
 *
 * @param number of the type of space group, 1 to 230
 * @param symbol its short Hermann-Mauguin symbol, screw axes with an underscore, such as "P6_3/mmc"
 * @param pointGroup the Hermann-Mauguin symbol of the point group of the crystal, such as "6/mmm"
 * @param primitive the crystal by its smallest cell
 * @param rotations the operations of the cell of the crystal as it was given, one for each rotation that maps this cell's lattice on
 *        itself; with its centrings they make all operations. Translations fit together to the last digits
 * @param centrings translations that map the crystal on itself, in the given cell, [3] each, fractional, none first
 */
public record SpaceGroup(int number, String symbol, String pointGroup, Structure primitive, List<SymmetryOperation> rotations,
        List<double[]> centrings) {
    /** How far atoms may be from where symmetry puts them, A, where nothing else is said. */
    public static final double USUAL_TOLERANCE = 0.01;

    /**
     * {@return the symmetry of a crystal}
     *
     * @param crystal periodic along three cell vectors, with at least one atom
     * @param tolerance how far atoms may be from where symmetry puts them, A
     * @throws StructureException when it is not periodic, is empty, or atoms are so close that the tolerance confuses them
     */
    public static SpaceGroup of(Structure crystal, double tolerance) {
        return SymmetrySearch.of(crystal, tolerance);
    }

    /** {@return how many operations the given cell has, its centrings included} */
    public int order() {
        return rotations.size() * centrings.size();
    }

    /** {@return all operations of the given cell} */
    public List<SymmetryOperation> operations() {
        var out = new ArrayList<SymmetryOperation>(order());
        for (var c : centrings) {
            for (var o : rotations) {
                var t = o.translation();
                var sum = new double[3];
                for (int i = 0; i < 3; i++) {
                    double v = t[i] + c[i];
                    sum[i] = v - Math.floor(v);
                }
                out.add(new SymmetryOperation(o.rotation(), sum));
            }
        }
        return out;
    }

    @Override
    public String toString() {
        return symbol + " (" + number + ")";
    }
}
