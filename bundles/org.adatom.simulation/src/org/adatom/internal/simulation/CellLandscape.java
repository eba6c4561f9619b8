/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.adatom.potential.Evaluation;
import org.adatom.potential.Evaluator;
import org.adatom.potential.Potential;
import org.adatom.potential.Quantity;
import org.adatom.simulation.CellCoordinates;
import org.adatom.simulation.CellRelaxation;
import org.adatom.simulation.CellState;
import org.adatom.simulation.Constraints;
import org.adatom.simulation.SimulationException;
import org.adatom.simulation.Springs;
import org.adatom.structure.Lattice;
import org.adatom.structure.Structure;
import org.adatom.structure.geometry.Vectors;
import org.adatom.structure.symmetry.Symmetrizer;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The enthalpy of a structure as a function of its atoms and its cell (Tadmor et al., Phys. Rev. B 59, 235, 1999, doi
 * 10.1103/PhysRevB.59.235). The cell is the first one deformed by F; the coordinates of an atom are those it has in the first cell,
 * r = F x, followed by nine numbers for the cell: F or its logarithm times a factor. So atoms move with the cell. Fixed atoms keep
 * their fractional coordinates, lines and planes turn with the cell, bonds and rigid groups keep their size.
 */
public final class CellLandscape implements StructureLandscape {
    private static final Set<Quantity> WANTED = EnumSet.of(Quantity.ENERGY, Quantity.FORCES, Quantity.STRESS);
    private static final double MOST_VOLUME = 20;

    private final Structure start;
    private final CellRelaxation cell;
    private final StrainSpace space;
    private final Evaluator evaluator;
    private final Constraints constraints;
    private final int[] free;
    private final double factor;
    /** [n][3], A, the coordinates in the first cell, and what they are deformed by. */
    private double[] inFirst;
    private double[] deformation = Matrix3.unit();
    private double[] coordinates = new double[9];
    private Lattice lattice;
    private double[] positions;
    private final double[] forces;
    private double[] inFirstForces = new double[0];
    private double[] cellForces = new double[9];
    private double energy;
    private double residual;
    private int calls;

    /**
     * Stands at the structure, energy, forces and stress computed.
     *
     * @throws SimulationException when the potential gives no stress, or nothing of the cell can move
     */
    public CellLandscape(Structure start, Potential potential, CellRelaxation cell) {
        this(start, potential, cell, null);
    }

    /** @param symmetry what is to be kept; null for none */
    public CellLandscape(Structure start, Potential potential, CellRelaxation cell, @Nullable Symmetrizer symmetry) {
        this(start, potential, cell, symmetry, cell.coordinates() == CellCoordinates.GRADIENT ? start.count() : Math.sqrt(start.count()));
    }

    /** @param factor what the coordinates of the cell are multiplied by, so that they are about as stiff as those of the atoms, A */
    CellLandscape(Structure start, Potential potential, CellRelaxation cell, @Nullable Symmetrizer symmetry, double factor) {
        if (!potential.gives().contains(Quantity.STRESS)) {
            throw new SimulationException(potential.name() + " gives no stress, which a cell relaxes by: use the cell mode fixed, or "
                    + "another potential");
        }
        this.start = start;
        this.cell = cell;
        this.factor = factor;
        this.space = StrainSpace.of(start, cell, symmetry == null ? List.of() : symmetry.rotations(start.lattice()));
        this.constraints = new Constraints(start, symmetry);
        this.evaluator = Springs.evaluator(potential, start);
        this.free = AtomLandscape.freeCoordinates(start, constraints);
        this.lattice = start.lattice();
        this.inFirst = start.positions();
        this.positions = inFirst.clone();
        this.forces = new double[positions.length];
        constraints.adjust(inFirst, lattice, positions);
        this.inFirst = positions.clone();
        this.coordinates = read(deformation);
        compute();
    }

    private double[] read(double[] f) {
        var out = cell.coordinates() == CellCoordinates.GRADIENT ? f.clone() : new double[9];
        Minimiser.scale(out, factor);
        return out;
    }

