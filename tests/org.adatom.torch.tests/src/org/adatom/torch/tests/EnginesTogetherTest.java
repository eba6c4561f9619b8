/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.torch.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import org.adatom.network.Activation;
import org.adatom.network.Batch;
import org.adatom.network.Engine;
import org.adatom.network.Engines;
import org.adatom.network.Initialiser;
import org.adatom.network.Layer;
import org.adatom.network.Loss;
import org.adatom.network.LossTerm;
import org.adatom.network.Network;
import org.adatom.network.Objective;
import org.adatom.network.Optimiser;
import org.adatom.network.Precision;
import org.adatom.network.SessionOptions;
import org.adatom.network.Shape;
import org.adatom.network.StepOptions;
import org.adatom.network.Weights;
import org.adatom.network.Window;
import org.adatom.torch.TorchEngine;
import org.junit.jupiter.api.Test;

/** LibTorch and ND4J in one process, each with an OpenBLAS of its own. */
class EnginesTogetherTest {
    private static final Network NETWORK = Network.sequential(Shape.of(1, 12, 12),
            List.of(new Layer.Convolution(8, Window.of(3, 2, 1), true, Initialiser.HE),
                    new Layer.Activate(Activation.LEAKY_RELU, 0.2), new Layer.Dropout(0.2),
                    new Layer.TransposedConvolution(4, Window.of(4, 2, 1), 0, 0, true, Initialiser.HE),
                    new Layer.Activate(Activation.TANH, 0), new Layer.Flatten(),
                    new Layer.Dense(3, true, Initialiser.GLOROT)));
    private static final Objective OBJECTIVE = Objective.of(LossTerm.of(new Loss.MeanSquared(), NETWORK.output()),
            Optimiser.adam(1e-3));
    private static final SessionOptions OPTIONS = new SessionOptions(Precision.FLOAT, 2, 5);

    private record Trained(List<Double> losses, Weights weights, double[] prediction) {
    }

    private static Batch batch() {
        var random = RandomGenerator.of("L64X128MixRandom");
        return new Batch(16, Map.of("x", random.doubles(16 * 144).toArray(), "y", random.doubles(16 * 3).toArray()));
    }

    private static Trained train(Engine engine, Batch batch) {
        var refusal = engine.refusal(NETWORK, List.of(OBJECTIVE), OPTIONS);
        assumeTrue(refusal.isEmpty(), refusal);
        try (var session = engine.open(NETWORK, Weights.initial(NETWORK, 2), List.of(OBJECTIVE), OPTIONS)) {
            var losses = new ArrayList<Double>();
            for (int k = 0; k < 20; k++) {
                losses.add(session.step(Objective.TRAIN, batch, StepOptions.of(k, 1e-3)).total());
            }
            return new Trained(losses, session.weights(), predict(engine, session.weights(), batch));
        }
    }

    private static double[] predict(Engine engine, Weights weights, Batch batch) {
        try (var session = engine.open(NETWORK, weights, List.of(), OPTIONS)) {
            var values = session.forward(batch, NETWORK.outputs()).get(NETWORK.output());
            return values == null ? new double[0] : values;
        }
    }

    @Test
    void oneEngineDoesNotChangeTheOther() {
        var nd4j = Engines.builtIn().stream().filter(e -> e.id().equals("nd4j")).findFirst().orElseThrow();
        var torch = new TorchEngine();
        var batch = batch();
        var alone = train(torch, batch);
        var first = train(nd4j, batch);
        assertEquals(alone.losses(), train(torch, batch).losses());
        assertEquals(first.losses(), train(nd4j, batch).losses());
        assertTrue(alone.losses().getLast() < 0.8 * alone.losses().getFirst(), alone.losses()::toString);
        for (int k = 0; k < 20; k++) {
            assertEquals(alone.losses().get(k), first.losses().get(k), 1e-4);
        }
        assertArrayEquals(alone.prediction(), predict(nd4j, alone.weights(), batch), 1e-5);
        assertArrayEquals(first.prediction(), predict(torch, first.weights(), batch), 1e-5);
    }
}
