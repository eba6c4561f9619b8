/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.network.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

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
import org.adatom.network.Window;

/**
 * A network that is trained, with what trains it and a batch of 64 examples.
 *
 * @param name       a word
 * @param what       a few words
 * @param network    the network
 * @param objectives each does a step in turn
 * @param batch      random examples
 * @param script     the same in PyTorch: defines step()
 */
record Training(String name, String what, Network network, List<Objective> objectives, Batch batch, String script) {
    private static final int COUNT = 64;
    private static final Layer RELU = new Layer.Activate(Activation.RELU, 0);
    private static final Layer LEAKY = new Layer.Activate(Activation.LEAKY_RELU, 0.2);

    private static Layer dense(int units) {
        return new Layer.Dense(units, true, Initialiser.HE);
    }

    private static Layer convolution(int filters, int size, int stride, int pad) {
        return new Layer.Convolution(filters, Window.of(size, stride, pad), true, Initialiser.HE);
    }

    private static Layer transposed(int filters) {
        return new Layer.TransposedConvolution(filters, Window.of(4, 2, 1), 0, 0, true, Initialiser.HE);
    }

    private static Objective vae(Loss reconstruction) {
        return new Objective(Objective.TRAIN, List.of(new LossTerm("picture", reconstruction, List.of("y"), "x", 1),
                new LossTerm("divergence", new Loss.GaussianDivergence(), List.of("mean", "spread"), "", 1e-4)),
                Optimiser.adam(1e-3), 0, 0, Map.of(), Set.of());
    }

    private static Batch batch(Network network, Map<String, Double> constants) {
        var random = RandomGenerator.of("L64X128MixRandom");
        var values = new HashMap<String, double[]>();
        network.inputs().forEach((name, shape) -> {
            var array = new double[COUNT * shape.count()];
            for (int k = 0; k < array.length; k++) {
                array[k] = name.equals("x") ? random.nextInt(2) : random.nextGaussian();
            }
            values.put(name, array);
        });
        constants.forEach((name, value) -> {
            var array = new double[COUNT];
            Arrays.fill(array, value);
            values.put(name, array);
        });
        return new Batch(COUNT, values);
    }

    /** Two hidden layers of 256 each way, two latent axes, pictures of 64 x 64. */
    static Training denseVae() {
        var b = new NetworkBuilder().input("x", Shape.of(4096)).input("noise", Shape.of(2));
        var code = b.chain("encode", "x", List.of(dense(256), RELU, dense(256), RELU));
        b.node("mean", dense(2), code).node("spread", dense(2), code).draw("z", "mean", "spread", "noise");
        b.node("y", dense(4096), b.chain("decode", "z", List.of(dense(256), RELU, dense(256), RELU))).output("y");
        var network = b.build();
        return new Training("dense-vae", "dense VAE, 4096-256-256-2", network,
                List.of(vae(new Loss.BinaryCrossEntropy())), batch(network, Map.of()), """
                E = nn.Sequential(nn.Linear(4096, 256), nn.ReLU(), nn.Linear(256, 256), nn.ReLU())
                M, V = nn.Linear(256, 2), nn.Linear(256, 2)
                D = nn.Sequential(nn.Linear(2, 256), nn.ReLU(), nn.Linear(256, 256), nn.ReLU(), nn.Linear(256, 4096))
                opt = torch.optim.Adam([p for m in (E, M, V, D) for p in m.parameters()], 1e-3)
                x = torch.randint(0, 2, (64, 4096)).float()
                def step():
                    h = E(x); m = M(h); v = V(h); z = m + (v / 2).exp() * torch.randn(64, 2)
                    loss = F.binary_cross_entropy_with_logits(D(z), x) + 1e-4 * .5 * (m * m + v.exp() - 1 - v).sum() / 64
                    opt.zero_grad(); loss.backward(); opt.step(); return loss.item()
                """);
    }

