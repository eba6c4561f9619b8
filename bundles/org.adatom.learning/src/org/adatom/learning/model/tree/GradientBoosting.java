/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.model.tree;

import java.io.DataInput;
import java.io.IOException;
import org.adatom.internal.learning.tree.Boosted;
import org.adatom.internal.learning.tree.Booster;
import org.adatom.learning.model.FittedModel;
import org.adatom.learning.model.Model;
import org.adatom.learning.model.ModelFactory;
import org.adatom.numerics.parameter.Parameter;

/**
 * Gradient boosting: small trees, each fitted to what the others left; J. Friedman, Ann. Stat. 29, 1189 (2001),
 * doi:10.1214/aos/1013203451, each on a part of the samples, J. Friedman, Comput. Stat. Data Anal. 38, 367 (2002).
 * Squared residuals for numbers, the logarithm of the probability for classes.
 */
public final class GradientBoosting implements ModelFactory<GradientBoosting.Options> {

    /**
     * The options.
     *
     * @param trees how many steps
     * @param rate how much of each tree is taken
     * @param maxDepth the most questions of a tree
     * @param minLeaf the fewest samples of a leaf
     * @param subsample the share of the samples that a tree sees
     */
    public record Options(
            @Parameter(label = "Trees", initial = "200", min = 1, max = 100_000,
                    help = "Too many overfit, unless the rate is small.") int trees,
            @Parameter(label = "Rate", initial = "0.1", min = 1e-6, max = 1,
                    help = "How much of each tree is taken.") double rate,
            @Parameter(label = "Most questions", initial = "3", min = 1, max = 100,
                    help = "Depth of a tree: how many features act together.") int maxDepth,
            @Parameter(label = "Smallest leaf", initial = "1", min = 1, max = 1_000_000, help = "Samples.") int minLeaf,
            @Parameter(label = "Share of samples", initial = "1", min = 0.01, max = 1,
                    help = "What a tree sees of the samples; less than 1 often generalises better.") double subsample) {
    }

    @Override
    public Class<Options> optionsType() {
        return Options.class;
    }

    @Override
    public Model create(Options options) {
        return new RandomForest.TreeModel(false, (samples, context) -> Booster.boost(samples, options, context));
    }

    @Override
    public FittedModel read(DataInput in, int version) throws IOException {
        return Boosted.read(in);
    }
}
