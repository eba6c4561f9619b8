/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.potential;

/**
 * Parameters of Tersoff for kinds of atoms. Pairs are [kind of the atom][kind of the neighbour], triplets [kind of the atom]
 * [kind of the bonded neighbour][kind of the third atom].
 *
 * @param cutoff largest distance of a bond or of a third atom, A, by pair
 * @param triplets the numbers of a file's entry, {@link #WIDTH} for each triplet
 */
public record TersoffTable(double[] cutoff, double[] triplets) {
    /** Numbers of an entry: m, gamma, lambda3, c, d, cos(theta0), n, beta, lambda2, B, R, D, lambda1, A. */
    public static final int WIDTH = 14;
    static final int M = 0;
    static final int GAMMA = 1;
    static final int LAMBDA3 = 2;
    static final int C = 3;
    static final int D = 4;
    static final int COSINE = 5;
    static final int N = 6;
    static final int BETA = 7;
    static final int LAMBDA2 = 8;
    static final int B = 9;
    static final int MIDDLE = 10;
    static final int WIDE = 11;
    static final int LAMBDA1 = 12;
    static final int A = 13;

    /** {@return the table of some kinds of atoms} */
    public static TersoffTable of(TripletParameters all, Kinds kinds) {
        int n = kinds.count();
        var t = new TersoffTable(new double[n * n], new double[n * n * n * WIDTH]);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    double[] v = all.of(kinds.numbers()[i], kinds.numbers()[j], kinds.numbers()[k]);
                    System.arraycopy(v, 0, t.triplets, ((i * n + j) * n + k) * WIDTH, WIDTH);
                    t.cutoff[i * n + k] = Math.max(t.cutoff[i * n + k], v[MIDDLE] + v[WIDE]);
                }
            }
        }
        return t;
    }
}
