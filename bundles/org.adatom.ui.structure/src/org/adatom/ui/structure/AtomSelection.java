/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.ui.structure;

import java.util.Arrays;
import java.util.BitSet;
import org.adatom.structure.Structure;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The chosen atoms in the order in which they were chosen (an angle is measured at the second of three), immutable, each atom
 * once.
 */
public final class AtomSelection {
    /** No atom. */
    public static final AtomSelection NONE = new AtomSelection(new int[0], new BitSet());

    private final int[] atoms;
    private final BitSet members;

    private AtomSelection(int[] atoms, BitSet members) {
        this.atoms = atoms;
        this.members = members;
    }

    /** {@return a selection of these atoms in this order; an atom that is named again is left out} */
    public static AtomSelection of(int... atoms) {
        var members = new BitSet();
        var once = new int[atoms.length];
        int n = 0;
        for (int atom : atoms) {
            if (!members.get(atom)) {
                members.set(atom);
                once[n++] = atom;
            }
        }
        return n == 0 ? NONE : new AtomSelection(Arrays.copyOf(once, n), members);
    }

    /** {@return all atoms of a structure} */
    public static AtomSelection all(Structure structure) {
        var atoms = new int[structure.count()];
        Arrays.setAll(atoms, i -> i);
        return of(atoms);
    }

    /** {@return the atoms, a copy} */
    public int[] atoms() {
        return atoms.clone();
    }

    /** {@return the atom that was chosen at a place, 0 first} */
    public int get(int place) {
        return atoms[place];
    }

    /** {@return how many there are} */
    public int size() {
        return atoms.length;
    }

    /** {@return whether there is none} */
    public boolean isEmpty() {
        return atoms.length == 0;
    }

    /** {@return whether an atom is among them} */
    public boolean contains(int atom) {
        return members.get(atom);
    }

    /** {@return this selection with an atom added at the end, or taken out when it was in it} */
    public AtomSelection toggled(int atom) {
        return contains(atom) ? of(Arrays.stream(atoms).filter(i -> i != atom).toArray()) : with(atom);
    }

    /** {@return this selection with more atoms at its end} */
    public AtomSelection with(int... more) {
        var all = Arrays.copyOf(atoms, atoms.length + more.length);
        System.arraycopy(more, 0, all, atoms.length, more.length);
        return of(all);
    }

    /** {@return what is left of it in a structure of so many atoms} */
    public AtomSelection within(int count) {
        return members.length() <= count ? this : of(Arrays.stream(atoms).filter(i -> i < count).toArray());
    }

    /** {@return the atoms as a set, a copy} */
    public BitSet bits() {
        return (BitSet) members.clone();
    }

    /** {@return for each of so many atoms whether it is chosen} */
    public boolean[] mask(int count) {
        var out = new boolean[count];
        for (int i : atoms) {
            if (i < count) {
                out[i] = true;
            }
        }
        return out;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof AtomSelection s && Arrays.equals(s.atoms, atoms);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(atoms);
    }

    @Override
    public String toString() {
        return Arrays.toString(atoms);
    }
}
