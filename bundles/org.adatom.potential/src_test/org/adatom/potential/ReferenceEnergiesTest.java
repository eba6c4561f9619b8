/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.adatom.structure.Element;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.adatom.testkit.TestJson;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Energies, forces and stresses of ASE and LAMMPS. */
class ReferenceEnergiesTest {
    private static final double TOLERANCE = 1e-9;
    private static final Pattern EAM_FILE = Pattern.compile("\\S+\\.eam\\S*");
    private static final Pattern SYMBOL = Pattern.compile("[A-Z][a-z]?");

    @TestFactory
    Stream<DynamicTest> ase() {
        return TestJson.read("reference/energies-ase.json").entrySet().stream()
                .filter(e -> e.getKey().matches("(lj|morse|emt)_.*") && e.getValue() instanceof Map<?, ?> m && m.containsKey("energy"))
                .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> compare(e.getKey(), TestJson.object(e.getValue()))));
    }

    @TestFactory
    Stream<DynamicTest> lammps() {
        return TestJson.read("reference/energies-lammps.json").entrySet().stream()
                .filter(e -> e.getKey().matches("(lj|morse|sw|tersoff|eam).*"))
                .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> compareToLammps(e.getKey(), TestJson.object(e.getValue()))));
    }

    private static Potential potential(String name) {
        if (name.startsWith("emt")) {
            return new Emt();
        }
        if (name.startsWith("sw_Si")) {
            return new StillingerWeber(StillingerWeberOptions.SILICON);
        }
        if (name.startsWith("tersoff_Si")) {
            return new Tersoff(TersoffOptions.SILICON);
        }
        if (name.startsWith("morse_Cu256")) {
            return new Morse(new MorseOptions(0.3429, 1.3588 * 2.866, 2.866, 6.5 / 2.866, 6.5 / 2.866));
        }
        if (name.startsWith("morse")) {
            return new Morse(MorseOptions.of(1, 6, 1));
        }
        if (name.contains("smooth")) {
            return new LennardJones(LennardJonesOptions.smooth(1, 1, 6.6, 10));
        }
        if (name.startsWith("lj_cut2.5_256")) {
            return new LennardJones(LennardJonesOptions.plain(1, 1, 2.5));
        }
        if (name.contains("Ar_fcc")) {
            return new LennardJones(LennardJonesOptions.shifted(.0104, 3.4, 12));
        }
        if (name.contains("rc1000")) {
            return new LennardJones(LennardJonesOptions.shifted(1, 1, 1000));
        }
        if (name.contains("2.5") || name.contains("triclinic")) {
            return new LennardJones(LennardJonesOptions.shifted(1, 1, 2.5));
        }
        return new LennardJones(new LennardJonesOptions(1, 1, OptionalDouble.empty(), true, false, OptionalDouble.empty()));
    }

    /** {@return the potential of an entry, from a file of LAMMPS where the entry names one that is not built in} */
    private static Potential potential(String name, Map<String, Object> entry) {
        var file = EAM_FILE.matcher(String.valueOf(entry.get("desc")));
        return name.startsWith("eam") && file.find() ? new Eam(new EamOptions(LammpsFiles.path(file.group()))) : potential(name);
    }

    private static Structure structure(String name, Map<String, Object> entry) {
        if (!entry.containsKey("positions")) {
            return Structure.of(new int[] {Element.of(name.substring(name.lastIndexOf('_') + 1)).number()}, new double[3]);
        }
        double[] positions = TestJson.numbers(entry.get("positions"));
        double[] cell = TestJson.numbers(entry.get("cell"));
        var lattice = cell.length == 3 ? Lattice.orthorhombic(cell[0], cell[1], cell[2]) : Lattice.of(cell);
        double[] pbc = entry.containsKey("pbc") ? TestJson.numbers(entry.get("pbc")) : new double[] {1, 1, 1};
        var found = new ArrayList<Element>();
        var symbols = SYMBOL.matcher(String.valueOf(entry.get("symbols")));
        while (symbols.find()) {
            found.add(Element.of(symbols.group()));
        }
        var numbers = new int[positions.length / 3];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = found.get(found.size() == 1 ? 0 : i).number();
        }
        return Structure.of(numbers, positions, lattice, new Periodicity(pbc[0] > 0, pbc[1] > 0, pbc[2] > 0));
    }

    private static void compare(String name, Map<String, Object> entry) {
        var structure = structure(name, entry);
        var result = potential(name, entry).evaluate(structure, Quantity.FORCES, Quantity.ENERGIES);
        double[] expected = TestJson.numbers(List.of(entry.getOrDefault("energy", 0.0)));
        assertEquals(expected[0], result.energy(), TOLERANCE * Math.max(1, Math.abs(expected[0])), "energy");
        var energies = result.energies();
        assertNotNull(energies);
        double sum = 0;
        for (double e : energies) {
            sum += e;
        }
        assertEquals(result.energy(), sum, 1e-12 * Math.max(1, Math.abs(sum)) * structure.count(), "sum of per-atom energies");
        var forces = result.forces();
        assertNotNull(forces);
        for (var key : List.of("forces", "f_first5")) {
            if (entry.containsKey(key)) {
                close(TestJson.numbers(entry.get(key)), forces, "forces");
            }
        }
        if (entry.containsKey("f2sum")) {
            double f2 = 0;
            for (double f : forces) {
                f2 += f * f;
            }
            double want = TestJson.numbers(entry.get("f2sum"))[0];
            assertEquals(want, f2, TOLERANCE * Math.max(1, want), "sum of squared forces");
        }
        if (entry.containsKey("stress")) {
            var stress = potential(name, entry).evaluate(structure, Quantity.STRESS).stress();
            assertNotNull(stress);
            close(TestJson.numbers(entry.get("stress")), stress, "stress");
        }
    }

    /** Pressure components xx, yy, zz, xy, xz, yz, in bar or in reduced units. */
    private static void compareToLammps(String name, Map<String, Object> entry) {
        compare(name, entry);
        double bar = name.startsWith("lj") ? 1 : 1.6021765e6;
        var stress = potential(name, entry).evaluate(structure(name, entry), Quantity.STRESS).stress();
        assertNotNull(stress);
        double[] p = TestJson.numbers(entry.get("press"));
        int[] voigt = {0, 1, 2, 5, 4, 3};
        double largest = Math.abs(p[0]);
        for (int k = 0; k < 6; k++) {
            assertEquals(p[k], -stress[voigt[k]] * bar, (name.matches("(sw|tersoff|eam).*") ? 1e-8 : 1e-6) * Math.max(1, largest), "pressure " + k);
        }
    }

    private static void close(double[] expected, double[] actual, String what) {
        double scale = 1;
        for (double v : expected) {
            scale = Math.max(scale, Math.abs(v));
        }
        assertTrue(actual.length >= expected.length, what);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], TOLERANCE * scale, what + " " + i);
        }
    }
}
