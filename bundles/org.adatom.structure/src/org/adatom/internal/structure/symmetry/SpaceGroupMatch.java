/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.structure.symmetry;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.adatom.structure.Lattice;
import org.adatom.structure.symmetry.SymmetryOperation;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Which of the 230 types the operations of a primitive cell are: of the types with the same point group, the one whose operations they
 * become by a choice of axes and of the origin.
 *
 * @param type the type
 * @param operations those of the primitive cell with translations that fit together to the last digit
 */
record SpaceGroupMatch(SpaceGroupTable.Type type, List<SymmetryOperation> operations) {

    static @Nullable SpaceGroupMatch of(Lattice lattice, List<SymmetryOperation> found, double noise) {
        var cells = new ConventionalAxes(lattice, found.stream().map(SymmetryOperation::rotation).toList()).cells();
        var kinds = kinds(found.stream().map(SymmetryOperation::rotation).toList());
        for (var type : SpaceGroupTable.types()) {
            if (type.hall().translations().size() == found.size() && kinds(rotations(type.hall())).equals(kinds)) {
                for (int[] cell : cells) {
                    var operations = match(type.hall(), cell, found, noise);
                    if (operations != null) {
                        return new SpaceGroupMatch(type, operations);
                    }
                }
            }
        }
        return null;
    }

    private static List<int[]> rotations(HallGroup group) {
        return group.translations().keySet().stream().map(k -> k.stream().mapToInt(Integer::intValue).toArray()).toList();
    }

    /** What is the same for equal point groups: how many operations of each determinant and trace. */
    private static String kinds(List<int[]> rotations) {
        return rotations.stream().map(w -> Math.round(Whole.determinant(Whole.real(w))) + "/" + (w[0] + w[4] + w[8])).sorted()
                .collect(Collectors.joining(" "));
    }

    /** The found operations with exact translations, null when this setting is not theirs. */
    private static @Nullable List<SymmetryOperation> match(HallGroup group, int[] cell, List<SymmetryOperation> found, double noise) {
        var m = Whole.real(cell);
        var inverse = Whole.inverse(m);
        if (Math.round(Whole.determinant(m)) != group.centrings().size()) {
            return null;
        }
        for (int[] c : group.centrings()) {
            if (Whole.offWhole(Whole.times(m, HallGroup.fraction(c))) > 1e-6) {
                return null;
            }
        }
        int n = found.size();
        var a = new int[3 * n][];
        var d = new double[3 * n];
        var wanted = new ArrayList<double[]>();
        for (int k = 0; k < n; k++) {
            var w = found.get(k).rotation();
            var conventional = Whole.rounded(Whole.multiply(Whole.multiply(inverse, Whole.real(w)), m), 1e-6);
            var standard = conventional == null ? null : group.translations().get(HallGroup.key(conventional));
            if (standard == null) {
                return null;
            }
            var t = Whole.times(m, HallGroup.fraction(standard));
            wanted.add(t);
            for (int i = 0; i < 3; i++) {
                a[3 * k + i] = new int[] {w[3 * i] - (i == 0 ? 1 : 0), w[3 * i + 1] - (i == 1 ? 1 : 0), w[3 * i + 2] - (i == 2 ? 1 : 0)};
                d[3 * k + i] = t[i] - found.get(k).translation()[i];
            }
        }
        var origin = Congruence.solve(a, d, noise);
        return origin == null ? null : exact(found, wanted, origin);
    }

    private static List<SymmetryOperation> exact(List<SymmetryOperation> found, List<double[]> wanted, double[] origin) {
        var out = new ArrayList<SymmetryOperation>();
        for (int k = 0; k < found.size(); k++) {
            var w = found.get(k).rotation();
            var moved = new SymmetryOperation(w, new double[3]).apply(origin[0], origin[1], origin[2]);
            var t = wanted.get(k).clone();
            for (int i = 0; i < 3; i++) {
                t[i] += origin[i] - moved[i];
            }
            out.add(new SymmetryOperation(w, Whole.wrapped(t)));
        }
        return out;
    }
}
