/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.search;

import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;

/** Shortest differences between positions, over the periodic directions of a cell that is not much sheared. */
final class Box {
    private final boolean periodic;
    private final boolean[] along = new boolean[3];
    private final double[] rows;
    private final double[] inverse;
    private final double[] f = new double[3];

    /** @param lattice the cell @param periodicity along which vectors it repeats */
    Box(Lattice lattice, Periodicity periodicity) {
        periodic = periodicity.any();
        for (int c = 0; c < 3; c++) {
            along[c] = periodicity.along(c);
        }
        var cell = periodic ? lattice.completed() : Lattice.NONE;
        rows = cell.rows();
        inverse = periodic ? cell.inverse() : new double[9];
    }

    /** {@return whether anything repeats} */
    boolean periodic() {
        return periodic;
    }

    /** Makes a difference the shortest one. @param d [3], A, changed in place */
    void shortest(double[] d) {
        if (!periodic) {
            return;
        }
        for (int c = 0; c < 3; c++) {
            f[c] = along[c] ? Math.rint(d[0] * inverse[c] + d[1] * inverse[3 + c] + d[2] * inverse[6 + c]) : 0;
        }
        for (int c = 0; c < 3; c++) {
            d[c] -= f[0] * rows[c] + f[1] * rows[3 + c] + f[2] * rows[6 + c];
        }
    }

    /** The shortest difference from atom i of x to atom j of y, A. @param d [3], written @return its square, A^2 */
    double difference(double[] x, int i, double[] y, int j, double[] d) {
        for (int c = 0; c < 3; c++) {
            d[c] = y[3 * j + c] - x[3 * i + c];
        }
        shortest(d);
        return d[0] * d[0] + d[1] * d[1] + d[2] * d[2];
    }
}
