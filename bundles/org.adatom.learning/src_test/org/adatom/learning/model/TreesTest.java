/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.adatom.learning.data.Samples;
import org.adatom.learning.model.tree.DecisionTree;
import org.adatom.learning.model.tree.ExtraTrees;
import org.adatom.learning.model.tree.RandomForest;
import org.junit.jupiter.api.Test;

class TreesTest {

    /** y = 10 sin(pi x1 x2) + 20 (x3 - 1/2)^2 + 10 x4 + 5 x5 + noise; J. Friedman, Ann. Stat. 19, 1 (1991). */
    private static Samples friedman(int n, long seed) {
        var random = new SplittableRandom(seed);
        var x = new double[n * 8];
        var y = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < 8; j++) {
                x[8 * i + j] = random.nextDouble();
            }
            y[i] = 10 * Math.sin(Math.PI * x[8 * i] * x[8 * i + 1]) + 20 * Math.pow(x[8 * i + 2] - 0.5, 2)
                    + 10 * x[8 * i + 3]
                    + 5 * x[8 * i + 4] + random.nextGaussian();
        }
        return Samples.of(x, 8, y);
    }

    private static double r2(FittedModel model, Samples samples) {
        var p = model.predict(samples.x(), samples.count()).mean();
        double mean = 0;
        for (double v : samples.y()) {
            mean += v / p.length;
        }
        double left = 0;
        double all = 0;
        for (int i = 0; i < p.length; i++) {
            left += Math.pow(p[i] - samples.y()[i], 2);
            all += Math.pow(mean - samples.y()[i], 2);
        }
        return 1 - left / all;
    }

    @Test
    void aShallowTreeIsThatOfScikitLearn() {
        var samples = Reference.diabetes();
        var tree = new DecisionTree().create(new DecisionTree.Options(OptionalInt.of(3), 2, 1)).fit(samples,
                Reference.context(1));
        assertEquals(0.5006720154703376, r2(tree, samples), 1e-12);
    }

    @Test
    void aFullTreeKnowsItsSamples() {
        var samples = friedman(300, 1);
        var tree = new DecisionTree().create(new DecisionTree.Options(OptionalInt.empty(), 2, 1)).fit(samples,
                Reference.context(1));
        assertArrayEquals(samples.y(), tree.predict(samples.x(), 300).mean(), 1e-12);
    }

    @Test
    void leavesAreAsLargeAsAsked() {
        var samples = friedman(300, 2);
        var tree = new DecisionTree().create(new DecisionTree.Options(OptionalInt.empty(), 2, 20)).fit(samples,
                Reference.context(1));
        var p = tree.predict(samples.x(), 300).mean();
        for (double leaf : p) {
            long there = Arrays.stream(p).filter(v -> v == leaf).count();
            assertTrue(there >= 20, "a leaf of " + there);
        }
    }

    @Test
    void threadsDoNotMatter() {
        var samples = friedman(400, 3);
        var model = new RandomForest().create(RandomForest.Options.of(20));
        var one = model.fit(samples, Reference.context(1)).predict(samples.x(), 400);
        var two = model.fit(samples, Reference.context(2)).predict(samples.x(), 400);
        assertArrayEquals(one.mean(), two.mean(), 0);
        assertArrayEquals(one.sd(), two.sd(), 0);
    }

    @Test
    void forestsBeatATree() {
        var train = friedman(500, 4);
        var test = friedman(500, 5);
        var context = Reference.context(2);
        double tree = r2(new DecisionTree().create(new DecisionTree.Options(OptionalInt.empty(), 2, 1))
                .fit(train, context), test);
        double forest = r2(new RandomForest().create(RandomForest.Options.of(100)).fit(train, context), test);
        double extra = r2(new ExtraTrees().create(new ExtraTrees.Options(100, OptionalDouble.empty(),
                OptionalInt.empty(), 1))
                .fit(train, context), test);
        assertTrue(tree > 0.5 && forest > tree + 0.08 && extra > tree + 0.08, tree + " " + forest + " " + extra);
    }

    /**
     * Nodes of many samples take histograms from 10,001 samples on: what they find must be as good as what sorting
     * finds.
     */
    @Test
    void histogramsAreAsGoodAsSorting() {
        double sum = 0;
        var options = new DecisionTree.Options(OptionalInt.empty(), 2, 10);
        for (int seed = 0; seed < 5; seed++) {
            var train = friedman(10_001, 60 + seed);
            var test = friedman(2_000, 70 + seed);
            double binned = r2(new DecisionTree().create(options).fit(train, Reference.context(1)), test);
            var less = new int[10_000];
            Arrays.setAll(less, i -> i);
            double sorted = r2(new DecisionTree().create(options).fit(train.subset(less), Reference.context(1)), test);
            sum += (binned - sorted) / 5;
        }
        assertTrue(Math.abs(sum) < 0.004, "R2 with histograms is that by sorting plus " + sum);
    }

    /**
     * Efron's estimate is close to the truth for a mean: the forest of stumps on one constant feature is a bagged mean.
     */
    @Test
    void theJackknifeGivesTheErrorOfAMean() {
        var random = new SplittableRandom(8);
        int n = 100;
        var y = new double[n];
        for (int i = 0; i < n; i++) {
            y[i] = random.nextGaussian();
        }
        var options = new RandomForest.Options(5000, OptionalDouble.empty(), OptionalInt.empty(), 1, true,
                RandomForest.Spread.JACKKNIFE);
        var forest = new RandomForest().create(options).fit(Samples.of(new double[n], 1, y), Reference.context(2));
        double mean = Arrays.stream(y).average().orElseThrow();
        double sd = Math.sqrt(Arrays.stream(y).map(v -> (v - mean) * (v - mean)).sum() / n / n);
        assertEquals(sd, forest.predict(new double[1], 1).sd()[0], 0.15 * sd);
    }
}
