/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.adatom.internal.simulation.dynamics.BlockAverage;
import org.adatom.internal.simulation.dynamics.EnergyVerdict;
import org.adatom.numerics.Units;
import org.adatom.potential.Emt;
import org.adatom.potential.LennardJones;
import org.adatom.potential.LennardJonesOptions;
import org.adatom.structure.AtomArray;
import org.adatom.structure.Structure;
import org.adatom.testkit.TestJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trajectories and drifts of ASE (reference/dynamics-ase.json) and the first step of LAMMPS's melt (spec/reference-values.md). */
class ReferenceDynamicsTest {
    private static final Structure CU32 = Samples.fcc(29, 2, 3.61, 0);

    @Test
    void followsAseToTheLastDigits() {
        var reference = TestJson.object(TestJson.read("reference/dynamics-ase.json").get("verlet_Cu32_deterministic"));
        double[] v = TestJson.numbers(reference.get("v0_ASE_units"));
        for (int k = 0; k < v.length; k++) {
            v[k] /= Units.TIME;
        }
        var start = CU32.withArray(Structure.VELOCITIES, new AtomArray.Reals(v, 3));
        var options = Samples.options("thermostat", "none", "velocities", "structure", "timeStep",
                5 * 0.09822694788464063 + " tau", "duration", "100 steps");
        var md = new MolecularDynamics(start, new Emt(), options, 1);
        double[] energies = TestJson.numbers(reference.get("epot_ekin_every10"));
        for (int k = 0; k < energies.length; k += 2) {
            assertEquals(energies[k], md.potentialEnergy(), 1e-9, "potential energy at step " + md.step());
            assertEquals(energies[k + 1], md.kineticEnergy(), 1e-9, "kinetic energy at step " + md.step());
            for (int s = 1; s <= 10 && k + 2 < energies.length; s++) {
                md.advance(s == 10);
            }
        }
        close(TestJson.numbers(reference.get("final_positions")), md.structure().positions());
        close(TestJson.numbers(reference.get("final_velocities")), md.velocities());
    }

    private static void close(double[] expected, double[] actual) {
        assertEquals(expected.length, actual.length);
        for (int k = 0; k < expected.length; k++) {
            assertEquals(expected[k], actual[k], 1e-10, "coordinate " + k);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, nve_Cu108_600K_dt1", "2, nve_Cu108_600K_dt2", "5, nve_Cu108_600K_dt5", "10, nve_Cu108_600K_dt10"})
    void keepsTheEnergyAsWellAsAse(int step, String name) {
        var reference = TestJson.object(TestJson.read("reference/dynamics-ase.json").get(name));
        var md = new MolecularDynamics(Samples.fcc(29, 3, 3.61, 0), new Emt(),
                Samples.options("thermostat", "none", "temperature", 600, "timeStep", step + " fs", "duration", "300 steps"), 4);
        var times = new double[301];
        var energies = new double[301];
        for (int k = 0; k <= 300; k++) {
            times[k] = md.time() / 1000;
            energies[k] = md.conservedEnergy();
            md.advance(true);
        }
        double expected = 1e-3 * (Double) reference.get("std_meV_atom");
        double deviation = BlockAverage.of(energies).deviation() / 108;
        assertTrue(deviation < 1.3 * expected, () -> "fluctuation " + deviation + " eV per atom, ASE " + expected);
        var verdict = EnergyVerdict.of(times, energies, 108, md.degreesOfFreedom(), 300);
        assertTrue(Math.abs(verdict.drift()) < 5e-5, verdict::toString);
        assertEquals(step == 10 ? EnergyVerdict.Grade.FAIR : EnergyVerdict.Grade.GOOD, verdict.grade(), verdict::toString);
    }

    @Test
    void beginsTheMeltAsLammpsDoes() {
        var md = new MolecularDynamics(Samples.reduced(5, 0.8442), new LennardJones(LennardJonesOptions.plain(1, 1, 2.5)),
                Samples.options("thermostat", "none", "temperature", Samples.kelvin(1.44), "timeStep", "0.005 tau"), 1);
        assertEquals(-6.7733681, md.potentialEnergy() / 500, 5e-8);
        // LAMMPS has 32,000 atoms; the kinetic part counts 3N - 3 degrees of freedom.
        double kinetic = 0.8442 * 1.44 * (499.0 / 500 - 31_999.0 / 32_000);
        assertEquals(-5.0197073 + kinetic, md.pressure() * Units.GPA, 5e-7);
        assertEquals(1.44, md.temperature() * Units.BOLTZMANN, 1e-12);
    }

    /** One configuration of 500 atoms at density 0.9, cut-off 3, at rest: LAMMPS's lj/cut without and with pair_modify tail yes. */
    @ParameterizedTest
    @CsvSource({"false, -3000.711866643148, 1.232979463648", "true, -3140.274363025758, 0.730784314267"})
    void equalsLammpsWithTailCorrection(boolean tail, double energy, double pressure) {
        var crystal = Samples.reduced(5, 0.9);
        var p = crystal.positions();
        for (int k = 0; k < p.length; k++) {
            p[k] += 0.1 * Math.sin(1.7 * k + 0.3 * k * k);
        }
        var potential = new LennardJones(tail ? LennardJonesOptions.corrected(1, 1, 3) : LennardJonesOptions.plain(1, 1, 3));
        var md = new MolecularDynamics(crystal.withPositions(p), potential, Samples.options("velocities", "zero"), 1);
        assertEquals(energy, md.potentialEnergy(), 1e-8);
        assertEquals(pressure, md.pressure() * Units.GPA, 1e-8);
    }
}
