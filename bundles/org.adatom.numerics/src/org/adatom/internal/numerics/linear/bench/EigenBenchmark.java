/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.numerics.linear.bench;

import org.adatom.numerics.linear.LinearAlgebra;

/** Eigenvalues and eigenvectors of 1,000 rows, one thread. */
public final class EigenBenchmark extends LinearBenchmark {

    /** Makes the matrix. */
    public EigenBenchmark() {
        super("linalg.eigen", "sl.eigh(a)", 1000, 1);
    }

    @Override
    void compute(LinearAlgebra algebra, double[] a, int n) {
        algebra.eigen(a, n);
    }
}
