/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.dynamics;

/**
 * A straight line through points by least squares.
 *
 * @param slope of the line
 * @param offset at zero
 * @param residual the standard deviation of the points about it
 */
record LineFit(double slope, double offset, double residual) {

    /** {@return the line through points first..last-1} */
    static LineFit of(double[] x, double[] y, int first, int last) {
        int n = last - first;
        double mx = 0;
        double my = 0;
        for (int k = first; k < last; k++) {
            mx += x[k] / n;
            my += y[k] / n;
        }
        double xx = 0;
        double xy = 0;
        for (int k = first; k < last; k++) {
            xx += (x[k] - mx) * (x[k] - mx);
            xy += (x[k] - mx) * (y[k] - my);
        }
        double slope = xx > 0 ? xy / xx : 0;
        double offset = my - slope * mx;
        double sum = 0;
        for (int k = first; k < last; k++) {
            double r = y[k] - offset - slope * x[k];
            sum += r * r;
        }
        return new LineFit(slope, offset, Math.sqrt(sum / Math.max(1, n)));
    }
}
