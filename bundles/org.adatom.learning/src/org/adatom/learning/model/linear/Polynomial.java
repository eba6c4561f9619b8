/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.model.linear;

import java.io.DataInput;
import java.io.IOException;
import org.adatom.internal.learning.linear.Monomials;
import org.adatom.internal.learning.linear.PolynomialFit;
import org.adatom.learning.LearningException;
import org.adatom.learning.data.Samples;
import org.adatom.learning.model.FittedModel;
import org.adatom.learning.model.Model;
import org.adatom.learning.model.ModelFactory;
import org.adatom.numerics.parameter.Parameter;

/**
 * Least squares on all products of the inputs up to a degree, with a price on large coefficients as in {@link Ridge}.
 */
public final class Polynomial implements ModelFactory<Polynomial.Options> {
    private static final int MOST_TERMS = 5_000;

    /**
     * The options.
     *
     * @param degree the highest degree
     * @param alpha the price of large coefficients
     * @param mixed whether products of different inputs are taken too
     */
    public record Options(
            @Parameter(label = "Degree", initial = "2", min = 1, max = 50, help = "High degrees overfit.") int degree,
            @Parameter(label = "Alpha", initial = "1e-6", min = 0, max = 1e12,
                    help = "Price of large coefficients of scaled inputs: 0 is plain least squares.") double alpha,
            @Parameter(label = "Mixed terms", initial = "true",
                    help = "Products of different inputs too, such as x1 x2.")
            boolean mixed) {
    }

    @Override
    public Class<Options> optionsType() {
        return Options.class;
    }

    @Override
    public Model create(Options options) {
        return new LinearModel(true, false, true, (samples, context) -> {
            int d = samples.features();
            long terms = options.mixed() ? Monomials.count(d, options.degree()) : (long) d * options.degree();
            if (terms > MOST_TERMS) {
                throw new LearningException("a polynomial of degree " + options.degree() + " in " + d
                        + " features has " + terms
                        + " terms, more than " + MOST_TERMS
                        + ": choose a lower degree, fewer features, or mixed=false");
            }
            var powers = Monomials.of(d, options.degree(), options.mixed());
            var x = powers.apply(samples.x(), samples.count());
            var wide = Samples.of(x, powers.terms(), new double[samples.count()]);
            var ready = new Samples(wide.featureList(), x, samples.targetList(), samples.y(), samples.count());
            return new PolynomialFit(powers, Ridge.fit(ready, options.alpha()));
        });
    }

    @Override
    public FittedModel read(DataInput in, int version) throws IOException {
        return PolynomialFit.read(in);
    }
}
