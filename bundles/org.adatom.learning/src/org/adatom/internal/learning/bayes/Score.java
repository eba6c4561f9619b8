/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.bayes;

/** How promising points are. */
@FunctionalInterface
interface Score {
    /**
     * Writes a number for each point, the larger the better.
     *
     * @param x [n][d] features
     * @param n points
     * @param out [n]
     */
    void at(double[] x, int n, double[] out);
}
