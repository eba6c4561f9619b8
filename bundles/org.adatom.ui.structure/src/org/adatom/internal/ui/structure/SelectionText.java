/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure;

import java.util.Locale;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;
import org.adatom.structure.geometry.Measurements;
import org.adatom.ui.structure.AtomSelection;
import org.eclipse.osgi.util.NLS;

/** What the status line says about the chosen atoms: position, distance, angle, dihedral or composition. */
public final class SelectionText {
    private SelectionText() {
    }

    /** {@return one line about the chosen atoms of a structure, about all of it when none is chosen} */
    public static String of(Structure s, AtomSelection chosen) {
        return switch (chosen.size()) {
            case 0 -> s.count() == 0 ? Messages.Status_empty
                    : NLS.bind(s.count() == 1 ? Messages.Status_oneAtom : Messages.Status_all, s.formula(), s.count());
            case 1 -> atom(s, chosen.get(0));
            case 2 -> NLS.bind(Messages.Status_distance, names(s, chosen), number(distance(s, chosen.get(0), chosen.get(1)), 4));
            case 3 -> NLS.bind(Messages.Status_angle, names(s, chosen), number(angle(s, chosen), 2));
            case 4 -> NLS.bind(Messages.Status_dihedral, names(s, chosen), number(dihedral(s, chosen), 2));
            default -> NLS.bind(Messages.Status_composition, chosen.size(), composition(s, chosen));
        };
    }

    /** {@return element, index and position of an atom in a line} */
    public static String atom(Structure s, int i) {
        return NLS.bind(Messages.Status_atom, new Object[] {s.element(i).symbol(), Integer.toString(i), number(s.x(i), 4),
                number(s.y(i), 4), number(s.z(i), 4)});
    }

    /** {@return the distance of two atoms under the minimum image convention, A} */
    public static double distance(Structure s, int i, int j) {
        return measured(() -> Measurements.distance(s, i, j));
    }

    /** {@return the angle at the second of three chosen atoms, degrees 0..180; NaN where two coincide} */
    public static double angle(Structure s, AtomSelection chosen) {
        return measured(() -> Measurements.angle(s, chosen.get(0), chosen.get(1), chosen.get(2)));
    }

    /** {@return the dihedral angle of four chosen atoms, degrees 0..360 as ASE counts it; NaN where three lie on a line} */
    public static double dihedral(Structure s, AtomSelection chosen) {
        return measured(() -> Measurements.dihedral(s, chosen.get(0), chosen.get(1), chosen.get(2), chosen.get(3)));
    }

    private static double measured(DoubleSupplier measure) {
        try {
            return measure.getAsDouble();
        } catch (StructureException e) {
            return Double.NaN;
        }
    }

    private static String names(Structure s, AtomSelection chosen) {
        var text = new StringBuilder();
        for (int i : chosen.atoms()) {
            text.append(text.isEmpty() ? "" : "\u2013").append(s.element(i).symbol()).append(i); //$NON-NLS-1$ //$NON-NLS-2$
        }
        return text.toString();
    }

    private static String composition(Structure s, AtomSelection chosen) {
        var counts = new TreeMap<String, Integer>();
        for (int i : chosen.atoms()) {
            counts.merge(s.element(i).symbol(), 1, Integer::sum);
        }
        return counts.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).collect(Collectors.joining(", ")); //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** {@return a number with so many decimals} */
    public static String number(double v, int digits) {
        if (Double.isNaN(v)) {
            return "\u2013"; //$NON-NLS-1$
        }
        var text = String.format(Locale.ROOT, "%." + digits + "f", v); //$NON-NLS-1$ //$NON-NLS-2$
        return text.matches("-0\\.0*") ? text.substring(1) : text; //$NON-NLS-1$
    }
}
