/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.numerics.linear;

import java.util.Arrays;
import java.util.Comparator;
import org.adatom.numerics.Parallel;
import org.adatom.numerics.linear.LinearAlgebra;
import org.adatom.numerics.linear.LinearAlgebraException;
import org.adatom.numerics.linear.Qr;
import org.adatom.numerics.linear.SingularMatrixException;
import org.adatom.numerics.linear.Svd;
import org.adatom.numerics.linear.SymmetricEigen;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

/** Linear algebra in plain Java: products and Cholesky by own loops, decompositions by EJML. */
final class JavaLinearAlgebra implements LinearAlgebra {
    private static final double EPSILON = Math.ulp(1.0);
    private final int threads;

    /** @param threads how many, 0 for all processors */
    JavaLinearAlgebra(int threads) {
        this.threads = threads;
    }

    @Override
    public String name() {
        return "Java";
    }

    @Override
    public boolean isNative() {
        return false;
    }

    @Override
    public LinearAlgebra threads(int threads) {
        return new JavaLinearAlgebra(Sizes.threads(threads));
    }

    private int workers() {
        int here = Parallel.threadsHere();
        return threads > 0 ? Math.min(threads, here) : here;
    }

    @Override
    public void gemm(boolean transA, boolean transB, int m, int n, int k, double alpha, double[] a, double[] b,
            double beta,
            double[] c) {
        Sizes.gemm(m, n, k, a, b, c);
        if (beta == 0) {
            Arrays.fill(c, 0);
        } else if (beta != 1) {
            for (int i = 0; i < c.length; i++) {
                c[i] *= beta;
            }
        }
        if (n == 1 && !transA) {
            for (int i = 0; i < m; i++) {
                c[i] += alpha * Blocks.dot(k, a, i * k, b, 0);
            }
            return;
        }
        var left = transA ? Blocks.transpose(k, m, a, 0, m) : a;
        var right = transB ? Blocks.transpose(n, k, b, 0, k) : b;
        Blocks.multiplyAdd(m, n, k, alpha, left, 0, k, right, 0, n, c, 0, n, workers());
    }

    @Override
    public void syrk(boolean trans, int n, int k, double alpha, double[] a, double beta, double[] c) {
        gemm(trans, !trans, n, n, k, alpha, a, a, beta, c);
        Blocks.mirror(c, n);
    }

    @Override
    public int cholesky(double[] a, int n) {
        Sizes.matrix("a", a, n, n);
        return JavaCholesky.factor(a, n, workers());
    }

    @Override
    public void triangularSolve(boolean trans, double[] l, int n, double[] b, int m) {
        Sizes.matrix("l", l, n, n);
        Sizes.matrix("b", b, n, m);
        if (trans) {
            JavaCholesky.solveUpper(l, n, b, m, workers());
        } else {
            JavaCholesky.solveLower(l, n, b, m, workers());
        }
    }

    @Override
    public void choleskyInverse(double[] l, int n) {
        Sizes.matrix("l", l, n, n);
        JavaCholesky.inverse(l, n, workers());
    }

    @Override
    public double[] solve(double[] a, int n, double[] b, int m) {
        Sizes.matrix("a", a, n, n);
        Sizes.matrix("b", b, n, m);
        Sizes.finite(a, SingularMatrixException::new);
        var x = b.clone();
        if (!JavaLu.solve(a.clone(), n, x, m, workers())) {
            throw Sizes.singular(n);
        }
        return x;
    }

    @Override
    public Qr qr(double[] a, int m, int n) {
        Sizes.matrix("a", a, m, n);
        int k = Math.min(m, n);
        var q = new DMatrixRMaj(m, k);
        var r = new DMatrixRMaj(k, n);
        if (k > 0) {
            var decomposition = DecompositionFactory_DDRM.qr(m, n);
            if (!decomposition.decompose(DMatrixRMaj.wrap(m, n, a.clone()))) {
                throw new LinearAlgebraException("no QR decomposition found of %d x %d numbers".formatted(m, n));
            }
            decomposition.getQ(q, true);
            decomposition.getR(r, true);
        }
        return new Qr(m, n, q.data, r.data);
    }

