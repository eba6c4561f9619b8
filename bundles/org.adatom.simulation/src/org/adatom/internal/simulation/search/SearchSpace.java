/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.search;

import java.util.Arrays;
import org.adatom.potential.Potential;
import org.adatom.simulation.SimulationException;
import org.adatom.structure.Constraint;
import org.adatom.structure.Structure;

/** What is searched: atoms that are placed anew, atoms that only relax, atoms that stay. Immutable; shared by threads. */
final class SearchSpace {
    private final Structure base;
    private final Potential potential;
    private final int[] moved;
    private final boolean[] free;
    private final boolean anyFixed;
    private final PairScale scale;
    private final int[] numbers;
    private final int[] sort;
    private final int sorts;
    private final double[] lengths;
    private final Kind kind;
    private final double[] middle = new double[3];

    /** What surrounds the atoms. */
    enum Kind {
        /** Nothing: a free cluster. */
        CLUSTER,
        /** A surface below. */
        SURFACE,
        /** Periodic along all cell vectors. */
        BULK
    }

    /**
     * @param base all atoms
     * @param moved the atoms that the search places, ascending
     * @param scale lengths and energies of pairs
     * @throws SimulationException when nothing can move, or constraints are asked that a search does not keep
     */
    SearchSpace(Structure base, int[] moved, Potential potential, PairScale scale) {
        this.base = base;
        this.potential = potential;
        this.scale = scale;
        this.numbers = base.numbers();
        int[] elements = Arrays.stream(numbers).distinct().sorted().toArray();
        this.sorts = elements.length;
        this.sort = Arrays.stream(numbers).map(z -> Arrays.binarySearch(elements, z)).toArray();
        this.lengths = new double[sorts * sorts];
        for (int k = 0; k < lengths.length; k++) {
            lengths[k] = scale.length(elements[k / sorts], elements[k % sorts]);
        }
        this.free = new boolean[base.count()];
        boolean[] fixed = base.fixed();
        boolean some = false;
        for (int i = 0; i < free.length; i++) {
            free[i] = !fixed[i];
            some |= fixed[i];
        }
        anyFixed = some;
        this.moved = Arrays.stream(moved).filter(i -> free[i]).toArray();
        if (this.moved.length == 0) {
            throw new SimulationException("no atom can be moved: free some atoms, or name atoms to add");
        }
        for (var c : base.constraints()) {
            if (!(c instanceof Constraint.FixedAtoms)) {
                throw new SimulationException("a search keeps fixed atoms, but not bonds, lines, planes or rigid groups: take "
                        + "these constraints away");
            }
        }
        boolean all = this.moved.length == base.count();
        for (int i = 0; i < base.count(); i++) {
            middle[0] += base.x(i) / base.count();
            middle[1] += base.y(i) / base.count();
            middle[2] += base.z(i) / base.count();
        }
        kind = base.periodicity().along(0) && base.periodicity().along(1) && base.periodicity().along(2) && all ? Kind.BULK
                : all && !base.periodicity().any() ? Kind.CLUSTER : Kind.SURFACE;
    }

    /** {@return all atoms, as they were given} */
    Structure base() {
        return base;
    }

    /** {@return what gives the energy} */
    Potential potential() {
        return potential;
    }

    /** {@return the atoms that the search places; shared} */
    int[] moved() {
        return moved;
    }

    /** {@return whether an atom may move at all} */
    boolean isFree(int atom) {
        return free[atom];
    }

    /** {@return what surrounds the atoms} */
    Kind kind() {
        return kind;
    }

    /** {@return the atomic number of an atom} */
    int number(int atom) {
        return numbers[atom];
    }

    /** {@return whether the atoms that the search places are not all alike} */
    boolean isMixed() {
        return Arrays.stream(moved).map(i -> numbers[i]).distinct().count() > 1;
    }

    /** {@return distance at which a pair of these atoms is happy, A} */
    double length(int one, int other) {
        return lengths[sort[one] * sorts + sort[other]];
    }

    /** {@return the largest such distance among the atoms that the search places, A} */
    double length() {
        return scale.longest();
    }

    /** {@return the energy of a bond, eV} */
    double depth() {
        return scale.depth();
    }

    /** {@return a guess of the second derivative of a bond's energy, eV/A^2} */
    double stiffness() {
        return 70 * depth() / (length() * length());
    }

    /** {@return the largest force that still counts as rest where none was asked, eV/A} */
    double usualForce() {
        return 1e-3 * depth() / length();
    }

    /** {@return a new shortest-difference calculator} */
    Box box() {
        return new Box(base.lattice(), base.periodicity());
    }

    /** Sets the forces of fixed atoms to zero. */
    void holdFixed(double[] rows) {
        if (anyFixed) {
            for (int i = 0; i < free.length; i++) {
                if (!free[i]) {
                    rows[3 * i] = 0;
                    rows[3 * i + 1] = 0;
                    rows[3 * i + 2] = 0;
                }
            }
        }
    }

    /** Moves a free cluster so that its middle is where that of the structure given was. @param x [n][3], A, changed in place */
    void centre(double[] x) {
        if (kind != Kind.CLUSTER) {
            return;
        }
        for (int c = 0; c < 3; c++) {
            double sum = 0;
            for (int i = c; i < x.length; i += 3) {
                sum += x[i];
            }
            double shift = middle[c] - 3 * sum / x.length;
            for (int i = c; i < x.length; i += 3) {
                x[i] += shift;
            }
        }
    }

    /** {@return the structure of a minimum, with its energy} */
    Structure structure(Minimum m) {
        return base.withPositions(m.positions()).withInfo(Structure.ENERGY, m.energy());
    }
}
