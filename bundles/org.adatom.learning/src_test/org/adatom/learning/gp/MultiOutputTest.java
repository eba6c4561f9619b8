/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.gp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import org.adatom.internal.learning.gp.CoregionalLikelihood;
import org.adatom.internal.learning.gp.Points;
import org.adatom.learning.LearningException;
import org.adatom.learning.data.Feature;
import org.adatom.learning.data.Samples;
import org.adatom.learning.data.Target;
import org.adatom.learning.model.FitContext;
import org.adatom.learning.model.Pipeline;
import org.adatom.numerics.optimise.Lbfgsb;
import org.adatom.testkit.analysis.TestRun;
import org.junit.jupiter.api.Test;

class MultiOutputTest {
    private static final int N = 40;

    /** 0.9 of what two outputs are is shared; the second is known in the first rows of every eight only. */
    private static double[] first(double[] x) {
        var y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = 200 + 30 * Math.sin(x[i]) + 3 * Math.cos(2.3 * x[i]);
        }
        return y;
    }

    private static double[] second(double[] x) {
        var y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = -0.2 * Math.sin(x[i]) - 0.02 * Math.cos(2.3 * x[i]) + 0.01 * Math.sin(0.7 * x[i]);
        }
        return y;
    }

    private static double[] line(int n) {
        var x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = 12.0 * i / (n - 1);
        }
        return x;
    }

    private static double[] table(double[] x, int every) {
        var a = first(x);
        var b = second(x);
        var y = new double[2 * x.length];
        for (int i = 0; i < x.length; i++) {
            y[2 * i] = a[i];
            y[2 * i + 1] = i % every == 0 ? b[i] : Double.NaN;
        }
        return y;
    }

    @Test
    void slopesOfTheLikelihoodAreThoseOfDifferences() {
        var random = new SplittableRandom(4);
        var x = random.doubles(2 * 9, 0, 2).toArray();
        int[] point = {0, 1, 1, 2, 3, 3, 3, 4, 5, 6, 7, 8, 8};
        int[] output = {0, 0, 1, 2, 0, 1, 2, 1, 0, 2, 2, 0, 1};
        var y = random.doubles(point.length, -1, 1).toArray();
        var basis = new double[point.length * 3];
        for (int a = 0; a < point.length; a++) {
            basis[a * 3 + output[a]] = 1;
        }
        for (int q : new int[] {0, 3}) {
            var likelihood = new CoregionalLikelihood(new Points(x, 9, 2), point, output, y, q == 0
                    ? new double[0] : basis,
                    q, 3);
            var kernel = Kernel.parse("matern52(l=[0.8,1.3])");
            double[] at = {-0.2, 0.3, 0.9, -0.3, -0.7, 0.5, 0.4, 1.1, -1, -0.5, -2, -1.5, -1, -3};
            var gradient = new double[at.length];
            likelihood.value(region(kernel, at), gradient);
            for (int k = 0; k < at.length; k++) {
                double h = 1e-6;
                var up = at.clone();
                var down = at.clone();
                up[k] += h;
                down[k] -= h;
                double expected = (likelihood.value(region(kernel, up), new double[at.length])
                        - likelihood.value(region(kernel, down), new double[at.length])) / (2 * h);
                assertEquals(expected, gradient[k], 1e-6 * Math.max(1, Math.abs(expected)),
                        "parameter " + k + ", basis " + q);
            }
        }
    }

    private static Coregion region(Kernel kernel, double[] at) {
        var kappa = new double[3];
        var noise = new double[3];
        for (int p = 0; p < 3; p++) {
            kappa[p] = Math.exp(at[8 + p]);
            noise[p] = Math.exp(at[11 + p]);
        }
        return new Coregion(kernel.withValues(new double[] {Math.exp(at[0]), Math.exp(at[1])}),
                java.util.Arrays.copyOfRange(at, 2, 8), kappa, noise);
    }

    @Test
    void outputsThatShareNothingAreProcessesOfTheirOwn() {
        var x = line(12);
        var y = table(x, 1);
        var kernel = Kernel.parse("rbf(l=1.5)");
        var scaling = Scaling.none(1);
        for (var mean : MeanFunction.values()) {
            var both = MultiOutputProcess.of(new Coregion(kernel, new double[2], new double[] {900, 0.04},
                    new double[] {4, 1e-4}), mean, new Scaling[] {scaling, scaling}, x, 12, y);
            var one = GaussianProcess.of(kernel.times(900).plus(Kernel.parse("white(4)")), mean, scaling, 0, x, 12, 1,
                    first(x));
            var two = GaussianProcess.of(kernel.times(0.04).plus(Kernel.parse("white(1e-4)")), mean, scaling, 0,
                    x, 12, 1,
                    second(x));
            double[] at = {0.3, 5.2, 14};
            var p = both.predict(at, 3);
            for (int i = 0; i < 3; i++) {
                assertEquals(one.predict(at, 3).mean()[i], p.mean()[2 * i], 1e-7);
                assertEquals(two.predict(at, 3).mean()[i], p.mean()[2 * i + 1], 1e-9);
                assertEquals(one.predict(at, 3).sd()[i], p.sd()[2 * i], 1e-6);
                assertEquals(two.predict(at, 3).noisySd()[i], p.noisySd()[2 * i + 1], 1e-8);
                assertEquals(0, p.covariance()[4 * i + 1], 1e-9);
            }
            assertEquals(one.logLikelihood() + two.logLikelihood(), both.logLikelihood(), 1e-7);
        }
    }

    @Test
    void anOutputWithFewValuesLearnsFromAnotherThatItFollows() {
        var x = line(N);
        var y = table(x, 8);
        var training = new MultiOutputTraining(Kernel.parse("rbf(l=1)"));
        var process = training.fit(x, N, 1, y, 2, new SplittableRandom(1), best -> { }).process();
        double[] few = new double[5];
        for (int i = 0; i < 5; i++) {
            few[i] = x[8 * i];
        }
        var alone = GaussianOptions.of("rbf(l=1)", "auto").training(1, second(few))
                .fit(few, 5, 1, second(few), new SplittableRandom(1), best -> { }).process();
        var truth = second(x);
        double together = 0;
        double independent = 0;
        var p = process.predict(x, N);
        var q = alone.predict(x, N);
        for (int i = 0; i < N; i++) {
            together += Math.pow(p.mean()[2 * i + 1] - truth[i], 2) / N;
            independent += Math.pow(q.mean()[i] - truth[i], 2) / N;
        }
        // the second output has a deviation of 0.14
        assertTrue(Math.sqrt(together) < 0.02, "rms " + Math.sqrt(together));
        assertTrue(independent > 16 * together, independent + " against " + together);
        assertTrue(process.region().correlation()[1] < -0.8, "correlation " + process.region().correlation()[1]);
        // told by the covariance of places, too: they move against each other where the second is not known
        assertTrue(process.predict(new double[] {13.5}, 1).covariance()[1] < 0);
    }

    @Test
    void noiseOfEachOutputIsFoundInItsUnits() {
        var random = new SplittableRandom(8);
        var x = line(120);
        var y = table(x, 1);
        for (int i = 0; i < 120; i++) {
            y[2 * i] += 4 * random.nextGaussian();
            y[2 * i + 1] += 0.005 * random.nextGaussian();
        }
        var process = new MultiOutputTraining(Kernel.parse("rbf(l=1)")).fit(x, 120, 1, y, 2, new SplittableRandom(1),
                best -> { }).process();
        assertEquals(4, process.noise()[0], 1);
        assertEquals(0.005, process.noise()[1], 0.002);
    }

    @Test
    void modelLearnsTargetsTogetherAndIsReadBack() throws IOException {
        var x = line(30);
        var samples = new Samples(List.of(new Feature("x", "")), x, List.of(new Target("a", "K"),
                new Target("b", "eV")),
                table(x, 1), 30);
        var options = options(2000, 5000);
        var model = new GaussianProcessModel().create(options);
        var context = FitContext.of(new TestRun());
        var fitted = model.fit(samples, context);
        var out = new ByteArrayOutputStream();
        fitted.write(new DataOutputStream(out));
        var read = new GaussianProcessModel().read(new DataInputStream(new ByteArrayInputStream(out.toByteArray())), 2);
        double[] at = {0.5, 7.7};
        assertArrayEquals(fitted.predict(at, 2).mean(), read.predict(at, 2).mean(), 1e-9);
        assertArrayEquals(fitted.predict(at, 2).sd(), read.predict(at, 2).sd(), 1e-9);
        var pipeline = new Pipeline(model).fit(samples, context);
        assertEquals(first(at)[0], pipeline.predict(at, 2).mean()[0], 1);
        assertEquals(second(at)[1], pipeline.predict(at, 2).mean()[3], 0.01);
        assertEquals("a coregional Gaussian process sees 60 values of 2 targets at once, more than 50 "
                + "(sparseAbove): take "
                + "fewer rows, or outputs=independent", assertThrows(LearningException.class,
                        () -> new GaussianProcessModel().create(options(20, 50)).fit(samples, context)).getMessage());
    }

    private static GaussianOptions options(int fitPoints, int most) {
        return new GaussianOptions("rbf", true, MeanFunction.ZERO, "auto", 0, true, GaussianOptions.Spread.NOISY,
                fitPoints,
                most, 300, SparseGaussianProcess.Choice.CLUSTERS, GaussianOptions.Outputs.COREGIONAL, 1);
    }

    @Test
    void badDataAreSaid() {
        var training = new MultiOutputTraining(Kernel.parse("rbf(l=1)"), MeanFunction.ZERO, 1, new double[0],
                true, true, 0,
                new Lbfgsb().withLimits(20, 30), 100);
        double none = Double.NaN;
        assertEquals("output 2 has no value in any of 2 rows: leave it out", assertThrows(LearningException.class,
                () -> training.fit(new double[] {0, 1}, 2, 1, new double[] {1, none, 2, none}, 2,
                        new SplittableRandom(1),
                        best -> { })).getMessage());
        assertTrue(assertThrows(LearningException.class, () -> training.fit(new double[] {0, 1}, 2, 1,
                new double[] {1, 2, 2, Double.POSITIVE_INFINITY}, 2, new SplittableRandom(1), best -> { })).getMessage()
                .contains("finite"));
        assertTrue(assertThrows(LearningException.class,
                () -> new MultiOutputTraining(Kernel.parse("rbf(l=1) + white(0.1)"))
                .fit(new double[] {0, 1}, 2, 1, new double[] {1, 2, 2, 3}, 2, new SplittableRandom(1), best -> { }))
                .getMessage().contains("take white(...) out"));
        // equal rows and constant targets are no reason to fail
        var p = training.fit(new double[] {1, 1, 1}, 3, 1, new double[] {5, 7, 5, 7, 5, 7}, 2, new SplittableRandom(1),
                best -> { }).process().predict(new double[] {1}, 1);
        assertArrayEquals(new double[] {5, 7}, p.mean(), 1e-9);
        assertTrue(p.sd()[0] >= 0);
    }
}
