/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.bayes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.adatom.analysis.FileInputs;
import org.adatom.analysis.Layer;
import org.adatom.analysis.Result;
import org.adatom.analysis.ResultItem;
import org.adatom.learning.LearningException;
import org.adatom.learning.model.Model;
import org.adatom.learning.model.ModelSpec;
import org.adatom.learning.model.NamedModel;
import org.adatom.learning.model.tree.RandomForest;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.testkit.analysis.TestRun;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Strategies on pools. */
@Timeout(300)
class ActiveLearningAnalysisTest {

    @SuppressWarnings("null") // JUnit sets it
    @TempDir
    Path folder;

    private static TestRun context() {
        return new TestRun().threads(2).maker(Model.class,
                text -> new NamedModel("forest", ModelSpec.parse(text), new RandomForest()).pipeline());
    }

    private static Result run(TestRun run, Path file, Map<String, ?> values) {
        return new ActiveLearningAnalysis().run(ParameterModel.of(ActiveLearningOptions.class).bind(values),
                new FileInputs(List.of(file)), run);
    }

    private static double scalar(Result result, String name) {
        return ((ResultItem.Scalar) result.find(name).orElseThrow()).value();
    }

    /** Study E2 with fewer trees, steps and beginnings than the example. */
    @Test
    void improvementBeatsChanceAmongBandGaps() {
        var file = Path.of("../org.adatom.doc/examples/data/matbench_expt_gap.csv");
        if (!Files.exists(file)) {
            file = Path.of("bundles/org.adatom.doc/examples/data/matbench_expt_gap.csv");
        }
        Assumptions.assumeTrue(Files.exists(file), "the band gaps of the examples are not beside this bundle");
        var result = run(context(), file, Map.of("above", 0, "surrogate", "forest(trees=25)", "strategies",
                "ei, pi, random",
                "steps", 6, "repeats", 5));
        assertEquals(2154, scalar(result, "rows"));
        double chance = scalar(result, "final-random");
        assertTrue(scalar(result, "final-ei") > chance + 1, result.verdict().text());
        assertTrue(scalar(result, "final-pi") > chance + 1, result.verdict().text());
    }

    private Path table() throws IOException {
        var random = new SplittableRandom(3);
        var text = new StringBuilder("a,b,y\n");
        for (int i = 0; i < 80; i++) {
            double a = random.nextDouble(-2, 2);
            double b = random.nextDouble(-2, 2);
            text.append(a).append(',').append(b).append(',').append(Math.sin(2 * a) + b * b).append('\n');
        }
        return Files.writeString(folder.resolve("pool.csv"), text);
    }

    private static final Map<String, Object> SMALL = Map.of("surrogate", "gp", "strategies", "ei, random, thompson",
            "initial", 4,
            "step", 2, "steps", 4, "repeats", 3);

    @Test
    void anInterruptedRunGoesOnToTheSameCurves() throws IOException {
        var file = table();
        var whole = run(context().threads(1), file, SMALL);
        var first = context().threads(1).cancelledAt(4);
        assertThrows(OperationCanceledException.class, () -> run(first, file, SMALL));
        var rest = run(first.resumed(), file, SMALL);
        var a = ((ResultItem.Plot) whole.find("course").orElseThrow()).layers();
        var b = ((ResultItem.Plot) rest.find("course").orElseThrow()).layers();
        assertEquals(6, a.size());
        for (int i = 0; i < a.size(); i++) {
            if (a.get(i) instanceof Layer.Line line) {
                assertArrayEquals(line.y(), ((Layer.Line) b.get(i)).y(), 0);
            }
        }
    }

    @Test
    void uncertainRowsTeachMoreThanRandomOnes() throws IOException {
        var result = run(context(), table(), Map.of("surrogate", "gp", "strategies", "variance, random", "goal",
                "learn", "initial",
                5, "step", 3, "steps", 8, "repeats", 5));
        assertTrue(scalar(result, "final-variance") < scalar(result, "final-random"), result.verdict().text());
    }

    @Test
    void badInputIsExplained() throws IOException {
        var file = table();
        wrong(file, Map.of("surrogate", "gp", "strategies", "best"), "no strategy 'best'");
        wrong(file, Map.of("surrogate", "gp", "initial", 100), "too few");
        wrong(file, Map.of("surrogate", "gp", "above", 1e9), "no row with a value above");
        wrong(file, Map.of("surrogate", "gp", "target", "z"), "no column 'z'");
        wrong(Files.writeString(folder.resolve("flat.csv"), "a,y\n1,1\n1,2\n1,3\n"),
                Map.of("surrogate", "gp", "initial", 1, "step",
                1), "tells its rows apart");
    }

    private static void wrong(Path file, Map<String, ?> values, String part) {
        var e = assertThrows(LearningException.class, () -> run(context(), file, values));
        assertTrue(String.valueOf(e.getMessage()).contains(part), e.getMessage());
    }
}
