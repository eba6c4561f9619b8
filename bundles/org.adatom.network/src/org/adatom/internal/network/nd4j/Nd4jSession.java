/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.network.nd4j;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import org.adatom.internal.network.Moved;
import org.adatom.internal.network.NativeOptimiser;
import org.adatom.network.Batch;
import org.adatom.network.Gradient;
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
import org.eclipse.jdt.annotation.Nullable;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.memory.conf.WorkspaceConfiguration;
import org.nd4j.linalg.api.memory.enums.AllocationPolicy;
import org.nd4j.linalg.api.memory.enums.LearningPolicy;
import org.nd4j.linalg.api.memory.enums.ResetPolicy;
import org.nd4j.linalg.api.memory.enums.SpillPolicy;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/** A network in ND4J's memory. */
final class Nd4jSession implements Session {
    private static final AtomicLong NUMBER = new AtomicLong();
    private static final WorkspaceConfiguration WORKSPACE = WorkspaceConfiguration.builder().initialSize(0)
            .policyAllocation(AllocationPolicy.OVERALLOCATE).overallocationLimit(0.1)
            .policyLearning(LearningPolicy.FIRST_LOOP)
            .policyReset(ResetPolicy.BLOCK_LEFT).policySpill(SpillPolicy.REALLOCATE).build();
    private final String workspace = "org.adatom.network-" + NUMBER.incrementAndGet();
    private final Set<MemoryWorkspace> workspaces = new java.util.HashSet<>();
    private final Network network;
    private final SessionOptions options;
    private final Map<String, WeightSpec> specs;
    private final Map<String, Objective> objectives = new LinkedHashMap<>();
    private final Map<String, INDArray> weights = new LinkedHashMap<>();
    private final Nd nd;
    private final NativeOptimiser optimiser;
    private boolean closed;

    Nd4jSession(Network network, Weights weights, List<Objective> objectives, SessionOptions options) {
        this.network = network;
        this.options = options;
        this.specs = network.weightSpecs();
        this.nd = new Nd(options.precision());
        this.optimiser = new NativeOptimiser(specs, options.precision());
        objectives.forEach(o -> this.objectives.put(o.name(), o));
        try (var outside = Nd4j.getWorkspaceManager().scopeOutOfWorkspaces()) {
            specs.forEach((name, spec) -> this.weights.put(name, nd.of(weights.get(name), Nd.sizes(spec.shape()))));
        }
    }

    private Objective objective(String name) {
        var objective = objectives.get(name);
        if (objective == null) {
            throw new NetworkException("there is no objective '" + name + "', only " + objectives.keySet());
        }
        return objective;
    }

    /** Runs something with the threads of this session, in a workspace that is empty again afterwards. */
    private <T> T within(Supplier<T> work) {
        if (closed) {
            throw new NetworkException("the session is closed");
        }
        var ops = NativeOpsHolder.getInstance().getDeviceNativeOps();
        if (ops.ompGetMaxThreads() != options.threads()) {
            ops.setOmpNumThreads(options.threads());
            Nd4j.getEnvironment().setMaxThreads(options.threads());
            Nd4j.getEnvironment().setMaxMasterThreads(options.threads());
        }
        try (var space = Nd4j.getWorkspaceManager().getAndActivateWorkspace(WORKSPACE, workspace)) {
            workspaces.add(space);
            return work.get();
        }
    }

    private Nd4jPass pass(Batch batch, @Nullable Objective training, long step) {
        return new Nd4jPass(network, weights, nd, batch, training, options.seed(), step);
    }

    @Override
    public Map<String, double[]> forward(Batch batch, List<String> nodes) {
        return within(() -> {
            var pass = pass(batch, null, 0);
            pass.run(nodes);
            var found = new LinkedHashMap<String, double[]>();
            nodes.forEach(node -> found.put(node, nd.get(pass.value(node))));
            return found;
        });
    }

    @Override
    public LossValue loss(String objective, Batch batch) {
        var chosen = objective(objective);
        return within(() -> {
            var pass = pass(batch, null, 0);
            pass.run(chosen.outputs());
            return pass.losses(chosen, StepOptions.of(0, 0), false);
        });
    }

    @Override
    public Gradient gradient(String objective, Batch batch, StepOptions step, boolean training) {
        var chosen = objective(objective);
        var names = Moved.names(specs, chosen);
        return within(() -> {
            var pass = pass(batch, training ? chosen : null, step.number());
            pass.run(chosen.outputs());
            var loss = pass.losses(chosen, step, true);
            pass.back(chosen.outputs(), Set.copyOf(names), true);
            var ofWeights = new LinkedHashMap<String, double[]>();
            for (var name : names) {
                var g = pass.gradientOf(name);
                ofWeights.put(name, g == null ? new double[Math.toIntExact(weight(name).length())] : nd.get(g));
            }
            var ofInputs = new HashMap<String, double[]>();
            for (var input : network.inputs().keySet()) {
                if (pass.used(input)) {
                    var g = pass.gradientAt(input);
                    ofInputs.put(input, g == null ? new double[Math.toIntExact(pass.value(input).length())]
                            : nd.get(g));
                }
            }
            return new Gradient(loss, Weights.of(ofWeights), ofInputs);
        });
    }

    @Override
    public LossValue step(String objective, Batch batch, StepOptions step) {
        var chosen = objective(objective);
        var names = Moved.names(specs, chosen);
        return within(() -> {
            var running = new HashMap<String, INDArray>();
            specs.forEach((name, spec) -> {
                if (!spec.trainable()) {
                    running.put(name, weight(name).dup());
                }
            });
            var pass = pass(batch, chosen, step.number());
            pass.run(chosen.outputs());
            var loss = pass.losses(chosen, step, true);
            boolean moved = Double.isFinite(loss.total());
            if (moved) {
                pass.back(chosen.outputs(), Set.copyOf(names), false);
                moved = move(chosen, names, pass, step.rate());
            }
            if (!moved) {
                running.forEach((name, values) -> weight(name).assign(values));
                return Double.isFinite(loss.total()) ? new LossValue(Double.NaN, loss.terms()) : loss;
            }
            return loss;
        });
    }

    private boolean move(Objective objective, List<String> names, Nd4jPass pass, double rate) {
        var w = new ArrayList<MemorySegment>();
        var g = new ArrayList<MemorySegment>();
        for (var name : names) {
            var gradient = pass.gradientOf(name);
            w.add(nd.memory(weight(name)));
            g.add(nd.memory(gradient == null ? nd.zeros(weight(name).shape()) : gradient));
        }
        return optimiser.step(objective, names, w, g, rate);
    }

    private INDArray weight(String name) {
        var array = weights.get(name);
        if (array == null) {
            throw new IllegalStateException(name);
        }
        return array;
    }

    @Override
    public Weights weights() {
        var arrays = new LinkedHashMap<String, double[]>();
        weights.forEach((name, array) -> arrays.put(name, nd.get(array)));
        return Weights.of(arrays);
    }

    @Override
    public void setWeights(Weights replaced) {
        replaced.check(network);
        weights.forEach((name, array) -> nd.put(array, replaced.get(name)));
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
            weights.values().forEach(INDArray::close);
            workspaces.forEach(space -> space.destroyWorkspace(true));
        }
    }
}
