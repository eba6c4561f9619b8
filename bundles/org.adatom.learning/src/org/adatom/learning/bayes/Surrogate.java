/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.bayes;

import org.adatom.learning.model.FitContext;

/** A model that stands for an expensive function and knows how far off it may be. */
public interface Surrogate {

    /**
     * Learns.
     *
     * @param x [n][d] features in about [0, 1], row-major
     * @param n points, at least 1
     * @param d features
     * @param y [n] values, larger is better
     * @param noise [n] standard deviations of the values; 0 where they are not known
     * @param context random numbers and cancelling
     * @return what it believes now
     */
    Posterior fit(double[] x, int n, int d, double[] y, double[] noise, FitContext context);

    /** {@return the surrogate in words} */
    String describe();
}
