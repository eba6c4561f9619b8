/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.path;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BandProfileTest {
    /** A cubic, E(s) = s^2 (3 - 2 s), which the fit has to follow exactly. */
    private static double energy(double s) {
        return s * s * (3 - 2 * s);
    }

    private static BandProfile cubic(double... at) {
        var positions = new double[at.length][];
        var energies = new double[at.length];
        var forces = new double[at.length][];
        for (int k = 0; k < at.length; k++) {
            positions[k] = new double[] {at[k], 0, 0};
            energies[k] = energy(at[k]);
            forces[k] = new double[] {-6 * at[k] * (1 - at[k]), 5, 0};
        }
        return BandProfile.of(positions, energies, forces);
    }

    @Test
    void theCurveFollowsACubic() {
        var p = cubic(0, 0.4, 1.7);
        assertArrayEquals(new double[] {0, 0.4, 1.7}, p.lengths(), 1e-12);
        var curve = p.curve(10);
        for (int i = 0; i < curve.x().length; i++) {
            assertEquals(energy(curve.x()[i]), curve.curve()[i], 1e-12);
        }
        assertEquals(0.4, curve.x()[10], 1e-12);
        assertEquals(energy(0.4), curve.marks()[10], 1e-12);
        assertTrue(Double.isNaN(curve.marks()[9]));
        assertEquals(0, curve.image()[4]);
        assertEquals(1, curve.image()[6]);
        assertEquals(2, curve.image()[20]);
    }

    @Test
    void theFittedBarrierIsTheTopOfTheCurve() {
        var p = cubic(0, 0.4, 1.7);
        assertEquals(energy(0.4), p.barrier(), 1e-12);
        assertEquals(1, p.fittedBarrier(), 1e-12);
        assertEquals(energy(1.7), p.reactionEnergy(), 1e-12);
        assertEquals(1, p.highest());
    }
}
