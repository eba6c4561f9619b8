/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.network.compiled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.adatom.internal.network.LossMath;
import org.adatom.network.Objective;

/**
 * One part of a batch, block by block: values, loss, gradient. Parts may be done at once; each has memory of its own.
 *
 * @param <M> double[][] or float[][]
 */
final class DenseWork<M> {
    /** Examples of a block: their rows of all layers fit the first-level cache. */
    static final int BLOCK = 32;
    private final Kernels<M> k;
    private final List<Stage> stages;
    private final DensePass<M> pass;
    final DenseWeights<M> gradient;
    private final double[] out;
    private final double[] slope;
    private double[] target = new double[0];

    DenseWork(Kernels<M> k, List<Stage> stages, List<M> turned) {
        this.k = k;
        this.stages = stages;
        this.pass = new DensePass<>(k, stages, BLOCK, 0, new int[0][], turned);
        this.gradient = new DenseWeights<>(k, turned.isEmpty() ? List.of() : stages);
        this.out = new double[BLOCK * stages.getLast().out()];
        this.slope = new double[out.length];
    }

    /**
     * What is asked of all parts.
     *
     * @param count     examples
     * @param x         [count][features]
     * @param targets   of each term
     * @param weights   of each term
     * @param objective what is made small
     * @param masks     of each stage's dropout, [count][out]; empty where none acts
     * @param training  whether dropouts act
     * @param values    of each term for each block, in units of the whole: their sum is the loss
     * @param inputs    [count][features], where derivatives by the inputs go; empty if they are not wanted
     */
    record Task(int count, double[] x, List<double[]> targets, List<Double> weights, Objective objective,
            List<double[]> masks, boolean training, double[][] values, double[] inputs) {
    }

    /** Values of the output for some blocks. */
    void forward(DenseWeights<M> w, double[] x, int count, int fromBlock, int toBlock, double[] result) {
        int in = stages.getFirst().in();
        int per = stages.getLast().out();
        for (int b = fromBlock; b < toBlock; b++) {
            int from = b * BLOCK;
            int n = Math.min(BLOCK, count - from);
            k.load(x, from * in, pass.input, 0, n, in);
            pass.forward(w, n, false);
            k.store(pass.output(), 0, n, per, result, from * per);
        }
    }

    /** Losses and, if there is a way back, gradients of some blocks. */
    void run(DenseWeights<M> w, Task task, int fromBlock, int toBlock, boolean back) {
        if (back) {
            gradient.clear();
        }
        int in = stages.getFirst().in();
        for (int b = fromBlock; b < toBlock; b++) {
            int from = b * BLOCK;
            int n = Math.min(BLOCK, task.count() - from);
            k.load(task.x(), from * in, pass.input, 0, n, in);
            for (int s = 0; s < stages.size() && task.training(); s++) {
                if (task.masks().get(s).length > 0) {
                    int width = stages.get(s).out();
                    k.load(task.masks().get(s), from * width, pass.mask(s), 0, n, width);
                }
            }
            pass.forward(w, n, task.training());
            losses(task, b, from, n, back);
            if (back) {
                pass.backward(w, gradient, n, task.training(), task.inputs().length > 0);
                if (task.inputs().length > 0) {
                    k.store(pass.inputBar, 0, n, in, task.inputs(), from * in);
                }
            }
        }
    }

    private void losses(Task task, int block, int from, int n, boolean back) {
        int per = stages.getLast().out();
        k.store(pass.output(), 0, n, per, out, 0);
        Arrays.fill(slope, 0);
        double share = n / (double) task.count();
        var outs = new double[][] {out};
        var slopes = new double[][] {slope};
        for (int t = 0; t < task.values().length; t++) {
            var all = task.targets().get(t);
            int width = all.length / task.count();
            if (target.length < n * width) {
                target = new double[BLOCK * width];
            }
            System.arraycopy(all, from * width, target, 0, n * width);
            task.values()[t][block] = share * LossMath.evaluate(task.objective().terms().get(t).loss(), outs, target, n,
                    per, task.weights().get(t) * share, back ? slopes : null);
        }
        if (back) {
            k.load(slope, 0, pass.outputBar(), 0, n, per);
        }
    }

    /** {@return the number of blocks of a batch} */
    static int blocks(int count) {
        return (count + BLOCK - 1) / BLOCK;
    }

    /** {@return as many parts as are wanted} */
    static <M> List<DenseWork<M>> parts(int count, Kernels<M> k, List<Stage> stages, List<M> turned) {
        var parts = new ArrayList<DenseWork<M>>();
        for (int p = 0; p < count; p++) {
            parts.add(new DenseWork<>(k, stages, turned));
        }
        return parts;
    }
}
