/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.network.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.adatom.network.Activation;
import org.adatom.network.Batch;
import org.adatom.network.Engines;
import org.adatom.network.Loss;
import org.adatom.network.LossTerm;
import org.adatom.network.Network;
import org.adatom.network.Objective;
import org.adatom.network.Optimiser;
import org.adatom.network.Precision;
import org.adatom.network.SessionOptions;
import org.adatom.network.StepOptions;
import org.adatom.network.Weights;
import org.adatom.numerics.bench.Benchmark;
import org.adatom.numerics.bench.Peer;

/** A training step of 20-64-64-1, tanh, 64 examples, squared error, Adam, one thread; the peer does the same. */
abstract class StepBenchmark implements Benchmark {
    private static final int STEPS = 4000;
    private static final int BATCH = 64;
    private static final int FEATURES = 20;
    private final Precision precision;
    private final String name;

    StepBenchmark(String name, Precision precision) {
        this.name = name;
        this.precision = precision;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String unit() {
        return "us";
    }

    @Override
    public String better() {
        return "lower";
    }

    @Override
    public String description() {
        return "training step of a network 20-64-64-1, tanh, 64 examples, Adam, "
                + (precision == Precision.FLOAT ? 32 : 64)
                + " bits, compiled kernels, one thread; mean of " + STEPS + " steps";
    }

    @Override
    public double run() {
        var network = Network.dense(FEATURES, new int[] {64, 64}, 1, Activation.TANH);
        var objective = Objective.of(LossTerm.of(new Loss.MeanSquared(), network.output()), Optimiser.adam(1e-3));
        var random = new Random(0);
        var batch = new Batch(BATCH, Map.of("x", random.doubles((long) BATCH * FEATURES, -1, 1).toArray(),
                "y", random.doubles(BATCH, -1, 1).toArray()));
        try (var session = Engines.builtIn().getFirst().open(network, Weights.initial(network, 0),
                List.of(objective), SessionOptions.of(precision, 0))) {
            double first = session.step(Objective.TRAIN, batch, StepOptions.of(0, 1e-3)).total();
            double last = first;
            long begin = System.nanoTime();
            for (int k = 1; k <= STEPS; k++) {
                last = session.step(Objective.TRAIN, batch, StepOptions.of(k, 1e-3)).total();
            }
            double time = (System.nanoTime() - begin) / 1e3 / STEPS;
            if (!(last < 0.1 * first)) {
                throw new IllegalStateException("the loss went from " + first + " to " + last);
            }
            return time;
        }
    }

    @Override
    public Optional<Peer> peer() {
        return Optional.of(Peer.python("PyTorch", """
                import time, torch
                torch.set_num_threads(1)
                torch.set_default_dtype(torch.float%d)
                model = torch.nn.Sequential(torch.nn.Linear(20, 64), torch.nn.Tanh(), torch.nn.Linear(64, 64),
                                            torch.nn.Tanh(), torch.nn.Linear(64, 1))
                optimiser = torch.optim.Adam(model.parameters(), lr=1e-3)
                x, y = 2 * torch.rand(64, 20) - 1, 2 * torch.rand(64, 1) - 1
                times = []
                for run in range(15):
                    begin = time.perf_counter()
                    for step in range(500):
                        optimiser.zero_grad()
                        torch.nn.functional.mse_loss(model(x), y).backward()
                        optimiser.step()
                    times.append((time.perf_counter() - begin) / 500)
                print(sorted(times[5:])[5] * 1e6)
                """.formatted(precision == Precision.FLOAT ? 32 : 64)));
    }
}
