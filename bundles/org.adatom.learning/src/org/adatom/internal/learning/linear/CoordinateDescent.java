/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.linear;

import org.adatom.learning.model.FitContext;

/**
 * Minimises |y - Xw|^2/(2n) + alpha r |w|_1 + alpha (1-r)/2 |w|^2 one coefficient at a time; J. Friedman, T. Hastie,
 * R. Tibshirani, J. Stat. Softw. 33, 1 (2010), doi:10.18637/jss.v033.i01. Works on X'X, so that a sweep costs d^2.
 */
public final class CoordinateDescent {
    private static final int CHECK = 10;

    private CoordinateDescent() {
    }

    /** {@return coefficients [d] of the first target} */
    public static double[] solve(Centred data, double alpha, double ratio, int sweeps, double tolerance,
            FitContext context) {
        int n = data.n();
        int d = data.d();
        var gram = data.gram();
        var c = data.product();
        var w = new double[d];
        var gw = new double[d];
        double l1 = alpha * ratio * n;
        double l2 = alpha * (1 - ratio) * n;
        for (int sweep = 0; sweep < sweeps; sweep++) {
            double step = 0;
            double largest = 0;
            for (int j = 0; j < d; j++) {
                double own = gram[j * d + j];
                if (own == 0) {
                    continue;
                }
                double r = c[j] - gw[j] + own * w[j];
                double next = Math.signum(r) * Math.max(0, Math.abs(r) - l1) / (own + l2);
                double change = next - w[j];
                if (change != 0) {
                    w[j] = next;
                    for (int k = 0; k < d; k++) {
                        gw[k] += change * gram[j * d + k];
                    }
                }
                double scale = Math.sqrt(own);
                step = Math.max(step, Math.abs(change) * scale);
                largest = Math.max(largest, Math.abs(next) * scale);
            }
            if (sweep % CHECK == 0) {
                context.checkCancelled();
            }
            if (step <= tolerance * largest || largest == 0) {
                break;
            }
        }
        return w;
    }
}
