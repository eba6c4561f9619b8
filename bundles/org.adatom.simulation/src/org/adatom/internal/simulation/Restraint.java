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
import org.adatom.structure.geometry.Vectors;
import org.eclipse.jdt.annotation.Nullable;

/** One constraint as a projection; each method returns the largest change it made. */
public sealed interface Restraint permits Restraint.Along, Restraint.Bond, RigidBody, Symmetric {

    /** Takes out of rows [n][3] what is not allowed at these positions; adds changes times arms to the virial [3][3]. */
    double project(double[] positions, Lattice lattice, double[] rows, double[] virial);

    /** Brings proposed positions to the nearest allowed ones. */
    double adjust(double[] before, Lattice lattice, double[] proposed);

    /**
     * Brings proposed positions to allowed ones by moving atoms only against what is forbidden at the positions before, as the
     * forces of constraint do: what makes a step of dynamics reversible.
     */
    double shake(double[] before, Lattice lattice, double[] proposed);

    /**
     * {@return the restraint of a constraint; null for fixed atoms and springs, which need none}
     *
     * @param weights [n], the masses for dynamics, ones for geometry alone
     */
    static @Nullable Restraint of(Constraint c, double[] positions, Structure structure, boolean[] fixed, double[] weights) {
        return switch (c) {
            case Constraint.FixedAtoms f -> null;
            case Constraint.Hookean s -> null;
            case Constraint.FixedLine(var atoms, var direction) -> new Along(atoms, unit(direction), true, structure.lattice());
            case Constraint.FixedPlane(var atoms, var normal) -> new Along(atoms, unit(normal), false, structure.lattice());
            case Constraint.FixedBondLength b -> Bond.of(b, positions, structure, fixed, weights);
            case Constraint.RigidGroup(var atoms) -> new RigidBody(atoms, positions, fixed, weights);
        };
    }

    private static double[] unit(double[] v) {
        double l = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
        return new double[] {v[0] / l, v[1] / l, v[2] / l};
    }

    /** Moves along a direction only, or at right angles to it only; the line or plane turns with a cell that moves. */
    record Along(int[] atoms, double[] given, boolean line, Lattice start) implements Restraint {

        private double[] direction(Lattice lattice) {
            if (lattice == start || lattice.equals(start)) {
                return given;
            }
            return unit(line ? lattice.completed().toCartesian(start.toFractional(given))
                    : normal(start.completed().rows(), lattice.completed().inverse(), given));
        }

        /** Normals go with the inverse transpose of what vectors go with. */
        private static double[] normal(double[] from, double[] inverse, double[] n) {
            return Matrix3.rowsTimes(n, Vectors.transpose(Vectors.multiply(inverse, from)));
        }

        @Override
        public double project(double[] positions, Lattice lattice, double[] rows, double[] virial) {
            var u = direction(lattice);
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
            var u = direction(lattice);
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

    /**
     * Keeps the distance of atom i to one image of atom j, that nearest at the start: a choice made anew each time could jump.
     * wi and wj are one over the weight of an atom that can move, else 0.
     */
    record Bond(int i, int j, double length, double wi, double wj, int[] image) implements Restraint {

        static @Nullable Restraint of(Constraint.FixedBondLength b, double[] positions, Structure structure, boolean[] fixed,
                double[] weights) {
            var image = nearest(positions, b.first(), b.second(), structure.lattice(), structure.periodicity());
            double now = Math.sqrt(between(positions, b.first(), b.second(), structure.lattice(), image, new double[3]));
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
                    fixed[b.second()] ? 0 : 1 / weights[b.second()], image);
        }

        /** Puts the vector from atom i to the image of atom j into d; {@return its square} */
        private static double between(double[] r, int i, int j, Lattice lattice, int[] image, double[] d) {
            double l2 = 0;
            for (int c = 0; c < 3; c++) {
                d[c] = r[3 * j + c] - r[3 * i + c] + image[0] * lattice.get(0, c) + image[1] * lattice.get(1, c)
                        + image[2] * lattice.get(2, c);
                l2 += d[c] * d[c];
            }
            return l2;
        }

        @Override
        public double project(double[] positions, Lattice lattice, double[] rows, double[] virial) {
            var d = new double[3];
            double l2 = between(positions, i, j, lattice, image, d);
            double along = 0;
            for (int c = 0; c < 3; c++) {
                along += (rows[3 * j + c] - rows[3 * i + c]) * d[c];
            }
            double lambda = along / (l2 * (wi + wj));
            for (int c = 0; c < 3; c++) {
                rows[3 * i + c] += wi * lambda * d[c];
                rows[3 * j + c] -= wj * lambda * d[c];
            }
            for (int k = 0; k < 9; k++) {
                virial[k] -= lambda * d[k / 3] * d[k % 3];
            }
            return Math.abs(lambda) * Math.sqrt(l2);
        }

        @Override
        public double adjust(double[] before, Lattice lattice, double[] proposed) {
            var d = new double[3];
            double l = Math.sqrt(between(proposed, i, j, lattice, image, d));
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
            double l2 = between(proposed, i, j, lattice, image, d);
            var old = new double[3];
            between(before, i, j, lattice, image, old);
            double dot = d[0] * old[0] + d[1] * old[1] + d[2] * old[2];
            double lambda = (l2 - length * length) / (2 * (wi + wj) * dot);
            for (int c = 0; c < 3; c++) {
                proposed[3 * i + c] += wi * lambda * old[c];
                proposed[3 * j + c] -= wj * lambda * old[c];
            }
            return Math.abs(Math.sqrt(l2) - length);
        }
    }

    /** {@return the whole numbers of cell vectors that bring atom j nearest to atom i} */
    static int[] nearest(double[] r, int i, int j, Lattice lattice, Periodicity periodicity) {
        var image = new int[3];
        if (!periodicity.any()) {
            return image;
        }
        var d = new double[] {r[3 * j] - r[3 * i], r[3 * j + 1] - r[3 * i + 1], r[3 * j + 2] - r[3 * i + 2]};
        var f = lattice.toFractional(d);
        double best = Double.MAX_VALUE;
        var shift = new int[3];
        for (int code = 0; code < 27; code++) {
            int rest = code;
            for (int c = 0; c < 3; c++) {
                shift[c] = periodicity.along(c) ? rest % 3 - 1 - (int) Math.rint(f[c]) : 0;
                rest /= 3;
            }
            var v = lattice.completed().toCartesian(new double[] {f[0] + shift[0], f[1] + shift[1], f[2] + shift[2]});
            double l2 = v[0] * v[0] + v[1] * v[1] + v[2] * v[2];
            if (l2 < best) {
                best = l2;
                image = shift.clone();
            }
        }
        return image;
    }
}
