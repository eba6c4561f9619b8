/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.search;

import static org.adatom.simulation.search.SearchCases.CAMBRIDGE;
import static org.adatom.simulation.search.SearchCases.METHODS;
import static org.adatom.simulation.search.SearchCases.cluster;
import static org.adatom.simulation.search.SearchCases.lennardJones;
import static org.adatom.simulation.search.SearchCases.number;
import static org.adatom.simulation.search.SearchCases.run;
import static org.adatom.simulation.search.SearchCases.search;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.adatom.analysis.Progress;
import org.adatom.analysis.Result;
import org.adatom.analysis.Result.Outcome;
import org.adatom.analysis.ResultItem.Series;
import org.adatom.analysis.ResultItem.Structures;
import org.adatom.analysis.ResultItem.Table;
import org.adatom.analysis.SeriesStyle;
import org.adatom.potential.AbstractEvaluator;
import org.adatom.potential.Emt;
import org.adatom.potential.Evaluator;
import org.adatom.potential.Potential;
import org.adatom.potential.PotentialException;
import org.adatom.potential.Quantity;
import org.adatom.simulation.SimulationException;
import org.adatom.structure.Constraint;
import org.adatom.structure.Lattice;
import org.adatom.structure.Structure;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;

class GlobalSearchTest {
    @Test
    void eachMethodFindsTheIcosahedron() {
        for (var method : METHODS) {
            for (int seed = 0; seed < 3; seed++) {
                var result = lennardJones(method, 13, seed, 2000);
                assertEquals(Outcome.DONE, result.verdict().outcome(), method.getClass().getSimpleName());
                assertEquals(CAMBRIDGE[13], number(result, "energy"), 2e-6);
            }
        }
    }

    @Test
    void smallClustersAreFoundByThreeMethods() {
        for (var method : METHODS.subList(0, 3)) {
            for (int n = 2; n <= 12; n++) {
                assertEquals(CAMBRIDGE[n], number(lennardJones(method, n, n, 1000), "energy"), 2e-6,
                        method.getClass().getSimpleName() + " " + n);
            }
        }
    }

    @Test
    void basinHoppingFindsUpToThirty() {
        for (int n = 13; n <= 30; n++) {
            assertEquals(CAMBRIDGE[n], number(lennardJones(new BasinHoppingAnalysis(), n, n, 5000), "energy"), 2e-6, "" + n);
        }
    }

    @Test
    void basinHoppingFindsTheTruncatedOctahedron() {
        var result = search(new BasinHoppingAnalysis(), cluster("Ar38"), run().seed(4).threads(2),
                Map.of("potential", "lj", "minimisations", 20_000, "target", -173.9284));
        assertEquals(-173.928427, number(result, "energy"), 5e-6);
    }

    @Test
    void basinHoppingFindsTheMackayIcosahedron() {
        var result = search(new BasinHoppingAnalysis(), cluster("Ar55"), run().seed(2).threads(2),
                Map.of("potential", "lj", "minimisations", 20_000, "target", -279.24846));
        assertEquals(-279.248470, number(result, "energy"), 5e-6);
    }

    @Test
    void metalParticlesAreAtLeastAsLowAsTheirKnownShapes() {
        for (var known : Map.of("Au13", 6.59681, "Pt13", 8.99932, "Cu13", 9.36136).entrySet()) {
            var result = search(new BasinHoppingAnalysis(), cluster(known.getKey()), run().threads(2), Map.of("minimisations", 400));
            assertTrue(number(result, "energy") <= known.getValue() + 1e-5, known + " " + result.verdict().text());
        }
    }

    @Test
    void threadsDoNotChangeWhatIsFound() {
        for (var method : METHODS) {
            Map<String, Object> parameters = Map.of("minimisations", 120, "pool", 8);
            var one = search(method, cluster("Cu5Au6"), run().seed(5), parameters);
            var two = search(method, cluster("Cu5Au6"), run().seed(5).threads(2), parameters);
            same(one, two);
            var other = search(method, cluster("Cu5Au6"), run().seed(6), parameters);
            assertTrue(number(other, "found-after") != number(one, "found-after")
                    || visited(other).length != visited(one).length || visited(other)[3] != visited(one)[3]);
        }
    }

    @Test
    void interruptedSearchesGoOnToTheSameEnd() {
        for (var method : METHODS) {
            Map<String, Object> parameters = Map.of("potential", "lj", "minimisations", 300);
            var whole = search(method, cluster("Ar11"), run().seed(7), parameters);
            var part = run().seed(7).cancelledAt(2);
            assertThrows(OperationCanceledException.class, () -> search(method, cluster("Ar11"), part, parameters));
            assertTrue(part.checkpoint().load().isPresent());
            same(whole, search(method, cluster("Ar11"), part.resumed(), parameters));
        }
    }

