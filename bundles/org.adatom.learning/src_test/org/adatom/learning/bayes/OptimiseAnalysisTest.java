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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.adatom.analysis.AnalysisException;
import org.adatom.analysis.NoInput;
import org.adatom.analysis.Progress;
import org.adatom.analysis.Result;
import org.adatom.analysis.Result.Outcome;
import org.adatom.analysis.ResultItem;
import org.adatom.analysis.Study;
import org.adatom.learning.LearningException;
import org.adatom.learning.model.ModelSpec;
import org.adatom.learning.model.NamedModel;
import org.adatom.learning.model.kernel.KernelRidge;
import org.adatom.numerics.parameter.Parameter;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.testkit.analysis.TestRun;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Optimisation as an analysis: each kind of objective, interruption and bad input. */
@Timeout(120)
class OptimiseAnalysisTest {
    private static final Path STUDY = Path.of("/inner.analysis");

    @SuppressWarnings("null") // JUnit sets it
    @TempDir
    Path folder;

    /** @param x a variable @param base another */
    record Inner(@Parameter(label = "x", initial = "0") double x, @Parameter(label = "Base",
            initial = "Al") String base) {
    }

    private static Result run(TestRun run, Map<String, ?> values) {
        return new OptimiseAnalysis().run(ParameterModel.of(OptimiseOptions.class).bind(values), new NoInput(), run);
    }

    private static ResultItem item(Result result, String name) {
        return result.find(name).orElseThrow(() -> new AssertionError(name + " is missing: "
                + result.items().stream().map(ResultItem::name).toList()));
    }

    private static double scalar(Result result, String name) {
        return ((ResultItem.Scalar) item(result, name)).value();
    }

    @Test
    void functionShowsItsCourseAndRegret() {
        var run = new TestRun();
        var result = run(run, Map.of("function", "branin", "budget", 12));
        assertEquals(Outcome.DONE, result.verdict().outcome());
        assertEquals(12, ((ResultItem.Table) item(result, "evaluations")).rows());
        assertTrue(item(result, "expected") instanceof ResultItem.Matrix);
        assertTrue(item(result, "acquisition") instanceof ResultItem.Matrix);
        assertEquals(scalar(result, "regret"), scalar(result, "best") - TestFunction.BRANIN.minimum(), 1e-12);
        assertTrue(run.news(Progress.Show.class).stream().anyMatch(s -> s.item().name().equals("course")));
    }

    @Test
    void anInterruptedRunGoesOnToTheSamePoints() {
        var values = Map.of("function", "camel", "budget", 9, "batch", 2);
        var whole = run(new TestRun().seed(5), values);
        var first = new TestRun().seed(5).cancelledAt(6);
        assertThrows(OperationCanceledException.class, () -> run(first, values));
        var rest = run(first.resumed(), values);
        assertArrayEquals(((ResultItem.File) item(whole, "history")).content(),
                ((ResultItem.File) item(rest, "history")).content());
    }

    @Test
    void targetsAreReachedOrNot() {
        assertEquals(Outcome.NOT_CONVERGED, run(new TestRun(), Map.of("budget", 4, "target", -1)).verdict().outcome());
        var result = run(new TestRun(), Map.of("budget", 30, "target", 20));
        assertEquals(Outcome.DONE, result.verdict().outcome());
        assertTrue(((ResultItem.Table) item(result, "evaluations")).rows() < 30);
    }

    @Test
    void aBudgetBelowTheInitialDesignIsSpent() {
        var result = run(new TestRun(), Map.of("budget", 2, "initial", 10));
        assertEquals(2, ((ResultItem.Table) item(result, "evaluations")).rows());
    }

