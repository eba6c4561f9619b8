/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.adatom.testkit.TestData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Known energies and virials of Lennard-Jones: spec/reference-values.md, Lennard-Jones fluid, NIST; and of the solid. */
class LennardJonesReferenceTest {
    private static Structure nist(int number) throws IOException {
        var lines = Files.readAllLines(TestData.path("data/nist-srsw-lj/lj_sample_config_periodic" + number + ".txt"));
        double[] box = Arrays.stream(lines.get(0).strip().split("\\s+")).mapToDouble(Double::parseDouble).toArray();
        int n = Integer.parseInt(lines.get(1).strip());
        var p = new double[3 * n];
        for (int i = 0; i < n; i++) {
            var words = lines.get(i + 2).strip().split("\\s+");
            for (int k = 0; k < 3; k++) {
                p[3 * i + k] = Double.parseDouble(words[k + 1]);
            }
        }
        return Structure.of(new int[n], p, Lattice.orthorhombic(box[0], box[1], box[2]), Periodicity.ALL);
    }

    @ParameterizedTest
    @CsvSource({"1, 3, -4351.5, -568.67", "1, 4, -4467.5, -1263.9", "2, 3, -690.00, -568.46", "2, 4, -704.60, -655.99",
            "3, 3, -1146.7, -1164.9", "3, 4, -1175.4, -1337.1", "4, 3, -16.790, -46.249", "4, 4, -17.060, -47.869"})
    void fluidsOfNist(int number, double cutoff, double energy, double virial) throws IOException {
        var structure = nist(number);
        var result = new LennardJones(LennardJonesOptions.plain(1, 1, cutoff)).evaluate(structure, Quantity.STRESS);
        assertEquals(energy, result.energy(), 5e-5 * Math.abs(energy));
        var stress = result.stress();
        assertNotNull(stress);
        double trace = -(stress[0] + stress[1] + stress[2]) * structure.lattice().volume();
        assertEquals(virial, trace, 1.5e-4 * Math.abs(virial));
    }

    @ParameterizedTest
    @CsvSource({"1, 3, -198.49", "1, 4, -83.769", "2, 3, -24.230", "2, 4, -10.226", "3, 3, -49.622", "4, 3, -0.54517"})
    void tailsOfNist(int number, double cutoff, double tail) throws IOException {
        var structure = nist(number);
        double plain = new LennardJones(LennardJonesOptions.plain(1, 1, cutoff)).evaluate(structure).energy();
        double corrected = new LennardJones(LennardJonesOptions.corrected(1, 1, cutoff)).evaluate(structure).energy();
        assertEquals(tail, corrected - plain, 3e-5 * Math.abs(tail));
    }

    /** LAMMPS's benchmark: fcc at density 0.8442, cut-off 2.5; the same energy for each atom in any cell. */
    @ParameterizedTest
    @CsvSource({"1", "2"})
    void theCrystalOfTheLammpsBenchmark(int cells) {
        double a = Math.cbrt(4 / 0.8442);
        var one = Structure.of(new int[1], new double[3], Lattice.of(0, a / 2, a / 2, a / 2, 0, a / 2, a / 2 * cells, a / 2 * cells,
                0), Periodicity.ALL);
        var structure = cells == 1 ? one : one.append(one.withPositions(new double[] {a / 2, a / 2, 0}));
        double energy = new LennardJones(LennardJonesOptions.plain(1, 1, 2.5)).evaluate(structure).energy();
        assertEquals(-6.7733681, energy / structure.count(), 1e-7);
    }
}
