/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.bayes;

import java.util.Arrays;
import java.util.Optional;
import org.adatom.learning.gp.GaussianProcess;
import org.adatom.learning.gp.GaussianTraining;
import org.adatom.learning.gp.HyperParameter;
import org.adatom.learning.gp.Kernel;
import org.adatom.learning.gp.MeanFunction;
import org.adatom.learning.gp.Prior;
import org.adatom.learning.model.FitContext;
import org.adatom.numerics.optimise.Lbfgsb;

/**
 * A Gaussian process that is fitted anew to all values. Without a kernel of its own it is Matern 5/2 with a length for
 * each feature, times a variance, plus noise; lengths have a log-normal prior that widens with the number of features
 * (C. Hvarfner, E. O. Hellsten, L. Nardi, ICML 2024, arXiv:2402.02229), so that few points do not make it believe in
 * nonsense.
 *
 * @param kernel in place of that one, noise included
 * @param restarts further searches for hyper-parameters, at least 0
 */
public record GaussianSurrogate(Optional<Kernel> kernel, int restarts) implements Surrogate {
    private static final int MOST_POINTS = 300;
    /** With more features they share one length. */
    private static final int MOST_LENGTHS = 20;
    private static final double LOWEST_NOISE = 1e-9;

    /** The usual kernel. */
    public GaussianSurrogate() {
        this(Optional.empty(), 1);
    }

    @Override
    public Posterior fit(double[] x, int n, int d, double[] y, double[] noise, FitContext context) {
        var chosen = kernel.map(k -> k.ard(d)).orElseGet(() -> usual(d, known(y, noise)));
        var fit = new GaussianTraining(chosen, MeanFunction.CONSTANT, false, true, restarts,
                new Lbfgsb().withLimits(100, 150), MOST_POINTS, 0).fit(x, n, d, y, context.random("gp"),
                        best -> context.checkCancelled());
        return new ProcessPosterior(fit.process(), d);
    }

    /** {@return the variance of the noise relative to that of the values, where each has been told; else 0} */
    private static double known(double[] y, double[] noise) {
        if (Arrays.stream(noise).anyMatch(s -> s <= 0)) {
            return 0;
        }
        double mean = Arrays.stream(y).average().orElse(0);
        double variance = Arrays.stream(y).map(v -> (v - mean) * (v - mean)).average().orElse(0);
        return variance > 0 ? Arrays.stream(noise).map(s -> s * s).average().orElse(0) / variance : 0;
    }

    private static Kernel usual(int d, double noise) {
        var prior = new Prior.LogNormal(Math.log(d) / 2, Math.sqrt(3));
        var length = new HyperParameter(0.3 * Math.sqrt(d), 0.02, 50, false, prior);
        var variance = new HyperParameter(1, 0.01, 1000, false, new Prior.LogNormal(0, 2));
        var white = noise > 0 ? HyperParameter.of(Math.max(noise, LOWEST_NOISE)).fix()
                : new HyperParameter(1e-6, LOWEST_NOISE, 1, false, new Prior.LogNormal(-12, 4));
        var matern = new Kernel.Matern(Kernel.Smoothness.FIVE_HALVES, java.util.List.of(length), java.util.List.of());
        return new Kernel.Product(new Kernel.Constant(variance), d > MOST_LENGTHS ? matern : matern.ard(d))
                .plus(new Kernel.White(white));
    }

    @Override
    public String describe() {
        return "Gaussian process, " + kernel.map(Kernel::text).orElse("Matern 5/2");
    }

    /** What a process believes. @param process fitted @param features d */
    private record ProcessPosterior(GaussianProcess process, int features) implements Posterior {
        @Override
        public void predict(double[] x, int n, double[] mean, double[] sd) {
            var p = process.predict(x, n);
            System.arraycopy(p.mean(), 0, mean, 0, n);
            System.arraycopy(p.sd(), 0, sd, 0, n);
        }

        @Override
        public boolean hasCovariance() {
            return true;
        }

        @Override
        public double[] covariance(double[] a, int n, double[] b, int m) {
            if (a == b && n == m) {
                return process.covariance(a, n);
            }
            var both = Arrays.copyOf(a, (n + m) * features);
            System.arraycopy(b, 0, both, n * features, m * features);
            var joint = process.covariance(both, n + m);
            var out = new double[n * m];
            for (int i = 0; i < n; i++) {
                System.arraycopy(joint, i * (n + m) + n, out, i * m, m);
            }
            return out;
        }
    }
}
