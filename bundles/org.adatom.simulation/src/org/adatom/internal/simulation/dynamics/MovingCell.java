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
import java.util.EnumSet;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.adatom.internal.simulation.SymmetricEigen;
import org.adatom.potential.Quantity;
import org.adatom.simulation.dynamics.CellFreedom;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Atoms in a cell that moves under a pressure, after Parrinello and Rahman, by the equations of Martyna, Tobias and Klein (doi
 * 10.1063/1.467468), in the order of Tuckerman et al. (J. Phys. A 39, 5629, 2006, doi 10.1088/0305-4470/39/19/S18). The rate of
 * strain is symmetric, so that the cell does not turn. A stochastic or a chain thermostat acts on the cell, too.
 */
final class MovingCell implements Propagator {
    /** What keeps the temperature of the cell's own motion. */
    enum CellBath {
        NONE, CHAIN, NOISE
    }

    private final double pressure;
    private final double tau;
    private final CellFreedom mode;
    private final CellBath bath;
    private final long key;
    private final @Nullable HooverChain chain;
    /** [3][3], the rate of strain, symmetric. */
    private final double[] rate = new double[9];
    private double mass;

    /**
     * A cell at rest.
     *
     * @param pressure eV/A^3
     * @param tau about the period of the cell, A sqrt(amu/eV)
     * @param mode how it may change
     * @param bath what keeps its temperature
     * @param bathTau time constant of that
     * @param key of its random numbers
     */
    MovingCell(double pressure, double tau, CellFreedom mode, CellBath bath, double bathTau, long key) {
        this.pressure = pressure;
        this.tau = tau;
        this.mode = mode;
        this.bath = bath;
        this.key = key;
        this.chain = bath == CellBath.CHAIN ? new HooverChain(bathTau) : null;
    }

    @Override
    public Set<Quantity> needs() {
        return EnumSet.of(Quantity.FORCES, Quantity.STRESS);
    }

    @Override
    public void advance(Phase phase, double dt, double kT, Set<Quantity> wanted) {
        // The cell's mass follows the temperature it was made for; without one it is that of room temperature.
        if (mass == 0) {
            mass = (phase.freedom + 3) * Math.max(kT, 2e-3) * tau * tau / 3;
        }
        thermalise(phase, dt / 2, kT, 0);
        push(phase, dt / 2);
        kick(phase, dt / 2);
        drift(phase, dt);
        phase.evaluate(wanted);
        kick(phase, dt / 2);
        push(phase, dt / 2);
        thermalise(phase, dt / 2, kT, 1);
    }

    private int freedom() {
        return switch (mode) {
            case ISOTROPIC -> 1;
            case AXES -> 3;
            case FULL -> 6;
        };
    }

    private double kineticOfCell() {
        double sum = 0;
        for (double r : rate) {
            sum += r * r;
        }
        return mass * sum / 2;
    }

    private void thermalise(Phase phase, double time, double kT, int half) {
        double before = kineticOfCell();
        var links = chain;
        if (links != null && kT > 0) {
            double scale = links.act(2 * before, freedom(), time, kT);
            for (int k = 0; k < 9; k++) {
                rate[k] *= scale;
            }
        } else if (bath == CellBath.NOISE) {
            double keep = Math.exp(-time / tau);
            double noise = Math.sqrt(kT / mass * -Math.expm1(-2 * time / tau));
            var random = new CounterRandom(key, phase.step, half, 0);
            var kicks = new double[9];
            for (int a = 0; a < 3; a++) {
                kicks[4 * a] = noise * random.nextGaussian();
                for (int b = 0; b < a; b++) {
                    kicks[3 * a + b] = noise * Math.sqrt(0.5) * random.nextGaussian();
                    kicks[3 * b + a] = kicks[3 * a + b];
                }
            }
            restrict(kicks);
            for (int k = 0; k < 9; k++) {
                rate[k] = keep * rate[k] + kicks[k];
            }
        }
        phase.heat += kineticOfCell() - before;
    }

    /** Leaves of a symmetric matrix what the cell may do. */
    private void restrict(double[] m) {
        if (mode == CellFreedom.FULL) {
            return;
        }
        double mean = (m[0] + m[4] + m[8]) / 3;
        for (int k = 0; k < 9; k++) {
            m[k] = k % 4 != 0 ? 0 : mode == CellFreedom.ISOTROPIC ? mean : m[k];
        }
    }

    /** Changes the rate of strain by what the pressure inside has over the one outside. */
    private void push(Phase phase, double time) {
        double volume = phase.lattice.volume();
        double[] kinetic = phase.kineticTensor();
        double[] stress = phase.evaluator().stress();
        double twice = kinetic[0] + kinetic[1] + kinetic[2];
        int[] voigt = {0, 5, 4, 5, 1, 3, 4, 3, 2};
        var force = new double[9];
        for (int k = 0; k < 9; k++) {
            force[k] = kinetic[voigt[k]] - volume * stress[voigt[k]];
            if (k % 4 == 0) {
                force[k] += twice / phase.freedom - volume * pressure;
            }
        }
        restrict(force);
        for (int k = 0; k < 9; k++) {
            rate[k] += force[k] / mass * time;
        }
    }

    /** Half the drag of the cell, the forces, half the drag. */
    private void kick(Phase phase, double time) {
        double trace = (rate[0] + rate[4] + rate[8]) / phase.freedom;
        var eigen = new SymmetricEigen(rate.clone(), 3);
        double[] drag = function(eigen, r -> Math.exp(-(r + trace) * time / 2));
        Rows.multiply(phase.velocities, drag, phase.parts());
        phase.kick(time);
        Rows.multiply(phase.velocities, drag, phase.parts());
    }

    /** Moves atoms with the cell and by their velocities. */
    private void drift(Phase phase, double time) {
        var eigen = new SymmetricEigen(rate.clone(), 3);
        double[] stretch = function(eigen, r -> Math.exp(r * time));
        double[] glide = function(eigen, r -> time * Math.exp(r * time / 2) * sinhc(r * time / 2));
        phase.fastest2 = Rows.drift(phase.positions, phase.velocities, stretch, glide, phase.parts());
        phase.lattice = phase.lattice.transformed(stretch);
    }

    private static double sinhc(double x) {
        return Math.abs(x) < 1e-4 ? 1 + x * x / 6 : Math.sinh(x) / x;
    }

    /** {@return a function of a symmetric matrix, [3][3]} */
    private static double[] function(SymmetricEigen eigen, DoubleUnaryOperator f) {
        var out = new double[9];
        for (int k = 0; k < 3; k++) {
            double value = f.applyAsDouble(eigen.values()[k]);
            for (int a = 0; a < 3; a++) {
                for (int b = 0; b < 3; b++) {
                    out[3 * a + b] += value * eigen.vector(k, a) * eigen.vector(k, b);
                }
            }
        }
        return out;
    }

    @Override
    public double energy(Phase phase) {
        return pressure * phase.lattice.volume() + kineticOfCell();
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeDouble(mass);
        Doubles.write(out, rate);
        var links = chain;
        if (links != null) {
            links.save(out);
        }
    }

    @Override
    public void load(DataInput in) throws IOException {
        mass = in.readDouble();
        System.arraycopy(Doubles.read(in), 0, rate, 0, 9);
        var links = chain;
        if (links != null) {
            links.load(in);
        }
    }
}
