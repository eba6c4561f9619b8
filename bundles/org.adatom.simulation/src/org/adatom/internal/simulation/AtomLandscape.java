/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.adatom.potential.Evaluation;
import org.adatom.potential.Evaluator;
import org.adatom.potential.Potential;
import org.adatom.potential.Quantity;
import org.adatom.simulation.CellState;
import org.adatom.simulation.Constraints;
import org.adatom.simulation.Springs;
import org.adatom.structure.Lattice;
import org.adatom.structure.Structure;
import org.adatom.structure.symmetry.Symmetrizer;
import org.eclipse.jdt.annotation.Nullable;

/** The energy of one structure as a function of its positions, with its constraints: where a minimiser stands. */
public final class AtomLandscape implements StructureLandscape {
    private static final Set<Quantity> WANTED = EnumSet.of(Quantity.ENERGY, Quantity.FORCES);

    private final Structure start;
    private final Lattice lattice;
    private final Evaluator evaluator;
    private final Constraints constraints;
    private final int[] free;
    private final double[] positions;
    private final double[] proposed;
    private final double[] forces;
    private double energy;
    private int calls;

    /** Stands at the structure, energy and forces computed. */
    public AtomLandscape(Structure start, Potential potential) {
        this(start, potential, null);
    }

    /** @param symmetry what is to be kept; null for none */
    public AtomLandscape(Structure start, Potential potential, @Nullable Symmetrizer symmetry) {
        this.start = start;
        this.lattice = start.lattice();
        this.constraints = new Constraints(start, symmetry);
        this.evaluator = Springs.evaluator(potential, start);
        this.positions = start.positions();
        this.proposed = positions.clone();
        this.forces = new double[positions.length];
        this.free = freeCoordinates(start, constraints);
        constraints.adjust(positions, lattice, proposed);
        accept();
    }

    /** {@return the coordinates of atoms that are not fixed} */
    static int[] freeCoordinates(Structure s, Constraints constraints) {
        var out = new int[3 * s.count()];
        int n = 0;
        for (int i = 0; i < s.count(); i++) {
            if (!constraints.isFixed(i)) {
                for (int c = 0; c < 3; c++) {
                    out[n++] = 3 * i + c;
                }
            }
        }
        return Arrays.copyOf(out, n);
    }

    private void accept() {
        System.arraycopy(proposed, 0, positions, 0, positions.length);
        evaluator.compute(positions, lattice, WANTED);
        calls++;
        energy = evaluator.energy();
        System.arraycopy(evaluator.forces(), 0, forces, 0, forces.length);
        constraints.project(positions, lattice, forces);
    }

    @Override
    public int dimension() {
        return free.length;
    }

    @Override
    public void readPositions(double[] x) {
        for (int k = 0; k < free.length; k++) {
            x[k] = positions[free[k]];
        }
    }

    @Override
    public void readForces(double[] f) {
        for (int k = 0; k < free.length; k++) {
            f[k] = forces[free[k]];
        }
    }

    @Override
    public void moveTo(double[] x) {
        System.arraycopy(positions, 0, proposed, 0, positions.length);
        for (int k = 0; k < free.length; k++) {
            proposed[free[k]] = x[k];
        }
        constraints.adjust(positions, lattice, proposed);
        accept();
    }

    @Override
    public double energy() {
        return energy;
    }

    @Override
    public double largestForce() {
        return Evaluation.largest(forces);
    }

    @Override
    public double potentialEnergy() {
        return energy;
    }

    @Override
    public Optional<CellState> cell() {
        return Optional.empty();
    }

    @Override
    public int calls() {
        return calls;
    }

    /** {@return the positions, [n][3], A; shared} */
    public double[] positions() {
        return positions;
    }

    @Override
    public Structure structure() {
        return start.withPositions(positions);
    }
}
