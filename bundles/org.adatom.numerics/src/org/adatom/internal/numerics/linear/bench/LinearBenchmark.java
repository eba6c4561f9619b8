/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.numerics.linear.bench;

import java.util.Optional;
import java.util.Random;
import org.adatom.numerics.bench.Benchmark;
import org.adatom.numerics.bench.Peer;
import org.adatom.numerics.linear.LinearAlgebra;

/**
 * A decomposition of a symmetric positive definite matrix, X X' + n I with normal X, on a given number of threads;
 * SciPy, on the BLAS that it was built with, does the same on as many.
 */
abstract class LinearBenchmark implements Benchmark {
    private final String name;
    private final String python;
    private final int threads;
    private final int n;
    /** Made by the first run. */
    private double[] a = new double[0];

    /**
     * @param name of the benchmark, without the number of threads
     * @param python what SciPy does with the matrix a
     */
    LinearBenchmark(String name, String python, int n, int threads) {
        this.name = name + "-" + n + (threads > 1 ? "-threads" + threads : "");
        this.python = python;
        this.threads = threads;
        this.n = n;
    }

    private static double[] matrix(int n) {
        var random = new Random(0);
        var x = new double[n * n];
        for (int i = 0; i < x.length; i++) {
            x[i] = random.nextGaussian();
        }
        var a = new double[n * n];
        LinearAlgebra.get().syrk(false, n, n, 1, x, 0, a);
        for (int i = 0; i < n; i++) {
            a[i * n + i] += n;
        }
        return a;
    }

    /** Does it once with the matrix a, which must not be changed. */
    abstract void compute(LinearAlgebra algebra, double[] a, int n);

    @Override
    public String name() {
        return name;
    }

    @Override
    public String unit() {
        return "ms";
    }

    @Override
    public String better() {
        return "lower";
    }

    @Override
    public String description() {
        return "a matrix of " + n + " rows, with a copy of it, on " + (threads == 1 ? "one thread"
                : threads + " threads")
                + ", by " + LinearAlgebra.get().name();
    }

    @Override
    public double run() {
        if (a.length == 0) {
            a = matrix(n);
        }
        long begin = System.nanoTime();
        compute(LinearAlgebra.get().threads(threads), a, n);
        return (System.nanoTime() - begin) / 1e6;
    }

    @Override
    public Optional<Peer> peer() {
        return Optional.of(Peer.python("SciPy", """
                import os
                for v in ('OMP_NUM_THREADS', 'OPENBLAS_NUM_THREADS', 'MKL_NUM_THREADS'):
                    os.environ[v] = '%d'
                import time, numpy as np, scipy.linalg as sl
                n = %d
                x = np.random.default_rng(0).normal(size=(n, n))
                a = x @ x.T + n * np.eye(n)
                times = []
                for i in range(14):
                    begin = time.perf_counter()
                    %s
                    times.append(time.perf_counter() - begin)
                print(1e3 * float(np.median(times[5:])))
                """.formatted(threads, n, python)));
    }
}
