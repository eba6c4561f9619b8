/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.torch;

import static org.adatom.internal.torch.Tensors.scalar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.adatom.network.Batch;
import org.adatom.network.DropoutMask;
import org.adatom.network.Loss;
import org.adatom.network.LossTerm;
import org.adatom.network.LossValue;
import org.adatom.network.Network;
import org.adatom.network.Node;
import org.adatom.network.Objective;
import org.adatom.network.StepOptions;
import org.bytedeco.pytorch.Tensor;
import org.eclipse.jdt.annotation.Nullable;

/** The values of a network's nodes for a batch; everything belongs to the scope that is open. */
final class TorchPass {
    private final Network network;
    private final Map<String, Tensor> weights;
    private final Tensors tensors;
    private final Set<String> indexInputs;
    private final Batch batch;
    private final @Nullable Objective training;
    private final long seed;
    private final long step;
    private final Map<String, Tensor> values = new HashMap<>();

    TorchPass(Network network, Map<String, Tensor> weights, Tensors tensors, Set<String> indexInputs, Batch batch,
            @Nullable Objective training, long seed, long step) {
        this.network = network;
        this.weights = weights;
        this.tensors = tensors;
        this.indexInputs = indexInputs;
        this.batch = batch;
        this.training = training;
        this.seed = seed;
        this.step = step;
    }

    /** A loss, recorded and as numbers. */
    record Losses(Tensor total, LossValue value) {
    }

    void run(List<String> outputs) {
        for (var node : network.needed(outputs)) {
            var in = node.inputs().stream().map(this::value).toList();
            values.put(node.name(), TorchLayers.apply(node, in, network.shape(node.name()), place(node)));
        }
    }

    /** The value of an input, or of a node that was computed. */
    Tensor value(String name) {
        return values.computeIfAbsent(name, n -> {
            var shape = network.shape(n);
            var array = batch.get(n, shape);
            var sizes = Tensors.sizes(batch.count(), shape);
            return indexInputs.contains(n) ? Tensors.indices(array, sizes) : tensors.of(array, sizes);
        });
    }

    private TorchLayers.Place place(Node node) {
        var objective = training;
        boolean acts = objective != null && !objective.evaluating().contains(node.name());
        return new TorchLayers.Place() {
            @Override
            public Tensor weight(String name) {
                var tensor = weights.get(node.weightsOf() + "." + name);
                if (tensor == null) {
                    throw new IllegalStateException(node + "." + name);
                }
                return tensor;
            }

            @Override
            public boolean training() {
                return acts;
            }

            @Override
            public Tensor mask(Node dropout, double rate, Tensor like) {
                var mask = new double[Math.toIntExact(like.numel())];
                DropoutMask.fill(seed, step, dropout.name(), rate, mask);
                return tensors.of(mask, Tensors.sizes(batch.count(), network.shape(dropout.name())));
            }
        };
    }

    Losses losses(Objective objective, StepOptions options) {
        var terms = new ArrayList<Tensor>();
        for (var term : objective.terms()) {
            var outputs = term.outputs().stream().map(this::value).toList();
            terms.add(TorchLosses.apply(term.loss(), outputs, target(term, outputs.getFirst())));
        }
        var total = terms.getFirst().mul(scalar(options.weight(objective, 0)));
        var numbers = new ArrayList<Double>();
        numbers.add(terms.getFirst().item_double());
        double sum = options.weight(objective, 0) * numbers.getFirst();
        for (int k = 1; k < terms.size(); k++) {
            double weight = options.weight(objective, k);
            total = total.add(terms.get(k), scalar(weight));
            numbers.add(terms.get(k).item_double());
            sum += weight * numbers.get(k);
        }
        return new Losses(total, new LossValue(sum, numbers));
    }

    private Tensor target(LossTerm term, Tensor output) {
        if (!term.loss().hasTarget()) {
            return output;
        }
        var shape = term.loss().target(network.shape(term.outputs().getFirst()));
        var array = batch.get(term.target(), shape);
        return term.loss() instanceof Loss.CrossEntropy ? Tensors.indices(array, batch.count())
                : tensors.of(array, Tensors.sizes(batch.count(), shape));
    }
}
