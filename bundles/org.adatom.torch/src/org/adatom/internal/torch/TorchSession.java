/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.torch;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.adatom.internal.network.Moved;
import org.adatom.internal.network.NativeOptimiser;
import org.adatom.network.Batch;
import org.adatom.network.Gradient;
import org.adatom.network.Layer;
import org.adatom.network.LossValue;
import org.adatom.network.Network;
import org.adatom.network.NetworkException;
import org.adatom.network.Objective;
import org.adatom.network.OptimiserState;
import org.adatom.network.Session;
import org.adatom.network.SessionOptions;
import org.adatom.network.StepOptions;
import org.adatom.network.WeightSpec;
import org.adatom.network.Weights;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.BoolOptional;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.eclipse.jdt.annotation.Nullable;

/** A network in LibTorch's memory. */
public final class TorchSession implements Session {
    private final Network network;
    private final SessionOptions options;
    private final Map<String, WeightSpec> specs;
    private final Map<String, Objective> objectives = new LinkedHashMap<>();
    private final Map<String, Tensor> weights = new LinkedHashMap<>();
    private final Set<String> indexInputs = new LinkedHashSet<>();
    private final Tensors tensors;
    private final NativeOptimiser optimiser;
    private boolean closed;

    /**
     * Copies the weights into LibTorch's memory.
     *
     * @param network    checked
     * @param weights    all of the network's
     * @param objectives what can be trained
     * @param options    precision, threads, seed
     */
    public TorchSession(Network network, Weights weights, List<Objective> objectives, SessionOptions options) {
        this.network = network;
        this.options = options;
        this.specs = network.weightSpecs();
        this.tensors = new Tensors(options.precision());
        objectives.forEach(o -> this.objectives.put(o.name(), o));
        for (var node : network.nodes()) {
            if (node.layer() instanceof Layer.Embedding) {
                indexInputs.add(node.inputs().getFirst());
            }
        }
        try (var scope = new PointerScope()) {
            specs.forEach((name, spec) -> this.weights.put(name,
                    Tensors.keep(tensors.of(weights.get(name), Tensors.sizes(spec.shape())))));
        }
        this.optimiser = new NativeOptimiser(specs, options.precision());
    }

    private Objective objective(String name) {
        var objective = objectives.get(name);
        if (objective == null) {
            throw new NetworkException("there is no objective '" + name + "', only " + objectives.keySet());
        }
        return objective;
    }

    private void begin() {
        if (closed) {
            throw new NetworkException("the session is closed");
        }
        if (torch.get_num_threads() != options.threads()) {
            torch.set_num_threads(options.threads());
            TorchLibrary.setBlasThreads(options.threads());
        }
    }

    private TorchPass pass(Batch batch, @Nullable Objective training, long step) {
        return new TorchPass(network, weights, tensors, indexInputs, batch, training, options.seed(), step);
    }

    @Override
    public Map<String, double[]> forward(Batch batch, List<String> nodes) {
        begin();
        try (var scope = new PointerScope(); var guard = new NoGradGuard()) {
            var pass = pass(batch, null, 0);
            pass.run(nodes);
            var found = new LinkedHashMap<String, double[]>();
            nodes.forEach(node -> found.put(node, tensors.get(pass.value(node))));
            return found;
        }
    }

    @Override
    public LossValue loss(String objective, Batch batch) {
        begin();
        var chosen = objective(objective);
        try (var scope = new PointerScope(); var guard = new NoGradGuard()) {
            var pass = pass(batch, null, 0);
            pass.run(chosen.outputs());
            return pass.losses(chosen, StepOptions.of(0, 0)).value();
        }
    }

