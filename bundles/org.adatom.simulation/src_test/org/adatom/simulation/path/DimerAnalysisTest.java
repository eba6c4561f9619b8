/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.path;

import static org.adatom.simulation.path.PathCases.EMT;
import static org.adatom.simulation.path.PathCases.gold;
import static org.adatom.simulation.path.PathCases.relaxed;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.adatom.analysis.Progress;
import org.adatom.analysis.Result;
import org.adatom.analysis.Result.Outcome;
import org.adatom.analysis.ResultItem.Modes;
import org.adatom.analysis.ResultItem.Scalar;
import org.adatom.analysis.ResultItem.Structures;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.simulation.Optimiser;
import org.adatom.simulation.SimulationException;
import org.adatom.structure.Structure;
import org.adatom.testkit.analysis.TestRun;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;

class DimerAnalysisTest {
    private static final Structure START = relaxed(gold(), Optimiser.LBFGS, 1e-4);

    private static Result run(Map<String, Object> changed, TestRun run) {
        return new DimerAnalysis().run(ParameterModel.of(DimerOptions.class).bind(changed), START, run.potential("emt", EMT));
    }

    private static double number(Result result, String name) {
        return ((Scalar) result.find(name).orElseThrow()).value();
    }

    @Test
    void goldFindsTheSaddleOfTheBand() {
        var run = new TestRun().threads(2).seed(2);
        var result = run(Map.of(), run);
        assertEquals(Outcome.DONE, result.verdict().outcome(), result.verdict().text());
        assertEquals(0.3745, number(result, "barrier"), 2e-4);
        assertEquals(0, number(result, "reaction-energy"), 1e-3);
        assertEquals(1, number(result, "imaginary"));
        assertTrue(result.verdict().text().contains("a saddle of the first order"), result.verdict().text());
        assertEquals(15, ((Modes) result.find("modes").orElseThrow()).wavenumbers().length);
        var minima = ((Structures) result.find("minima").orElseThrow()).structures();
        assertArrayEquals(START.position(12), minima.get(0).position(12), 0.1);
        assertEquals(START.lattice().get(0, 0) / 2, distance(minima.get(0), minima.get(1), 12), 0.1);
        assertTrue(run.news(Progress.Point.class).stream().anyMatch(p -> p.series().startsWith("Curvature")));
    }

    private static double distance(Structure a, Structure b, int atom) {
        return Math.hypot(Math.hypot(a.x(atom) - b.x(atom), a.y(atom) - b.y(atom)), a.z(atom) - b.z(atom));
    }

    @Test
    void theSameSeedFindsTheSameSaddleOnOneThreadAndTwo() {
        var one = run(Map.of(), new TestRun().seed(5));
        var two = run(Map.of(), new TestRun().seed(5).threads(2));
        assertEquals(one.verdict(), two.verdict());
        assertArrayEquals(((Structures) one.find("saddle").orElseThrow()).structures().getFirst().positions(),
                ((Structures) two.find("saddle").orElseThrow()).structures().getFirst().positions(), 0);
    }

    @Test
    void aVibrationCanBeFollowed() {
        var result = run(Map.of("start", "mode", "slide", false), new TestRun());
        assertEquals(Outcome.DONE, result.verdict().outcome(), result.verdict().text());
        assertTrue(number(result, "curvature") < 0);
        assertTrue(result.find("minima").isEmpty());
        var e = assertThrows(SimulationException.class, () -> run(Map.of("start", "mode", "mode", 16), new TestRun()));
        assertEquals("vibration 16 is to be followed, and the start has 15", e.getMessage());
    }

    @Test
    void atomsThatCannotMoveAreNamed() {
        assertEquals("atom 13 is to move first, and the structure has atoms 0 to 12",
                assertThrows(SimulationException.class, () -> run(Map.of("atoms", "13"), new TestRun())).getMessage());
        assertEquals("atom 0 is to move first, and it is fixed: free it or choose another",
                assertThrows(SimulationException.class, () -> run(Map.of("atoms", "0"), new TestRun())).getMessage());
    }

    @Test
    void tooFewStepsAreNoResult() {
        var result = run(Map.of("maxSteps", 3), new TestRun());
        assertEquals(Outcome.NOT_CONVERGED, result.verdict().outcome());
        assertTrue(result.verdict().text().startsWith("Stopped after 3 steps without reaching 0.01 eV/A"), result.verdict().text());
    }

    @Test
    void aCancelledRunEnds() {
        for (int at : new int[] {1, 20, 80}) {
            assertThrows(OperationCanceledException.class, () -> run(Map.of(), new TestRun().cancelledAt(at)), "report " + at);
        }
    }
}
