/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.torch;

import static org.adatom.internal.torch.Tensors.scalar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.adatom.internal.network.Moved;
import org.adatom.internal.network.OptimiserMath;
import org.adatom.network.Objective;
import org.adatom.network.Optimiser;
import org.adatom.network.OptimiserState;
import org.adatom.network.WeightSpec;
import org.adatom.network.Weights;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;

/** Moves weights by their gradients and remembers what the rules of all objectives need. */
final class TorchOptimiser implements AutoCloseable {
    private final Map<String, WeightSpec> specs;
    private final Map<String, Tensor> weights;
    private final Tensors tensors;
    private final Map<String, Tensor> slots = new LinkedHashMap<>();
    private final Map<String, Long> steps = new LinkedHashMap<>();

    TorchOptimiser(Map<String, WeightSpec> specs, Map<String, Tensor> weights, Tensors tensors) {
        this.specs = specs;
        this.weights = weights;
        this.tensors = tensors;
    }

    /**
     * Moves weights unless the gradient is not finite; within a scope and without recording.
     *
     * @param names of what is moved
     * @param grads in the same order
     * @return whether they moved
     */
    boolean step(Objective objective, List<String> names, List<Tensor> grads, double rate) {
        for (int k = 0; k < names.size(); k++) {
            if (objective.l2() > 0 && spec(names.get(k)).decays()) {
                grads.set(k, grads.get(k).add(weight(names.get(k)), scalar(objective.l2())));
            }
        }
        double norm = norm(grads);
        if (!Double.isFinite(norm)) {
            return false;
        }
        double clip = objective.clipNorm() > 0 ? Math.min(1, objective.clipNorm() / norm) : 1;
        long t = steps.merge(objective.name(), 1L, Long::sum);
        for (int k = 0; k < names.size(); k++) {
            var name = names.get(k);
            var g = clip < 1 ? grads.get(k).mul(scalar(clip)) : grads.get(k);
            var kept = OptimiserMath.slots(objective.optimiser()).stream()
                    .map(slot -> slot(objective.name() + "/" + slot + "/" + name)).toList();
            move(objective.optimiser(), t, rate * objective.rateOf(Moved.node(name)), spec(name).decays(), weight(name), g,
                    kept);
        }
        return true;
    }

    private double norm(List<Tensor> grads) {
        double sum = 0;
        for (var g : grads) {
            double norm = g.norm().item_double();
            sum += norm * norm;
        }
        return Math.sqrt(sum);
    }

    private static void move(Optimiser optimiser, long t, double rate, boolean decays, Tensor w, Tensor g,
            List<Tensor> slots) {
        switch (optimiser) {
            case Optimiser.Sgd s -> {
                var move = g;
                if (s.momentum() > 0) {
                    var v = slots.getFirst().mul_(scalar(s.momentum())).add_(g);
                    move = s.nesterov() ? g.add(v, scalar(s.momentum())) : v;
                }
                w.add_(move, scalar(-rate));
            }
            case Optimiser.RmsProp r -> {
                var square = slots.getFirst().mul_(scalar(r.decay())).addcmul_(g, g, scalar(1 - r.decay()));
                w.addcdiv_(g, square.sqrt().add_(scalar(r.epsilon())), scalar(-rate));
            }
            case Optimiser.Adam a -> adam(a.beta1(), a.beta2(), a.epsilon(), t, rate, w, g, slots);
            case Optimiser.AdamW a -> {
                if (decays) {
                    w.mul_(scalar(1 - rate * a.decay()));
                }
                adam(a.beta1(), a.beta2(), a.epsilon(), t, rate, w, g, slots);
            }
        }
    }

    private static void adam(double b1, double b2, double epsilon, long t, double rate, Tensor w, Tensor g,
            List<Tensor> slots) {
        var mean = slots.get(0).lerp_(g, scalar(1 - b1));
        var square = slots.get(1).mul_(scalar(b2)).addcmul_(g, g, scalar(1 - b2));
        var root = square.sqrt().mul_(scalar(1 / Math.sqrt(1 - Math.pow(b2, t)))).add_(scalar(epsilon));
        w.addcdiv_(mean, root, scalar(-rate / (1 - Math.pow(b1, t))));
    }

    private Tensor slot(String name) {
        return slots.computeIfAbsent(name, n -> {
            var shape = spec(n.substring(n.lastIndexOf('/') + 1)).shape();
            return Tensors.keep(tensors.zeros(Tensors.sizes(shape)));
        });
    }

    private Tensor weight(String name) {
        var tensor = weights.get(name);
        if (tensor == null) {
            throw new IllegalStateException(name);
        }
        return tensor;
    }

    private WeightSpec spec(String name) {
        var spec = specs.get(name);
        if (spec == null) {
            throw new IllegalStateException(name);
        }
        return spec;
    }

    OptimiserState state() {
        try (var scope = new PointerScope()) {
            var arrays = new LinkedHashMap<String, double[]>();
            slots.forEach((name, tensor) -> arrays.put(name, tensors.get(tensor)));
            return new OptimiserState(steps, Weights.of(arrays));
        }
    }

    void setState(OptimiserState state) {
        close();
        steps.putAll(state.steps());
        try (var scope = new PointerScope()) {
            for (var name : state.slots().names()) {
                tensors.put(slot(name), state.slots().get(name));
            }
        }
    }

    @Override
    public void close() {
        slots.values().forEach(Tensor::close);
        slots.clear();
        steps.clear();
    }
}
