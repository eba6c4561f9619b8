/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure;

import java.util.Locale;
import org.adatom.structure.Constraint;
import org.adatom.structure.Structure;
import org.eclipse.osgi.util.NLS;

/** Constraints in words, for the panel and the properties. */
final class ConstraintText {
    private static final double PARALLEL = 1e-8;

    private ConstraintText() {
    }

    /** {@return what kind it is, a word} */
    static String kind(Constraint c) {
        return switch (c) {
            case Constraint.FixedAtoms _ -> Messages.Held_fixed;
            case Constraint.FixedLine _ -> Messages.Held_line;
            case Constraint.FixedPlane _ -> Messages.Held_plane;
            case Constraint.FixedBondLength _ -> Messages.Held_bond;
            case Constraint.RigidGroup _ -> Messages.Held_rigid;
            case Constraint.Hookean _ -> Messages.Held_spring;
        };
    }

    /** {@return which atoms it holds, and how} */
    static String of(Structure s, Constraint c) {
        return switch (c) {
            case Constraint.FixedAtoms(var atoms) -> atoms(s, atoms);
            case Constraint.RigidGroup(var atoms) -> atoms(s, atoms);
            case Constraint.FixedLine(var atoms, var direction) -> NLS.bind(Messages.Held_along, atoms(s, atoms),
                    direction(s, direction, false));
            case Constraint.FixedPlane(var atoms, var normal) -> NLS.bind(Messages.Held_across, atoms(s, atoms),
                    direction(s, normal, true));
            case Constraint.FixedBondLength(int a, int b, double length) -> Double.isNaN(length) ? pair(s, a, b)
                    : NLS.bind(Messages.Held_length, pair(s, a, b), SelectionText.number(length, 3));
            case Constraint.Hookean h -> spring(s, h);
        };
    }

    private static String spring(Structure s, Constraint.Hookean h) {
        var a = h.atoms();
        var stiffness = number(h.stiffness());
        var beyond = number(h.threshold());
        if (h.isPlane()) {
            var p = h.anchor();
            double l = Math.sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2]);
            return NLS.bind(Messages.Held_below, new Object[] {name(s, a[0]),
                    direction(s, new double[] {p[0], p[1], p[2]}, true), SelectionText.number(-p[3] / l, 2), stiffness});
        }
        return h.isPoint() ? NLS.bind(Messages.Held_place, new Object[] {name(s, a[0]), stiffness, beyond})
                : NLS.bind(Messages.Held_tied, new Object[] {pair(s, a[0], a[1]), stiffness, beyond});
    }

    private static String atoms(Structure s, int[] atoms) {
        return atoms.length == 1 ? name(s, atoms[0]) : NLS.bind(Messages.Edit_atoms, Integer.toString(atoms.length));
    }

    private static String pair(Structure s, int a, int b) {
        return name(s, a) + "\u2013" + name(s, b); //$NON-NLS-1$
    }

    private static String name(Structure s, int i) {
        return s.element(i).symbol() + i;
    }

    private static String number(double v) {
        return v == Math.rint(v) && Math.abs(v) < 1e6 ? Long.toString((long) v) : String.format(Locale.ROOT, "%.3g", v); //$NON-NLS-1$
    }

    /** An axis by its letter where it is one, else three numbers. @param normal whether it is that of a plane */
    private static String direction(Structure s, double[] v, boolean normal) {
        for (int k = 0; k < 3; k++) {
            var axis = new double[3];
            axis[k] = 1;
            if (parallel(v, axis)) {
                return String.valueOf("xyz".charAt(k)); //$NON-NLS-1$
            }
        }
        for (int k = 0; k < 3 && !normal; k++) {
            if (s.lattice().has(k) && parallel(v, s.lattice().vector(k))) {
                return String.valueOf("abc".charAt(k)); //$NON-NLS-1$
            }
        }
        double l = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
        return "(" + SelectionText.number(v[0] / l, 2) + ", " + SelectionText.number(v[1] / l, 2) + ", " //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                + SelectionText.number(v[2] / l, 2) + ")"; //$NON-NLS-1$
    }

    private static boolean parallel(double[] u, double[] v) {
        double x = u[1] * v[2] - u[2] * v[1];
        double y = u[2] * v[0] - u[0] * v[2];
        double z = u[0] * v[1] - u[1] * v[0];
        double l = (u[0] * u[0] + u[1] * u[1] + u[2] * u[2]) * (v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
        return x * x + y * y + z * z <= PARALLEL * PARALLEL * l;
    }
}
