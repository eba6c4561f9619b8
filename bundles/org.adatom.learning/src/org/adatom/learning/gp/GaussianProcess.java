/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.gp;

import java.util.random.RandomGenerator;
import org.adatom.internal.learning.gp.Factor;
import org.adatom.internal.learning.gp.Points;
import org.adatom.internal.learning.gp.Posterior;
import org.adatom.learning.LearningException;

/**
 * A Gaussian process that has seen its data: what it expects at other points, how sure it is, and how well it explains
 * what it saw. Values are in the user's units; hyper-parameters belong to the scaled data ({@link #scaling()}).
 * Immutable.
 *
 * <p>Solved by the Cholesky factor of K (C. E. Rasmussen, C. K. I. Williams, Gaussian Processes for Machine Learning,
 * 2006, algorithm 2.1). Where K is singular to rounding its diagonal grows, by {@link #jitter()}.
 */
public final class GaussianProcess {
    private final Kernel kernel;
    private final MeanFunction mean;
    private final Scaling scaling;
    private final double nugget;
    private final Posterior posterior;

    private GaussianProcess(Kernel kernel, MeanFunction mean, Scaling scaling, double nugget, Posterior posterior) {
        this.kernel = kernel;
        this.mean = mean;
        this.scaling = scaling;
        this.nugget = nugget;
        this.posterior = posterior;
    }

    /**
     * {@return the process after it has seen data, hyper-parameters as they are}
     *
     * @param kernel its covariance, noise included as a white kernel
     * @param mean its mean function
     * @param scaling how it sees points and values
     * @param nugget added to the diagonal, in scaled units; not counted as noise; usually 0
     * @param x [n][d], row-major
     * @param n points, at least 1
     * @param d features, at least 1
     * @param y [n]
     * @throws LearningException when a number is not finite, the kernel does not fit the features, or K is singular
     */
    public static GaussianProcess of(Kernel kernel, MeanFunction mean, Scaling scaling, double nugget,
            double[] x, int n,
            int d, double[] y) {
        if (n < 1 || d < 1 || x.length < n * d || y.length < n) {
            throw new LearningException("a Gaussian process needs at least 1 point and 1 feature: there are " + n
                    + " and "
                    + d);
        }
        Kernels.check(kernel, d);
        var points = new Points(scaling.features(x, n), n, d);
        var factor = Factor.of(kernel, points, scaling.values(y, n), mean.basis(points.rows(), n, d),
                mean.size(d), nugget,
                new double[Math.multiplyExact(n, n)]);
        return new GaussianProcess(kernel, mean, scaling, nugget, new Posterior(kernel, factor));
    }

    /**
     * As {@link #of(Kernel, MeanFunction, Scaling, double, double[], int, int, double[])}: zero mean, data as they are.
     */
    public static GaussianProcess of(Kernel kernel, double[] x, int n, int d, double[] y) {
        return of(kernel, MeanFunction.ZERO, Scaling.none(d), 0, x, n, d, y);
    }

    /**
     * {@return the process after it has seen one more point, hyper-parameters and scaling as they are} Costs n^2
     * operations: one more row of the Cholesky factor.
     *
     * @param point [d]
     * @param value what was seen there
     * @throws LearningException when a number is not finite
     */
    public GaussianProcess with(double[] point, double value) {
        var scaled = scaling.features(point, 1);
        return new GaussianProcess(kernel, mean, scaling, nugget, posterior.plus(scaled,
                scaling.values(new double[] {value}, 1)[0], mean.basis(scaled, 1, scaled.length), nugget));
    }

    /**
     * What the process expects.
     *
     * @param mean [n]
     * @param sd [n] of the function itself (latent), without noise
     * @param noisySd [n] of a new measurement: noise included
     */
    public record Prediction(double[] mean, double[] sd, double[] noisySd) {
    }

    /** {@return what it expects at points} @param x [n][d] @param n number of points */
    public Prediction predict(double[] x, int n) {
        var raw = posterior.predict(scaledRows(x, n), mean.basis(scaledRows(x, n), n, features()), n);
        for (int i = 0; i < n; i++) {
            raw.mean()[i] = scaling.back(raw.mean()[i]);
            raw.sd()[i] *= scaling.valueScale();
            raw.noisySd()[i] *= scaling.valueScale();
        }
        return raw;
    }

    /** {@return only the mean at points, [n]: cheaper} @param x [n][d] @param n number of points */
    public double[] mean(double[] x, int n) {
        var rows = scaledRows(x, n);
        var raw = posterior.mean(rows, mean.basis(rows, n, features()), n);
        for (int i = 0; i < n; i++) {
            raw[i] = scaling.back(raw[i]);
        }
        return raw;
    }

