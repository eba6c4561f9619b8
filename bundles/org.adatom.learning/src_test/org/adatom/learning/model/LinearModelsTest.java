/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.adatom.internal.learning.linear.LinearFit;
import org.adatom.learning.data.Samples;
import org.adatom.learning.model.linear.BayesianRidge;
import org.adatom.learning.model.linear.ElasticNet;
import org.adatom.learning.model.linear.Lasso;
import org.adatom.learning.model.linear.LinearRegression;
import org.adatom.learning.model.linear.Polynomial;
import org.adatom.learning.model.linear.Ridge;
import org.junit.jupiter.api.Test;

/** Coefficients of scikit-learn 1.2.1 on the diabetes data, without scaling. */
class LinearModelsTest {

    private static LinearFit fit(Model model) {
        return (LinearFit) model.fit(Reference.diabetes(), Reference.context(1));
    }

    @Test
    void leastSquares() {
        var fit = fit(new LinearRegression().create(new LinearRegression.Options()));
        Reference.assertClose("diabetes_ols/coef", fit.coefficients(), 1e-8);
        assertEquals(152.13348416289597, fit.intercepts()[0], 1e-9);
    }

    @Test
    void ridge() {
        Reference.assertClose("diabetes_ridge1", fit(new Ridge().create(new Ridge.Options(1))).coefficients(), 1e-10);
    }

    /** scikit-learn ends its sweeps at a tolerance of 1e-4: agreement to 0.2 in coefficients of some hundred. */
    @Test
    void lassoAndElasticNet() {
        Reference.assertNear("diabetes_lasso.1", fit(new Lasso().create(new Lasso.Options(0.1, 100_000, 1e-10)))
                .coefficients(),
                0.2);
        Reference.assertNear("diabetes_enet.01_.5",
                fit(new ElasticNet().create(new ElasticNet.Options(0.01, 0.5, 100_000, 1e-10))).coefficients(), 0.2);
    }

    @Test
    void bayesianRidge() {
        Reference.assertClose("diabetes_bayesridge",
                fit(new BayesianRidge().create(new BayesianRidge.Options(300, 1e-3))).coefficients(), 1e-6);
    }

    @Test
    void ridgeOfMoreFeaturesThanSamplesIsThatOfItsDual() {
        var wide = Samples.of(new double[] {1, 2, 3, 4, 5, 7}, 3, new double[] {1, 3});
        var w = ((LinearFit) new Ridge().create(new Ridge.Options(0.5)).fit(wide, Reference.context(1))).coefficients();
        // centred x = (+-1.5, +-1.5, +-2), y = +-1: w = X'y / (|row difference|^2/2 + alpha)
        double f = 2.0 / (2 * (1.5 * 1.5 + 1.5 * 1.5 + 4) + 0.5);
        assertArrayEquals(new double[] {1.5 * f, 1.5 * f, 2 * f}, w, 1e-12);
    }

    @Test
    void aPolynomialFindsItself() {
        var x = new double[40];
        var y = new double[20];
        for (int i = 0; i < 20; i++) {
            x[2 * i] = Math.sin(i);
            x[2 * i + 1] = Math.cos(3.0 * i);
            y[i] = 1 + 2 * x[2 * i] - x[2 * i] * x[2 * i + 1] + 3 * Math.pow(x[2 * i + 1], 2);
        }
        var fit = new Pipeline(new Polynomial().create(new Polynomial.Options(2, 0, true))).fit(Samples.of(x, 2, y),
                Reference.context(1));
        double at = fit.predict(new double[] {2, -1}, 1).mean()[0];
        assertEquals(1 + 4 + 2 + 3, at, 1e-9);
    }
}
