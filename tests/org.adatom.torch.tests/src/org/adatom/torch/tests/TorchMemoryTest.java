/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.torch.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.adatom.network.Activation;
import org.adatom.network.Batch;
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

class TorchMemoryTest {
    private static final int STEPS = 10_000;

    @Test
    void tenThousandStepsTakeNoMoreMemoryThanSome() throws IOException {
        var network = Network.sequential(Shape.of(1, 32, 32),
                List.of(new Layer.Convolution(2, Window.of(4, 4, 0), true, Initialiser.HE),
                        new Layer.BatchNorm(0.1, 1e-5),
                        new Layer.Activate(Activation.RELU, 0), new Layer.Flatten(),
                        new Layer.Dense(4, true, Initialiser.GLOROT)));
        var objective = Objective.of(LossTerm.of(new Loss.MeanSquared(), network.output()), Optimiser.adam(1e-3));
        var engine = new TorchEngine();
        var options = new SessionOptions(Precision.FLOAT, 1, 1);
        var refusal = engine.refusal(network, List.of(objective), options);
        assumeTrue(refusal.isEmpty(), refusal);
        var batch = new Batch(64, Map.of("x", new double[64 * 1024], "y", new double[64 * 4]));
        try (var session = engine.open(network, Weights.initial(network, 1), List.of(objective), options)) {
            long before = 0;
            for (int k = 0; k < STEPS; k++) {
                session.step(Objective.TRAIN, batch, StepOptions.of(k, 1e-3));
                if (k == STEPS / 5) {
                    before = resident();
                }
            }
            long grown = resident() - before;
            // a step that kept its input alone would add 256 kB each time: 2 GB; the heap may take 1 GB
            assertTrue(grown < 1_300_000, grown + " kB more after " + STEPS + " steps");
        }
    }

    /** Memory of this process that is no file's, kB. */
    private static long resident() throws IOException {
        var line = Files.readAllLines(Path.of("/proc/self/status")).stream().filter(l -> l.startsWith("RssAnon"))
                .findFirst().orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", ""));
    }
}
