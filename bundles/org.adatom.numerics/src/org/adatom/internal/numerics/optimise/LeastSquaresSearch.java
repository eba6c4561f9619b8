/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.numerics.optimise;

import java.util.Arrays;
import org.adatom.numerics.linear.LinearAlgebra;
import org.adatom.numerics.optimise.LevenbergMarquardt;
import org.adatom.numerics.optimise.LevenbergMarquardt.Fit;
import org.adatom.numerics.optimise.Minimum;
import org.adatom.numerics.optimise.Minimum.Ending;
import org.adatom.numerics.optimise.Residuals;
import org.adatom.numerics.optimise.Watch;

/** One search of the least squares. */
public final class LeastSquaresSearch {
    private static final double START = 1e-3;
    private static final double MOST = 1e20;

    private final LevenbergMarquardt options;
    private final Residuals function;
    private final Watch watch;
    private final double[] lower;
    private final double[] upper;
    private final int m;
    private final int n;
    private final double[] gradient;
    private final double[] jacobian;
    private final LinearAlgebra algebra = LinearAlgebra.get();
    private double[] x;
    private double[] r;
    private double value;
    private int evaluations;

    /** @param m number of residuals */
    public LeastSquaresSearch(LevenbergMarquardt options, Residuals function, int m, double[] start, double[] lower,
            double[] upper, Watch watch) {
        this.options = options;
        this.function = function;
        this.watch = watch;
        this.n = start.length;
        this.m = m;
        if (lower.length != n || upper.length != n) {
            throw new IllegalArgumentException("%d parameters with %d lower and %d upper bounds".formatted(n,
                    lower.length,
                    upper.length));
        }
        this.lower = lower;
        this.upper = upper;
        this.x = start.clone();
        for (int i = 0; i < n; i++) {
            if (!(lower[i] <= upper[i])) {
                throw new IllegalArgumentException(
                        "parameter %d: lower bound %s is above the upper bound %s".formatted(i,
                        lower[i], upper[i]));
            }
            x[i] = Math.clamp(x[i], lower[i], upper[i]);
        }
        this.r = new double[m];
        this.gradient = new double[n];
        this.jacobian = new double[m * n];
    }

    /** {@return the fit} */
    public Fit run() {
        derivatives();
        if (!Double.isFinite(value)) {
            return end(0, Ending.UNDEFINED);
        }
        watch.step(0, value, x);
        double damping = START;
        double growth = 2;
        var scale = new double[n];
        for (int iteration = 0; iteration < options.maxIterations(); ) {
            var free = free();
            var columns = reduced(free, scale);
            if (free.length == 0 || flat(free, columns)) {
                return end(iteration, Ending.GRADIENT);
            }
            var triangle = triangle(columns, free.length);
            while (true) {
                var step = step(triangle, free, scale, damping);
                var to = x.clone();
                double length = 0;
                double size = 0;
                for (int k = 0; k < free.length; k++) {
                    int i = free[k];
                    to[i] = Math.clamp(x[i] + step[k], lower[i], upper[i]);
                }
                for (int i = 0; i < n; i++) {
                    length += (to[i] - x[i]) * (to[i] - x[i]);
                    size += x[i] * x[i];
                }
                if (Math.sqrt(length) <= options.stepTolerance() * (Math.sqrt(size) + options.stepTolerance())) {
                    return end(iteration, Ending.STEP);
                }
                var residuals = new double[m];
                double there = values(to, residuals);
                double foreseen = foreseen(to);
                double ratio = (value - there) / foreseen;
                if (there < value && foreseen > 0) {
                    damping *= Math.max(1.0 / 3, 1 - Math.pow(2 * ratio - 1, 3));
                    growth = 2;
                    boolean done = value - there <= options.valueTolerance() * value && ratio < 2;
                    x = to;
                    iteration++;
                    derivatives();
                    watch.step(iteration, value, x);
                    if (done) {
                        return end(iteration, Ending.VALUE);
                    }
                    break;
                }
                damping *= growth;
                growth *= 2;
                if (damping > MOST) {
                    return end(iteration, Ending.STUCK);
                }
            }
        }
        return end(options.maxIterations(), Ending.LIMIT);
    }

    private double values(double[] at, double[] residuals) {
        evaluations++;
        function.evaluate(at, residuals, new double[0]);
        double sum = 0;
        for (double v : residuals) {
            sum += v * v;
        }
        return sum / 2;
    }

    private void derivatives() {
        evaluations++;
        Arrays.fill(jacobian, 0);
        function.evaluate(x, r, jacobian);
        value = 0;
        Arrays.fill(gradient, 0);
        for (int i = 0; i < m; i++) {
            value += r[i] * r[i] / 2;
            for (int j = 0; j < n; j++) {
                gradient[j] += jacobian[i * n + j] * r[i];
            }
        }
        for (double v : jacobian) {
            value += 0 * v; // NaN where a derivative does not exist
        }
    }

