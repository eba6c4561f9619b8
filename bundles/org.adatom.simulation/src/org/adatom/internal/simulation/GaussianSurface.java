/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A Gaussian process that was told energies and gradients at some places and predicts both elsewhere: squared-exponential kernel,
 * constant prior. The Cholesky factor of its covariance grows by rows, so that a new place costs the square of what is there.
 */
final class GaussianSurface {
    private static final double LEAST_NOISE = 1e-6;

    private final int n;
    private final double length;
    private double noise;
    private final List<double[]> places = new ArrayList<>();
    private final List<Double> energies = new ArrayList<>();
    private final List<double[]> gradients = new ArrayList<>();
    private final List<double[]> factor = new ArrayList<>();
    private double prior;
    private double[] weights = new double[0];

    /** @param n coordinates @param length of the kernel, A @param noise of gradients, eV/A; energies have this times the length */
    GaussianSurface(int n, double length, double noise) {
        this.n = n;
        this.length = length;
        this.noise = noise;
    }

    int size() {
        return places.size();
    }

    /** Adds a place. @param gradient [n], eV/A */
    void add(double[] x, double energy, double[] gradient) {
        places.add(x.clone());
        energies.add(energy);
        gradients.add(gradient.clone());
        int last = places.size() - 1;
        for (int k = 0; k <= n; k++) {
            extend(last, k);
        }
        prior = energies.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        fit();
    }

    /** Trusts what it is told from now on ten times more. */
    void sharpen() {
        noise = Math.max(LEAST_NOISE, noise / 10);
    }

    /** Forgets the oldest places. */
    void keep(int count) {
        var x = new ArrayList<>(places.subList(places.size() - count, places.size()));
        var e = new ArrayList<>(energies.subList(energies.size() - count, energies.size()));
        var g = new ArrayList<>(gradients.subList(gradients.size() - count, gradients.size()));
        places.clear();
        energies.clear();
        gradients.clear();
        factor.clear();
        for (int i = 0; i < count; i++) {
            add(x.get(i), e.get(i), g.get(i));
        }
    }

    /** Row k of place p: 0 is its energy, 1 to n its gradient. */
    private void extend(int p, int k) {
        int m = factor.size();
        var row = new double[m + 1];
        for (int q = 0; q <= p; q++) {
            covariances(places.get(p), k, places.get(q), row, q * (n + 1));
        }
        double own = k == 0 ? noise * length : noise;
        row[m] += own * own;
        for (int j = 0; j <= m; j++) {
            var other = j < m ? factor.get(j) : row;
            double s = row[j];
            for (int i = 0; i < j; i++) {
                s -= row[i] * other[i];
            }
            row[j] = j < m ? s / other[j] : Math.sqrt(Math.max(s, 1e-14));
        }
        factor.add(row);
    }

    /** Covariances of value k at x with all values at y, as many as fit. */
    private void covariances(double[] x, int k, double[] y, double[] out, int at) {
        double d2 = 0;
        for (int i = 0; i < n; i++) {
            d2 += (x[i] - y[i]) * (x[i] - y[i]);
        }
        double l2 = length * length;
        double kernel = Math.exp(-d2 / (2 * l2));
        int most = Math.min(n, out.length - 1 - at);
        double along = k == 0 ? 0 : (x[k - 1] - y[k - 1]) / l2;
        out[at] = k == 0 ? kernel : -kernel * along;
        for (int j = 1; j <= most; j++) {
            double d = (x[j - 1] - y[j - 1]) / l2;
            out[at + j] = k == 0 ? kernel * d : kernel * ((k == j ? 1 / l2 : 0) - along * d);
        }
    }

    private void fit() {
        int m = factor.size();
        weights = new double[m];
        for (int i = 0; i < m; i++) {
            int p = i / (n + 1);
            int k = i % (n + 1);
            double s = k == 0 ? energies.get(p) - prior : gradients.get(p)[k - 1];
            var row = factor.get(i);
            for (int j = 0; j < i; j++) {
                s -= row[j] * weights[j];
            }
            weights[i] = s / row[i];
        }
        for (int i = m - 1; i >= 0; i--) {
            var row = factor.get(i);
            weights[i] /= row[i];
            for (int j = 0; j < i; j++) {
                weights[j] -= row[j] * weights[i];
            }
        }
    }

    /** {@return the energy at x} @param gradient [n], is filled with the gradient */
    double predict(double[] x, double[] gradient) {
        Arrays.fill(gradient, 0);
        double l2 = length * length;
        double energy = prior;
        for (int p = 0; p < places.size(); p++) {
            var y = places.get(p);
            int at = p * (n + 1);
            double d2 = 0;
            double along = 0;
            for (int j = 0; j < n; j++) {
                double d = x[j] - y[j];
                d2 += d * d;
                along += d * weights[at + 1 + j];
            }
            double kernel = Math.exp(-d2 / (2 * l2));
            double sum = weights[at] + along / l2;
            energy += kernel * sum;
            for (int j = 0; j < n; j++) {
                gradient[j] += kernel / l2 * (weights[at + 1 + j] - (x[j] - y[j]) * sum);
            }
        }
        return energy;
    }
}
