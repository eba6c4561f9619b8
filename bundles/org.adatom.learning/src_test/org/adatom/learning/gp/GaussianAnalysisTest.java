/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.gp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.adatom.analysis.AnalysisException;
import org.adatom.analysis.FileInputs;
import org.adatom.analysis.Result;
import org.adatom.analysis.Result.Outcome;
import org.adatom.analysis.ResultItem;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.testkit.analysis.TestRun;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GaussianAnalysisTest {
    private static final String SET_A = "x,y\n-1.5,-1.6\n-1,-1.1\n-.75,-.4\n-.4,.2\n-.25,.6\n0,1\n";
    @TempDir
    @SuppressWarnings("null") // JUnit sets it
    private Path folder;

    private static GaussianAnalysisOptions options(Map<String, String> values) {
        return ParameterModel.of(GaussianAnalysisOptions.class).bind(new HashMap<>(values));
    }

    private Result run(TestRun context, Map<String, String> values, String... files) throws IOException {
        var paths = new java.util.ArrayList<Path>();
        for (var text : files) {
            paths.add(Files.writeString(folder.resolve("data" + paths.size() + ".csv"), text));
        }
        return new GaussianAnalysis().run(options(values), new FileInputs(paths), context);
    }

    private static double scalar(Result result, String name) {
        return result.find(name).map(i -> ((ResultItem.Scalar) i).value()).orElseThrow();
    }

    /** Study A1, set A with noise .2: golden values of studies.md. */
    @Test
    void studyByHand() throws IOException {
        var result = run(new TestRun(), Map.of("kernel", "1.7320508075688772*rbf(l=0.7071067811865476)", "noise",
                "0.2", "fit",
                "false", "normalise", "false", "at", "-1.2,-0.9,0.2,0.75"), SET_A,
                "x,y\n-1.2,-1.360075\n.75,.852570\n");
        assertEquals(Outcome.DONE, result.verdict().outcome());
        assertEquals(-3.781692, scalar(result, "logLikelihood"), 1e-6);
        assertEquals(186.478, scalar(result, "condition"), 1e-2);
        assertEquals(0.2, scalar(result, "noise"), 1e-12);
        assertEquals(1, scalar(result, "testR2"), 1e-9);
        var places = (ResultItem.Table) result.find("places").orElseThrow();
        assertArrayEquals(new double[] {-1.360075, -.835791, 1.083600, .852570},
                places.numbers().get(1).values(), 1e-6);
        assertArrayEquals(new double[] {.169535, .143248, .328710, .931184}, places.numbers().get(2).values(), 1e-6);
        var names = result.items().stream().map(ResultItem::name).toList();
        assertTrue(names.containsAll(List.of("prediction", "samples", "hyperparameters", "leaveoneout",
                "residuals", "gram",
                "gramNoisy", "likelihood", "predicted")), names.toString());
        var map = (ResultItem.Matrix) result.find("likelihood").orElseThrow();
        assertEquals(25 * 25, map.values().length);
    }

    @Test
    void fitsSeveralFeaturesAndPredictsASecondFile() throws IOException {
        var text = new StringBuilder("a (K),b,word,e (eV)\n");
        var random = new java.util.SplittableRandom(3);
        for (int i = 0; i < 60; i++) {
            double a = random.nextDouble(300, 400);
            double b = random.nextDouble();
            text.append(a).append(',').append(b).append(",w,").append(Math.sin(a / 30) + b * b).append('\n');
        }
        var context = new TestRun();
        var result = run(context, Map.of("map", "5"), text.toString(), "a,b\n350,0.5\n360,0.1\n");
        assertTrue(scalar(result, "looR2") > 0.95, result.verdict().text());
        var predicted = (ResultItem.Table) result.find("predicted").orElseThrow();
        assertEquals(Math.sin(350 / 30.) + 0.25, predicted.numbers().get(2).values()[0], 0.1);
        assertTrue(result.find("along-2").isPresent());
    }

    @Test
    void wrongInputIsSaidInOneLine() {
        for (var wrong : List.of(Map.of("target", "z"), Map.of("kernel", "rbf("), Map.of("noise", "much"),
                Map.of("features", "q"))) {
            var message = String.valueOf(assertThrows(RuntimeException.class, () -> run(new TestRun(), wrong, SET_A))
                    .getMessage());
            assertEquals(1, message.lines().count(), message);
        }
        assertThrows(AnalysisException.class, () -> run(new TestRun(), Map.of(), "x,y\n"));
        assertThrows(AnalysisException.class, () -> run(new TestRun(), Map.of(), "x\n1\n2\n"));
        assertThrows(AnalysisException.class, () -> run(new TestRun(), Map.of("target", "y"), "x,y\n1,a\n2,b\n"));
    }

    @Test
    void oneRowIsEnough() throws IOException {
        var result = run(new TestRun(), Map.of(), "x,y\n1,2\n");
        assertTrue(result.find("remarks").isPresent());
    }

    @Test
    void stopsWhenCancelled() {
        assertThrows(OperationCanceledException.class, () -> run(new TestRun().cancelledAt(2), Map.of(), SET_A));
    }
}
