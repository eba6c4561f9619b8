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
import org.adatom.learning.data.Samples;
import org.adatom.learning.model.FittedModel;
import org.adatom.learning.model.Model;
import org.adatom.learning.model.ModelFactory;
import org.adatom.numerics.linear.Cholesky;
import org.adatom.numerics.linear.LinearAlgebra;
import org.adatom.numerics.parameter.Parameter;

/**
 * Least squares with a price on large coefficients, |y - Xw|^2 + alpha |w|^2; A. Hoerl, R. Kennard, Technometrics 12,
 * 55 (1970), doi:10.1080/00401706.1970.10488634.
 */
public final class Ridge implements ModelFactory<Ridge.Options> {
    private static final double MOST_JITTER = 1e-8;

    /** The options. @param alpha the price */
    public record Options(@Parameter(label = "Alpha", initial = "1", min = 0, max = 1e12,
            help = "Price of large coefficients of scaled inputs: 0 is plain least squares.") double alpha) {
    }

    @Override
    public Class<Options> optionsType() {
        return Options.class;
    }

    @Override
    public Model create(Options options) {
        return new LinearModel(true, false, true, (samples, context) -> fit(samples, options.alpha()));
    }

    static LinearFit fit(Samples samples, double alpha) {
        var c = Centred.of(samples);
        if (alpha == 0) {
            return c.fit(LinearAlgebra.get().leastSquares(c.x(), c.n(), c.d(), c.y(), c.m()));
        }
        int n = c.n();
        int d = c.d();
        if (d <= n) {
            var a = c.gram();
            for (int j = 0; j < d; j++) {
                a[j * d + j] += alpha;
            }
            return c.fit(Cholesky.of(a, d, MOST_JITTER).solve(c.product(), c.m()));
        }
        var k = new double[n * n]; // fewer samples than features: w = X' (X X' + alpha)^-1 y
        LinearAlgebra.get().syrk(false, n, d, 1, c.x(), 0, k);
        for (int i = 0; i < n; i++) {
            k[i * n + i] += alpha;
        }
        var dual = Cholesky.of(k, n, MOST_JITTER).solve(c.y(), c.m());
        var w = new double[d * c.m()];
        LinearAlgebra.get().gemm(true, false, d, c.m(), n, 1, c.x(), dual, 0, w);
        return c.fit(w);
    }

    @Override
    public FittedModel read(DataInput in, int version) throws IOException {
        return LinearFit.read(in);
    }
}
