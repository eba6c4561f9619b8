/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.gp.bench;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.adatom.learning.gp.GaussianTraining;
import org.adatom.learning.gp.Kernel;
import org.adatom.learning.gp.MeanFunction;
import org.adatom.numerics.Parallel;
import org.adatom.numerics.bench.Benchmark;
import org.adatom.numerics.bench.Peer;
import org.adatom.numerics.optimise.Lbfgsb;

/**
 * Twenty steps of L-BFGS-B for the hyper-parameters of a squared exponential with five length scales and noise, on
 * Friedman's first function of five features (J. H. Friedman, Ann. Stat. 19, 1, 1991), one thread; the peer does the
 * same on the same data.
 */
abstract class FitBenchmark implements Benchmark {
    private static final int D = 5;
    private static final int STEPS = 20;
    private final int n;
    private final double[] x;
    private final double[] y;

    FitBenchmark(int n) {
        this.n = n;
        var random = new SplittableRandom(0);
        x = random.doubles(n * D).toArray();
        y = new double[n];
        for (int i = 0; i < n; i++) {
            int at = i * D;
            y[i] = 10 * Math.sin(Math.PI * x[at] * x[at + 1]) + 20 * (x[at + 2] - .5) * (x[at + 2] - .5)
                    + 10 * x[at + 3]
                    + 5 * x[at + 4] + random.nextGaussian();
        }
    }

    @Override
    public String name() {
        return "learning.gp-" + n;
    }

    @Override
    public String unit() {
        return "s";
    }

    @Override
    public String better() {
        return "lower";
    }

    @Override
    public String description() {
        return "fit of a Gaussian process to " + n + " points, 5 features: " + STEPS
                + " steps for 7 hyper-parameters, one thread";
    }

    @Override
    public double run() {
        long begin = System.nanoTime();
        Parallel.onOneThread(() -> fit());
        return (System.nanoTime() - begin) / 1e9;
    }

    private void fit() {
        var training = new GaussianTraining(Kernel.parse("1*rbf(l=[1,1,1,1,1]) + white(1)"), MeanFunction.ZERO,
                false, true,
                0, new Lbfgsb().withLimits(STEPS, 10 * STEPS), Integer.MAX_VALUE, 1e-10);
        var fit = training.fit(x, n, D, y, new SplittableRandom(0), best -> { });
        if (!(fit.process().logLikelihood() > -n)) {
            throw new IllegalStateException("the fit ended at a likelihood of " + fit.process().logLikelihood());
        }
    }

    @Override
    public Optional<Peer> peer() {
        var data = new StringBuilder();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < D; k++) {
                data.append(x[i * D + k]).append(' ');
            }
            data.append(y[i]).append('\n');
        }
        var script = String.format(Locale.ROOT, """
                import time, warnings, numpy as np, scipy.optimize
                from sklearn.gaussian_process import GaussianProcessRegressor
                from sklearn.gaussian_process.kernels import RBF, WhiteKernel, ConstantKernel
                warnings.filterwarnings('ignore')
                data = np.loadtxt('data.txt')
                def search(f, start, bounds):
                    r = scipy.optimize.minimize(f, start, method='L-BFGS-B', jac=True, bounds=bounds, options={'maxiter': %d})
                    return r.x, r.fun
                gp = GaussianProcessRegressor(ConstantKernel(1.0) * RBF([1.0] * %d) + WhiteKernel(1.0), normalize_y=True,
                                              optimizer=search)
                begin = time.perf_counter()
                gp.fit(data[:, :-1], data[:, -1])
                print(time.perf_counter() - begin)
                """, STEPS, D);
        var python = Peer.python("scikit-learn", script);
        return Optional.of(new Peer(python.name(), python.command(),
                Map.of("peer.py", script, "data.txt", data.toString())));
    }
}
