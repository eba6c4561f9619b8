/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Set;
import java.util.SplittableRandom;
import org.adatom.internal.simulation.dynamics.BlockAverage;
import org.adatom.numerics.Units;
import org.adatom.potential.Einstein;
import org.adatom.potential.EinsteinOptions;
import org.adatom.potential.Evaluator;
import org.adatom.potential.LennardJones;
import org.adatom.potential.LennardJonesOptions;
import org.adatom.potential.Quantity;
import org.adatom.structure.Lattice;
import org.adatom.structure.Structure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Averages and fluctuations of each ensemble are those of statistical mechanics, within four standard errors. */
class EnsembleTest {
    private static final LennardJones SMOOTH = new LennardJones(LennardJonesOptions.smooth(1, 1, 2.0, 2.5));
    private static final int EQUILIBRATION = 1_500;
    private static final int APART = 40;
    private static final int SAMPLES = 250;
    private static final int BINS = 10;

    @ParameterizedTest
    @CsvSource({"langevin, true", "bussi, true", "nose-hoover, true", "berendsen, false"})
    void thermostatsAreCanonical(String thermostat, boolean canonical) {
        double kT = 1.2;
        var options = Samples.options("thermostat", thermostat, "temperature", Samples.kelvin(kT), "timeStep", "0.005 tau",
                "duration", "100000 steps", "thermostatTime", "20 steps");
        var start = Samples.reduced(3, 0.8442);
        var md = new MolecularDynamics(start, SMOOTH, options, 11);
        for (int k = 0; k < EQUILIBRATION; k++) {
            md.advance(false);
        }
        int f = md.degreesOfFreedom();
        assertEquals(thermostat.equals("langevin") ? 324 : 321, f);
        var kinetic = new double[SAMPLES];
        var slopes = new double[SAMPLES];
        var curvatures = new double[SAMPLES];
        double second = 0;
        double fourth = 0;
        var probe = new Curvature(start, SMOOTH, 7);
        for (int k = 0; k < SAMPLES; k++) {
            for (int s = 0; s < APART; s++) {
                md.advance(false);
            }
            kinetic[k] = md.kineticEnergy();
            for (double v : md.velocities()) {
                second += v * v;
                fourth += v * v * v * v;
            }
            slopes[k] = probe.slope(md.structure().positions());
            curvatures[k] = probe.curvature();
        }
        var k = BlockAverage.of(kinetic);
        assertEquals(f * kT / 2, k.mean(), 4 * k.error() + 0.002 * f * kT / 2, "kinetic energy");
        double n = 324.0 * SAMPLES;
        assertEquals(3, fourth / n / (second / n * second / n), 0.05, "kurtosis of velocities");
        double chi = chiSquare(kinetic, f / 2.0, kT);
        if (canonical) {
            assertTrue(chi < 27.9, () -> "chi-square of kinetic energies with 9 degrees of freedom: " + chi + ", below 27.9 in 99.9 %");
        } else {
            assertTrue(chi > 27.9, () -> "weak coupling damps fluctuations, which chi-square " + chi + " does not show");
        }
        configurational(slopes, curvatures, kT);
    }

    /** kT is the mean of the squared gradient over that of the Laplacian (Rugh, Phys. Rev. Lett. 78, 772, 1997): positions alone. */
    private static void configurational(double[] slopes, double[] curvatures, double kT) {
        double curvature = BlockAverage.of(curvatures).mean();
        double found = BlockAverage.of(slopes).mean() / curvature;
        var rest = new double[slopes.length];
        Arrays.setAll(rest, k -> (slopes[k] - found * curvatures[k]) / curvature);
        double error = BlockAverage.of(rest).error();
        assertTrue(error < 0.02 * kT, () -> "error " + error);
        assertEquals(kT, found, 4 * error + 0.005 * kT, "configurational temperature");
    }

    /** Chi-square of kinetic energies in bins of equal probability under the gamma distribution. */
    private static double chiSquare(double[] kinetic, double shape, double kT) {
        var counts = new int[BINS];
        for (double e : kinetic) {
            counts[(int) Math.min(BINS - 1, BINS * gamma(shape, e / kT))]++;
        }
        double expected = (double) kinetic.length / BINS;
        double sum = 0;
        for (int c : counts) {
            sum += (c - expected) * (c - expected) / expected;
        }
        return sum;
    }

