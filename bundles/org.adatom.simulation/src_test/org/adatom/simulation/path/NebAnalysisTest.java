/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.path;

import static org.adatom.simulation.path.PathCases.EMT;
import static org.adatom.simulation.path.PathCases.gold;
import static org.adatom.simulation.path.PathCases.hopped;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.adatom.analysis.Progress;
import org.adatom.analysis.Result;
import org.adatom.analysis.Result.Outcome;
import org.adatom.analysis.ResultItem.Modes;
import org.adatom.analysis.ResultItem.Scalar;
import org.adatom.analysis.ResultItem.Series;
import org.adatom.analysis.ResultItem.Structures;
import org.adatom.analysis.StructureList;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.potential.PotentialException;
import org.adatom.simulation.SimulationException;
import org.adatom.testkit.analysis.TestRun;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;

class NebAnalysisTest {
    private static final StructureList HOP = new StructureList(List.of(gold(), hopped(gold())));

    private static NebOptions options(Map<String, Object> changed) {
        return ParameterModel.of(NebOptions.class).bind(changed);
    }

    private static TestRun emt() {
        return new TestRun().potential("emt", EMT);
    }

    private static double number(Result result, String name) {
        return ((Scalar) result.find(name).orElseThrow()).value();
    }

    @Test
    void goldHopsAndTheSaddleIsOne() {
        var run = emt().threads(2);
        var result = new NebAnalysis().run(options(Map.of("images", 3, "fmax", 0.01)), HOP, run);
        assertEquals(Outcome.DONE, result.verdict().outcome());
        assertTrue(result.verdict().text().contains("barrier 0.374"), result.verdict().text());
        assertTrue(result.verdict().text().contains("one imaginary mode"), result.verdict().text());
        assertEquals(0.37446, number(result, "barrier"), 1e-4);
        assertEquals(0, number(result, "reaction-energy"), 1e-6);
        assertEquals(1, number(result, "imaginary"));
        var band = (Structures) result.find("band").orElseThrow();
        assertEquals(5, band.structures().size());
        var profile = (Series) result.find("profile").orElseThrow();
        assertEquals("band", profile.trajectory().orElseThrow());
        assertEquals(profile.x().values().length, profile.frames().length);
        var modes = (Modes) result.find("modes").orElseThrow();
        assertEquals(15, modes.wavenumbers().length);
        var way = modes.displacements().getFirst();
        assertEquals(1, Math.abs(way[36]), 0.05, "gold moves along x");
        assertTrue(run.news(Progress.Curves.class).size() > 3);
        assertTrue(run.news(Progress.Frame.class).size() > 3);
    }

    @Test
    void threadsDoNotChangeTheNumbers() {
        var one = new NebAnalysis().run(options(Map.of("fmax", 0.05)), HOP, emt());
        var two = new NebAnalysis().run(options(Map.of("fmax", 0.05)), HOP, emt().threads(2));
        var a = ((Structures) one.find("band").orElseThrow()).structures();
        var b = ((Structures) two.find("band").orElseThrow()).structures();
        for (int k = 0; k < a.size(); k++) {
            assertArrayEquals(a.get(k).positions(), b.get(k).positions(), 0);
        }
        assertEquals(one.verdict().text(), two.verdict().text());
    }

    @Test
    void tooFewStepsAreNoResult() {
        var result = new NebAnalysis().run(options(Map.of("maxSteps", 2, "fmax", 0.001)), HOP, emt());
        assertEquals(Outcome.NOT_CONVERGED, result.verdict().outcome());
        assertTrue(result.verdict().text().startsWith("Stopped after 2 steps with a largest force"), result.verdict().text());
        assertTrue(result.find("modes").isEmpty());
    }

    @Test
    void withoutASaddleItSaysSo() {
        var slope = new StructureList(List.of(gold(), PathCases.moved(gold(), 12, 1.0)));
        var result = new NebAnalysis().run(options(Map.of("relaxEnds", false, "fmax", 0.05)), slope, emt());
        assertTrue(result.verdict().text().endsWith("The highest image is the last: the path has no saddle between its ends."),
                result.verdict().text());
        var same = assertThrows(SimulationException.class, () -> new NebAnalysis().run(options(Map.of()), slope, emt()));
        assertTrue(same.getMessage().startsWith("the first and the last image relax to the same minimum"), same.getMessage());
    }

    @Test
    void aCancelledRunEnds() {
        for (int at : new int[] {1, 5, 25, 40}) {
            assertThrows(OperationCanceledException.class,
                    () -> new NebAnalysis().run(options(Map.of("fmax", 0.005)), HOP, emt().cancelledAt(at)), "report " + at);
        }
    }

    @Test
    void aMissingElementIsNamed() {
        var numbers = gold().numbers();
        numbers[12] = 92;
        var uranium = new StructureList(List.of(gold().withNumbers(numbers), hopped(gold()).withNumbers(numbers)));
        var e = assertThrows(PotentialException.class,
                () -> new NebAnalysis().run(options(Map.of()), uranium, emt()));
        assertTrue(e.getMessage().contains("U"), e.getMessage());
    }
}
