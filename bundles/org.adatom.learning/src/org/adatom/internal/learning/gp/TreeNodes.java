/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.gp;

import java.util.Arrays;
import org.eclipse.jdt.annotation.Nullable;

/** The value of a constant. */
final class ConstantNode extends Node {
    private final double value;
    private final int index;

    ConstantNode(double value, int index) {
        this.value = value;
        this.index = index;
        Arrays.fill(v, value);
    }

    @Override
    void forward(Points a, int i, Points b, int j0, int m, int self) {
        // filled once
    }

    @Override
    void backward(Points a, int i, Points b, int j0, int m, int self, double[] w, double[] gradient,
            double @Nullable [] slope) {
        double sum = 0;
        for (int t = 0; t < m; t++) {
            sum += w[t];
        }
        gradient[index] += sum * value;
    }

    @Override
    double diagonal(Points a, int i, boolean noise) {
        return value;
    }

    @Override
    void diagonalBackward(Points a, int i, boolean noise, double weight, double[] gradient, double @Nullable [] slope) {
        gradient[index] += weight * value;
    }
}

/** Noise of a point and itself. */
final class WhiteNode extends Node {
    private final double noise;
    private final int index;

    WhiteNode(double noise, int index) {
        this.noise = noise;
        this.index = index;
    }

    @Override
    void forward(Points a, int i, Points b, int j0, int m, int self) {
        Arrays.fill(v, 0, m, 0);
        if (self >= 0) {
            v[self] = noise;
        }
    }

    @Override
    void backward(Points a, int i, Points b, int j0, int m, int self, double[] w, double[] gradient,
            double @Nullable [] slope) {
        if (self >= 0) {
            gradient[index] += w[self] * noise;
        }
    }

    @Override
    double diagonal(Points a, int i, boolean withNoise) {
        return withNoise ? noise : 0;
    }

    @Override
    void diagonalBackward(Points a, int i, boolean withNoise, double weight, double[] gradient,
            double @Nullable [] slope) {
        if (withNoise) {
            gradient[index] += weight * noise;
        }
    }
}

/** Left + right. */
final class SumNode extends Node {
    private final Node left;
    private final Node right;

    SumNode(Node left, Node right) {
        this.left = left;
        this.right = right;
    }

    @Override
    void forward(Points a, int i, Points b, int j0, int m, int self) {
        left.forward(a, i, b, j0, m, self);
        right.forward(a, i, b, j0, m, self);
        for (int t = 0; t < m; t++) {
            v[t] = left.v[t] + right.v[t];
        }
    }

    @Override
    void backward(Points a, int i, Points b, int j0, int m, int self, double[] w, double[] gradient,
            double @Nullable [] slope) {
        left.backward(a, i, b, j0, m, self, w, gradient, slope);
        right.backward(a, i, b, j0, m, self, w, gradient, slope);
    }

    @Override
    double diagonal(Points a, int i, boolean noise) {
        return left.diagonal(a, i, noise) + right.diagonal(a, i, noise);
    }

    @Override
    void diagonalBackward(Points a, int i, boolean noise, double weight, double[] gradient, double @Nullable [] slope) {
        left.diagonalBackward(a, i, noise, weight, gradient, slope);
        right.diagonalBackward(a, i, noise, weight, gradient, slope);
    }
}

/** Left times right. */
final class ProductNode extends Node {
    private final Node left;
    private final Node right;
    private final double[] passed = new double[TILE];

    ProductNode(Node left, Node right) {
        this.left = left;
        this.right = right;
    }

    @Override
    void forward(Points a, int i, Points b, int j0, int m, int self) {
        left.forward(a, i, b, j0, m, self);
        right.forward(a, i, b, j0, m, self);
        for (int t = 0; t < m; t++) {
            v[t] = left.v[t] * right.v[t];
        }
    }

    @Override
    void backward(Points a, int i, Points b, int j0, int m, int self, double[] w, double[] gradient,
            double @Nullable [] slope) {
        for (int t = 0; t < m; t++) {
            passed[t] = w[t] * right.v[t];
        }
        left.backward(a, i, b, j0, m, self, passed, gradient, slope);
        for (int t = 0; t < m; t++) {
            passed[t] = w[t] * left.v[t];
        }
        right.backward(a, i, b, j0, m, self, passed, gradient, slope);
    }

    @Override
    double diagonal(Points a, int i, boolean noise) {
        return left.diagonal(a, i, noise) * right.diagonal(a, i, noise);
    }

    @Override
    void diagonalBackward(Points a, int i, boolean noise, double weight, double[] gradient, double @Nullable [] slope) {
        left.diagonalBackward(a, i, noise, weight * right.diagonal(a, i, noise), gradient, slope);
        right.diagonalBackward(a, i, noise, weight * left.diagonal(a, i, noise), gradient, slope);
    }
}

/** Base to a power. */
final class PowerNode extends Node {
    private final Node base;
    private final double exponent;
    private final double[] passed = new double[TILE];

    PowerNode(Node base, double exponent) {
        this.base = base;
        this.exponent = exponent;
    }

    @Override
    void forward(Points a, int i, Points b, int j0, int m, int self) {
        base.forward(a, i, b, j0, m, self);
        for (int t = 0; t < m; t++) {
            v[t] = Math.pow(base.v[t], exponent);
        }
    }

    @Override
    void backward(Points a, int i, Points b, int j0, int m, int self, double[] w, double[] gradient,
            double @Nullable [] slope) {
        for (int t = 0; t < m; t++) {
            passed[t] = w[t] * exponent * Math.pow(base.v[t], exponent - 1);
        }
        base.backward(a, i, b, j0, m, self, passed, gradient, slope);
    }

    @Override
    double diagonal(Points a, int i, boolean noise) {
        return Math.pow(base.diagonal(a, i, noise), exponent);
    }

    @Override
    void diagonalBackward(Points a, int i, boolean noise, double weight, double[] gradient, double @Nullable [] slope) {
        base.diagonalBackward(a, i, noise, weight * exponent * Math.pow(base.diagonal(a, i, noise), exponent - 1),
                gradient, slope);
    }
}
