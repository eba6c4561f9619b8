/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.gp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.adatom.internal.learning.gp.Gram;
import org.adatom.internal.learning.gp.Likelihood;
import org.adatom.internal.learning.gp.Points;
import org.adatom.numerics.linear.LinearAlgebra;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Numbers of scikit-learn 1.2.1: the table of reference-values.md, "Gaussian processes and BO", and the kernels of
 * learning-sklearn.json, "gp_fixed"; and study A1 (golden values of studies.md).
 */
class ReferenceTest {
    private static final double[] X = {1, 3, 5, 6, 7, 8};
    private static final double[] Y = IntStream.range(0, 6).mapToDouble(i -> X[i] * Math.sin(X[i])).toArray();

    private static double[] numbers(String text) {
        return java.util.Arrays.stream(text.trim().split("\\s+")).mapToDouble(Double::parseDouble).toArray();
    }

    private static void assertNear(String expected, double[] actual, double tolerance) {
        var wanted = numbers(expected);
        assertEquals(wanted.length, actual.length);
        for (int i = 0; i < wanted.length; i++) {
            assertEquals(wanted[i], actual[i], tolerance, "number " + i);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "rbf(l=1)|-48.88017457|-2.136807|.985492 -2.442457 1.022589|.587859 .512838 .984624",
        "4*rbf(l=1.5)|-20.80101066|10.712129 -11.821970|1.474278 -2.788491 2.995110|.477369 .269912 1.573128",
        "matern12(l=1)|-55.79842739|-4.506528|.409839 -1.416406 1.071160|.872694 .872694 .990800",
        "matern32(l=1)|-52.31547326|-2.912659|.675381 -1.867294 1.051401|.767562 .761961 .989434",
        "matern52(l=1)|-51.10196574|-2.342880|.768902 -2.022301 1.028847|.718345 .704416 .988791",
        "4*rbf(l=1)+white(0.1)|-19.75324208|7.716509 1.298786 .095964|.948529 -2.350208 .980620|1.241561 1.127090 "
                + "1.996985",
    })
    void tableOfXSinX(String text, double lml, String gradient, String mean, String sd) {
        check(text, 1e-6, lml, gradient, mean, sd);
    }

    @Test
    void linearKernelOfXSinX() {
        check("linear(s=1)", 1, -50.70065384, "1.448518", "-.263332 .880520 4.312074", ".485225 .379873 .849423");
    }

    private static void check(String text, double nugget, double lml, String gradient, String mean, String sd) {
        var kernel = Kernel.parse(text);
        var likelihood = new Likelihood(kernel, new Points(X, 6, 1), Y, new double[0], 0, nugget);
        var slope = new double[kernel.values().length];
        assertEquals(lml, likelihood.value(kernel.values(), slope), 1e-8);
        assertNear(gradient, slope, 1e-6);
        var process = GaussianProcess.of(kernel, MeanFunction.ZERO, Scaling.none(1), nugget, X, 6, 1, Y);
        var prediction = process.predict(new double[] {2, 4, 10}, 3);
        assertNear(mean, prediction.mean(), 1e-6);
        assertNear(sd, prediction.noisySd(), 1e-6);
    }

    @Test
    void bestHyperParametersOfXSinX() {
        var training = new GaussianTraining(Kernel.parse("1*rbf(l=1)"), MeanFunction.ZERO).unscaled().withRestarts(4);
        var fit = training.fit(X, 6, 1, Y, new SplittableRandom(1), best -> { });
        assertEquals(-14.523272, fit.process().logLikelihood(), 1e-5);
        assertEquals(22.1927, fit.process().kernel().values()[0], 2e-2);
        assertEquals(1.67588, fit.process().kernel().values()[1], 1e-3);
    }

