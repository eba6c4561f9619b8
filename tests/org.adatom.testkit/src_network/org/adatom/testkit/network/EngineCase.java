/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.testkit.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.adatom.network.Activation;
import org.adatom.network.Batch;
import org.adatom.network.Initialiser;
import org.adatom.network.Layer;
import org.adatom.network.Loss;
import org.adatom.network.LossTerm;
import org.adatom.network.Network;
import org.adatom.network.NetworkBuilder;
import org.adatom.network.Objective;
import org.adatom.network.Optimiser;
import org.adatom.network.Shape;
import org.adatom.network.Weights;
import org.adatom.network.Window;

/**
 * A small network with something to make small and examples.
 *
 * @param name      for the report
 * @param network   the network
 * @param objective what is made small
 * @param batch     inputs and targets
 */
public record EngineCase(String name, Network network, Objective objective, Batch batch) {
    private static final Shape IMAGE = Shape.of(3, 6, 5);
    private static final int COUNT = 4;

    @Override
    public String toString() {
        return name;
    }

    /** {@return weights that differ from their first values everywhere, biases and norms too; variances positive} */
    public Weights weights() {
        var random = new Random(5);
        var arrays = new HashMap<String, double[]>();
        var first = Weights.initial(network, 3);
        for (var key : network.weightSpecs().keySet()) {
            var values = first.get(key);
            for (int k = 0; k < values.length; k++) {
                values[k] += 0.2 * random.nextDouble();
            }
            arrays.put(key, values);
        }
        return Weights.of(arrays);
    }

    /** {@return a case for every layer, every activation, every loss and some graphs} */
    public static List<EngineCase> all() {
        var cases = new ArrayList<EngineCase>();
        for (var activation : Activation.values()) {
            double p = activation == Activation.LINEAR || activation == Activation.SINE ? 1.3 : activation.parameter();
            cases.add(chain("activation " + activation, Shape.of(4), new Layer.Dense(5, true, Initialiser.GLOROT),
                    new Layer.Activate(activation, p), new Layer.Dense(3, true, Initialiser.GLOROT)));
        }
        cases.add(chain("dense without bias", Shape.of(4), new Layer.Dense(3, false, Initialiser.HE)));
        images(cases);
        cases.add(chain("batch norm of features", Shape.of(4), new Layer.Dense(5, true, Initialiser.GLOROT),
                new Layer.BatchNorm(0.1, 1e-5), new Layer.Activate(Activation.TANH, 0)));
        cases.add(chain("batch norm of channels", IMAGE, new Layer.BatchNorm(0.2, 1e-3)));
        cases.add(chain("layer norm", IMAGE, new Layer.LayerNorm(1e-5)));
        cases.add(chain("softmax of channels", IMAGE, new Layer.Activate(Activation.SOFTMAX, 0)));
        cases.add(chain("reshape", Shape.of(12), new Layer.Reshape(Shape.of(3, 2, 2)), conv(2, Window.of(2, 1, 0)),
                new Layer.Flatten()));
        cases.add(chain("slice", IMAGE, new Layer.Slice(1, 2), new Layer.Flatten(), new Layer.Slice(7, 20)));
        losses(cases);
        graphs(cases);
        return cases;
    }

    private static Layer conv(int filters, Window window) {
        return new Layer.Convolution(filters, window, true, Initialiser.GLOROT);
    }

    private static void images(List<EngineCase> cases) {
        cases.add(chain("convolution", IMAGE, conv(4, Window.of(3, 1, 1)), new Layer.Activate(Activation.TANH, 0)));
        cases.add(chain("convolution, stride 2", IMAGE, conv(4, Window.of(3, 2, 1))));
        cases.add(chain("convolution, uneven", IMAGE,
                new Layer.Convolution(2, new Window(3, 2, 1, 2, 2, 1), false, Initialiser.HE)));
        cases.add(chain("transposed convolution", IMAGE,
                new Layer.TransposedConvolution(2, Window.of(4, 2, 1), 0, 0, true, Initialiser.GLOROT)));
        cases.add(chain("transposed convolution, uneven", IMAGE,
                new Layer.TransposedConvolution(2, new Window(3, 2, 2, 3, 1, 0), 1, 2, false, Initialiser.GLOROT)));
        cases.add(chain("max pooling", IMAGE, new Layer.MaxPool(Window.of(2, 2, 0))));
        cases.add(chain("max pooling, padded", IMAGE, new Layer.MaxPool(Window.of(3, 2, 1))));
        cases.add(chain("average pooling", IMAGE, new Layer.AveragePool(Window.of(2, 1, 0))));
        cases.add(chain("upsampling", IMAGE, new Layer.Upsample(2), conv(2, Window.of(3, 1, 1))));
    }

