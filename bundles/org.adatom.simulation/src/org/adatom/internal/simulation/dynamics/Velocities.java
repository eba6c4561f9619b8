/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.dynamics;

import java.util.Arrays;
import org.adatom.internal.simulation.SymmetricEigen;
import org.adatom.structure.Constraint;
import org.adatom.structure.Structure;

/** Velocities at the start, and how many of them are free. */
public final class Velocities {
    private Velocities() {
    }

    /**
     * Draws velocities of a temperature, without motion and rotation of the whole, and scales them to it exactly.
     *
     * @param phase takes them; its degrees of freedom are those without the motions taken out
     * @param kT eV
     * @param key of the random numbers
     */
    static void draw(Phase phase, Structure start, double kT, long key) {
        var random = new CounterRandom(key, 0, 0, 0);
        double[] v = phase.velocities;
        for (int k = 0; k < v.length; k++) {
            v[k] = Math.sqrt(kT * phase.inverseMass(k)) * random.nextGaussian();
        }
        phase.project();
        if (movesAsAWhole(start)) {
            stopTranslation(phase);
            if (!start.periodicity().any()) {
                stopRotation(phase);
            }
            phase.project();
        }
        double kinetic = phase.kinetic();
        phase.scale(kinetic > 0 ? Math.sqrt(phase.freedom * kT / (2 * kinetic)) : 0);
    }

    /** Whether no constraint holds the whole: bonds and rigid groups do not. */
    private static boolean movesAsAWhole(Structure start) {
        return start.constraints().stream().allMatch(c -> c instanceof Constraint.FixedBondLength
                || c instanceof Constraint.RigidGroup);
    }

    private static double[] mean(Phase phase, double[] rows) {
        var sum = new double[3];
        double mass = 0;
        for (int i = 0; i < phase.count; i++) {
            mass += phase.masses[i];
            for (int c = 0; c < 3; c++) {
                sum[c] += phase.masses[i] * rows[3 * i + c];
            }
        }
        for (int c = 0; c < 3; c++) {
            sum[c] /= mass;
        }
        return sum;
    }

    private static void stopTranslation(Phase phase) {
        var mean = mean(phase, phase.velocities);
        for (int k = 0; k < phase.velocities.length; k++) {
            phase.velocities[k] -= mean[k % 3];
        }
    }

    private static void stopRotation(Phase phase) {
        var centre = mean(phase, phase.positions);
        double[] v = phase.velocities;
        var spin = angularMomentum(phase, centre);
        var inertia = inertia(phase, centre);
        var eigen = new SymmetricEigen(inertia, 3);
        double largest = eigen.values()[2];
        var omega = new double[3];
        for (int k = 0; k < 3; k++) {
            double w = eigen.values()[k];
            if (w > 1e-9 * largest) {
                double dot = spin[0] * eigen.vector(k, 0) + spin[1] * eigen.vector(k, 1) + spin[2] * eigen.vector(k, 2);
                for (int c = 0; c < 3; c++) {
                    omega[c] += dot / w * eigen.vector(k, c);
                }
            }
        }
        for (int i = 0; i < phase.count; i++) {
            double x = phase.positions[3 * i] - centre[0];
            double y = phase.positions[3 * i + 1] - centre[1];
            double z = phase.positions[3 * i + 2] - centre[2];
            v[3 * i] -= omega[1] * z - omega[2] * y;
            v[3 * i + 1] -= omega[2] * x - omega[0] * z;
            v[3 * i + 2] -= omega[0] * y - omega[1] * x;
        }
    }

    private static double[] angularMomentum(Phase phase, double[] centre) {
        var out = new double[3];
        for (int i = 0; i < phase.count; i++) {
            double m = phase.masses[i];
            for (int a = 0; a < 3; a++) {
                int b = (a + 1) % 3;
                int c = (a + 2) % 3;
                out[a] += m * ((phase.positions[3 * i + b] - centre[b]) * phase.velocities[3 * i + c]
                        - (phase.positions[3 * i + c] - centre[c]) * phase.velocities[3 * i + b]);
            }
        }
        return out;
    }

