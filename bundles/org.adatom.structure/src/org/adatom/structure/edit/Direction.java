/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.edit;

import java.util.Locale;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;

/** A direction that a user names: an axis of space, a vector of the cell, or three numbers. */
public enum Direction {
    /** x. */
    X,
    /** y. */
    Y,
    /** z. */
    Z,
    /** The first vector of the cell. */
    A,
    /** The second vector of the cell. */
    B,
    /** The third vector of the cell. */
    C,
    /** The three numbers given beside it. */
    VECTOR;

    @Override
    public String toString() {
        return this == VECTOR ? "a vector" : ordinal() < 3 ? name().toLowerCase(Locale.ROOT)
                : "cell vector " + name().toLowerCase(Locale.ROOT);
    }

    /**
     * {@return the direction, [3], not normalised}
     *
     * @param structure whose cell it is about
     * @param vector [3], used by {@link #VECTOR} alone
     * @throws StructureException when the structure has no such vector of the cell, or the numbers are all zero
     */
    double[] in(Structure structure, double[] vector) {
        if (this == VECTOR) {
            if (vector[0] == 0 && vector[1] == 0 && vector[2] == 0) {
                throw new StructureException("a vector of three zeros has no direction: one of them must not be 0");
            }
            return vector.clone();
        }
        int axis = ordinal() % 3;
        if (ordinal() < 3) {
            var out = new double[3];
            out[axis] = 1;
            return out;
        }
        if (!structure.lattice().has(axis)) {
            throw new StructureException("the structure has no cell vector " + name().toLowerCase(Locale.ROOT)
                    + ": choose x, y, z or a vector");
        }
        return structure.lattice().vector(axis);
    }
}
