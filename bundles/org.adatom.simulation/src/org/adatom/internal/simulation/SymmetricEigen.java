/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jdt.annotation.Nullable;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

/** Eigenvalues, ascending, and orthonormal eigenvectors of a real symmetric matrix. */
public final class SymmetricEigen {
    private static final int LARGE = 600;

    private final double[] values;
    private final double[] vectors;
    private final int n;

    /** @param matrix [n][n], row-major; may be overwritten */
    public SymmetricEigen(double[] matrix, int n) {
        this.n = n;
        this.values = new double[n];
        this.vectors = new double[n * n];
        solve(matrix);
    }

    /**
     * Solves; a large matrix on a thread of its own, while this one can be interrupted. The work of an interrupted
     * search goes on unseen until it ends: some ten seconds for 2,000 rows.
     *
     * @param matrix [n][n], row-major; may be overwritten
     * @param check asked about every 0.1 s; may throw to end the search
     */
    public SymmetricEigen(double[] matrix, int n, Runnable check) {
        this.n = n;
        this.values = new double[n];
        this.vectors = new double[n * n];
        if (n < LARGE) {
            solve(matrix);
            return;
        }
        var task = new FutureTask<@Nullable Void>(() -> solve(matrix), null);
        Thread.ofPlatform().daemon().name("eigenvalues").start(task);
        while (true) {
            try {
                task.get(100, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                check.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new OperationCanceledException();
            } catch (ExecutionException e) {
                throw new ArithmeticException(String.valueOf(e.getCause()));
            }
        }
    }

    private void solve(double[] matrix) {
        var solver = DecompositionFactory_DDRM.eig(n, true, true);
        if (!solver.decompose(DMatrixRMaj.wrap(n, n, matrix))) {
            throw new ArithmeticException("the eigenvalues of a matrix of " + n + " rows were not found");
        }
        var order = new Integer[n];
        for (int k = 0; k < n; k++) {
            order[k] = k;
        }
        Arrays.sort(order, Comparator.comparingDouble(k -> solver.getEigenvalue(k).getReal()));
        for (int k = 0; k < n; k++) {
            values[k] = solver.getEigenvalue(order[k]).getReal();
            System.arraycopy(solver.getEigenVector(order[k]).getData(), 0, vectors, k * n, n);
        }
    }

    /**
     * {@return the eigenvalues alone of a real symmetric matrix, ascending}
     *
     * @param matrix [n][n]; may be overwritten
     */
    public static double[] valuesOf(double[] matrix, int n) {
        var solver = DecompositionFactory_DDRM.eig(n, false, true);
        if (!solver.decompose(DMatrixRMaj.wrap(n, n, matrix))) {
            throw new ArithmeticException("the eigenvalues of a matrix of " + n + " rows were not found");
        }
        var out = new double[n];
        Arrays.setAll(out, k -> solver.getEigenvalue(k).getReal());
        Arrays.sort(out);
        return out;
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
