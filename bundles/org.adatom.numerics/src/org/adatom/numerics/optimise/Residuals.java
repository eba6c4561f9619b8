/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.optimise;

/** Functions whose squares are to be made small together. */
@FunctionalInterface
public interface Residuals {

    /**
     * Computes the residuals.
     *
     * @param x [n] parameters, not to be changed or kept
     * @param residuals [m], written: model minus observation, over its uncertainty where that is known
     * @param jacobian [m][n] derivatives of the residuals, written; empty where they are not wanted
     */
    void evaluate(double[] x, double[] residuals, double[] jacobian);

    /** Residuals without derivatives. */
    @FunctionalInterface
    interface Values {
        /**
         * Computes the residuals.
         *
         * @param x [n]
         * @param residuals [m], written
         */
        void evaluate(double[] x, double[] residuals);
    }

    /**
     * {@return residuals with derivatives by central differences, two calls a parameter}
     *
     * @param step relative to max(1e-3, |x|), such as 1e-6
     */
    static Residuals numeric(Values values, double step) {
        return (x, residuals, jacobian) -> {
            int m = residuals.length;
            int n = x.length;
            if (jacobian.length > 0) {
                var y = x.clone();
                var plus = new double[m];
                var minus = new double[m];
                for (int j = 0; j < n; j++) {
                    double h = step * Math.max(1e-3, Math.abs(x[j]));
                    y[j] = x[j] + h;
                    values.evaluate(y, plus);
                    y[j] = x[j] - h;
                    values.evaluate(y, minus);
                    y[j] = x[j];
                    for (int i = 0; i < m; i++) {
                        jacobian[i * n + j] = (plus[i] - minus[i]) / (2 * h);
                    }
                }
            }
            values.evaluate(x, residuals);
        };
    }
}
