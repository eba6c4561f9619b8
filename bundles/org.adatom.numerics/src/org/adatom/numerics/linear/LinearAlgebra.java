/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.linear;

import org.adatom.internal.numerics.linear.Backends;

/**
 * Dense linear algebra. Matrices are row-major arrays of exactly rows x columns numbers ([m][n] in words); vectors are
 * matrices of one column. Arguments are read, never changed, unless said; an argument that is written must not be
 * another argument as well. All methods may be called from any thread at the same time.
 *
 * <p>{@link #get()} is what to use: the library OpenBLAS for matrices that are worth the call, plain Java for small
 * ones (about 32 rows) and where the library is absent. The two differ in the last digits only.
 */
public interface LinearAlgebra {

    /** {@return the fastest implementation on this machine} The first call loads the library. */
    static LinearAlgebra get() {
        return Backends.best();
    }

    /** {@return the implementation in plain Java} */
    static LinearAlgebra java() {
        return Backends.java();
    }

    /** {@return which implementation this is, such as "OpenBLAS 0.3.19 SkylakeX" or "Java"} */
    String name();

    /** {@return whether a native library does the large matrices} */
    boolean isNative();

    /**
     * {@return the same on a given number of threads} Without it calls take all processors, and one inside
     * {@link org.adatom.numerics.Parallel#blocks} and {@link org.adatom.numerics.Parallel#onOneThread}.
     *
     * @param threads at least 1
     */
    LinearAlgebra threads(int threads);

    /**
     * Multiplies matrices: C = alpha op(A) op(B) + beta C.
     *
     * @param transA whether op(A) is the transpose of A; then a is [k][m], else [m][k]
     * @param transB whether op(B) is the transpose of B; then b is [n][k], else [k][n]
     * @param m rows of C
     * @param n columns of C
     * @param k length of the sums
     * @param alpha factor
     * @param a the first matrix
     * @param b the second matrix; may be {@code a}
     * @param beta factor; with 0 what c holds does not matter
     * @param c [m][n], changed
     */
    void gemm(boolean transA, boolean transB, int m, int n, int k, double alpha, double[] a, double[] b, double beta,
            double[] c);

    /**
     * Multiplies a matrix with its transpose: C = alpha A A' + beta C, or with A' A where {@code trans}.
     *
     * @param trans whether the product is A' A; then a is [k][n], else [n][k]
     * @param n rows and columns of C
     * @param k length of the sums
     * @param c [n][n], changed; must be symmetric unless beta is 0; both triangles are written
     */
    void syrk(boolean trans, int n, int k, double alpha, double[] a, double beta, double[] c);

    /**
     * Multiplies a matrix with a vector: y = alpha op(A) x + beta y.
     *
     * @param trans whether op(A) is the transpose
     * @param m rows of A
     * @param n columns of A
     * @param x [n], with {@code trans} [m]
     * @param y [m], with {@code trans} [n], changed
     */
    default void gemv(boolean trans, int m, int n, double alpha, double[] a, double[] x, double beta, double[] y) {
        gemm(trans, false, trans ? n : m, 1, trans ? m : n, alpha, a, x, beta, y);
    }

    /**
     * Factors a symmetric positive definite matrix in place, A = L L'. {@link Cholesky} is easier to use: it adds to
     * the diagonal what rounding took.
     *
     * @param a [n][n], only the lower triangle is read; becomes L, zeros above its diagonal
     * @return 0, or where the matrix is not positive definite k = 1..n: the leading part of k rows is not, and the
     *         content of a is lost
     */
    int cholesky(double[] a, int n);

    /**
     * Solves with a lower triangular matrix, L X = B, or L' X = B where {@code trans}.
     *
     * @param trans whether to solve with the transpose
     * @param l [n][n], only the lower triangle is read
     * @param b [n][m] right-hand sides; becomes X
     * @param m number of right-hand sides
     */
    void triangularSolve(boolean trans, double[] l, int n, double[] b, int m);

    /**
     * Inverts a matrix by its Cholesky factor, in place.
     *
     * @param l [n][n], L of {@link #cholesky}; becomes the inverse of L L', both triangles
     */
    void choleskyInverse(double[] l, int n);

    /**
     * Solves A X = B by LU with row exchanges.
     *
     * @param a [n][n]
     * @param b [n][m]
     * @param m number of right-hand sides
     * @return X [n][m]
     * @throws SingularMatrixException if a pivot is zero or a number in A is not finite
     */
    double[] solve(double[] a, int n, double[] b, int m);

    /**
     * {@return A = Q R}
     *
     * @param a [m][n]
     */
    Qr qr(double[] a, int m, int n);

    /**
     * Minimises |A X - B| column by column; where columns of A depend on each other, by the X of least norm.
     *
     * @param a [m][n], any shape
     * @param b [m][rhs]
     * @param rhs number of right-hand sides
     * @return X [n][rhs]
     */
    double[] leastSquares(double[] a, int m, int n, double[] b, int rhs);

    /**
     * {@return eigenvalues and eigenvectors of a symmetric matrix}
     *
     * @param a [n][n], only the lower triangle is read
     * @throws LinearAlgebraException if a number in A is not finite
     */
    SymmetricEigen eigen(double[] a, int n);

    /**
     * {@return the eigenvalues alone of a symmetric matrix, ascending}
     *
     * @param a [n][n], only the lower triangle is read
     * @throws LinearAlgebraException if a number in A is not finite
     */
    double[] eigenvalues(double[] a, int n);

    /**
     * {@return the singular value decomposition}
     *
     * @param a [m][n], any shape
     * @throws LinearAlgebraException if a number in A is not finite
     */
    Svd svd(double[] a, int m, int n);
}
