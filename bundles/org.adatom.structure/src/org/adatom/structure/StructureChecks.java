/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure;

/** What every structure must be. */
final class StructureChecks {
    private StructureChecks() {
    }

    /** @throws StructureException when lengths differ, a number is no atomic number, or a coordinate is not finite */
    static void requireAtoms(int[] numbers, double[] positions) {
        if (positions.length != 3 * numbers.length) {
            throw new StructureException(numbers.length + " atoms need " + 3 * numbers.length + " coordinates, not "
                    + positions.length);
        }
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] < 0 || numbers[i] > 118) {
                throw new StructureException("atom " + i + " has the atomic number " + numbers[i] + ", outside 0..118");
            }
        }
        for (int i = 0; i < positions.length; i++) {
            if (!Double.isFinite(positions[i])) {
                throw new StructureException("atom " + i / 3 + " has " + "xyz".charAt(i % 3) + " = " + positions[i]
                        + ": every coordinate must be a finite number");
            }
        }
    }

    /** @throws StructureException when a periodic direction has no cell vector, or the periodic cell no volume */
    static void requireCell(Lattice lattice, Periodicity periodicity) {
        for (int k = 0; k < 3; k++) {
            if (periodicity.along(k) && !lattice.has(k)) {
                throw new StructureException("the structure repeats along cell vector " + "abc".charAt(k)
                        + ", which is zero: give the vector a length or switch off its periodicity");
            }
        }
        if (periodicity.any() && !lattice.completed().isComplete()) {
            throw new StructureException("the periodic cell has no volume: its vectors lie in a plane");
        }
    }
}