    private static void same(Result one, Result two) {
        assertArrayEquals(visited(one), visited(two));
        assertEquals(one.verdict(), two.verdict());
        var a = ((Structures) one.find("minima").orElseThrow()).structures();
        var b = ((Structures) two.find("minima").orElseThrow()).structures();
        for (int k = 0; k < a.size(); k++) {
            assertArrayEquals(a.get(k).positions(), b.get(k).positions());
        }
    }

    private static double[] visited(Result result) {
        return ((Series) result.find("landscape").orElseThrow()).curves().getFirst().values();
    }

    @Test
    void thePoolIsSortedAndDistinctAndShown() {
        var run = run();
        var result = search(new RandomSearchAnalysis(), cluster("Ar7"), run, Map.of("potential", "lj", "minimisations", 200));
        var pool = (Table) result.find("pool").orElseThrow();
        var energies = pool.numbers().get(1).values();
        assertEquals(4, energies.length, "seven atoms have four minima (Hoare and McInnes, Faraday Discuss. 61, 12, 1976)");
        for (int k = 1; k < energies.length; k++) {
            assertTrue(energies[k] > energies[k - 1] + 1e-4);
        }
        assertEquals("minima", pool.structures().orElseThrow());
        assertEquals(energies.length, pool.frames().length);
        assertEquals(SeriesStyle.POINTS, ((Series) result.find("landscape").orElseThrow()).style());
        assertTrue(run.news(Progress.Frame.class).size() > 0);
        assertTrue(run.news(Progress.Curves.class).stream().anyMatch(c -> c.name().equals("landscape")));
        var best = (Series) result.find("progress").orElseThrow();
        var lowest = best.curves().getFirst().values();
        for (int k = 1; k < lowest.length; k++) {
            assertTrue(lowest[k] <= lowest[k - 1]);
        }
    }

    @Test
    void aTargetThatIsNotReachedIsSaid() {
        var result = search(new BasinHoppingAnalysis(), cluster("Ar7"), run(),
                Map.of("potential", "lj", "minimisations", 20, "target", -17));
        assertEquals(Outcome.NOT_CONVERGED, result.verdict().outcome());
        assertTrue(result.verdict().text().contains("the target of -17.000000 eV was not reached"), result.verdict().text());
    }

    @Test
    void anAlloyKeepsItsComposition() {
        for (var method : METHODS) {
            var result = search(method, cluster("Cu3Au4"), run(), Map.of("minimisations", 60));
            for (var s : ((Structures) result.find("minima").orElseThrow()).structures()) {
                assertEquals("Au4Cu3", s.formula());
            }
        }
    }

    @Test
    void whatCannotBeSearchedIsRefused() {
        var pair = cluster("Ar2").withConstraints(List.of(new Constraint.FixedBondLength(0, 1, Double.NaN)));
        var wrong = assertThrows(SimulationException.class,
                () -> search(new BasinHoppingAnalysis(), pair, run(), Map.of("potential", "lj")));
        assertTrue(wrong.getMessage().startsWith("a search keeps fixed atoms"), wrong.getMessage());
        var held = cluster("Ar2").withFixed(new boolean[] {true, true});
        assertTrue(assertThrows(SimulationException.class,
                () -> search(new BasinHoppingAnalysis(), held, run(), Map.of("potential", "lj"))).getMessage()
                .contains("no atom to place"));
    }

    @Test
    void aPotentialThatDiesLeavesWhatWasFound() {
        var dying = new Dying(6000);
        var result = search(new BasinHoppingAnalysis(), cluster("Cu7"), run().potential("dying", dying),
                Map.of("potential", "dying", "minimisations", 1_000_000));
        assertEquals(Outcome.FAILED, result.verdict().outcome());
        assertTrue(result.verdict().text().endsWith("the program died"), result.verdict().text());
        assertTrue(result.find("pool").isPresent());
        assertThrows(PotentialException.class, () -> search(new BasinHoppingAnalysis(), cluster("Cu7"),
                run().potential("dying", new Dying(0)), Map.of("potential", "dying")));
    }

    /** EMT that fails after some calls. */
    private record Dying(int calls, AtomicInteger count) implements Potential {
        Dying(int calls) {
            this(calls, new AtomicInteger());
        }

        @Override
        public String name() {
            return "dying";
        }

        @Override
        public Set<Quantity> gives() {
            return Set.of(Quantity.ENERGY, Quantity.FORCES);
        }

        @Override
        public Evaluator evaluator(Structure structure) {
            var inner = new Emt().evaluator(structure);
            return new AbstractEvaluator(structure.count()) {
                @Override
                public void compute(double[] positions, Lattice lattice, Set<Quantity> wanted) {
                    if (count.incrementAndGet() > calls) {
                        throw new PotentialException("the program died");
                    }
                    inner.compute(positions, lattice, wanted);
                    copy(inner);
                }
            };
        }
    }
}
