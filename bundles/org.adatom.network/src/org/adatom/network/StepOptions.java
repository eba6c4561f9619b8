/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.network;

import java.util.List;

/**
 * What changes from step to step.
 *
 * @param number  of the step, from 0, for the draws of dropout
 * @param rate    learning rate, 0 or more
 * @param weights of the loss's terms, in their order, instead of their own; or none
 */
public record StepOptions(long number, double rate, List<Double> weights) {
    /** Copies the list. */
    public StepOptions {
        weights = List.copyOf(weights);
    }

    /**
     * {@return a step with the terms' own weights}
     *
     * @param number of the step
     * @param rate   learning rate
     */
    public static StepOptions of(long number, double rate) {
        return new StepOptions(number, rate, List.of());
    }

    /**
     * {@return the weight of a term}
     *
     * @param objective whose
     * @param term      its place
     */
    public double weight(Objective objective, int term) {
        if (weights.isEmpty()) {
            return objective.terms().get(term).weight();
        }
        if (weights.size() != objective.terms().size()) {
            throw new NetworkException("objective '%s' has %d losses, %d weights are given"
                    .formatted(objective.name(), objective.terms().size(), weights.size()));
        }
        return weights.get(term);
    }
}
