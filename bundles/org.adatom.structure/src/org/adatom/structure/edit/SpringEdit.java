/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.adatom.numerics.parameter.Parameter;
import org.adatom.structure.Constraint;
import org.adatom.structure.Structure;
import org.adatom.structure.geometry.Measurements;

/**
 * Ties atoms by springs that pull back what went too far (Hookean of ASE; A. A. Peterson, Top. Catal. 57, 40 (2014),
 * doi 10.1007/s11244-013-0161-8): pairs of atoms, atoms and the places they have now, or atoms and a plane they stay
 * below.
 */
public final class SpringEdit implements StructureEdit<SpringEdit.Options> {

    /** What the other end is. */
    public enum End {
        /** The other of two chosen atoms, or the atom at the other end of each bond among more. */
        ATOM,
        /** The place where the atom is now. */
        PLACE,
        /** A plane that the atom is pulled back below. */
        PLANE
    }

    /**
     * The spring.
     *
     * @param to what the other end is
     * @param stiffness eV/A^2
     * @param free A, how far an atom goes before the spring pulls; empty for the distance of the two atoms now, and 0 from
     *        a place
     * @param normal where the plane's upper side looks
     * @param height A, where the plane lies along its normal; empty for the highest of the atoms
     * @param vector [3], any length, where the normal is "vector"
     */
    public record Options(
            @Parameter(label = "Tie to", initial = "atom",
                    help = "atom: the two chosen atoms, or each bond among more; place: where each atom is "
                            + "now; plane: atoms stay below it.") End to,
            @Parameter(label = "Stiffness", unit = "eV/A^2", initial = "10", min = 0, max = 1e6) double stiffness,
            @Parameter(label = "Pulls beyond", unit = "A", min = 0, max = 1e4, when = "to!=plane",
                    help = "Empty: their distance now (at once from a place).") OptionalDouble free,
            @Parameter(label = "Normal of the plane", initial = "z", when = "to=plane",
                    help = "Atoms on the side it points to are pulled back.") Direction normal,
            @Parameter(label = "Height of the plane", unit = "A", min = -1e4, max = 1e4, when = "to=plane",
                    help = "Along its normal, from the origin. Empty: the highest of the atoms.") OptionalDouble height,
            @Parameter(label = "Vector", initial = "0,0,1", length = 3, when = "normal=vector",
                    help = "The normal; its length does not matter.") double[] vector) {
    }

    @Override
    public Class<Options> optionsType() {
        return Options.class;
    }

    @Override
    public Structure apply(Structure structure, int[] chosen, Options options) {
        return structure.withConstraints(Holding.with(structure, springs(structure, chosen, options)));
    }

    private static List<Constraint> springs(Structure s, int[] chosen, Options o) {
        var out = new ArrayList<Constraint>();
        switch (o.to()) {
            case ATOM -> {
                for (var pair : Holding.pairs(s, chosen)) {
                    out.add(new Constraint.Hookean(pair, new double[0], o.stiffness(),
                            o.free().orElseGet(() -> Measurements.distance(s, pair[0], pair[1]))));
                }
            }
            case PLACE -> {
                for (int i : Holding.atoms(s, chosen)) {
                    out.add(new Constraint.Hookean(new int[] {i}, s.position(i), o.stiffness(), o.free().orElse(0)));
                }
            }
            case PLANE -> {
                var plane = plane(s, Holding.atoms(s, chosen), o);
                for (int i : Holding.atoms(s, chosen)) {
                    out.add(new Constraint.Hookean(new int[] {i}, plane, o.stiffness(), 0));
                }
            }
        }
        return out;
    }

    /** The plane A x + B y + C z + D = 0 with a normal of length 1. */
    private static double[] plane(Structure s, int[] atoms, Options o) {
        var n = o.normal().in(s, o.vector());
        double l = Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
        double highest = Double.NEGATIVE_INFINITY;
        for (int i : atoms) {
            highest = Math.max(highest, (n[0] * s.x(i) + n[1] * s.y(i) + n[2] * s.z(i)) / l);
        }
        return new double[] {n[0] / l, n[1] / l, n[2] / l, -o.height().orElse(highest)};
    }
}
