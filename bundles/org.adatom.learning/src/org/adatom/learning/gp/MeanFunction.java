/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.gp;

/**
 * What a process returns to far from its data: h(x)'beta, beta by generalised least squares, its uncertainty part of
 * the prediction (ordinary and universal kriging).
 */
public enum MeanFunction {
    /** Zero (after outputs are standardised: their mean). */
    ZERO,
    /** A constant. */
    CONSTANT,
    /** A constant and a slope for each feature. */
    LINEAR;

    /** {@return how many coefficients it has} */
    public int size(int features) {
        return switch (this) {
            case ZERO -> 0;
            case CONSTANT -> 1;
            case LINEAR -> 1 + features;
        };
    }

    /** {@return h of each point, [n][size]} @param x [n][d] */
    double[] basis(double[] x, int n, int d) {
        int q = size(d);
        var h = new double[n * q];
        for (int i = 0; i < n && q > 0; i++) {
            h[i * q] = 1;
            if (q > 1) {
                System.arraycopy(x, i * d, h, i * q + 1, d);
            }
        }
        return h;
    }
}
