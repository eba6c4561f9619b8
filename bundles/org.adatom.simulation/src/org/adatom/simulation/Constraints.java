/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.adatom.internal.simulation.Restraint;
import org.adatom.internal.simulation.Symmetric;
import org.adatom.structure.Constraint;
import org.adatom.structure.Lattice;
import org.adatom.structure.Structure;
import org.adatom.structure.symmetry.Symmetrizer;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The constraints of one structure, ready to be applied many times. Each is a projection on what it allows; several that share
 * atoms are applied in turn until all hold (SHAKE and RATTLE generalised: Ryckaert, Ciccotti, Berendsen, J. Comput. Phys. 23,
 * 327, 1977, doi 10.1016/0021-9991(77)90098-5; Andersen, J. Comput. Phys. 52, 24, 1983, doi 10.1016/0021-9991(83)90014-1).
 * Not to be used by two threads at once.
 */
public final class Constraints {
    /** How well a length or a position holds, A. */
    public static final double TOLERANCE = 1e-12;
    private static final int MOST_SWEEPS = 2_000;
    private static final double ROUNDING = 1e-11;

    private final boolean[] fixed;
    private final List<Restraint> restraints = new ArrayList<>();
    private boolean coupled;

    /**
     * Takes the constraints of a structure; lengths and shapes that they keep are those of the structure.
     *
     * @throws SimulationException when one cannot be kept, such as a bond between two fixed atoms of another length
     */
    public Constraints(Structure structure) {
        this(structure, ones(structure.count()));
    }

    /**
     * Takes the constraints of a structure for dynamics: corrections are shared out by the masses, so that momentum stays.
     *
     * @param masses [n], amu
     * @throws SimulationException when one cannot be kept, such as a bond between two fixed atoms of another length
     */
    public Constraints(Structure structure, double[] masses) {
        fixed = structure.fixed();
        var positions = structure.positions();
        for (var c : structure.constraints()) {
            var made = Restraint.of(c, positions, structure, fixed, masses);
            if (made != null) {
                restraints.add(made);
            }
        }
        coupled = restraints.size() > 1;
    }

    /**
     * Takes the constraints of a structure and its symmetry.
     *
     * @param symmetry what displacements must keep; null for none
     * @throws SimulationException when a constraint cannot be kept, or breaks the symmetry
     */
    public Constraints(Structure structure, @Nullable Symmetrizer symmetry) {
        this(structure);
        if (symmetry != null) {
            if (!symmetry.keeps(fixed)) {
                throw new SimulationException("the fixed atoms break the symmetry that is to be kept: fix all atoms that it makes "
                        + "equal, or do not keep it");
            }
            restraints.add(new Symmetric(symmetry));
        }
        coupled = restraints.size() > 1;
    }

    private static double[] ones(int count) {
        var out = new double[count];
        Arrays.fill(out, 1);
        return out;
    }

    /** {@return whether an atom cannot move at all} */
    public boolean isFixed(int atom) {
        return fixed[atom];
    }

    /** {@return whether nothing is constrained} */
    public boolean isEmpty() {
        return restraints.isEmpty() && !anyFixed();
    }

    private boolean anyFixed() {
        for (boolean f : fixed) {
            if (f) {
                return true;
            }
        }
        return false;
    }

    /**
     * Takes out of forces or velocities what the constraints do not allow.
     *
     * @param positions [n][3], A, where the constraints hold
     * @param rows [n][3], changed in place
     */
    public void project(double[] positions, Lattice lattice, double[] rows) {
        project(positions, lattice, rows, new double[9]);
    }

    /**
     * Takes out of forces what the constraints do not allow, and tells what the forces of the constraints add to the virial: fixed
     * atoms, lines and planes move with the cell and add nothing, bonds and rigid groups keep their size against it.
     *
     * @param positions [n][3], A, where the constraints hold
     * @param rows [n][3], changed in place
     * @param virial [3][3], the sum of forces times arms is added, eV; means something only without masses
     */
    public void project(double[] positions, Lattice lattice, double[] rows, double[] virial) {
        for (int i = 0; i < fixed.length; i++) {
            if (fixed[i]) {
                Arrays.fill(rows, 3 * i, 3 * i + 3, 0);
            }
        }
        double last = Double.MAX_VALUE;
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            double change = 0;
            for (var r : restraints) {
                change = Math.max(change, r.project(positions, lattice, rows, virial));
            }
            double scale = Math.max(1, largest(rows));
            // Far from the origin rounding alone is more than the last digits: what shrinks no further there is done.
            if (!coupled || change <= 1e-14 * scale || change <= ROUNDING * scale && change >= last) {
                return;
            }
            last = change;
        }
    }

    /**
     * Brings proposed positions to what the constraints allow.
     *
     * @param before [n][3], A, where the constraints hold; where the cell moves, the positions before strained with it
     * @param proposed [n][3], A, changed in place
     * @throws SimulationException when no positions nearby satisfy all of them
     */
    public void adjust(double[] before, Lattice lattice, double[] proposed) {
        settle(before, proposed, r -> r.adjust(before, lattice, proposed));
    }

    /**
     * Brings proposed positions to what the constraints allow by forces along the constraints at the positions before, shared
     * out by the masses: the first half of RATTLE. The second half is {@link #project} of the velocities.
     *
     * @param before [n][3], A, where the constraints hold
     * @param proposed [n][3], A, changed in place
     * @throws SimulationException when no positions nearby satisfy all of them, as after too long a step
     */
    public void shake(double[] before, Lattice lattice, double[] proposed) {
        settle(before, proposed, r -> r.shake(before, lattice, proposed));
    }

    private void settle(double[] before, double[] proposed, ToDoubleFunction<Restraint> apply) {
        for (int i = 0; i < fixed.length; i++) {
            if (fixed[i]) {
                System.arraycopy(before, 3 * i, proposed, 3 * i, 3);
            }
        }
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            double change = 0;
            for (var r : restraints) {
                change = Math.max(change, apply.applyAsDouble(r));
            }
            if (restraints.isEmpty() || change <= TOLERANCE) {
                return;
            }
        }
        throw new SimulationException("the constraints cannot all be kept to " + TOLERANCE
                + " A: take one away, or make sure that bonds and rigid groups that share atoms do not contradict each other");
    }

    /** {@return the constraints as they were given, for messages} */
    public static String describe(Constraint c) {
        return switch (c) {
            case Constraint.FixedAtoms(var atoms) -> atoms.length + " fixed atoms";
            case Constraint.FixedLine(var atoms, var direction) -> atoms.length + " atoms on a line along "
                    + Arrays.toString(direction);
            case Constraint.FixedPlane(var atoms, var normal) -> atoms.length + " atoms in a plane with the normal "
                    + Arrays.toString(normal);
            case Constraint.FixedBondLength(var first, var second, var length) -> "the bond of atoms " + first + " and " + second;
            case Constraint.Hookean s -> "a spring on " + s.atoms().length + (s.atoms().length == 1 ? " atom" : " atoms");
            case Constraint.RigidGroup(var atoms) -> "a rigid group of " + atoms.length + " atoms";
        };
    }

    private static double largest(double[] values) {
        double most = 0;
        for (double v : values) {
            most = Math.max(most, Math.abs(v));
        }
        return most;
    }
}
