/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.vibration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.adatom.analysis.Progress;
import org.adatom.analysis.Result;
import org.adatom.analysis.Result.Outcome;
import org.adatom.analysis.ResultItem.Modes;
import org.adatom.analysis.ResultItem.Scalar;
import org.adatom.analysis.ResultItem.Series;
import org.adatom.internal.simulation.vibration.BravaisLattice;
import org.adatom.internal.simulation.vibration.Grid;
import org.adatom.numerics.Units;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.potential.Emt;
import org.adatom.potential.LennardJones;
import org.adatom.potential.LennardJonesOptions;
import org.adatom.potential.Potential;
import org.adatom.simulation.SimulationException;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.adatom.testkit.analysis.TestRun;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class PhononTest {
    private static final FiniteDifferences.Watch SILENT = (done, total) -> { };
    private static final double SIGMA = 3.405;
    private static final double A = 1.5417374 * SIGMA;

    private static Structure fcc(int number, double a) {
        return Structure.of(new int[] {number}, new double[3], Lattice.of(0, a / 2, a / 2, a / 2, 0, a / 2, a / 2,
                a / 2, 0), Periodicity.ALL);
    }

    /** Argon with all shells to 20 sigma. */
    private static Phonons argon(int size) {
        var lj = new LennardJones(LennardJonesOptions.plain(119.8 * Units.BOLTZMANN, SIGMA, 20 * SIGMA));
        return Phonons.of(fcc(18, A), new int[] {size, size, size}, new FiniteDifferences(0.005, 2, 2), lj, SILENT);
    }

    private static double[] thz(Phonons phonons, double a, double x, double y, double z) {
        double k = 2 * Math.PI / a;
        return Arrays.stream(phonons.energies(new double[] {k * x, k * y, k * z})).map(FrequencyUnit.THZ::of).toArray();
    }

    @Test
    void argonHasTheFrequenciesOfTheLatticeSums() {
        // reference-values.md, "Lennard-Jones solid and argon"; these waves fit into four cells, and are exact there
        var phonons = argon(4);
        assertArrayEquals(new double[] {1.418, 1.418, 2.080}, thz(phonons, A, 1, 0, 0), 1e-3);
        assertArrayEquals(new double[] {0.940, 0.940, 2.079}, thz(phonons, A, 0.5, 0.5, 0.5), 1e-3);
        assertArrayEquals(new double[] {1.403, 1.784, 1.784}, thz(phonons, A, 1, 0.5, 0), 1e-3);
        assertArrayEquals(new double[] {1.004, 1.004, 1.420}, thz(phonons, A, 0.5, 0, 0), 1e-3);
        assertArrayEquals(new double[3], thz(phonons, A, 0, 0, 0), 1e-4);
        assertTrue(phonons.drift() < 1e-6, "drift " + phonons.drift());
        var grid = Grid.of(phonons, new int[] {16, 16, 16}, 2, () -> { });
        assertEquals(8.52, 1000 * Arrays.stream(grid.positive(1e-6)).sum() / 2 / grid.points(), 0.01);
    }

    @Test
    void argonAtKNeedsEightCells() {
        assertArrayEquals(new double[] {1.287, 1.679, 1.915}, thz(argon(8), A, 0.75, 0.75, 0), 1e-3);
    }

    /** ASE 3.22.1: ase.phonons with 6x6x6 cells, displacement 0.01 A, symmetrised, acoustic; meV at waves that fit. */
    @Test
    void aluminiumEqualsAse() {
        double[][] waves = {{1 / 2., 1 / 2., 0}, {1 / 2., 1 / 2., 1 / 2.}, {1 / 3., 1 / 3., 0}, {1 / 6., 0, 0},
                {1 / 3., 1 / 6., 1 / 2.}};
        double[][] energies = {{23.29913691, 23.29913691, 35.56705995}, {14.46291112, 14.46291112, 35.40128192},
            {20.25382121, 20.25382121, 29.45630163}, {7.35417889, 7.35417891, 16.41876803}, {18.25135734, 24.27999287,
            30.51717541}};
        var phonons = Phonons.of(fcc(13, 3.99427), new int[] {6, 6, 6}, FiniteDifferences.usual(), new Emt(), SILENT);
        var b = phonons.reciprocal();
        for (int k = 0; k < waves.length; k++) {
            var q = new double[3];
            for (int c = 0; c < 9; c++) {
                q[c % 3] += waves[k][c / 3] * b[c];
            }
            assertArrayEquals(energies[k], Arrays.stream(phonons.energies(q)).map(FrequencyUnit.MEV::of).toArray(),
                    5e-6);
        }
    }

    @Test
    void densitiesOfStatesHoldAllBranches() {
        var phonons = Phonons.of(fcc(13, 3.99427), new int[] {4, 4, 4}, FiniteDifferences.usual(), new Emt(), SILENT);
        var grid = Grid.of(phonons, new int[] {10, 10, 10}, 1, () -> { });
        assertArrayEquals(grid.energies(), Grid.of(phonons, new int[] {10, 10, 10}, 2, () -> { }).energies());
        var at = new double[2001];
        Arrays.setAll(at, k -> -0.005 + 0.06 * k / 2000);
        for (var states : List.of(grid.tetrahedra(at), grid.gaussian(at, 5e-4))) {
            assertEquals(3, Arrays.stream(states).sum() * (at[1] - at[0]), 2e-2);
        }
    }

    private static PhononOptions options(String... pairs) {
        var given = new LinkedHashMap<String, String>();
        for (int k = 0; k < pairs.length; k += 2) {
            given.put(pairs[k], pairs[k + 1]);
        }
        return ParameterModel.of(PhononOptions.class).bind(given);
    }

    private static Result run(Structure s, TestRun run, String... pairs) {
        return new PhononAnalysis().run(options(pairs), s, run);
    }

    private static TestRun with(Potential potential) {
        return new TestRun().potential("emt", potential).threads(2);
    }

    private static Structure cubicAl() {
        double a = 3.99427;
        var s = new double[] {0, 0, 0, 0, a / 2, a / 2, a / 2, 0, a / 2, a / 2, a / 2, 0};
        return Structure.of(new int[] {13, 13, 13, 13}, s, Lattice.cubic(a), Periodicity.ALL);
    }

    @Test
    void cubicCellIsBroughtToItsSmallestOne() {
        var run = with(new Emt());
        var result = run(cubicAl(), run, "supercell", "4, 4, 4", "grid", "6, 6, 6", "points", "60");
        assertEquals(Outcome.DONE, result.verdict().outcome(), result.verdict().text());
        var bands = (Series) result.find("bands").orElseThrow();
        assertEquals(3, bands.curves().size());
        assertEquals("\u0393", bands.style().ticks().getFirst().label());
        assertEquals(List.of("\u0393", "X", "W", "K", "\u0393", "L", "U", "W", "L", "K|U", "X"),
                bands.style().ticks().stream().map(t -> t.label()).toList());
        assertEquals(1, run.news(Progress.Curves.class).size());
        var modes = (Modes) result.find("modes").orElseThrow();
        assertEquals(3, modes.wavenumbers().length);
        assertEquals(4, modes.structure().count());
        var whole = run(cubicAl(), with(new Emt()), "supercell", "2, 2, 2", "grid", "4, 4, 4", "primitive", "false",
                "path", "GX");
        assertEquals(12, ((Series) whole.find("bands").orElseThrow()).curves().size());
        for (var name : List.of("density-of-states", "free-energy", "entropy", "thermal", "crystal",
                "zero-point-energy")) {
            assertTrue(result.find(name).isPresent(), name);
        }
    }

    @Test
    void latticesAreKnownByTheirPoints() {
        double a = 2.86;
        var cells = Map.of("body-centred cubic", Lattice.of(-a / 2, a / 2, a / 2, a / 2, -a / 2, a / 2, a / 2, a / 2,
                -a / 2),
                "simple cubic", Lattice.cubic(a), "hexagonal", Lattice.of(a, 0, 0, -a / 2, a * Math.sqrt(3) / 2, 0, 0,
                0, 1.6 * a),
                "tetragonal", Lattice.orthorhombic(3, 4, 3), "orthorhombic", Lattice.orthorhombic(3, 4, 5.5),
                "low symmetry", Lattice.of(3, 0, 0, 0.4, 4, 0, 0.3, 0.7, 5));
        cells.forEach((name, cell) -> assertEquals(name, BravaisLattice.of(cell, Periodicity.ALL).name()));
    }

    @Test
    void unstableCrystalIsSaid() {
        double a = 2.4;
        var s = Structure.of(new int[] {29}, new double[3], Lattice.cubic(a), Periodicity.ALL);
        var result = run(s, with(new Emt()), "supercell", "4, 4, 4", "grid", "4, 4, 4", "points", "40");
        assertTrue(result.verdict().text().contains("imaginary waves (down to"), result.verdict().text());
        assertTrue(((Scalar) result.find("lowest").orElseThrow()).value() < -1);
    }

    @Test
    void saysWhatCannotBeDone() {
        var molecule = Structure.of(new int[] {7, 7}, new double[] {0, 0, 0, 0, 0, 1});
        assertMessage("phonons need a crystal", () -> run(molecule, with(new Emt()), "wave", "G", "supercell", "2,2,2",
                "path", "GX"));
        assertMessage("names 'H'", () -> run(cubicAl(), with(new Emt()), "path", "GXH"));
        assertMessage("is no wave vector", () -> run(cubicAl(), with(new Emt()), "wave", "Q"));
        assertMessage("fits into no supercell", () -> run(cubicAl(), with(new Emt()), "wave", "0.1234, 0, 0",
                "supercell", "2,2,2", "grid", "2,2,2"));
        assertThrows(OperationCanceledException.class, () -> run(cubicAl(), with(new Emt()).cancelledAt(2)));
    }

    private static void assertMessage(String part, Executable what) {
        var e = assertThrows(SimulationException.class, what);
        assertTrue(e.getMessage().contains(part), e.getMessage());
    }
}
