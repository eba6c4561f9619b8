/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.torch;

import java.util.List;
import java.util.Map;

import org.adatom.network.Activation;
import org.adatom.network.Batch;
import org.adatom.network.Initialiser;
import org.adatom.network.Layer;
import org.adatom.network.Network;
import org.adatom.network.Precision;
import org.adatom.network.SessionOptions;
import org.adatom.network.Shape;
import org.adatom.network.Weights;
import org.adatom.network.Window;
import org.adatom.numerics.check.KnownAnswers;
import org.adatom.torch.TorchEngine;

/** Whether LibTorch computes what it should, where it ships. */
public final class TorchAnswers implements KnownAnswers {
    /** For the extension registry. */
    public TorchAnswers() {
        // nothing to set up
    }

    @Override
    public List<Answer> compute() {
        var name = "LibTorch, convolution of 3x3 ones with 2x2 ones, tanh";
        if (!TorchLibrary.load()) {
            return List.of(new Answer(name, "0.999329299739067", TorchLibrary.reason(), false));
        }
        var network = Network.sequential(Shape.of(1, 3, 3),
                List.of(new Layer.Convolution(1, Window.of(2, 1, 0), false, Initialiser.GLOROT),
                        new Layer.Activate(Activation.TANH, 0)));
        var weights = Weights.of(Map.of(network.nodes().getFirst().name() + ".kernel", new double[] {1, 1, 1, 1}));
        var batch = new Batch(1, Map.of("x", new double[] {1, 1, 1, 1, 1, 1, 1, 1, 1}));
        try (var session = new TorchEngine().open(network, weights, List.of(),
                SessionOptions.of(Precision.DOUBLE, 0))) {
            var values = session.forward(batch, network.outputs()).get(network.output());
            return List.of(Answer.near(name, Math.tanh(4), values == null ? Double.NaN : values[3], 1e-12));
        }
    }
}
