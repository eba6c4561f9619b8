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
import org.adatom.numerics.Units;
import org.adatom.potential.LennardJones;
import org.adatom.potential.LennardJonesOptions;
import org.adatom.structure.Structure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Averages and fluctuations of each ensemble are those of statistical mechanics, within four standard errors. */
class EnsembleTest {
    private static final LennardJones SMOOTH = new LennardJones(LennardJonesOptions.smooth(1, 1, 2.0, 2.5));
    /** Mean potential energy of 108 atoms at density 0.8442 and temperature 1.2: long runs of all thermostats, error 0.004. */
    private static final double ENERGY = -4.992;
    private static final int EQUILIBRATION = 1_500;

    @ParameterizedTest
    @CsvSource({"langevin, 6000, true", "bussi, 6000, true", "nose-hoover, 6000, true", "berendsen, 6000, false"})
    void thermostatsAreCanonical(String thermostat, int steps, boolean canonical) {
        double kT = 1.2;
        var options = Samples.options("thermostat", thermostat, "temperature", Samples.kelvin(kT), "timeStep", "0.005 tau",
                "duration", "100000 steps", "thermostatTime", "20 steps");
        var md = new MolecularDynamics(Samples.reduced(3, 0.8442), SMOOTH, options, 11);
        for (int k = 0; k < EQUILIBRATION; k++) {
            md.advance(false);
        }
        var kinetic = new double[steps / 5];
        var potential = new double[steps / 5];
        double second = 0;
        double fourth = 0;
        for (int k = 0; k < steps; k++) {
            md.advance(k % 5 == 4);
            if (k % 5 == 4) {
                kinetic[k / 5] = md.kineticEnergy();
                potential[k / 5] = md.potentialEnergy() / 108;
                for (double v : md.velocities()) {
                    second += v * v;
                    fourth += v * v * v * v;
                }
            }
        }
        int f = md.degreesOfFreedom();
        assertEquals(thermostat.equals("langevin") ? 324 : 321, f);
        var k = BlockAverage.of(kinetic);
        assertEquals(f * kT / 2, k.mean(), 4 * k.error() + 0.002 * f * kT / 2, "kinetic energy");
        var u = BlockAverage.of(potential);
        assertEquals(ENERGY, u.mean(), 4 * u.error() + 0.012, "potential energy");
        double n = 324.0 * kinetic.length;
        assertEquals(3, fourth / n / (second / n * second / n), 0.04, "kurtosis of velocities");
        double ratio = k.deviation() / (kT * Math.sqrt(f / 2.0));
        if (canonical) {
            assertEquals(1, ratio, 0.12, "fluctuation of the kinetic energy");
        } else {
            assertTrue(ratio < 0.9, () -> "weak coupling damps fluctuations, " + ratio);
        }
    }

    @ParameterizedTest
    @CsvSource({"nose-hoover, parrinello-rahman, isotropic", "bussi, parrinello-rahman, axes", "langevin, parrinello-rahman, full",
            "bussi, berendsen, isotropic"})
    void barostatsReachThePressure(String thermostat, String barostat, String cell) {
        double pressure = 1.5;
        var options = Samples.options("thermostat", thermostat, "temperature", Samples.kelvin(0.3), "timeStep", "0.005 tau",
                "duration", "100000 steps", "thermostatTime", "50 steps", "barostat", barostat, "cell", cell, "pressure",
                pressure / Units.GPA, "barostatTime", "200 steps", "compressibility", 0.02 * Units.GPA);
        var md = new MolecularDynamics(Samples.reduced(3, 1.0), SMOOTH, options, 5);
        for (int k = 0; k < EQUILIBRATION; k++) {
            md.advance(false);
        }
        var p = new double[800];
        var t = new double[800];
        var conserved = new double[800];
        for (int k = 0; k < 800; k++) {
            for (int s = 0; s < 5; s++) {
                md.advance(s == 4);
            }
            p[k] = md.pressure() * Units.GPA;
            t[k] = md.temperature() * Units.BOLTZMANN;
            conserved[k] = md.conservedEnergy() / 108;
        }
        var mean = BlockAverage.of(p);
        assertEquals(pressure, mean.mean(), 4 * mean.error() + 0.02, "pressure");
        assertEquals(0.3, BlockAverage.of(t).mean(), 4 * BlockAverage.of(t).error() + 0.003, "temperature");
        if (barostat.equals("parrinello-rahman")) {
            double most = Math.max(Math.abs(conserved[799] - conserved[0]), BlockAverage.of(conserved).deviation());
            assertTrue(most < 2e-3, () -> "the conserved energy changed by " + most + " for each atom");
        }
        checkShape(cell, md.structure());
    }

    private static void checkShape(String cell, Structure s) {
        double[] m = s.lattice().rows();
        for (int k = 0; k < 9; k++) {
            if (k % 4 != 0 && !cell.equals("full")) {
                assertEquals(0, m[k], 1e-12, "off the diagonal");
            }
        }
        if (cell.equals("isotropic")) {
            assertEquals(m[0], m[4], 1e-9);
            assertEquals(m[0], m[8], 1e-9);
        }
    }
}