    private static void losses(List<EngineCase> cases) {
        for (var loss : List.of(new Loss.MeanAbsolute(), new Loss.Huber(0.4), new Loss.BinaryCrossEntropy(),
                new Loss.CrossEntropy(), new Loss.GaussianNll(), new Loss.GaussianDivergence(), new Loss.Mean())) {
            var builder = new NetworkBuilder().input("x", Shape.of(4))
                    .node("a", new Layer.Dense(3, true, Initialiser.GLOROT), "x")
                    .node("b", new Layer.Dense(3, true, Initialiser.GLOROT), "x").output("a", "b");
            var term = new LossTerm("loss", loss, loss.outputs() == 2 ? List.of("a", "b") : List.of("a"),
                    loss.hasTarget() ? "y" : "", 1);
            cases.add(make("loss " + loss, builder.build(), Objective.of(term, Optimiser.adam(0.01))));
        }
    }

    private static void graphs(List<EngineCase> cases) {
        var dense = new Layer.Dense(4, true, Initialiser.GLOROT);
        var tanh = new Layer.Activate(Activation.TANH, 0);
        cases.add(chainOf("residual, products and shared weights", new NetworkBuilder().input("x", Shape.of(4))
                .node("a", dense, "x").node("b", tanh, "a").again("c", "a", "b")
                .node("d", new Layer.Add(), "x", "c", "b")
                .node("e", new Layer.Multiply(), "d", "b").output("e").build()));
        cases.add(chainOf("concatenated images", new NetworkBuilder().input("x", IMAGE).input("z", Shape.of(1, 6, 5))
                .node("a", new Layer.Concatenate(), "x", "z").node("b", conv(2, Window.of(3, 2, 0)), "a").output("b")
                .build()));
        cases.add(chainOf("embedding beside features", new NetworkBuilder().input("x", Shape.of(4))
                .input("k", Shape.of(2))
                .node("e", new Layer.Embedding(5, 3, Initialiser.normal(0.5)), "k")
                .node("a", new Layer.Concatenate(), "x", "e").node("b", dense, "a").output("b").build()));
        cases.add(autoencoder());
    }

    private static EngineCase autoencoder() {
        var builder = new NetworkBuilder().input("x", Shape.of(6)).input("noise", Shape.of(2));
        String h = builder.chain("h", "x", List.of(new Layer.Dense(5, true, Initialiser.HE),
                new Layer.Activate(Activation.LEAKY_RELU, 0.2)));
        var network = builder.node("mean", new Layer.Dense(2, true, Initialiser.GLOROT), h)
                .node("spread", new Layer.Dense(2, true, Initialiser.GLOROT), h).draw("z", "mean", "spread", "noise")
                .node("out", new Layer.Dense(6, true, Initialiser.GLOROT), "z").output("out").build();
        var objective = new Objective(Objective.TRAIN,
                List.of(new LossTerm("pictures", new Loss.BinaryCrossEntropy(), List.of("out"), "y", 6),
                        new LossTerm("divergence", new Loss.GaussianDivergence(), List.of("mean", "spread"), "", 0.3)),
                Optimiser.adam(0.01), 0, 0, Map.of(), Set.of());
        return make("variational autoencoder", network, objective);
    }

    private static EngineCase chain(String name, Shape input, Layer... layers) {
        var all = new ArrayList<>(List.of(layers));
        if (Network.sequential(input, all).parameterCount() == 0) {
            all.add(0, input.isImage() ? conv(3, Window.of(1, 1, 0)) : new Layer.Dense(12, true, Initialiser.GLOROT));
        }
        return chainOf(name, Network.sequential(input, all));
    }

    private static EngineCase chainOf(String name, Network network) {
        return make(name, network, Objective.of(LossTerm.of(new Loss.MeanSquared(), network.output()),
                Optimiser.adam(0.01)));
    }

    private static EngineCase make(String name, Network network, Objective objective) {
        return new EngineCase(name, network, objective, batch(network, objective, 11));
    }

    /**
     * {@return random examples: standard normal inputs, "k" whole numbers within 0 and 4; targets within 0 and 1, or
     * classes}
     *
     * @param network   the network
     * @param objective what says which targets there are
     * @param seed      of the draws
     */
    public static Batch batch(Network network, Objective objective, long seed) {
        var random = new Random(seed);
        var values = new HashMap<String, double[]>();
        network.inputs().forEach((input, shape) -> values.put(input, random.doubles((long) COUNT * shape.count())
                .map(u -> input.equals("k") ? Math.floor(5 * u) : random.nextGaussian()).toArray()));
        for (var term : objective.terms()) {
            if (term.loss().hasTarget()) {
                var out = network.shape(term.outputs().getFirst());
                var shape = term.loss().target(out);
                boolean classes = term.loss() instanceof Loss.CrossEntropy;
                values.put(term.target(), random.doubles((long) COUNT * shape.count())
                        .map(u -> classes ? Math.floor(out.count() * u) : u).toArray());
            }
        }
        return new Batch(COUNT, values);
    }
}
