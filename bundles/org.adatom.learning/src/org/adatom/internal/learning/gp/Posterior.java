/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.gp;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.adatom.learning.gp.GaussianProcess.LeaveOneOut;
import org.adatom.learning.gp.GaussianProcess.Prediction;
import org.adatom.learning.gp.GaussianProcess.Slopes;
import org.adatom.learning.gp.Kernel;
import org.adatom.learning.gp.MeanFunction;
import org.adatom.numerics.linear.Cholesky;
import org.adatom.numerics.linear.LinearAlgebra;

/** Expectations of a process with a kernel that has seen data; all in scaled units. */
public final class Posterior {
    private static final int CHUNK = 512;
    private final Kernel kernel;
    private final Factor factor;

    /** Takes a kernel and what it gave for the data. */
    public Posterior(Kernel kernel, Factor factor) {
        this.kernel = kernel;
        this.factor = factor;
    }

    /** {@return what it knows of its data} */
    public Factor factor() {
        return factor;
    }

    /** {@return the number of points seen} */
    public int count() {
        return factor.points.n;
    }

    /** {@return the points seen} */
    public Points points() {
        return factor.points;
    }

    /** {@return the values seen; not to be changed} */
    public double[] values() {
        return factor.y;
    }

    /** {@return the variance of the noise at the first point} */
    public double noise() {
        var node = Node.of(kernel, factor.points.d);
        return node.diagonal(factor.points, 0, true) - node.diagonal(factor.points, 0, false);
    }

    /** {@return the matrix of the kernel, [n][n]} */
    public double[] gram(boolean noise) {
        return Gram.full(kernel, factor.points, noise);
    }

    /** {@return this after one more point} */
    public Posterior plus(double[] point, double value, double[] basis, double nugget) {
        var grown = factor.plus(kernel, point, value, basis, nugget);
        if (grown == null) {
            int n = count();
            var y = Arrays.copyOf(factor.y, n + 1);
            y[n] = value;
            var bases = Arrays.copyOf(factor.basis, (n + 1) * factor.q);
            System.arraycopy(basis, 0, bases, n * factor.q, factor.q);
            grown = Factor.of(kernel, factor.points.plus(point), y, bases, factor.q, nugget,
                    new double[(n + 1) * (n + 1)]);
        }
        return new Posterior(kernel, grown);
    }

    /** {@return the means at points, [m]} @param x [m][d] @param basis [m][q] */
    public double[] mean(double[] x, double[] basis, int m) {
        var mean = new double[m];
        int d = factor.points.d;
        for (int from = 0; from < m; from += CHUNK) {
            int k = Math.min(CHUNK, m - from);
            var queries = new Points(Arrays.copyOfRange(x, from * d, (from + k) * d), k, d);
            var cross = Gram.cross(kernel, queries, factor.points);
            var part = new double[k];
            LinearAlgebra.get().gemv(false, k, count(), 1, cross, factor.alpha, 0, part);
            System.arraycopy(part, 0, mean, from, k);
        }
        addMean(basis, m, mean);
        return mean;
    }

    private void addMean(double[] basis, int m, double[] mean) {
        for (int i = 0; i < m; i++) {
            for (int k = 0; k < factor.q; k++) {
                mean[i] += basis[i * factor.q + k] * factor.beta[k];
            }
        }
    }

    /** {@return expectations at points} @param x [m][d] @param basis [m][q] */
    public Prediction predict(double[] x, double[] basis, int m) {
        int d = factor.points.d;
        int q = factor.q;
        var result = new Prediction(new double[m], new double[m], new double[m]);
        for (int from = 0; from < m; from += CHUNK) {
            int k = Math.min(CHUNK, m - from);
            var queries = new Points(Arrays.copyOfRange(x, from * d, (from + k) * d), k, d);
            predict(queries, Arrays.copyOfRange(basis, from * q, (from + k) * q), from, result);
        }
        return result;
    }

