/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.adatom.structure.Element;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;
import org.adatom.ui.structure.AtomSelection;
import org.adatom.ui.structure.StructureDocument;
import org.eclipse.osgi.util.NLS;

/** The edits that need no dialog, with the labels of their undo entries. */
public final class Edits {
    private Edits() {
    }

    /** Deletes the chosen atoms. */
    public static void delete(StructureDocument document) {
        var chosen = document.selection();
        if (!chosen.isEmpty()) {
            var s = document.structure();
            document.edit(atoms(Messages.Edit_delete, s, chosen), s.without(chosen.mask(s.count())), AtomSelection.NONE);
        }
    }

    /** Makes the chosen atoms another element; masses that were set go back to the element's. */
    public static void changeElement(StructureDocument document, Element element) {
        var s = document.structure();
        var numbers = s.numbers();
        for (int i : document.selection().atoms()) {
            numbers[i] = element.number();
        }
        if (!Arrays.equals(numbers, s.numbers())) {
            document.edit(NLS.bind(Messages.Edit_change, element.symbol()), s.withNumbers(numbers));
        }
    }

    /** Adds an atom, position in A, and chooses it. */
    public static void add(StructureDocument document, Element element, double[] position) {
        var s = document.structure();
        document.edit(NLS.bind(Messages.Edit_add, element.symbol()),
                s.append(Structure.of(new int[] {element.number()}, position)), AtomSelection.of(s.count()));
    }

    /** {@return the structure with atoms shifted, A} */
    public static Structure moved(Structure s, AtomSelection chosen, double dx, double dy, double dz) {
        var positions = s.positions();
        for (int i : chosen.atoms()) {
            positions[3 * i] += dx;
            positions[3 * i + 1] += dy;
            positions[3 * i + 2] += dz;
        }
        return s.withPositions(positions);
    }

    /** Shifts the chosen atoms, A. */
    public static void move(StructureDocument document, double dx, double dy, double dz) {
        var chosen = document.selection();
        if (!chosen.isEmpty() && (dx != 0 || dy != 0 || dz != 0)) {
            var s = document.structure();
            document.edit(atoms(Messages.Edit_move, s, chosen), moved(s, chosen, dx, dy, dz));
        }
    }

    /** Sets one coordinate of an atom, A. @param axis 0..2 @throws StructureException when the value is not finite */
    public static void setCoordinate(StructureDocument document, int atom, int axis, double value) {
        var s = document.structure();
        var positions = s.positions();
        if (positions[3 * atom + axis] != value) {
            positions[3 * atom + axis] = value;
            document.edit(atoms(Messages.Edit_move, s, AtomSelection.of(atom)), s.withPositions(positions));
        }
    }

    /** Makes one atom another element. */
    public static void setElement(StructureDocument document, int atom, Element element) {
        var s = document.structure();
        if (s.element(atom) != element) {
            var numbers = s.numbers();
            numbers[atom] = element.number();
            document.edit(NLS.bind(Messages.Edit_change, element.symbol()), s.withNumbers(numbers));
        }
    }

    /** Sets the tag of atoms. */
    public static void setTag(StructureDocument document, AtomSelection atoms, int tag) {
        var s = document.structure();
        var tags = s.tags();
        for (int i : atoms.atoms()) {
            tags[i] = tag;
        }
        if (!Arrays.equals(tags, s.tags())) {
            document.edit(NLS.bind(Messages.Edit_tag, Integer.toString(tag)), s.withTags(tags));
        }
    }

    /** Fixes or frees atoms. */
    public static void setFixed(StructureDocument document, AtomSelection atoms, boolean fixed) {
        var s = document.structure();
        var flags = s.fixed();
        for (int i : atoms.atoms()) {
            flags[i] = fixed;
        }
        if (!Arrays.equals(flags, s.fixed())) {
            document.edit(atoms(fixed ? Messages.Edit_fix : Messages.Edit_free, s, atoms), s.withFixed(flags));
        }
    }

    /**
     * Sets cell and periodicity.
     *
     * @param scale whether the atoms keep their fractional coordinates
     * @throws StructureException when the cell does not fit the periodicity
     */
    public static void setCell(StructureDocument document, Lattice lattice, Periodicity periodicity, boolean scale) {
        var s = document.structure();
        if (lattice.equals(s.lattice()) && periodicity.equals(s.periodicity())) {
            return;
        }
        boolean both = scale && s.lattice().isComplete() && lattice.isComplete();
        var changed = (both ? s.withPeriodicity(Periodicity.NONE).strainedTo(lattice) : s).withLattice(lattice, periodicity);
        document.edit(lattice.equals(s.lattice()) ? Messages.Edit_periodicity : Messages.Edit_cell, changed);
    }

    /** {@return all atoms of the elements of the chosen ones} */
    public static AtomSelection sameElement(StructureDocument document) {
        var s = document.structure();
        var numbers = Arrays.stream(document.selection().atoms()).map(s::number).boxed().collect(Collectors.toSet());
        return all(s, i -> numbers.contains(s.number(i)));
    }

    /** {@return all atoms with the tags of the chosen ones} */
    public static AtomSelection sameTag(StructureDocument document) {
        var s = document.structure();
        var tags = s.tags();
        var wanted = Arrays.stream(document.selection().atoms()).mapToObj(i -> tags[i]).collect(Collectors.toSet());
        return all(s, i -> wanted.contains(tags[i]));
    }

    /** {@return all atoms but the chosen ones} */
    public static AtomSelection inverted(StructureDocument document) {
        return all(document.structure(), i -> !document.selection().contains(i));
    }

    private static AtomSelection all(Structure s, IntPredicate wanted) {
        return AtomSelection.of(IntStream.range(0, s.count()).filter(wanted).toArray());
    }

    private static String atoms(String pattern, Structure s, AtomSelection chosen) {
        return NLS.bind(pattern, chosen.size() == 1 ? s.element(chosen.get(0)).symbol() + " " + chosen.get(0) //$NON-NLS-1$
                : NLS.bind(Messages.Edit_atoms, Integer.toString(chosen.size())));
    }
}
