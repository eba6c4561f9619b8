/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.adatom.simulation.SimulationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StateFitTest {
    private static final double[] VOLUMES = new double[9];

    static {
        Arrays.setAll(VOLUMES, k -> 14 + 0.75 * k);
    }

    @ParameterizedTest
    @EnumSource
    void aFitFindsWhatTheEnergiesWereMadeWith(StateEquation form) {
        double[] p = {-4.2, 16.3, 0.83, 5.1};
        var fit = StateFit.of(form, VOLUMES, Arrays.stream(VOLUMES).map(v -> form.energy(v, p)).toArray());
        assertEquals(p[0], fit.energy(), 1e-9);
        assertEquals(p[1], fit.volume(), 1e-7);
        assertEquals(p[2], fit.bulkModulus(), 1e-7);
        assertEquals(p[3], fit.derivative(), 1e-6);
        assertEquals(0, fit.rms(), 1e-9);
        assertEquals(form.energy(15, p), fit.energyAt(15), 1e-9);
    }

    @ParameterizedTest
    @EnumSource
    void theParametersAreWhatTheySay(StateEquation form) {
        double[] p = {-4.2, 16.3, 0.83, 5.1};
        double h = 0.02;
        double second = (form.energy(16.3 + h, p) - 2 * p[0] + form.energy(16.3 - h, p)) / (h * h);
        double third = (form.energy(16.3 + 2 * h, p) - 2 * form.energy(16.3 + h, p) + 2 * form.energy(16.3 - h, p)
                - form.energy(16.3 - 2 * h, p)) / (2 * h * h * h);
        assertEquals(p[0], form.energy(16.3, p), 1e-12);
        assertEquals(p[2], 16.3 * second, 1e-4);
        assertEquals(p[3], -1 - 16.3 * third / second, 1e-3);
    }

    @Test
    void whatCannotBeFittedIsRefused() {
        for (var energies : new double[][] {{1, 2}, Arrays.stream(VOLUMES).map(v -> -v * v).toArray()}) {
            var e = assertThrows(SimulationException.class, () -> StateFit.of(StateEquation.VINET,
                    Arrays.copyOf(VOLUMES, energies.length), energies));
            assertTrue(String.valueOf(e.getMessage()).contains("A^3") || String.valueOf(e.getMessage())
                    .contains("4 volumes"));
        }
    }
}
