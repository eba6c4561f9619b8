/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.gp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.adatom.internal.learning.gp.CoregionalLikelihood;
import org.adatom.learning.LearningException;
import org.adatom.numerics.optimise.Lbfgsb;

/**
 * Finds the hyper-parameters of coregional outputs that make data likeliest, by L-BFGS-B with exact slopes: those of the
 * kernel, kappa and noise by their logarithms, W as it is.
 *
 * @param kernel k with its start values, without noise
 * @param mean mean function, one of its own for each output
 * @param rank number of functions that outputs share, at least 1
 * @param noiseSd [m] standard deviations of the noise in the user's units, kept; NaN where it is fitted; empty for all fitted
 * @param scaleFeatures whether features are seen with mean 0 and standard deviation 1
 * @param scaleValues whether values are
 * @param restarts further searches from random values
 * @param search limits and tolerances of a search
 * @param mostValues at most so many values, drawn at random, tell the hyper-parameters
 */
public record MultiOutputTraining(Kernel kernel, MeanFunction mean, int rank, double[] noiseSd, boolean scaleFeatures,
        boolean scaleValues, int restarts, Lbfgsb search, int mostValues) {
    private static final double REACH = 20;
    private static final double SHARED = 0.8;
    private static final double MOST_WEIGHT = 20;

    /** One shared function, fitted noise, everything scaled, two restarts. */
    public MultiOutputTraining(Kernel kernel) {
        this(kernel, MeanFunction.ZERO, 1, new double[0], true, true, 2, new Lbfgsb().withLimits(200, 300), Integer.MAX_VALUE);
    }

    /** @throws LearningException when the rank is below 1 or the number of restarts negative */
    public MultiOutputTraining {
        if (rank < 1 || restarts < 0 || mostValues < 2) {
            throw new LearningException("a coregional fit with " + rank + " shared functions, " + restarts + " restarts and "
                    + mostValues + " values: they must be at least 1, 0 and 2");
        }
    }

    /**
     * What a fit led to.
     *
     * @param process with the best hyper-parameters
     * @param logLikelihoods where each search ended
     * @param converged whether the best search ended at a maximum
     */
    public record Fit(MultiOutputProcess process, double[] logLikelihoods, boolean converged) {
    }

    /**
     * {@return the process with the best hyper-parameters}
     *
     * @param x [n][d], row-major
     * @param y [n][m]; NaN where a value is missing
     * @param m outputs
     * @param watch called before each evaluation with the best likelihood so far (NaN at first); may throw to end the fit
     * @throws LearningException when an output has no value, a number is infinite or the matrix is always singular
     */
    public Fit fit(double[] x, int n, int d, double[] y, int m, RandomGenerator random, Consumer<Double> watch) {
        if (n < 1 || d < 1 || m < 1 || noiseSd.length != 0 && noiseSd.length != m) {
            throw new LearningException("a coregional process needs at least 1 row, 1 feature and 1 output, and one noise for "
                    + "each: there are " + n + ", " + d + ", " + m + " and " + noiseSd.length);
        }
        Kernels.check(kernel, d);
        var scalings = scalings(x, n, d, y, m);
        var values = MultiOutputProcess.values(mean, scalings, x, n, y);
        var run = new Search(chosen(values, m, random), scalings, m, random, watch);
        run.search();
        return new Fit(MultiOutputProcess.of(run.region(run.best), mean, scalings, x, n, y), run.ends, run.converged);
    }

    private Scaling[] scalings(double[] x, int n, int d, double[] y, int m) {
        var features = Scaling.of(x, n, d, new double[n], scaleFeatures, false);
        var all = new Scaling[m];
        for (int p = 0; p < m; p++) {
            int output = p;
            var known = java.util.stream.IntStream.range(0, n).mapToDouble(i -> y[i * m + output])
                    .filter(v -> !Double.isNaN(v)).toArray();
            if (known.length == 0) {
                throw new LearningException("output " + (p + 1) + " has no value in any of " + n + " rows: leave it out");
            }
            var own = Scaling.of(new double[0], known.length, 0, known, false, scaleValues);
            all[p] = new Scaling(features.shift(), features.scale(), own.valueShift(), own.valueScale());
        }
        return all;
    }

    /** Values that tell hyper-parameters: outputs with few values keep all of them. */
    private MultiOutputProcess.Values chosen(MultiOutputProcess.Values values, int m, RandomGenerator random) {
        int all = values.y().length;
        if (all <= mostValues) {
            return values;
        }
        var counts = new int[m];
        var chosen = new ArrayList<Integer>();
        for (int a : GaussianTraining.permutation(all, random)) {
            if (counts[values.output()[a]] < mostValues / m) {
                counts[values.output()[a]]++;
                chosen.add(a);
            }
        }
        return values.subset(chosen.stream().sorted().mapToInt(Integer::intValue).toArray());
    }

    /** One fit. */
    private final class Search {
        private final CoregionalLikelihood likelihood;
        private final MultiOutputProcess.Values values;
        private final List<HyperParameter> parameters = kernel.hyperParameters();
        private final int p = parameters.size();
        private final int m;
        private final double[] fixedNoise;
        private final RandomGenerator random;
        private final Consumer<Double> watch;
        private final double[] size;
        private final double[] ends = new double[restarts + 1];
        private double[] best = new double[0];
        private double bestValue = Double.NaN;
        private boolean converged;

        Search(MultiOutputProcess.Values values, Scaling[] scalings, int m, RandomGenerator random, Consumer<Double> watch) {
            this.values = values;
            this.m = m;
            this.random = random;
            this.watch = watch;
            this.likelihood = values.likelihood(m);
            this.fixedNoise = new double[m];
            this.size = new double[m];
            for (int o = 0; o < m; o++) {
                double sd = noiseSd.length == 0 ? Double.NaN : noiseSd[o] / scalings[o].valueScale();
                fixedNoise[o] = sd * sd;
                int output = o;
                double square = java.util.stream.IntStream.range(0, values.y().length).filter(a -> values.output()[a] == output)
                        .mapToDouble(a -> values.y()[a] * values.y()[a]).average().orElse(1);
                size[o] = square > 0 ? Math.sqrt(square) : 1;
            }
        }

        void search() {
            int count = p + m * rank + 2 * m;
            var lower = new double[count];
            var upper = new double[count];
            bounds(lower, upper);
            for (int s = 0; s <= restarts; s++) {
                var end = search.minimise(this::value, start(s, lower, upper), lower, upper);
                ends[s] = -end.value();
                if (Double.isFinite(end.value()) && !(ends[s] <= bestValue)) {
                    bestValue = ends[s];
                    best = end.x();
                    converged = end.converged();
                }
            }
            if (best.length == 0) {
                best = start(0, lower, upper);
            }
        }

        private void bounds(double[] lower, double[] upper) {
            for (int k = 0; k < p; k++) {
                var h = parameters.get(k);
                lower[k] = Math.log(h.fixed() ? h.value() : h.lower());
                upper[k] = Math.log(h.fixed() ? h.value() : h.upper());
            }
            for (int o = 0; o < m; o++) {
                double log = 2 * Math.log(size[o]);
                for (int r = 0; r < rank; r++) {
                    lower[p + o * rank + r] = -MOST_WEIGHT * size[o];
                    upper[p + o * rank + r] = MOST_WEIGHT * size[o];
                }
                lower[p + m * rank + o] = log + Math.log(1e-6);
                upper[p + m * rank + o] = log + Math.log(1e3);
                boolean free = Double.isNaN(fixedNoise[o]);
                lower[p + m * rank + m + o] = free ? log + Math.log(1e-9) : 0;
                upper[p + m * rank + m + o] = free ? log + Math.log(10) : 0;
            }
        }

        private double[] start(int s, double[] lower, double[] upper) {
            var start = new double[lower.length];
            var signs = signs();
            for (int k = 0; k < p; k++) {
                start[k] = Math.log(parameters.get(k).value()) + (s == 0 ? 0 : Math.log(REACH) * (2 * random.nextDouble() - 1));
            }
            for (int o = 0; o < m; o++) {
                for (int r = 0; r < rank; r++) {
                    double shared = s == 0 && r == 0 ? signs[o] * Math.sqrt(SHARED) : 0.7 * random.nextGaussian();
                    start[p + o * rank + r] = size[o] * shared;
                }
                double log = 2 * Math.log(size[o]);
                start[p + m * rank + o] = log + Math.log(1 - SHARED);
                start[p + m * rank + m + o] = log + Math.log(s == 0 ? 1e-2 : Math.pow(10, -1 - 3 * random.nextDouble()));
            }
            for (int k = 0; k < start.length; k++) {
                start[k] = Math.clamp(start[k], lower[k], upper[k]);
            }
            return start;
        }

        /** Whether an output rises where the one with most values rises, told by the places that know both. */
        private double[] signs() {
            int places = values.points().count();
            var table = new double[places * m];
            Arrays.fill(table, Double.NaN);
            var counts = new int[m];
            for (int a = 0; a < values.y().length; a++) {
                table[values.point()[a] * m + values.output()[a]] = values.y()[a];
                counts[values.output()[a]]++;
            }
            int most = 0;
            for (int o = 1; o < m; o++) {
                most = counts[o] > counts[most] ? o : most;
            }
            var signs = new double[m];
            for (int o = 0; o < m; o++) {
                double sum = 0;
                for (int i = 0; i < places; i++) {
                    double product = table[i * m + o] * table[i * m + most];
                    sum += Double.isNaN(product) ? 0 : product;
                }
                signs[o] = sum < 0 ? -1 : 1;
            }
            return signs;
        }

        private double value(double[] at, double[] gradient) {
            watch.accept(bestValue);
            double sum;
            try {
                sum = likelihood.value(region(at), gradient);
            } catch (LearningException singular) {
                return Double.NaN;
            }
            for (int k = 0; k < gradient.length; k++) {
                var prior = k < p ? parameters.get(k).prior() : null;
                if (prior != null) {
                    sum += prior.logDensity(Math.exp(at[k]));
                    gradient[k] += prior.slope(Math.exp(at[k]));
                }
                boolean fixed = k < p ? parameters.get(k).fixed()
                        : k >= p + m * rank + m && !Double.isNaN(fixedNoise[k - p - m * rank - m]);
                gradient[k] = fixed ? 0 : -gradient[k];
            }
            return -sum;
        }

        Coregion region(double[] at) {
            var next = new int[1];
            var changed = kernel.map(h -> {
                double value = Math.exp(at[next[0]++]);
                return h.fixed() ? h : h.with(Math.clamp(value, h.lower(), h.upper()));
            });
            var kappa = new double[m];
            var noise = new double[m];
            for (int o = 0; o < m; o++) {
                kappa[o] = Math.exp(at[p + m * rank + o]);
                noise[o] = Double.isNaN(fixedNoise[o]) ? Math.exp(at[p + m * rank + m + o]) : fixedNoise[o];
            }
            return new Coregion(changed, Arrays.copyOfRange(at, p, p + m * rank), kappa, noise);
        }
    }
}
