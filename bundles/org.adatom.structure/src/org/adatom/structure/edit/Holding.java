/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.adatom.structure.Bonds;
import org.adatom.structure.Constraint;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;

/** What the edits that hold atoms share: which atoms, which pairs, and how constraints give way to new ones. */
final class Holding {
    private Holding() {
    }

    /** {@return the chosen atoms, or all of them where none is chosen} */
    static int[] atoms(Structure s, int[] chosen) {
        return chosen.length > 0 ? chosen.clone() : IntStream.range(0, s.count()).toArray();
    }

    /**
     * {@return pairs of atoms: the two that are chosen, bonded or not, else every bond among the chosen ones (among all
     *         where none is chosen)}
     *
     * @throws StructureException when there is none
     */
    static List<int[]> pairs(Structure s, int[] chosen) {
        if (chosen.length == 2) {
            return List.of(chosen.clone());
        }
        var wanted = new boolean[s.count()];
        for (int i : atoms(s, chosen)) {
            wanted[i] = true;
        }
        var bonds = Bonds.of(s, Bonds.DEFAULT_SCALE);
        var pairs = new ArrayList<int[]>();
        for (int k = 0; k < bonds.count(); k++) {
            if (wanted[bonds.first(k)] && wanted[bonds.second(k)]) {
                pairs.add(new int[] {bonds.first(k), bonds.second(k)});
            }
        }
        if (pairs.isEmpty()) {
            throw new StructureException("there is no bond among the "
                    + (chosen.length == 0 ? "" : chosen.length + " chosen ")
                    + "atoms: choose the two atoms it is about");
        }
        return pairs;
    }

    /** {@return the constraints without those of a kind on these atoms; what holds others too goes on holding them} */
    static List<Constraint> without(Structure s, int[] atoms, Predicate<Constraint> kind) {
        var newIndex = new int[s.count()];
        Arrays.setAll(newIndex, i -> i);
        for (int i : atoms) {
            newIndex[i] = -1;
        }
        var kept = new ArrayList<Constraint>();
        for (var c : s.constraints()) {
            if (kind.test(c)) {
                c.remap(newIndex).ifPresent(kept::add);
            } else {
                kept.add(c);
            }
        }
        return kept;
    }

    /** {@return whether it says where each atom may go by itself: nowhere, along a line, in a plane} */
    static boolean isSingle(Constraint c) {
        return c instanceof Constraint.FixedAtoms || c instanceof Constraint.FixedLine
                || c instanceof Constraint.FixedPlane;
    }

    /** {@return the constraints and these bonds or springs, which replace their like on the same atoms} */
    static List<Constraint> with(Structure s, List<Constraint> added) {
        var keys = new HashSet<Like>();
        added.forEach(c -> keys.add(Like.of(c)));
        var all = new ArrayList<Constraint>();
        for (var c : s.constraints()) {
            boolean joins = c instanceof Constraint.FixedBondLength || c instanceof Constraint.Hookean;
            if (!joins || !keys.contains(Like.of(c))) {
                all.add(c);
            }
        }
        all.addAll(added);
        return all;
    }

    /** What a bond or a spring is about: its kind, the kind of its other end, its atoms in either order. */
    private record Like(Class<?> kind, int anchor, int first, int second) {
        static Like of(Constraint c) {
            var a = c.atoms();
            return new Like(c.getClass(), c instanceof Constraint.Hookean h ? h.anchor().length : 0,
                    Math.min(a[0], a[a.length - 1]), Math.max(a[0], a[a.length - 1]));
        }
    }
}
