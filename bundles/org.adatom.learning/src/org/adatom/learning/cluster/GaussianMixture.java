/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.cluster;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.adatom.numerics.linear.Cholesky;

/**
 * A sum of normal distributions, fitted by expectation and maximisation from k-means; A. Dempster, N. Laird, D. Rubin,
 * J. R. Stat.
 * Soc. B 39, 1 (1977). 1e-6 is added to each variance, so that none vanishes.
 *
 * @param weights [k], sum to 1
 * @param means [k][d]
 * @param covariances [k][d][d]
 * @param shares [n][k], how likely each sample is of each distribution
 * @param logLikelihood the mean of the samples' logarithms of the density
 * @param clusters each sample with its likeliest distribution
 * @param converged whether the likelihood had stopped to grow
 */
public record GaussianMixture(double[] weights, double[] means, double[] covariances, double[] shares,
        double logLikelihood,
        Clusters clusters, boolean converged) {
    private static final double FLOOR = 1e-6;
    private static final int MOST_STEPS = 1000;

    /**
     * {@return the mixture}
     *
     * @param x [n][d], finite
     * @param n samples, at least k
     * @param k how many distributions
     * @param tolerance ends when the mean log-likelihood grows by less
     * @param random draws the first means
     * @param check asked at each step; throws when the run was cancelled
     */
    public static GaussianMixture of(double[] x, int n, int d, int k, double tolerance, RandomGenerator random,
            Runnable check) {
        var start = KMeans.of(x, n, d, k, 10, random, check);
        var shares = new double[n * k];
        for (int i = 0; i < n; i++) {
            shares[i * k + start.of()[i]] = 1;
        }
        var weights = new double[k];
        var means = new double[k * d];
        var covariances = new double[k * d * d];
        double before = Double.NEGATIVE_INFINITY;
        double likelihood = before;
        boolean converged = false;
        for (int step = 0; step < MOST_STEPS && !converged; step++) {
            check.run();
            maximise(x, n, d, k, shares, weights, means, covariances);
            likelihood = expect(x, n, d, k, shares, weights, means, covariances);
            converged = Math.abs(likelihood - before) < tolerance;
            before = likelihood;
        }
        var of = new int[n];
        for (int i = 0; i < n; i++) {
            for (int c = 1; c < k; c++) {
                of[i] = shares[i * k + c] > shares[i * k + of[i]] ? c : of[i];
            }
        }
        return new GaussianMixture(weights, means, covariances, shares, likelihood, Clusters.numbered(x, d, of),
                converged);
    }

    private static void maximise(double[] x, int n, int d, int k, double[] shares, double[] weights, double[] means,
            double[] covariances) {
        Arrays.fill(means, 0);
        Arrays.fill(covariances, 0);
        for (int c = 0; c < k; c++) {
            double sum = 10 * Math.ulp(1.0);
            for (int i = 0; i < n; i++) {
                sum += shares[i * k + c];
                for (int j = 0; j < d; j++) {
                    means[c * d + j] += shares[i * k + c] * x[i * d + j];
                }
            }
            for (int j = 0; j < d; j++) {
                means[c * d + j] /= sum;
            }
            weights[c] = sum / n;
            for (int i = 0; i < n; i++) {
                double w = shares[i * k + c] / sum;
                for (int a = 0; a < d && w > 0; a++) {
                    double ra = w * (x[i * d + a] - means[c * d + a]);
                    for (int b = 0; b <= a; b++) {
                        covariances[(c * d + a) * d + b] += ra * (x[i * d + b] - means[c * d + b]);
                    }
                }
            }
            for (int a = 0; a < d; a++) {
                covariances[(c * d + a) * d + a] += FLOOR;
                for (int b = 0; b < a; b++) {
                    covariances[(c * d + b) * d + a] = covariances[(c * d + a) * d + b];
                }
            }
        }
    }

    private static double expect(double[] x, int n, int d, int k, double[] shares, double[] weights, double[] means,
            double[] covariances) {
        for (int c = 0; c < k; c++) {
            var factor = Cholesky.of(Arrays.copyOfRange(covariances, c * d * d, (c + 1) * d * d), d, 1e-6);
            double constant = Math.log(weights[c]) - (d * Math.log(2 * Math.PI) + factor.logDeterminant()) / 2;
            var l = factor.factor();
            var z = new double[d];
            for (int i = 0; i < n; i++) {
                double squares = 0;
                for (int a = 0; a < d; a++) {
                    double v = x[i * d + a] - means[c * d + a];
                    for (int b = 0; b < a; b++) {
                        v -= l[a * d + b] * z[b];
                    }
                    z[a] = v / l[a * d + a];
                    squares += z[a] * z[a];
                }
                shares[i * k + c] = constant - squares / 2;
            }
        }
        double total = 0;
        for (int i = 0; i < n; i++) {
            double most = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < k; c++) {
                most = Math.max(most, shares[i * k + c]);
            }
            double sum = 0;
            for (int c = 0; c < k; c++) {
                shares[i * k + c] = Math.exp(shares[i * k + c] - most);
                sum += shares[i * k + c];
            }
            for (int c = 0; c < k; c++) {
                shares[i * k + c] /= sum;
            }
            total += most + Math.log(sum);
        }
        return total / n;
    }
}
