/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.adatom.numerics.linear.LinearAlgebra;
import org.adatom.numerics.linear.LinearAlgebraException;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jdt.annotation.Nullable;

/** Eigenvalues, ascending, and orthonormal eigenvectors of a real symmetric matrix. */
public final class SymmetricEigen {
    private static final int LARGE = 600;
    private static final int WORTH_THE_LIBRARY = 120;

    private final double[] values;
    private final double[] vectors;
    private final int n;

    /** @param matrix [n][n], row-major; only the lower triangle is read */
    public SymmetricEigen(double[] matrix, int n) {
        this.n = n;
        this.values = new double[n];
        this.vectors = new double[n * n];
        solve(matrix);
    }

    /**
     * Solves; a large matrix on a thread of its own, while this one can be interrupted. The work of an interrupted
     * search goes on unseen until it ends: some seconds for 2,000 rows.
     *
     * @param matrix [n][n], row-major; only the lower triangle is read
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
        try {
            var eigen = algebra(n).eigen(matrix, n);
            System.arraycopy(eigen.values(), 0, values, 0, n);
            System.arraycopy(eigen.vectors(), 0, vectors, 0, n * n);
        } catch (LinearAlgebraException e) {
            throw new ArithmeticException(e.getMessage());
        }
    }

    /** Small matrices are not worth the time that loading the native library takes. */
    private static LinearAlgebra algebra(int n) {
        return n < WORTH_THE_LIBRARY ? LinearAlgebra.java() : LinearAlgebra.get();
    }

    /**
     * {@return the eigenvalues alone of a real symmetric matrix, ascending}
     *
     * @param matrix [n][n], only the lower triangle is read
     */
    public static double[] valuesOf(double[] matrix, int n) {
        try {
            return algebra(n).eigenvalues(matrix, n);
        } catch (LinearAlgebraException e) {
            throw new ArithmeticException(e.getMessage());
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