    // ---- learning-sklearn.json

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2*rbf(l=0.3)+white(0.001)|"
            + "-1.198808864416212|"
            + "-1.59506591259224 6.778756561369882 -0.6967722495080012|"
            + "0.30632018575987185 1.0170926571463461 -0.6892657722987803 0.9507755544608365|"
            + "0.04374055947005777 0.04146901381524298 0.04162214081445062 0.39908485354203094",
        "2*matern52(l=0.3)+white(0.001)|"
            + "-5.678937757140293|"
            + "-2.8945697053563726 6.028029074679139 -0.029341643016656323|"
            + "0.2783781051264591 1.0123896233570202 -0.6857921631826716 0.4235670734485084|"
            + "0.10991724032809332 0.08540979094411567 0.04537195282227872 0.8448926641209874",
        "2*matern32(l=0.3)+white(0.001)|"
            + "-7.048845221708637|"
            + "-3.058549362140854 4.257019589722246 -0.011965693706616317|"
            + "0.26328154599717934 1.0099923780302889 -0.6856596709185748 0.2532072268960238|"
            + "0.21108527130108493 0.18440332318257177 0.05018817812990676 0.9892130717119068",
        "2*rq(alpha=1.5,l=0.3)+white(0.001)|"
            + "-3.671697064226416|"
            + "-2.1343170206148203 1.3172375507865117 7.482848098829945 -0.13472332500118603|"
            + "0.29483091199283606 1.0149799628703722 -0.6877817401506512 0.6495774746124452|"
            + "0.054815179460245195 0.04511761808968226 0.04405212488209626 0.6020549502988052",
        "2*periodic(l=0.8,p=1.1)+white(0.001)|"
            + "-8.163398992933654|"
            + "-3.2421560551122575 5.911827661847792 -3.042411284586263 -0.006657288767358995|"
            + "0.16602420908052373 0.9912660088864944 -0.6826641944257033 0.496386828128931|"
            + "0.13666294656448186 0.15373607925490237 0.04770788983923867 0.1350183993392847",
        "linear(s=1)+white(0.001)|"
            + "-975.1831336806677|"
            + "-0.5273822712770198 983.7510692514799|"
            + "0.6322422309007152 0.3246509372942228 -0.09279438974328968 -0.6310791535548788|"
            + "0.03688935992045304 0.03403861357693126 0.03429854305359368 0.04118155647696924",
    })
    void kernelsOfTheReferenceFile(String text, double lml, String gradient, String mean, String sd) {
        var kernel = Kernel.parse(text);
        var x = new double[8];
        var y = new double[8];
        for (int i = 0; i < 8; i++) {
            x[i] = i / 7.0;
            y[i] = Math.sin(6 * x[i]) + .3 * x[i];
        }
        var likelihood = new Likelihood(kernel, new Points(x, 8, 1), y, new double[0], 0, 1e-10);
        var slope = new double[kernel.values().length];
        assertEquals(lml, likelihood.value(kernel.values(), slope), 1e-8 * Math.max(1, Math.abs(lml)));
        assertNear(gradient, slope, 1e-8 * 1000);
        var process = GaussianProcess.of(kernel, MeanFunction.ZERO, Scaling.none(1), 1e-10, x, 8, 1, y);
        var prediction = process.predict(new double[] {0.05, 0.33, 0.71, 1.2}, 4);
        assertNear(mean, prediction.mean(), 1e-8);
        assertNear(sd, prediction.noisySd(), 1e-8);
    }

    // ---- study A1

    private static final double[] XA = {-1.5, -1, -.75, -.4, -.25, 0};
    private static final double[] YA = {-1.6, -1.1, -.4, .2, .6, 1};
    private static final double[] XB = {-2, -1.5, -1, -.5, 0, .5};
    private static final double[] YB = {-1.8, -1.6, -1.1, -.5, .2, .7};

    /** k = s_f^2 exp(-(x-x')^2/l^2) + s_n^2 delta with l = 1: the usual squared exponential has l = 1/sqrt(2). */
    static Kernel byHand(double noise) {
        var text = String.format(Locale.ROOT, "%s*rbf(l=%s)", Math.sqrt(3), Math.sqrt(0.5));
        return Kernel.parse(noise > 0 ? text + " + white(" + noise * noise + ")" : text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "A|0|-1.2 -.9 .2 .75|-1.824528 -.760356 .247981 -7.044245|.007452 .000965 .022767 .430958|-181.96895|2.143e5",
        "A|.2|-1.2 -.9 .2 .75|-1.360075 -.835791 1.083600 .852570|.169535 .143248 .328710 .931184|-3.781692|186.478",
        "A|.3|-1.2 -.9 .2 .75|-1.341842 -.830123 1.018386 .743439|.232024 .205712 .416710 .993825|-4.625984|83.474",
        "B|0|-1.25 -.25 .2 1|-1.364261 -.152480 .449800 .682982|.022086 .022086 .034646 .502395|-4.539184|417.875",
        "B|.8|-1.25 -.25 .2 1|-1.269052 -.101671 .347923 .431456|.535815 .535815 .539992 .973348|-8.044484|8.973"})
    void studyByHand(String set, double noise, String at, String mean, String sd, double lml, double condition) {
        var kernel = byHand(noise);
        var x = set.equals("A") ? XA : XB;
        var process = GaussianProcess.of(kernel, x, 6, 1, set.equals("A") ? YA : YB);
        var prediction = process.predict(numbers(at), 4);
        assertNear(mean, prediction.mean(), 2e-6);
        assertNear(sd, prediction.sd(), 1e-6);
        assertEquals(lml, process.logLikelihood(), 1e-5);
        var eigenvalues = LinearAlgebra.get().eigenvalues(Gram.full(kernel, new Points(x, 6, 1), true), 6);
        assertEquals(condition, eigenvalues[5] / eigenvalues[0], 5e-4 * condition);
        assertEquals(0, process.jitter());
    }

    @Test
    void firstRowOfTheKernelByHand() {
        var gram = Gram.full(byHand(0), new Points(XA, 6, 1), false);
        assertNear("1.732051 1.348923 .986893 .516493 .363058 .182557", java.util.Arrays.copyOf(gram, 6), 1e-6);
    }
}
