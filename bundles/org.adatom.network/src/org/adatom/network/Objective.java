/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.network;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is made small, by moving what, and how. A session can hold several over one network: the two sides of an
 * adversarial pair are two objectives that move different nodes.
 *
 * @param name       unique in the session
 * @param terms      the loss is the sum of weight * term
 * @param optimiser  the rule
 * @param l2         l2 * w is added to the gradient of weights that decay, as if l2/2 sum w^2 were in the loss; 0 or
 * more
 * @param clipNorm   the gradient of all weights (l2 included) is scaled down to this Euclidean norm if it is longer; 0:
 *                   never
 * @param rates      factors of the learning rate by node (the one that owns the weights); absent: 1; 0: frozen, not
 * moved
 * @param evaluating nodes that act as in prediction during training: batch norms by their running numbers and without
 *                   moving them, dropouts not at all
 */
public record Objective(String name, List<LossTerm> terms, Optimiser optimiser, double l2, double clipNorm,
        Map<String, Double> rates, Set<String> evaluating) {
    /** The name of the only objective. */
    public static final String TRAIN = "train";

    /**
     * Checks the numbers.
     *
     * @throws NetworkException if one is out of its range, or there are no terms
     */
    public Objective {
        terms = List.copyOf(terms);
        rates = Map.copyOf(rates);
        evaluating = Set.copyOf(evaluating);
        if (terms.isEmpty()) {
            throw new NetworkException("objective '" + name + "' has no losses");
        }
        Checks.within("l2", l2, 0, Double.MAX_VALUE);
        Checks.within("clipNorm", clipNorm, 0, Double.MAX_VALUE);
        rates.forEach((node, factor) -> Checks.within("rate of '" + node + "'", factor, 0, Double.MAX_VALUE));
    }

    /**
     * {@return one loss, all nodes moved, called "train"}
     *
     * @param term      the loss
     * @param optimiser the rule
     */
    public static Objective of(LossTerm term, Optimiser optimiser) {
        return new Objective(TRAIN, List.of(term), optimiser, 0, 0, Map.of(), Set.of());
    }

    /**
     * {@return this with another L2}
     *
     * @param newL2 0 or more
     */
    public Objective withL2(double newL2) {
        return new Objective(name, terms, optimiser, newL2, clipNorm, rates, evaluating);
    }

    /**
     * {@return this with other factors of the rate}
     *
     * @param newRates by node; 0 freezes
     */
    public Objective withRates(Map<String, Double> newRates) {
        return new Objective(name, terms, optimiser, l2, clipNorm, newRates, evaluating);
    }

    /**
     * {@return this with nodes that act as in prediction}
     *
     * @param nodes names
     */
    public Objective withEvaluating(Set<String> nodes) {
        return new Objective(name, terms, optimiser, l2, clipNorm, rates, nodes);
    }

    /**
     * {@return the factor of a node's rate}
     *
     * @param node name of the node that owns the weights
     */
    public double rateOf(String node) {
        return rates.getOrDefault(node, 1.0);
    }

    /** {@return names of all nodes that the losses look at} */
    public List<String> outputs() {
        return terms.stream().flatMap(t -> t.outputs().stream()).distinct().toList();
    }

    /**
     * Checks that this fits a network.
     *
     * @param network what it is for
     * @return this
     * @throws NetworkException if a node is unknown, shapes differ, or no weight would move
     */
    public Objective check(Network network) {
        for (var term : terms) {
            var shape = network.node(term.outputs().getFirst()).name();
            for (var output : term.outputs()) {
                if (!network.shape(output).equals(network.shape(shape))) {
                    throw new NetworkException("loss '%s': outputs must have one shape, not %s and %s"
                            .formatted(term.name(), network.shape(shape), network.shape(output)));
                }
            }
            term.loss().target(network.shape(shape));
        }
        rates.keySet().forEach(network::node);
        evaluating.forEach(network::node);
        boolean moves = network.needed(outputs()).stream().anyMatch(n -> rateOf(n.weightsOf()) > 0
                && n.layer().weights(network.inputShapes(n)).stream().anyMatch(WeightSpec::trainable));
        if (!moves) {
            throw new NetworkException("objective '" + name + "': every layer is frozen, nothing would be trained");
        }
        return this;
    }
}
