/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.network.dense;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.adatom.network.Activation;
import org.adatom.network.Batch;
import org.adatom.network.Engines;
import org.adatom.network.Network;
import org.adatom.network.NetworkException;
import org.adatom.network.Precision;
import org.adatom.network.SessionOptions;
import org.adatom.network.Weights;
import org.adatom.network.dense.DenseDerivatives.Derivatives;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Derivatives against differences of the reference engine and of each other. */
class DenseDerivativesTest {
    private static final int COUNT = 23;
    private static final int INPUTS = 3;
    private static final double STEP = 1e-4;

    private static Network network(Activation activation) {
        return Network.dense(INPUTS, new int[] {9, 12}, 2, activation);
    }

    private static double[] random(int length, long seed) {
        return new Random(seed).doubles(length, -1, 1).toArray();
    }

    private static DenseDerivatives open(Network network, Derivatives derivatives, Precision precision, int threads) {
        var dense = DenseDerivatives.of(network, derivatives, precision, threads);
        dense.setWeights(dense.flat(Weights.initial(network, 4)));
        return dense;
    }

    private static double[] reference(Network network, double[] x) {
        try (var session = Engines.reference().open(network, Weights.initial(network, 4), List.of(),
                SessionOptions.of(Precision.DOUBLE, 1))) {
            var out = session.forward(new Batch(COUNT, Map.of("x", x)), network.outputs()).get(network.output());
            return out == null ? new double[0] : out;
        }
    }

    private static double[] moved(double[] x, int i, double by) {
        var y = x.clone();
        for (int n = 0; n < COUNT; n++) {
            y[n * INPUTS + i] += by;
        }
        return y;
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SOFTMAX")
    void forwardIsTheSlopeAndTheCurvature(Activation activation) {
        var network = network(activation);
        var x = random(COUNT * INPUTS, 1);
        var derivatives = Derivatives.full(INPUTS);
        var all = open(network, derivatives, Precision.DOUBLE, 1).forward(x, COUNT);
        int each = COUNT * 2;
        assertArrayEquals(reference(network, x), Arrays.copyOf(all, each), 1e-12);
        var pairs = derivatives.pairs();
        for (int i = 0; i < INPUTS; i++) {
            var up = reference(network, moved(x, i, STEP));
            var down = reference(network, moved(x, i, -STEP));
            for (int k = 0; k < each; k++) {
                assertEquals((up[k] - down[k]) / (2 * STEP), all[(1 + i) * each + k], smooth(activation) ? 1e-6 : 1,
                        "u_" + i);
            }
        }
        for (int p = 0; p < pairs.length && smooth(activation); p++) {
            int i = pairs[p][0];
            int j = pairs[p][1];
            var up = open(network, Derivatives.first(INPUTS), Precision.DOUBLE, 1).forward(moved(x, j, STEP), COUNT)
                    .clone();
            var down = open(network, Derivatives.first(INPUTS), Precision.DOUBLE, 1).forward(moved(x, j, -STEP), COUNT);
            for (int k = 0; k < each; k++) {
                assertEquals((up[(1 + i) * each + k] - down[(1 + i) * each + k]) / (2 * STEP),
                        all[(1 + INPUTS + p) * each + k], 1e-5, "u_" + i + j);
            }
        }
    }

    private static boolean smooth(Activation activation) {
        return activation != Activation.RELU && activation != Activation.LEAKY_RELU && activation != Activation.ELU;
    }

    /** A loss of all that comes out: sum of c r + r^2 / 2. */
    private static double loss(double[] all, double[] c) {
        double sum = 0;
        for (int k = 0; k < all.length; k++) {
            sum += c[k] * all[k] + all[k] * all[k] / 2;
        }
        return sum;
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"SOFTMAX", "RELU", "LEAKY_RELU", "ELU"})
    void backwardIsTheDerivativeOfForward(Activation activation) {
        var network = network(activation);
        var dense = open(network, Derivatives.full(INPUTS), Precision.DOUBLE, 1);
        var weights = dense.flat(Weights.initial(network, 4));
        var x = random(COUNT * INPUTS, 1);
        var directions = random(INPUTS * COUNT * INPUTS, 2);
        var all = dense.forward(x, COUNT, directions).clone();
        var c = random(all.length, 3);
        var bar = new double[all.length];
        for (int k = 0; k < all.length; k++) {
            bar[k] = c[k] + all[k];
        }
        var gradient = new double[dense.weightCount()];
        var inputBar = new double[all.length / 2 * INPUTS];
        dense.backward(bar, gradient, inputBar);
        for (int w = 0; w < weights.length; w += 5) {
            double slope = (changed(dense, weights, w, STEP, x, directions, c)
                    - changed(dense, weights, w, -STEP, x, directions, c)) / (2 * STEP);
            assertEquals(slope, gradient[w], 2e-6 * (1 + Math.abs(slope)), "weight " + w);
        }
        dense.setWeights(weights);
        for (int k = 0; k < x.length; k += 2) {
            var up = x.clone();
            var down = x.clone();
            up[k] += STEP;
            down[k] -= STEP;
            double slope = (loss(dense.forward(up, COUNT, directions), c)
                    - loss(dense.forward(down, COUNT, directions), c))
                    / (2 * STEP);
            assertEquals(slope, inputBar[k], 2e-6 * (1 + Math.abs(slope)), "input " + k);
        }
        for (int k = 0; k < directions.length; k += 3) {
            var up = directions.clone();
            var down = directions.clone();
            up[k] += STEP;
            down[k] -= STEP;
            double slope = (loss(dense.forward(x, COUNT, up), c) - loss(dense.forward(x, COUNT, down), c)) / (2 * STEP);
            assertEquals(slope, inputBar[x.length + k], 2e-6 * (1 + Math.abs(slope)), "direction " + k);
        }
    }

