/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;
import org.adatom.analysis.Result;
import org.adatom.analysis.ResultItem.Series;
import org.adatom.analysis.ResultItem.Table;
import org.adatom.analysis.StructureList;
import org.adatom.internal.simulation.dynamics.BlockAverage;
import org.adatom.numerics.Units;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.potential.Einstein;
import org.adatom.potential.EinsteinOptions;
import org.adatom.simulation.SimulationException;
import org.adatom.structure.AtomArray;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.adatom.testkit.analysis.TestRun;
import org.junit.jupiter.api.Test;

/** Radial distributions, diffusion, spectra and errors of means of trajectories whose answers are known. */
class StatisticsTest {
    private static Result analyse(List<Structure> frames, Object... given) {
        var map = new HashMap<String, Object>();
        for (int k = 0; k < given.length; k += 2) {
            map.put((String) given[k], given[k + 1]);
        }
        return new TrajectoryAnalysis().run(ParameterModel.of(TrajectoryOptions.class).bind(map), new StructureList(frames),
                new TestRun());
    }

    private static Series series(Result result, String name) {
        return (Series) result.find(name).orElseThrow();
    }

    /** Atoms of g(r) within a range about one atom, at a density. */
    private static double neighbours(Series rdf, int curve, double density, double from, double to) {
        double[] r = rdf.x().values();
        double[] g = rdf.curves().get(curve).values();
        double width = r[1] - r[0];
        double sum = 0;
        for (int k = 0; k < r.length; k++) {
            if (r[k] > from && r[k] < to) {
                double a = r[k] - width / 2;
                double b = r[k] + width / 2;
                sum += g[k] * density * 4 / 3 * Math.PI * (b * b * b - a * a * a);
            }
        }
        return sum;
    }

    private static Structure gas(int n, double length, SplittableRandom random) {
        var p = new double[3 * n];
        Arrays.setAll(p, k -> length * random.nextDouble());
        var numbers = new int[n];
        Arrays.fill(numbers, 18);
        return Structure.of(numbers, p, Lattice.cubic(length), Periodicity.ALL);
    }

    @Test
    void anIdealGasHasNoStructure() {
        var random = new SplittableRandom(4);
        var frames = new ArrayList<Structure>();
        for (int k = 0; k < 20; k++) {
            frames.add(gas(1_000, 20, random));
        }
        var rdf = series(analyse(frames, "rdfCutoff", 8, "displacements", false, "velocities", false), "rdf");
        double[] r = rdf.x().values();
        double[] g = rdf.curves().getFirst().values();
        double width = r[1] - r[0];
        double square = 0;
        for (int k = 0; k < r.length; k++) {
            // Poisson: so many pairs are expected in the shell.
            double pairs = 20 * 1_000 * 999 / 2.0 * 4 * Math.PI * (r[k] * r[k] + width * width / 12) * width / 8_000;
            square += (g[k] * 1_000 / 999 - 1) * (g[k] * 1_000 / 999 - 1) * pairs;
        }
        assertEquals(1, square / r.length, 4 * Math.sqrt(2.0 / r.length), "chi-square of a bin");
        assertEquals(4.0 / 3 * Math.PI * 512 * 999 / 8_000, neighbours(rdf, 0, 1_000 / 8_000.0, 0, 9), 0.5);
    }

    @Test
    void shellsOfACrystalHaveTheirPlacesAndNumbers() {
        double a = 4;
        var rdf = series(analyse(List.of(Samples.fcc(29, 3, a, 0)), "rdfCutoff", 7, "displacements", false, "velocities", false),
                "rdf");
        int[] counts = {12, 6, 24, 12, 24, 8};
        for (int shell = 1; shell <= 6; shell++) {
            double r = a * Math.sqrt(shell / 2.0);
            assertEquals(counts[shell - 1], neighbours(rdf, 0, 4 / (a * a * a), r - 0.05, r + 0.05), 1e-9, "shell " + shell);
        }
        assertEquals(86, neighbours(rdf, 0, 4 / (a * a * a), 0, 7), 1e-9, "nothing between the shells");
    }

    @Test
    void elementsOfRockSaltAreToldApart() {
        double a = 5.64;
        double[] f = {0, 0, 0, 0, .5, .5, .5, 0, .5, .5, .5, 0, .5, 0, 0, 0, .5, 0, 0, 0, .5, .5, .5, .5};
        Arrays.setAll(f, k -> a * f[k]);
        var s = Structure.of(new int[] {11, 11, 11, 11, 17, 17, 17, 17}, f, Lattice.cubic(a), Periodicity.ALL);
        var rdf = series(analyse(List.of(s), "rdfCutoff", 9, "displacements", false, "velocities", false), "rdf");
        assertEquals(List.of("All", "Na-Na", "Na-Cl", "Cl-Cl"), rdf.curves().stream().map(c -> c.label()).toList());
        double density = 4 / (a * a * a);
        assertEquals(6, neighbours(rdf, 2, density, 2.7, 2.9), 1e-9);
        assertEquals(8, neighbours(rdf, 2, density, 4.8, 5.0), 1e-9);
        assertEquals(12, neighbours(rdf, 1, density, 3.9, 4.1), 1e-9);
        assertEquals(12, neighbours(rdf, 3, density, 3.9, 4.1), 1e-9);
        assertEquals(18, neighbours(rdf, 0, 2 * density, 0, 4.1), 1e-9);
    }

