/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.network.compiled;

import java.util.ArrayList;
import java.util.List;
import org.adatom.network.Network;
import org.adatom.network.NetworkException;
import org.adatom.network.Precision;
import org.adatom.network.Weights;
import org.adatom.network.dense.DenseDerivatives;
import org.adatom.numerics.Parallel;

/**
 * Derivatives in blocks of examples; each block keeps all of its rows from the way forward for the way back.
 *
 * @param <M> double[][] or float[][]
 */
public final class CompiledDerivatives<M> implements DenseDerivatives {
    private static final int ROWS = 48;
    private static final int PARTS = 4;
    private final Kernels<M> k;
    private final Network network;
    private final Derivatives derivatives;
    private final int threads;
    private final List<Stage> stages;
    private final DenseWeights<M> weights;
    private final List<M> turned;
    private final List<DenseWeights<M>> gradients = new ArrayList<>();
    private final List<DensePass<M>> passes = new ArrayList<>();
    private final int block;
    private final int inputs;
    private final int outputs;
    private final int channels;
    private int count;
    private double[] result = new double[0];
    private double[] sum;
    private boolean turn;

    private CompiledDerivatives(Kernels<M> k, Network network, Derivatives derivatives, int threads) {
        this.k = k;
        this.network = network;
        this.derivatives = derivatives;
        this.threads = threads;
        this.stages = Stage.of(network);
        this.weights = new DenseWeights<>(k, stages);
        this.turned = DensePass.turned(k, stages);
        this.inputs = stages.getFirst().in();
        this.outputs = stages.getLast().out();
        this.channels = 1 + derivatives.directions() + derivatives.pairs().length;
        this.block = Math.max(4, ROWS / channels / 4 * 4);
        this.sum = new double[weightCount()];
        for (int p = 0; p < PARTS; p++) {
            gradients.add(new DenseWeights<>(k, stages));
        }
    }

    /**
     * {@return a network ready to compute}
     *
     * @param network     a chain of dense layers and activations
     * @param derivatives which
     * @param precision   what it computes in
     * @param threads     at least 1
     * @throws NetworkException if it is another network, or has dropout
     */
    public static DenseDerivatives of(Network network, Derivatives derivatives, Precision precision, int threads) {
        if (Stage.of(network).stream().anyMatch(s -> s.dropout() > 0)) {
            throw new NetworkException("derivatives by the inputs are for networks without dropout");
        }
        return precision == Precision.DOUBLE ? new CompiledDerivatives<>(new DoubleKernels(), network,
                derivatives, threads)
                : new CompiledDerivatives<>(new FloatKernels(), network, derivatives, threads);
    }

    @Override
    public int weightCount() {
        return stages.stream().mapToInt(s -> s.in() * s.out() + (s.bias() ? s.out() : 0)).sum();
    }

    @Override
    public void setWeights(double[] values) {
        if (values.length != weightCount()) {
            throw new NetworkException("there are " + values.length + " weights, the network has " + weightCount());
        }
        weights.loadFlat(values);
        turn = true;
    }

    @Override
    public double[] flat(Weights named) {
        var all = new DenseWeights<>(new DoubleKernels(), stages);
        all.load(named.check(network));
        var values = new double[weightCount()];
        all.storeFlat(values);
        return values;
    }

    @Override
    public Weights named(double[] flat) {
        var all = new DenseWeights<>(new DoubleKernels(), stages);
        all.loadFlat(flat);
        return Weights.of(all.arrays(""));
    }

    @Override
    public double[] forward(double[] x, int n) {
        return forward(x, n, new double[0]);
    }

    @Override
    public double[] forward(double[] x, int n, double[] directions) {
        if (n < 1 || x.length != n * inputs) {
            throw new NetworkException(n + " examples of " + inputs + " inputs cannot have " + x.length + " values");
        }
        if (directions.length != 0 && directions.length != derivatives.directions() * x.length
                || directions.length == 0 && derivatives.directions() > inputs) {
            throw new NetworkException(derivatives.directions() + " directions for " + n + " examples of " + inputs
                    + " inputs cannot have " + directions.length + " values");
        }
        count = n;
        int blocks = (n + block - 1) / block;
        while (passes.size() < blocks) {
            passes.add(new DensePass<>(k, stages, block, derivatives.directions(), derivatives.pairs(), turned));
        }
        if (result.length != channels * n * outputs) {
            result = new double[channels * n * outputs];
        }
        parallel(blocks, (part, from, to) -> {
            for (int b = from; b < to; b++) {
                forward(passes.get(b), b, x, directions);
            }
        });
        return result;
    }

    private void parallel(int blocks, Parallel.Block what) {
        int parts = Math.min(PARTS, blocks);
        if (threads == 1) {
            for (int p = 0; p < parts; p++) {
                what.run(p, (int) ((long) blocks * p / parts), (int) ((long) blocks * (p + 1) / parts));
            }
        } else {
            Parallel.blocks(blocks, parts, what);
        }
    }

    private void forward(DensePass<M> pass, int b, double[] x, double[] directions) {
        int from = b * block;
        int n = Math.min(block, count - from);
        k.load(x, from * inputs, pass.input, 0, n, inputs);
        if (channels > 1) {
            k.clear(pass.input, n, (channels - 1) * n);
        }
        for (int d = 0; d < derivatives.directions(); d++) {
            if (directions.length > 0) {
                k.load(directions, (d * count + from) * inputs, pass.input, (1 + d) * n, n, inputs);
            } else {
                k.ones(pass.input, (1 + d) * n, n, d);
            }
        }
        pass.forward(weights, n, false);
        for (int c = 0; c < channels; c++) {
            k.store(pass.output(), c * n, n, outputs, result, (c * count + from) * outputs);
        }
    }

    @Override
    public void backward(double[] outputBar, double[] gradient, double[] inputBar) {
        if (outputBar.length != channels * count * outputs || gradient.length != weightCount()
                || inputBar.length != 0 && inputBar.length != channels * count * inputs) {
            throw new NetworkException(("way back of %d examples: %d, %d and 0 or %d values are needed, not %d, %d "
                    + "and %d")
                    .formatted(count, channels * count * outputs, weightCount(), channels * count * inputs,
                            outputBar.length, gradient.length, inputBar.length));
        }
        if (turn) {
            DensePass.turn(weights, turned, true);
            turn = false;
        }
        int blocks = (count + block - 1) / block;
        parallel(blocks, (part, from, to) -> {
            gradients.get(part).clear();
            for (int b = from; b < to; b++) {
                backward(passes.get(b), gradients.get(part), b, outputBar, inputBar);
            }
        });
        for (int p = 1; p < Math.min(PARTS, blocks); p++) {
            gradients.getFirst().add(gradients.get(p));
        }
        gradients.getFirst().storeFlat(sum);
        for (int w = 0; w < sum.length; w++) {
            gradient[w] += sum[w];
        }
    }

    private void backward(DensePass<M> pass, DenseWeights<M> into, int b, double[] outputBar, double[] inputBar) {
        int from = b * block;
        int n = Math.min(block, count - from);
        for (int c = 0; c < channels; c++) {
            k.load(outputBar, (c * count + from) * outputs, pass.outputBar(), c * n, n, outputs);
        }
        pass.backward(weights, into, n, false, inputBar.length > 0);
        for (int c = 0; c < channels && inputBar.length > 0; c++) {
            k.store(pass.inputBar, c * n, n, inputs, inputBar, (c * count + from) * inputs);
        }
    }
}