    /** The share of the gamma distribution below x, by Simpson's rule about its maximum. */
    private static double gamma(double shape, double x) {
        double mode = shape - 1;
        double from = Math.max(0, mode - 10 * Math.sqrt(shape));
        return integral(shape, from, Math.max(from, x)) / integral(shape, from, mode + 12 * Math.sqrt(shape));
    }

    private static double integral(double shape, double from, double to) {
        double mode = shape - 1;
        int n = 400;
        double h = (to - from) / n;
        double sum = 0;
        for (int k = 0; k <= n; k++) {
            double x = from + k * h;
            double value = x == 0 ? 0 : Math.exp(mode * Math.log(x / mode) - (x - mode));
            sum += value * (k == 0 || k == n ? 1 : k % 2 == 1 ? 4 : 2);
        }
        return sum * h / 3;
    }

    /** Atoms on springs: the potential energy has the gamma distribution of 3N/2, its mean 3NkT/2 and its variance 3N(kT)^2/2. */
    @Test
    void springsHaveTheEnergyOfEquipartition() {
        double kT = 0.05;
        int n = 256;
        var options = Samples.options("thermostat", "langevin", "temperature", Samples.kelvin(kT), "timeStep", "1 fs", "duration",
                "1000000 steps", "thermostatTime", "20 fs");
        var md = new MolecularDynamics(Samples.fcc(29, 4, 3.6, 4), new Einstein(new EinsteinOptions(5, "")), options, 21);
        var u = new double[1_000];
        for (int k = -20; k < u.length; k++) {
            for (int s = 0; s < APART; s++) {
                md.advance(s == APART - 1);
            }
            if (k >= 0) {
                u[k] = md.potentialEnergy();
            }
        }
        var mean = BlockAverage.of(u);
        // BAOAB has no error of positions in a harmonic well.
        assertEquals(1.5 * n * kT, mean.mean(), 4 * mean.error());
        assertTrue(mean.error() < 0.003 * mean.mean());
        assertEquals(Math.sqrt(1.5 * n) * kT, mean.deviation(), 4 * mean.deviation() / Math.sqrt(2.0 * u.length));
        double chi = chiSquare(u, 1.5 * n, kT);
        assertTrue(chi < 27.9, () -> "chi-square with 9 degrees of freedom: " + chi);
    }

    /** The squared gradient of a potential and, along random directions, its Laplacian. */
    private static final class Curvature {
        private static final double STEP = 1e-4;
        private final Evaluator evaluator;
        private final Lattice lattice;
        private final SplittableRandom random;
        private double[] at = {};

        Curvature(Structure s, LennardJones potential, long seed) {
            evaluator = potential.evaluator(s);
            lattice = s.lattice();
            random = new SplittableRandom(seed);
        }

        double slope(double[] positions) {
            at = positions;
            double sum = 0;
            for (double f : forces(at)) {
                sum += f * f;
            }
            return sum;
        }

        /** The trace of the Hessian, estimated with four random signs (M. F. Hutchinson, 1990, doi 10.1080/03610919008812866). */
        double curvature() {
            double sum = 0;
            for (int trial = 0; trial < 4; trial++) {
                var sign = new double[at.length];
                Arrays.setAll(sign, c -> random.nextBoolean() ? 1 : -1);
                double[] up = moved(sign, STEP);
                double[] down = moved(sign, -STEP);
                for (int c = 0; c < sign.length; c++) {
                    sum -= sign[c] * (up[c] - down[c]) / (2 * STEP) / 4;
                }
            }
            return sum;
        }

        private double[] moved(double[] direction, double by) {
            var x = at.clone();
            for (int c = 0; c < x.length; c++) {
                x[c] += by * direction[c];
            }
            return forces(x);
        }

        private double[] forces(double[] x) {
            evaluator.compute(x, lattice, Set.of(Quantity.FORCES));
            return evaluator.forces().clone();
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
