/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.dynamics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.adatom.internal.simulation.dynamics.MovingCell.CellBath;
import org.adatom.numerics.Units;
import org.adatom.potential.Potential;
import org.adatom.potential.Quantity;
import org.adatom.simulation.Springs;
import org.adatom.simulation.dynamics.Barostat;
import org.adatom.simulation.dynamics.DynamicsOptions;
import org.adatom.simulation.dynamics.InitialVelocities;
import org.adatom.simulation.dynamics.Thermostat;
import org.adatom.simulation.dynamics.TimeSpan;
import org.adatom.structure.Lattice;
import org.adatom.structure.Structure;

/** Atoms, the rule by which they move, and the temperature that it is given. */
public final class Ensemble {
    private static final long START = 1;
    private static final long ATOMS = 1L << 32;
    private static final long CELL = 2L << 32;

    private final Phase phase;
    private final Propagator rule;
    private final DynamicsOptions options;
    private final double dt;
    private double potentialEnergy;

    private Ensemble(Phase phase, Propagator rule, DynamicsOptions options) {
        this.phase = phase;
        this.rule = rule;
        this.options = options;
        this.dt = options.step() / Units.TIME;
    }

    /** {@return the atoms of a structure with their velocities at the start, and the rule that the options ask for} */
    public static Ensemble of(Structure start, Potential potential, DynamicsOptions options, long seed) {
        var phase = new Phase(start, Springs.evaluator(potential, start));
        double kT = Units.BOLTZMANN * options.temperature();
        boolean kept = options.thermostat() != Thermostat.LANGEVIN;
        if (options.velocities() == InitialVelocities.STRUCTURE) {
            var v = start.velocities();
            for (int k = 0; k < v.length; k++) {
                phase.velocities[k] = phase.inverseMass(k) == 0 ? 0 : v[k] * Units.TIME;
            }
            phase.project();
            phase.freedom = Velocities.freedom(phase, start, kept);
        } else {
            phase.freedom = Velocities.freedom(phase, start, true);
            if (options.velocities() == InitialVelocities.MAXWELL_BOLTZMANN) {
                Velocities.draw(phase, start, kT, seed + START);
            }
            phase.freedom = Velocities.freedom(phase, start, kept);
        }
        return new Ensemble(phase, rule(options, seed), options);
    }

    private static Propagator rule(DynamicsOptions o, long seed) {
        double fs = o.step();
        double tau = TimeSpan.parse(o.thermostatTime()).femtoseconds(fs) / Units.TIME;
        double cellTau = TimeSpan.parse(o.barostatTime()).femtoseconds(fs) / Units.TIME;
        double pressure = o.pressure() * Units.GPA;
        if (o.barostat() == Barostat.NONE && o.thermostat() == Thermostat.LANGEVIN) {
            return new Baoab(new LangevinBath(seed + ATOMS, tau));
        }
        Propagator inner = new VelocityVerlet();
        if (o.barostat() == Barostat.PARRINELLO_RAHMAN) {
            var bath = switch (o.thermostat()) {
                case NONE, BERENDSEN -> CellBath.NONE;
                case NOSE_HOOVER -> CellBath.CHAIN;
                case LANGEVIN, BUSSI -> CellBath.NOISE;
            };
            inner = new MovingCell(pressure, cellTau, o.cell(), bath, cellTau, seed + CELL);
        }
        var bathed = switch (o.thermostat()) {
            case NONE -> inner;
            case LANGEVIN -> new Bathed(inner, new LangevinBath(seed + ATOMS, tau));
            case BUSSI -> new Bathed(inner, new BussiBath(seed + ATOMS, tau));
            case NOSE_HOOVER -> new Bathed(inner, new HooverBath(tau));
            case BERENDSEN -> new Bathed(inner, new BerendsenBath(tau));
        };
        return o.barostat() == Barostat.BERENDSEN
                ? new WeakCell(bathed, pressure, o.compressibility() / Units.GPA / cellTau, o.cell()) : bathed;
    }

    /** {@return what the potential must always give} */
    public Set<Quantity> needs() {
        return rule.needs();
    }

    /** Computes forces where the atoms are. */
    public void evaluate(Set<Quantity> wanted) {
        phase.evaluate(wanted);
        potentialEnergy = phase.evaluator().energy();
    }

    /** Does a step. */
    public void advance(Set<Quantity> wanted) {
        double kT = Units.BOLTZMANN * options.temperatureAt(phase.step);
        rule.advance(phase, dt, kT, wanted);
        phase.step++;
        if (wanted.contains(Quantity.ENERGY)) {
            potentialEnergy = phase.evaluator().energy();
        }
    }

    /** Makes the forces depend on the state alone. */
    public void refresh(Set<Quantity> wanted) {
        phase.evaluator().reset();
        evaluate(wanted);
    }

    /** {@return steps done} */
    public long step() {
        return phase.step;
    }

    /** {@return degrees of freedom} */
    public int freedom() {
        return phase.freedom;
    }

    /** {@return where the atoms are} */
    public Phase phase() {
        return phase;
    }

    /** {@return positions, [n][3], A, not a copy} */
    public double[] positions() {
        return phase.positions;
    }

    /** {@return velocities, [n][3], not a copy} */
    public double[] velocities() {
        return phase.velocities;
    }

    /** {@return the cell} */
    public Lattice lattice() {
        return phase.lattice;
    }

    /** {@return the potential energy of the last call that asked for it, eV} */
    public double potentialEnergy() {
        return potentialEnergy;
    }

    /** {@return what exact dynamics would keep, eV} */
    public double conserved() {
        return phase.kinetic() + potentialEnergy + rule.energy(phase) - phase.heat;
    }

    /** {@return the longest way of an atom in the last step, A} */
    public double largestMove() {
        return Math.sqrt(phase.fastest2) * dt;
    }

    /** {@return the stress with what motion adds, Voigt, GPa; NaN where the potential was not asked for it} */
    public double[] stress(boolean given) {
        var out = new double[6];
        if (!given) {
            Arrays.fill(out, Double.NaN);
            return out;
        }
        double volume = phase.lattice.volume();
        double[] kinetic = phase.kineticTensor();
        double[] stress = phase.evaluator().stress();
        for (int k = 0; k < 6; k++) {
            out[k] = (stress[k] - kinetic[k] / volume) / Units.GPA;
        }
        return out;
    }

    /** Writes the state. */
    public void save(DataOutput out) throws IOException {
        out.writeInt(phase.freedom);
        phase.save(out);
        rule.save(out);
    }

    /** Reads what {@link #save} wrote. */
    public void load(DataInput in) throws IOException {
        phase.freedom = in.readInt();
        phase.load(in);
        rule.load(in);
    }
}
