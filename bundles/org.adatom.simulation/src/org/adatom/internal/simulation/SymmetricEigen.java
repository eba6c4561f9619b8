/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

/** Eigenvalues, ascending, and orthonormal eigenvectors of a real symmetric matrix. */
public final class SymmetricEigen {
    private final double[] values;
    private final double[] vectors;
    private final int n;

    /** @param matrix [n][n], row-major; may be overwritten */
    public SymmetricEigen(double[] matrix, int n) {
        this.n = n;
        this.values = new double[n];
        this.vectors = new double[n * n];
        var solver = DecompositionFactory_DDRM.eig(n, true, true);
        if (!solver.decompose(DMatrixRMaj.wrap(n, n, matrix))) {
            throw new ArithmeticException("the eigenvalues of a matrix of " + n + " rows were not found");
        }
        var order = new Integer[n];
        for (int k = 0; k < n; k++) {
            order[k] = k;
        }
        java.util.Arrays.sort(order, java.util.Comparator.comparingDouble(k -> solver.getEigenvalue(k).getReal()));
        for (int k = 0; k < n; k++) {
            values[k] = solver.getEigenvalue(order[k]).getReal();
            System.arraycopy(solver.getEigenVector(order[k]).getData(), 0, vectors, k * n, n);
        }
    }

    /** {@return the eigenvalues, ascending; shared} */
    public double[] values() {
        return values;
    }

    /** {@return component c of eigenvector k} */
    public double vector(int k, int c) {
        return vectors[k * n + c];
    }
}
