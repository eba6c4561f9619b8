/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.network.dense;

import java.util.Arrays;
import org.adatom.internal.network.compiled.CompiledDerivatives;
import org.adatom.network.Network;
import org.adatom.network.NetworkException;
import org.adatom.network.Precision;
import org.adatom.network.Weights;

/**
 * A dense network u(x) with its derivatives. Weights are one array of numbers: for each dense layer its kernel
 * [in][out], then its bias; so any optimiser moves them. Not for two threads at once; it uses several itself, with the
 * same bits for any number of them.
 * <p>
 * Directions: with first derivatives u_i = d u(x + t e_i) / dt at t = 0, where e_i is an
 * axis of the inputs, or any vector for each example that {@link #forward(double[], int, double[])} is given. Second
 * derivatives u_ij along pairs of them. Everything is exact (no differences), by carrying the derivatives through the
 * layers beside the values; see Griewank and Walther 2008, chapter 13, doi:10.1137/1.9780898717761.
 */
public interface DenseDerivatives {
    /**
     * Which derivatives are computed.
     *
     * @param directions k, 0 or more; by default direction i is input i
     * @param pairs      [p][2] directions of second derivatives; copied
     */
    record Derivatives(int directions, int[][] pairs) {
        /**
         * Checks the pairs.
         *
         * @throws NetworkException if one names a direction that there is not
         */
        public Derivatives {
            pairs = pairs.clone();
            for (int k = 0; k < pairs.length; k++) {
                pairs[k] = pairs[k].clone();
                if (pairs[k].length != 2 || Math.min(pairs[k][0], pairs[k][1]) < 0
                        || Math.max(pairs[k][0], pairs[k][1]) >= directions) {
                    throw new NetworkException("pair " + Arrays.toString(pairs[k])
                            + " of directions: two of 0.." + (directions - 1) + " are needed");
                }
            }
        }

        /** {@return values only} */
        public static Derivatives none() {
            return new Derivatives(0, new int[0][]);
        }

        /**
         * {@return all first derivatives}
         *
         * @param inputs their number
         */
        public static Derivatives first(int inputs) {
            return new Derivatives(inputs, new int[0][]);
        }

        /**
         * {@return all first derivatives and the second ones by each input twice}
         *
         * @param inputs their number
         */
        public static Derivatives diagonal(int inputs) {
            var pairs = new int[inputs][];
            Arrays.setAll(pairs, k -> new int[] {k, k});
            return new Derivatives(inputs, pairs);
        }

        /**
         * {@return all first derivatives and all second ones, pairs 00, 01, .., 11, 12, ..}
         *
         * @param inputs their number
         */
        public static Derivatives full(int inputs) {
            var pairs = new int[inputs * (inputs + 1) / 2][];
            int at = 0;
            for (int i = 0; i < inputs; i++) {
                for (int j = i; j < inputs; j++) {
                    pairs[at++] = new int[] {i, j};
                }
            }
            return new Derivatives(inputs, pairs);
        }
    }

    /**
     * {@return a network ready to compute}
     *
     * @param network     a chain of dense layers and activations (no dropout)
     * @param derivatives which
     * @param precision   what it computes in
     * @param threads     at least 1
     * @throws NetworkException if the network is another one
     */
    static DenseDerivatives of(Network network, Derivatives derivatives, Precision precision, int threads) {
        return CompiledDerivatives.of(network, derivatives, precision, threads);
    }

    /** {@return the number of weights} */
    int weightCount();

    /**
     * Sets the weights.
     *
     * @param weights [weightCount]
     */
    void setWeights(double[] weights);

    /**
     * {@return weights by name as one array}
     *
     * @param weights of the network
     */
    double[] flat(Weights weights);

    /**
     * {@return one array as weights by name}
     *
     * @param flat [weightCount]
     */
    Weights named(double[] flat);

    /**
     * Computes the network and its derivatives along its inputs.
     *
     * @param x [n][inputs]
     * @param n examples, at least 1
     * @return [1 + k + p][n][outputs]: values, first derivatives direction by direction, second ones pair by pair; the
     * same
     *         array each time for the same n
     */
    double[] forward(double[] x, int n);

    /**
     * Computes the network and its derivatives along given directions.
     *
     * @param x          [n][inputs]
     * @param n          examples, at least 1
     * @param directions [k][n][inputs]
     * @return as {@link #forward(double[], int)}
     */
    double[] forward(double[] x, int n, double[] directions);

    /**
     * Goes the way back for the last forward.
     *
     * @param outputBar [1 + k + p][n][outputs]: the derivative of the loss by everything that forward gave
     * @param gradient  [weightCount]: the derivative of the loss by the weights is added here
     * @param inputBar  [1 + k + p][n][inputs]: the derivative of the loss by x, then by the directions (then nothing of
     *                  use for pairs) is put here; or empty, if it is not wanted
     */
    void backward(double[] outputBar, double[] gradient, double[] inputBar);
}