    private static double changed(DenseDerivatives dense, double[] weights, int w, double by, double[] x,
            double[] directions,
            double[] c) {
        var other = weights.clone();
        other[w] += by;
        dense.setWeights(other);
        return loss(dense.forward(x, COUNT, directions), c);
    }

    @Test
    void floatsAndThreadsAgree() {
        var network = network(Activation.TANH);
        int n = 301;
        var x = random(n * INPUTS, 1);
        var one = open(network, Derivatives.diagonal(INPUTS), Precision.DOUBLE, 1);
        var two = open(network, Derivatives.diagonal(INPUTS), Precision.DOUBLE, 2);
        var single = open(network, Derivatives.diagonal(INPUTS), Precision.FLOAT, 1);
        var a = one.forward(x, n);
        assertArrayEquals(a, two.forward(x, n));
        assertArrayEquals(a, single.forward(x, n), 1e-5);
        var ga = new double[one.weightCount()];
        var gb = new double[ga.length];
        var gc = new double[ga.length];
        one.backward(a, ga, new double[0]);
        two.backward(a, gb, new double[0]);
        single.backward(a, gc, new double[0]);
        assertArrayEquals(ga, gb);
        for (int w = 0; w < ga.length; w++) {
            assertEquals(ga[w], gc[w], 1e-4 * (1 + Math.abs(ga[w])));
        }
    }

    @Test
    void keepsWeightsByName() {
        var network = network(Activation.TANH);
        var dense = DenseDerivatives.of(network, Derivatives.none(), Precision.FLOAT, 1);
        var weights = Weights.initial(network, 4);
        assertEquals(weights, dense.named(dense.flat(weights)));
        assertEquals(network.parameterCount(), dense.weightCount());
    }

    @Test
    void saysWhatDoesNotFit() {
        var network = network(Activation.TANH);
        assertThrows(NetworkException.class, () -> new Derivatives(2, new int[][] {{0, 2}}));
        assertThrows(NetworkException.class, () -> open(network, Derivatives.first(4), Precision.DOUBLE, 1).forward(
                new double[3], 1));
        assertThrows(NetworkException.class, () -> open(network, Derivatives.none(), Precision.DOUBLE, 1).forward(
                new double[4], 1));
        assertThrows(NetworkException.class, () -> DenseDerivatives.of(
                Network.dense(2, new int[] {3}, 1, Activation.TANH, 0.5), Derivatives.none(), Precision.DOUBLE, 1));
    }
}
