/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.optimise;

/**
 * Steepest descent with momentum, v = mu v - rate g and x += v, or with the look ahead of Nesterov (I. Sutskever et
 * al., ICML 2013). With momentum 0 it is plain gradient descent.
 */
public final class Momentum implements GradientMethod {
    private final double momentum;
    private final boolean nesterov;
    private final double[] velocity;
    private long steps;

    /**
     * @param n length of the array
     * @param momentum 0 to below 1, such as 0.9
     * @param nesterov whether to look ahead
     */
    public Momentum(int n, double momentum, boolean nesterov) {
        this.momentum = momentum;
        this.nesterov = nesterov;
        this.velocity = new double[n];
    }

    @Override
    public void step(double[] x, double[] gradient, double rate) {
        steps++;
        for (int i = 0; i < velocity.length; i++) {
            double v = momentum * velocity[i] - rate * gradient[i];
            velocity[i] = v;
            x[i] += nesterov ? momentum * v - rate * gradient[i] : v;
        }
    }

    @Override
    public double[] state() {
        return States.join(steps, velocity);
    }

    @Override
    public void restore(double[] state) {
        steps = States.split(state, velocity);
    }
}
