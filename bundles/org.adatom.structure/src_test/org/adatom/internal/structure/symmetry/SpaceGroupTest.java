/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.structure.symmetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.adatom.structure.Element;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;
import org.adatom.structure.edit.Supercells;
import org.adatom.structure.symmetry.SpaceGroup;
import org.adatom.testkit.TestJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpaceGroupTest {

    static Stream<SpaceGroupTable.Type> types() {
        return SpaceGroupTable.types().stream();
    }

    private static Lattice lattice(int number) {
        if (number <= 2) {
            return Lattice.ofParameters(5.1, 6.3, 7.7, 81, 77, 98);
        } else if (number <= 15) {
            return Lattice.ofParameters(5.1, 6.3, 7.7, 90, 101, 90);
        } else if (number <= 74) {
            return Lattice.orthorhombic(5.1, 6.3, 7.7);
        } else if (number <= 142) {
            return Lattice.orthorhombic(5.1, 5.1, 7.7);
        } else if (number <= 194) {
            return Lattice.ofParameters(5.1, 5.1, 7.7, 90, 90, 120);
        }
        return Lattice.cubic(5.1);
    }

    /** Two atoms at general positions, moved by the group, the origin anywhere, the cell sheared and turned, places off by 1e-5 A. */
    private static Structure crystal(SpaceGroupTable.Type type) {
        var random = new Random(type.number());
        var fractional = new ArrayList<double[]>();
        var numbers = new ArrayList<Integer>();
        double[][] seeds = {{0.137, 0.211, 0.083}, {0.318, 0.059, 0.271}};
        double[] origin = {random.nextDouble(), random.nextDouble(), random.nextDouble()};
        for (int seed = 0; seed < 2; seed++) {
            var x = seeds[seed];
            for (var e : type.hall().translations().entrySet()) {
                var t = HallGroup.fraction(e.getValue());
                for (int[] c : type.hall().centrings()) {
                    var shift = HallGroup.fraction(c);
                    var out = new double[3];
                    for (int i = 0; i < 3; i++) {
                        out[i] = origin[i] + t[i] + shift[i];
                        for (int j = 0; j < 3; j++) {
                            out[i] += e.getKey().get(3 * i + j) * x[j];
                        }
                    }
                    fractional.add(out);
                    numbers.add(seed == 0 ? 14 : 8);
                }
            }
        }
        var lattice = lattice(type.number()).transformed(new double[] {0.36, 0.48, -0.8, -0.8, 0.6, 0, 0.48, 0.64, 0.6});
        var r = lattice.toCartesian(fractional.stream().flatMapToDouble(Arrays::stream).toArray());
        for (int i = 0; i < r.length; i++) {
            r[i] += 1e-5 * random.nextGaussian();
        }
        var v = lattice.rows();
        var sheared = Lattice.of(v[0] + v[3], v[1] + v[4], v[2] + v[5], v[3], v[4], v[5], v[6] - v[0], v[7] - v[1], v[8] - v[2]);
        return Structure.of(numbers.stream().mapToInt(Integer::intValue).toArray(), r, sheared, Periodicity.ALL);
    }

    /** The types and orders agree with spglib 2.0.2 on the same kind of crystals, in two settings each where there are two. */
    @ParameterizedTest
    @MethodSource("types")
    void eachTypeIsFoundFromACrystalOfIt(SpaceGroupTable.Type type) {
        var found = SpaceGroup.of(crystal(type), 0.001);
        assertEquals(type.number(), found.number());
        assertEquals(type.hall().translations().size() * type.hall().centrings().size(), found.order());
        assertEquals(2 * type.hall().translations().size(), found.primitive().count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"si", "nacl", "cu", "fe", "mg", "rutile", "quartz"})
    void crystalsOfTheReference(String name) {
        var c = TestJson.object(TestJson.read("reference/crystals-and-neighbours.json").get("crystal_" + name));
        var lattice = Lattice.of(TestJson.numbers(c.get("cell")));
        var s = Structure.of(numbers(String.valueOf(c.get("symbols"))), lattice.toCartesian(TestJson.numbers(c.get("scaled"))), lattice,
                Periodicity.ALL);
        var g = SpaceGroup.of(s, SpaceGroup.USUAL_TOLERANCE);
        assertEquals(TestJson.numbers(c.get("spacegroup"))[0], g.number());
        assertEquals(c.get("symbol"), g.symbol());
        assertEquals(TestJson.numbers(c.get("nops"))[0], g.order());
        assertEquals(TestJson.numbers(c.get("prim_atoms"))[0], g.primitive().count());
        var large = SpaceGroup.of(Supercells.repeat(s, 2, 2, 2), SpaceGroup.USUAL_TOLERANCE);
        assertEquals(g.number(), large.number());
        assertEquals(8 * g.order(), large.order());
    }

    private static int[] numbers(String formula) {
        var out = new ArrayList<Integer>();
        var matcher = Pattern.compile("([A-Z][a-z]?)(\\d*)").matcher(formula);
        while (matcher.find()) {
            int n = matcher.group(2).isEmpty() ? 1 : Integer.parseInt(matcher.group(2));
            for (int k = 0; k < n; k++) {
                out.add(Element.valueOf(matcher.group(1)).number());
            }
        }
        return out.stream().mapToInt(Integer::intValue).toArray();
    }

    @Test
    void operationsMapAtomsOnAtoms() {
        var s = crystal(SpaceGroupTable.types().get(226));
        var g = SpaceGroup.of(s, 0.001);
        var finder = new AtomFinder(s, 1e-3);
        var f = s.fractionalPositions();
        for (var o : g.operations()) {
            assertEquals(1, Math.abs(o.determinant()));
            for (int i = 0; i < s.count(); i += 7) {
                assertEquals(s.number(i), s.number(finder.find(s.number(i), o.apply(f[3 * i], f[3 * i + 1], f[3 * i + 2]),
                        new double[3])));
            }
        }
    }

    @Test
    void whatHasNoSpaceGroupIsSaid() {
        assertThrows(StructureException.class, () -> SpaceGroup.of(Structure.EMPTY, 0.01));
        var s = Structure.of(new int[] {29}, new double[3], Lattice.cubic(3), new Periodicity(true, true, false));
        assertThrows(StructureException.class, () -> SpaceGroup.of(s, 0.01));
    }

    @Test
    void atomsAtOnePlaceAreNamed() {
        for (double apart : new double[] {0, 0.003, 3.61}) {
            var s = Structure.of(new int[] {29, 29, 29}, new double[] {0, 0, 0, 1.8, 1.8, 0, 1.8 + apart, 1.8, 0},
                    Lattice.cubic(3.61), Periodicity.ALL);
            var message = assertThrows(StructureException.class, () -> SpaceGroup.of(s, 0.01)).getMessage();
            assertEquals("atoms 1 and 2 are within the tolerance of 0.01 A at the same place: move or merge them, or use a smaller "
                    + "tolerance", message);
        }
        var apart = Structure.of(new int[] {29, 29}, new double[] {0, 0, 0, 0, 0, 0.03}, Lattice.cubic(3.61), Periodicity.ALL);
        assertEquals("P4/mmm", SpaceGroup.of(apart, 0.01).symbol());
    }
}
