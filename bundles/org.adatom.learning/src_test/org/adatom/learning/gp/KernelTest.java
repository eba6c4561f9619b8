/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.gp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.adatom.internal.learning.gp.Gram;
import org.adatom.internal.learning.gp.Likelihood;
import org.adatom.internal.learning.gp.Points;
import org.adatom.learning.LearningException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KernelTest {
    private static final int N = 300;
    private static final int D = 3;

    private static double[] cloud(int n) {
        var random = new SplittableRandom(7);
        return random.doubles(n * D, 0.1, 1.2).toArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4*rbf(l=1.5) + white(0.1)", "rbf(l=[1,2.5,0.01])", "matern12(l=1)",
            "matern32(l=2 in 0.1..10 ~ lognormal(0,1) fixed,dims=[1,3])", "matern52(l=0.3)^2", "rq(alpha=1.5,l=0.3)",
            "periodic(l=0.8,p=1.1)", "linear(s=1)", "poly(s=1,degree=3,dims=[2])", "tanimoto()",
            "(rbf(l=1) + linear(s=2))*(matern12(l=1) + 3)", "constant(4 in 1..10 ~ gamma(2,0.5))*rbf(l=1)",
            "2*(rbf(l=1)*rbf(l=3))", "white(0.001 ~ halfnormal(1))"})
    void textIsReadAndWrittenUnchanged(String text) {
        var kernel = Kernel.parse(text);
        assertEquals(text, kernel.text());
        assertEquals(kernel, Kernel.parse(kernel.text()));
    }

    @Test
    void shortFormsMeanOnes() {
        assertEquals("matern52(l=1)", Kernel.parse("matern52").text());
        assertEquals("rbf(l=2)", Kernel.parse("rbf(2)").text());
        assertEquals("0.0001*poly(s=1,degree=2)", Kernel.parse("1e-4 * poly()").text().replace("1.0E-4", "0.0001"));
        assertEquals(List.of("constant.variance", "rbf.l[1]", "rbf.l[2]", "rbf.l[3]", "rbf2.l", "white.noise"),
                Kernel.parse("4*rbf(l=[1,2,3])+rbf+white(0.1)").names());
        assertEquals(3, Kernel.parse("rq").ard(2).hyperParameters().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rbf(", "gauzz", "rbf(l=-1)", "rbf(l=0)", "rbf(q=2)", "rbf(l=1))", "rbf ** 2",
            "rbf(l=1 in 5..2)",
            "poly(degree=0.5)", "rbf(l=[1,2],dims=[1])", "matern52^-1", "rbf(l=1 ~ cauchy(1))", "white(nan)"})
    void wrongTextIsRefusedInOneLine(String text) {
        var message = String.valueOf(assertThrows(LearningException.class, () -> Kernel.parse(text)).getMessage());
        assertEquals(1, message.lines().count());
    }

    @Test
    void kernelsAskForNoMoreFeaturesThanThereAre() {
        var x = new double[] {1, 2, 3, 4};
        var y = new double[] {1, 2};
        assertThrows(LearningException.class, () -> GaussianProcess.of(Kernel.parse("rbf(l=[1,1,1])"), x, 2, 2, y));
        assertThrows(LearningException.class, () -> GaussianProcess.of(Kernel.parse("linear(dims=[3])"), x, 2, 2, y));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3*rbf(l=0.7)+white(0.1)", "rbf(l=[0.5,1,2])+white(0.1)", "matern12(l=0.6)+white(0.2)",
            "matern32(l=[1,0.4,2])+white(0.2)", "matern52(l=0.8)+white(0.1)", "2*rq(alpha=1.5,l=[0.3,1,2])+white(0.1)",
            "periodic(l=0.8,p=1.1)+white(0.2)", "linear(s=0.7)+white(0.1)",
            "poly(s=0.9,degree=3,dims=[1,3])+white(0.1)",
            "tanimoto()*1.5+white(0.3)", "(rbf(l=0.5)+linear(s=0.4))^2*matern52(l=2,dims=[2])+white(0.1)"})
    void likelihoodAndItsGradientAgreeWithDifferences(String text) {
        var kernel = Kernel.parse(text);
        var x = cloud(N);
        var random = new SplittableRandom(1);
        var y = new double[N];
        for (int i = 0; i < N; i++) {
            y[i] = Math.sin(5 * x[D * i]) + x[D * i + 1] * x[D * i + 2] + 0.1 * random.nextGaussian();
        }
        for (var mean : MeanFunction.values()) {
            var likelihood = new Likelihood(kernel, new Points(x, N, D), y, mean.basis(x, N, D), mean.size(D), 0);
            var values = kernel.values();
            var gradient = new double[values.length];
            double value = likelihood.value(values, gradient);
            assertEquals(likelihood.value(values), value, 1e-9 * Math.abs(value));
            for (int k = 0; k < values.length; k++) {
                double h = 1e-4;
                var v = values.clone();
                v[k] = values[k] * Math.exp(h);
                double up = likelihood.value(v);
                v[k] = values[k] * Math.exp(-h);
                double down = likelihood.value(v);
                assertEquals((up - down) / (2 * h), gradient[k], 1e-5 * Math.max(10, Math.abs(gradient[k])),
                        kernel.names().get(k) + " " + mean);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3*rbf(l=0.7)+white(0.1)", "matern12(l=0.6)+white(0.2)", "matern32(l=[1,0.4,2])+white(0.2)",
            "matern52(l=0.8,dims=[1,2])+white(0.1)", "2*rq(alpha=1.5,l=0.3)+white(0.1)",
            "periodic(l=0.8,p=1.1)+white(0.2)",
            "linear(s=0.7)+white(0.1)", "poly(s=0.9,degree=3,dims=[1,3])+white(0.1)", "tanimoto()*1.5+white(0.3)",
            "(rbf(l=0.5)+linear(s=0.4))^2*matern52(l=2,dims=[2])+white(0.1)"})
    void slopesOfMeanAndDeviationAgreeWithDifferences(String text) {
        var x = cloud(40);
        var y = new double[40];
        for (int i = 0; i < 40; i++) {
            y[i] = 10 + 3 * Math.sin(5 * x[D * i]) + x[D * i + 1] * x[D * i + 2];
        }
        for (var mean : MeanFunction.values()) {
            var process = GaussianProcess.of(Kernel.parse(text), mean, Scaling.of(x, 40, D, y, true, true), 0, x,
                    40, D, y);
            var at = new double[] {0.61, 0.43, 0.77};
            var slopes = process.slopes(at);
            var here = process.predict(at, 1);
            assertEquals(here.mean()[0], slopes.mean(), 1e-12);
            assertEquals(here.sd()[0], slopes.sd(), 1e-12);
            for (int k = 0; k < D; k++) {
                double h = 1e-5;
                var up = at.clone();
                up[k] += h;
                var down = at.clone();
                down[k] -= h;
                var a = process.predict(up, 1);
                var b = process.predict(down, 1);
                assertEquals((a.mean()[0] - b.mean()[0]) / (2 * h), slopes.meanSlope()[k], 1e-6 * 10, text + mean);
                assertEquals((a.sd()[0] - b.sd()[0]) / (2 * h), slopes.sdSlope()[k], 1e-6 * 10, text + mean);
            }
        }
    }

    @Test
    void crossGradientAgreesWithDifferences() {
        var kernel = Kernel.parse("2*rbf(l=[0.5,1,2])+linear(s=0.3)");
        var a = new Points(cloud(20), 20, D);
        var b = new Points(new SplittableRandom(3).doubles(30 * D).toArray(), 30, D);
        var w = new SplittableRandom(4).doubles(600, -1, 1).toArray();
        var values = kernel.values();
        var gradient = Gram.crossGradient(kernel, a, b, w, values.length);
        for (int k = 0; k < values.length; k++) {
            var sums = new double[2];
            for (int side = 0; side < 2; side++) {
                var v = values.clone();
                v[k] *= Math.exp(side == 0 ? -1e-5 : 1e-5);
                var cross = Gram.cross(kernel.withValues(v), a, b);
                for (int i = 0; i < w.length; i++) {
                    sums[side] += w[i] * cross[i];
                }
            }
            assertEquals((sums[1] - sums[0]) / 2e-5, gradient[k], 1e-6);
        }
    }

    @Test
    void boundsAreNoticed() {
        assertEquals(1, new HyperParameter(10, 0.1, 10, false, null).atBound());
        assertEquals(-1, new HyperParameter(0.1, 0.1, 10, false, null).atBound());
        assertEquals(0, new HyperParameter(0.1, 0.1, 10, true, null).atBound());
        assertTrue(HyperParameter.of(1e7).upper() >= 1e7);
    }

    @Test
    void priorsHaveTheSlopeOfTheirDensity() {
        for (var prior : List.of(new Prior.LogNormal(0.3, 0.7), new Prior.Gamma(2.5, 1.3), new Prior.HalfNormal(0.8))) {
            double h = 1e-6;
            assertEquals((prior.logDensity(Math.exp(h) * 1.7) - prior.logDensity(Math.exp(-h) * 1.7)) / (2 * h),
                    prior.slope(1.7), 1e-7);
            double sum = 0;
            for (double t = 1e-4; t < 60; t += 2e-4) {
                sum += 2e-4 * Math.exp(prior.logDensity(t));
            }
            assertEquals(1, sum, 1e-3, prior.text());
        }
    }
}