    private static Study inner() {
        return new Study() {
            @Override
            public ParameterModel<?> parameters() {
                return ParameterModel.of(Inner.class);
            }

            @Override
            public Result run(Map<String, Object> parameters) {
                double x = (Double) parameters.getOrDefault("x", 0.0);
                if (x > 3) {
                    throw new AnalysisException("x is too large");
                }
                double shift = "Cu".equals(parameters.get("base")) ? 1 : 0;
                return Result.done("ok").scalar("energy", "Energy", (x - 1) * (x - 1) - shift, "eV");
            }
        };
    }

    @Test
    void aStudyIsOptimised() {
        var result = run(new TestRun().study(STUDY, inner()), Map.of("objective", "study", "file", STUDY.toString(),
                "quantity",
                "energy", "space", "x: -4..4, base: Al|Cu|Ni", "budget", 16));
        assertEquals(-1, scalar(result, "best"), 0.02);
        var states = ((ResultItem.Table) item(result, "evaluations")).words().getLast().values();
        assertTrue(List.of(states).contains("failed: x is too large"), List.of(states).toString());
    }

    @Test
    void aStudyThatAlwaysFailsSaysWhy() {
        var result = run(new TestRun().study(STUDY, inner()), Map.of("objective", "study", "file",
                STUDY.toString(), "space",
                "x: 4..5", "budget", 4));
        assertEquals(Outcome.FAILED, result.verdict().outcome());
        assertTrue(result.verdict().text().endsWith("x is too large"), result.verdict().text());
    }

    @Test
    void wrongQuestionsAreExplained() {
        wrong("no parameter", Map.of("objective", "study", "file", STUDY.toString(), "space", "z: 0..1"));
        wrong("it has energy", Map.of("objective", "study", "file", STUDY.toString(), "space", "x: 0..1",
                "quantity", "gap"));
        wrong("give an .analysis file", Map.of("objective", "study", "space", "x: 0..1"));
        wrong("no variable", Map.of("objective", "person"));
        wrong("give a table", Map.of("objective", "model", "space", "alpha: 0.1..1"));
        wrong("cannot be read", Map.of("objective", "person", "space", "x: 0..1", "file", "/no/such/file.csv"));
        wrong("x + y >= 3", Map.of("objective", "person", "space", "x: 0..1, y: 0..1, x + y >= 3"));
    }

    private static void wrong(String part, Map<String, ?> values) {
        var run = new TestRun().study(STUDY, inner()).maker(NamedModel.class,
                text -> new NamedModel("kernelridge", ModelSpec.parse(text), new KernelRidge()));
        var e = assertThrows(LearningException.class, () -> run(run, values));
        assertTrue(String.valueOf(e.getMessage()).contains(part), e.getMessage());
    }

    @Test
    void aPersonIsAskedUntilTheValuesAreGood() throws IOException {
        var values = new java.util.HashMap<String, Object>(Map.of("objective", "person", "goal", "maximise", "batch",
                2, "space",
                "a + b = 1, n: 1..3 int"));
        double best = Double.NEGATIVE_INFINITY;
        for (int round = 0; round < 6; round++) {
            var result = run(new TestRun(), values);
            assertTrue(result.verdict().text().startsWith("2 points wait"), result.verdict().text());
            var lines = new String(((ResultItem.File) item(result, "proposals")).content(), StandardCharsets.UTF_8)
                    .lines().toList();
            assertEquals(3 + 2 * round, lines.size());
            var filled = new StringBuilder(lines.getFirst()).append('\n');
            for (var line : lines.subList(1, lines.size())) {
                var cells = line.split(",", -1);
                double value = -Math.pow(Double.parseDouble(cells[0]) - 0.3, 2) + Double.parseDouble(cells[2]);
                cells[3] = cells[3].isEmpty() ? Double.toString(value) : cells[3];
                best = Math.max(best, value);
                filled.append(String.join(",", cells)).append('\n');
            }
            var file = Files.writeString(folder.resolve("round" + round + ".csv"), filled);
            values.put("file", file.toString());
        }
        assertEquals(3, best, 0.01);
    }

