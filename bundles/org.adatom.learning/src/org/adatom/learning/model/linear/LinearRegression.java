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
import org.adatom.internal.learning.linear.LinearFit;
import org.adatom.learning.model.FittedModel;
import org.adatom.learning.model.Model;
import org.adatom.learning.model.ModelFactory;
import org.adatom.numerics.linear.LinearAlgebra;

/**
 * Least squares: the coefficients that make the sum of squared residuals smallest; of several the shortest ones. C. F.
 * Gauss (1809), A.-M. Legendre (1805).
 */
public final class LinearRegression implements ModelFactory<LinearRegression.Options> {

    /** There are none. */
    public record Options() {
    }

    @Override
    public Class<Options> optionsType() {
        return Options.class;
    }

    @Override
    public Model create(Options options) {
        return new LinearModel(true, false, true, (samples, context) -> {
            var c = Centred.of(samples);
            return c.fit(LinearAlgebra.get().leastSquares(c.x(), c.n(), c.d(), c.y(), c.m()));
        });
    }

    @Override
    public FittedModel read(DataInput in, int version) throws IOException {
        return LinearFit.read(in);
    }
}
