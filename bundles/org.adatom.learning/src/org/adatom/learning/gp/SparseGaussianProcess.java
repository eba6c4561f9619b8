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
import org.adatom.internal.learning.gp.Points;
import org.adatom.internal.learning.gp.SparseBound;
import org.adatom.internal.learning.gp.SparsePosterior;
import org.adatom.learning.LearningException;
import org.adatom.numerics.optimise.Lbfgsb;

/**
 * A Gaussian process for many points: it looks at its data through m inducing points, in n m^2 operations and n m
 * numbers (variational free energy; M. K. Titsias, Variational learning of inducing variables in sparse Gaussian
 * processes, AISTATS 2009). Zero mean. Values are in the user's units. Immutable.
 */
public final class SparseGaussianProcess {
    private static final int LLOYD = 5;
    private static final int SAMPLE = 20_000;
    private final Scaling scaling;
    private final SparsePosterior posterior;
    private final double bound;
    private final int count;

    private SparseGaussianProcess(Scaling scaling, SparsePosterior posterior, double bound, int count) {
        this.scaling = scaling;
        this.posterior = posterior;
        this.bound = bound;
        this.count = count;
    }

    /** How inducing points are chosen. */
    public enum Choice {
        /** Centres of clusters: spread by k-means++ (D. Arthur, S. Vassilvitskii, 2007), then moved a few times. */
        CLUSTERS,
        /** Some of the points. */
        RANDOM
    }

    /**
     * {@return the process after it has seen data, hyper-parameters as they are}
     *
     * @param kernel its covariance, exactly one white kernel added for the noise
     * @param inducing [m][d] in the user's units
     * @param x [n][d]
     * @param y [n]
     * @throws LearningException when a number is not finite, the kernel has no noise, or a matrix is singular
     */
    public static SparseGaussianProcess of(Kernel kernel, Scaling scaling, double[] inducing, int m, double[] x, int n,
            double[] y) {
        int d = scaling.shift().length;
        Kernels.check(kernel, d);
        double noise = kernel.values()[noise(kernel)];
        var z = new Points(scaling.features(inducing, m), m, d);
        var bound = new SparseBound(kernel, z, new Points(scaling.features(x, n), n, d), scaling.values(y, n), noise);
        return new SparseGaussianProcess(scaling, SparsePosterior.of(kernel, z, bound, noise), bound.value(), n);
    }

    /**
     * {@return which hyper-parameter is the noise}
     *
     * @throws LearningException when that is not one added white kernel
     */
    static int noise(Kernel kernel) {
        var found = new ArrayList<Integer>();
        noise(kernel, new int[1], found);
        if (found.size() != 1 || kernel.names().stream().filter(n -> n.startsWith("white")).count() != 1) {
            throw new LearningException("a sparse Gaussian process needs exactly one white kernel, added to the "
                    + "others: "
                    + kernel.text());
        }
        return found.getFirst();
    }

    private static void noise(Kernel kernel, int[] next, List<Integer> found) {
        switch (kernel) {
            case Kernel.Sum k -> {
                noise(k.left(), next, found);
                noise(k.right(), next, found);
            }
            case Kernel.White k -> found.add(next[0]++);
            default -> next[0] += kernel.hyperParameters().size();
        }
    }

    /**
     * {@return the process whose hyper-parameters make the bound largest} The search starts where a small sample is
     * likeliest.
     *
     * @param training the kernel, its bounds and limits; the mean function must be zero
     * @param m inducing points, fewer where there are fewer points
     * @param watch called before each evaluation with the best bound so far (NaN at first); may throw to end the fit
     */
    public static SparseGaussianProcess fit(GaussianTraining training, int m, Choice choice, double[] x, int n, int d,
            double[] y, RandomGenerator random, Consumer<Double> watch) {
        if (training.mean() != MeanFunction.ZERO) {
            throw new LearningException("a sparse Gaussian process has no mean function: take zero, values are "
                    + "centred");
        }
        var small = new GaussianTraining(training.kernel(), MeanFunction.ZERO, training.scaleFeatures(),
                training.scaleValues(), 0, training.search(), Math.min(n, 500), 0);
        int noiseIndex = noise(training.kernel());
        Kernels.check(training.kernel(), d);
        var scaling = Scaling.of(x, n, d, y, training.scaleFeatures(), training.scaleValues());
        var rows = scaling.features(x, n);
        var values = scaling.values(y, n);
        var points = new Points(rows, n, d);
        int centres = Math.min(m, n);
        var chosen = choice == Choice.RANDOM ? random(rows, n, d, centres, random)
                : clusters(rows, n, d, centres, random);
        var inducing = new Points(chosen, chosen.length / d, d);
        var kernel = start(small, rows, values, n, d, random, watch);
        kernel = search(kernel, training.search(), inducing, points, values, noiseIndex, watch);
        double noise = kernel.values()[noiseIndex];
        var bound = new SparseBound(kernel, inducing, points, values, noise);
        return new SparseGaussianProcess(scaling, SparsePosterior.of(kernel, inducing, bound, noise), bound.value(), n);
    }

    private static Kernel start(GaussianTraining small, double[] rows, double[] values, int n, int d,
            RandomGenerator random,
            Consumer<Double> watch) {
        int k = Math.min(n, small.mostPoints());
        var order = GaussianTraining.permutation(n, random);
        var x = new double[k * d];
        var y = new double[k];
        for (int i = 0; i < k; i++) {
            System.arraycopy(rows, order[i] * d, x, i * d, d);
            y[i] = values[order[i]];
        }
        return small.unscaled().fit(x, k, d, y, random, watch).process().kernel();
    }

