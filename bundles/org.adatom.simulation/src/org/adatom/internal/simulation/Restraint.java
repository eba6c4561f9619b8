/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation;

import org.adatom.simulation.SimulationException;
import org.adatom.structure.Constraint;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.eclipse.jdt.annotation.Nullable;

/** One constraint as a projection; each method returns the largest change it made. */
public sealed interface Restraint permits Restraint.Along, Restraint.Bond, RigidBody {

    /** Takes out of rows [n][3] what is not allowed at these positions. */
    double project(double[] positions, Lattice lattice, double[] rows);

    /** Brings proposed positions to the nearest allowed ones. */
    double adjust(double[] before, Lattice lattice, double[] proposed);

    /**
     * Brings proposed positions to allowed ones by moving atoms only against what is forbidden at the positions before, as the
     * forces of constraint do: what makes a step of dynamics reversible.
     */
    double shake(double[] before, Lattice lattice, double[] proposed);

    /**
     * {@return the restraint of a constraint; null for fixed atoms, which need none}
     *
     * @param weights [n], the masses for dynamics, ones for geometry alone
     */
    static @Nullable Restraint of(Constraint c, double[] positions, Structure structure, boolean[] fixed, double[] weights) {
        return switch (c) {
            case Constraint.FixedAtoms f -> null;
            case Constraint.FixedLine(var atoms, var direction) -> new Along(atoms, unit(direction), true);
            case Constraint.FixedPlane(var atoms, var normal) -> new Along(atoms, unit(normal), false);
            case Constraint.FixedBondLength b -> Bond.of(b, positions, structure, fixed, weights);
            case Constraint.RigidGroup(var atoms) -> new RigidBody(atoms, positions, fixed, weights);
        };
    }

    private static double[] unit(double[] v) {
        double l = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
        return new double[] {v[0] / l, v[1] / l, v[2] / l};
    }

    /** Moves along a direction only, or at right angles to it only. */
    record Along(int[] atoms, double[] u, boolean line) implements Restraint {
        @Override
        public double project(double[] positions, Lattice lattice, double[] rows) {
            double most = 0;
            for (int i : atoms) {
                int k = 3 * i;
                double dot = rows[k] * u[0] + rows[k + 1] * u[1] + rows[k + 2] * u[2];
                for (int c = 0; c < 3; c++) {
                    double allowed = line ? dot * u[c] : rows[k + c] - dot * u[c];
                    most = Math.max(most, Math.abs(rows[k + c] - allowed));
                    rows[k + c] = allowed;
                }
            }
            return most;
        }

        @Override
        public double adjust(double[] before, Lattice lattice, double[] proposed) {
            double most = 0;
            for (int i : atoms) {
                int k = 3 * i;
                double dx = proposed[k] - before[k];
                double dy = proposed[k + 1] - before[k + 1];
                double dz = proposed[k + 2] - before[k + 2];
                double dot = dx * u[0] + dy * u[1] + dz * u[2];
                double[] d = {dx, dy, dz};
                for (int c = 0; c < 3; c++) {
                    double allowed = line ? dot * u[c] : d[c] - dot * u[c];
                    most = Math.max(most, Math.abs(d[c] - allowed));
                    proposed[k + c] = before[k + c] + allowed;
                }
            }
            return most;
        }

        @Override
        public double shake(double[] before, Lattice lattice, double[] proposed) {
            return adjust(before, lattice, proposed);
        }
    }

    /** Keeps the distance of two atoms; wi and wj are one over the weight of an atom that can move, else 0. */
    record Bond(int i, int j, double length, double wi, double wj, Periodicity periodicity) implements Restraint {

