/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure.edit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.adatom.internal.ui.structure.Messages;
import org.adatom.structure.Element;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;
import org.adatom.structure.build.AdsorbateOptions;
import org.adatom.structure.build.Adsorption;
import org.adatom.structure.edit.Ordering;
import org.adatom.structure.edit.Placement;
import org.adatom.structure.edit.Substitution;
import org.adatom.structure.edit.Supercells;
import org.adatom.ui.structure.AtomSelection;
import org.eclipse.osgi.util.NLS;

/** The edits of the Structure menu. */
final class Catalogue {
    private static final List<StructureEdit<?>> ALL = List.of(
            new StructureEdit<>("supercell", Messages.Supercell_label, Messages.Supercell_message, //$NON-NLS-1$
                    EditOptions.Supercell.class, (s, chosen, o) -> supercell(s, o)),
            new StructureEdit<>("vacuum", Messages.Vacuum_label, Messages.Vacuum_message, //$NON-NLS-1$
                    EditOptions.Vacuum.class, (s, chosen, o) -> vacuum(s, o)),
            new StructureEdit<>("centre", Messages.Centre_label, "", StructureEdit.None.class, //$NON-NLS-1$ //$NON-NLS-2$
                    (s, chosen, o) -> Placement.center(s)),
            new StructureEdit<>("wrap", Messages.Wrap_label, "", StructureEdit.None.class, //$NON-NLS-1$ //$NON-NLS-2$
                    (s, chosen, o) -> Placement.wrap(s)),
            new StructureEdit<>("sort", Messages.Sort_label, Messages.Sort_message, EditOptions.Sorting.class, //$NON-NLS-1$
                    (s, chosen, o) -> sort(s, o)),
            new StructureEdit<>("rotate", Messages.Rotate_label, Messages.Rotate_message, EditOptions.Rotation.class, //$NON-NLS-1$
                    Catalogue::rotate),
            new StructureEdit<>("move", Messages.Move_label, Messages.Move_message, EditOptions.Shift.class, //$NON-NLS-1$
                    Catalogue::move),
            new StructureEdit<>("strain", Messages.Strain_label, Messages.Strain_message, EditOptions.Strain.class, //$NON-NLS-1$
                    (s, chosen, o) -> Placement.strain(s, o.xx() / 100, o.yy() / 100, o.zz() / 100, o.yz() / 100, o.xz() / 100,
                            o.xy() / 100)),
            new StructureEdit<>("merge", Messages.Merge_label, Messages.Merge_message, EditOptions.Merge.class, //$NON-NLS-1$
                    (s, chosen, o) -> Substitution.mergeOverlapping(s, o.distance())),
            new StructureEdit<>("substitute", Messages.Substitute_label, Messages.Substitute_message, //$NON-NLS-1$
                    EditOptions.Substitution.class, Catalogue::substitute),
            new StructureEdit<>("adsorbate", Messages.Adsorbate_label, Messages.Adsorbate_message, //$NON-NLS-1$
                    AdsorbateOptions.class, (s, chosen, o) -> adsorb(s, chosen, o)));

    private Catalogue() {
    }

    static Optional<StructureEdit<?>> find(String id) {
        return ALL.stream().filter(e -> e.id().equals(id)).findFirst();
    }

    private static Structure supercell(Structure s, EditOptions.Supercell o) {
        if (o.matrix().length == 0) {
            return Supercells.repeat(s, o.a(), o.b(), o.c());
        } else if (o.matrix().length != 9) {
            throw new StructureException(NLS.bind(Messages.Supercell_matrix, Integer.toString(o.matrix().length)));
        }
        return Supercells.make(s, o.matrix());
    }

    private static Structure vacuum(Structure s, EditOptions.Vacuum o) {
        return o.kind() == EditOptions.VacuumKind.ADDED ? Placement.addVacuum(s, o.vacuum(), o.vector().ordinal())
                : Placement.centerWithVacuum(s, o.vacuum(), o.vector().ordinal());
    }

    private static Structure sort(Structure s, EditOptions.Sorting o) {
        return switch (o.order()) {
            case ELEMENT -> Ordering.bySymbol(s);
            case HEIGHT -> Ordering.byCoordinate(s, 2);
            case TAG -> byTag(s);
        };
    }

    private static Structure byTag(Structure s) {
        var tags = s.tags();
        return s.select(IntStream.range(0, s.count()).boxed().sorted(Comparator.comparingInt(i -> tags[i]))
                .mapToInt(Integer::intValue).toArray());
    }

    private static Structure rotate(Structure s, AtomSelection chosen, EditOptions.Rotation o) {
        double[] axis = {0, 0, 0};
        axis[o.axis().ordinal()] = 1;
        if (chosen.isEmpty()) {
            double[] pivot = o.pivot() == EditOptions.Pivot.ORIGIN ? new double[3] : middle(s);
            return Placement.rotate(s, axis, o.angle(), pivot, o.cell());
        }
        var part = s.select(chosen.atoms());
        double[] pivot = o.pivot() == EditOptions.Pivot.ORIGIN ? new double[3] : middle(part);
        var turned = Placement.rotate(part, axis, o.angle(), pivot, false);
        var positions = s.positions();
        for (int k = 0; k < chosen.size(); k++) {
            System.arraycopy(turned.position(k), 0, positions, 3 * chosen.get(k), 3);
        }
        return s.withPositions(positions);
    }

    private static double[] middle(Structure s) {
        var out = new double[3];
        for (int i = 0; i < s.count(); i++) {
            out[0] += s.x(i) / s.count();
            out[1] += s.y(i) / s.count();
            out[2] += s.z(i) / s.count();
        }
        return out;
    }

    private static Structure move(Structure s, AtomSelection chosen, EditOptions.Shift o) {
        var which = chosen.isEmpty() ? AtomSelection.all(s) : chosen;
        return org.adatom.internal.ui.structure.Edits.moved(s, which, o.x(), o.y(), o.z());
    }

    private static Structure substitute(Structure s, AtomSelection chosen, EditOptions.Substitution o) {
        var from = Element.of(o.from());
        var to = Element.of(o.to());
        int[] atoms = (chosen.isEmpty() ? AtomSelection.all(s) : chosen).atoms();
        var part = s.select(atoms);
        long there = IntStream.range(0, part.count()).filter(i -> part.element(i) == from).count();
        if (there == 0) {
            throw new StructureException(NLS.bind(Messages.Substitute_none, o.from()));
        }
        var changed = Substitution.random(part, from, to, (int) Math.round(there * o.share() / 100), o.seed());
        var numbers = s.numbers();
        for (int k = 0; k < atoms.length; k++) {
            numbers[atoms[k]] = changed.number(k);
        }
        return s.withNumbers(numbers);
    }

    private static Structure adsorb(Structure s, AtomSelection chosen, AdsorbateOptions o) {
        boolean placed = !o.site().isBlank() || o.position().length > 0 || o.atom().isPresent();
        return Adsorption.add(s, !placed && chosen.size() == 1 ? o.above(chosen.get(0)) : o);
    }
}
