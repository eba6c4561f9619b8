/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.network;

import java.util.List;

/**
 * What a batch cost.
 *
 * @param total sum of weight * term, without L2
 * @param terms each without its weight, in the objective's order
 */
public record LossValue(double total, List<Double> terms) {
    /** {@return this with a total that is not a number: the gradient was not finite} */
    public LossValue withoutTotal() {
        return new LossValue(Double.NaN, terms);
    }

    /** Copies the list. */
    public LossValue {
        terms = List.copyOf(terms);
    }
}