    /**
     * {@return the covariance of the function between points, without noise, [n][n]}
     *
     * @param x [n][d]
     * @param n points
     */
    public double[] covariance(double[] x, int n) {
        var rows = scaledRows(x, n);
        var raw = posterior.covariance(rows, mean.basis(rows, n, features()), n);
        for (int i = 0; i < n * n; i++) {
            raw[i] *= scaling.valueScale() * scaling.valueScale();
        }
        return raw;
    }

    /**
     * {@return functions drawn from the process, [count][n]: m + L z, L the lower Cholesky factor of the covariance}
     *
     * @param x [n][d]
     * @param n points
     * @param count how many functions
     */
    public double[] samples(double[] x, int n, int count, RandomGenerator random) {
        var rows = scaledRows(x, n);
        var raw = posterior.samples(rows, mean.basis(rows, n, features()), n, count, random);
        for (int i = 0; i < raw.length; i++) {
            raw[i] = scaling.back(raw[i]);
        }
        return raw;
    }

    /**
     * Expectation at a point, and how it changes from there.
     *
     * @param mean at the point
     * @param sd of the function (latent)
     * @param meanSlope [d] derivatives of the mean
     * @param sdSlope [d] derivatives of the deviation; 0 where that is 0
     */
    public record Slopes(double mean, double sd, double[] meanSlope, double[] sdSlope) {
    }

    /** {@return expectation and derivatives at a point} @param point [d] */
    public Slopes slopes(double[] point) {
        var raw = posterior.slopes(scaling.features(point, 1), mean);
        for (int k = 0; k < point.length; k++) {
            raw.meanSlope()[k] *= scaling.valueScale() / scaling.scale()[k];
            raw.sdSlope()[k] *= scaling.valueScale() / scaling.scale()[k];
        }
        return new Slopes(scaling.back(raw.mean()), raw.sd() * scaling.valueScale(), raw.meanSlope(), raw.sdSlope());
    }

    /**
     * What the process would have expected of each point had it not seen it, with the same hyper-parameters.
     *
     * @param mean [n]
     * @param sd [n], noise included
     */
    public record LeaveOneOut(double[] mean, double[] sd) {
    }

    /** {@return expectations without each point in turn, without a new fit (S. Sundararajan, S. S. Keerthi, 2001)} */
    public LeaveOneOut leaveOneOut() {
        var raw = posterior.leaveOneOut();
        for (int i = 0; i < count(); i++) {
            raw.mean()[i] = scaling.back(raw.mean()[i]);
            raw.sd()[i] *= scaling.valueScale();
        }
        return raw;
    }

    /** {@return the logarithm of the marginal likelihood, of the scaled values} */
    public double logLikelihood() {
        return posterior.factor().likelihood();
    }

    /** {@return the same as a density of the values in the user's units} */
    public double logLikelihoodOfValues() {
        return logLikelihood() - count() * Math.log(scaling.valueScale());
    }

    /** {@return what was added to the diagonal, in scaled units, because K was singular to rounding; 0 mostly} */
    public double jitter() {
        return posterior.factor().jitter();
    }

    /** {@return the variance of its noise, of the scaled values: the sum of what white kernels add} */
    public double noiseVariance() {
        return posterior.noise();
    }

    /** {@return the standard deviation of its noise, in the user's units} */
    public double noise() {
        return Math.sqrt(noiseVariance()) * scaling.valueScale();
    }

    /** {@return the covariance function} */
    public Kernel kernel() {
        return kernel;
    }

    /** {@return the mean function} */
    public MeanFunction meanFunction() {
        return mean;
    }

    /** {@return how it sees points and values} */
    public Scaling scaling() {
        return scaling;
    }

    /** {@return what was added to the diagonal on demand} */
    public double nugget() {
        return nugget;
    }

    /** {@return the number of points it has seen} */
    public int count() {
        return posterior.count();
    }

    /** {@return the number of features of a point} */
    public int features() {
        return scaling.shift().length;
    }

    /** {@return the points it has seen, [n][d], in the user's units} */
    public double[] x() {
        var x = posterior.points().rows().clone();
        for (int i = 0; i < x.length; i++) {
            int k = i % features();
            x[i] = scaling.shift()[k] + scaling.scale()[k] * x[i];
        }
        return x;
    }

    /** {@return the values it has seen, [n], in the user's units} */
    public double[] y() {
        var y = posterior.values().clone();
        for (int i = 0; i < y.length; i++) {
            y[i] = scaling.back(y[i]);
        }
        return y;
    }

    /**
     * {@return the matrix of the kernel over the points seen, [n][n], in scaled units}
     *
     * @param noise whether noise counts
     */
    public double[] gram(boolean noise) {
        return posterior.gram(noise);
    }

    private double[] scaledRows(double[] x, int n) {
        return scaling.features(x, n);
    }
}