    /** Gaussian steps of variance s^2 in each direction every dt: D = s^2 / (2 dt). Atoms leave the cell and come back in. */
    @Test
    void aRandomWalkDiffuses() {
        var random = new SplittableRandom(6);
        double s = 0.3;
        double fs = 20;
        var p = gas(800, 10, random).positions();
        var frames = new ArrayList<Structure>();
        var start = gas(800, 10, random);
        for (int k = 0; k < 300; k++) {
            frames.add(start.withPositions(p.clone()));
            for (int c = 0; c < p.length; c++) {
                p[c] = Math.floorMod((long) ((p[c] + s * random.nextGaussian()) * 1e9), 10_000_000_000L) * 1e-9;
            }
        }
        var result = analyse(frames, "frameTime", fs + " fs", "radial", false, "velocities", false);
        double[] msd = series(result, "msd").curves().getFirst().values();
        // The centre of mass is taken out: one part in the number of atoms.
        for (int lag : new int[] {1, 5, 20}) {
            assertEquals(3 * s * s * lag * 799 / 800, msd[lag], 0.03 * 3 * s * s * lag, "after " + lag + " frames");
        }
        assertEquals(5 * fs / 1000, series(result, "msd").x().values()[5], 1e-12);
        var d = (Table) result.find("diffusion").orElseThrow();
        double value = d.numbers().get(0).values()[0];
        double error = d.numbers().get(1).values()[0];
        double expected = s * s / (2 * fs) * 0.1; // A^2/fs in cm^2/s
        assertEquals(expected, value, 4 * error);
        assertTrue(error < 0.1 * expected, () -> "error " + error + " of " + expected);
    }

    @Test
    void anOscillatorHasOnePeak() {
        double thz = 6;
        var random = new SplittableRandom(2);
        var phases = new double[150];
        Arrays.setAll(phases, k -> 2 * Math.PI * random.nextDouble());
        var start = gas(50, 30, random);
        var frames = new ArrayList<Structure>();
        for (int k = 0; k < 600; k++) {
            var v = new double[150];
            for (int c = 0; c < 150; c++) {
                v[c] = Math.cos(2 * Math.PI * thz * k * 0.01 + phases[c]);
            }
            frames.add(start.withArray(Structure.VELOCITIES, new AtomArray.Reals(v, 3)).withInfo("time", 10.0 * k));
        }
        var result = analyse(frames, "radial", false, "displacements", false);
        var vacf = series(result, "vacf");
        for (int k = 0; k < 40; k++) {
            assertEquals(Math.cos(2 * Math.PI * thz * k * 0.01), vacf.curves().getFirst().values()[k], 0.03, "lag " + k);
        }
        peak(series(result, "vdos"), thz, 0.1);
    }

    private static void peak(Series vdos, double thz, double tolerance) {
        double[] f = vdos.x().values();
        double[] g = vdos.curves().getFirst().values();
        int at = 0;
        double area = 0;
        double near = 0;
        for (int k = 0; k < f.length; k++) {
            at = g[k] > g[at] ? k : at;
            area += g[k] * (f[1] - f[0]);
            near += Math.abs(f[k] - thz) < 1 ? g[k] * (f[1] - f[0]) : 0;
        }
        assertEquals(thz, f[at], tolerance, "frequency");
        assertEquals(1, area, 1e-9, "area");
        assertTrue(near > 0.97, "share near the peak " + near);
    }

    /** The spectrum that a run of dynamics shows: atoms on springs k/2 d^2 swing with sqrt(k/m) / 2 pi. */
    @Test
    void dynamicsOfSpringsShowsTheirFrequency() {
        double k = 5;
        double mass = 20;
        double thz = Math.sqrt(k / mass) / (2 * Math.PI * Units.TIME) * 1000;
        var options = Samples.options("potential", "springs", "thermostat", "none", "temperature", 300, "timeStep", "1 fs",
                "duration", "4 ps", "discard", 0);
        var result = new DynamicsAnalysis().run(options, Samples.fcc(29, 2, 4, mass),
                new TestRun().potential("springs", new Einstein(new EinsteinOptions(k, ""))));
        peak(series(result, "vdos"), thz, 0.1);
    }

    /** x' = q x + noise: the error of the mean is sigma sqrt((1 + q) / (1 - q) / n), 4.4 times that of independent values. */
    @Test
    void errorsOfCorrelatedData() {
        double q = 0.9;
        int n = 1 << 13;
        var random = new SplittableRandom(12);
        double errors = 0;
        double squares = 0;
        int runs = 40;
        for (int run = 0; run < runs; run++) {
            var x = new double[n];
            double now = random.nextGaussian();
            for (int k = 0; k < n; k++) {
                now = q * now + Math.sqrt(1 - q * q) * random.nextGaussian();
                x[k] = 7 + now;
            }
            var b = BlockAverage.of(x);
            assertEquals(1, b.deviation(), 0.15);
            errors += b.error() / runs;
            squares += (b.mean() - 7) * (b.mean() - 7) / runs;
        }
        double exact = Math.sqrt((1 + q) / (1 - q) / n);
        assertEquals(exact, Math.sqrt(squares), 0.4 * exact, "scatter of means");
        // The largest of noisy estimates: on the safe side.
        assertTrue(errors > 0.9 * exact && errors < 1.6 * exact, errors + " for " + exact);
    }

    @Test
    void whatIsMissingIsSaid() {
        var random = new SplittableRandom(1);
        var one = gas(4, 5, random);
        var untimed = assertThrows(SimulationException.class, () -> analyse(List.of(one, one, one, one)));
        assertTrue(untimed.getMessage().contains("give the time between frames"), untimed::getMessage);
        var mixed = List.of(one, gas(5, 5, random));
        var different = assertThrows(SimulationException.class, () -> analyse(mixed));
        assertTrue(different.getMessage().contains("the same atoms in the same order"), different::getMessage);
    }
}
