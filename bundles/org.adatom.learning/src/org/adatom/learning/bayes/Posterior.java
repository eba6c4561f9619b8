/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.bayes;

/** What a {@link Surrogate} believes of a function after it has seen values. */
public interface Posterior {

    /**
     * Predicts.
     *
     * @param x [n][d] features, row-major
     * @param n points
     * @param mean [n], written
     * @param sd [n] standard deviations of the function itself, without the noise of a measurement, written
     */
    void predict(double[] x, int n, double[] mean, double[] sd);

    /** {@return whether it knows how values at different points go together} */
    default boolean hasCovariance() {
        return false;
    }

    /**
     * {@return the covariance of the function at two sets of points, [n][m]}
     *
     * @param a [n][d] features
     * @param n points
     * @param b [m][d] features
     * @param m points
     * @throws UnsupportedOperationException when it does not know
     */
    default double[] covariance(double[] a, int n, double[] b, int m) {
        throw new UnsupportedOperationException("this surrogate has no covariance");
    }
}
