/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.model.tree;

import java.io.DataInput;
import java.io.IOException;
import java.util.Set;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.adatom.internal.learning.tree.Forest;
import org.adatom.internal.learning.tree.ForestGrower;
import org.adatom.internal.learning.tree.ForestRule;
import org.adatom.internal.learning.tree.TreeRule;
import org.adatom.learning.data.Samples;
import org.adatom.learning.model.FitContext;
import org.adatom.learning.model.FittedModel;
import org.adatom.learning.model.Model;
import org.adatom.learning.model.ModelFactory;
import org.adatom.learning.model.Task;
import org.adatom.numerics.parameter.Parameter;

/**
 * Random forest: trees on samples drawn with replacement, each split on the best of some features; L. Breiman, Machine
 * Learning 45, 5 (2001), doi:10.1023/A:1010933404324. The spread of a point is that of its trees, or the infinitesimal
 * jackknife.
 */
public final class RandomForest implements ModelFactory<RandomForest.Options> {

    /** Where the spread of a prediction comes from. */
    public enum Spread {
        /** The standard deviation of what the trees say. */
        TREES,
        /** S. Wager, T. Hastie, B. Efron, J. Mach. Learn. Res. 15, 1625 (2014): the error of the mean of the forest. */
        JACKKNIFE
    }

    /**
     * The options.
     *
     * @param trees how many trees
     * @param features share of the features that is tried for a split
     * @param maxDepth the most questions of a tree
     * @param minLeaf the fewest samples of a leaf
     * @param bootstrap whether each tree sees samples drawn with replacement
     * @param spread where the spread of a prediction comes from
     */
    public record Options(
            @Parameter(label = "Trees", initial = "100", min = 1, max = 100_000,
                    help = "More are never worse, only slower.") int trees,
            @Parameter(label = "Features tried", min = 1e-6, max = 1,
                    help = "Share of the features that is tried for a split. "
                    + "Empty: a third, at least five, for numbers; the square root of their number for classes.")
            OptionalDouble features,
            @Parameter(label = "Most questions", min = 1, max = 10_000,
                    help = "Depth of a tree. Empty: until leaves are pure.") OptionalInt maxDepth,
            @Parameter(label = "Smallest leaf", initial = "1", min = 1, max = 1_000_000,
                    help = "Samples; larger leaves are smoother.") int minLeaf,
            @Parameter(label = "Draw samples", initial = "true", advanced = true,
                    help = "Each tree sees samples drawn with replacement; the others tell its error.")
        boolean bootstrap,
            @Parameter(label = "Spread", initial = "trees", advanced = true,
                    help = "trees: how far the trees differ. jackknife: "
                    + "the error of the mean of the forest, slower, many trees needed.") Spread spread) {
        /** {@return the defaults with a number of trees} */
        public static Options of(int trees) {
            return new Options(trees, OptionalDouble.empty(), OptionalInt.empty(), 1, true, Spread.TREES);
        }

        private ForestRule rule(Samples samples) {
            var tree = new TreeRule(maxDepth.orElse(Integer.MAX_VALUE), 2, minLeaf, tried(features, samples), false);
            return new ForestRule(trees, bootstrap, bootstrap && spread == Spread.JACKKNIFE, tree);
        }
    }

    /** {@return how many features are tried for a split} */
    static int tried(OptionalDouble share, Samples samples) {
        int d = samples.features();
        boolean classes = samples.targetList().getFirst().isClass();
        int usual = classes ? (int) Math.max(1, Math.sqrt(d)) : Math.min(d, Math.max(5, d / 3));
        return share.isEmpty() ? usual : Math.clamp(Math.round(share.getAsDouble() * d), 1, Math.max(1, d));
    }

    @Override
    public Class<Options> optionsType() {
        return Options.class;
    }

    @Override
    public Model create(Options options) {
        return new TreeModel(true, (samples, context) -> ForestGrower.grow(samples, options.rule(samples), context));
    }

    @Override
    public FittedModel read(DataInput in, int version) throws IOException {
        return Forest.read(in);
    }

    /** What all models of trees have in common: they take numbers and classes, and care for no scale. */
    record TreeModel(boolean takesSeveralTargets, Fit fit) implements Model {
        /** How it learns. */
        interface Fit {
            FittedModel fit(Samples samples, FitContext context);
        }

        @Override
        public Set<Task> tasks() {
            return Set.of(Task.REGRESSION, Task.CLASSIFICATION);
        }

        @Override
        public boolean wantsScaledInputs() {
            return false;
        }

        @Override
        public FittedModel fit(Samples train, FitContext context) {
            return fit.fit(train, context);
        }
    }
}