    @Override
    public Gradient gradient(String objective, Batch batch, StepOptions step, boolean training) {
        begin();
        var chosen = objective(objective);
        var names = Moved.names(specs, chosen);
        try (var scope = new PointerScope()) {
            var pass = pass(batch, training ? chosen : null, step.number());
            var inputs = network.needed(chosen.outputs()).stream().flatMap(n -> n.inputs().stream())
                    .filter(network.inputs()::containsKey).distinct().toList();
            inputs.stream().filter(i -> !indexInputs.contains(i)).forEach(i -> pass.value(i).requires_grad_(true));
            record(names);
            pass.run(chosen.outputs());
            var losses = pass.losses(chosen, step);
            var floating = inputs.stream().filter(i -> !indexInputs.contains(i)).toList();
            var all = new ArrayList<Tensor>();
            names.forEach(n -> all.add(weight(n)));
            floating.forEach(i -> all.add(pass.value(i)));
            var grads = derivatives(losses.total(), all);
            var ofWeights = new LinkedHashMap<String, double[]>();
            for (int k = 0; k < names.size(); k++) {
                ofWeights.put(names.get(k), tensors.get(grads.get(k)));
            }
            var ofInputs = new LinkedHashMap<String, double[]>();
            for (var input : inputs) {
                int k = floating.indexOf(input);
                ofInputs.put(input, k < 0 ? new double[Math.toIntExact(pass.value(input).numel())]
                        : tensors.get(grads.get(names.size() + k)));
            }
            return new Gradient(losses.value(), Weights.of(ofWeights), ofInputs);
        }
    }

    @Override
    public LossValue step(String objective, Batch batch, StepOptions step) {
        begin();
        var chosen = objective(objective);
        var names = Moved.names(specs, chosen);
        try (var scope = new PointerScope()) {
            var running = running();
            record(names);
            var pass = pass(batch, chosen, step.number());
            pass.run(chosen.outputs());
            var losses = pass.losses(chosen, step);
            if (!Double.isFinite(losses.value().total())) {
                restore(running);
                return losses.value();
            }
            var grads = derivatives(losses.total(), names.stream().map(this::weight).toList());
            if (!move(chosen, names, grads, step.rate())) {
                restore(running);
                return new LossValue(Double.NaN, losses.value().terms());
            }
            return losses.value();
        }
    }

    private boolean move(Objective objective, List<String> names, List<Tensor> gradients, double rate) {
        var w = new ArrayList<MemorySegment>();
        var g = new ArrayList<MemorySegment>();
        for (int k = 0; k < names.size(); k++) {
            w.add(Tensors.memory(weight(names.get(k))));
            g.add(Tensors.memory(gradients.get(k).contiguous()));
        }
        return optimiser.step(objective, names, w, g, rate);
    }

    /** Running numbers of batch norms, as a batch that is not finite must leave them. */
    private Map<String, Tensor> running() {
        var copies = new LinkedHashMap<String, Tensor>();
        specs.forEach((name, spec) -> {
            if (!spec.trainable()) {
                copies.put(name, weight(name).clone());
            }
        });
        return copies;
    }

    private void restore(Map<String, Tensor> running) {
        try (var guard = new NoGradGuard()) {
            running.forEach((name, copy) -> weight(name).copy_(copy));
        }
    }

    private void record(List<String> names) {
        var moved = Set.copyOf(names);
        weights.forEach((name, tensor) -> tensor.requires_grad_(moved.contains(name)));
    }

    private List<Tensor> derivatives(Tensor loss, List<Tensor> of) {
        if (!loss.requires_grad()) {
            return new ArrayList<>(of.stream().map(torch::zeros_like).toList());
        }
        var found = torch.grad(new TensorVector(loss), new TensorVector(of.toArray(Tensor[]::new)), new TensorVector(),
                new BoolOptional(), false, true);
        var grads = new ArrayList<Tensor>();
        for (int k = 0; k < of.size(); k++) {
            var g = found.get(k);
            grads.add(g.defined() ? g : torch.zeros_like(of.get(k)));
        }
        return grads;
    }

    private Tensor weight(String name) {
        var tensor = weights.get(name);
        if (tensor == null) {
            throw new IllegalStateException(name);
        }
        return tensor;
    }

    @Override
    public Weights weights() {
        try (var scope = new PointerScope(); var guard = new NoGradGuard()) {
            var arrays = new LinkedHashMap<String, double[]>();
            weights.forEach((name, tensor) -> arrays.put(name, tensors.get(tensor)));
            return Weights.of(arrays);
        }
    }

    @Override
    public void setWeights(Weights replaced) {
        replaced.check(network);
        try (var scope = new PointerScope()) {
            weights.forEach((name, tensor) -> tensors.put(tensor, replaced.get(name)));
        }
    }

    @Override
    public OptimiserState state() {
        return optimiser.state();
    }

    @Override
    public void setState(OptimiserState state) {
        optimiser.setState(state);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            weights.values().forEach(Tensor::close);
        }
    }
}
