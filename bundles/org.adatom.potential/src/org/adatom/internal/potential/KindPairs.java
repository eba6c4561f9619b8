/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.potential;

/** The energy of a pair of atoms by their distance and their kinds. */
public interface KindPairs {

    /** {@return the distance from which on the energy is zero, A} */
    double cutoff();

    /**
     * Computes pairs that are all within the cut-off.
     *
     * @param n how many
     * @param r2 squared distances, A^2
     * @param pair for each the kinds of its atoms: kind of the first times the number of kinds, plus that of the second
     * @param energy receives energies, eV
     * @param slope receives the derivatives of the energy by the distance, divided by the distance, eV/A^2
     */
    void evaluate(int n, double[] r2, int[] pair, double[] energy, double[] slope);

    /** {@return for each pair of kinds the squared distance below which it cannot be used, A^2} */
    default double[] closest2() {
        return new double[0];
    }

    /** {@return what to say of a pair that is closer} */
    default String tooClose() {
        return "";
    }
}
