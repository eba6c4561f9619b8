/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.numerics.linear.bench;

import org.adatom.numerics.linear.Cholesky;
import org.adatom.numerics.linear.LinearAlgebra;

/** The inverse of 2,000 rows by Cholesky, one thread. */
public final class InverseBenchmark extends LinearBenchmark {

    /** Makes the matrix. */
    public InverseBenchmark() {
        super("linalg.inverse", "c, low = sl.cho_factor(a, lower=True); sl.lapack.dpotri(c, lower=1)", 2000, 1);
    }

    @Override
    void compute(LinearAlgebra algebra, double[] a, int n) {
        Cholesky.of(a, n, 0, algebra).inverse();
    }
}
