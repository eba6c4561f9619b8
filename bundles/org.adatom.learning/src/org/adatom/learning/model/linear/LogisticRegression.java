/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.model.linear;

import java.io.DataInput;
import java.io.IOException;
import java.util.Set;
import org.adatom.internal.learning.linear.LogisticFit;
import org.adatom.learning.data.Samples;
import org.adatom.learning.model.FitContext;
import org.adatom.learning.model.FittedModel;
import org.adatom.learning.model.Model;
import org.adatom.learning.model.ModelFactory;
import org.adatom.learning.model.Task;
import org.adatom.numerics.parameter.Parameter;

/**
 * Probabilities of classes that are exponentials of linear functions, with a price on large coefficients:
 * |W|^2/2 - C sum of ln p(class); D. R. Cox, J. R. Stat. Soc. B 20, 215 (1958).
 */
public final class LogisticRegression implements ModelFactory<LogisticRegression.Options> {

    /**
     * The options.
     *
     * @param c weight of the samples against the price of large coefficients
     * @param steps the most steps
     */
    public record Options(
            @Parameter(label = "C", initial = "1", min = 1e-12, max = 1e12,
                    help = "Weight of the samples; small values keep coefficients small.") double c,
            @Parameter(label = "Most steps", initial = "1000", min = 1, max = 1_000_000, advanced = true) int steps) {
    }

    @Override
    public Class<Options> optionsType() {
        return Options.class;
    }

    @Override
    public Model create(Options options) {
        return new Model() {
            @Override
            public Set<Task> tasks() {
                return Set.of(Task.CLASSIFICATION);
            }

            @Override
            public FittedModel fit(Samples train, FitContext context) {
                return LogisticFit.solve(train, options.c(), options.steps(), context);
            }
        };
    }

    @Override
    public FittedModel read(DataInput in, int version) throws IOException {
        return LogisticFit.read(in);
    }
}