    private static Kernel search(Kernel kernel, Lbfgsb search, Points inducing, Points points, double[] values,
            int noiseIndex, Consumer<Double> watch) {
        var parameters = kernel.hyperParameters();
        int p = parameters.size();
        var start = new double[p];
        var lower = new double[p];
        var upper = new double[p];
        for (int k = 0; k < p; k++) {
            var h = parameters.get(k);
            start[k] = Math.log(h.value());
            lower[k] = h.fixed() ? start[k] : Math.log(h.lower());
            upper[k] = h.fixed() ? start[k] : Math.log(h.upper());
        }
        var best = new double[] {Double.NaN};
        var end = search.minimise((at, gradient) -> {
            watch.accept(best[0]);
            var v = new double[p];
            Arrays.setAll(v, k -> Math.exp(at[k]));
            try {
                var bound = new SparseBound(kernel.withValues(v), inducing, points, values, v[noiseIndex]);
                System.arraycopy(bound.gradient(noiseIndex), 0, gradient, 0, p);
                double sum = bound.value();
                for (int k = 0; k < p; k++) {
                    var prior = parameters.get(k).prior();
                    sum += prior == null ? 0 : prior.logDensity(v[k]);
                    gradient[k] = parameters.get(k).fixed() ? 0 : -gradient[k]
                            - (prior == null ? 0 : prior.slope(v[k]));
                }
                best[0] = sum <= best[0] ? best[0] : sum;
                return -sum;
            } catch (LearningException singular) {
                return Double.NaN;
            }
        }, start, lower, upper);
        var next = new int[1];
        return kernel.map(h -> {
            double value = Math.exp(end.x()[next[0]++]);
            return h.fixed() ? h : h.with(Math.clamp(value, h.lower(), h.upper()));
        });
    }

    private static double[] random(double[] x, int n, int d, int m, RandomGenerator random) {
        var order = GaussianTraining.permutation(n, random);
        var z = new double[m * d];
        for (int i = 0; i < m; i++) {
            System.arraycopy(x, order[i] * d, z, i * d, d);
        }
        return z;
    }

    /** Centres of clusters of a sample; fewer than asked for where points repeat themselves. */
    private static double[] clusters(double[] x, int n, int d, int m, RandomGenerator random) {
        int k = Math.min(n, Math.max(SAMPLE, m));
        var sample = k < n ? random(x, n, d, k, random) : x;
        var z = new double[m * d];
        var nearest = new double[k];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        System.arraycopy(sample, random.nextInt(k) * d, z, 0, d);
        int found = 1;
        for (; found < m; found++) {
            double sum = 0;
            for (int i = 0; i < k; i++) {
                nearest[i] = Math.min(nearest[i], distance(sample, i, z, found - 1, d));
                sum += nearest[i];
            }
            if (!(sum > 0)) {
                break;
            }
            double pick = random.nextDouble() * sum;
            int i = 0;
            while (i < k - 1 && (pick -= nearest[i]) > 0) {
                i++;
            }
            System.arraycopy(sample, i * d, z, found * d, d);
        }
        for (int step = 0; step < LLOYD && found < k; step++) {
            move(sample, k, d, z, found);
        }
        return Arrays.copyOf(z, found * d);
    }

    private static void move(double[] x, int n, int d, double[] z, int m) {
        var sums = new double[m * d];
        var counts = new int[m];
        var of = new int[n];
        org.adatom.numerics.Parallel.blocks(n, 16, (part, from, to) -> {
            for (int i = from; i < to; i++) {
                double best = Double.POSITIVE_INFINITY;
                for (int j = 0; j < m; j++) {
                    double r = distance(x, i, z, j, d);
                    if (r < best) {
                        best = r;
                        of[i] = j;
                    }
                }
            }
        });
        for (int i = 0; i < n; i++) {
            counts[of[i]]++;
            for (int k = 0; k < d; k++) {
                sums[of[i] * d + k] += x[i * d + k];
            }
        }
        for (int j = 0; j < m * d; j++) {
            z[j] = counts[j / d] > 0 ? sums[j] / counts[j / d] : z[j];
        }
    }

    private static double distance(double[] a, int i, double[] b, int j, int d) {
        double sum = 0;
        for (int k = 0; k < d; k++) {
            double z = a[i * d + k] - b[j * d + k];
            sum += z * z;
        }
        return sum;
    }

    /** {@return what it expects at points} @param x [n][d] @param n number of points */
    public GaussianProcess.Prediction predict(double[] x, int n) {
        var raw = posterior.predict(scaling.features(x, n), n);
        for (int i = 0; i < n; i++) {
            raw.mean()[i] = scaling.back(raw.mean()[i]);
            raw.sd()[i] *= scaling.valueScale();
            raw.noisySd()[i] *= scaling.valueScale();
        }
        return raw;
    }

    /** {@return the bound on the logarithm of the marginal likelihood, of the scaled values} */
    public double bound() {
        return bound;
    }

    /** {@return the number of points it has seen} */
    public int count() {
        return count;
    }

    /** {@return how it sees points and values} */
    public Scaling scaling() {
        return scaling;
    }

    /** {@return the covariance function} */
    public Kernel kernel() {
        return posterior.kernel();
    }

    /** {@return the inducing points [m][d], in scaled units} */
    public double[] inducing() {
        return posterior.inducing().rows();
    }

    /** {@return what it expects by, to be written to a file} */
    SparsePosterior posterior() {
        return posterior;
    }

    /** {@return a process that was written to a file} */
    static SparseGaussianProcess of(Scaling scaling, SparsePosterior posterior, double bound, int count) {
        return new SparseGaussianProcess(scaling, posterior, bound, count);
    }
}
