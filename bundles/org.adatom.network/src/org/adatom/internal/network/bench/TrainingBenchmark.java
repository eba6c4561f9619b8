/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.network.bench;

import java.util.Optional;
import java.util.function.Supplier;

import org.adatom.network.Engine;
import org.adatom.network.Precision;
import org.adatom.network.Session;
import org.adatom.network.SessionOptions;
import org.adatom.network.StepOptions;
import org.adatom.network.Weights;
import org.adatom.numerics.bench.Benchmark;
import org.adatom.numerics.bench.Peer;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A training step in 32 bits on two threads, the mean of ten, against PyTorch's of the same network, batch, optimiser
 * and number of threads.
 */
public abstract class TrainingBenchmark implements Benchmark {
    private static final int THREADS = 2;
    private static final int STEPS = 10;
    private final Engine engine;
    private final Supplier<Training> kind;
    private final String name;
    private @Nullable Training training;
    private @Nullable Session session;
    private long number;

    /**
     * Makes nothing yet.
     *
     * @param engine what trains
     * @param study  dense-vae, conv-vae or dcgan
     */
    protected TrainingBenchmark(Engine engine, String study) {
        this.engine = engine;
        this.name = study;
        this.kind = switch (study) {
            case "dense-vae" -> Training::denseVae;
            case "conv-vae" -> Training::convolutionalVae;
            default -> Training::dcgan;
        };
    }

    @Override
    public final String name() {
        return "network." + name + "-" + engine.id();
    }

    @Override
    public final String unit() {
        return "ms";
    }

    @Override
    public final String better() {
        return "lower";
    }

    @Override
    public final String description() {
        return "training step, batch 64, two threads, " + engine.label() + ": " + training().what();
    }

    private Training training() {
        var known = training;
        if (known != null) {
            return known;
        }
        var made = kind.get();
        training = made;
        return made;
    }

    private Session session() {
        var open = session;
        if (open != null) {
            return open;
        }
        var t = training();
        var made = engine.open(t.network(), Weights.initial(t.network(), 1), t.objectives(),
                new SessionOptions(Precision.FLOAT, THREADS, 1));
        session = made;
        return made;
    }

    @Override
    public final double run() {
        var t = training();
        var s = session();
        long begin = System.nanoTime();
        for (int k = 0; k < STEPS; k++, number++) {
            for (var objective : t.objectives()) {
                double loss = s.step(objective.name(), t.batch(), StepOptions.of(number, objective.optimiser().rate()))
                        .total();
                if (!Double.isFinite(loss)) {
                    throw new IllegalStateException(name() + ": the loss of " + objective.name() + " became " + loss);
                }
            }
        }
        return (System.nanoTime() - begin) / 1e6 / STEPS;
    }

    @Override
    public final Optional<Peer> peer() {
        return Optional.of(Peer.python("PyTorch", """
                import os
                os.environ['OMP_NUM_THREADS'] = '%1$d'; os.environ['OPENBLAS_NUM_THREADS'] = '%1$d'
                import time, torch
                import torch.nn as nn, torch.nn.functional as F
                torch.set_num_threads(%1$d); torch.manual_seed(1)
                %2$s
                times = []
                for k in range(14):
                    begin = time.perf_counter()
                    for j in range(%3$d): step()
                    times.append((time.perf_counter() - begin) * 1e3 / %3$d)
                times = sorted(times[5:])
                print(times[len(times) // 2])
                """.formatted(THREADS, training().script(), STEPS)));
    }
}
