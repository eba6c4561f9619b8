/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.dynamics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.adatom.internal.simulation.dynamics.BlockAverage;
import org.adatom.numerics.Units;
import org.adatom.potential.Einstein;
import org.adatom.potential.EinsteinOptions;
import org.adatom.potential.LennardJones;
import org.adatom.potential.LennardJonesOptions;
import org.adatom.structure.AtomArray;
import org.adatom.structure.Constraint;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Constraints in every ensemble: shapes hold to 1e-10 A, the constrained system has the temperature, and energy is kept. */
class ConstrainedDynamicsTest {
    private static final LennardJones SMOOTH = new LennardJones(LennardJonesOptions.smooth(1, 1, 2.0, 2.5));
    private static final double HOLDS = 1e-10;
    private static final double[] LINE = {1, 2, 2};
    private static final int[] RIGID = {8, 9, 10};
    private static final int[] CHAIN = {16, 17, 18};

    /** A liquid of two masses with a bond, a chain of two bonds, a rigid triangle, and atoms on a line and in a plane. */
    private static Structure mixed(boolean held) {
        var all = new ArrayList<Constraint>(List.of(new Constraint.FixedBondLength(0, 1, Double.NaN),
                new Constraint.FixedBondLength(CHAIN[0], CHAIN[1], Double.NaN),
                new Constraint.FixedBondLength(CHAIN[1], CHAIN[2], Double.NaN), new Constraint.RigidGroup(RIGID)));
        if (held) {
            all.add(new Constraint.FixedLine(new int[] {30}, LINE));
            all.add(new Constraint.FixedPlane(new int[] {40, 41}, new double[] {0, 0, 1}));
            all.add(new Constraint.FixedAtoms(new int[] {50}));
        }
        var s = Samples.reduced(3, 0.8442);
        var masses = s.masses();
        for (int i = 0; i < masses.length; i += 2) {
            masses[i] = 2;
        }
        return s.withArray(Structure.MASSES, new AtomArray.Reals(masses)).withConstraints(all);
    }

    private static double distance(double[] r, int i, int j) {
        return Math.sqrt(Math.pow(r[3 * i] - r[3 * j], 2) + Math.pow(r[3 * i + 1] - r[3 * j + 1], 2)
                + Math.pow(r[3 * i + 2] - r[3 * j + 2], 2));
    }

