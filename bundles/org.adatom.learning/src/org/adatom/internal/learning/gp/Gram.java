/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.gp;

import org.adatom.learning.gp.Kernel;
import org.adatom.numerics.Parallel;
import org.eclipse.jdt.annotation.Nullable;

/** Matrices of kernels and their derivatives, in parallel, tile by tile: nothing of the size of a matrix is kept. */
public final class Gram {
    private static final int PARTS = 24;
    private static final int SMALL = 64;

    private Gram() {
    }

    private static int parts(int rows, int columns) {
        return (long) rows * columns <= SMALL * SMALL ? 1 : Math.min(rows, PARTS);
    }

    /**
     * Writes k(a_i, a_j) for j = 0..i.
     *
     * @param noise whether white kernels count
     * @param out [n][n], lower triangle
     */
    public static void lower(Kernel kernel, Points a, boolean noise, double[] out) {
        int n = a.n;
        Parallel.blocks(n, parts(n, n), (part, from, to) -> {
            var node = Node.of(kernel, a.d);
            for (int i = from; i < to; i++) {
                for (int j = 0; j <= i; j += Node.TILE) {
                    int m = Math.min(Node.TILE, i + 1 - j);
                    node.forward(a, i, a, j, m, noise && i < j + m ? i - j : -1);
                    System.arraycopy(node.v, 0, out, i * n + j, m);
                }
            }
        });
    }

    /** {@return k(a_i, a_j) of all pairs, [n][n]} @param noise whether white kernels count */
    public static double[] full(Kernel kernel, Points a, boolean noise) {
        int n = a.n;
        var k = new double[n * n];
        lower(kernel, a, noise, k);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                k[j * n + i] = k[i * n + j];
            }
        }
        return k;
    }

    /** {@return k(a_i, b_j) of different points, [na][nb]; white kernels do not count} */
    public static double[] cross(Kernel kernel, Points a, Points b) {
        var out = new double[a.n * b.n];
        Parallel.blocks(a.n, parts(a.n, b.n), (part, from, to) -> {
            var node = Node.of(kernel, a.d);
            for (int i = from; i < to; i++) {
                for (int j = 0; j < b.n; j += Node.TILE) {
                    int m = Math.min(Node.TILE, b.n - j);
                    node.forward(a, i, b, j, m, -1);
                    System.arraycopy(node.v, 0, out, i * b.n + j, m);
                }
            }
        });
        return out;
    }

    /** {@return k(a_i, a_i), [n]} @param noise whether white kernels count */
    public static double[] diagonal(Kernel kernel, Points a, boolean noise) {
        var node = Node.of(kernel, a.d);
        var out = new double[a.n];
        for (int i = 0; i < a.n; i++) {
            out[i] = node.diagonal(a, i, noise);
        }
        return out;
    }

    /**
     * {@return the derivatives of half the sum over all pairs of w_ij k(a_i, a_j), with respect to the logarithms of
     * the
     *         hyper-parameters; noise counts}
     *
     * @param inverse [n][n] symmetric, only the lower triangle is read: w_ij = alpha_i alpha_j - inverse_ij
     * @param alpha [n]
     * @param count number of hyper-parameters
     */
    public static double[] gradient(Kernel kernel, Points a, double[] inverse, double[] alpha, int count) {
        int n = a.n;
        int parts = parts(n, n);
        var sums = new double[parts][count];
        Parallel.blocks(n, parts, (part, from, to) -> {
            var node = Node.of(kernel, a.d);
            var w = new double[Node.TILE];
            var sum = sums[part];
            for (int i = from; i < to; i++) {
                for (int j = 0; j <= i; j += Node.TILE) {
                    int m = Math.min(Node.TILE, i + 1 - j);
                    for (int t = 0; t < m; t++) {
                        w[t] = alpha[i] * alpha[j + t] - inverse[i * n + j + t];
                    }
                    int self = i < j + m ? i - j : -1;
                    if (self >= 0) {
                        w[self] *= 0.5;
                    }
                    node.forward(a, i, a, j, m, self);
                    node.backward(a, i, a, j, m, self, w, sum, null);
                }
            }
        });
        return add(sums, count);
    }

    /**
     * {@return the derivatives of the sum over all pairs of w_ij k(a_i, b_j)}
     *
     * @param w [na][nb]
     * @param count of parameters
     */
    public static double[] crossGradient(Kernel kernel, Points a, Points b, double[] w, int count) {
        int parts = parts(a.n, b.n);
        var sums = new double[parts][count];
        Parallel.blocks(a.n, parts, (part, from, to) -> {
            var node = Node.of(kernel, a.d);
            var weights = new double[Node.TILE];
            for (int i = from; i < to; i++) {
                for (int j = 0; j < b.n; j += Node.TILE) {
                    int m = Math.min(Node.TILE, b.n - j);
                    System.arraycopy(w, i * b.n + j, weights, 0, m);
                    node.forward(a, i, b, j, m, -1);
                    node.backward(a, i, b, j, m, -1, weights, sums[part], null);
                }
            }
        });
        return add(sums, count);
    }

    /**
     * {@return the derivatives of weight times the sum of k(a_i, a_i), with respect to the logarithms; without noise}
     */
    public static double[] diagonalGradient(Kernel kernel, Points a, double weight, int count) {
        var node = Node.of(kernel, a.d);
        var sum = new double[count];
        for (int i = 0; i < a.n; i++) {
            node.diagonalBackward(a, i, false, weight, sum, null);
        }
        return sum;
    }

    /** {@return the derivatives of sum_j w_j k(a_0, b_j) + weight k(a_0, a_0) with respect to the point a_0, [d]} */
    public static double[] slope(Kernel kernel, Points a, Points b, double[] w, double weight, int count) {
        var node = Node.of(kernel, a.d);
        var ignored = new double[count];
        var weights = new double[Node.TILE];
        double @Nullable [] slope = new double[a.d];
        for (int j = 0; j < b.n; j += Node.TILE) {
            int m = Math.min(Node.TILE, b.n - j);
            System.arraycopy(w, j, weights, 0, m);
            node.forward(a, 0, b, j, m, -1);
            node.backward(a, 0, b, j, m, -1, weights, ignored, slope);
        }
        node.diagonalBackward(a, 0, false, weight, ignored, slope);
        return slope;
    }

    private static double[] add(double[][] sums, int count) {
        var total = new double[count];
        for (var sum : sums) {
            for (int k = 0; k < count; k++) {
                total[k] += sum[k];
            }
        }
        return total;
    }
}
