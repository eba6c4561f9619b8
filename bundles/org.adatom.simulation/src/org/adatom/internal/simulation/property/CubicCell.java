/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.property;

import org.adatom.structure.Lattice;
import org.adatom.structure.Structure;
import org.adatom.structure.edit.Supercells;

/** Finds the cubic cell that belongs to a primitive one. */
public final class CubicCell {
    private static final double SAME = 1e-6;
    private static final int[] FACE_CENTRED = {-1, 1, 1, 1, -1, 1, 1, 1, -1};
    private static final int[] BODY_CENTRED = {0, 1, 1, 1, 0, 1, 1, 1, 0};
    private static final int[] ITSELF = {1, 0, 0, 0, 1, 0, 0, 0, 1};

    private CubicCell() {
    }

    /** {@return the conventional cell of a primitive face- or body-centred cubic one; any other structure as it is} */
    public static Structure conventional(Structure structure) {
        int[] matrix = matrix(structure.lattice());
        return matrix == ITSELF || matrix.length == 0 ? structure : Supercells.make(structure, matrix);
    }

    /** {@return the edge of the conventional cubic cell, A; NaN where the lattice is not cubic} */
    public static double edge(Lattice lattice) {
        int[] m = matrix(lattice);
        if (m.length == 0) {
            return Double.NaN;
        }
        double square = 0;
        for (int c = 0; c < 3; c++) {
            double x = m[0] * lattice.get(0, c) + m[1] * lattice.get(1, c) + m[2] * lattice.get(2, c);
            square += x * x;
        }
        return Math.sqrt(square);
    }

    /** What makes a lattice cubic; empty where nothing does. */
    private static int[] matrix(Lattice lattice) {
        double l2 = dot(lattice, 0, 0);
        if (!lattice.isComplete() || Math.abs(dot(lattice, 1, 1) / l2 - 1) > SAME || Math.abs(dot(lattice, 2,
                2) / l2 - 1) > SAME) {
            return new int[0];
        }
        double x = dot(lattice, 0, 1) / l2;
        if (Math.abs(dot(lattice, 0, 2) / l2 - x) > SAME || Math.abs(dot(lattice, 1, 2) / l2 - x) > SAME) {
            return new int[0];
        }
        return Math.abs(x) < SAME ? ITSELF : Math.abs(x - 0.5) < SAME ? FACE_CENTRED
                : Math.abs(x + 1.0 / 3) < SAME ? BODY_CENTRED : new int[0];
    }

    private static double dot(Lattice lattice, int i, int j) {
        return lattice.get(i, 0) * lattice.get(j, 0) + lattice.get(i, 1) * lattice.get(j, 1) + lattice.get(i,
                2) * lattice.get(j, 2);
    }
}
