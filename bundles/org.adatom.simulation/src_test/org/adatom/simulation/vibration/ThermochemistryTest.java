/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.vibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.adatom.numerics.Units;
import org.adatom.simulation.SimulationException;
import org.adatom.simulation.vibration.Rotor.Shape;
import org.adatom.structure.Structure;
import org.adatom.structure.build.Molecules;
import org.junit.jupiter.api.Test;

/** The literals are ASE 3.22.1's, whose constants (CODATA 2014) differ in the seventh digit. */
class ThermochemistryTest {
    private static final double[] N2 = {0, 0, 0, 0, 0, 0.99803};

    @Test
    void linearMoleculeEqualsAse() {
        var molecule = Structure.of(new int[] {7, 7}, N2);
        var rotor = Rotor.of(molecule);
        assertEquals(Shape.LINEAR, rotor.shape());
        assertEquals(2, rotor.symmetryNumber());
        var t = new IdealGasThermo(new HarmonicThermo(new double[] {0.1526}, 0.2627), rotor, 0);
        assertEquals(0.429326922068558, t.enthalpy(298.15), 1e-7);
        assertEquals(0.001969474919831242, t.entropy(298.15, 101325), 2e-9);
        assertEquals(-0.15787202527912675, t.gibbsEnergy(298.15, 101325), 5e-7);
    }

    @Test
    void bentMoleculeEqualsAse() {
        var molecule = Molecules.named("H2O");
        var rotor = Rotor.of(molecule);
        assertEquals(Shape.NONLINEAR, rotor.shape());
        assertEquals(2, rotor.symmetryNumber());
        var t = new IdealGasThermo(new HarmonicThermo(new double[] {0.2, 0.45, 0.47}, -1.5), rotor, 0.5);
        assertEquals(-0.7656848677710704, t.enthalpy(500), 2e-7);
        assertEquals(0.00214113235381036, t.entropy(500, 2e5), 2e-9);
        assertEquals(-1.8362510446762503, t.gibbsEnergy(500, 2e5), 1e-6);
    }

    @Test
    void atomEqualsAse() {
        var t = new IdealGasThermo(new HarmonicThermo(new double[0], 0), Rotor.of(Structure.of(new int[] {8},
                new double[3])), 1);
        assertEquals(-0.41014570034140174, t.gibbsEnergy(300, 1e5), 4e-7);
    }

    @Test
    void oscillatorsEqualAse() {
        var t = new HarmonicThermo(new double[] {0.01, 0.025, 0.106, 0.2}, 1.25);
        assertEquals(1.4794160948223858, t.internalEnergy(400), 2e-7);
        assertEquals(0.0003275092156908739, t.entropy(400), 1e-9);
        assertEquals(1.3484124085460363, t.helmholtzEnergy(400), 2e-7);
    }

    @Test
    void derivativesBelongTogether() {
        var t = new HarmonicThermo(new double[] {0.004, 0.03, 0.2}, 0);
        for (double k : new double[] {20, 150, 700}) {
            double step = 1e-3 * k;
            assertEquals(-(t.helmholtzEnergy(k + step) - t.helmholtzEnergy(k - step)) / (2 * step), t.entropy(k),
                    1e-5 * t.entropy(k));
            assertEquals((t.internalEnergy(k + step) - t.internalEnergy(k - step)) / (2 * step), t.heatCapacity(k),
                    1e-5 * t.heatCapacity(k));
        }
        assertEquals(t.zeroPointEnergy(), t.internalEnergy(0), 0);
        assertEquals(0, t.entropy(0), 0);
        assertEquals(3 * Units.BOLTZMANN, t.heatCapacity(1e6), 1e-9);
    }

    @Test
    void symmetryNumbersOfKnownMolecules() {
        String[] names = {"CO", "CO2", "NH3", "CH4", "C2H4", "C6H6", "C2H6", "H2CO", "CH3OH", "SiH4", "BF3", "C60"};
        int[] numbers = {1, 2, 3, 12, 4, 12, 6, 2, 1, 12, 6, 60};
        for (int k = 0; k < names.length; k++) {
            if (Molecules.names().contains(names[k])) {
                assertEquals(numbers[k], Rotor.of(Molecules.named(names[k])).symmetryNumber(), names[k]);
            }
        }
    }

    @Test
    void saysWhatIsWrong() {
        var e = assertThrows(SimulationException.class, () -> new HarmonicThermo(new double[] {0.1, -0.2}, 0));
        assertTrue(e.getMessage().contains("imaginary"), e.getMessage());
        assertThrows(SimulationException.class, () -> Rotor.of(Structure.EMPTY));
    }
}