    /** Parameters that no bound holds against the descent. */
    private int[] free() {
        var out = new int[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            boolean held = lower[i] == upper[i] || x[i] <= lower[i] && gradient[i] > 0
                    || x[i] >= upper[i] && gradient[i] < 0;
            if (!held) {
                out[count++] = i;
            }
        }
        return Arrays.copyOf(out, count);
    }

    /** The columns of free parameters [m][free]; scale becomes the largest length that each column has had. */
    private double[] reduced(int[] free, double[] scale) {
        var out = new double[m * free.length];
        for (int k = 0; k < free.length; k++) {
            double length = 0;
            for (int i = 0; i < m; i++) {
                double v = jacobian[i * n + free[k]];
                out[i * free.length + k] = v;
                length += v * v;
            }
            scale[free[k]] = Math.max(scale[free[k]], Math.sqrt(length));
        }
        return out;
    }

    private boolean flat(int[] free, double[] columns) {
        double norm = Math.sqrt(2 * value);
        for (int k = 0; k < free.length; k++) {
            double length = 0;
            for (int i = 0; i < m; i++) {
                length += columns[i * free.length + k] * columns[i * free.length + k];
            }
            if (Math.abs(gradient[free[k]]) > options.gradientTolerance() * norm * Math.sqrt(length)) {
                return false;
            }
        }
        return true;
    }

    /** R of the Jacobian, then Q'r as a last column; [rows][free + 1]. */
    private double[] triangle(double[] columns, int f) {
        var qr = algebra.qr(columns, m, f);
        int k = Math.min(m, f);
        var qtr = new double[k];
        algebra.gemv(true, m, k, 1, qr.q(), r, 0, qtr);
        var out = new double[k * (f + 1)];
        for (int i = 0; i < k; i++) {
            System.arraycopy(qr.r(), i * f, out, i * (f + 1), f);
            out[i * (f + 1) + f] = qtr[i];
        }
        return out;
    }

    /** Minimises |R s + Q'r|^2 + damping |D s|^2. */
    private double[] step(double[] triangle, int[] free, double[] scale, double damping) {
        int f = free.length;
        int k = triangle.length / (f + 1);
        var a = new double[(k + f) * f];
        var b = new double[k + f];
        for (int i = 0; i < k; i++) {
            System.arraycopy(triangle, i * (f + 1), a, i * f, f);
            b[i] = -triangle[i * (f + 1) + f];
        }
        for (int j = 0; j < f; j++) {
            double d = scale[free[j]] > 0 ? scale[free[j]] : 1;
            a[(k + j) * f + j] = Math.sqrt(damping) * d;
        }
        return algebra.leastSquares(a, k + f, f, b, 1);
    }

    /** By how much the linear model falls on the way to a point. */
    private double foreseen(double[] to) {
        double sum = 0;
        for (int i = 0; i < m; i++) {
            double v = r[i];
            for (int j = 0; j < n; j++) {
                v += jacobian[i * n + j] * (to[j] - x[j]);
            }
            sum += v * v;
        }
        return value - sum / 2;
    }

    private Fit end(int iterations, Ending ending) {
        return new Fit(new Minimum(x, value, gradient, iterations, evaluations, ending), r, covariance());
    }

    private double[] covariance() {
        var out = new double[n * n];
        var free = free();
        int f = free.length;
        if (f == 0) {
            return out;
        }
        if (m <= f || !Double.isFinite(value)) {
            Arrays.fill(out, Double.NaN);
            return out;
        }
        var lengths = new double[n];
        var columns = reduced(free, lengths);
        for (int i = 0; i < m * f; i++) {
            double length = lengths[free[i % f]];
            columns[i] /= length > 0 ? length : 1;
        }
        var svd = algebra.svd(columns, m, f);
        double variance = 2 * value / (m - f);
        int rank = svd.rank(1e-13 * m);
        for (int a = 0; a < f; a++) {
            for (int b = 0; b < f; b++) {
                double sum = 0;
                for (int k = 0; k < f; k++) {
                    double v = svd.vt()[k * f + a] * svd.vt()[k * f + b];
                    if (k < rank) {
                        sum += v / (svd.s()[k] * svd.s()[k]);
                    } else if (Math.abs(v) > 1e-10) {
                        sum = Double.NaN;
                    }
                }
                double size = lengths[free[a]] * lengths[free[b]];
                out[free[a] * n + free[b]] = size > 0 ? variance * sum / size : Double.NaN;
            }
        }
        return out;
    }
}
