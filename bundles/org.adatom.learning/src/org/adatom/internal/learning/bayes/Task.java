/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.bayes;

import java.util.OptionalDouble;
import org.adatom.learning.bayes.Observation;
import org.adatom.learning.bayes.SearchSpace;

/**
 * Something to be optimised.
 *
 * @param space the variables
 * @param label what the value is
 * @param unit its unit, empty for none
 * @param optimum the best value there is, where it is known
 * @param objective evaluates
 */
public record Task(SearchSpace space, String label, String unit, OptionalDouble optimum, Objective objective) {

    /** Evaluates a point. */
    @FunctionalInterface
    public interface Objective {
        /** {@return what is known of a point afterwards: a value, or why there is none} @param point raw numbers */
        Observation at(double[] point);
    }
}
