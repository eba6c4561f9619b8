/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.model.linear;

import java.io.DataInput;
import java.io.IOException;
import org.adatom.internal.learning.linear.Centred;
import org.adatom.internal.learning.linear.CoordinateDescent;
import org.adatom.internal.learning.linear.LinearFit;
import org.adatom.learning.model.FittedModel;
import org.adatom.learning.model.Model;
import org.adatom.learning.model.ModelFactory;
import org.adatom.numerics.parameter.Parameter;

/**
 * Least squares with both prices, |y - Xw|^2/(2n) + alpha r |w|_1 + alpha (1-r)/2 |w|^2; H. Zou, T. Hastie, J. R. Stat.
 * Soc. B 67, 301 (2005), doi:10.1111/j.1467-9868.2005.00503.x.
 */
public final class ElasticNet implements ModelFactory<ElasticNet.Options> {

    /**
     * The options.
     *
     * @param alpha the price
     * @param ratio share of the lasso's price
     * @param sweeps the most passes over all coefficients
     * @param tolerance ends when no coefficient changes by more, relative to the largest
     */
    public record Options(
            @Parameter(label = "Alpha", initial = "0.01", min = 1e-12, max = 1e6,
                    help = "Price of coefficients of scaled inputs and targets; 1 leaves nothing.") double alpha,
            @Parameter(label = "Ratio", initial = "0.5", min = 0, max = 1,
                    help = "Share of the lasso's price: 1 is the lasso, 0 is ridge.") double ratio,
            @Parameter(label = "Most sweeps", initial = "10000", min = 1, max = 10_000_000, advanced = true,
                    help = "Passes over all coefficients.") int sweeps,
            @Parameter(label = "Tolerance", initial = "1e-8", min = 1e-15, max = 0.1, advanced = true,
                    help = "Ends when no coefficient changes by more, relative to the largest.") double tolerance) {
    }

    @Override
    public Class<Options> optionsType() {
        return Options.class;
    }

    @Override
    public Model create(Options options) {
        return new LinearModel(true, true, false, (samples, context) -> {
            var c = Centred.of(samples);
            return c.fit(CoordinateDescent.solve(c, options.alpha(), options.ratio(), options.sweeps(),
                    options.tolerance(), context));
        });
    }

    @Override
    public FittedModel read(DataInput in, int version) throws IOException {
        return LinearFit.read(in);
    }
}
