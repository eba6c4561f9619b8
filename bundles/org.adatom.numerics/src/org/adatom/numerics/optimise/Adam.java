/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.optimise;

/**
 * Adam (D. P. Kingma, J. Ba, ICLR 2015, arXiv 1412.6980), with weight decay apart from the gradient where wanted
 * (AdamW: I. Loshchilov, F. Hutter, ICLR 2019, arXiv 1711.05101).
 */
public final class Adam implements GradientMethod {
    private final double beta1;
    private final double beta2;
    private final double epsilon;
    private final double decay;
    private final double[] mean;
    private final double[] square;
    private long steps;

    /**
     * @param n length of the array
     * @param beta1 memory of the mean, such as 0.9
     * @param beta2 memory of the squares, such as 0.999
     * @param epsilon added to the root, such as 1e-8
     * @param decay by which weights shrink each step, times the rate; 0 for plain Adam
     */
    public Adam(int n, double beta1, double beta2, double epsilon, double decay) {
        this.beta1 = beta1;
        this.beta2 = beta2;
        this.epsilon = epsilon;
        this.decay = decay;
        this.mean = new double[n];
        this.square = new double[n];
    }

    /** Adam with the numbers of its paper: 0.9, 0.999, 1e-8. */
    public Adam(int n) {
        this(n, 0.9, 0.999, 1e-8, 0);
    }

    @Override
    public void step(double[] x, double[] gradient, double rate) {
        steps++;
        double a = rate / (1 - Math.pow(beta1, steps));
        double b = 1 / (1 - Math.pow(beta2, steps));
        double keep = 1 - rate * decay;
        for (int i = 0; i < mean.length; i++) {
            double g = gradient[i];
            double m = beta1 * mean[i] + (1 - beta1) * g;
            double v = beta2 * square[i] + (1 - beta2) * g * g;
            mean[i] = m;
            square[i] = v;
            x[i] = keep * x[i] - a * m / (Math.sqrt(b * v) + epsilon);
        }
    }

    @Override
    public double[] state() {
        return States.join(steps, mean, square);
    }

    @Override
    public void restore(double[] state) {
        steps = States.split(state, mean, square);
    }
}
