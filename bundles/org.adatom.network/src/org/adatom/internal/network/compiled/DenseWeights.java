/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.network.compiled;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.adatom.network.Weights;

/**
 * Numbers of all stages as matrices: weights, gradients or moments.
 *
 * @param <M> double[][] or float[][]
 */
final class DenseWeights<M> {
    final Kernels<M> kernels;
    final List<Stage> stages;
    /** [in][out], or [out][in] for thin stages. */
    final List<M> kernel = new ArrayList<>();
    /** [1][out]; of zeros that nobody moves where there is no bias. */
    final List<M> bias = new ArrayList<>();

    DenseWeights(Kernels<M> kernels, List<Stage> stages) {
        this.kernels = kernels;
        this.stages = stages;
        for (var stage : stages) {
            kernel.add(kernels.matrix(rows(stage), stage.thin() ? stage.in() : stage.out()));
            bias.add(kernels.matrix(1, stage.out()));
        }
    }

    static int rows(Stage stage) {
        return stage.thin() ? stage.out() : stage.in();
    }

    void load(Weights weights) {
        for (int s = 0; s < stages.size(); s++) {
            var stage = stages.get(s);
            loadKernel(s, weights.get(stage.kernel()), 0);
            if (stage.bias()) {
                kernels.load(weights.get(stage.biasName()), 0, bias.get(s), 0, 1, stage.out());
            }
        }
    }

    private void loadKernel(int s, double[] values, int at) {
        var stage = stages.get(s);
        if (stage.thin()) {
            var turned = kernels.matrix(stage.in(), stage.out());
            kernels.load(values, at, turned, 0, stage.in(), stage.out());
            kernels.transpose(turned, stage.in(), stage.out(), kernel.get(s));
        } else {
            kernels.load(values, at, kernel.get(s), 0, stage.in(), stage.out());
        }
    }

    private void storeKernel(int s, double[] values, int at) {
        var stage = stages.get(s);
        var source = kernel.get(s);
        if (stage.thin()) {
            source = kernels.matrix(stage.in(), stage.out());
            kernels.transpose(kernel.get(s), stage.out(), stage.in(), source);
        }
        kernels.store(source, 0, stage.in(), stage.out(), values, at);
    }

    /** Reads all from one array: for each stage its kernel [in][out], then its bias. */
    void loadFlat(double[] values) {
        int at = 0;
        for (int s = 0; s < stages.size(); s++) {
            var stage = stages.get(s);
            loadKernel(s, values, at);
            at += stage.in() * stage.out();
            if (stage.bias()) {
                kernels.load(values, at, bias.get(s), 0, 1, stage.out());
                at += stage.out();
            }
        }
    }

    /** Writes all into one array. */
    void storeFlat(double[] values) {
        int at = 0;
        for (int s = 0; s < stages.size(); s++) {
            var stage = stages.get(s);
            storeKernel(s, values, at);
            at += stage.in() * stage.out();
            if (stage.bias()) {
                kernels.store(bias.get(s), 0, 1, stage.out(), values, at);
                at += stage.out();
            }
        }
    }

    /** {@return all arrays by their name with something before it} */
    Map<String, double[]> arrays(String prefix) {
        var arrays = new LinkedHashMap<String, double[]>();
        for (int s = 0; s < stages.size(); s++) {
            var stage = stages.get(s);
            var values = new double[stage.in() * stage.out()];
            storeKernel(s, values, 0);
            arrays.put(prefix + stage.kernel(), values);
            if (stage.bias()) {
                var b = new double[stage.out()];
                kernels.store(bias.get(s), 0, 1, stage.out(), b, 0);
                arrays.put(prefix + stage.biasName(), b);
            }
        }
        return arrays;
    }

    /** Replaces an array, if it is of one of these stages; the prefix is already taken away. */
    void put(String name, double[] values) {
        for (int s = 0; s < stages.size(); s++) {
            if (name.equals(stages.get(s).kernel())) {
                loadKernel(s, values, 0);
            } else if (name.equals(stages.get(s).biasName())) {
                kernels.load(values, 0, bias.get(s), 0, 1, stages.get(s).out());
            }
        }
    }

    void clear() {
        for (int s = 0; s < stages.size(); s++) {
            kernels.clear(kernel.get(s), 0, rows(stages.get(s)));
            kernels.clear(bias.get(s), 0, 1);
        }
    }

    void add(DenseWeights<M> other) {
        for (int s = 0; s < stages.size(); s++) {
            kernels.add(kernel.get(s), other.kernel.get(s), rows(stages.get(s)));
            kernels.add(bias.get(s), other.bias.get(s), 1);
        }
    }
}
