/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.network.compiled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.adatom.internal.network.OptimiserMath;
import org.adatom.network.Batch;
import org.adatom.network.DropoutMask;
import org.adatom.network.Engines;
import org.adatom.network.Gradient;
import org.adatom.network.LossValue;
import org.adatom.network.Network;
import org.adatom.network.NetworkException;
import org.adatom.network.Objective;
import org.adatom.network.OptimiserState;
import org.adatom.network.Precision;
import org.adatom.network.Session;
import org.adatom.network.SessionOptions;
import org.adatom.network.StepOptions;
import org.adatom.network.Weights;
import org.adatom.numerics.Parallel;

/**
 * A chain of dense layers. A batch is cut into at most four parts whatever the threads are, and their gradients are
 * added in order, so that one thread and several give the same bits.
 *
 * @param <M> double[][] or float[][]
 */
final class CompiledSession<M> implements Session {
    private static final int PARTS = 4;
    private final Kernels<M> k;
    private final Network network;
    private final SessionOptions options;
    private final List<Stage> stages;
    private final DenseWeights<M> weights;
    private final List<M> turned;
    private final Map<String, Objective> objectives = new LinkedHashMap<>();
    private final Map<String, Memory<M>> memories = new HashMap<>();
    private final List<DenseWork<M>> forward;
    private final List<DenseWork<M>> back;

    /** What the optimiser of an objective remembers. */
    private static final class Memory<M> {
        long steps;
        final Map<String, DenseWeights<M>> slots = new LinkedHashMap<>();
    }

    CompiledSession(Kernels<M> k, Network network, Weights weights, List<Objective> objectives,
            SessionOptions options) {
        this.k = k;
        this.network = network;
        this.options = options;
        this.stages = Stage.of(network);
        this.weights = new DenseWeights<>(k, stages);
        this.weights.load(weights);
        this.forward = DenseWork.parts(PARTS, k, stages, List.of());
        this.turned = objectives.isEmpty() ? List.of() : DensePass.turned(k, stages);
        this.back = objectives.isEmpty() ? List.of() : DenseWork.parts(PARTS, k, stages, turned);
        for (var objective : objectives) {
            this.objectives.put(objective.name(), objective);
            memories.put(objective.name(), new Memory<>());
        }
        setState(OptimiserState.none());
    }

    private Objective objective(String name) {
        var objective = objectives.get(name);
        if (objective == null) {
            throw new NetworkException("there is no objective '" + name + "', only " + objectives.keySet());
        }
        return objective;
    }

    private Memory<M> memory(String objective) {
        var memory = memories.get(objective);
        if (memory == null) {
            throw new IllegalStateException(objective);
        }
        return memory;
    }

    private void parallel(int count, Parallel.Block block) {
        int blocks = DenseWork.blocks(count);
        int parts = Math.min(PARTS, blocks);
        if (options.threads() == 1) {
            for (int p = 0; p < parts; p++) {
                block.run(p, blocks * p / parts, blocks * (p + 1) / parts);
            }
        } else {
            Parallel.blocks(blocks, parts, block);
        }
    }

    @Override
    public Map<String, double[]> forward(Batch batch, List<String> nodes) {
        if (!nodes.equals(network.outputs())) {
            try (var reference = Engines.reference().open(network, weights(), List.of(),
                    SessionOptions.of(Precision.DOUBLE, 0))) {
                return reference.forward(batch, nodes);
            }
        }
        var x = batch.get(network.input(), network.shape(network.input()));
        var result = new double[batch.count() * stages.getLast().out()];
        parallel(batch.count(), (part, from, to) -> forward.get(part).forward(weights, x, batch.count(), from, to,
                result));
        return Map.of(network.output(), result);
    }

    private DenseWork.Task task(Objective objective, Batch batch, StepOptions step, boolean training, boolean inputs) {
        var x = batch.get(network.input(), network.shape(network.input()));
        var targets = new ArrayList<double[]>();
        var factors = new ArrayList<Double>();
        var output = network.shape(network.output());
        int terms = objective.terms().size();
        for (int t = 0; t < terms; t++) {
            var term = objective.terms().get(t);
            targets.add(term.loss().hasTarget() ? batch.get(term.target(), term.loss().target(output)) : new double[0]);
            factors.add(step.weight(objective, t));
        }
        var masks = new ArrayList<double[]>();
        for (var stage : stages) {
            boolean acts = training && stage.dropout() > 0;
            var mask = new double[acts ? batch.count() * stage.out() : 0];
            if (acts && objective.evaluating().contains(stage.dropoutNode())) {
                Arrays.fill(mask, 1);
            } else if (acts) {
                DropoutMask.fill(options.seed(), step.number(), stage.dropoutNode(), stage.dropout(), mask);
            }
            masks.add(mask);
        }
        return new DenseWork.Task(batch.count(), x, targets, factors, objective, masks, training,
                new double[terms][DenseWork.blocks(batch.count())], new double[inputs ? x.length : 0]);
    }

