/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.adatom.analysis.Analysis;
import org.adatom.analysis.FileInputs;
import org.adatom.analysis.Result;
import org.adatom.analysis.Result.Outcome;
import org.adatom.analysis.ResultItem;
import org.adatom.learning.LearningException;
import org.adatom.learning.model.Baseline;
import org.adatom.learning.model.ModelFactory;
import org.adatom.learning.model.ModelSpec;
import org.adatom.learning.model.NamedModel;
import org.adatom.learning.model.linear.LogisticRegression;
import org.adatom.learning.model.linear.Polynomial;
import org.adatom.learning.model.linear.Ridge;
import org.adatom.learning.model.near.NearestNeighbours;
import org.adatom.learning.model.tree.RandomForest;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.testkit.analysis.TestRun;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelAnalysesTest {
    private static final Map<String, ModelFactory<?>> MODELS = Map.of("ridge", new Ridge(), "forest",
            new RandomForest(), "neighbours",
            new NearestNeighbours(), "baseline", new Baseline(), "logistic", new LogisticRegression(), "polynomial",
            new Polynomial());

    @TempDir
    @SuppressWarnings("null") // JUnit sets it
    private Path folder;
    @SuppressWarnings("null") // set before each test
    private Path data;

    @BeforeEach
    void write() throws IOException {
        var random = new SplittableRandom(1);
        var text = new StringBuilder("a (eV),b,kind,family,y (K)\n");
        for (int i = 0; i < 80; i++) {
            double a = random.nextDouble();
            double b = random.nextDouble();
            var kind = i % 2 == 0 ? "fcc" : "bcc";
            double y = 300 * a - 50 * b + (i % 2 == 0 ? 100 : 0) + random.nextGaussian();
            text.append(a).append(',').append(i == 7 ? "" : Double.toString(b)).append(',').append(kind).append(',')
                    .append(a > 0.5 ? "hot" : "cold").append(',').append(i == 9 ? "" : Double.toString(y)).append('\n');
        }
        data = folder.resolve("data.csv");
        Files.writeString(data, text);
    }

    private static NamedModel named(String text) {
        var spec = ModelSpec.parse(text);
        var factory = MODELS.get(spec.id().replace("org.adatom.learning.", ""));
        if (factory == null) {
            throw new LearningException("there is no model '" + spec.id() + "'");
        }
        return new NamedModel("org.adatom.learning." + spec.id().replace("org.adatom.learning.", ""), spec, factory);
    }

    private static TestRun context() {
        return new TestRun().maker(NamedModel.class, ModelAnalysesTest::named);
    }

    private <P extends Record> Result run(Analysis<P, FileInputs> analysis, Map<String, ?> options) {
        return run(analysis, data, options, context());
    }

    private static <P extends Record> Result run(Analysis<P, FileInputs> analysis, Path file, Map<String, ?> options,
            TestRun run) {
        return analysis.run(ParameterModel.of(analysis.optionsType()).bind(options), new FileInputs(List.of(file)),
                run);
    }

    private static double value(Result result, String name) {
        return ((ResultItem.Scalar) result.find(name).orElseThrow()).value();
    }

    @Test
    void aTrainedModelIsAppliedToAnotherFile() throws IOException {
        var trained = run(new TrainAnalysis(), Map.of("model", "ridge(alpha=0.001)", "target", "y", "features",
                "b, a, kind"));
        assertTrue(value(trained, "r2") > 0.99, "R2 " + value(trained, "r2"));
        var model = folder.resolve("fitted.model");
        Files.write(model, ((ResultItem.File) trained.find("fitted").orElseThrow()).content());
        var other = folder.resolve("other.csv");
        Files.writeString(other, "kind,b,a (eV)\nfcc,0.5,0.5\nhcp,0.5,0.5\nbcc,,1\n");
        var found = run(new PredictAnalysis(), other, Map.of("model", model.toString()), context());
        var table = (ResultItem.Table) found.find("predictions").orElseThrow();
        assertEquals(225, table.numbers().getFirst().values()[0], 3);
        assertEquals("K", table.numbers().getFirst().unit());
        Files.writeString(other, "kind,b\nfcc,0.5\n");
        var missing = assertThrows(LearningException.class, () -> run(new PredictAnalysis(), other, Map.of("model",
                model.toString()),
                context()));
        assertTrue(missing.getMessage().contains("no column 'a'"), missing.getMessage());
        Files.writeString(other, "kind,b,a (meV)\nfcc,0.5,500\n");
        var unit = assertThrows(LearningException.class, () -> run(new PredictAnalysis(), other, Map.of("model",
                model.toString()),
                context()));
        assertEquals("other.csv: 'a' is in meV, the model was fitted in eV: convert it", unit.getMessage()
                .replace("other:", "other.csv:"));
    }

    @Test
    void dataThatTellNothingAreSaid() throws IOException {
        var equal = folder.resolve("equal.csv");
        Files.writeString(equal, "a,b,y\n" + "1,2,3\n".repeat(20));
        assertEquals("All 20 samples are equal: there is no direction in which they differ.",
                run(new PcaAnalysis(), equal, Map.of(), context()).verdict().text());
        var alike = assertThrows(LearningException.class,
                () -> run(new CurveFitAnalysis(), Map.of("formula", "c*q+d", "target", "y")));
        assertTrue(alike.getMessage().contains("cannot be told by"), alike.getMessage());
    }

    @Test
    void modelsAreComparedAndThoseForOtherTargetsLeftOut() {
        var found = run(new CompareAnalysis(), Map.of("target", "y", "models",
                "baseline; logistic; ridge; forest(trees=10)", "folds", 4));
        var table = (ResultItem.Table) found.find("models").orElseThrow();
        assertEquals(3, table.rows());
        assertEquals("baseline", table.words().getFirst().values()[2], "the baseline is the worst");
    }

    @Test
    void wordsAreClasses() {
        var found = run(new CrossValidationAnalysis(), Map.of("target", "family", "features", "a, b", "model",
                "logistic", "folds", 5));
        assertTrue(value(found, "accuracy") > 0.9);
        assertTrue(found.find("confusion").isPresent() && found.find("roc").isPresent());
        var groups = run(new CrossValidationAnalysis(), Map.of("target", "y", "model", "ridge", "groups", "kind"));
        assertEquals(2, ((ResultItem.Table) groups.find("folds").orElseThrow()).rows());
    }

    @Test
    void curvesOverSizeAndOption() {
        var sizes = run(new LearningCurveAnalysis(), Map.of("target", "y", "model", "ridge", "points", 3, "folds", 3));
        assertEquals(3, ((ResultItem.Table) sizes.find("table").orElseThrow()).rows());
        var degrees = run(new LearningCurveAnalysis(), Map.of("target", "y", "features", "a", "model", "polynomial",
                "folds", 3, "option",
                "degree", "values", "1, 2, 3"));
        assertTrue(degrees.verdict().text().contains("with degree ="), degrees.verdict().text());
    }

    @Test
    void optionsAreTuned() {
        var found = run(new TuneAnalysis(), Map.of("target", "y", "model", "ridge", "space", "alpha=1e-3..1e4 log",
                "search", "grid", "points",
                8, "folds", 4));
        assertTrue(value(found, "r2") > 0.95, found.verdict().text());
        assertTrue(found.find("tuned").isPresent());
        var asked = run(new TuneAnalysis(), Map.of("target", "y", "model", "neighbours", "space",
                "k=1..20; weights=uniform|distance", "search",
                "bayesian", "trials", 10, "folds", 3));
        assertEquals(10, ((ResultItem.Table) asked.find("trials").orElseThrow()).rows());
    }

    @Test
    void bayesianTuningGoesOnWhereItEnded() {
        var options = Map.of("target", "y", "model", "neighbours", "space", "", "trials", 12, "folds", 4);
        var whole = context();
        var found = run(new TuneAnalysis(), data, options, whole);
        assertTrue(value(found, "r2-folds") > 0.9, found.verdict().text());
        var searched = ((ResultItem.Message) found.find("searched").orElseThrow()).text();
        assertEquals("k=1..25 log; weights=uniform|distance", searched);
        assertEquals(12, ((ResultItem.Table) found.find("trials").orElseThrow()).rows());
        assertTrue(found.find("course").isPresent());
        var best = ((ResultItem.Message) found.find("best").orElseThrow()).text();
        assertEquals(value(found, "r2-folds"), value(run(new TuneAnalysis(),
                Map.of("target", "y", "model", best, "space",
                "power=2", "search", "grid", "folds", 4)), "r2-folds"), 1e-12, "the text of the model says it all");
        var broken = context().cancelledAt(7);
        assertThrows(OperationCanceledException.class, () -> run(new TuneAnalysis(), data, options, broken));
        var resumed = run(new TuneAnalysis(), data, options, broken.resumed());
        assertEquals(found.verdict(), resumed.verdict());
    }

    @Test
    void classesAreTunedAndTrialsMayFail() {
        var found = run(new TuneAnalysis(), Map.of("target", "family", "features", "a, b", "model", "logistic",
                "trials", 8,
                "folds", 4));
        assertTrue(value(found, "accuracy-folds") > 0.9, found.verdict().text());
        assertTrue(found.verdict().text().contains("Accuracy"), found.verdict().text());
        var some = run(new TuneAnalysis(), Map.of("target", "y", "model", "neighbours", "space", "k=3|500",
                "search", "grid",
                "folds", 4));
        assertTrue(((ResultItem.Message) some.find("best").orElseThrow()).text().contains("k=3"));
        var none = assertThrows(LearningException.class, () -> run(new TuneAnalysis(),
                Map.of("target", "y", "model", "baseline",
                "trials", 5)));
        assertTrue(none.getMessage().contains("no option"), none.getMessage());
    }

    @Test
    void importanceAndClustersAndMaps() {
        var found = run(new ImportanceAnalysis(), Map.of("target", "y", "model", "ridge"));
        assertTrue(found.verdict().text().startsWith("Most important: a"), found.verdict().text());
        for (var method : List.of("kmeans", "mixture", "dbscan", "agglomeration")) {
            var clusters = run(new ClusterAnalysis(), Map.of("features", "a, b, y", "method", method, "radius", 1.0,
                    "most", 4));
            assertEquals(Outcome.DONE, clusters.verdict().outcome(), method);
        }
        assertTrue(value(run(new PcaAnalysis(), Map.of("features", "a, b, y", "colour", "kind")), "share-1") > 0.4);
        assertTrue(run(new TsneAnalysis(), Map.of("perplexity", 10, "steps", 100, "colour", "y")).find("map")
                .isPresent());
    }

    @Test
    void aFormulaIsFitted() {
        var found = run(new CurveFitAnalysis(), Map.of("formula", "p*a + q*b + r", "target", "y"));
        assertEquals(300, value(found, "p"), 60);
        assertEquals(Outcome.DONE, found.verdict().outcome());
    }

    @Test
    void wrongQuestionsAreAnsweredInOneLine() {
        var options = Map.of("target", "z", "model", "ridge");
        assertTrue(assertThrows(LearningException.class, () -> run(new TrainAnalysis(), options)).getMessage()
                .contains("no column 'z'"));
        var word = assertThrows(LearningException.class, () -> run(new TrainAnalysis(), Map.of("target", "kind",
                "model", "ridge")));
        assertTrue(word.getMessage().contains("'kind' is a class (bcc, fcc)"), word.getMessage());
        assertThrows(LearningException.class, () -> run(new CurveFitAnalysis(), Map.of("formula", "a*y", "target",
                "y")));
        assertThrows(LearningException.class, () -> run(new TsneAnalysis(), Map.of("perplexity", 60)));
    }

    @Test
    void aCancelledRunEnds() {
        assertThrows(OperationCanceledException.class, () -> run(new CompareAnalysis(), data, Map.of("target", "y",
                "models",
                "forest(trees=5000)"), context().cancelledAt(3)));
    }
}
