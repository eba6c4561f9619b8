/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.linear;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.adatom.learning.model.FittedModel;
import org.adatom.learning.model.Prediction;

/** A sum of products of inputs times coefficients. @param powers the products @param linear their coefficients */
public record PolynomialFit(Monomials powers, LinearFit linear) implements FittedModel {
    @Override
    public int features() {
        return powers.features();
    }

    @Override
    public int targets() {
        return linear.targets();
    }

    @Override
    public Prediction predict(double[] x, int n) {
        return linear.predict(powers.apply(x, n), n);
    }

    @Override
    public void write(DataOutput out) throws IOException {
        powers.write(out);
        linear.write(out);
    }

    /** {@return what {@link #write} wrote} */
    public static PolynomialFit read(DataInput in) throws IOException {
        var powers = Monomials.read(in);
        var linear = LinearFit.read(in);
        if (linear.features() != powers.terms()) {
            throw new IOException("there are " + linear.features() + " coefficients for " + powers.terms()
                    + " products");
        }
        return new PolynomialFit(powers, linear);
    }
}
