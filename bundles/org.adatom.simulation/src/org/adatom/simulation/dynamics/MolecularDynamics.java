/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.dynamics;

import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.adatom.internal.simulation.dynamics.Ensemble;
import org.adatom.numerics.Units;
import org.adatom.potential.Potential;
import org.adatom.potential.Quantity;
import org.adatom.simulation.SimulationException;
import org.adatom.structure.AtomArray;
import org.adatom.structure.Constraint;
import org.adatom.structure.Structure;

/**
 * Atoms that move, step by step. Same start, options, seed and calls of {@link #refresh} give the same bits, on one thread and
 * on two. Not to be used by two threads at once.
 */
public final class MolecularDynamics {
    private final Structure start;
    private final DynamicsOptions options;
    private final Ensemble ensemble;
    private final Set<Quantity> plain;
    private final Set<Quantity> measured;
    private final double mass;

    /**
     * Sets up a run at its start.
     *
     * @param start where atoms begin; its constraints are kept
     * @param potential the potential
     * @param options how they are to move
     * @param seed of all random numbers
     * @throws SimulationException when the options do not fit the structure or the potential
     * @throws org.adatom.potential.PotentialException when the potential cannot do the structure
     */
    public MolecularDynamics(Structure start, Potential potential, DynamicsOptions options, long seed) {
        if (start.count() == 0) {
            throw new SimulationException("the structure has no atoms: nothing can move");
        }
        this.start = start;
        this.options = options;
        boolean stressed = potential.gives().contains(Quantity.STRESS) && start.periodicity().any()
                && start.lattice().isComplete();
        requireCell(start, potential, stressed);
        ensemble = Ensemble.of(start, potential, options, seed);
        plain = EnumSet.copyOf(ensemble.needs());
        measured = EnumSet.copyOf(plain);
        measured.add(Quantity.ENERGY);
        if (stressed && !keepsLengths(start)) {
            measured.add(Quantity.STRESS);
        }
        double sum = 0;
        for (double m : start.masses()) {
            sum += m;
        }
        mass = sum;
        ensemble.evaluate(measured);
    }

    /** Whether forces of constraint would belong to the stress; those that hold atoms in place move with the cell. */
    private static boolean keepsLengths(Structure s) {
        return s.constraints().stream()
                .anyMatch(c -> c instanceof Constraint.FixedBondLength || c instanceof Constraint.RigidGroup);
    }

    private void requireCell(Structure s, Potential potential, boolean stressed) {
        if (options.barostat() == Barostat.NONE) {
            return;
        }
        if (!(s.periodicity().a() && s.periodicity().b() && s.periodicity().c())) {
            throw new SimulationException("a barostat needs a cell that repeats in all three directions: make the structure "
                    + "periodic, or set the barostat to none");
        }
        if (!stressed) {
            throw new SimulationException("a barostat needs the stress, which " + potential.name() + " does not give: use another "
                    + "potential, or set the barostat to none");
        }
        if (!s.constraints().isEmpty()) {
            throw new SimulationException("a barostat moves all atoms with the cell, and " + s.constraints().size()
                    + " constraints hold some: take them away, or set the barostat to none");
        }
    }

    /**
     * Does a time step.
     *
     * @param measure whether energy and pressure must be there afterwards
     * @throws org.adatom.potential.PotentialException when the potential cannot do where the atoms went
     * @throws SimulationException when constraints cannot be kept
     */
    public void advance(boolean measure) {
        ensemble.advance(measure ? measured : plain);
    }

    /** {@return how many steps were done} */
    public long step() {
        return ensemble.step();
    }

    /** {@return fs since the start} */
    public double time() {
        return ensemble.step() * options.step();
    }

    /** {@return the degrees of freedom} The motion of the whole is not among them where it is zero and stays so. */
    public int degreesOfFreedom() {
        return ensemble.freedom();
    }

    /** {@return the kinetic energy, eV} */
    public double kineticEnergy() {
        return ensemble.phase().kinetic();
    }

    /** {@return the temperature, K, by the degrees of freedom} */
    public double temperature() {
        int f = ensemble.freedom();
        return f == 0 ? 0 : 2 * kineticEnergy() / (f * Units.BOLTZMANN);
    }

    /** {@return the potential energy of the last measured step, eV} */
    public double potentialEnergy() {
        return ensemble.potentialEnergy();
    }

    /**
     * {@return what exact dynamics would keep, eV: the energy, less what a thermostat gave, plus that of a moving cell; NaN with
     *         a Berendsen barostat} Of the last measured step.
     */
    public double conservedEnergy() {
        return ensemble.conserved();
    }

    /**
     * {@return the pressure of the last measured step, motion included, GPa; NaN where no stress is given, or bonds or rigid
     *         groups are kept}
     */
    public double pressure() {
        double[] s = stress();
        return -(s[0] + s[1] + s[2]) / 3;
    }

    /** {@return the stress, motion included, Voigt xx, yy, zz, yz, xz, xy, GPa, tension positive; NaN as the pressure is} */
    public double[] stress() {
        return ensemble.stress(measured.contains(Quantity.STRESS));
    }

    /** {@return the volume of the cell, A^3; 0 without one} */
    public double volume() {
        return ensemble.lattice().isComplete() ? ensemble.lattice().volume() : 0;
    }

    /** {@return the density, g/cm^3; NaN without a cell} */
    public double density() {
        double v = volume();
        return v == 0 ? Double.NaN : mass * Units.AMU * 1e3 / (v * 1e-24);
    }

    /** {@return the longest way that an atom went in the last step, A} */
    public double largestMove() {
        return ensemble.largestMove();
    }

    /** {@return a copy of the velocities, [n][3], A sqrt(eV/amu)/A = 1/{@link Units#TIME} A/fs; for correlations} */
    public double[] velocities() {
        return ensemble.velocities().clone();
    }

    /** {@return the velocities themselves, in A/Units.TIME fs, read only: for loops that look at every step} */
    double[] rawVelocities() {
        return ensemble.velocities();
    }

    /** {@return the atoms as they are, with velocities, A/fs, and the energy of the last measured step} */
    public Structure structure() {
        var v = ensemble.velocities().clone();
        for (int k = 0; k < v.length; k++) {
            v[k] /= Units.TIME;
        }
        return start.withLattice(ensemble.lattice()).withPositions(ensemble.positions())
                .withArray(Structure.VELOCITIES, new AtomArray.Reals(v, 3)).withInfo(Structure.ENERGY, potentialEnergy())
                .withInfo("time", time());
    }

    /**
     * Makes what follows depend on the state alone: potentials drop what they keep, such as neighbour lists. To be called in the
     * same places in a run that goes on from {@link #state} and in one that was not interrupted.
     */
    public void refresh() {
        ensemble.refresh(measured);
    }

    /** Writes all that a run needs to go on to the same bits after {@link #refresh}. */
    void save(DataOutput out) throws IOException {
        ensemble.save(out);
    }

    /** Reads what {@link #save} wrote, and refreshes. */
    void load(DataInput in) throws IOException {
        ensemble.load(in);
        refresh();
    }

    /** {@return all that a run needs to go on to the same bits after {@link #refresh}} */
    public byte[] state() {
        var bytes = new ByteArrayOutputStream();
        try {
            save(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
