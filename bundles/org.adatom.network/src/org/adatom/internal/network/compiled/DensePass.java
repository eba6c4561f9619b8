/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.network.compiled;

import java.util.ArrayList;
import java.util.List;

/**
 * A block of examples through all stages and back, with derivatives along directions: beside its value z each unit
 * carries z_i = dz/dt_i and z_ij = d2z/dt_i dt_j, which go through linear layers as further rows and through an
 * activation by the chain rule; the way back is the exact derivative of that way forward. Rows: all values, then the
 * first derivatives of direction 0, 1, ..., then the second ones of pair 0, 1, ...
 *
 * @param <M> double[][] or float[][]
 */
final class DensePass<M> {
    private final Kernels<M> k;
    private final List<Stage> stages;
    private final int directions;
    private final int[][] pairs;
    /** What goes in: values, directions, zeros for pairs. */
    final M input;
    /** The derivative with respect to what went in. */
    final M inputBar;
    private final List<M> before = new ArrayList<>();
    private final List<M> after = new ArrayList<>();
    private final List<M> bar = new ArrayList<>();
    private final List<M> mask = new ArrayList<>();
    private final List<M[]> slopes = new ArrayList<>();
    private final List<M> spare = new ArrayList<>();
    private final List<M> turned;

    /**
     * Makes room.
     *
     * @param k          loops
     * @param stages     of the network
     * @param most       examples of a block at most
     * @param directions number of directions
     * @param pairs      of directions
     * @param turned     transposed kernels for the way back, see {@link #turn}; empty for none
     */
    DensePass(Kernels<M> k, List<Stage> stages, int most, int directions, int[][] pairs, List<M> turned) {
        boolean back = !turned.isEmpty();
        this.k = k;
        this.stages = stages;
        this.turned = turned;
        this.directions = directions;
        this.pairs = pairs;
        int rows = most * channels();
        int order = pairs.length > 0 ? 2 : directions > 0 ? 1 : 0;
        this.input = k.matrix(rows, stages.getFirst().in());
        this.inputBar = k.matrix(back ? rows : 0, stages.getFirst().in());
        for (var stage : stages) {
            var z = k.matrix(rows, stage.out());
            before.add(z);
            after.add(stage.linear() && stage.dropout() == 0 ? z : k.matrix(rows, stage.out()));
            bar.add(k.matrix(back ? rows : 0, stage.out()));
            mask.add(k.matrix(back && stage.dropout() > 0 ? rows : 0, stage.out()));
            slopes.add(k.matrices(back ? order + 1 : order, stage.linear() ? 0 : most, stage.out()));
            spare.add(k.matrix(back && order == 2 ? most : 0, stage.out()));
        }
    }

    /** {@return 1 + directions + pairs} */
    int channels() {
        return 1 + directions + pairs.length;
    }

    /** {@return the rows that come out} */
    M output() {
        return after.getLast();
    }

    /** {@return where the derivative with respect to the output is to be put} */
    M outputBar() {
        return bar.getLast();
    }

    /** {@return the mask of a stage's dropout, to be filled} */
    M mask(int stage) {
        return mask.get(stage);
    }

    /** Way forward for n examples; dropouts only if training. */
    void forward(DenseWeights<M> w, int n, boolean training) {
        var x = input;
        int rows = n * channels();
        for (int s = 0; s < stages.size(); s++) {
            var stage = stages.get(s);
            var z = before.get(s);
            k.repeat(w.bias.get(s), z, n);
            k.clear(z, n, rows - n);
            if (stage.thin()) {
                k.dots(x, rows, stage.in(), w.kernel.get(s), stage.out(), z);
            } else {
                k.multiply(x, rows, stage.in(), w.kernel.get(s), stage.out(), z);
            }
            x = after.get(s);
            if (!stage.linear()) {
                k.activate(stage.function(), stage.parameter(), z, x, slopes.get(s), n);
                carry(s, n);
            }
            if (stage.dropout() > 0) {
                drop(stage, z, x, mask.get(s), n, training);
            }
        }
    }

    private void drop(Stage stage, M z, M x, M m, int n, boolean training) {
        var from = stage.linear() ? z : x;
        if (training) {
            k.product(from, 0, m, 0, x, 0, n, false);
        } else if (stage.linear()) {
            k.clear(x, 0, n);
            k.add(x, z, n);
        }
    }

