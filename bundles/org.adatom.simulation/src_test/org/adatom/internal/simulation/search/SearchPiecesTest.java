/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.adatom.potential.Emt;
import org.adatom.potential.Evaluation;
import org.adatom.potential.LennardJones;
import org.adatom.potential.LennardJonesOptions;
import org.adatom.structure.Structure;
import org.adatom.structure.build.RandomClusterBuilder;
import org.adatom.structure.build.RandomClusterOptions;
import org.junit.jupiter.api.Test;

class SearchPiecesTest {
    private static final double ICOSAHEDRON = -44.326801;

    private static SearchSpace space(String formula, boolean metal) {
        var s = new RandomClusterBuilder().build(new RandomClusterOptions(formula, 0.8, 1));
        var potential = metal ? new Emt() : new LennardJones(LennardJonesOptions.plain(1, 1, 200));
        var all = new int[s.count()];
        Arrays.setAll(all, k -> k);
        return new SearchSpace(s, all, potential, new PairScale(potential, s.numbers(), Double.NaN));
    }

    /** Thirteen atoms at rest. */
    private static double[] icosahedron(SearchSpace space) {
        var worker = new Worker(space, 1e-6, 0.6, () -> false);
        for (int step = 0; step < 500; step++) {
            var m = worker.random(new SplittableRandom(step));
            if (m.energy() < ICOSAHEDRON + 1e-4) {
                return m.positions();
            }
        }
        throw new AssertionError("no icosahedron in 500 descents");
    }

    @Test
    void bondsAreMeasured() {
        var argon = space("Ar3", false);
        assertEquals(1.14, argon.length(), 0.03, "edge of the icosahedron of 13 atoms");
        assertEquals(44.3268 / 42, argon.depth(), 0.02, "its energy by its 42 bonds");
        var gold = space("Au3", true);
        assertEquals(2.8, gold.length(), 0.1, "near the distance in the crystal, 2.87 A");
    }

    @Test
    void aDescentEndsAtRest() {
        var space = space("Ar13", false);
        var quench = new Quench(space, () -> false);
        var x = icosahedron(space);
        var random = new SplittableRandom(3);
        for (int i = 0; i < x.length; i++) {
            x[i] += 0.05 * (random.nextDouble() - 0.5);
        }
        double e = quench.descend(x, 1e-6, 500);
        assertTrue(quench.converged());
        assertTrue(Evaluation.largest(quench.forces()) <= 1e-6);
        assertEquals(ICOSAHEDRON, e, 1e-6);
        assertTrue(quench.calls() < 60, quench.calls() + " calls");
    }

    @Test
    void atomsInOnePlaceHaveNoEnergy() {
        var space = space("Ar3", false);
        assertEquals(Double.POSITIVE_INFINITY, new Quench(space, () -> false).descend(new double[9], 1e-3, 10));
        var x = new double[9];
        new Repair(space).spread(x, 0.7);
        assertTrue(Double.isFinite(new Quench(space, () -> false).descend(x, 1e-3, 100)));
    }

    @Test
    void lostAtomsComeBack() {
        var space = space("Ar13", false);
        var x = icosahedron(space);
        x[0] += 20;
        assertTrue(new Repair(space).gather(x));
        assertFalse(new Repair(space).gather(x.clone()));
    }

    @Test
    void fingerprintsDoNotDependOnPlaceTurnOrOrder() {
        var space = space("Cu5Au6", true);
        var x = new Worker(space, 1e-4, 0.6, () -> false).random(new SplittableRandom(1)).positions();
        var print = Fingerprint.of(space, x);
        var other = x.clone();
        Splice.turn(other, new SplittableRandom(2));
        for (int i = 0; i < other.length; i++) {
            other[i] += 3.7;
        }
        exchange(other, 0, 1);
        assertEquals(0, Fingerprint.distance(print, Fingerprint.of(space, other)), 1e-10);
        exchange(other, 0, space.base().count() - 1);
        assertTrue(Fingerprint.distance(print, Fingerprint.of(space, other)) > 1e-3, "unlike atoms exchanged");
    }

    private static void exchange(double[] x, int i, int j) {
        for (int c = 0; c < 3; c++) {
            double keep = x[3 * i + c];
            x[3 * i + c] = x[3 * j + c];
            x[3 * j + c] = keep;
        }
    }

    @Test
    void childrenHaveTheAtomsOfTheirParents() {
        var space = space("Cu5Au6", true);
        var worker = new Worker(space, 1e-3, 0.6, () -> false);
        var random = new SplittableRandom(4);
        var one = worker.random(random).positions();
        var other = worker.random(random).positions();
        for (int k = 0; k < 50; k++) {
            var x = new Splice(space).child(one, other, random);
            assertEquals(one.length, x.length);
            for (int i = 0; i < x.length; i += 3) {
                for (int j = 0; j < i; j += 3) {
                    assertTrue(Math.abs(x[i] - x[j]) + Math.abs(x[i + 1] - x[j + 1]) + Math.abs(x[i + 2] - x[j + 2]) > 1e-9,
                            "no atom is there twice");
                }
            }
        }
    }

    @Test
    void anAtomOnACornerMovesToAHollow() {
        var small = icosahedron(space("Ar13", false));
        var x = Arrays.copyOf(small, 42);
        int centre = centre(small);
        int corner = centre == 0 ? 1 : 0;
        for (int c = 0; c < 3; c++) {
            x[39 + c] = small[3 * centre + c] + 2.05 * (small[3 * corner + c] - small[3 * centre + c]);
        }
        var space = space("Ar14", false);
        var search = new SurfaceSearch(space);
        assertTrue(search.propose(x, 0, new SplittableRandom(1)));
        double e = new Quench(space, () -> false).descend(x, 1e-5, 500);
        assertEquals(-47.845157, e, 1e-5);
    }

    private static int centre(double[] x) {
        double[] middle = new double[3];
        for (int i = 0; i < x.length; i++) {
            middle[i % 3] += 3 * x[i] / x.length;
        }
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < x.length / 3; i++) {
            double r = Math.hypot(x[3 * i] - middle[0], Math.hypot(x[3 * i + 1] - middle[1], x[3 * i + 2] - middle[2]));
            best = r < least ? i : best;
            least = Math.min(least, r);
        }
        return best;
    }

    @Test
    void randomNumbersBelongToWalkerAndStep() {
        var dice = new Dice(42);
        assertEquals(dice.of(3, 5).nextLong(), dice.of(3, 5).nextLong());
        long[] some = {dice.of(0, 0).nextLong(), dice.of(0, 1).nextLong(), dice.of(1, 0).nextLong(), dice.of(1, 1).nextLong()};
        assertEquals(4, Arrays.stream(some).distinct().count());
    }

    @Test
    void swapsExchangeUnlikeAtoms() {
        var space = space("CuAu", true);
        var x = new double[] {0, 0, 0, 1, 2, 3};
        new Moves(space, new LatticeSites(space)).swap(x, 1, new SplittableRandom(1));
        assertArrayEquals(new double[] {1, 2, 3, 0, 0, 0}, x);
    }

    @Test
    void structuresCarryTheirEnergy() {
        var space = space("Ar3", false);
        assertEquals(-3.0, space.structure(new Minimum(new double[9], -3)).info().get(Structure.ENERGY));
    }
}
