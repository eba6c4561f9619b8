/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.model.tree;

import java.io.DataInput;
import java.io.IOException;
import java.util.OptionalInt;
import org.adatom.internal.learning.tree.Forest;
import org.adatom.internal.learning.tree.ForestGrower;
import org.adatom.internal.learning.tree.ForestRule;
import org.adatom.internal.learning.tree.TreeRule;
import org.adatom.learning.data.Samples;
import org.adatom.learning.model.FittedModel;
import org.adatom.learning.model.Model;
import org.adatom.learning.model.ModelFactory;
import org.adatom.numerics.parameter.Parameter;

/**
 * One decision tree: each question is the one that leaves the least variance (Gini impurity for classes); L. Breiman,
 * J. Friedman, R. Olshen, C. Stone, Classification and Regression Trees (1984).
 */
public final class DecisionTree implements ModelFactory<DecisionTree.Options> {

    /**
     * The options.
     *
     * @param maxDepth the most questions
     * @param minSplit the fewest samples that are split
     * @param minLeaf the fewest samples of a leaf
     */
    public record Options(
            @Parameter(label = "Most questions", min = 1, max = 10_000,
                    help = "Depth of the tree. Empty: until leaves are pure, which overfits.") OptionalInt maxDepth,
            @Parameter(label = "Smallest node to split", initial = "2", min = 2, max = 1_000_000,
                    help = "Samples.") int minSplit,
            @Parameter(label = "Smallest leaf", initial = "1", min = 1, max = 1_000_000,
                    help = "Samples; larger leaves are smoother.") int minLeaf) {

        private ForestRule rule(Samples samples) {
            return new ForestRule(1, false, false, new TreeRule(maxDepth.orElse(Integer.MAX_VALUE), minSplit, minLeaf,
                    Math.max(1, samples.features()), false));
        }
    }

    @Override
    public Class<Options> optionsType() {
        return Options.class;
    }

    @Override
    public Model create(Options options) {
        return new RandomForest.TreeModel(true, (samples, context) ->
                ForestGrower.grow(samples, options.rule(samples), context));
    }

    @Override
    public FittedModel read(DataInput in, int version) throws IOException {
        return Forest.read(in);
    }
}
