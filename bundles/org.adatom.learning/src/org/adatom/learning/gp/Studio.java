/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.gp;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.adatom.internal.learning.gp.Likelihood;
import org.adatom.internal.learning.gp.Points;
import org.adatom.learning.LearningException;

/**
 * A Gaussian process to play with: data, a kernel with its values, and a line along which it is looked at. Immutable;
 * each change gives a new one and takes over what stays valid. Data are taken as they are, nothing is scaled, so that
 * hyper-parameters are in the units of the picture. Everything in {@link #view} takes some milliseconds up to 200
 * points.
 */
public final class Studio {
    private static final int SEED = 11;
    private final GaussianProcess process;
    private final Line line;

    /**
     * Where a process is looked at: along one feature through a point.
     *
     * @param origin [d] the other features
     * @param axis the feature that changes, from 0
     * @param from its first value
     * @param to its last value, above the first
     * @param count values, at least 2
     */
    public record Line(double[] origin, int axis, double from, double to, int count) {
        /**
         * @throws LearningException when the axis is no feature, the end is not above the start or there are few values
         */
        public Line {
            origin = origin.clone();
            if (axis < 0 || axis >= origin.length || !(to > from) || count < 2) {
                throw new LearningException("a line along feature " + (axis + 1) + " of " + origin.length
                        + " from " + from
                        + " to " + to + " with " + count
                        + " values: the end must be above the start, values at least 2");
            }
        }

        /** {@return the values of the feature, [count]} */
        public double[] values() {
            var values = new double[count];
            for (int i = 0; i < count; i++) {
                values[i] = from + (to - from) * i / (count - 1);
            }
            return values;
        }

        /** {@return the points, [count][d]} */
        public double[] points() {
            int d = origin.length;
            var values = values();
            var points = new double[count * d];
            for (int i = 0; i < count; i++) {
                System.arraycopy(origin, 0, points, i * d, d);
                points[i * d + axis] = values[i];
            }
            return points;
        }
    }

    /** How much a point is worth asking for, from what is expected there. */
    @FunctionalInterface
    public interface Score {
        /**
         * {@return the worth}
         *
         * @param mean expected
         * @param sd of the function
         * @param best value seen so far, the largest
         */
        double score(double mean, double sd, double best);
    }

    /**
     * What there is to see.
     *
     * @param x [count] along the line
     * @param mean [count]
     * @param sd [count] of the function (latent)
     * @param noisySd [count] noise included
     * @param samples [number][count] functions drawn; the same random numbers each time, so that they move smoothly
     * @param gram [n][n] matrix of the kernel over the points, without noise
     * @param noisyGram [n][n] with noise
     * @param score [count] of each point of the line
     * @param next the index on the line of the highest score
     * @param logLikelihood of the data
     * @param jitter added to the diagonal because the matrix was singular; 0 mostly
     */
    public record View(double[] x, double[] mean, double[] sd, double[] noisySd, double[][] samples, double[] gram,
            double[] noisyGram, double[] score, int next, double logLikelihood, double jitter) {
    }

    private Studio(GaussianProcess process, Line line) {
        this.process = process;
        this.line = line;
    }

    /**
     * {@return a process with data}
     *
     * @param x [n][d]
     * @param n points, at least 1
     * @param y [n]
     * @throws LearningException when a number is not finite or the kernel does not fit
     */
    public static Studio of(Kernel kernel, MeanFunction mean, double[] x, int n, double[] y, Line line) {
        int d = line.origin.length;
        return new Studio(GaussianProcess.of(kernel, mean, Scaling.none(d), 0, x, n, d, y), line);
    }

    /** {@return one feature, looked at somewhat beyond the data} @param x [n], at least 1 @param y [n] */
    public static Studio of(Kernel kernel, double[] x, double[] y) {
        double from = Arrays.stream(x).min().orElse(0);
        double to = Arrays.stream(x).max().orElse(1);
        double margin = to > from ? 0.15 * (to - from) : 1;
        return of(kernel, MeanFunction.ZERO, x, x.length, y, new Line(new double[1], 0, from - margin,
                to + margin, 201));
    }

    /** {@return the process} */
    public GaussianProcess process() {
        return process;
    }

    /** {@return where it is looked at} */
    public Line line() {
        return line;
    }

    /** {@return the covariance function with its values} */
    public Kernel kernel() {
        return process.kernel();
    }

    /** {@return the same data with another kernel, or the same with other values} */
    public Studio with(Kernel kernel) {
        return of(kernel, process.meanFunction(), process.x(), process.count(), process.y(), line);
    }

    /** {@return the same with one hyper-parameter changed} @param index as in {@link Kernel#hyperParameters} */
    public Studio with(int index, double value) {
        var next = new int[1];
        return with(kernel().map(h -> next[0]++ == index
                ? new HyperParameter(value, Math.min(value, h.lower()), Math.max(value, h.upper()), h.fixed(),
                        h.prior()) : h));
    }

