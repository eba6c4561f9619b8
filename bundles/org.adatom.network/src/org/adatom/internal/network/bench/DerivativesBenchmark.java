/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.network.bench;

import java.util.Arrays;
import java.util.Optional;
import org.adatom.network.Activation;
import org.adatom.network.Network;
import org.adatom.network.Precision;
import org.adatom.network.Weights;
import org.adatom.network.dense.DenseDerivatives;
import org.adatom.network.dense.DenseDerivatives.Derivatives;
import org.adatom.numerics.bench.Benchmark;
import org.adatom.numerics.bench.Peer;

/**
 * Value, first and second derivative of u(t), residual of an oscillator, and the gradient of its mean square: a
 * physics-informed step without its optimiser; the peer does the same by automatic differentiation.
 */
abstract class DerivativesBenchmark implements Benchmark {
    private static final int STEPS = 2000;
    private static final double DAMPING = 4;
    private static final double SPRING = 400;
    private final int points;
    private final boolean second;
    private final String name;

    DerivativesBenchmark(String name, int points, boolean second) {
        this.name = name;
        this.points = points;
        this.second = second;
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
        return "loss of " + (second ? "u, u' and u''" : "u and u'")
                + " and its gradient, network 1-32-32-32-1, tanh, " + points
                + " points, 64 bits, one thread; mean of " + STEPS + " passes";
    }

    @Override
    public double run() {
        var network = Network.dense(1, new int[] {32, 32, 32}, 1, Activation.TANH);
        var dense = DenseDerivatives.of(network, second ? Derivatives.diagonal(1) : Derivatives.first(1),
                Precision.DOUBLE, 1);
        var weights = dense.flat(Weights.initial(network, 0));
        var x = new double[points];
        Arrays.setAll(x, k -> k / (points - 1.0));
        var gradient = new double[weights.length];
        var bar = new double[(second ? 3 : 2) * points];
        double sum = 0;
        long begin = System.nanoTime();
        for (int s = 0; s < STEPS; s++) {
            dense.setWeights(weights);
            var u = dense.forward(x, points);
            sum += residual(u, bar);
            Arrays.fill(gradient, 0);
            dense.backward(bar, gradient, new double[0]);
        }
        double time = (System.nanoTime() - begin) / 1e3 / STEPS;
        if (!(sum > 0) || gradient[0] == 0) {
            throw new IllegalStateException("the loss is " + sum / STEPS);
        }
        return time;
    }

    private double residual(double[] u, double[] bar) {
        double sum = 0;
        for (int k = 0; k < points; k++) {
            double r = (second ? u[2 * points + k] : 0) + DAMPING * u[points + k] + SPRING * u[k];
            sum += r * r / points;
            double b = 2 * r / points;
            bar[k] = SPRING * b;
            bar[points + k] = DAMPING * b;
            if (second) {
                bar[2 * points + k] = b;
            }
        }
        return sum;
    }

    @Override
    public Optional<Peer> peer() {
        return Optional.of(Peer.python("PyTorch", """
                import time, torch
                torch.set_num_threads(1)
                torch.set_default_dtype(torch.float64)
                layers = [torch.nn.Linear(1, 32), torch.nn.Tanh(), torch.nn.Linear(32, 32), torch.nn.Tanh(),
                          torch.nn.Linear(32, 32), torch.nn.Tanh(), torch.nn.Linear(32, 1)]
                model = torch.nn.Sequential(*layers)
                x = torch.linspace(0, 1, %d).reshape(-1, 1).requires_grad_(True)
                ones = torch.ones_like(x)
                times = []
                for run in range(12):
                    begin = time.perf_counter()
                    for step in range(100):
                        model.zero_grad()
                        u = model(x)
                        d1, = torch.autograd.grad(u, x, ones, create_graph=True)
                        r = 4 * d1 + 400 * u
                        if %s:
                            d2, = torch.autograd.grad(d1, x, ones, create_graph=True)
                            r = r + d2
                        (r * r).mean().backward()
                    times.append((time.perf_counter() - begin) / 100)
                print(sorted(times[4:])[4] * 1e6)
                """.formatted(points, second ? "True" : "False")));
    }
}
