/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.numerics.linear.bench;

import org.adatom.numerics.linear.Cholesky;
import org.adatom.numerics.linear.LinearAlgebra;

/** The Cholesky factor of 2,000 rows, two threads. */
public final class CholeskyThreadsBenchmark extends LinearBenchmark {

    /** Makes the matrix. */
    public CholeskyThreadsBenchmark() {
        super("linalg.cholesky", "sl.cholesky(a, lower=True)", 2000, 2);
    }

    @Override
    void compute(LinearAlgebra algebra, double[] a, int n) {
        Cholesky.of(a, n, 0, algebra);
    }
}
