/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.adatom.learning.LearningException;
import org.adatom.learning.data.Feature;
import org.adatom.learning.data.Samples;
import org.adatom.learning.data.Target;
import org.adatom.learning.model.network.NeuralNetwork;
import org.adatom.numerics.parameter.ParameterModel;
import org.junit.jupiter.api.Test;

class NeuralNetworkTest {

    private static Model model(Map<String, String> options) {
        return new NeuralNetwork().create(ParameterModel.of(NeuralNetwork.Options.class).bind(options));
    }

    /** Deflection F L^3 / (3 E I) and slope F L^2 / (2 E I) of a cantilever, in units that make all inputs about 1. */
    private static Samples beam(int n, long seed) {
        var random = new SplittableRandom(seed);
        var x = new double[4 * n];
        var y = new double[2 * n];
        for (int i = 0; i < n; i++) {
            double f = 2 + 3 * random.nextDouble();
            double l = 6 + 5 * random.nextDouble();
            double e = 1 + random.nextDouble();
            double inertia = 0.5 + 0.9 * random.nextDouble();
            System.arraycopy(new double[] {f - 3.5, (l - 8.5) / 1.5, 3 * (e - 1.5), 4 * (inertia - 0.95)}, 0, x,
                    4 * i, 4);
            y[2 * i] = f * l * l * l / (3 * e * inertia) / 1000 - 1;
            y[2 * i + 1] = f * l * l / (2 * e * inertia) / 200 - 1;
        }
        var features = List.of(new Feature("F", ""), new Feature("L", ""), new Feature("E", ""), new Feature("I", ""));
        return new Samples(features, x, List.of(new Target("delta", ""), new Target("theta", "")), y, n);
    }

    private static double r2(FittedModel fitted, Samples test, int target) {
        var p = fitted.predict(test.x(), test.count()).mean();
        var y = test.target(target);
        double mean = 0;
        for (double v : y) {
            mean += v / y.length;
        }
        double left = 0;
        double all = 0;
        for (int i = 0; i < y.length; i++) {
            left += Math.pow(p[i * test.targets() + target] - y[i], 2);
            all += Math.pow(mean - y[i], 2);
        }
        return 1 - left / all;
    }

    @Test
    void learnsTheLawOfABeamForTwoTargets() {
        var fitted = model(Map.of("hidden", "10-10")).fit(beam(2000, 1), Reference.context(1));
        var test = beam(300, 2);
        assertTrue(r2(fitted, test, 0) > 0.999, "R2 " + r2(fitted, test, 0));
        assertTrue(r2(fitted, test, 1) > 0.999, "R2 " + r2(fitted, test, 1));
    }

    @Test
    void fitsTheSameForASeedAndReadsWhatItWrote() throws IOException {
        var samples = beam(100, 1);
        var options = Map.of("hidden", "8", "epochs", "5", "dropout", "0.2");
        var fitted = model(options).fit(samples, Reference.context(4));
        var again = model(options).fit(samples, Reference.context(4));
        assertArrayEquals(fitted.predict(samples.x(), 100).mean(), again.predict(samples.x(), 100).mean());
        var bytes = new ByteArrayOutputStream();
        fitted.write(new DataOutputStream(bytes));
        var read = new NeuralNetwork().read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), 1);
        assertArrayEquals(fitted.predict(samples.x(), 100).mean(), read.predict(samples.x(), 100).mean());
        assertEquals(2, read.targets());
        var cut = Arrays.copyOf(bytes.toByteArray(), bytes.size() - 9);
        assertThrows(IOException.class,
                () -> new NeuralNetwork().read(new DataInputStream(new ByteArrayInputStream(cut)), 1));
    }

    @Test
    void tellsTheTwoSidesOfACircleApart() {
        var random = new SplittableRandom(3);
        int n = 600;
        var x = random.doubles(2L * n, -1, 1).toArray();
        var y = new double[n];
        for (int i = 0; i < n; i++) {
            y[i] = Math.hypot(x[2 * i], x[2 * i + 1]) < 0.8 ? 1 : 0;
        }
        var samples = new Samples(List.of(new Feature("a", ""), new Feature("b", "")), x,
                List.of(new Target("inside", "", List.of("no", "yes"))), y, n);
        var fitted = model(Map.of("hidden", "16-16", "epochs", "100")).fit(samples, Reference.context(1));
        var p = fitted.predict(x, n);
        int right = 0;
        for (int i = 0; i < n; i++) {
            right += p.mean()[i] == y[i] ? 1 : 0;
            assertEquals(1, p.probabilities()[2 * i] + p.probabilities()[2 * i + 1], 1e-12);
        }
        assertTrue(right > 0.95 * n, right + " of " + n);
    }

    @Test
    void learnsFromOneSampleAndFromAConstant() {
        var one = Samples.of(new double[] {1, 2}, 2, new double[] {3});
        assertEquals(3, model(Map.of()).fit(one, Reference.context(1)).predict(one.x(), 1).mean()[0], 0.1);
        var same = Samples.of(new double[40], 2, new double[20]);
        assertEquals(0, model(Map.of()).fit(same, Reference.context(1)).predict(new double[2], 1).mean()[0], 1e-2);
    }

    @Test
    void saysWhatWouldHelpWhenTheLossIsNotFinite() {
        var samples = beam(200, 1);
        var wild = model(Map.of("rate", "10", "rule", "sgd", "hidden", "none"));
        var message = String.valueOf(assertThrows(LearningException.class,
                () -> wild.fit(samples, Reference.context(1)))
                .getMessage());
        assertTrue(message.contains("learning rate"), message);
        assertThrows(LearningException.class, () -> new NeuralNetwork.Options("64,x", NeuralNetwork.Bend.RELU, 1,
                1, 1, 0, 0, 0, 0, NeuralNetwork.Rule.ADAM, NeuralNetwork.Course.CONSTANT, "auto", 0));
    }

    @Test
    void polishMeetsALawWithoutNoiseMoreClosely() {
        var test = beam(300, 2);
        var options = new java.util.HashMap<>(Map.of("hidden", "10-10", "patience", "0", "epochs", "30"));
        double rough = r2(model(options).fit(beam(500, 1), Reference.context(1)), test, 0);
        options.put("polish", "500");
        double fine = r2(model(options).fit(beam(500, 1), Reference.context(1)), test, 0);
        assertTrue(1 - fine < 0.2 * (1 - rough), "R2 " + fine + " after " + rough);
        assertTrue(fine > 0.9999, "R2 " + fine);
        options.put("l2", "0.1");
        assertThrows(RuntimeException.class, () -> model(options));
    }
}
