/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.model.tree;

import java.io.DataInput;
import java.io.IOException;
import java.util.OptionalDouble;
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
 * Extremely randomised trees: thresholds are drawn, the best of some features is taken; P. Geurts, D. Ernst, L.
 * Wehenkel, Machine Learning 63, 3 (2006), doi:10.1007/s10994-006-6226-1. Smoother than a forest, and quicker.
 */
public final class ExtraTrees implements ModelFactory<ExtraTrees.Options> {

    /**
     * The options.
     *
     * @param trees how many trees
     * @param features share of the features that is tried for a split
     * @param maxDepth the most questions of a tree
     * @param minLeaf the fewest samples of a leaf
     */
    public record Options(
            @Parameter(label = "Trees", initial = "100", min = 1, max = 100_000,
                    help = "More are never worse, only slower.") int trees,
            @Parameter(label = "Features tried", min = 1e-6, max = 1,
                    help = "Share of the features that is tried for a split. "
                    + "Empty: all for numbers; the square root of their number for classes.") OptionalDouble features,
            @Parameter(label = "Most questions", min = 1, max = 10_000,
                    help = "Depth of a tree. Empty: until leaves are pure.") OptionalInt maxDepth,
            @Parameter(label = "Smallest leaf", initial = "1", min = 1, max = 1_000_000,
                    help = "Samples; larger leaves are smoother.") int minLeaf) {

        private ForestRule rule(Samples samples) {
            boolean all = features.isEmpty() && !samples.targetList().getFirst().isClass();
            int tried = RandomForest.tried(all ? OptionalDouble.of(1) : features, samples);
            return new ForestRule(trees, false, false, new TreeRule(maxDepth.orElse(Integer.MAX_VALUE), 2, minLeaf,
                    tried, true));
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
