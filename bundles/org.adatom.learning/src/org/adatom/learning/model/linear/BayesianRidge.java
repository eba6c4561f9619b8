/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.model.linear;

import java.io.DataInput;
import java.io.IOException;
import org.adatom.internal.learning.linear.BayesianFit;
import org.adatom.internal.learning.linear.Centred;
import org.adatom.internal.learning.linear.LinearFit;
import org.adatom.learning.model.FittedModel;
import org.adatom.learning.model.Model;
import org.adatom.learning.model.ModelFactory;
import org.adatom.numerics.parameter.Parameter;

/**
 * Ridge regression that finds its price itself, from the evidence, and tells the spread of its predictions; D. MacKay,
 * Neural Computation 4, 415 (1992), doi:10.1162/neco.1992.4.3.415.
 */
public final class BayesianRidge implements ModelFactory<BayesianRidge.Options> {

    /**
     * The options.
     *
     * @param iterations the most steps
     * @param tolerance ends when the coefficients change by less in sum
     */
    public record Options(
            @Parameter(label = "Most steps", initial = "300", min = 1, max = 1_000_000, advanced = true) int iterations,
            @Parameter(label = "Tolerance", initial = "1e-3", min = 1e-15, max = 1e6, advanced = true,
                    help = "Ends when the coefficients change by less in sum.") double tolerance) {
    }

    @Override
    public Class<Options> optionsType() {
        return Options.class;
    }

    @Override
    public Model create(Options options) {
        return new LinearModel(true, true, false, (samples, context) -> BayesianFit.solve(Centred.of(samples),
                options.iterations(), options.tolerance()));
    }

    @Override
    public FittedModel read(DataInput in, int version) throws IOException {
        return LinearFit.read(in);
    }
}
