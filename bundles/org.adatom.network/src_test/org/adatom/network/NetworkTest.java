/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class NetworkTest {
    private static final Layer DENSE = new Layer.Dense(3, true, Initialiser.GLOROT);

    private static void refused(String part, Executable what) {
        var message = String.valueOf(assertThrows(NetworkException.class, what).getMessage());
        assertTrue(message.contains(part) && !message.contains("\n"), message);
    }

    @Test
    void countsParameters() {
        assertEquals(20 * 64 + 64 + 64 * 64 + 64 + 64 + 1,
                Network.dense(20, new int[] {64, 64}, 1, Activation.TANH).parameterCount());
        var generator = Network.sequential(Shape.of(100), List.of(new Layer.Dense(6272, true, Initialiser.GLOROT),
                new Layer.Activate(Activation.LEAKY_RELU, 0.2), new Layer.Reshape(Shape.of(128, 7, 7)),
                new Layer.TransposedConvolution(128, Window.of(4, 2, 1), 0, 0, true, Initialiser.GLOROT),
                new Layer.Activate(Activation.LEAKY_RELU, 0.2),
                new Layer.TransposedConvolution(128, Window.of(4, 2, 1), 0, 0, true, Initialiser.GLOROT),
                new Layer.Activate(Activation.LEAKY_RELU, 0.2),
                new Layer.Convolution(1, Window.of(7, 1, 3), true, Initialiser.GLOROT),
                new Layer.Activate(Activation.TANH, 0)));
        assertEquals(1_164_289, generator.parameterCount());
        assertEquals(Shape.of(1, 28, 28), generator.shape(generator.output()));
    }

    @Test
    void normsCountOnlyWhatIsTrained() {
        var network = Network.sequential(Shape.of(4), List.of(new Layer.BatchNorm(0.1, 1e-5)));
        assertEquals(8, network.parameterCount());
        assertEquals(4, network.weightSpecs().size());
    }

    @Test
    void saysInOneLineWhatDoesNotFit() {
        var x = Shape.of(3, 8, 8);
        refused("flatten it before", () -> Network.sequential(x, List.of(DENSE)));
        refused("larger than the image", () -> Network.sequential(x, List.of(
                new Layer.Convolution(2, Window.of(9, 1, 0), true, Initialiser.HE))));
        refused("192 values", () -> Network.sequential(x, List.of(new Layer.Reshape(Shape.of(100)))));
        refused("shapes must agree", () -> new NetworkBuilder().input("x", Shape.of(4)).node("a", DENSE, "x")
                .node("b", new Layer.Add(), "a", "x").output("b").build());
        refused("not before it", () -> new NetworkBuilder().input("x", Shape.of(4)).node("a", DENSE, "b").output("a")
                .build());
        refused("the name is taken", () -> new NetworkBuilder().input("x", Shape.of(4)).node("x", DENSE, "x")
                .output("x")
                .build());
        refused("no such node", () -> new NetworkBuilder().input("x", Shape.of(4)).node("a", DENSE, "x").output("z")
                .build());
        refused("shares the weights", () -> new NetworkBuilder().input("x", Shape.of(4)).node("a", DENSE, "x")
                .again("b", "a", "a").output("b").build());
        refused("must be at least 1", () -> new Layer.Dense(0, true, Initialiser.HE));
        refused("dropout rate 1.0", () -> new Layer.Dropout(1));
        refused("padding", () -> Window.of(2, 1, 2));
    }

    @Test
    void refusesObjectivesThatTrainNothing() {
        var network = Network.dense(2, new int[0], 1, Activation.TANH);
        var objective = Objective.of(LossTerm.of(new Loss.MeanSquared(), network.output()), Optimiser.adam(1e-3))
                .withRates(Map.of(network.output(), 0.0));
        refused("every layer is frozen", () -> objective.check(network));
        refused("no node 'other'", () -> objective.withRates(Map.of("other", 1.0)).check(network));
        refused("takes 2 outputs", () -> LossTerm.of(new Loss.GaussianNll(), "a"));
        refused("learning rate", () -> Optimiser.adam(-1));
    }

    @Test
    void firstWeightsDependOnSeedAndNameOnly() {
        var small = Network.dense(4, new int[] {8}, 1, Activation.RELU);
        var large = Network.dense(4, new int[] {8, 8}, 1, Activation.RELU);
        assertArrayEquals(Weights.initial(small, 7).get("dense1.kernel"),
                Weights.initial(large, 7).get("dense1.kernel"));
        assertNotEquals(Weights.initial(small, 7), Weights.initial(small, 8));
    }

    @Test
    void initialisersHaveTheirSpread() {
        for (var initialiser : List.of(Initialiser.GLOROT, new Initialiser(Initialiser.Kind.GLOROT_NORMAL, 1),
                Initialiser.HE, new Initialiser(Initialiser.Kind.HE_UNIFORM, 1), Initialiser.normal(0.02))) {
            var network = Network.sequential(Shape.of(300), List.of(new Layer.Dense(100, false, initialiser)));
            var w = Weights.initial(network, 1).get("dense1.kernel");
            double expected = switch (initialiser.kind()) {
                case GLOROT_UNIFORM, GLOROT_NORMAL -> Math.sqrt(2.0 / 400);
                case HE_NORMAL, HE_UNIFORM -> Math.sqrt(2.0 / 300);
                default -> 0.02;
            };
            double mean = Arrays.stream(w).average().orElseThrow();
            double sd = Math.sqrt(Arrays.stream(w).map(v -> (v - mean) * (v - mean)).average().orElseThrow());
            assertEquals(0, mean, 0.05 * expected);
            assertEquals(expected, sd, 0.02 * expected);
        }
    }

    @Test
    void namesTheEnginesThatThereAre() {
        var network = Network.sequential(Shape.of(3, 4, 4), List.of(new Layer.Flatten(), DENSE));
        var plain = Engines.builtIn().stream().filter(e -> !e.id().equals("nd4j")).toList();
        refused("only [compiled, reference] and auto", () -> Engines.choose("other", plain, network, List.of(),
                SessionOptions.of(Precision.DOUBLE, 1)));
        refused("compiled: takes dense layers", () -> Engines.choose("auto", plain, network, List.of(),
                SessionOptions.of(Precision.FLOAT, 1)));
        assertEquals("reference", Engines.choose("auto", plain, network, List.of(),
                SessionOptions.of(Precision.DOUBLE, 1)).id());
    }
}
