/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.adatom.testkit.TestData;
import org.adatom.testkit.TestJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeighbourListTest {
    private static final List<Lattice> CELLS = List.of(Lattice.orthorhombic(4, 5, 6), Lattice.of(3, .2, 0, .5, 3.2, .1, 0, .3, 3.5),
            Lattice.of(0, 2.5, 2.5, 2.5, 0, 2.5, 2.5, 2.5, 0), Lattice.of(1, 7, 0, 8, 1, 2, 3, 1, -9),
            Lattice.of(12, 0, 0, 11, 4, 0, -9, 3, 6));

    private static Structure random(int n, Lattice lattice, Periodicity periodicity, long seed) {
        var random = new Random(seed);
        var fractional = new double[3 * n];
        Arrays.setAll(fractional, i -> 4 * random.nextDouble() - 1.5);
        return Structure.of(new int[n], lattice.completed().toCartesian(fractional), lattice, periodicity);
    }

    /** All pairs by trying every image that the cut-off can reach. */
    private static List<String> brute(Structure s, double cutoff) {
        var out = new ArrayList<String>();
        int[] most = new int[3];
        double[] inv = s.lattice().completed().inverse();
        for (int k = 0; k < 3; k++) {
            double reach = cutoff * Math.sqrt(inv[k] * inv[k] + inv[3 + k] * inv[3 + k] + inv[6 + k] * inv[6 + k]);
            most[k] = s.periodicity().along(k) ? (int) reach + 6 : 0;
        }
        var p = s.positions();
        for (int i = 0; i < s.count(); i++) {
            for (int j = 0; j < s.count(); j++) {
                for (int a = -most[0]; a <= most[0]; a++) {
                    for (int b = -most[1]; b <= most[1]; b++) {
                        for (int c = -most[2]; c <= most[2]; c++) {
                            var t = s.lattice().toCartesian(new double[] {a, b, c});
                            double d = Math.hypot(Math.hypot(p[3 * j] + t[0] - p[3 * i], p[3 * j + 1] + t[1] - p[3 * i + 1]),
                                    p[3 * j + 2] + t[2] - p[3 * i + 2]);
                            if (d <= cutoff && !(i == j && a == 0 && b == 0 && c == 0)) {
                                out.add(key(i, j, d));
                            }
                        }
                    }
                }
            }
        }
        Collections.sort(out);
        return out;
    }

    private static String key(int i, int j, double d) {
        return i + " " + j + " " + Math.round(d * 1e7);
    }

    private static List<String> pairs(NeighbourList list, boolean both) {
        var out = new ArrayList<String>();
        list.forEachPair((i, j, dx, dy, dz, r2) -> {
            out.add(key(i, j, Math.sqrt(r2)));
            if (both) {
                out.add(key(j, i, Math.sqrt(r2)));
            }
        });
        Collections.sort(out);
        return out;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void anyCellAndPeriodicityGivesThePairsOfABruteSearch(int axes) {
        var periodicity = new Periodicity((axes & 1) > 0, (axes & 2) > 0, (axes & 4) > 0);
        for (int c = 0; c < CELLS.size(); c++) {
            for (double cutoff : new double[] {1.3, 4.1, 7.7}) {
                var s = random(7, CELLS.get(c), periodicity, 17 * axes + c);
                var expected = brute(s, cutoff);
                assertEquals(expected, pairs(NeighbourList.of(s, cutoff), false), () -> "cell, full " + s.lattice());
                assertEquals(expected, pairs(NeighbourList.of(s, cutoff, NeighbourList.Kind.HALF), true),
                        () -> "cell, half " + s.lattice());
            }
        }
    }

    @Test
    void zeroVectorsAreFineWhereNothingRepeats() {
        var lattice = Lattice.of(3, 0.5, 0, 0, 0, 0, 0, 0, 0);
        var s = random(20, lattice, new Periodicity(true, false, false), 5);
        assertEquals(brute(s, 2.5), pairs(NeighbourList.of(s, 2.5), false));
    }

    @Test
    void oneAtomSeesItsOwnImages() {
        var s = Structure.of(new int[] {29}, new double[3], Lattice.of(0, 1.8, 1.8, 1.8, 0, 1.8, 1.8, 1.8, 0), Periodicity.ALL);
        assertEquals(12, NeighbourList.of(s, 2.6).coordination()[0]);
        assertEquals(18, NeighbourList.of(s, 3.7).coordination()[0]);
        assertEquals(42, NeighbourList.of(s, 4.5).coordination()[0]);
    }

    @Test
    void farApartAndEmptyClustersAreFine() {
        var far = Structure.of(new int[3], new double[] {0, 0, 0, 1, 0, 0, 1e8, -1e8, 1e8});
        assertEquals(2, NeighbourList.of(far, 1.5).size());
        assertEquals(0, NeighbourList.of(Structure.EMPTY, 3).size());
    }

    @Test
    void shiftsLeadFromTheGivenPositionToTheImage() {
        var s = random(9, CELLS.get(4), Periodicity.ALL, 3);
        var list = NeighbourList.of(s, 5);
        for (int e = 0; e < list.imageCount(); e++) {
            int[] n = list.shift();
            var t = s.lattice().toCartesian(new double[] {n[3 * e], n[3 * e + 1], n[3 * e + 2]});
            for (int k = 0; k < 3; k++) {
                assertEquals(s.position(list.owner()[e])[k] + t[k], list.positions()[3 * e + k], 1e-12);
            }
        }
    }

    @Test
    void aSkinLetsTheListBeReusedUntilAnAtomLeavesHalfOfIt() {
        var s = random(60, Lattice.cubic(9), Periodicity.ALL, 11);
        var list = new NeighbourList(3, 1, NeighbourList.Kind.FULL);
        var p = s.positions();
        assertTrue(list.update(p, s.lattice(), s.periodicity()));
        p[0] += 0.4;
        p[4] -= 0.4;
        assertFalse(list.update(p, s.lattice(), s.periodicity()));
        assertEquals(brute(s.withPositions(p), 3), pairs(list, false));
        p[0] += 0.2;
        assertTrue(list.update(p, s.lattice(), s.periodicity()));
        assertEquals(brute(s.withPositions(p), 3), pairs(list, false));
        assertTrue(list.update(p, Lattice.cubic(12), s.periodicity()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void aSkinLetsTheCellBeStrainedALittle(int seed) {
        var random = new Random(seed);
        int reused = 0;
        for (int c = 0; c < CELLS.size(); c++) {
            var s = random(20, CELLS.get(c), Periodicity.ALL, seed);
            var list = new NeighbourList(3, 0.9, NeighbourList.Kind.FULL);
            list.update(s.positions(), s.lattice(), s.periodicity());
            for (int step = 0; step < 8; step++) {
                double[] f = {1, 0, 0, 0, 1, 0, 0, 0, 1};
                for (int k = 0; k < 9; k++) {
                    f[k] += 0.012 * (step + 1) * random.nextGaussian();
                }
                var strained = s.strainedTo(s.lattice().transformed(f));
                var p = strained.positions();
                for (int k = 0; k < p.length; k++) {
                    p[k] += 0.06 * (random.nextDouble() - 0.5);
                }
                reused += list.update(p, strained.lattice(), s.periodicity()) ? 0 : 1;
                assertEquals(brute(strained.withPositions(p), 3), pairs(list, false), () -> "cell " + strained.lattice());
            }
        }
        assertTrue(reused > 5 && reused < 40, "reused " + reused + " times of 40");
    }

    @Test
    void aListOfManyAtomsDoesNotDependOnTheNumberOfThreads() {
        var s = random(9000, Lattice.cubic(40), Periodicity.SLAB, 2);
        var list = NeighbourList.of(s, 4);
        var reach = new PairSearch(new ImageGrid(s.positions(), s.lattice(), s.periodicity(), 4), false, 4, list.positions());
        var offsets = new int[s.count() + 1];
        var found = reach.find(0, s.count(), offsets, new int[16]);
        assertEquals(found.length(), list.size());
        assertArrayEquals(Arrays.copyOf(found.neighbours(), found.length()), Arrays.copyOf(list.neighbours(), list.size()));
    }

    @Test
    void whatCannotBeDoneIsSaid() {
        var cell = Lattice.cubic(5);
        var list = new NeighbourList(3, 0, NeighbourList.Kind.FULL);
        assertTrue(message(() -> list.update(new double[] {0, Double.NaN, 0}, cell, Periodicity.ALL)).contains("atom 0 has y = NaN"));
        assertTrue(message(() -> list.update(new double[3], Lattice.of(1, 0, 0, 2, 0, 0, 0, 0, 1), Periodicity.ALL))
                .contains("no volume"));
        assertTrue(message(() -> new NeighbourList(1000, 0, NeighbourList.Kind.HALF).update(new double[3], cell, Periodicity.ALL))
                .contains("smaller cut-off"));
        assertTrue(message(() -> new NeighbourList(Double.NaN, 0, NeighbourList.Kind.HALF)).contains("cut-off"));
        assertTrue(message(() -> list.update(new double[] {1e300, 0, 0}, cell, Periodicity.ALL)).contains("wrap"));
    }

    @Test
    void morePairsThanFitInMemoryAreRefused() {
        int n = 60_000;
        var cluster = random(n, Lattice.NONE, Periodicity.NONE, 1);
        assertTrue(message(() -> NeighbourList.of(cluster, 1000)).contains("use a smaller cut-off or fewer atoms"));
    }

    private static String message(Executable what) {
        var text = assertThrows(StructureException.class, what).getMessage();
        assertFalse(text.contains("\n"));
        return text;
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void sumsOverARattledCrystalAreThoseOfAse(int cutoff) throws IOException {
        var lines = Files.readAllLines(TestData.path("reference/gui_1k.extxyz"));
        int n = Integer.parseInt(lines.get(0).strip());
        var p = new double[3 * n];
        for (int i = 0; i < n; i++) {
            var words = lines.get(i + 2).strip().split("\\s+");
            for (int k = 0; k < 3; k++) {
                p[3 * i + k] = Double.parseDouble(words[k + 1]);
            }
        }
        var s = Structure.of(new int[n], p, Lattice.orthorhombic(21.66, 21.66, 25.27), Periodicity.ALL);
        var list = NeighbourList.of(s, cutoff);
        var sums = new double[2];
        list.forEachPair((i, j, dx, dy, dz, r2) -> {
            sums[0] += Math.sqrt(r2);
            sums[1] += 1 / Math.sqrt(r2);
        });
        var ref = TestJson.object(TestJson.read("reference/crystals-and-neighbours.json").get("neigh_gui_1k.extxyz_rc" + cutoff));
        assertEquals(TestJson.numbers(ref.get("pairs_directed"))[0], list.size());
        assertEquals(TestJson.numbers(ref.get("sum_d"))[0], sums[0], 1e-5);
        assertEquals(TestJson.numbers(ref.get("sum_inv_d"))[0], sums[1], 1e-6);
        assertEquals(TestJson.numbers(ref.get("min_coord"))[0], Arrays.stream(list.coordination()).min().orElse(0));
        assertEquals(TestJson.numbers(ref.get("max_coord"))[0], Arrays.stream(list.coordination()).max().orElse(0));
    }
}
