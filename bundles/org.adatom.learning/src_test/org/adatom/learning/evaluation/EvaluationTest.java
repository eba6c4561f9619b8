/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.adatom.learning.LearningException;
import org.adatom.learning.data.Folds;
import org.adatom.learning.data.Samples;
import org.adatom.learning.model.Model;
import org.adatom.learning.model.ModelSpec;
import org.adatom.learning.model.NamedModel;
import org.adatom.learning.model.Pipeline;
import org.adatom.learning.model.Prediction;
import org.adatom.learning.model.Reference;
import org.adatom.learning.model.kernel.SupportVectors;
import org.adatom.learning.model.linear.LogisticRegression;
import org.adatom.learning.model.linear.Ridge;
import org.adatom.learning.model.near.NearestNeighbours;
import org.adatom.learning.model.tree.RandomForest;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    /** Accuracies of ten folds without a pipeline, as scikit-learn's cross_val_score gives them for its models. */
    private static double[] accuracies(Model model) {
        var iris = Reference.iris();
        return Folds.inOrder(iris, 10).stream().mapToDouble(split -> {
            var test = iris.subset(split.test());
            var p = model.fit(iris.subset(split.train()), Reference.context(2)).predict(test.x(), test.count());
            return Scores.of(iris.targetList().getFirst(), test.y(), p).value("accuracy");
        }).toArray();
    }

    @Test
    void neighboursAsInScikitLearn() {
        Reference.assertNear("iris_knn5_cv10", accuracies(new NearestNeighbours()
                .create(new NearestNeighbours.Options(5,
                NearestNeighbours.Weights.UNIFORM, 2))), 1e-12);
    }

    @Test
    void supportVectorsAsInScikitLearn() {
        Reference.assertNear("iris_svc_rbf_C1_cv10", accuracies(new SupportVectors()
                .create(new SupportVectors.Options(1, 0.1, "rbf",
                OptionalDouble.empty(), 3))), 1e-12);
    }

    @Test
    void logisticRegressionAsInScikitLearn() {
        Reference.assertNear("iris_logreg_cv10", accuracies(new LogisticRegression()
                .create(new LogisticRegression.Options(1, 1000))),
                1e-12);
    }

    /** Other random numbers: two flowers of 150 may differ. */
    @Test
    void forestAsInScikitLearn() {
        double mean = Arrays.stream(accuracies(new RandomForest().create(RandomForest.Options.of(100)))).average()
                .orElseThrow();
        assertEquals(Reference.numbers("iris_rf100_cv10_mean")[0], mean, 2.1 / 150);
    }

    @Test
    void scoresOfNumbers() {
        var s = Scores.ofNumbers("eV", new double[] {1, 2, 3, 4}, new double[] {1, 2, 3, 6}, new double[] {1, 1, 1, 1});
        assertEquals(1 - 4 / 5.0, s.value("r2"), 1e-15);
        assertEquals(0.5, s.value("mae"), 1e-15);
        assertEquals(1, s.value("rmse"), 1e-15);
        assertEquals(2, s.value("max"), 1e-15);
        assertEquals(1, s.value("spearman"), 1e-15);
        assertEquals(0.75, s.value("within-sd"), 1e-15);
        assertTrue(Double.isNaN(Scores.ofNumbers("", new double[] {1}, new double[] {2}, new double[0]).value("r2")));
    }

    @Test
    void normalErrorsAreCalibrated() {
        var random = new SplittableRandom(5);
        int n = 20_000;
        var truth = random.doubles(n).map(u -> random.nextGaussian()).toArray();
        var one = new double[n];
        Arrays.fill(one, 1);
        var three = new double[n];
        Arrays.fill(three, 3);
        assertEquals(0, Scores.miscalibration(truth, new double[n], one), 0.01);
        assertTrue(Scores.miscalibration(truth, new double[n], three) > 0.2);
    }

    /** Two of three right in the first class, one of one in the second. */
    @Test
    void scoresOfClasses() {
        var truth = new double[] {0, 0, 0, 1};
        var shares = new double[] {.9, .1, .8, .2, .4, .6, .3, .7};
        var s = Scores.ofClasses(2, truth, Prediction.ofProbabilities(shares, 4).mean(), shares);
        assertEquals(0.75, s.value("accuracy"), 1e-15);
        assertEquals((2 / 3.0 + 1) / 2, s.value("balanced"), 1e-15);
        assertEquals((4 / 5.0 + 2 / 3.0) / 2, s.value("f1"), 1e-15);
        assertEquals(1, s.value("auc"), 1e-15);
        assertEquals(-(Math.log(.9) + Math.log(.8) + Math.log(.4) + Math.log(.7)) / 4, s.value("logloss"), 1e-15);
        assertEquals(0.5, Roc.of(new boolean[] {true, false}, new double[] {.5, .5}).area(), 1e-15);
    }

    @Test
    void crossValidationDoesNotDependOnThreads() {
        var samples = Reference.diabetes();
        var model = new RandomForest().create(RandomForest.Options.of(10));
        var splits = Folds.inOrder(samples, 4);
        var one = CrossValidation.run(model, samples, splits, Reference.context(1), done -> { });
        var two = CrossValidation.run(model, samples, splits, Reference.context(2), done -> { });
        assertArrayEquals(one.mean(), two.mean(), 0);
        assertTrue(Arrays.stream(one.mean()).noneMatch(Double::isNaN), "each sample is tested once");
    }

    /**
     * A target of pure chance cannot be predicted: scaling or imputing with the test's samples would not show, but
     * choosing by them would.
     */
    @Test
    void chanceIsNotPredicted() {
        var random = new SplittableRandom(6);
        var samples = Samples.of(random.doubles(200 * 20).toArray(), 20, random.doubles(200).toArray());
        var found = CrossValidation.run(new RandomForest().create(RandomForest.Options.of(30)), samples,
                Folds.inOrder(samples, 5), Reference.context(2), done -> { });
        assertTrue(Arrays.stream(found.test("r2")).average().orElseThrow() < 0.02);
    }

    @Test
    void importanceFindsTheOneFeatureThatMatters() {
        var random = new SplittableRandom(7);
        var x = random.doubles(300 * 3).toArray();
        var y = new double[300];
        Arrays.setAll(y, i -> 5 * x[3 * i + 1]);
        var samples = Samples.of(x, 3, y);
        var fitted = new Pipeline(new Ridge().create(new Ridge.Options(1e-6))).fit(samples, Reference.context(1));
        var found = Importance.of(fitted, samples, 5, Reference.context(2));
        assertEquals(1, found.order()[0]);
        assertEquals(2, found.mean()[1], 0.2, "R2 falls from 1 to about -1 when the only feature is shuffled");
        assertEquals(0, found.mean()[0], 1e-6);
    }

    @Test
    void searchesReadRanges() {
        var ridge = new NamedModel("org.adatom.learning.ridge", ModelSpec.parse("ridge"), new Ridge());
        var search = Search.parse("alpha=1e-2..100 log", ridge);
        assertEquals(List.of("0.01", "1.0", "100.0"), search.grid(3).stream().map(m -> round(m.getOrDefault("alpha",
                ""))).toList());
        var forest = new NamedModel("org.adatom.learning.forest", ModelSpec.parse("forest(trees=10)"),
                new RandomForest());
        assertEquals(6, Search.parse("minLeaf=1|3; trees=10..30", forest).grid(3).size());
        assertEquals("forest(minLeaf=3, trees=10)", forest.with(Search.parse("minLeaf=3", forest).grid(1).getFirst())
                .spec().toString());
        for (var wrong : List.of("", "alfa=1..2", "alpha", "alpha=2..1", "alpha=-1..1 log", "alpha=a..b")) {
            assertThrows(LearningException.class, () -> Search.parse(wrong, ridge), wrong);
        }
    }

    private static String round(String value) {
        return Double.toString(Math.round(Double.parseDouble(value) * 1e6) / 1e6);
    }

    @Test
    void foldsOfTooFewSamples() {
        var e = assertThrows(LearningException.class, () -> Folds.inOrder(Samples.of(new double[1], 1,
                new double[1]), 5));
        assertEquals("5 folds of 1 sample: folds need at least 2", e.getMessage());
    }
}