    /** Derivatives through the activation of a stage: y_i = f' z_i, y_ij = f' z_ij + f'' z_i z_j. */
    private void carry(int s, int n) {
        var z = before.get(s);
        var y = after.get(s);
        var d = slopes.get(s);
        for (int i = 1; i < channels(); i++) {
            k.product(d[0], 0, z, i * n, y, i * n, n, false);
        }
        for (int p = 0; p < pairs.length; p++) {
            int i = 1 + pairs[p][0];
            int j = 1 + pairs[p][1];
            k.product(1, d[1], 0, z, i * n, z, j * n, y, (1 + directions + p) * n, n);
        }
    }

    /**
     * Way back, after {@link #outputBar} is filled; adds to the gradient.
     *
     * @param w        weights
     * @param gradient of the weights
     * @param n        examples
     * @param training whether dropouts acted
     * @param inputs   whether {@link #inputBar} is wanted
     */
    void backward(DenseWeights<M> w, DenseWeights<M> gradient, int n, boolean training, boolean inputs) {
        int rows = n * channels();
        for (int s = stages.size() - 1; s >= 0; s--) {
            var stage = stages.get(s);
            var b = bar.get(s);
            if (stage.dropout() > 0 && training) {
                k.product(b, 0, mask.get(s), 0, b, 0, n, false);
            }
            if (!stage.linear()) {
                carryBack(s, n);
            }
            var x = s == 0 ? input : after.get(s - 1);
            if (stage.bias()) {
                k.sumRows(b, n, gradient.bias.get(s));
            }
            if (stage.thin()) {
                k.multiplyTransposed(b, rows, stage.out(), x, stage.in(), gradient.kernel.get(s));
            } else {
                k.multiplyTransposed(x, rows, stage.in(), b, stage.out(), gradient.kernel.get(s));
            }
            if (s > 0 || inputs) {
                var into = s == 0 ? inputBar : bar.get(s - 1);
                k.clear(into, 0, rows);
                k.multiply(b, rows, stage.out(), stage.thin() ? w.kernel.get(s) : turned.get(s), stage.in(), into);
            }
        }
    }

    /** {@return room for transposed kernels} */
    static <M> List<M> turned(Kernels<M> k, List<Stage> stages) {
        return stages.stream().map(stage -> k.matrix(stage.thin() ? 0 : stage.out(), stage.in())).toList();
    }

    /** Transposes the kernels for the way back; once after weights have changed. */
    static <M> void turn(DenseWeights<M> w, List<M> turned, boolean inputs) {
        for (int s = inputs ? 0 : 1; s < turned.size(); s++) {
            var stage = w.stages.get(s);
            if (!stage.thin()) {
                w.kernels.transpose(w.kernel.get(s), stage.in(), stage.out(), turned.get(s));
            }
        }
    }

    /** From derivatives by what an activation gives to those by what it takes, in place; values first, then upwards. */
    private void carryBack(int s, int n) {
        var z = before.get(s);
        var b = bar.get(s);
        var d = slopes.get(s);
        k.product(b, 0, d[0], 0, b, 0, n, false);
        for (int c = 1; c < channels(); c++) {
            k.product(1, d[1], 0, z, c * n, b, c * n, b, 0, n);
        }
        for (int p = 0; p < pairs.length; p++) {
            int i = (1 + pairs[p][0]) * n;
            int j = (1 + pairs[p][1]) * n;
            int ij = (1 + directions + p) * n;
            k.product(z, i, z, j, spare.get(s), 0, n, false);
            k.product(1, d[2], 0, spare.get(s), 0, b, ij, b, 0, n);
        }
        for (int c = 1; c <= directions; c++) {
            k.product(b, c * n, d[0], 0, b, c * n, n, false);
        }
        for (int p = 0; p < pairs.length; p++) {
            int i = (1 + pairs[p][0]) * n;
            int j = (1 + pairs[p][1]) * n;
            int ij = (1 + directions + p) * n;
            k.product(1, d[1], 0, z, j, b, ij, b, i, n);
            k.product(1, d[1], 0, z, i, b, ij, b, j, n);
        }
        for (int p = 0; p < pairs.length; p++) {
            int ij = (1 + directions + p) * n;
            k.product(b, ij, d[0], 0, b, ij, n, false);
        }
    }
}