    /** Four 4 x 4 convolutions of stride 2 each way, 16 latent axes, pictures of 64 x 64. */
    static Training convolutionalVae() {
        var b = new NetworkBuilder().input("x", Shape.of(1, 64, 64)).input("noise", Shape.of(16));
        var layers = new ArrayList<Layer>();
        for (int filters : new int[] {32, 64, 128, 256}) {
            layers.addAll(List.of(convolution(filters, 4, 2, 1), RELU));
        }
        layers.add(new Layer.Flatten());
        var code = b.chain("encode", "x", layers);
        b.node("mean", dense(16), code).node("spread", dense(16), code).draw("z", "mean", "spread", "noise");
        b.node("y", transposed(1), b.chain("decode", "z", List.of(dense(4096), RELU,
                new Layer.Reshape(Shape.of(256, 4, 4)), transposed(128), RELU, transposed(64), RELU,
                transposed(32), RELU)))
                .output("y");
        var network = b.build();
        return new Training("conv-vae", "convolutional VAE, 64 x 64, 32-64-128-256 filters, 16 latent axes", network,
                List.of(vae(new Loss.MeanSquared())), batch(network, Map.of()), """
                C, T = nn.Conv2d, nn.ConvTranspose2d
                E = nn.Sequential(C(1, 32, 4, 2, 1), nn.ReLU(), C(32, 64, 4, 2, 1), nn.ReLU(), C(64, 128, 4, 2, 1), nn.ReLU(),
                                  C(128, 256, 4, 2, 1), nn.ReLU(), nn.Flatten())
                M, V = nn.Linear(4096, 16), nn.Linear(4096, 16)
                D = nn.Sequential(nn.Linear(16, 4096), nn.ReLU(), nn.Unflatten(1, (256, 4, 4)), T(256, 128, 4, 2, 1), nn.ReLU(),
                                  T(128, 64, 4, 2, 1), nn.ReLU(), T(64, 32, 4, 2, 1), nn.ReLU(), T(32, 1, 4, 2, 1))
                opt = torch.optim.Adam([p for m in (E, M, V, D) for p in m.parameters()], 1e-3)
                x = torch.randint(0, 2, (64, 1, 64, 64)).float()
                def step():
                    h = E(x); m = M(h); v = V(h); z = m + (v / 2).exp() * torch.randn(64, 16)
                    loss = F.mse_loss(D(z), x) + 1e-4 * .5 * (m * m + v.exp() - 1 - v).sum() / 64
                    opt.zero_grad(); loss.backward(); opt.step(); return loss.item()
                """);
    }

    /** A step of the discriminator and one of the generator, pictures of 28 x 28. */
    static Training dcgan() {
        var b = new NetworkBuilder().input("z", Shape.of(100)).input("x", Shape.of(1, 28, 28));
        var made = b.chain("g", "z", List.of(dense(6272), LEAKY, new Layer.Reshape(Shape.of(128, 7, 7)),
                transposed(128),
                LEAKY, transposed(128), LEAKY, convolution(1, 7, 1, 3), new Layer.Activate(Activation.TANH, 0)));
        var judge = List.of(convolution(128, 3, 2, 1), LEAKY, new Layer.Dropout(0.4), convolution(128, 3, 2, 1), LEAKY,
                new Layer.Dropout(0.4), new Layer.Flatten(), dense(1));
        var real = b.chain("d", "x", judge);
        var last = made;
        for (int k = 1; k <= judge.size(); k++) {
            b.again("f" + k, "d" + k, last);
            last = "f" + k;
        }
        var network = b.output(made, real, last).build();
        var bce = new Loss.BinaryCrossEntropy();
        var adam = new Optimiser.Adam(2e-4, 0.5, 0.999, 1e-8);
        return new Training("dcgan", "DCGAN, 28 x 28, a step of each side", network, List.of(
                new Objective("critic", List.of(new LossTerm("real", bce, List.of(real), "one", 1),
                        new LossTerm("made", bce, List.of(last), "zero", 1)), adam, 0, 0, frozen(network, "g"),
                        Set.of()),
                new Objective("generator", List.of(new LossTerm("made", bce, List.of(last), "one", 1)), adam, 0, 0,
                        frozen(network, "d"), Set.of())),
                batch(network, Map.of("one", 1.0, "zero", 0.0)), """
                L = lambda: nn.LeakyReLU(.2)
                G = nn.Sequential(nn.Linear(100, 6272), L(), nn.Unflatten(1, (128, 7, 7)), nn.ConvTranspose2d(128, 128, 4, 2, 1), L(),
                                  nn.ConvTranspose2d(128, 128, 4, 2, 1), L(), nn.Conv2d(128, 1, 7, 1, 3), nn.Tanh())
                D = nn.Sequential(nn.Conv2d(1, 128, 3, 2, 1), L(), nn.Dropout(.4), nn.Conv2d(128, 128, 3, 2, 1), L(), nn.Dropout(.4),
                                  nn.Flatten(), nn.Linear(6272, 1))
                og = torch.optim.Adam(G.parameters(), 2e-4, betas=(.5, .999)); od = torch.optim.Adam(D.parameters(), 2e-4, betas=(.5, .999))
                x = torch.randint(0, 2, (64, 1, 28, 28)).float(); one = torch.ones(64, 1); zero = torch.zeros(64, 1)
                bce = F.binary_cross_entropy_with_logits
                def step():
                    with torch.no_grad(): made = G(torch.randn(64, 100))
                    loss = bce(D(x), one) + bce(D(made), zero)
                    od.zero_grad(); loss.backward(); od.step(); loss.item()
                    D.requires_grad_(False)
                    loss = bce(D(G(torch.randn(64, 100))), one)
                    og.zero_grad(); loss.backward(); og.step()
                    D.requires_grad_(True)
                    return loss.item()
                """);
    }

    private static Map<String, Double> frozen(Network network, String prefix) {
        var rates = new HashMap<String, Double>();
        network.nodes().stream().filter(n -> n.name().startsWith(prefix)).forEach(n -> rates.put(n.name(), 0.0));
        return rates;
    }
}
