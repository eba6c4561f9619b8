/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.linear;

import java.util.Locale;

/**
 * The Cholesky factor of a symmetric positive definite matrix, A + jitter I = L L'. Rounding can make a kernel matrix
 * lose its definiteness; then the diagonal grows by a jitter that is raised tenfold until the factor exists, and is
 * reported.
 */
public final class Cholesky {
    private static final double FIRST = 1e-12;

    private final LinearAlgebra algebra;
    private final double[] l;
    private final int n;
    private final double jitter;

    private Cholesky(LinearAlgebra algebra, double[] l, int n, double jitter) {
        this.algebra = algebra;
        this.l = l;
        this.n = n;
        this.jitter = jitter;
    }

    /**
     * {@return the factor, without jitter}
     *
     * @param a [n][n], only the lower triangle is read
     * @throws NotPositiveDefiniteException if the matrix is not positive definite
     */
    public static Cholesky of(double[] a, int n) {
        return of(a, n, 0);
    }

    /**
     * {@return the factor, with as little jitter as it takes: none, else 1e-12, 1e-11 ... times the mean of the
     * diagonal}
     *
     * @param a [n][n], only the lower triangle is read
     * @param mostJitter most jitter allowed, relative to the mean of the diagonal; such as 1e-6
     * @throws NotPositiveDefiniteException if the matrix is not positive definite with the most jitter either
     */
    public static Cholesky of(double[] a, int n, double mostJitter) {
        return of(a, n, mostJitter, LinearAlgebra.get());
    }

    /**
     * As {@link #of(double[], int, double)} with a given implementation.
     *
     * @param a [n][n], only the lower triangle is read
     * @param mostJitter most jitter allowed, relative to the mean of the diagonal
     * @throws NotPositiveDefiniteException if the matrix is not positive definite with the most jitter either
     */
    public static Cholesky of(double[] a, int n, double mostJitter, LinearAlgebra algebra) {
        return factor(a, n, mostJitter, algebra, a.clone());
    }

    /**
     * As {@link #of(double[], int, double, LinearAlgebra)}, with the factor in a given array: no other memory is taken.
     *
     * @param a [n][n], only the lower triangle is read
     * @param work [n][n], becomes the factor and belongs to the result from now on; not {@code a}
     */
    public static Cholesky into(double[] a, int n, double mostJitter, LinearAlgebra algebra, double[] work) {
        if (a == work) {
            throw new IllegalArgumentException("the factor needs an array of its own");
        }
        System.arraycopy(a, 0, work, 0, n * n);
        return factor(a, n, mostJitter, algebra, work);
    }

    private static Cholesky factor(double[] a, int n, double mostJitter, LinearAlgebra algebra, double[] l) {
        double mean = 0;
        for (int i = 0; i < n; i++) {
            mean += a[i * n + i] / n;
        }
        double relative = 0;
        while (true) {
            int failed = algebra.cholesky(l, n);
            if (failed == 0) {
                return new Cholesky(algebra, l, n, relative * mean);
            }
            double next = relative == 0 ? FIRST : 10 * relative;
            if (!(next <= mostJitter * (1 + 1e-9)) || !(mean > 0) || !Double.isFinite(mean)) {
                throw refused(a, n, failed - 1, relative);
            }
            relative = next;
            System.arraycopy(a, 0, l, 0, n * n);
            for (int i = 0; i < n; i++) {
                l[i * n + i] += relative * mean;
            }
        }
    }

    private static NotPositiveDefiniteException refused(double[] a, int n, int row, double jitter) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                if (!Double.isFinite(a[i * n + j])) {
                    return new NotPositiveDefiniteException(
                            "matrix element (%d, %d) is %s: it must be a finite number".formatted(i, j,
                                    a[i * n + j]), i);
                }
            }
        }
        return new NotPositiveDefiniteException(String.format(Locale.ROOT,
                "the matrix of %d rows is not positive definite at row %d%s: look for equal rows, or add noise to "
                        + "the diagonal",
                n, row, jitter == 0 ? "" : String.format(Locale.ROOT, ", even with %.0e of its diagonal added",
                        jitter)), row);
    }

    /** {@return rows and columns} */
    public int size() {
        return n;
    }

    /** {@return what was added to the diagonal; 0 where nothing was needed} */
    public double jitter() {
        return jitter;
    }

    /** {@return L [n][n], zeros above the diagonal; shared} */
    public double[] factor() {
        return l;
    }

    /** {@return the natural logarithm of the determinant} */
    public double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += Math.log(l[i * n + i]);
        }
        return 2 * sum;
    }

    /**
     * {@return X of A X = B}
     *
     * @param b [n][m]
     * @param m number of right-hand sides
     */
    public double[] solve(double[] b, int m) {
        var x = b.clone();
        algebra.triangularSolve(false, l, n, x, m);
        algebra.triangularSolve(true, l, n, x, m);
        return x;
    }

    /**
     * {@return x of A x = b}
     *
     * @param b [n]
     */
    public double[] solve(double[] b) {
        return solve(b, 1);
    }

    /**
     * {@return X of L X = B: what whitens B}
     *
     * @param b [n][m]
     * @param m number of right-hand sides
     */
    public double[] solveLower(double[] b, int m) {
        var x = b.clone();
        algebra.triangularSolve(false, l, n, x, m);
        return x;
    }

    /** {@return the inverse of A [n][n], both triangles} */
    public double[] inverse() {
        var inverse = l.clone();
        algebra.choleskyInverse(inverse, n);
        return inverse;
    }

    /**
     * Writes the inverse of A.
     *
     * @param out [n][n], both triangles are written; may be {@link #factor()}, after which this object is of no use
     */
    public void inverse(double[] out) {
        if (out != l) {
            System.arraycopy(l, 0, out, 0, n * n);
        }
        algebra.choleskyInverse(out, n);
    }
}
