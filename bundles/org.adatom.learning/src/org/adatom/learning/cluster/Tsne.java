/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.cluster;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.adatom.internal.learning.model.Loops;
import org.adatom.learning.LearningException;

/**
 * A map on which samples that are neighbours stay neighbours; L. van der Maaten, G. Hinton, J. Mach. Learn. Res. 9,
 * 2579 (2008).
 * Exact, time n^2 a step. Distances between groups and their sizes on the map mean nothing.
 *
 * @param map [n][2]
 * @param divergence of the map from the neighbourhoods (Kullback, Leibler); the lower, the better
 */
public record Tsne(double[] map, double divergence) {
    private static final int MOST = 8_000;
    private static final int EXAGGERATED = 250;
    private static final double EXAGGERATION = 12;

    /** Sees the map as it grows; may throw to end it. */
    public interface Watch {
        /** Called at each step. @param step 1.. @param map [n][2], not to be changed or kept */
        void step(int step, double[] map);
    }

    /**
     * {@return the map}
     *
     * @param x [n][d], finite
     * @param n samples, 2 to 8,000
     * @param perplexity about how many neighbours count, below n
     * @param steps how many, such as 1000
     * @param random a little of it, so that equal samples part
     * @param watch sees each step
     */
    public static Tsne of(double[] x, int n, int d, double perplexity, int steps, RandomGenerator random, Watch watch) {
        if (n < 3 || n > MOST) {
            throw new LearningException("t-SNE takes 3 to " + MOST + " samples, not " + n + (n > MOST
                    ? ": take fewer, or PCA" : ""));
        }
        if (!(perplexity >= 1 && perplexity <= (n - 1) / 3.0 || perplexity == 1)) {
            throw new LearningException("a perplexity of " + perplexity + " does not fit " + n
                    + " samples: it must be 1 to a third of "
                    + "them, " + (n - 1) / 3);
        }
        var p = neighbourhoods(x, n, d, perplexity);
        var y = start(x, n, d, random);
        var step = new double[2 * n];
        var gain = new double[2 * n];
        Arrays.fill(gain, 1);
        var gradient = new double[2 * n];
        double rate = Math.max(n / EXAGGERATION / 4, 50);
        for (int s = 1; s <= steps; s++) {
            boolean early = s <= Math.min(EXAGGERATED, steps / 2);
            gradient(p, y, n, early ? EXAGGERATION : 1, gradient, false);
            double momentum = early ? 0.5 : 0.8;
            for (int q = 0; q < 2 * n; q++) {
                gain[q] = Math.max(0.01, step[q] * gradient[q] < 0 ? gain[q] + 0.2 : gain[q] * 0.8);
                step[q] = momentum * step[q] - rate * gain[q] * gradient[q];
                y[q] += step[q];
            }
            watch.step(s, y);
        }
        return new Tsne(y, gradient(p, y, n, 1, gradient, true));
    }

    /** The first two principal components, small. */
    private static double[] start(double[] x, int n, int d, RandomGenerator random) {
        var pca = Pca.of(x, n, d);
        int k = Math.min(2, pca.variances().length);
        var project = pca.project(x, n, k);
        double sd = Math.sqrt(pca.variances()[0]);
        var y = new double[2 * n];
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < 2; c++) {
                y[2 * i + c] = (c < k && sd > 0 ? 1e-4 * project[i * k + c] / sd : 0) + 1e-8 * random.nextGaussian();
            }
        }
        return y;
    }

    /** Joint probabilities [n][n]: normal in the distance, each as wide as gives the perplexity. */
    private static double[] neighbourhoods(double[] x, int n, int d, double perplexity) {
        var p = new double[n * n];
        double wanted = Math.log(perplexity);
        Loops.samples(n, (long) n * (d + 100), (part, from, to) -> {
            for (int i = from; i < to; i++) {
                double low = 0;
                double high = Double.POSITIVE_INFINITY;
                double beta = 1;
                var squares = new double[n];
                for (int j = 0; j < n; j++) {
                    squares[j] = Clusters.squared(x, i, x, j, d);
                }
                for (int step = 0; step < 100; step++) {
                    double entropy = row(squares, i, beta, p, i * n);
                    if (Math.abs(entropy - wanted) < 1e-5) {
                        break;
                    }
                    if (entropy > wanted) {
                        low = beta;
                        beta = Double.isInfinite(high) ? 2 * beta : (beta + high) / 2;
                    } else {
                        high = beta;
                        beta = (beta + low) / 2;
                    }
                }
            }
        });
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double v = Math.max((p[i * n + j] + p[j * n + i]) / (2 * n), 1e-300);
                p[i * n + j] = v;
                p[j * n + i] = v;
            }
        }
        return p;
    }

    private static double row(double[] squares, int i, double beta, double[] p, int at) {
        double sum = 0;
        double mean = 0;
        for (int j = 0; j < squares.length; j++) {
            double v = j == i ? 0 : Math.exp(-beta * squares[j]);
            p[at + j] = v;
            sum += v;
            mean += v * squares[j];
        }
        double all = Math.max(sum, 1e-300);
        for (int j = 0; j < squares.length; j++) {
            p[at + j] /= all;
        }
        return Math.log(all) + beta * mean / all;
    }

    /** The gradient of the divergence. @param priced whether the divergence is wanted @return it */
    private static double gradient(double[] p, double[] y, int n, double exaggeration, double[] gradient,
            boolean priced) {
        var sums = new double[n];
        var costs = new double[n];
        var attract = new double[2 * n];
        Loops.samples(n, 20L * n, (part, from, to) -> {
            for (int i = from; i < to; i++) {
                double sum = 0;
                double cost = 0;
                double ax = 0;
                double ay = 0;
                double rx = 0;
                double ry = 0;
                for (int j = 0; j < n; j++) {
                    if (j != i) {
                        double dx = y[2 * i] - y[2 * j];
                        double dy = y[2 * i + 1] - y[2 * j + 1];
                        double q = 1 / (1 + dx * dx + dy * dy);
                        double v = p[i * n + j];
                        sum += q;
                        ax += v * q * dx;
                        ay += v * q * dy;
                        rx += q * q * dx;
                        ry += q * q * dy;
                        cost += priced ? v * Math.log(v / q) : 0;
                    }
                }
                sums[i] = sum;
                costs[i] = cost;
                attract[2 * i] = ax;
                attract[2 * i + 1] = ay;
                gradient[2 * i] = rx;
                gradient[2 * i + 1] = ry;
            }
        });
        double z = 0;
        double cost = 0;
        for (int i = 0; i < n; i++) {
            z += sums[i];
            cost += costs[i];
        }
        for (int q = 0; q < 2 * n; q++) {
            gradient[q] = 4 * (exaggeration * attract[q] - gradient[q] / z);
        }
        return cost + Math.log(z);
    }
}
