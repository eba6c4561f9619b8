/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.numerics.linear.bench;

import org.adatom.numerics.linear.Cholesky;
import org.adatom.numerics.linear.LinearAlgebra;

/** The Cholesky factor of 2,000 rows, one thread. */
public final class CholeskyBenchmark extends LinearBenchmark {

    /** Makes the matrix. */
    public CholeskyBenchmark() {
        super("linalg.cholesky", "sl.cholesky(a, lower=True)", 2000, 1);
    }

    @Override
    void compute(LinearAlgebra algebra, double[] a, int n) {
        Cholesky.of(a, n, 0, algebra);
    }
}
