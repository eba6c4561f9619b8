/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.property;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.adatom.simulation.SimulationException;
import org.junit.jupiter.api.Test;

class ElasticTensorTest {
    private static ElasticTensor cubic(double c11, double c12, double c44) {
        var c = new double[36];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                c[6 * i + j] = i == j ? c11 : c12;
            }
            c[7 * (i + 3)] = c44;
        }
        return new ElasticTensor(c);
    }

    /** Closed forms of cubic crystals: R. Hill, Proc. Phys. Soc. A 65, 349, 1952. */
    @Test
    void cubicCrystalsFollowTheirClosedForms() {
        double a = 172.6;
        double b = 115.4;
        double c = 89.9;
        var t = cubic(a, b, c);
        assertEquals((a + 2 * b) / 3, t.bulkVoigt(), 1e-10);
        assertEquals((a + 2 * b) / 3, t.bulkReuss(), 1e-10);
        assertEquals((a - b + 3 * c) / 5, t.shearVoigt(), 1e-10);
        assertEquals(5 * (a - b) * c / (4 * c + 3 * (a - b)), t.shearReuss(), 1e-10);
        assertEquals((a - b) * (a + 2 * b) / (a + b), t.young(1, 0, 0), 1e-10);
        assertEquals(3 / (1 / (a + 2 * b) + 1 / c), t.young(1, 1, 1), 1e-10);
        assertTrue(t.isCubic());
        assertArrayEquals(new double[] {a, b, c}, t.cubic(), 1e-10);
        double zener = 2 * c / (a - b);
        assertEquals(1.2 * (Math.sqrt(zener) - 1 / Math.sqrt(zener)) * (Math.sqrt(zener) - 1 / Math.sqrt(zener)),
                t.anisotropy(), 1e-10);
    }

    @Test
    void anIsotropicBodyIsAlikeInAllDirections() {
        var t = cubic(3, 1, 1);
        assertEquals(0, t.anisotropy(), 1e-12);
        assertEquals(t.young(), t.young(0.3, -2, 1), 1e-12);
        assertEquals(t.young() / (2 * t.shear()) - 1, t.poisson(), 1e-12);
    }

    @Test
    void stabilityIsJudgedByTheEigenvalues() {
        assertTrue(cubic(3, 1, 1).isStable());
        assertFalse(cubic(1, 3, 1).isStable());
        assertFalse(cubic(3, 1, -0.1).isStable());
        assertEquals(-2, cubic(1, 3, 1).eigenvalues()[0], 1e-12);
    }

    @Test
    void constantsAreMadeSymmetric() {
        var c = new double[36];
        for (int k = 0; k < 6; k++) {
            c[7 * k] = 2;
        }
        c[1] = 0.4;
        var t = new ElasticTensor(c);
        assertEquals(0.2, t.get(1, 2));
        assertEquals(0.2, t.get(2, 1));
        assertEquals(0.4, t.asymmetry());
        assertFalse(t.isCubic());
        double[] strain = {0.01, 0, 0, 0, 0, 0.02};
        double[] stress = {0.02, 0.002, 0, 0, 0, 0.04};
        assertArrayEquals(strain, t.strain(stress), 1e-15);
        assertThrows(SimulationException.class, () -> new ElasticTensor(new double[35]));
        c[35] = Double.NaN;
        assertThrows(SimulationException.class, () -> new ElasticTensor(c));
    }
}
