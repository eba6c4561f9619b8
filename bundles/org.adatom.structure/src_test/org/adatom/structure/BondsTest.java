/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class BondsTest {
    @Test
    void waterHasTwo() {
        var water = Structure.of(new int[] {1, 8, 1}, new double[] {0, .763, -.477, 0, 0, .119, 0, -.763, -.477});
        var bonds = Bonds.of(water, Bonds.DEFAULT_SCALE);
        assertEquals(2, bonds.count());
        assertEquals(0.9687, bonds.length(0), 1e-3);
    }

    @Test
    void bondsAcrossTheCellSayWhichImage() {
        var cell = Lattice.orthorhombic(10, 10, 10);
        var pair = Structure.of(new int[] {7, 7}, new double[] {9.8, 10, 10, 0.8, 0, 0}, cell, Periodicity.ALL);
        var bonds = Bonds.of(pair, 1.2);
        assertEquals(1, bonds.count());
        assertEquals(0, bonds.first(0));
        assertEquals(1.0, bonds.length(0), 1e-12);
        for (int k = 0; k < 3; k++) {
            assertEquals(1, bonds.shift(0, k));
        }
    }

    @Test
    void diamondHasTwoToEachAtom() {
        var diamond = Structure.of(new int[] {6, 6}, new double[] {0, 0, 0, .8925, .8925, .8925},
                Lattice.of(0, 1.785, 1.785, 1.785, 0, 1.785, 1.785, 1.785, 0), Periodicity.ALL);
        assertEquals(4, Bonds.of(diamond, 1.1).count());
    }

    @Test
    void aFactorOfZeroIsRefused() {
        assertThrows(StructureException.class, () -> Bonds.of(Structure.EMPTY, 0));
    }
}