    /** {@return the same with another mean function} */
    public Studio with(MeanFunction mean) {
        return of(kernel(), mean, process.x(), process.count(), process.y(), line);
    }

    /** {@return the same looked at elsewhere} */
    public Studio with(Line newLine) {
        return new Studio(process, newLine);
    }

    /** {@return the same with one more point} @param point [d] */
    public Studio withPoint(double[] point, double value) {
        return new Studio(process.with(point, value), line);
    }

    /**
     * {@return the same without a point}
     *
     * @param index of the point
     * @throws LearningException when it is the last one
     */
    public Studio withoutPoint(int index) {
        int n = process.count();
        int d = process.features();
        if (n == 1) {
            throw new LearningException("the last point cannot be taken away: a process needs at least one");
        }
        var x = new double[(n - 1) * d];
        var y = new double[n - 1];
        for (int i = 0, j = 0; i < n; i++) {
            if (i != index) {
                System.arraycopy(process.x(), i * d, x, j * d, d);
                y[j++] = process.y()[i];
            }
        }
        return of(kernel(), process.meanFunction(), x, n - 1, y, line);
    }

    /**
     * {@return the same with the likeliest hyper-parameters inside their bounds}
     *
     * @param watch called with the best likelihood so far; may throw to end the search
     */
    public Studio fitted(int restarts, RandomGenerator random, Consumer<Double> watch) {
        var training = new GaussianTraining(kernel(), process.meanFunction()).unscaled().withRestarts(restarts);
        var fit = training.fit(process.x(), process.count(), process.features(), process.y(), random, watch);
        return new Studio(fit.process(), line);
    }

    /** {@return what there is to see} @param samples how many functions are drawn @param score of points of the line */
    public View view(int samples, Score score) {
        var points = line.points();
        int m = line.count;
        var seen = process.predict(points, m);
        var drawn = new double[samples][];
        var all = samples > 0 ? process.samples(points, m, samples, new SplittableRandom(SEED)) : new double[0];
        for (int s = 0; s < samples; s++) {
            drawn[s] = Arrays.copyOfRange(all, s * m, (s + 1) * m);
        }
        double best = Arrays.stream(process.y()).max().orElse(0);
        var scores = new double[m];
        int next = 0;
        for (int i = 0; i < m; i++) {
            scores[i] = score.score(seen.mean()[i], seen.sd()[i], best);
            next = scores[i] > scores[next] ? i : next;
        }
        return new View(line.values(), seen.mean(), seen.sd(), seen.noisySd(), drawn, process.gram(false),
                process.gram(true), scores, next, process.logLikelihood(), process.jitter());
    }

    /**
     * Two hyper-parameters and a range of values for each.
     *
     * @param first index of the one along x, as in {@link Kernel#hyperParameters}
     * @param firstValues ascending
     * @param second index of the one along y
     * @param secondValues ascending
     */
    public record Plane(int first, double[] firstValues, int second, double[] secondValues) {

        /** {@return values between two limits, equal factors apart} */
        public static double[] values(double from, double to, int count) {
            var values = new double[count];
            for (int i = 0; i < count; i++) {
                values[i] = from * Math.pow(to / from, i / Math.max(1., count - 1.));
            }
            return values;
        }
    }

    /**
     * {@return the logarithm of the likelihood over two hyper-parameters, the others as they are, [second][first]; NaN
     * where
     *         the matrix is singular, and where the work was cancelled}
     *
     * @param rows told each row as it is done, with its index; from the calling thread
     * @param cancelled asked often
     */
    public static double[] likelihoodMap(GaussianProcess process, Plane plane, java.util.function.IntConsumer rows,
            BooleanSupplier cancelled) {
        int d = process.features();
        int n = process.count();
        var mean = process.meanFunction();
        var x = process.scaling().features(process.x(), n);
        var y = process.scaling().values(process.y(), n);
        var likelihood = new Likelihood(process.kernel(), new Points(x, n, d), y, mean.basis(x, n, d), mean.size(d),
                process.nugget());
        var map = new double[plane.firstValues.length * plane.secondValues.length];
        Arrays.fill(map, Double.NaN);
        for (int j = 0; j < plane.secondValues.length; j++) {
            for (int i = 0; i < plane.firstValues.length && !cancelled.getAsBoolean(); i++) {
                var values = process.kernel().values();
                values[plane.first] = plane.firstValues[i];
                values[plane.second] = plane.secondValues[j];
                try {
                    map[j * plane.firstValues.length + i] = likelihood.value(values);
                } catch (LearningException singular) {
                    // stays NaN: nothing to see there
                }
            }
            if (cancelled.getAsBoolean()) {
                return map;
            }
            rows.accept(j);
        }
        return map;
    }
}