        static @Nullable Restraint of(Constraint.FixedBondLength b, double[] positions, Structure structure, boolean[] fixed,
                double[] weights) {
            var d = new double[3];
            nearest(positions, b.first(), b.second(), structure.lattice(), structure.periodicity(), d);
            double now = Math.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]);
            double length = Double.isNaN(b.length()) ? now : b.length();
            if (!(length > 0) || b.first() == b.second()) {
                throw new SimulationException("the bond of atoms " + b.first() + " and " + b.second() + " is to have the length "
                        + length + " A: it must be positive, between two atoms");
            }
            if (fixed[b.first()] && fixed[b.second()]) {
                if (Math.abs(now - length) > 1e-8) {
                    throw new SimulationException("the bond of atoms " + b.first() + " and " + b.second() + " is to be " + length
                            + " A long, but both are fixed " + now + " A apart: free one of them");
                }
                return null;
            }
            return new Bond(b.first(), b.second(), length, fixed[b.first()] ? 0 : 1 / weights[b.first()],
                    fixed[b.second()] ? 0 : 1 / weights[b.second()], structure.periodicity());
        }

        @Override
        public double project(double[] positions, Lattice lattice, double[] rows) {
            var d = new double[3];
            double l2 = nearest(positions, i, j, lattice, periodicity, d);
            double along = 0;
            for (int c = 0; c < 3; c++) {
                along += (rows[3 * j + c] - rows[3 * i + c]) * d[c];
            }
            double lambda = along / (l2 * (wi + wj));
            for (int c = 0; c < 3; c++) {
                rows[3 * i + c] += wi * lambda * d[c];
                rows[3 * j + c] -= wj * lambda * d[c];
            }
            return Math.abs(lambda) * Math.sqrt(l2);
        }

        @Override
        public double adjust(double[] before, Lattice lattice, double[] proposed) {
            var d = new double[3];
            double l = Math.sqrt(nearest(proposed, i, j, lattice, periodicity, d));
            double share = (l - length) / (l * (wi + wj));
            for (int c = 0; c < 3; c++) {
                proposed[3 * i + c] += wi * share * d[c];
                proposed[3 * j + c] -= wj * share * d[c];
            }
            return Math.abs(l - length);
        }

        @Override
        public double shake(double[] before, Lattice lattice, double[] proposed) {
            var d = new double[3];
            double l2 = nearest(proposed, i, j, lattice, periodicity, d);
            var old = new double[3];
            nearest(before, i, j, lattice, periodicity, old);
            double dot = d[0] * old[0] + d[1] * old[1] + d[2] * old[2];
            double lambda = (l2 - length * length) / (2 * (wi + wj) * dot);
            for (int c = 0; c < 3; c++) {
                proposed[3 * i + c] += wi * lambda * old[c];
                proposed[3 * j + c] -= wj * lambda * old[c];
            }
            return Math.abs(Math.sqrt(l2) - length);
        }
    }

    /** Puts the shortest image of r_j - r_i into d and returns its square. */
    private static double nearest(double[] r, int i, int j, Lattice lattice, Periodicity periodicity, double[] d) {
        for (int c = 0; c < 3; c++) {
            d[c] = r[3 * j + c] - r[3 * i + c];
        }
        if (periodicity.any()) {
            var f = lattice.toFractional(d);
            double best = Double.MAX_VALUE;
            var candidate = new double[3];
            var start = new double[3];
            for (int c = 0; c < 3; c++) {
                start[c] = periodicity.along(c) ? f[c] - Math.rint(f[c]) : f[c];
            }
            for (int a = periodicity.a() ? -1 : 0; a <= (periodicity.a() ? 1 : 0); a++) {
                for (int b = periodicity.b() ? -1 : 0; b <= (periodicity.b() ? 1 : 0); b++) {
                    for (int e = periodicity.c() ? -1 : 0; e <= (periodicity.c() ? 1 : 0); e++) {
                        candidate[0] = start[0] + a;
                        candidate[1] = start[1] + b;
                        candidate[2] = start[2] + e;
                        var v = lattice.completed().toCartesian(candidate);
                        double l2 = v[0] * v[0] + v[1] * v[1] + v[2] * v[2];
                        if (l2 < best) {
                            best = l2;
                            System.arraycopy(v, 0, d, 0, 3);
                        }
                    }
                }
            }
        }
        return d[0] * d[0] + d[1] * d[1] + d[2] * d[2];
    }
}
