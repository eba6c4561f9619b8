/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation;

import org.adatom.simulation.SimulationException;
import org.adatom.structure.Lattice;

/**
 * Atoms that keep their shape. Rows are projected on translations and rotations of the whole; positions are replaced by the
 * shape they had, turned and moved to fit best (Horn, J. Opt. Soc. Am. A 4, 629, 1987, doi 10.1364/JOSAA.4.000629).
 */
final class RigidBody implements Restraint {
    private final int[] atoms;
    /** [m], the share of each atom in the weight of all. */
    private final double[] share;
    /** [m][3], A, about its centre. */
    private final double[] shape;

    RigidBody(int[] atoms, double[] positions, boolean[] fixed, double[] weights) {
        for (int i : atoms) {
            if (fixed[i]) {
                throw new SimulationException("atom " + i + " is fixed and belongs to a rigid group: free it, fix the whole "
                        + "group, or take it out of the group");
            }
        }
        this.atoms = atoms;
        this.share = new double[atoms.length];
        double sum = 0;
        for (int i : atoms) {
            sum += weights[i];
        }
        for (int k = 0; k < share.length; k++) {
            share[k] = weights[atoms[k]] / sum;
        }
        this.shape = gather(positions);
        centre(shape);
    }

    private double[] gather(double[] rows) {
        var out = new double[3 * atoms.length];
        for (int k = 0; k < atoms.length; k++) {
            System.arraycopy(rows, 3 * atoms[k], out, 3 * k, 3);
        }
        return out;
    }

    private double[] centre(double[] rows) {
        var c = new double[3];
        for (int k = 0; k < rows.length; k++) {
            c[k % 3] += share[k / 3] * rows[k];
        }
        for (int k = 0; k < rows.length; k++) {
            rows[k] -= c[k % 3];
        }
        return c;
    }

    @Override
    public double project(double[] positions, Lattice lattice, double[] rows, double[] virial) {
        var r = gather(positions);
        centre(r);
        var allowed = gather(rows);
        allow(r, allowed);
        double most = 0;
        for (int k = 0; k < r.length; k++) {
            int at = 3 * atoms[k / 3] + k % 3;
            double change = allowed[k] - rows[at];
            for (int e = 0; e < 3; e++) {
                virial[3 * (k % 3) + e] += change * r[k - k % 3 + e];
            }
            most = Math.max(most, Math.abs(change));
            rows[at] = allowed[k];
        }
        return most;
    }

    /** Leaves of rows [m][3] a motion and a rotation of the whole. @param r [m][3], A, about the centre */
    private void allow(double[] r, double[] rows) {
        var mean = centre(rows);
        var inertia = new double[9];
        var torque = new double[3];
        for (int k = 0; k < r.length; k += 3) {
            double x = r[k];
            double y = r[k + 1];
            double z = r[k + 2];
            double w = share[k / 3];
            double r2 = x * x + y * y + z * z;
            for (int a = 0; a < 3; a++) {
                inertia[4 * a] += w * r2;
                for (int b = 0; b < 3; b++) {
                    inertia[3 * a + b] -= w * r[k + a] * r[k + b];
                }
            }
            torque[0] += w * (y * rows[k + 2] - z * rows[k + 1]);
            torque[1] += w * (z * rows[k] - x * rows[k + 2]);
            torque[2] += w * (x * rows[k + 1] - y * rows[k]);
        }
        var omega = solveSymmetric(inertia, torque);
        for (int k = 0; k < r.length; k += 3) {
            rows[k] = mean[0] + omega[1] * r[k + 2] - omega[2] * r[k + 1];
            rows[k + 1] = mean[1] + omega[2] * r[k] - omega[0] * r[k + 2];
            rows[k + 2] = mean[2] + omega[0] * r[k + 1] - omega[1] * r[k];
        }
    }

    /** Solves with the pseudo-inverse: a linear group has no moment about its own axis. */
    private static double[] solveSymmetric(double[] a, double[] b) {
        var eigen = new SymmetricEigen(a.clone(), 3);
        var out = new double[3];
        double largest = Math.max(Math.abs(eigen.values()[0]), Math.abs(eigen.values()[2]));
        for (int k = 0; k < 3; k++) {
            double w = eigen.values()[k];
            if (Math.abs(w) > 1e-10 * largest) {
                double dot = 0;
                for (int c = 0; c < 3; c++) {
                    dot += eigen.vector(k, c) * b[c];
                }
                for (int c = 0; c < 3; c++) {
                    out[c] += dot / w * eigen.vector(k, c);
                }
            }
        }
        return out;
    }

    @Override
    public double adjust(double[] before, Lattice lattice, double[] proposed) {
        return scatter(fitted(proposed), proposed);
    }

    /** {@return the shape where it fits proposed positions best, [m][3]} */
    private double[] fitted(double[] proposed) {
        var p = gather(proposed);
        var c = centre(p);
        var q = rotation(shape, p);
        double w = q[0];
        double x = q[1];
        double y = q[2];
        double z = q[3];
        double[] rot = {w * w + x * x - y * y - z * z, 2 * (x * y - w * z), 2 * (x * z + w * y), 2 * (x * y + w * z),
                w * w - x * x + y * y - z * z, 2 * (y * z - w * x), 2 * (x * z - w * y), 2 * (y * z + w * x),
                w * w - x * x - y * y + z * z};
        for (int k = 0; k < p.length; k++) {
            int a = 3 * (k % 3);
            int s = k - k % 3;
            p[k] = c[k % 3] + rot[a] * shape[s] + rot[a + 1] * shape[s + 1] + rot[a + 2] * shape[s + 2];
        }
        return p;
    }

    /** Puts rows [m][3] where they belong. {@return the largest change} */
    private double scatter(double[] group, double[] rows) {
        double most = 0;
        for (int k = 0; k < group.length; k++) {
            int at = 3 * atoms[k / 3] + k % 3;
            most = Math.max(most, Math.abs(group[k] - rows[at]));
            rows[at] = group[k];
        }
        return most;
    }

    @Override
    public double shake(double[] before, Lattice lattice, double[] proposed) {
        var moved = fitted(proposed);
        var allowed = gather(proposed);
        double most = 0;
        for (int k = 0; k < moved.length; k++) {
            allowed[k] = moved[k] - allowed[k];
            most = Math.max(most, Math.abs(allowed[k]));
        }
        var r = gather(before);
        centre(r);
        allow(r, allowed);
        for (int k = 0; k < moved.length; k++) {
            moved[k] -= allowed[k];
        }
        scatter(moved, proposed);
        return most;
    }

    /** The unit quaternion (w, x, y, z) that turns one set of points about the origin to fit another best. */
    private double[] rotation(double[] from, double[] to) {
        var s = new double[9];
        for (int k = 0; k < from.length; k += 3) {
            for (int a = 0; a < 3; a++) {
                for (int b = 0; b < 3; b++) {
                    s[3 * a + b] += share[k / 3] * from[k + a] * to[k + b];
                }
            }
        }
        double[] n = {s[0] + s[4] + s[8], s[5] - s[7], s[6] - s[2], s[1] - s[3],
                s[5] - s[7], s[0] - s[4] - s[8], s[1] + s[3], s[6] + s[2],
                s[6] - s[2], s[1] + s[3], -s[0] + s[4] - s[8], s[5] + s[7],
                s[1] - s[3], s[6] + s[2], s[5] + s[7], -s[0] - s[4] + s[8]};
        var eigen = new SymmetricEigen(n, 4);
        return new double[] {eigen.vector(3, 0), eigen.vector(3, 1), eigen.vector(3, 2), eigen.vector(3, 3)};
    }
}
