/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.external;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import org.adatom.potential.Emt;
import org.adatom.potential.LennardJones;
import org.adatom.potential.LennardJonesOptions;
import org.adatom.potential.Potential;
import org.adatom.potential.PotentialException;
import org.adatom.potential.Quantity;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same numbers from other programs, asked through the socket, as from our own potentials. */
class RealCodesTest {
    @TempDir
    @SuppressWarnings("null") // JUnit sets it
    Path folder;

    /** Atoms off their places in a crooked cell. */
    private static Structure crystal(int z, double a, Lattice shape, int repeat) {
        var random = new Random(5);
        int n = repeat * repeat * repeat;
        var fractions = new double[12 * n];
        double[][] sites = {{0, 0, 0}, {0, 0.5, 0.5}, {0.5, 0, 0.5}, {0.5, 0.5, 0}};
        for (int i = 0; i < 4 * n; i++) {
            int c = i / 4;
            int[] cell = {c % repeat, c / repeat % repeat, c / repeat / repeat};
            for (int k = 0; k < 3; k++) {
                fractions[3 * i + k] = (sites[i % 4][k] + cell[k] + 0.04 * random.nextDouble()) / repeat;
            }
        }
        var rows = shape.rows();
        for (int k = 0; k < 9; k++) {
            rows[k] *= a * repeat;
        }
        var lattice = Lattice.of(rows);
        var numbers = new int[4 * n];
        Arrays.fill(numbers, z);
        return Structure.of(numbers, lattice.toCartesian(fractions), lattice, Periodicity.ALL);
    }

    private static final Lattice CROOKED = Lattice.of(0.98, 0.1, 0.03, -0.05, 1.02, 0.08, 0.02, -0.06, 1);

    private static void same(Potential expected, Potential found, Structure structure, double tolerance) {
        var what = EnumSet.of(Quantity.ENERGY, Quantity.FORCES);
        if (structure.lattice().isComplete()) {
            what.add(Quantity.STRESS);
        }
        var e = expected.evaluator(structure);
        var f = found.evaluator(structure);
        var positions = structure.positions();
        for (int step = 0; step < 3; step++) {
            var lattice = structure.lattice().isComplete()
                    ? structure.lattice().transformed(new double[] {1 + 0.01 * step, 0.01 * step, 0, 0.01 * step, 1, 0, 0, 0, 1})
                    : structure.lattice();
            positions[0] += 0.05 * step;
            e.compute(positions, lattice, what);
            f.compute(positions, lattice, what);

            assertEquals(e.energy(), f.energy(), tolerance * Math.max(1, Math.abs(e.energy())), "energy");
            assertArrayEquals(e.forces(), f.forces(), tolerance, "forces");
            if (what.contains(Quantity.STRESS)) {
                assertArrayEquals(e.stress(), f.stress(), tolerance, "stress");
            }
        }
    }

    @Test
    void lammpsGivesOurLennardJonesInACrookedCell() {
        TestCodes.requireLammps();
        try (var lammps = TestCodes.make(new LammpsFactory(), Map.of("pairStyle", "lj/cut 8.5", "pairCoeff", "1 1 0.0103 3.4"))) {
            same(new LennardJones(LennardJonesOptions.plain(0.0103, 3.4, 8.5)), lammps, crystal(18, 5.4, CROOKED, 4), 2e-9);
        }
    }

    @Test
    void lammpsComputesMoleculesAndSlabs() {
        TestCodes.requireLammps();
        var options = Map.of("pairStyle", "lj/cut 8.5", "pairCoeff", "* * 0.0103 3.4", "address", "tcp");
        var own = new LennardJones(LennardJonesOptions.plain(0.0103, 3.4, 8.5));
        try (var lammps = TestCodes.make(new LammpsFactory(), options)) {
            same(own, lammps, Structure.of(new int[] {18, 36, 18}, new double[] {0, 0, 0, 3.7, 1, 0.2, -1, 3.8, 1}), 2e-9);
            same(own, lammps, crystal(18, 5.4, CROOKED, 4).withPeriodicity(new Periodicity(false, true, true)), 2e-9);
        }
    }

    @Test
    void lammpsSaysWhatIsWrongWithItsInput() {
        TestCodes.requireLammps();
        try (var lammps = TestCodes.make(new LammpsFactory(), Map.of("pairStyle", "no/such", "pairCoeff", "* *", "folder",
                folder.toString()))) {
            var e = assertThrows(PotentialException.class, () -> lammps.evaluate(crystal(18, 5.4, CROOKED, 2)));

            assertTrue(String.valueOf(e.getMessage()).contains("Unrecognized pair style 'no/such'"), e.getMessage());
        }
    }

    @Test
    void aseGivesOurEmt() {
        TestCodes.requireAse();
        try (var ase = TestCodes.make(new AseFactory(), Map.of("calculator", "emt"))) {
            same(new Emt(), ase, crystal(29, 3.61, CROOKED, 2), 1e-9);
            same(new Emt(), ase, Structure.of(new int[] {79, 29, 8}, new double[] {0, 0, 0, 2.5, 0.3, 0, 1, 1.8, 0.1}), 1e-9);
        }
    }

    @Test
    void aseTakesAnyCalculatorWithArguments() {
        TestCodes.requireAse();
        try (var ase = TestCodes.make(new AseFactory(), Map.of("calculator", "ase.calculators.lj.LennardJones", "arguments",
                "sigma=s, epsilon=0.0103, rc=8.5", "setup", "s = 3.4", "address", "tcp"))) {
            same(new LennardJones(LennardJonesOptions.shifted(0.0103, 3.4, 8.5)), ase, crystal(18, 5.4, CROOKED, 2), 1e-9);
        }
    }

    @Test
    void aCalculatorThatIsNotThereIsNamed() {
        TestCodes.requireAse();
        try (var ase = TestCodes.make(new AseFactory(), Map.of("calculator", "nosuch.module.Calculator", "folder",
                folder.toString()))) {
            var e = assertThrows(PotentialException.class, () -> ase.evaluate(crystal(29, 3.61, CROOKED, 1)));

            assertTrue(String.valueOf(e.getMessage()).contains("ModuleNotFoundError: No module named 'nosuch'"), e.getMessage());
        }
    }
}
