/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.optimise;

/** RMSProp (T. Tieleman, G. Hinton, lecture 6.5, Coursera 2012): steps by the gradient over its root mean square. */
public final class RmsProp implements GradientMethod {
    private final double memory;
    private final double epsilon;
    private final double[] square;
    private long steps;

    /**
     * @param n length of the array
     * @param memory of the squares, such as 0.9
     * @param epsilon added to the root, such as 1e-8
     */
    public RmsProp(int n, double memory, double epsilon) {
        this.memory = memory;
        this.epsilon = epsilon;
        this.square = new double[n];
    }

    /** Memory 0.9, epsilon 1e-8. */
    public RmsProp(int n) {
        this(n, 0.9, 1e-8);
    }

    @Override
    public void step(double[] x, double[] gradient, double rate) {
        steps++;
        for (int i = 0; i < square.length; i++) {
            double g = gradient[i];
            double v = memory * square[i] + (1 - memory) * g * g;
            square[i] = v;
            x[i] -= rate * g / (Math.sqrt(v) + epsilon);
        }
    }

    @Override
    public double[] state() {
        return States.join(steps, square);
    }

    @Override
    public void restore(double[] state) {
        steps = States.split(state, square);
    }
}