    private void compute() {
        evaluator.compute(positions, lattice, WANTED);
        calls++;
        energy = evaluator.energy();
        System.arraycopy(evaluator.forces(), 0, forces, 0, forces.length);
        var virial = new double[9];
        constraints.project(positions, lattice, forces, virial);
        double volume = lattice.volume();
        var s = evaluator.stress();
        double[] full = {s[0], s[5], s[4], s[5], s[1], s[3], s[4], s[3], s[2]};
        for (int k = 0; k < 9; k++) {
            virial[k] -= volume * (full[k] + (k % 4 == 0 ? cell.pressure() : 0));
        }
        residual = 0;
        for (double v : space.project(virial)) {
            residual = Math.max(residual, Math.abs(v) / volume);
        }
        inFirstForces = Matrix3.rowsTimes(forces, deformation);
        cellForces = cellForces(virial);
    }

    /** Minus the derivative of the enthalpy by the nine coordinates of the cell. */
    private double[] cellForces(double[] virial) {
        var byF = Vectors.multiply(virial, Vectors.transpose(Matrix3.inverse(deformation)));
        double[] out;
        if (cell.coordinates() == CellCoordinates.GRADIENT) {
            out = space.isFull() ? byF : space.project(byF);
        } else {
            out = space.project(Matrix3.expDerivative(unscaled(), byF));
        }
        Minimiser.scale(out, 1 / factor);
        return out;
    }

    private double[] unscaled() {
        var u = coordinates.clone();
        Minimiser.scale(u, 1 / factor);
        return u;
    }

    @Override
    public int dimension() {
        return free.length + 9;
    }

    @Override
    public void readPositions(double[] x) {
        for (int k = 0; k < free.length; k++) {
            x[k] = inFirst[free[k]];
        }
        System.arraycopy(coordinates, 0, x, free.length, 9);
    }

    @Override
    public void readForces(double[] f) {
        for (int k = 0; k < free.length; k++) {
            f[k] = inFirstForces[free[k]];
        }
        System.arraycopy(cellForces, 0, f, free.length, 9);
    }

    @Override
    public void moveTo(double[] x) {
        deform(Arrays.copyOfRange(x, free.length, free.length + 9));
        var turned = Vectors.transpose(deformation);
        var strained = Matrix3.rowsTimes(inFirst, turned);
        for (int k = 0; k < free.length; k++) {
            inFirst[free[k]] = x[k];
        }
        positions = Matrix3.rowsTimes(inFirst, turned);
        if (!constraints.isEmpty()) {
            constraints.adjust(strained, lattice, positions);
            inFirst = Matrix3.rowsTimes(positions, Vectors.transpose(Matrix3.inverse(deformation)));
        }
        compute();
    }

    private void deform(double[] wanted) {
        coordinates = wanted;
        if (cell.coordinates() == CellCoordinates.LOGARITHM) {
            coordinates = space.project(wanted);
            deformation = Matrix3.exp(unscaled());
        } else {
            deformation = unscaled();
        }
        double ratio = Vectors.determinant(deformation);
        if (!(ratio > 1 / MOST_VOLUME && ratio < MOST_VOLUME)) {
            throw new SimulationException(String.format(Locale.ROOT, "the cell %s from %.1f to %.3g A^3",
                    ratio >= MOST_VOLUME ? "grew" : "collapsed", start.lattice().volume(), ratio * start.lattice().volume()));
        }
        lattice = start.lattice().transformed(Vectors.transpose(deformation));
    }

    @Override
    public double energy() {
        return energy + cell.pressure() * lattice.volume();
    }

    @Override
    public double potentialEnergy() {
        return energy;
    }

    @Override
    public double largestForce() {
        return Evaluation.largest(forces);
    }

    @Override
    public Optional<CellState> cell() {
        return Optional.of(new CellState(energy(), residual, lattice.volume(), evaluator.stress().clone()));
    }

    @Override
    public int calls() {
        return calls;
    }

    @Override
    public Structure structure() {
        return start.withLattice(lattice).withPositions(positions);
    }
}
