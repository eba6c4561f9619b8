/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.bayes;

import org.adatom.learning.LearningException;

/** Cholesky factors of covariances that may be singular. */
public final class Factor {
    private Factor() {
    }

    /**
     * {@return the lower Cholesky factor of a covariance that may be singular: a direction without variance gets none}
     *
     * @param a [n][n]
     * @throws LearningException when it is not positive semidefinite
     */
    public static double[] of(double[] a, int n) {
        var l = new double[n * n];
        double scale = 0;
        for (int i = 0; i < n; i++) {
            scale = Math.max(scale, a[i * n + i]);
        }
        for (int j = 0; j < n; j++) {
            double d = a[j * n + j];
            for (int k = 0; k < j; k++) {
                d -= l[j * n + k] * l[j * n + k];
            }
            if (!(d > -1e-6 * scale)) {
                throw new LearningException("a covariance has the variance " + d
                        + " in one direction: it must not be negative");
            }
            boolean flat = d <= 1e-12 * scale;
            l[j * n + j] = flat ? 0 : Math.sqrt(d);
            for (int i = j + 1; i < n && !flat; i++) {
                double s = a[i * n + j];
                for (int k = 0; k < j; k++) {
                    s -= l[i * n + k] * l[j * n + k];
                }
                l[i * n + j] = s / l[j * n + j];
            }
        }
        return l;
    }
}
