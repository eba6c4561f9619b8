/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.network.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.adatom.internal.network.AbstractSession;
import org.adatom.internal.network.LossMath;
import org.adatom.network.Batch;
import org.adatom.network.DropoutMask;
import org.adatom.network.Gradient;
import org.adatom.network.Layer;
import org.adatom.network.LossValue;
import org.adatom.network.Network;
import org.adatom.network.Node;
import org.adatom.network.Objective;
import org.adatom.network.SessionOptions;
import org.adatom.network.Shape;
import org.adatom.network.StepOptions;
import org.adatom.network.Weights;
import org.eclipse.jdt.annotation.Nullable;

/** Runs the graph node by node, there and back. */
final class ReferenceSession extends AbstractSession {
    ReferenceSession(Network network, Weights weights, List<Objective> objectives, SessionOptions options) {
        super(network, weights, objectives, options);
    }

    /** All nodes on one batch. */
    private final class Run {
        final Batch batch;
        final Map<String, double[]> values = new HashMap<>();
        final Map<String, double[]> gradients = new LinkedHashMap<>();
        final Map<String, double[]> weightGradients = new LinkedHashMap<>();
        final List<Pass> passes = new ArrayList<>();

        Run(Batch batch, List<String> nodes, @Nullable Objective training, long step) {
            this.batch = batch;
            for (var node : network.needed(nodes)) {
                var pass = pass(node);
                pass.training = training != null && !training.evaluating().contains(node.name());
                if (pass.training && node.layer() instanceof Layer.Dropout d) {
                    pass.kept = new double[pass.out.length];
                    DropoutMask.fill(options.seed(), step, node.name(), d.rate(), pass.kept);
                }
                LayerMath.forward(pass);
                passes.add(pass);
                values.put(node.name(), pass.out);
                gradients.put(node.name(), pass.outGrad);
            }
        }

        private Pass pass(Node node) {
            int count = node.inputs().size();
            var shapes = new Shape[count];
            var in = new double[count][];
            var inGrad = new double[count][];
            for (int k = 0; k < count; k++) {
                String from = node.inputs().get(k);
                shapes[k] = network.shape(from);
                if (network.inputs().containsKey(from)) {
                    in[k] = batch.get(from, shapes[k]);
                    inGrad[k] = gradients.computeIfAbsent(from,
                            n -> new double[batch.count() * network.shape(n).count()]);
                } else {
                    in[k] = found(values, from);
                    inGrad[k] = found(gradients, from);
                }
            }
            var specs = node.layer().weights(List.of(shapes));
            var weights = new double[specs.size()][];
            var grads = new double[specs.size()][];
            for (int k = 0; k < weights.length; k++) {
                String name = node.weightsOf() + "." + specs.get(k).name();
                weights[k] = array(name);
                grads[k] = weightGradients.computeIfAbsent(name, n -> new double[array(n).length]);
            }
            return new Pass(node, batch.count(), shapes, network.shape(node.name()), in, weights, inGrad, grads);
        }

        LossValue losses(Objective objective, StepOptions step, boolean back) {
            double total = 0;
            var terms = new ArrayList<Double>();
            for (int k = 0; k < objective.terms().size(); k++) {
                var term = objective.terms().get(k);
                var shape = network.shape(term.outputs().getFirst());
                var target = term.loss().hasTarget() ? batch.get(term.target(), term.loss().target(shape))
                        : new double[0];
                var out = term.outputs().stream().map(o -> found(values, o)).toArray(double[][]::new);
                var grad = term.outputs().stream().map(o -> found(gradients, o)).toArray(double[][]::new);
                double weight = step.weight(objective, k);
                double value = LossMath.evaluate(term.loss(), out, target, batch.count(), shape.count(), weight,
                        back ? grad : null);
                terms.add(value);
                total += weight * value;
            }
            return new LossValue(total, terms);
        }
    }

    private static double[] found(Map<String, double[]> map, String name) {
        var value = map.get(name);
        if (value == null) {
            throw new IllegalStateException(name);
        }
        return value;
    }

    @Override
    public Map<String, double[]> forward(Batch batch, List<String> nodes) {
        var run = new Run(batch, nodes, null, 0);
        var result = new LinkedHashMap<String, double[]>();
        nodes.forEach(node -> result.put(node, found(run.values, node)));
        return result;
    }

    @Override
    public LossValue loss(String objective, Batch batch) {
        var o = objective(objective);
        return new Run(batch, o.outputs(), null, 0).losses(o, StepOptions.of(0, 0), false);
    }

    @Override
    public Gradient gradient(String objective, Batch batch, StepOptions options, boolean training) {
        var o = objective(objective);
        var run = new Run(batch, o.outputs(), training ? o : null, options.number());
        var loss = run.losses(o, options, true);
        run.passes.reversed().forEach(LayerMath::backward);
        var weights = new LinkedHashMap<String, double[]>();
        for (var name : moved(o)) {
            var grad = run.weightGradients.get(name);
            weights.put(name, grad == null ? new double[array(name).length] : grad);
        }
        var inputs = new HashMap<>(run.gradients);
        inputs.keySet().retainAll(network.inputs().keySet());
        return new Gradient(loss, Weights.of(weights), inputs);
    }

    @Override
    public LossValue step(String objective, Batch batch, StepOptions options) {
        var gradient = gradient(objective, batch, options, true);
        return move(objective(objective), gradient.weights(), gradient.loss(), options.rate());
    }
}
