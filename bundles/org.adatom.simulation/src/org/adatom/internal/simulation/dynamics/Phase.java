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
import java.util.Set;
import org.adatom.numerics.Parallel;
import org.adatom.potential.Evaluator;
import org.adatom.potential.Quantity;
import org.adatom.simulation.Constraints;
import org.adatom.structure.Lattice;
import org.adatom.structure.Structure;

/**
 * Where atoms are and how fast they move, and the loops that move them. Units are eV, A, amu and the unit of time that belongs
 * to them. Loops are cut by the number of atoms alone, so that one thread and two give the same bits.
 */
public final class Phase {
    private static final int GRAIN = 4_096;

    final int count;
    final double[] positions;
    final double[] velocities;
    /** [n], amu. */
    final double[] masses;
    /** [3n], one over the mass, 0 for a fixed atom. */
    private final double[] inverse;
    private final Evaluator evaluator;
    private final Constraints constraints;
    private final boolean free;
    private final double[] before;
    private final double[] sums;
    private final int parts;
    Lattice lattice;
    /** Degrees of freedom. */
    int freedom;
    /** The step that is being done. */
    long step;
    /** What thermostats gave to atoms and cell, eV. */
    double heat;
    /** The square of the largest velocity of the last drift. */
    double fastest2;

    /** Takes positions, masses, cell and constraints of a structure, at rest. */
    public Phase(Structure start, Evaluator evaluator) {
        count = start.count();
        positions = start.positions();
        velocities = new double[3 * count];
        masses = start.masses();
        lattice = start.lattice();
        this.evaluator = evaluator;
        constraints = new Constraints(start, masses);
        free = constraints.isEmpty();
        before = new double[free ? 0 : 3 * count];
        inverse = new double[3 * count];
        for (int k = 0; k < inverse.length; k++) {
            inverse[k] = constraints.isFixed(k / 3) ? 0 : 1 / masses[k / 3];
        }
        parts = Math.clamp(count / GRAIN, 1, 256);
        sums = new double[parts];
    }

    /** {@return whether nothing is constrained} */
    public boolean isFree() {
        return free;
    }

    Constraints constraints() {
        return constraints;
    }

    Evaluator evaluator() {
        return evaluator;
    }

    double inverseMass(int coordinate) {
        return inverse[coordinate];
    }

    int parts() {
        return parts;
    }

    void evaluate(Set<Quantity> wanted) {
        evaluator.compute(positions, lattice, wanted);
    }

    /** Changes velocities by the forces for some time. */
    void kick(double time) {
        double[] f = evaluator.forces();
        double[] v = velocities;
        double[] w = inverse;
        Parallel.blocks(count, parts, (part, from, to) -> {
            for (int k = 3 * from; k < 3 * to; k++) {
                v[k] += time * w[k] * f[k];
            }
        });
    }

    /** Moves atoms by their velocities for some time, along the constraints. */
    void drift(double time) {
        if (!free) {
            System.arraycopy(positions, 0, before, 0, before.length);
        }
        double[] x = positions;
        double[] v = velocities;
        Parallel.blocks(count, parts, (part, from, to) -> {
            double most = 0;
            for (int k = 3 * from; k < 3 * to; k += 3) {
                double vx = v[k];
                double vy = v[k + 1];
                double vz = v[k + 2];
                x[k] += time * vx;
                x[k + 1] += time * vy;
                x[k + 2] += time * vz;
                most = Math.max(most, vx * vx + vy * vy + vz * vz);
            }
            sums[part] = most;
        });
        fastest2 = 0;
        for (double s : sums) {
            fastest2 = Math.max(fastest2, s);
        }
        if (!free) {
            shake(time);
        }
    }

    private void shake(double time) {
        double[] x = positions;
        double[] v = velocities;
        double[] proposed = x.clone();
        constraints.shake(before, lattice, x);
        for (int k = 0; k < x.length; k++) {
            v[k] += (x[k] - proposed[k]) / time;
        }
        constraints.project(x, lattice, v);
    }

    /** Takes out of the velocities what the constraints do not allow. */
    void project() {
        if (!free) {
            constraints.project(positions, lattice, velocities);
        }
    }

    /** {@return the kinetic energy, eV} */
    public double kinetic() {
        double[] v = velocities;
        double[] m = masses;
        Parallel.blocks(count, parts, (part, from, to) -> {
            double sum = 0;
            for (int i = from; i < to; i++) {
                int k = 3 * i;
                sum += m[i] * (v[k] * v[k] + v[k + 1] * v[k + 1] + v[k + 2] * v[k + 2]);
            }
            sums[part] = sum;
        });
        double total = 0;
        for (double s : sums) {
            total += s;
        }
        return total / 2;
    }

    /** Multiplies all velocities. */
    void scale(double factor) {
        double[] v = velocities;
        Parallel.blocks(count, parts, (part, from, to) -> {
            for (int k = 3 * from; k < 3 * to; k++) {
                v[k] *= factor;
            }
        });
    }

    /** Adds up m v v, Voigt xx, yy, zz, yz, xz, xy, eV. */
    double[] kineticTensor() {
        var byPart = new double[6 * parts];
        double[] v = velocities;
        double[] m = masses;
        Parallel.blocks(count, parts, (part, from, to) -> {
            var s = new double[6];
            for (int i = from; i < to; i++) {
                double vx = v[3 * i];
                double vy = v[3 * i + 1];
                double vz = v[3 * i + 2];
                s[0] += m[i] * vx * vx;
                s[1] += m[i] * vy * vy;
                s[2] += m[i] * vz * vz;
                s[3] += m[i] * vy * vz;
                s[4] += m[i] * vx * vz;
                s[5] += m[i] * vx * vy;
            }
            System.arraycopy(s, 0, byPart, 6 * part, 6);
        });
        var out = new double[6];
        for (int k = 0; k < byPart.length; k++) {
            out[k % 6] += byPart[k];
        }
        return out;
    }

    void save(DataOutput out) throws IOException {
        out.writeLong(step);
        out.writeDouble(heat);
        Doubles.write(out, lattice.rows());
        Doubles.write(out, positions);
        Doubles.write(out, velocities);
    }

    void load(DataInput in) throws IOException {
        step = in.readLong();
        heat = in.readDouble();
        lattice = Lattice.of(Doubles.read(in));
        System.arraycopy(Doubles.read(in), 0, positions, 0, positions.length);
        System.arraycopy(Doubles.read(in), 0, velocities, 0, velocities.length);
    }
}
