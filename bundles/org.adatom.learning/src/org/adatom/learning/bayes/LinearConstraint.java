/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.bayes;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the numbers of a point must obey: the sum of coefficient times variable is at most a bound.
 *
 * @param coefficients by the name of the variable, at least one
 * @param bound the largest sum allowed
 * @param text as a person wrote it
 */
public record LinearConstraint(Map<String, Double> coefficients, double bound, String text) {
    /** Copies the map. */
    public LinearConstraint {
        coefficients = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(coefficients));
    }
}
