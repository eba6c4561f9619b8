/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.adatom.network.LossValue;
import org.adatom.network.Network;
import org.adatom.network.NetworkException;
import org.adatom.network.Objective;
import org.adatom.network.OptimiserState;
import org.adatom.network.Session;
import org.adatom.network.SessionOptions;
import org.adatom.network.WeightSpec;
import org.adatom.network.Weights;

/** A session whose weights and moments are Java arrays of 64 bits by name. */
public abstract class AbstractSession implements Session {
    /** The network. */
    protected final Network network;
    /** Threads and seed. */
    protected final SessionOptions options;
    private final Map<String, WeightSpec> specs;
    private final Map<String, Objective> objectives = new LinkedHashMap<>();
    private final Map<String, double[]> arrays = new LinkedHashMap<>();
    private final Map<String, double[]> slots = new LinkedHashMap<>();
    private final Map<String, Long> steps = new LinkedHashMap<>();

    /**
     * Copies the weights.
     *
     * @param network    checked
     * @param weights    all of the network's
     * @param objectives what can be trained
     * @param options    threads and seed
     */
    protected AbstractSession(Network network, Weights weights, List<Objective> objectives, SessionOptions options) {
        this.network = network;
        this.options = options;
        this.specs = network.weightSpecs();
        objectives.forEach(o -> this.objectives.put(o.name(), o));
        specs.keySet().forEach(name -> arrays.put(name, weights.get(name)));
    }

    /**
     * {@return an objective}
     *
     * @param name its name
     */
    protected final Objective objective(String name) {
        var objective = objectives.get(name);
        if (objective == null) {
            throw new NetworkException("there is no objective '" + name + "', only " + objectives.keySet());
        }
        return objective;
    }

    /**
     * {@return an array of weights, not copied}
     *
     * @param name its full name
     */
    protected final double[] array(String name) {
        var array = arrays.get(name);
        if (array == null) {
            throw new IllegalStateException(name);
        }
        return array;
    }

    /**
     * {@return the full names of the arrays that an objective moves}
     *
     * @param objective which
     */
    protected final List<String> moved(Objective objective) {
        return Moved.names(specs, objective);
    }

    /**
     * Moves weights, unless loss or gradient are not finite.
     *
     * @param objective whose optimiser
     * @param gradient  of what it moves
     * @param loss      the loss
     * @param rate      learning rate
     * @return the loss; without its total if the gradient is not finite
     */
    protected final LossValue move(Objective objective, Weights gradient, LossValue loss, double rate) {
        var grads = new LinkedHashMap<String, double[]>();
        double norm = 0;
        for (var name : gradient.names()) {
            var g = gradient.get(name);
            double l2 = spec(name).decays() ? objective.l2() : 0;
            var w = array(name);
            for (int k = 0; k < g.length; k++) {
                g[k] += l2 * w[k];
                norm += g[k] * g[k];
            }
            grads.put(name, g);
        }
        if (!Double.isFinite(loss.total()) || !Double.isFinite(norm)) {
            return Double.isFinite(loss.total()) ? loss.withoutTotal() : loss;
        }
        double clip = objective.clipNorm() > 0 ? Math.min(1, objective.clipNorm() / Math.sqrt(norm)) : 1;
        long t = steps.merge(objective.name(), 1L, Long::sum);
        grads.forEach((name, g) -> {
            for (int k = 0; k < g.length && clip < 1; k++) {
                g[k] *= clip;
            }
            var kept = OptimiserMath.slots(objective.optimiser()).stream()
                    .map(s -> slots.computeIfAbsent(objective.name() + "/" + s + "/" + name, n -> new double[g.length]))
                    .toArray(double[][]::new);
            OptimiserMath.step(objective.optimiser(), t, rate * objective.rateOf(Moved.node(name)), spec(name).decays(),
                    array(name), g, kept);
        });
        return loss;
    }

    private WeightSpec spec(String name) {
        var spec = specs.get(name);
        if (spec == null) {
            throw new IllegalStateException(name);
        }
        return spec;
    }

    @Override
    public Weights weights() {
        return Weights.of(arrays);
    }

    @Override
    public void setWeights(Weights weights) {
        weights.check(network);
        arrays.forEach((name, array) -> weights.copy(name, array, 0));
    }

    @Override
    public OptimiserState state() {
        return new OptimiserState(steps, Weights.of(slots));
    }

    @Override
    public void setState(OptimiserState state) {
        steps.clear();
        steps.putAll(state.steps());
        slots.clear();
        state.slots().names().forEach(name -> slots.put(name, state.slots().get(name)));
    }

    @Override
    public void close() {
        // nothing outside the heap
    }
}
