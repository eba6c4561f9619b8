/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.optimise;

/** Sees each step of a minimiser; what it throws, such as OperationCanceledException, ends the search. */
@FunctionalInterface
public interface Watch {
    /** Sees nothing. */
    Watch NONE = (iteration, value, x) -> { };

    /**
     * Called once before the first step and after each.
     *
     * @param iteration 0, 1 ...
     * @param value of the function at x
     * @param x [n], not to be changed or kept
     */
    void step(int iteration, double value, double[] x);
}