    @Override
    public double[] leastSquares(double[] a, int m, int n, double[] b, int rhs) {
        Sizes.matrix("a", a, m, n);
        Sizes.matrix("b", b, m, rhs);
        Sizes.finite(b, LinearAlgebraException::new);
        var svd = svd(a, m, n);
        int k = Math.min(m, n);
        var coefficients = new double[k * rhs];
        gemm(true, false, k, rhs, m, 1, svd.u(), b, 0, coefficients);
        int rank = svd.rank(EPSILON * Math.max(m, n));
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < rhs; j++) {
                coefficients[i * rhs + j] = i < rank ? coefficients[i * rhs + j] / svd.s()[i] : 0;
            }
        }
        var x = new double[n * rhs];
        gemm(true, false, n, rhs, k, 1, svd.vt(), coefficients, 0, x);
        return x;
    }

    @Override
    public SymmetricEigen eigen(double[] a, int n) {
        var solver = eigen(a, n, true);
        var order = new Integer[n];
        Arrays.setAll(order, k -> k);
        Arrays.sort(order, Comparator.comparingDouble(k -> solver.getEigenvalue(k).getReal()));
        var values = new double[n];
        var vectors = new double[n * n];
        for (int k = 0; k < n; k++) {
            values[k] = solver.getEigenvalue(order[k]).getReal();
            System.arraycopy(solver.getEigenVector(order[k]).getData(), 0, vectors, k * n, n);
        }
        return new SymmetricEigen(n, values, vectors);
    }

    @Override
    public double[] eigenvalues(double[] a, int n) {
        var solver = eigen(a, n, false);
        var values = new double[n];
        Arrays.setAll(values, k -> solver.getEigenvalue(k).getReal());
        Arrays.sort(values);
        return values;
    }

    private static org.ejml.interfaces.decomposition.EigenDecomposition_F64<DMatrixRMaj> eigen(double[] a, int n,
            boolean vectors) {
        Sizes.matrix("a", a, n, n);
        Sizes.finiteLower(a, n);
        var copy = a.clone();
        Blocks.mirror(copy, n);
        var solver = DecompositionFactory_DDRM.eig(n, vectors, true);
        if (n > 0 && !solver.decompose(DMatrixRMaj.wrap(n, n, copy))) {
            throw new LinearAlgebraException("the eigenvalues of a matrix of " + n + " rows were not found");
        }
        return solver;
    }

    @Override
    public Svd svd(double[] a, int m, int n) {
        Sizes.matrix("a", a, m, n);
        Sizes.finite(a, LinearAlgebraException::new);
        int k = Math.min(m, n);
        if (k == 0) {
            return new Svd(m, n, new double[0], new double[0], new double[0]);
        }
        var solver = DecompositionFactory_DDRM.svd(m, n, true, true, true);
        if (!solver.decompose(DMatrixRMaj.wrap(m, n, a.clone()))) {
            throw new LinearAlgebraException("the singular values of a matrix %d x %d were not found".formatted(m, n));
        }
        var u = solver.getU(null, false);
        var vt = solver.getV(null, true);
        var s = solver.getSingularValues();
        var order = new Integer[k];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> -s[i]));
        var us = new double[m * k];
        var values = new double[k];
        var vs = new double[k * n];
        for (int i = 0; i < k; i++) {
            values[i] = s[order[i]];
            for (int r = 0; r < m; r++) {
                us[r * k + i] = u.get(r, order[i]);
            }
            System.arraycopy(vt.data, order[i] * vt.numCols, vs, i * n, n);
        }
        return new Svd(m, n, us, values, vs);
    }
}