    private static double[] inertia(Phase phase, double[] centre) {
        var out = new double[9];
        for (int i = 0; i < phase.count; i++) {
            double m = phase.masses[i];
            double[] r = {phase.positions[3 * i] - centre[0], phase.positions[3 * i + 1] - centre[1],
                    phase.positions[3 * i + 2] - centre[2]};
            double r2 = r[0] * r[0] + r[1] * r[1] + r[2] * r[2];
            for (int a = 0; a < 3; a++) {
                out[4 * a] += m * r2;
                for (int b = 0; b < 3; b++) {
                    out[3 * a + b] -= m * r[a] * r[b];
                }
            }
        }
        return out;
    }

    /**
     * {@return the degrees of freedom} Three for each atom, less those that constraints take, less the motion of the whole and,
     * where nothing repeats, its rotation, where they are zero and stay so.
     *
     * @param kept whether forces and thermostat keep momentum and angular momentum
     */
    static int freedom(Phase phase, Structure start, boolean kept) {
        int n = 3 * phase.count - (phase.isFree() ? 0 : held(phase, start));
        if (!kept || !movesAsAWhole(start) || phase.count < 2) {
            return Math.max(n, phase.count == 1 && phase.isFree() ? 3 : 0);
        }
        double scale = Math.sqrt(2 * phase.kinetic() * Arrays.stream(phase.masses).sum());
        double mass = Arrays.stream(phase.masses).sum();
        var mean = mean(phase, phase.velocities);
        if (Math.sqrt(mean[0] * mean[0] + mean[1] * mean[1] + mean[2] * mean[2]) * mass > 1e-6 * scale) {
            return n;
        }
        if (start.periodicity().any()) {
            return n - 3;
        }
        var centre = mean(phase, phase.positions);
        var inertia = new SymmetricEigen(inertia(phase, centre), 3).values();
        int axes = inertia[0] > 1e-9 * inertia[2] ? 3 : 2;
        var spin = angularMomentum(phase, centre);
        double size = Math.sqrt(spin[0] * spin[0] + spin[1] * spin[1] + spin[2] * spin[2]);
        return size > 1e-6 * Math.sqrt(2 * phase.kinetic() * inertia[2]) ? n - 3 : Math.max(1, n - 3 - axes);
    }

    /**
     * How many coordinates the constraints hold: what the trace of their projection lacks. Atoms that constraints couple form
     * groups, and groups do not know of each other, so that one coordinate of each is tried at a time.
     */
    private static int held(Phase phase, Structure start) {
        var groups = groups(start);
        int largest = Arrays.stream(groups).mapToInt(g -> g.length).max().orElse(0);
        double trace = 0;
        var rows = new double[3 * phase.count];
        for (int k = 0; k < 3 * largest; k++) {
            Arrays.fill(rows, 0);
            for (int[] g : groups) {
                if (k / 3 < g.length) {
                    rows[3 * g[k / 3] + k % 3] = 1;
                }
            }
            phase.constraints().project(phase.positions, phase.lattice, rows);
            for (int[] g : groups) {
                if (k / 3 < g.length) {
                    trace += rows[3 * g[k / 3] + k % 3];
                }
            }
        }
        return 3 * phase.count - (int) Math.round(trace);
    }

    private static int[][] groups(Structure start) {
        int n = start.count();
        var root = new int[n];
        Arrays.setAll(root, i -> i);
        for (var c : start.constraints()) {
            if (c instanceof Constraint.FixedBondLength
                    || c instanceof Constraint.RigidGroup) {
                int[] atoms = c.atoms();
                for (int k = 1; k < atoms.length; k++) {
                    root[find(root, atoms[k])] = find(root, atoms[0]);
                }
            }
        }
        var size = new int[n];
        for (int i = 0; i < n; i++) {
            size[find(root, i)]++;
        }
        var index = new int[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            index[i] = size[i] > 0 ? count++ : -1;
        }
        var out = new int[count][];
        var fill = new int[count];
        for (int i = 0; i < n; i++) {
            int g = index[find(root, i)];
            if (fill[g] == 0) {
                out[g] = new int[size[find(root, i)]];
            }
            out[g][fill[g]++] = i;
        }
        return out;
    }

    private static int find(int[] root, int i) {
        int at = i;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }
}
