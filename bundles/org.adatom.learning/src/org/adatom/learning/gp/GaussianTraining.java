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
import java.util.Locale;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.adatom.internal.learning.gp.Likelihood;
import org.adatom.internal.learning.gp.Points;
import org.adatom.learning.LearningException;
import org.adatom.numerics.optimise.Lbfgsb;
import org.adatom.numerics.optimise.Minimum;

/**
 * Finds the hyper-parameters of a kernel that make data likeliest: the logarithm of the marginal likelihood, and of the
 * priors, is maximised over the logarithms of the free hyper-parameters inside their bounds by L-BFGS-B, from the kernel's
 * own values and from random ones.
 *
 * @param kernel covariance with its start values, noise included as a white kernel
 * @param mean mean function
 * @param scaleFeatures whether the process sees features of mean 0 and standard deviation 1
 * @param scaleValues whether the process sees values of mean 0 and standard deviation 1
 * @param restarts further searches from random values, at least 0
 * @param search limits and tolerances of a search
 * @param mostPoints at most so many points, drawn at random, tell the hyper-parameters; the process sees all of them
 * @param nugget added to the diagonal, in scaled units; usually 0
 */
public record GaussianTraining(Kernel kernel, MeanFunction mean, boolean scaleFeatures, boolean scaleValues, int restarts,
        Lbfgsb search, int mostPoints, double nugget) {
    /** How far random starts lie from the kernel's own values, as a factor. */
    private static final double REACH = 20;

    /** Two restarts, scaled features and values, all points, no nugget. */
    public GaussianTraining(Kernel kernel, MeanFunction mean) {
        this(kernel, mean, true, true, 2, new Lbfgsb().withLimits(200, 300), Integer.MAX_VALUE, 0);
    }

    /** @throws LearningException when the number of restarts is negative or less than 2 points are allowed */
    public GaussianTraining {
        if (restarts < 0 || mostPoints < 2) {
            throw new LearningException("a fit with " + restarts + " restarts and " + mostPoints
                    + " points: restarts must be at least 0, points at least 2");
        }
    }

    /** {@return the same with other numbers of restarts} */
    public GaussianTraining withRestarts(int number) {
        return new GaussianTraining(kernel, mean, scaleFeatures, scaleValues, number, search, mostPoints, nugget);
    }

    /** {@return the same with other limits of a search} */
    public GaussianTraining withSearch(Lbfgsb limits) {
        return new GaussianTraining(kernel, mean, scaleFeatures, scaleValues, restarts, limits, mostPoints, nugget);
    }

    /** {@return the same that sees data as they are} */
    public GaussianTraining unscaled() {
        return new GaussianTraining(kernel, mean, false, false, restarts, search, mostPoints, nugget);
    }

    /**
     * {@return the process with the best hyper-parameters}
     *
     * @param x [n][d], row-major
     * @param n points, at least 1
     * @param d features, at least 1
     * @param y [n]
     * @param random for restarts and the choice of points
     * @param watch called before each evaluation with the best likelihood so far (NaN at first); may throw to end the fit
     * @throws LearningException when a number is not finite, the kernel does not fit the features or K is always singular
     */
    public GaussianFit fit(double[] x, int n, int d, double[] y, RandomGenerator random, Consumer<Double> watch) {
        if (n < 1 || d < 1) {
            throw new LearningException("a Gaussian process needs at least 1 point and 1 feature: there are " + n + " and " + d);
        }
        Kernels.check(kernel, d);
        var scaling = Scaling.of(x, n, d, y, scaleFeatures, scaleValues);
        var rows = scaling.features(x, n);
        var values = scaling.values(y, n);
        var messages = new ArrayList<String>();
        if (Arrays.stream(values).allMatch(v -> v == values[0]) && (scaleValues || n == 1)) {
            messages.add(n == 1 ? "one point tells nothing of the hyper-parameters: they stay as they were"
                    : "all values are equal: the hyper-parameters stay as they were");
            return new GaussianFit(GaussianProcess.of(kernel, mean, scaling, nugget, x, n, d, y), new double[0], 0, true,
                    messages);
        }
        var search = new Search(rows, values, n, d, random, watch);
        search.run();
        var best = search.best();
        var process = GaussianProcess.of(best, mean, scaling, nugget, x, n, d, y);
        remarks(process, scaling, messages);
        if (n > mostPoints) {
            messages.add("hyper-parameters were told by " + mostPoints + " of " + n + " points");
        }
        return new GaussianFit(process, search.ends, search.evaluations, search.converged, messages);
    }

    /** One fit. */
    private final class Search {
        private final Likelihood likelihood;
        private final RandomGenerator random;
        private final Consumer<Double> watch;
        private final List<HyperParameter> parameters = kernel.hyperParameters();
        private final double[] ends = new double[restarts + 1];
        private double bestValue = Double.NaN;
        private double[] bestX = new double[0];
        private boolean converged;
        private int evaluations;

        Search(double[] rows, double[] values, int n, int d, RandomGenerator random, Consumer<Double> watch) {
            this.random = random;
            this.watch = watch;
            int m = Math.min(n, mostPoints);
            var chosenRows = rows;
            var chosenValues = values;
            if (m < n) {
                chosenRows = new double[m * d];
                chosenValues = new double[m];
                var order = permutation(n, random);
                for (int i = 0; i < m; i++) {
                    System.arraycopy(rows, order[i] * d, chosenRows, i * d, d);
                    chosenValues[i] = values[order[i]];
                }
            }
            likelihood = new Likelihood(kernel, new Points(chosenRows, m, d), chosenValues,
                    mean.basis(chosenRows, m, d), mean.size(d), nugget);
        }

        void run() {
            var objective = likelihood.objective();
            int p = parameters.size();
            var lower = new double[p];
            var upper = new double[p];
            for (int k = 0; k < p; k++) {
                var h = parameters.get(k);
                lower[k] = Math.log(h.fixed() ? h.value() : h.lower());
                upper[k] = Math.log(h.fixed() ? h.value() : h.upper());
            }
            int searches = parameters.stream().allMatch(HyperParameter::fixed) ? 0 : restarts + 1;
            Arrays.fill(ends, Double.NaN);
            for (int s = 0; s < searches; s++) {
                var end = search.minimise((at, gradient) -> {
                    watch.accept(bestValue);
                    evaluations++;
                    return objective.value(at, gradient);
                }, start(s, lower, upper), lower, upper);
                keep(s, end);
            }
        }

        private double[] start(int s, double[] lower, double[] upper) {
            var start = new double[lower.length];
            for (int k = 0; k < start.length; k++) {
                double own = Math.log(parameters.get(k).value());
                double reach = Math.log(REACH);
                start[k] = s == 0 ? own : Math.clamp(own + reach * (2 * random.nextDouble() - 1), lower[k], upper[k]);
            }
            return start;
        }

        private void keep(int s, Minimum end) {
            ends[s] = -end.value();
            if (Double.isFinite(end.value()) && !(ends[s] <= bestValue)) {
                bestValue = ends[s];
                bestX = end.x();
                converged = end.converged();
            }
        }

        Kernel best() {
            if (bestX.length == 0) {
                converged = parameters.stream().allMatch(HyperParameter::fixed);
                return kernel;
            }
            var next = new int[1];
            return kernel.map(h -> {
                double value = Math.exp(bestX[next[0]++]);
                return h.fixed() ? h : h.with(Math.clamp(value, h.lower(), h.upper()));
            });
        }
    }

    static int[] permutation(int n, RandomGenerator random) {
        var order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    /** Says which hyper-parameters lie on a bound, and what that may mean. */
    static void remarks(GaussianProcess process, Scaling scaling, List<String> messages) {
        var names = process.kernel().names();
        var parameters = process.kernel().hyperParameters();
        for (int k = 0; k < names.size(); k++) {
            var h = parameters.get(k);
            int side = h.atBound();
            if (side == 0) {
                continue;
            }
            var name = names.get(k);
            var meaning = name.startsWith("white") ? side < 0 ? "the data look free of noise"
                    : "the kernel explains next to nothing of the data"
                    : name.contains(".l") ? side > 0 ? "the target hardly depends on it" : "neighbours tell nothing"
                            : "wider bounds may fit better";
            messages.add(String.format(Locale.ROOT, "%s = %.3g lies on its %s bound: %s", name, h.value(),
                    side < 0 ? "lower" : "upper", meaning));
        }
        if (process.jitter() > 0) {
            messages.add(String.format(Locale.ROOT,
                    "the kernel matrix was singular: %.1e was added to its diagonal (repeated points without noise?)",
                    process.jitter()));
        }
    }
}
