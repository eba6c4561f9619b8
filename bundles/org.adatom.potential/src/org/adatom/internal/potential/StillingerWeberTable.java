/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.potential;

/**
 * Parameters of Stillinger and Weber for kinds of atoms, ready for the sum. Pairs are [kind of the atom][kind of the neighbour],
 * triplets [kind of the atom][kind of one neighbour][kind of the other].
 *
 * @param cutoff a sigma, A, by pair
 * @param sigma A, by pair
 * @param gammaSigma gamma sigma, A, by pair
 * @param repulsion epsilon A B sigma^p, eV A^p, by pair
 * @param attraction epsilon A sigma^q, eV A^q, by pair
 * @param p exponent of the repulsion, by pair
 * @param q exponent of the attraction, by pair
 * @param strength epsilon lambda, eV, by triplet
 * @param cosine of the angle at rest, by triplet
 */
public record StillingerWeberTable(double[] cutoff, double[] sigma, double[] gammaSigma, double[] repulsion, double[] attraction,
        double[] p, double[] q, double[] strength, double[] cosine) {
    /** Numbers of an entry: epsilon, sigma, a, lambda, gamma, cos(theta0), A, B, p, q, tol. */
    public static final int WIDTH = 11;

    /** {@return the table of some kinds of atoms} */
    public static StillingerWeberTable of(TripletParameters all, Kinds kinds) {
        int n = kinds.count();
        var t = new StillingerWeberTable(new double[n * n], new double[n * n], new double[n * n], new double[n * n], new double[n * n],
                new double[n * n], new double[n * n], new double[n * n * n], new double[n * n * n]);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                t.put(i * n + j, all.of(kinds.numbers()[i], kinds.numbers()[j], kinds.numbers()[j]));
                for (int k = 0; k < n; k++) {
                    double[] v = all.of(kinds.numbers()[i], kinds.numbers()[j], kinds.numbers()[k]);
                    t.strength[(i * n + j) * n + k] = v[0] * v[3];
                    t.cosine[(i * n + j) * n + k] = v[5];
                }
            }
        }
        return t;
    }

    private void put(int pair, double[] v) {
        cutoff[pair] = v[2] * v[1];
        sigma[pair] = v[1];
        gammaSigma[pair] = v[4] * v[1];
        repulsion[pair] = v[0] * v[6] * v[7] * Math.pow(v[1], v[8]);
        attraction[pair] = v[0] * v[6] * Math.pow(v[1], v[9]);
        p[pair] = v[8];
        q[pair] = v[9];
    }
}