    private void predict(Points queries, double[] basis, int at, Prediction out) {
        int m = queries.n;
        int n = count();
        var algebra = LinearAlgebra.get();
        var cross = Gram.cross(kernel, factor.points, queries);
        var part = new double[m];
        algebra.gemv(true, n, m, 1, cross, factor.alpha, 0, part);
        addMean(basis, m, part);
        algebra.triangularSolve(false, factor.l, n, cross, m);
        var explained = new double[m];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                explained[j] += cross[i * m + j] * cross[i * m + j];
            }
        }
        var rest = basisRest(cross, basis, m);
        var latent = Gram.diagonal(kernel, queries, false);
        var noisy = Gram.diagonal(kernel, queries, true);
        for (int j = 0; j < m; j++) {
            double more = -explained[j];
            for (int k = 0; k < factor.q; k++) {
                more += rest[k * m + j] * rest[k * m + j];
            }
            out.mean()[at + j] = part[j];
            out.sd()[at + j] = Math.sqrt(Math.max(0, latent[j] + more));
            out.noisySd()[at + j] = Math.sqrt(Math.max(0, noisy[j] + more));
        }
    }

    /** {@return La^-1 (h - H'K^-1 k) of each point, [q][m]: what the coefficients of the mean leave open} */
    private double[] basisRest(double[] white, double[] basis, int m) {
        int q = factor.q;
        var basisFactor = factor.basisFactor;
        if (basisFactor == null) {
            return new double[0];
        }
        var rest = new double[q * m];
        for (int j = 0; j < m; j++) {
            for (int k = 0; k < q; k++) {
                rest[k * m + j] = basis[j * q + k];
            }
        }
        LinearAlgebra.get().gemm(true, false, q, m, count(), -1, factor.whiteBasis, white, 1, rest);
        return basisFactor.solveLower(rest, m);
    }

    /** {@return the covariance between points, [m][m]} @param x [m][d] @param basis [m][q] */
    public double[] covariance(double[] x, double[] basis, int m) {
        var queries = new Points(x, m, factor.points.d);
        var algebra = LinearAlgebra.get();
        var covariance = Gram.full(kernel, queries, false);
        var white = Gram.cross(kernel, factor.points, queries);
        algebra.triangularSolve(false, factor.l, count(), white, m);
        algebra.syrk(true, m, count(), -1, white, 1, covariance);
        if (factor.q > 0) {
            algebra.syrk(true, m, factor.q, 1, basisRest(white, basis, m), 1, covariance);
        }
        return covariance;
    }

    /** {@return functions drawn, [count][m]} */
    public double[] samples(double[] x, double[] basis, int m, int count, RandomGenerator random) {
        var covariance = covariance(x, basis, m);
        double prior = 0;
        for (double k : Gram.diagonal(kernel, new Points(x, m, factor.points.d), false)) {
            prior = Math.max(prior, k);
        }
        for (int i = 0; i < m; i++) {
            // rounding, of the size of the prior where little is left of the variance
            covariance[i * m + i] = Math.max(covariance[i * m + i], 0) + 1e-12 * prior;
        }
        var l = Cholesky.of(covariance, m, 1e-3).factor();
        var mean = mean(x, basis, m);
        var draws = new double[count * m];
        var z = new double[m];
        for (int s = 0; s < count; s++) {
            for (int i = 0; i < m; i++) {
                z[i] = random.nextGaussian();
            }
            for (int i = 0; i < m; i++) {
                double sum = mean[i];
                for (int j = 0; j <= i; j++) {
                    sum += l[i * m + j] * z[j];
                }
                draws[s * m + i] = sum;
            }
        }
        return draws;
    }

    /** {@return expectation and derivatives at a point} @param x [d] */
    public Slopes slopes(double[] x, MeanFunction function) {
        int n = count();
        int d = x.length;
        int q = factor.q;
        var point = new Points(x, 1, d);
        var basis = new double[q];
        for (int k = 0; k < q; k++) {
            basis[k] = k == 0 ? 1 : x[k - 1];
        }
        int parameters = kernel.hyperParameters().size();
        double mean = mean(x, basis, 1)[0];
        var white = Gram.cross(kernel, point, factor.points);
        var algebra = LinearAlgebra.get();
        algebra.triangularSolve(false, factor.l, n, white, 1);
        double variance = Gram.diagonal(kernel, point, false)[0];
        for (double w : white) {
            variance -= w * w;
        }
        var open = new double[0];
        var basisFactor = factor.basisFactor;
        if (basisFactor != null) {
            var rest = basisRest(white, basis, 1);
            for (double r : rest) {
                variance += r * r;
            }
            algebra.triangularSolve(true, basisFactor.factor(), q, rest, 1);
            open = rest;
            algebra.gemv(false, n, q, 1, factor.whiteBasis, open, 1, white);
        }
        algebra.triangularSolve(true, factor.l, n, white, 1);
        var meanSlope = Gram.slope(kernel, point, factor.points, factor.alpha, 0, parameters);
        for (int j = 0; j < n; j++) {
            white[j] *= -2;
        }
        var varianceSlope = Gram.slope(kernel, point, factor.points, white, 1, parameters);
        if (function == MeanFunction.LINEAR) {
            for (int k = 0; k < d; k++) {
                meanSlope[k] += factor.beta[k + 1];
                varianceSlope[k] += 2 * open[k + 1];
            }
        }
        double sd = Math.sqrt(Math.max(0, variance));
        for (int k = 0; k < d; k++) {
            varianceSlope[k] = sd > 0 ? varianceSlope[k] / (2 * sd) : 0;
        }
        return new Slopes(mean, sd, meanSlope, varianceSlope);
    }

    /** {@return expectations without each point in turn} */
    public LeaveOneOut leaveOneOut() {
        int n = count();
        var algebra = LinearAlgebra.get();
        var inverse = factor.l.clone();
        algebra.choleskyInverse(inverse, n);
        var diagonal = new double[n];
        for (int i = 0; i < n; i++) {
            diagonal[i] = inverse[i * n + i];
        }
        var basisFactor = factor.basisFactor;
        if (basisFactor != null) {
            var projected = new double[n * factor.q];
            algebra.gemm(false, false, n, factor.q, n, 1, inverse, factor.basis, 0, projected);
            var transposed = new double[n * factor.q];
            for (int i = 0; i < n; i++) {
                for (int k = 0; k < factor.q; k++) {
                    transposed[k * n + i] = projected[i * factor.q + k];
                }
            }
            var half = basisFactor.solveLower(transposed, n);
            for (int i = 0; i < half.length; i++) {
                diagonal[i % n] -= half[i] * half[i];
            }
        }
        var mean = new double[n];
        var sd = new double[n];
        for (int i = 0; i < n; i++) {
            boolean alone = !(diagonal[i] > 0);
            mean[i] = alone ? 0 : factor.y[i] - factor.alpha[i] / diagonal[i];
            sd[i] = alone ? Double.POSITIVE_INFINITY : Math.sqrt(1 / diagonal[i]);
        }
        return new LeaveOneOut(mean, sd);
    }
}
