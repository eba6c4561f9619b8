/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.numerics.linear;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.adatom.numerics.Parallel;
import org.adatom.numerics.linear.LinearAlgebra;
import org.adatom.numerics.linear.LinearAlgebraException;
import org.adatom.numerics.linear.Qr;
import org.adatom.numerics.linear.SingularMatrixException;
import org.adatom.numerics.linear.Svd;
import org.adatom.numerics.linear.SymmetricEigen;

/**
 * Linear algebra by OpenBLAS. LAPACK counts by columns: what is row-major to us is the transpose to it, so the LQ of
 * that gives our QR, its U our V and its columns of eigenvectors our rows, and nothing is transposed.
 */
final class NativeLinearAlgebra implements LinearAlgebra {
    /** Products of fewer multiplications are faster in Java. */
    private static final long WORTH_A_CALL = 12_000;
    /** Decompositions of fewer rows are faster in Java. */
    private static final int SMALL = 16;
    /** Decompositions of fewer rows gain nothing by several threads. */
    private static final int ALONE = 256;

    private final OpenBlas blas;
    private final BlasThreads gate;
    private final LinearAlgebra java;
    private final String name;
    private final int threads;

    NativeLinearAlgebra(OpenBlas blas, BlasThreads gate, String name, int threads) {
        this.blas = blas;
        this.gate = gate;
        this.name = name;
        this.threads = threads;
        this.java = new JavaLinearAlgebra(threads);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isNative() {
        return true;
    }

    @Override
    public LinearAlgebra threads(int threads) {
        return new NativeLinearAlgebra(blas, gate, name, Sizes.threads(threads));
    }

    private int workers() {
        int here = Parallel.threadsHere();
        return threads > 0 ? Math.min(threads, here) : here;
    }

    /** Does something by tiles. */
    private void products(Consumer<Tiles> what) {
        gate.one(() -> {
            what.accept(new Tiles(blas, workers()));
            return Boolean.TRUE;
        });
    }

    /** Runs a decomposition of n rows. */
    private <T> T decompose(int n, Supplier<T> call) {
        int several = n < ALONE ? 1 : workers();
        return several == 1 ? gate.one(call) : gate.many(several, call);
    }

    @Override
    public void gemm(boolean transA, boolean transB, int m, int n, int k, double alpha, double[] a, double[] b,
            double beta,
            double[] c) {
        if ((long) m * n * k < WORTH_A_CALL || Math.min(m, n) == 1) {
            java.gemm(transA, transB, m, n, k, alpha, a, b, beta, c);
            return;
        }
        Sizes.gemm(m, n, k, a, b, c);
        products(t -> t.gemm(transA, transB, m, n, k, alpha, a, b, beta, c));
    }

    @Override
    public void syrk(boolean trans, int n, int k, double alpha, double[] a, double beta, double[] c) {
        if ((long) n * n * k < WORTH_A_CALL) {
            java.syrk(trans, n, k, alpha, a, beta, c);
            return;
        }
        Sizes.gemm(n, n, k, a, a, c);
        products(t -> t.syrk(trans, n, k, alpha, a, beta, c));
        Blocks.mirror(c, n);
    }

    @Override
    public int cholesky(double[] a, int n) {
        if ((long) n * n * n < 3 * WORTH_A_CALL) {
            return java.cholesky(a, n);
        }
        Sizes.matrix("a", a, n, n);
        return gate.one(() -> new Tiles(blas, workers()).cholesky(a, n));
    }

    @Override
    public void triangularSolve(boolean trans, double[] l, int n, double[] b, int m) {
        if ((long) n * n * m < 2 * WORTH_A_CALL || m == 1) {
            java.triangularSolve(trans, l, n, b, m);
            return;
        }
        Sizes.matrix("l", l, n, n);
        Sizes.matrix("b", b, n, m);
        products(t -> t.solve(trans, l, n, b, m));
    }

    @Override
    public void choleskyInverse(double[] l, int n) {
        if ((long) n * n * n < WORTH_A_CALL) {
            java.choleskyInverse(l, n);
            return;
        }
        Sizes.matrix("l", l, n, n);
        products(t -> t.inverse(l, n));
        Blocks.mirror(l, n);
    }

    @Override
    public double[] solve(double[] a, int n, double[] b, int m) {
        if (n <= 2 * SMALL) {
            return java.solve(a, n, b, m);
        }
        Sizes.matrix("a", a, n, n);
        Sizes.matrix("b", b, n, m);
        Sizes.finite(a, SingularMatrixException::new);
        return decompose(n, () -> {
            try (var memory = new OffHeap()) {
                var lu = memory.copy(a);
                var pivots = memory.ints(n);
                if (blas.getrf(n, lu, pivots) != 0) {
                    throw Sizes.singular(n);
                }
                var x = memory.copy(m == 1 ? b : Blocks.transpose(n, m, b, 0, m));
                blas.getrs(n, m, lu, pivots, x);
                var out = OffHeap.array(x, n * m);
                return m == 1 ? out : Blocks.transpose(m, n, out, 0, n);
            }
        });
    }

    @Override
    public Qr qr(double[] a, int m, int n) {
        int k = Math.min(m, n);
        if (k <= SMALL && Math.max(m, n) <= 8 * SMALL) {
            return java.qr(a, m, n);
        }
        Sizes.matrix("a", a, m, n);
        if (k == 0) {
            return java.qr(a, m, n);
        }
        Sizes.finite(a, LinearAlgebraException::new);
        return decompose(k, () -> {
            try (var memory = new OffHeap()) {
                var q = memory.copy(a);
                var tau = memory.doubles(k);
                blas.gelqf(n, m, q, tau);
                var r = new double[k * n];
                for (int i = 0; i < k; i++) {
                    MemorySegment.copy(q, ValueLayout.JAVA_DOUBLE, ((long) i * n + i) * Double.BYTES, r,
                            i * n + i, n - i);
                }
                blas.orglq(k, m, q, n, tau);
                var out = new double[m * k];
                for (int i = 0; i < m; i++) {
                    MemorySegment.copy(q, ValueLayout.JAVA_DOUBLE, (long) i * n * Double.BYTES, out, i * k, k);
                }
                return new Qr(m, n, out, r);
            }
        });
    }

    @Override
    public double[] leastSquares(double[] a, int m, int n, double[] b, int rhs) {
        if (Math.min(m, n) <= SMALL && Math.max(m, n) <= 8 * SMALL) {
            return java.leastSquares(a, m, n, b, rhs);
        }
        Sizes.matrix("a", a, m, n);
        Sizes.matrix("b", b, m, rhs);
        if (Math.min(m, n) == 0 || rhs == 0) {
            return new double[n * rhs];
        }
        Sizes.finite(a, LinearAlgebraException::new);
        Sizes.finite(b, LinearAlgebraException::new);
        return decompose(Math.min(m, n), () -> {
            try (var memory = new OffHeap()) {
                int rows = Math.max(m, n);
                var right = new double[rows * rhs];
                for (int j = 0; j < rhs; j++) {
                    for (int i = 0; i < m; i++) {
                        right[j * rows + i] = b[i * rhs + j];
                    }
                }
                var x = memory.copy(right);
                int info = blas.gelsd(m, n, rhs, memory.copy(Blocks.transpose(m, n, a, 0, n)), x,
                        memory.doubles(Math.min(m, n)), Math.ulp(1.0) * rows, memory.ints(1));
                if (info != 0) {
                    throw new LinearAlgebraException("no least squares found of a matrix %d x %d".formatted(m, n));
                }
                var columns = OffHeap.array(x, rows * rhs);
                var out = new double[n * rhs];
                for (int j = 0; j < rhs; j++) {
                    for (int i = 0; i < n; i++) {
                        out[i * rhs + j] = columns[j * rows + i];
                    }
                }
                return out;
            }
        });
    }

    @Override
    public SymmetricEigen eigen(double[] a, int n) {
        if (n <= SMALL) {
            return java.eigen(a, n);
        }
        Sizes.matrix("a", a, n, n);
        Sizes.finiteLower(a, n);
        return decompose(n, () -> {
            try (var memory = new OffHeap()) {
                var vectors = memory.copy(a);
                var values = memory.doubles(n);
                found(blas.syevd(true, n, vectors, values), n);
                return new SymmetricEigen(n, OffHeap.array(values, n), OffHeap.array(vectors, n * n));
            }
        });
    }

    @Override
    public double[] eigenvalues(double[] a, int n) {
        if (n <= SMALL) {
            return java.eigenvalues(a, n);
        }
        Sizes.matrix("a", a, n, n);
        Sizes.finiteLower(a, n);
        return decompose(n, () -> {
            try (var memory = new OffHeap()) {
                var values = memory.doubles(n);
                found(blas.syevd(false, n, memory.copy(a), values), n);
                return OffHeap.array(values, n);
            }
        });
    }

    private static void found(int info, int n) {
        if (info != 0) {
            throw new LinearAlgebraException("the eigenvalues of a matrix of " + n + " rows were not found");
        }
    }

    @Override
    public Svd svd(double[] a, int m, int n) {
        int k = Math.min(m, n);
        if (k <= SMALL && Math.max(m, n) <= 8 * SMALL || k == 0) {
            return java.svd(a, m, n);
        }
        Sizes.matrix("a", a, m, n);
        Sizes.finite(a, LinearAlgebraException::new);
        return decompose(k, () -> {
            try (var memory = new OffHeap()) {
                var s = memory.doubles(k);
                var v = memory.doubles((long) n * k);
                var u = memory.doubles((long) k * m);
                if (blas.gesdd(n, m, memory.copy(a), s, v, u) != 0) {
                    throw new LinearAlgebraException(
                            "the singular values of a matrix %d x %d were not found".formatted(m, n));
                }
                return new Svd(m, n, OffHeap.array(u, m * k), OffHeap.array(s, k), OffHeap.array(v, k * n));
            }
        });
    }
}