    private static LossValue value(DenseWork.Task task) {
        double total = 0;
        var terms = new ArrayList<Double>();
        for (int t = 0; t < task.values().length; t++) {
            double sum = 0;
            for (double value : task.values()[t]) {
                sum += value;
            }
            terms.add(sum);
            total += task.weights().get(t) * sum;
        }
        return new LossValue(total, terms);
    }

    @Override
    public LossValue loss(String objective, Batch batch) {
        var task = task(objective(objective), batch, StepOptions.of(0, 0), false, false);
        parallel(batch.count(), (part, from, to) -> forward.get(part).run(weights, task, from, to, false));
        return value(task);
    }

    /** Leaves the gradient in the first part. */
    private DenseWeights<M> differentiate(DenseWork.Task task) {
        DensePass.turn(weights, turned, task.inputs().length > 0);
        parallel(task.count(), (part, from, to) -> back.get(part).run(weights, task, from, to, true));
        var gradient = back.getFirst().gradient;
        for (int p = 1; p < Math.min(PARTS, DenseWork.blocks(task.count())); p++) {
            gradient.add(back.get(p).gradient);
        }
        return gradient;
    }

    @Override
    public Gradient gradient(String objective, Batch batch, StepOptions step, boolean training) {
        var o = objective(objective);
        var task = task(o, batch, step, training, true);
        var arrays = differentiate(task).arrays("");
        stages.stream().filter(s -> o.rateOf(s.name()) == 0).forEach(s -> {
            arrays.remove(s.kernel());
            arrays.remove(s.biasName());
        });
        return new Gradient(value(task), Weights.of(arrays), Map.of(network.input(), task.inputs()));
    }

    @Override
    public LossValue step(String objective, Batch batch, StepOptions step) {
        var o = objective(objective);
        var task = task(o, batch, step, true, false);
        var gradient = differentiate(task);
        var loss = value(task);
        double norm = 0;
        for (int s = 0; s < stages.size(); s++) {
            if (o.rateOf(stages.get(s).name()) > 0) {
                int rows = DenseWeights.rows(stages.get(s));
                if (o.l2() > 0) {
                    k.addScaled(gradient.kernel.get(s), o.l2(), weights.kernel.get(s), rows);
                }
                norm += k.squares(gradient.kernel.get(s), rows) + k.squares(gradient.bias.get(s), 1);
            }
        }
        if (!Double.isFinite(loss.total())) {
            return loss;
        }
        if (!Double.isFinite(norm)) {
            return loss.withoutTotal();
        }
        move(o, gradient, Math.sqrt(norm), step.rate());
        return loss;
    }

    private void move(Objective o, DenseWeights<M> gradient, double norm, double rate) {
        var memory = memory(o.name());
        memory.steps++;
        var slots = List.copyOf(memory.slots.values());
        double clip = o.clipNorm() > 0 && norm > o.clipNorm() ? o.clipNorm() / norm : 1;
        for (int s = 0; s < stages.size(); s++) {
            var stage = stages.get(s);
            double r = rate * o.rateOf(stage.name());
            if (o.rateOf(stage.name()) > 0) {
                int rows = DenseWeights.rows(stage);
                if (clip < 1) {
                    k.scale(gradient.kernel.get(s), clip, rows);
                    k.scale(gradient.bias.get(s), clip, 1);
                }
                var kernelSlots = k.matrices(slots.size(), 0, 0);
                var biasSlots = k.matrices(slots.size(), 0, 0);
                for (int j = 0; j < slots.size(); j++) {
                    kernelSlots[j] = slots.get(j).kernel.get(s);
                    biasSlots[j] = slots.get(j).bias.get(s);
                }
                k.update(o.optimiser(), memory.steps, r, true, weights.kernel.get(s), gradient.kernel.get(s),
                        kernelSlots,
                        rows);
                if (stage.bias()) {
                    k.update(o.optimiser(), memory.steps, r, false, weights.bias.get(s), gradient.bias.get(s),
                            biasSlots, 1);
                }
            }
        }
    }

    @Override
    public Weights weights() {
        return Weights.of(weights.arrays(""));
    }

    @Override
    public void setWeights(Weights newWeights) {
        weights.load(newWeights.check(network));
    }

    @Override
    public OptimiserState state() {
        var steps = new HashMap<String, Long>();
        var arrays = new LinkedHashMap<String, double[]>();
        memories.forEach((name, memory) -> {
            if (memory.steps > 0) {
                steps.put(name, memory.steps);
                memory.slots.forEach((slot, values) -> arrays.putAll(values.arrays(name + "/" + slot + "/")));
            }
        });
        return new OptimiserState(steps, Weights.of(arrays));
    }

    @Override
    public void setState(OptimiserState state) {
        objectives.forEach((name, objective) -> {
            var memory = memory(name);
            memory.steps = state.steps().getOrDefault(name, 0L);
            for (var slot : OptimiserMath.slots(objective.optimiser())) {
                var values = new DenseWeights<>(k, stages);
                String prefix = name + "/" + slot + "/";
                for (var array : state.slots().names()) {
                    if (array.startsWith(prefix)) {
                        values.put(array.substring(prefix.length()), state.slots().get(array));
                    }
                }
                memory.slots.put(slot, values);
            }
        });
    }

    @Override
    public void close() {
        // nothing outside the heap
    }
}
