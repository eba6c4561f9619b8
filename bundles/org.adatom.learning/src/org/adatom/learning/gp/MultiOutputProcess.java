/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.gp;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.adatom.internal.learning.gp.CoregionalLikelihood;
import org.adatom.internal.learning.gp.CoregionalPosterior;
import org.adatom.internal.learning.gp.Points;
import org.adatom.learning.LearningException;

/**
 * A Gaussian process of several outputs that learn from each other ({@link Coregion}). Values may be missing (NaN): an
 * output that few rows know is told by those that many know, as far as they vary together. Values are in the user's
 * units. Immutable.
 */
public final class MultiOutputProcess {
    private final Coregion region;
    private final MeanFunction mean;
    private final Scaling[] scalings;
    private final double[] x;
    private final double[] y;
    private final CoregionalPosterior posterior;

    private MultiOutputProcess(Coregion region, MeanFunction mean, Scaling[] scalings, double[] x, double[] y,
            CoregionalPosterior posterior) {
        this.region = region;
        this.mean = mean;
        this.scalings = scalings;
        this.x = x;
        this.y = y;
        this.posterior = posterior;
    }

    /** Values as a likelihood takes them. */
    record Values(Points points, int[] point, int[] output, double[] y, double[] basis, int q) {
        CoregionalLikelihood likelihood(int m) {
            return new CoregionalLikelihood(points, point, output, y, basis, q, m);
        }

        /** {@return some of the values} */
        Values subset(int[] chosen) {
            var bases = new double[chosen.length * q];
            for (int i = 0; i < chosen.length; i++) {
                System.arraycopy(basis, chosen[i] * q, bases, i * q, q);
            }
            return new Values(points, Arrays.stream(chosen).map(i -> point[i]).toArray(),
                    Arrays.stream(chosen).map(i -> output[i]).toArray(),
                    Arrays.stream(chosen).mapToDouble(i -> y[i]).toArray(), bases, q);
        }
    }

    static Values values(MeanFunction mean, Scaling[] scalings, double[] x, int n, double[] y) {
        int m = scalings.length;
        int d = scalings[0].shift().length;
        var rows = scalings[0].features(x, n);
        int[] known = IntStream.range(0, n * m).filter(i -> !Double.isNaN(y[i])).toArray();
        var scaled = new double[known.length];
        var point = new int[known.length];
        var output = new int[known.length];
        for (int a = 0; a < known.length; a++) {
            point[a] = known[a] / m;
            output[a] = known[a] % m;
            double v = y[known[a]];
            if (Double.isInfinite(v)) {
                throw new LearningException("output " + (output[a] + 1) + " of row " + (point[a] + 1) + " is " + v
                        + ": a Gaussian process needs finite numbers");
            }
            scaled[a] = (v - scalings[output[a]].valueShift()) / scalings[output[a]].valueScale();
        }
        int each = mean.size(d);
        var basis = new double[known.length * each * m];
        var own = mean.basis(rows, n, d);
        for (int a = 0; a < known.length; a++) {
            System.arraycopy(own, point[a] * each, basis, (a * m + output[a]) * each, each);
        }
        return new Values(new Points(rows, n, d), point, output, scaled, basis, each * m);
    }

    /**
     * {@return the process after it has seen data, hyper-parameters as they are}
     *
     * @param scalings one for each output, all with the same features
     * @param x [n][d], row-major
     * @param n rows, at least 1
     * @param y [n][m]; NaN where a value is missing
     * @throws LearningException when a number is infinite, an output has no value at all, the kernel does not fit the
     *         features or the matrix is singular
     */
    public static MultiOutputProcess of(Coregion region, MeanFunction mean, Scaling[] scalings, double[] x, int n,
            double[] y) {
        int m = region.outputs();
        if (scalings.length != m || n < 1 || y.length < n * m || x.length < n * scalings[0].shift().length) {
            throw new LearningException("a coregional process of " + m + " outputs cannot see " + n + " rows with "
                    + scalings.length + " scalings, " + x.length + " and " + y.length + " numbers");
        }
        Kernels.check(region.kernel(), scalings[0].shift().length);
        var values = values(mean, scalings, x, n, y);
        var factor = values.likelihood(m).factor(region);
        return new MultiOutputProcess(region, mean, scalings.clone(), Arrays.copyOf(x, n * scalings[0].shift().length),
                Arrays.copyOf(y, n * m), new CoregionalPosterior(region, values.points(), values.point(),
                        values.output(), factor));
    }

    /**
     * What the process expects.
     *
     * @param mean [n][m]
     * @param sd [n][m] of the functions themselves, without noise
     * @param noisySd [n][m] of new measurements
     * @param covariance [n][m][m] of the functions at a place, between outputs
     */
    public record Prediction(double[] mean, double[] sd, double[] noisySd, double[] covariance) {
    }

    /** {@return what it expects at places} @param at [count][d] @param count number of places */
    public Prediction predict(double[] at, int count) {
        int m = outputs();
        int d = scalings[0].shift().length;
        var rows = scalings[0].features(at, count);
        var p = posterior.predict(new Points(rows, count, d), mean.basis(rows, count, d), mean.size(d));
        for (int i = 0; i < count; i++) {
            for (int a = 0; a < m; a++) {
                double scale = scalings[a].valueScale();
                p.mean()[i * m + a] = scalings[a].back(p.mean()[i * m + a]);
                for (int b = 0; b < m; b++) {
                    p.covariance()[(i * m + a) * m + b] *= scale * scalings[b].valueScale();
                }
                double variance = Math.max(0, p.covariance()[(i * m + a) * m + a]);
                p.sd()[i * m + a] = Math.sqrt(variance);
                p.noisySd()[i * m + a] = Math.sqrt(variance + region.noise()[a] * scale * scale);
            }
        }
        return p;
    }

    /** {@return m, the number of outputs} */
    public int outputs() {
        return region.outputs();
    }

    /** {@return how outputs vary together, in scaled units} */
    public Coregion region() {
        return region;
    }

    /** {@return the mean function of each output} */
    public MeanFunction meanFunction() {
        return mean;
    }

    /** {@return how it sees places and the values of each output} */
    public Scaling[] scalings() {
        return scalings.clone();
    }

    /** {@return the standard deviation of the noise of each output, in the user's units, [m]} */
    public double[] noise() {
        var noise = new double[outputs()];
        Arrays.setAll(noise, p -> Math.sqrt(region.noise()[p]) * scalings[p].valueScale());
        return noise;
    }

    /** {@return the logarithm of the marginal likelihood, of the scaled values} */
    public double logLikelihood() {
        return posterior.factor().likelihood();
    }

    /** {@return what was added to the diagonal because the matrix was singular to rounding; 0 mostly} */
    public double jitter() {
        return posterior.factor().jitter();
    }

    /** {@return the rows it has seen, [n][d]} */
    public double[] x() {
        return x.clone();
    }

    /** {@return the values it has seen, [n][m]; NaN where one is missing} */
    public double[] y() {
        return y.clone();
    }
}