    @Test
    void aTableSpansTheSpaceThatAPersonSearches() throws IOException {
        var file = Files.writeString(folder.resolve("melts.csv"), """
                Fe,Cr,Ni,rate (K/s),steps,route,lab,hardness (GPa)
                0.7,0.2,0.1,0.1,1,cast,A,3.1
                0.6,0.3,0.1,1000,4,forged,A,4.2
                0.55,0.25,0.2,10,2,cast,A,3.9
                """);
        var result = run(new TestRun(), Map.of("objective", "person", "file", file.toString(), "quantity",
                "hardness", "goal",
                "maximise", "batch", 2));
        assertEquals("Fe: 0.55..0.7, Cr: 0.2..0.3, Ni: 0.1..0.2, rate: 0.1..1000.0 log, steps: 1..4 int, route: "
                + "cast|forged, "
                + "Fe + Cr + Ni = 1.0", ((ResultItem.Message) item(result, "space")).text());
        assertEquals(4.2, scalar(result, "best"));
        var text = new String(((ResultItem.File) item(result, "proposals")).content(), StandardCharsets.UTF_8);
        var proposed = Files.writeString(folder.resolve("proposals.csv"), text);
        var again = run(new TestRun(), Map.of("objective", "person", "file", proposed.toString(), "quantity",
                "hardness", "goal",
                "maximise", "batch", 2));
        assertEquals(result.verdict(), again.verdict());
        var constant = Files.writeString(folder.resolve("constant.csv"), "a,value\n1,2\n1,3\n");
        var e = assertThrows(LearningException.class, () -> run(new TestRun(), Map.of("objective", "person", "file",
                constant.toString())));
        assertTrue(e.getMessage().contains("no column with two different values"), e.getMessage());
    }

    @Test
    void aModelIsTuned() throws IOException {
        var text = new StringBuilder("a,y\n");
        for (int i = 0; i < 40; i++) {
            text.append(i / 10.0).append(',').append(Math.sin(i / 5.0)).append('\n');
        }
        var file = Files.writeString(folder.resolve("sine.csv"), text);
        var result = run(new TestRun().maker(NamedModel.class, t -> new NamedModel("kernelridge", ModelSpec.parse(t),
                new KernelRidge())), Map.of("objective", "model", "file", file.toString(), "quantity", "y", "model",
                "kernelridge",
                        "space", "alpha: 1e-6..10 log, gamma: 1e-3..10 log", "budget", 12));
        assertTrue(scalar(result, "best") < 0.05, result.verdict().text());
    }

    @Test
    void candidatesOfATableAreProposed() throws IOException {
        var text = new StringBuilder("name,a,b,y\n");
        for (int i = 0; i < 30; i++) {
            text.append("c%d,%d,%d,%s\n".formatted(i, i % 6, i / 6, i < 8 ? Integer.toString(i % 6 - i / 6) : ""));
        }
        var file = Files.writeString(folder.resolve("some.csv"), text);
        var result = run(new TestRun(), Map.of("objective", "table", "file", file.toString(), "quantity", "y", "batch",
                3, "goal",
                "maximise"));
        var table = (ResultItem.Table) item(result, "proposals");
        assertEquals(3, table.rows());
        for (double row : table.numbers().getFirst().values()) {
            assertTrue(row > 8, "row " + row + " is known");
        }
        var none = Files.writeString(folder.resolve("none.csv"), "a,y\n1,\n2,\n3,1\n".replace("3,1\n", "3,\n4,5\n"));
        assertEquals(1, ((ResultItem.Table) item(run(new TestRun(), Map.of("objective", "table", "file",
                none.toString(),
                "quantity", "y")), "proposals")).rows());
        var full = Files.writeString(folder.resolve("full.csv"), "a,y\n1,2\n2,3\n");
        var e = assertThrows(LearningException.class, () -> run(new TestRun(), Map.of("objective", "table", "file",
                full.toString(), "quantity", "y")));
        assertTrue(e.getMessage().contains("every row"), e.getMessage());
    }
}