    private static void holds(double[] before, double[] now, boolean held) {
        int[][] pairs = {{0, 1}, {CHAIN[0], CHAIN[1]}, {CHAIN[1], CHAIN[2]}, {RIGID[0], RIGID[1]}, {RIGID[1], RIGID[2]},
                {RIGID[0], RIGID[2]}};
        for (var p : pairs) {
            assertEquals(distance(before, p[0], p[1]), distance(now, p[0], p[1]), HOLDS,
                    () -> "distance of " + p[0] + " and " + p[1]);
        }
        if (held) {
            double along = (now[90] - before[90]) / LINE[0];
            assertEquals(before[91] + along * LINE[1], now[91], HOLDS, "line");
            assertEquals(before[92] + along * LINE[2], now[92], HOLDS, "line");
            assertEquals(before[122], now[122], HOLDS, "plane");
            assertEquals(before[125], now[125], HOLDS, "plane");
            for (int c = 150; c < 153; c++) {
                assertEquals(before[c], now[c], "fixed atom");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"none, true", "none, false", "langevin, true", "bussi, true", "bussi, false", "nose-hoover, true",
            "berendsen, false"})
    void everyEnsembleKeepsThem(String thermostat, boolean held) {
        double kT = 0.8;
        var options = Samples.options("thermostat", thermostat, "temperature", Samples.kelvin(thermostat.equals("none") ? 1.4 : kT),
                "timeStep", "0.003 tau", "duration", "100000 steps", "thermostatTime", "30 steps");
        var start = mixed(held);
        var md = new MolecularDynamics(start, SMOOTH, options, 8);
        // Three bonds and three distances of the triangle; the line takes 2, each atom in the plane 1, the fixed one 3.
        int lost = 6 + (held ? 2 + 2 + 3 : 0);
        boolean momentumStays = !held && !thermostat.equals("langevin");
        assertEquals(3 * 108 - lost - (momentumStays ? 3 : 0), md.degreesOfFreedom());
        for (int k = 0; k < 1_000; k++) {
            md.advance(false);
        }
        var temperature = new double[500];
        var conserved = new double[500];
        for (int k = 0; k < 500; k++) {
            for (int s = 0; s < 10; s++) {
                md.advance(s == 9);
            }
            temperature[k] = md.temperature() * Units.BOLTZMANN;
            conserved[k] = md.conservedEnergy() / 108;
        }
        holds(start.positions(), md.structure().positions(), held);
        assertTrue(Double.isNaN(md.pressure()), "forces of constraint are missing in the stress, so that none is given");
        if (momentumStays) {
            assertArrayEquals(new double[3], momentum(md), 1e-9, "momentum");
        }
        var t = BlockAverage.of(temperature);
        if (!thermostat.equals("none")) {
            assertEquals(kT, t.mean(), 4 * t.error() + 0.004, "temperature");
        }
        if (!thermostat.equals("berendsen") && !thermostat.equals("langevin")) {
            var e = BlockAverage.of(conserved);
            assertTrue(e.deviation() < 1e-3 && Math.abs(conserved[499] - conserved[0]) < 3e-3, () -> "the energy varies by "
                    + e.deviation() + " and changes by " + (conserved[499] - conserved[0]) + " for each atom");
        }
    }

    private static double[] momentum(MolecularDynamics md) {
        double[] m = md.structure().masses();
        double[] v = md.velocities();
        var out = new double[3];
        for (int k = 0; k < v.length; k++) {
            out[k % 3] += m[k / 3] * v[k];
        }
        return out;
    }

    /** Each degree of freedom has its kT/2. */
    @Test
    void energyIsSharedOutEvenly() {
        double kT = 0.8;
        var md = new MolecularDynamics(mixed(true), SMOOTH, Samples.options("thermostat", "langevin", "temperature",
                Samples.kelvin(kT), "timeStep", "0.004 tau", "duration", "100000 steps", "thermostatTime", "30 steps"), 3);
        double[] m = md.structure().masses();
        int[][] groups = {RIGID, CHAIN, {0, 1}, {30}, {40, 41}};
        // The triangle has 9 - 3, the chain 9 - 2, the bond 6 - 1, the line 1, the plane twice 2 coordinates.
        double[] freedom = {6, 7, 5, 1, 4};
        var kinetic = new double[groups.length][1_500];
        for (int k = 0; k < 1_500; k++) {
            for (int s = 0; s < 12; s++) {
                md.advance(false);
            }
            double[] v = md.velocities();
            for (int g = 0; g < groups.length; g++) {
                for (int i : groups[g]) {
                    kinetic[g][k] += m[i] * (v[3 * i] * v[3 * i] + v[3 * i + 1] * v[3 * i + 1] + v[3 * i + 2] * v[3 * i + 2]);
                }
            }
        }
        for (int g = 0; g < groups.length; g++) {
            var twice = BlockAverage.of(kinetic[g]);
            assertEquals(freedom[g] * kT, twice.mean(), 4 * twice.error(), "twice the kinetic energy of group " + g);
            assertTrue(twice.error() < 0.08 * twice.mean());
        }
    }

    /** A dumb-bell that turns freely: energy, momentum and angular momentum stay, and the period is that of the rotation. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFreeRotor(boolean rigid) {
        var s = Structure.of(new int[] {18, 18}, new double[] {0, 0, 0, 1, 0, 0}, Lattice.NONE, Periodicity.NONE)
                .withArray(Structure.MASSES, new AtomArray.Reals(new double[] {1, 3}))
                // About the centre of mass at 0.75: 0.02 A/fs a radius of one.
                .withArray(Structure.VELOCITIES, new AtomArray.Reals(new double[] {0, -0.015, 0, 0, 0.005, 0}, 3))
                .withConstraints(List.of(rigid ? new Constraint.RigidGroup(new int[] {0, 1})
                        : new Constraint.FixedBondLength(0, 1, 1)));
        var options = Samples.options("thermostat", "none", "velocities", "structure", "timeStep", "0.1 fs", "duration", "1 ps");
        var md = new MolecularDynamics(s, new LennardJones(LennardJonesOptions.plain(1, 0.01, 0.03)), options, 1);
        assertEquals(2, md.degreesOfFreedom());
        double energy = md.kineticEnergy();
        int steps = (int) Math.round(2 * Math.PI / 0.02 / 0.1);
        for (int k = 0; k < steps; k++) {
            md.advance(false);
        }
        assertEquals(energy, md.kineticEnergy(), 1e-10 * energy);
        double[] r = md.structure().positions();
        assertEquals(1, distance(r, 0, 1), HOLDS);
        double over = 0.02 * 0.1 * steps - 2 * Math.PI;
        assertEquals(Math.atan2(r[4] - r[1], r[3] - r[0]), over, 1e-4, "angle after a turn");
        assertEquals(0.75, (r[0] + 3 * r[3]) / 4, HOLDS);
    }

    /** Many rigid molecules, far from the origin: all shapes hold, six degrees of freedom each, in a time that is linear. */
    @Timeout(20)
    @Test
    void aThousandRigidMolecules() {
        int n = 1_000;
        var numbers = new int[3 * n];
        var p = new double[9 * n];
        var groups = new ArrayList<Constraint>();
        for (int i = 0; i < n; i++) {
            double[] at = {3.1 * (i % 10), 3.1 * (i / 10 % 10), 500 + 3.1 * (i / 100)};
            double[] shape = {0, 0, 0, 0.7572, 0.5865, 0, -0.7572, 0.5865, 0};
            for (int k = 0; k < 9; k++) {
                p[9 * i + k] = at[k % 3] + shape[k];
                numbers[3 * i + k / 3] = k < 3 ? 8 : 1;
            }
            groups.add(new Constraint.RigidGroup(new int[] {3 * i, 3 * i + 1, 3 * i + 2}));
        }
        var s = Structure.of(numbers, p, Lattice.cubic(31), Periodicity.ALL).withConstraints(groups);
        var md = new MolecularDynamics(s, new Einstein(new EinsteinOptions(5, "")), Samples.options("thermostat", "none",
                "temperature", 600, "timeStep", "0.2 fs", "duration", "20 steps"), 1);
        assertEquals(6 * n - 3, md.degreesOfFreedom());
        double before = md.conservedEnergy();
        for (int k = 0; k < 20; k++) {
            md.advance(k == 19);
        }
        assertEquals(before, md.conservedEnergy(), 1e-3 * md.kineticEnergy());
        double[] r = md.structure().positions();
        for (int i = 0; i < 3 * n; i += 3) {
            assertEquals(distance(p, 0, 1), distance(r, i, i + 1), HOLDS);
            assertEquals(distance(p, 1, 2), distance(r, i + 1, i + 2), HOLDS);
        }
    }
}
