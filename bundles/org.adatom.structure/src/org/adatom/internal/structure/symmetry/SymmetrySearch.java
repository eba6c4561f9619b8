/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.structure.symmetry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;
import org.adatom.structure.symmetry.SpaceGroup;
import org.adatom.structure.symmetry.SymmetryOperation;

/** Finds the symmetry of a crystal: smallest cell, operations, type of space group, and back to the cell that was given. */
public final class SymmetrySearch {
    private SymmetrySearch() {
    }

    /** {@return the symmetry} @throws StructureException when there is none to be found */
    public static SpaceGroup of(Structure crystal, double tolerance) {
        if (crystal.count() == 0 || !crystal.lattice().isComplete() || !crystal.periodicity().a() || !crystal.periodicity().b()
                || !crystal.periodicity().c()) {
            throw new StructureException("a space group needs atoms in a cell that is periodic along all three vectors");
        }
        if (!(tolerance > 0) || tolerance > 1) {
            throw new StructureException("the tolerance of a symmetry is above 0 and at most 1 A, not " + tolerance);
        }
        double shortest = Math.min(crystal.lattice().length(0), Math.min(crystal.lattice().length(1), crystal.lattice().length(2)));
        if (shortest < 4 * tolerance) {
            throw new StructureException("the shortest vector of the cell is " + shortest + " A, less than four times the tolerance of "
                    + tolerance + " A: mend the cell or use a smaller tolerance");
        }
        requireDistinct(crystal, tolerance);
        for (double t = tolerance; t > tolerance / 20; t /= 2) {
            var primitive = PrimitiveCell.of(bare(crystal), t);
            var found = OperationSearch.of(primitive, t);
            double noise = Math.clamp(8 * t / primitive.lattice().length(0), 1e-3, 0.06);
            var match = found.isEmpty() ? null : SpaceGroupMatch.of(primitive.lattice(), found, noise);
            if (match != null) {
                return inGivenCell(crystal, primitive, match);
            }
        }
        throw new StructureException("no group of operations was found within " + tolerance + " A: atoms are closer to each other "
                + "than that, or nearly symmetric; use a smaller tolerance");
    }

    private static void requireDistinct(Structure s, double tolerance) {
        var finder = new AtomFinder(s, tolerance);
        var f = finder.fractional();
        var off = new double[3];
        for (int i = 0; i < s.count(); i++) {
            int first = finder.first(s.number(i), new double[] {f[3 * i], f[3 * i + 1], f[3 * i + 2]}, off);
            if (first != i) {
                throw new StructureException("atoms " + first + " and " + i + " are within the tolerance of " + tolerance
                        + " A at the same place: move or merge them, or use a smaller tolerance");
            }
        }
    }

    private static Structure bare(Structure s) {
        return Structure.of(s.numbers(), s.positions(), s.lattice(), s.periodicity());
    }

    private static SpaceGroup inGivenCell(Structure crystal, Structure primitive, SpaceGroupMatch match) {
        var ratio = Whole.rounded(Whole.multiply(crystal.lattice().rows(), primitive.lattice().inverse()), 0.2);
        if (ratio == null) {
            throw new StructureException("the cell of the crystal is no multiple of its smallest cell: use another tolerance");
        }
        var t = Whole.transpose(Whole.real(ratio));
        var inverse = Whole.inverse(t);
        var rotations = new ArrayList<SymmetryOperation>();
        for (var o : match.operations()) {
            var w = Whole.rounded(Whole.multiply(Whole.multiply(inverse, Whole.real(o.rotation())), t), 1e-6);
            if (w != null) {
                rotations.add(new SymmetryOperation(w, Whole.wrapped(Whole.times(inverse, o.translation()))));
            }
        }
        var type = match.type();
        return new SpaceGroup(type.number(), type.symbol(), type.pointGroup(), primitive, List.copyOf(rotations),
                centrings(inverse, (int) Math.abs(Math.round(Whole.determinant(t)))));
    }

    /** Multiples of the primitive vectors until all places in the given cell are there. */
    private static List<double[]> centrings(double[] inverse, int count) {
        var out = new ArrayList<double[]>();
        var seen = new HashSet<List<Long>>();
        out.add(new double[3]);
        seen.add(List.of(0L, 0L, 0L));
        for (int k = 0; k < out.size() && out.size() < count; k++) {
            for (int axis = 0; axis < 3; axis++) {
                var from = out.get(k);
                var next = Whole.wrapped(new double[] {from[0] + inverse[axis], from[1] + inverse[3 + axis], from[2] + inverse[6 + axis]});
                var key = List.of(Math.round(next[0] * count) % count, Math.round(next[1] * count) % count,
                        Math.round(next[2] * count) % count);
                if (seen.add(key)) {
                    out.add(next);
                }
            }
        }
        return List.copyOf(out);
    }
}
