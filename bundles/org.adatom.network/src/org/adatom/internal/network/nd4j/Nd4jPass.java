/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.network.nd4j;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.adatom.internal.network.LossMath;
import org.adatom.network.Batch;
import org.adatom.network.DropoutMask;
import org.adatom.network.LossValue;
import org.adatom.network.Network;
import org.adatom.network.Node;
import org.adatom.network.Objective;
import org.adatom.network.StepOptions;
import org.eclipse.jdt.annotation.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The nodes of a network on a batch, there and back; all arrays lie in the workspace that is open. */
final class Nd4jPass {
    private final Network network;
    private final Map<String, INDArray> weights;
    private final Nd nd;
    private final Batch batch;
    private final @Nullable Objective training;
    private final long seed;
    private final long step;
    private final Map<String, INDArray> values = new HashMap<>();
    private final Map<String, INDArray> gradients = new HashMap<>();
    private final Map<String, INDArray> weightGradients = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();

    Nd4jPass(Network network, Map<String, INDArray> weights, Nd nd, Batch batch, @Nullable Objective training,
            long seed,
            long step) {
        this.network = network;
        this.weights = weights;
        this.nd = nd;
        this.batch = batch;
        this.training = training;
        this.seed = seed;
        this.step = step;
    }

    /** A node with its arrays. */
    final class Place {
        final Node node;
        final List<INDArray> in;
        final boolean training;
        final long[] sizes;
        /** What the way there leaves for the way back. */
        final List<INDArray> saved = new ArrayList<>();
        private Set<String> wantedWeights = Set.of();
        private Set<String> wantedValues = Set.of();

        Place(Node node, List<INDArray> in, boolean training) {
            this.node = node;
            this.in = in;
            this.training = training;
            this.sizes = Nd.sizes(batch.count(), network.shape(node.name()));
        }

        Nd nd() {
            return nd;
        }

        INDArray x() {
            return in.getFirst();
        }

        INDArray y() {
            return value(node.name());
        }

        INDArray weight(String name) {
            var array = weights.get(node.weightsOf() + "." + name);
            if (array == null) {
                throw new IllegalStateException(node + "." + name);
            }
            return array;
        }

        INDArray mask(double rate) {
            var mask = new double[Math.toIntExact(x().length())];
            DropoutMask.fill(seed, step, node.name(), rate, mask);
            return nd.of(mask, sizes);
        }

        boolean wants(String weight) {
            return wantedWeights.contains(node.weightsOf() + "." + weight);
        }

        boolean wants(int input) {
            return wantedValues.contains(node.inputs().get(input));
        }

        /** Adds to the derivative by a weight; the array is given away. */
        void weight(String name, INDArray gradient) {
            add(weightGradients, node.weightsOf() + "." + name, gradient);
        }

        /** Adds to the derivative by an input; the array is given away. */
        void input(int k, INDArray gradient) {
            add(gradients, node.inputs().get(k), gradient);
        }
    }

    private static void add(Map<String, INDArray> sums, String name, INDArray gradient) {
        var sum = sums.get(name);
        if (sum == null) {
            sums.put(name, gradient);
        } else {
            sum.addi(gradient);
        }
    }

    void run(List<String> outputs) {
        for (var node : network.needed(outputs)) {
            var objective = training;
            var place = new Place(node, node.inputs().stream().map(this::value).toList(),
                    objective != null && !objective.evaluating().contains(node.name()));
            places.put(node.name(), place);
            values.put(node.name(), Nd4jLayers.forward(place));
        }
    }

    /** The value of an input, or of a node that was computed. */
    INDArray value(String name) {
        return values.computeIfAbsent(name, n -> {
            var shape = network.shape(n);
            return nd.of(batch.get(n, shape), Nd.sizes(batch.count(), shape));
        });
    }

    boolean used(String name) {
        return values.containsKey(name);
    }

    @Nullable
    INDArray gradientOf(String weight) {
        return weightGradients.get(weight);
    }

    @Nullable
    INDArray gradientAt(String name) {
        return gradients.get(name);
    }

    LossValue losses(Objective objective, StepOptions options, boolean back) {
        double total = 0;
        var terms = new ArrayList<Double>();
        for (int k = 0; k < objective.terms().size(); k++) {
            var term = objective.terms().get(k);
            var shape = network.shape(term.outputs().getFirst());
            var target = term.loss().hasTarget() ? batch.get(term.target(), term.loss().target(shape)) : new double[0];
            var out = term.outputs().stream().map(o -> nd.get(value(o))).toArray(double[][]::new);
            double @Nullable [][] grad = back ? new double[out.length][out[0].length] : null;
            double weight = options.weight(objective, k);
            double value = LossMath.evaluate(term.loss(), out, target, batch.count(), shape.count(), weight, grad);
            for (int j = 0; grad != null && j < grad.length; j++) {
                var output = term.outputs().get(j);
                add(gradients, output, nd.of(grad[j], value(output).shape()));
            }
            terms.add(value);
            total += weight * value;
        }
        return new LossValue(total, terms);
    }

    /**
     * Computes derivatives from those by the outputs, which the losses have left.
     *
     * @param outputs   what the losses look at
     * @param wanted    full names of the weights
     * @param andInputs whether those by the inputs of the network are wanted
     */
    void back(List<String> outputs, Set<String> wanted, boolean andInputs) {
        var needed = network.needed(outputs);
        var values = new HashSet<String>(andInputs ? network.inputs().keySet() : Set.of());
        for (var node : needed) {
            boolean own = node.layer().weights(network.inputShapes(node)).stream()
                    .anyMatch(w -> wanted.contains(node.weightsOf() + "." + w.name()));
            if (own || node.inputs().stream().anyMatch(values::contains)) {
                values.add(node.name());
            }
        }
        for (var node : needed.reversed()) {
            var gradient = gradients.get(node.name());
            var place = places.get(node.name());
            if (gradient != null && place != null && values.contains(node.name())) {
                place.wantedWeights = wanted;
                place.wantedValues = values;
                Nd4jLayers.backward(place, gradient);
                gradients.remove(node.name());
            }
        }
    }
}
