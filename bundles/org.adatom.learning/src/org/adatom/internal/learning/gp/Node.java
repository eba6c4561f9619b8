/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.gp;

import org.adatom.learning.gp.Kernel;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A kernel made ready to be evaluated for one point against a tile of others, forwards for values and backwards for
 * derivatives: given weights w, a node adds sum_t w_t dk_t/dlog(parameter) to a gradient, and sum_t w_t dk_t/dx of the
 * one point. Keeps its last tile; belongs to one thread.
 */
abstract class Node {
    /** Points of a tile. */
    static final int TILE = 256;
    /** The values of the last tile. */
    final double[] v = new double[TILE];

    /**
     * Computes k(a_i, b_j) for j = j0..j0+m-1 into {@link #v}.
     *
     * @param self which of the tile is the point itself, -1 for none; counts for noise only
     */
    abstract void forward(Points a, int i, Points b, int j0, int m, int self);

    /**
     * Adds to derivatives; after {@link #forward} of the same tile.
     *
     * @param w [m] weights; a node may not change them
     * @param gradient with respect to the logarithms of all hyper-parameters of the tree
     * @param slope [d] with respect to point i of a, or null
     */
    abstract void backward(Points a, int i, Points b, int j0, int m, int self, double[] w, double[] gradient,
            double @Nullable [] slope);

    /** {@return k(a_i, a_i), with noise or without} */
    abstract double diagonal(Points a, int i, boolean noise);

    /** Adds weight times the derivatives of {@link #diagonal}. */
    abstract void diagonalBackward(Points a, int i, boolean noise, double weight, double[] gradient,
            double @Nullable [] slope);

    /** {@return a kernel made ready; hyper-parameters are numbered in their order} */
    static Node of(Kernel kernel, int features) {
        return of(kernel, features, new int[1]);
    }

    private static Node of(Kernel kernel, int d, int[] next) {
        return switch (kernel) {
            case Kernel.Stationary k -> {
                int alpha = next[0];
                if (k instanceof Kernel.RationalQuadratic) {
                    next[0]++;
                }
                int first = next[0];
                next[0] += k.lengths().size();
                yield new StationaryNode(k, dims(k.dims(), d), alpha, first);
            }
            case Kernel.Periodic k -> new PeriodicNode(k, dims(k.dims(), d), next[0]++, next[0]++);
            case Kernel.Linear k -> new DotNode(k.offset().value(), 1, dims(k.dims(), d), next[0]++);
            case Kernel.Polynomial k -> new DotNode(k.offset().value(), k.degree(), dims(k.dims(), d), next[0]++);
            case Kernel.Tanimoto k -> new TanimotoNode(dims(k.dims(), d));
            case Kernel.White k -> new WhiteNode(k.noise().value(), next[0]++);
            case Kernel.Constant k -> new ConstantNode(k.variance().value(), next[0]++);
            case Kernel.Sum k -> {
                var left = of(k.left(), d, next);
                yield new SumNode(left, of(k.right(), d, next));
            }
            case Kernel.Product k -> {
                var left = of(k.left(), d, next);
                yield new ProductNode(left, of(k.right(), d, next));
            }
            case Kernel.Power k -> new PowerNode(of(k.base(), d, next), k.exponent());
        };
    }

    private static int[] dims(java.util.List<Integer> dims, int d) {
        return dims.isEmpty() ? java.util.stream.IntStream.range(0, d).toArray()
                : dims.stream().mapToInt(Integer::intValue).toArray();
    }
}
