/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.structure.symmetry;

import java.util.ArrayList;
import java.util.List;
import org.adatom.structure.Structure;
import org.adatom.structure.symmetry.SymmetryOperation;
import org.eclipse.jdt.annotation.Nullable;

/** Finds the operations of a crystal by its primitive cell: rotations of the lattice with a translation that maps all atoms. */
final class OperationSearch {
    private final Structure s;
    private final AtomFinder finder;
    private final int first;

    private OperationSearch(Structure primitive, double tolerance) {
        this.s = primitive;
        this.finder = new AtomFinder(primitive, tolerance);
        this.first = PrimitiveCell.rarest(primitive);
    }

    /** {@return the operations, one for each rotation; translations are averages over the atoms} */
    static List<SymmetryOperation> of(Structure primitive, double tolerance) {
        var search = new OperationSearch(primitive, tolerance);
        var out = new ArrayList<SymmetryOperation>();
        for (int[] w : ReducedLattice.rotations(primitive.lattice(), tolerance)) {
            var found = search.operation(w);
            if (found != null) {
                out.add(found);
            }
        }
        return out;
    }

    private @Nullable SymmetryOperation operation(int[] w) {
        var f = finder.fractional();
        var image = new SymmetryOperation(w, new double[3]).apply(f[3 * first], f[3 * first + 1], f[3 * first + 2]);
        for (int i = 0; i < s.count(); i++) {
            if (s.number(i) == s.number(first)) {
                var shift = new double[] {f[3 * i] - image[0], f[3 * i + 1] - image[1], f[3 * i + 2] - image[2]};
                var mean = mean(w, shift);
                if (mean != null) {
                    return new SymmetryOperation(w, Whole.wrapped(mean));
                }
            }
        }
        return null;
    }

    private double @Nullable [] mean(int[] w, double[] shift) {
        var f = finder.fractional();
        var operation = new SymmetryOperation(w, shift);
        var off = new double[3];
        var sum = new double[3];
        for (int i = 0; i < s.count(); i++) {
            if (finder.find(s.number(i), operation.apply(f[3 * i], f[3 * i + 1], f[3 * i + 2]), off) < 0) {
                return null;
            }
            for (int c = 0; c < 3; c++) {
                sum[c] += off[c] / s.count();
            }
        }
        return new double[] {shift[0] + sum[0], shift[1] + sum[1], shift[2] + sum[2]};
    }
}
