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
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.adatom.internal.learning.gp.Points;
import org.adatom.internal.learning.gp.SparseBound;
import org.adatom.learning.LearningException;
import org.adatom.learning.data.Samples;
import org.adatom.learning.model.FitContext;
import org.adatom.numerics.Parallel;
import org.adatom.numerics.optimise.Lbfgsb;
import org.adatom.testkit.analysis.TestRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GaussianProcessTest {
    private static final int N = 120;
    private static final int D = 2;
    private final double[] x = new SplittableRandom(5).doubles(N * D, 0, 50).toArray();
    private final double[] y = values(x, N);

    private static double[] values(double[] x, int n) {
        var random = new SplittableRandom(6);
        var y = new double[n];
        for (int i = 0; i < n; i++) {
            y[i] = 1000 + 30 * Math.sin(x[D * i] / 8) + 0.2 * x[D * i + 1] + 2 * random.nextGaussian();
        }
        return y;
    }

    private static GaussianFit fit(String kernel, double[] x, int n, int d, double[] y) {
        return GaussianOptions.of(kernel, "auto").training(d, y).fit(x, n, d, y, new SplittableRandom(3), best -> { });
    }

    @Test
    void fitFindsNoiseAndReturnsUnitsOfTheUser() {
        var process = fit("rbf", x, N, D, y).process();
        assertEquals(2, process.noise(), 0.5);
        var p = process.predict(new double[] {12, 25, 30, 25}, 2);
        assertEquals(1000 + 30 * Math.sin(1.5) + 5, p.mean()[0], 2.5);
        assertEquals(1000 + 30 * Math.sin(3.75) + 5, p.mean()[1], 2.5);
        assertEquals(Math.hypot(p.sd()[0], process.noise()), p.noisySd()[0], 1e-9);
        assertArrayEquals(x, process.x(), 1e-9);
        assertArrayEquals(y, process.y(), 1e-9);
    }

    @Test
    void theSameSeedGivesTheSameFit() {
        assertArrayEquals(fit("matern52", x, N, D, y).process().kernel().values(),
                fit("matern52", x, N, D, y).process().kernel().values());
    }

    @Test
    void unitsDoNotMatter() {
        var scaledX = Arrays.stream(x).map(v -> 1e-4 * v - 7).toArray();
        var scaledY = Arrays.stream(y).map(v -> 1e6 * v).toArray();
        var one = fit("matern52", x, N, D, y).process().predict(new double[] {12, 25}, 1);
        var other = fit("matern52", scaledX, N, D, scaledY).process().predict(new double[] {12e-4 - 7, 25e-4 - 7}, 1);
        assertEquals(one.mean()[0], other.mean()[0] / 1e6, 1e-3);
        assertEquals(one.sd()[0], other.sd()[0] / 1e6, 1e-3);
    }

    @ParameterizedTest
    @EnumSource(MeanFunction.class)
    void onePointMoreIsTheSameAsAllAtOnce(MeanFunction mean) {
        var kernel = Kernel.parse("2*matern52(l=0.7)+white(0.01)");
        var scaling = Scaling.of(x, N, D, y, true, true);
        var all = GaussianProcess.of(kernel, mean, scaling, 0, x, N, D, y);
        var grown = GaussianProcess.of(kernel, mean, scaling, 0, x, N - 1, D, y)
                .with(Arrays.copyOfRange(x, (N - 1) * D, N * D), y[N - 1]);
        var a = all.predict(new double[] {12, 25, 60, 0}, 2);
        var b = grown.predict(new double[] {12, 25, 60, 0}, 2);
        assertArrayEquals(a.mean(), b.mean(), 1e-7);
        assertArrayEquals(a.sd(), b.sd(), 1e-8);
        assertEquals(all.logLikelihood(), grown.logLikelihood(), 1e-8);
    }

    @ParameterizedTest
    @EnumSource(MeanFunction.class)
    void leaveOneOutIsWhatProcessesWithoutThePointExpect(MeanFunction mean) {
        var kernel = Kernel.parse("2*matern52(l=0.7)+white(0.01)");
        var scaling = Scaling.of(x, N, D, y, true, true);
        var left = GaussianProcess.of(kernel, mean, scaling, 0, x, N, D, y).leaveOneOut();
        for (int out : new int[] {0, 57, N - 1}) {
            var xs = new double[(N - 1) * D];
            var ys = new double[N - 1];
            for (int i = 0, j = 0; i < N; i++) {
                if (i != out) {
                    System.arraycopy(x, i * D, xs, j * D, D);
                    ys[j++] = y[i];
                }
            }
            var p = GaussianProcess.of(kernel, mean, scaling, 0, xs, N - 1, D, ys)
                    .predict(Arrays.copyOfRange(x, out * D, out * D + D), 1);
            assertEquals(p.mean()[0], left.mean()[out], 1e-6);
            assertEquals(p.noisySd()[0], left.sd()[out], 1e-6);
        }
    }

    @Test
    void samplesHaveMeanAndCovarianceOfTheProcess() {
        var process = GaussianProcess.of(Kernel.parse("rbf(l=1)"), new double[] {0, 3}, 2, 1, new double[] {1, -1});
        var at = new double[] {0.8, 1.2, 2};
        int count = 40_000;
        var draws = process.samples(at, 3, count, new SplittableRandom(1));
        var mean = process.mean(at, 3);
        var covariance = process.covariance(at, 3);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int s = 0; s < count; s++) {
                    sum += (draws[3 * s + i] - mean[i]) * (draws[3 * s + j] - mean[j]) / count;
                }
                assertEquals(covariance[3 * i + j], sum, 0.02);
            }
        }
        assertEquals(process.predict(at, 3).sd()[2], Math.sqrt(covariance[8]), 1e-12);
    }

    /** All that a fit of some steps ever asks for is less than six matrices: 6 n^2 numbers of 8 bytes; it keeps two. */
    @Test
    void fitsNeedFewMatrices() {
        int n = 1000;
        var many = new SplittableRandom(8).doubles(n * D, 0, 50).toArray();
        var values = values(many, n);
        var training = new GaussianTraining(Kernel.parse("1*rbf(l=[1,1])+white(0.1)"), MeanFunction.ZERO)
                .withRestarts(0)
                .withSearch(new Lbfgsb().withLimits(5, 8));
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        var bytes = new long[1];
        Parallel.onOneThread(() -> {
            long before = threads.getCurrentThreadAllocatedBytes();
            training.fit(many, n, D, values, new SplittableRandom(1), best -> { });
            bytes[0] = threads.getCurrentThreadAllocatedBytes() - before;
        });
        assertTrue(bytes[0] < 6L * n * n * 8, bytes[0] + " bytes for matrices of " + 8 * n * n);
    }

    // ---- sparse

    @Test
    void sparseWithAllPointsIsExact() {
        var kernel = Kernel.parse("2*matern52(l=0.7)+white(0.01)");
        var scaling = Scaling.of(x, N, D, y, true, true);
        var exact = GaussianProcess.of(kernel, MeanFunction.ZERO, scaling, 0, x, N, D, y);
        var sparse = SparseGaussianProcess.of(kernel, scaling, x, N, x, N, y);
        assertEquals(exact.logLikelihood(), sparse.bound(), 1e-3);
        var a = exact.predict(new double[] {12, 25, 60, 0}, 2);
        var b = sparse.predict(new double[] {12, 25, 60, 0}, 2);
        assertArrayEquals(a.mean(), b.mean(), 1e-3);
        assertArrayEquals(a.sd(), b.sd(), 1e-3);
        assertArrayEquals(a.noisySd(), b.noisySd(), 1e-3);
    }

    @Test
    void gradientOfTheBoundAgreesWithDifferences() {
        var kernel = Kernel.parse("2*rbf(l=[0.7,1.5])+white(0.05)");
        var scaling = Scaling.of(x, N, D, y, true, true);
        var points = new Points(scaling.features(x, N), N, D);
        var inducing = new Points(Arrays.copyOf(points.rows(), 15 * D), 15, D);
        var values = kernel.values();
        var scaledY = scaling.values(y, N);
        var gradient = new SparseBound(kernel, inducing, points, scaledY, values[3]).gradient(3);
        for (int k = 0; k < values.length; k++) {
            var bound = new double[2];
            for (int side = 0; side < 2; side++) {
                var v = values.clone();
                v[k] *= Math.exp(side == 0 ? -1e-4 : 1e-4);
                bound[side] = new SparseBound(kernel.withValues(v), inducing, points, scaledY, v[3]).value();
            }
            assertEquals((bound[1] - bound[0]) / 2e-4, gradient[k], 1e-4 * Math.max(1, Math.abs(gradient[k])));
        }
    }

    @ParameterizedTest
    @EnumSource(SparseGaussianProcess.Choice.class)
    void fewInducingPointsAreEnoughForSmoothFunctions(SparseGaussianProcess.Choice choice) {
        int n = 3000;
        var many = new SplittableRandom(8).doubles(n * D, 0, 50).toArray();
        var values = values(many, n);
        var training = GaussianOptions.of("rbf", "auto").training(D, values);
        var sparse = SparseGaussianProcess.fit(training, 40, choice, many, n, D, values, new SplittableRandom(1),
                b -> { });
        var p = sparse.predict(new double[] {12, 25, 30, 25}, 2);
        assertEquals(1000 + 30 * Math.sin(1.5) + 5, p.mean()[0], 1);
        assertEquals(1000 + 30 * Math.sin(3.75) + 5, p.mean()[1], 1);
        assertEquals(2, p.noisySd()[0], 0.3);
    }

    // ---- bad input

    @Test
    void repeatedPointsWithoutNoiseGetJitter() {
        var fit = GaussianOptions.of("rbf", "none").training(1, new double[] {1, 1, 2, 3, 3}).fit(
                new double[] {0, 0, 1, 2, 2}, 5, 1, new double[] {1, 1, 2, 3, 3}, new SplittableRandom(1), b -> { });
        assertEquals(2, fit.process().predict(new double[] {1}, 1).mean()[0], 1e-3);
        assertTrue(fit.messages().stream().anyMatch(m -> m.contains("singular")), fit.messages().toString());
    }

    @Test
    void onePointIsEnough() {
        var fit = fit("matern52", new double[] {3}, 1, 1, new double[] {7});
        assertEquals(7, fit.process().predict(new double[] {3}, 1).mean()[0], 1e-12);
        assertEquals(1, fit.messages().size());
        assertEquals(1, fit.process().leaveOneOut().mean().length);
    }

    @Test
    void equalValuesAreExpectedEverywhere() {
        var fit = fit("matern52", new double[] {1, 2, 3}, 3, 1, new double[] {4, 4, 4});
        assertEquals(4, fit.process().predict(new double[] {10}, 1).mean()[0], 1e-12);
        assertTrue(fit.messages().getFirst().contains("equal"));
    }

    @Test
    void constantColumnsChangeNothing() {
        var withConstant = new double[N * 3];
        for (int i = 0; i < N; i++) {
            System.arraycopy(x, i * D, withConstant, i * 3, D);
            withConstant[i * 3 + 2] = 5;
        }
        for (var mean : MeanFunction.values()) {
            var training = new GaussianTraining(Kernel.parse("matern52+white(0.1)"), mean);
            var p = training.fit(withConstant, N, 3, y, new SplittableRandom(1), b -> { }).process()
                    .predict(new double[] {12, 25, 5}, 1);
            assertEquals(1000 + 30 * Math.sin(1.5) + 5, p.mean()[0], 4);
        }
    }

    @Test
    void moreFeaturesThanRowsIsFine() {
        var wide = new SplittableRandom(2).doubles(5 * 40).toArray();
        var fit = fit("rbf", wide, 5, 40, new double[] {1, 2, 3, 4, 5});
        assertTrue(Double.isFinite(fit.process().predict(new double[40], 1).mean()[0]));
    }

    @Test
    void missingNumbersAreNamed() {
        var holes = x.clone();
        holes[7] = Double.NaN;
        var message = assertThrows(LearningException.class, () -> fit("rbf", holes, N, D, y)).getMessage();
        assertTrue(String.valueOf(message).startsWith("feature 2 of row 4 is NaN"), message);
        var gap = y.clone();
        gap[3] = Double.POSITIVE_INFINITY;
        var other = assertThrows(LearningException.class, () -> fit("rbf", x, N, D, gap)).getMessage();
        assertTrue(String.valueOf(other).startsWith("the target of row 4"), other);
    }

    @Test
    void boundsThatAreHitAreNamed() {
        var noiseOnly = new SplittableRandom(9).doubles(N, -1, 1).toArray();
        var fit = fit("rbf(l=1 in 0.9..1.1)", x, N, D, noiseOnly);
        assertTrue(fit.messages().stream().anyMatch(m -> m.contains("bound")), fit.messages().toString());
    }

    // ---- as a model

    @Test
    void modelsAreWrittenAndRead() throws IOException {
        for (int sparseAbove : new int[] {5000, 50}) {
            var options = new GaussianOptions("matern52", true, MeanFunction.ZERO, "auto", 0, true,
                    GaussianOptions.Spread.LATENT, 2000, sparseAbove, 20, SparseGaussianProcess.Choice.CLUSTERS,
                    GaussianOptions.Outputs.INDEPENDENT, 1);
            var factory = new GaussianProcessModel();
            var fitted = factory.create(options).fit(Samples.of(x, D, y), FitContext.of(new TestRun()));
            var bytes = new ByteArrayOutputStream();
            fitted.write(new DataOutputStream(bytes));
            var read = factory.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), 1);
            var at = new double[] {12, 25, 60, 0};
            assertArrayEquals(fitted.predict(at, 2).mean(), read.predict(at, 2).mean(), 1e-9);
            assertArrayEquals(fitted.predict(at, 2).sd(), read.predict(at, 2).sd(), 1e-7);
            assertEquals(D, read.features());
            bytes.write(0);
            var damaged = Arrays.copyOf(bytes.toByteArray(), 40);
            assertThrows(IOException.class, () ->
                    factory.read(new DataInputStream(new ByteArrayInputStream(damaged)), 1));
        }
    }

    @Test
    void givenNoiseIsKept() {
        var process = GaussianOptions.of("rbf", "3").training(D, y).fit(x, N, D, y, new SplittableRandom(3), b -> { })
                .process();
        assertEquals(3, process.noise(), 1e-9);
        assertThrows(LearningException.class, () -> GaussianOptions.of("rbf", "-1"));
        assertThrows(LearningException.class, () -> GaussianOptions.of("rbf(", "auto"));
    }
}
