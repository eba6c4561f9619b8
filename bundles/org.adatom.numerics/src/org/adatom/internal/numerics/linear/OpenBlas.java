/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.numerics.linear;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/**
 * The functions of OpenBLAS that are used, called without generated code. Products and factors of tiles are called on
 * arrays of the heap ("critical"): nothing is copied, but the garbage collector waits for the end of the call, so a
 * tile must be small enough to take about a millisecond. Functions on whole matrices take memory outside the heap.
 */
@SuppressWarnings("restricted") // the launch allows native access
final class OpenBlas {
    private static final int ROWS = 101;
    private static final int COLUMNS = 102;
    private static final int PLAIN = 111;
    private static final int TRANSPOSED = 112;
    private static final int LOWER = 122;
    private static final int NON_UNIT = 131;
    private static final int LEFT = 141;
    private static final int RIGHT = 142;

    private static final ValueLayout.OfInt I = ValueLayout.JAVA_INT;
    private static final ValueLayout.OfDouble D = ValueLayout.JAVA_DOUBLE;
    private static final ValueLayout.OfByte C = ValueLayout.JAVA_BYTE;
    private static final MemoryLayout P = ValueLayout.ADDRESS;

    private final Linker linker = Linker.nativeLinker();
    private final SymbolLookup symbols;
    private final MethodHandle gemm;
    private final MethodHandle syrk;
    private final MethodHandle trsm;
    private final MethodHandle trmm;
    private final MethodHandle potrf;
    private final MethodHandle trtri;
    private final MethodHandle getThreads;
    private final MethodHandle setThreads;
    private final MethodHandle getrf;
    private final MethodHandle getrs;
    private final MethodHandle syevd;
    private final MethodHandle gesdd;
    private final MethodHandle gelqf;
    private final MethodHandle orglq;
    private final MethodHandle gelsd;

    /** @param library file of OpenBLAS with CBLAS and LAPACKE, already loaded or not */
    OpenBlas(Path library) {
        symbols = SymbolLookup.libraryLookup(library, Arena.global());
        var onHeap = Linker.Option.critical(true);
        gemm = find("cblas_dgemm", FunctionDescriptor.ofVoid(I, I, I, I, I, I, D, P, I, P, I, D, P, I), onHeap);
        syrk = find("cblas_dsyrk", FunctionDescriptor.ofVoid(I, I, I, I, I, D, P, I, D, P, I), onHeap);
        var triangle = FunctionDescriptor.ofVoid(I, I, I, I, I, I, I, D, P, I, P, I);
        trsm = find("cblas_dtrsm", triangle, onHeap);
        trmm = find("cblas_dtrmm", triangle, onHeap);
        potrf = find("LAPACKE_dpotrf", FunctionDescriptor.of(I, I, C, I, P, I), onHeap);
        trtri = find("LAPACKE_dtrtri", FunctionDescriptor.of(I, I, C, C, I, P, I), onHeap);
        getThreads = find("openblas_get_num_threads", FunctionDescriptor.of(I));
        setThreads = find("openblas_set_num_threads", FunctionDescriptor.ofVoid(I));
        getrf = find("LAPACKE_dgetrf", FunctionDescriptor.of(I, I, I, I, P, I, P));
        getrs = find("LAPACKE_dgetrs", FunctionDescriptor.of(I, I, C, I, I, P, I, P, P, I));
        syevd = find("LAPACKE_dsyevd", FunctionDescriptor.of(I, I, C, C, I, P, I, P));
        gesdd = find("LAPACKE_dgesdd", FunctionDescriptor.of(I, I, C, I, I, P, I, P, P, I, P, I));
        gelqf = find("LAPACKE_dgelqf", FunctionDescriptor.of(I, I, I, I, P, I, P));
        orglq = find("LAPACKE_dorglq", FunctionDescriptor.of(I, I, I, I, I, P, I, P));
        gelsd = find("LAPACKE_dgelsd", FunctionDescriptor.of(I, I, I, I, I, P, I, P, I, P, D, P));
    }

    private MethodHandle find(String name, FunctionDescriptor type, Linker.Option... options) {
        var symbol = symbols.find(name).orElseThrow(() -> new UnsatisfiedLinkError("the library has no " + name));
        return linker.downcallHandle(symbol, type, options);
    }

    /** {@return version and kernels, such as "OpenBLAS 0.3.19 Haswell"} */
    String describe() {
        var text = FunctionDescriptor.of(ValueLayout.ADDRESS);
        try {
            var config = ((MemorySegment) find("openblas_get_config", text).invokeExact()).reinterpret(512)
                    .getString(0);
            var core = ((MemorySegment) find("openblas_get_corename", text).invokeExact()).reinterpret(64).getString(0);
            var words = config.split(" ");
            return "OpenBLAS " + (words.length > 1 ? words[1] : "") + " " + core;
        } catch (Throwable e) {
            throw failed("openblas_get_config", e);
        }
    }

    private static RuntimeException failed(String name, Throwable e) {
        return e instanceof RuntimeException r ? r
                : new IllegalStateException("cannot call " + name + ": " + e.getMessage(), e);
    }

    private static MemorySegment at(double[] a, int offset) {
        return MemorySegment.ofArray(a).asSlice(offset * 8L);
    }

    int threads() {
        try {
            return (int) getThreads.invokeExact();
        } catch (Throwable e) {
            throw failed("openblas_get_num_threads", e);
        }
    }

    void setThreads(int threads) {
        try {
            setThreads.invokeExact(threads);
        } catch (Throwable e) {
            throw failed("openblas_set_num_threads", e);
        }
    }

