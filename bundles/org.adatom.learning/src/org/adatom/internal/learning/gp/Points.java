/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.gp;

import java.util.Arrays;

/** Points as kernels read them: by rows, and by columns for loops over many points. */
public final class Points {
    final double[] rows;
    final double[] columns;
    final int n;
    final int d;

    /**
     * Takes points.
     *
     * @param x [n][d], row-major, at least n*d numbers; not copied
     */
    public Points(double[] x, int n, int d) {
        this.rows = x;
        this.n = n;
        this.d = d;
        this.columns = new double[n * d];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < d; k++) {
                columns[k * n + i] = x[i * d + k];
            }
        }
    }

    /** {@return how many} */
    public int count() {
        return n;
    }

    /** {@return numbers of a point} */
    public int features() {
        return d;
    }

    /** {@return [n][d]; not to be changed} */
    public double[] rows() {
        return rows;
    }

    /** {@return these and one more} */
    public Points plus(double[] point) {
        var more = Arrays.copyOf(rows, (n + 1) * d);
        System.arraycopy(point, 0, more, n * d, d);
        return new Points(more, n + 1, d);
    }
}
