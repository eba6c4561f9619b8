/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.optimise;

/** Steps down a gradient, one call a step; remembers what it needs of the steps before. One object for one array. */
public sealed interface GradientMethod permits Adam, RmsProp, Momentum {

    /**
     * Changes x by a step.
     *
     * @param x [n], changed
     * @param gradient [n] at x, or an estimate of it
     * @param rate length of the step, such as 1e-3
     */
    void step(double[] x, double[] gradient, double rate);

    /**
     * {@return what is remembered, for a checkpoint: a copy of all arrays one after the other, and last the steps done}
     */
    double[] state();

    /**
     * Takes up a checkpoint.
     *
     * @param state of {@link #state()} of a method of the same kind and size
     * @throws IllegalArgumentException if the length is another
     */
    void restore(double[] state);
}