    /** C = alpha op(A) op(B) + beta C for parts of matrices. */
    void gemm(boolean ta, boolean tb, int m, int n, int k, double alpha, double[] a, int a0, int lda,
            double[] b, int b0,
            int ldb, double beta, double[] c, int c0, int ldc) {
        try {
            gemm.invokeExact(ROWS, ta ? TRANSPOSED : PLAIN, tb ? TRANSPOSED : PLAIN, m, n, k, alpha, at(a, a0), lda,
                    at(b, b0), ldb, beta, at(c, c0), ldc);
        } catch (Throwable e) {
            throw failed("dgemm", e);
        }
    }

    /** C = alpha A A' + beta C, or A' A, lower triangle of a part. */
    void syrk(boolean trans, int n, int k, double alpha, double[] a, int a0, int lda, double beta, double[] c, int c0,
            int ldc) {
        try {
            syrk.invokeExact(ROWS, LOWER, trans ? TRANSPOSED : PLAIN, n, k, alpha, at(a, a0), lda, beta,
                    at(c, c0), ldc);
        } catch (Throwable e) {
            throw failed("dsyrk", e);
        }
    }

    /** B [m][n] becomes op(L)^-1 B, or B op(L)^-1 with {@code right}. */
    void trsm(boolean right, boolean trans, int m, int n, double[] l, int l0, int ldl, double[] b, int b0, int ldb) {
        try {
            trsm.invokeExact(ROWS, right ? RIGHT : LEFT, LOWER, trans ? TRANSPOSED : PLAIN, NON_UNIT, m, n, 1.0,
                    at(l, l0),
                    ldl, at(b, b0), ldb);
        } catch (Throwable e) {
            throw failed("dtrsm", e);
        }
    }

    /** B [m][n] becomes op(L) B, or B op(L) with {@code right}. */
    void trmm(boolean right, boolean trans, int m, int n, double[] l, int l0, int ldl, double[] b, int b0, int ldb) {
        try {
            trmm.invokeExact(ROWS, right ? RIGHT : LEFT, LOWER, trans ? TRANSPOSED : PLAIN, NON_UNIT, m, n, 1.0,
                    at(l, l0),
                    ldl, at(b, b0), ldb);
        } catch (Throwable e) {
            throw failed("dtrmm", e);
        }
    }

    /** The Cholesky factor of a part, lower triangle. {@return 0 or the failed row from 1} */
    int potrf(int n, double[] a, int a0, int lda) {
        try {
            return (int) potrf.invokeExact(COLUMNS, (byte) 'U', n, at(a, a0), lda);
        } catch (Throwable e) {
            throw failed("dpotrf", e);
        }
    }

    /** The inverse of a lower triangular part. */
    void trtri(int n, double[] a, int a0, int lda) {
        try {
            int ignored = (int) trtri.invokeExact(COLUMNS, (byte) 'U', (byte) 'N', n, at(a, a0), lda);
        } catch (Throwable e) {
            throw failed("dtrtri", e);
        }
    }

    /** LU of a matrix by columns. {@return 0, or the row of the zero pivot from 1} */
    int getrf(int n, MemorySegment a, MemorySegment pivots) {
        try {
            return (int) getrf.invokeExact(COLUMNS, n, n, a, Math.max(1, n), pivots);
        } catch (Throwable e) {
            throw failed("dgetrf", e);
        }
    }

    /** Solves with the transpose of what was factored; b by columns [m][n]. */
    int getrs(int n, int m, MemorySegment lu, MemorySegment pivots, MemorySegment b) {
        try {
            return (int) getrs.invokeExact(COLUMNS, (byte) 'T', n, m, lu, Math.max(1, n), pivots, b, Math.max(1, n));
        } catch (Throwable e) {
            throw failed("dgetrs", e);
        }
    }

    /** Eigenvalues, and eigenvectors one after the other in place of the matrix. */
    int syevd(boolean vectors, int n, MemorySegment a, MemorySegment w) {
        try {
            return (int) syevd.invokeExact(COLUMNS, (byte) (vectors ? 'V' : 'N'), (byte) 'U', n, a, Math.max(1, n), w);
        } catch (Throwable e) {
            throw failed("dsyevd", e);
        }
    }

    /** Singular values of a matrix by columns [n][m], thin. */
    int gesdd(int m, int n, MemorySegment a, MemorySegment s, MemorySegment u, MemorySegment vt) {
        try {
            return (int) gesdd.invokeExact(COLUMNS, (byte) 'S', m, n, a, m, s, u, m, vt, Math.min(m, n));
        } catch (Throwable e) {
            throw failed("dgesdd", e);
        }
    }

    /** LQ of a matrix by columns [n][m]. */
    int gelqf(int m, int n, MemorySegment a, MemorySegment tau) {
        try {
            return (int) gelqf.invokeExact(COLUMNS, m, n, a, m, tau);
        } catch (Throwable e) {
            throw failed("dgelqf", e);
        }
    }

    /** Q [k][n] by columns, leading dimension ld, of {@link #gelqf}. */
    int orglq(int k, int n, MemorySegment a, int ld, MemorySegment tau) {
        try {
            return (int) orglq.invokeExact(COLUMNS, k, n, k, a, ld, tau);
        } catch (Throwable e) {
            throw failed("dorglq", e);
        }
    }

    /** Least squares of least norm; all by columns, b of max(m, n) rows. */
    int gelsd(int m, int n, int rhs, MemorySegment a, MemorySegment b, MemorySegment s, double tolerance,
            MemorySegment rank) {
        try {
            return (int) gelsd.invokeExact(COLUMNS, m, n, rhs, a, Math.max(1, m), b, Math.max(1, Math.max(m, n)), s,
                    tolerance, rank);
        } catch (Throwable e) {
            throw failed("dgelsd", e);
        }
    }
}
