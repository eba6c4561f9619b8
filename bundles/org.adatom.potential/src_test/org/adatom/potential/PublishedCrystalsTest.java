/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.adatom.structure.Element;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lattice constants and energies of spec/reference-values.md, section "Other potentials", and of Zhou's metals. */
class PublishedCrystalsTest {
    private static void minimum(Potential potential, int number, String lattice, double a, double energy) {
        double e = Samples.energy(potential, number, lattice, a);
        assertEquals(energy, e, 1e-5);
        double h = 1e-3;
        double below = Samples.energy(potential, number, lattice, a - h);
        double above = Samples.energy(potential, number, lattice, a + h);
        double shift = h / 2 * (below - above) / (below - 2 * e + above);
        assertEquals(0, shift, 1e-4, "distance of the minimum from the lattice constant, A");
    }

    @Test
    void silicon() {
        minimum(new StillingerWeber(StillingerWeberOptions.SILICON), 14, "diamond", 5.43095, -4.33660);
        minimum(new Tersoff(TersoffOptions.SILICON), 14, "diamond", 5.43123, -4.63041);
    }

    @Test
    void carbon() {
        minimum(new Tersoff(new TersoffOptions(LammpsFiles.path("SiC.tersoff"))), 6, "diamond", 3.56584, -7.36819);
    }

    @Test
    void copper() {
        minimum(new Eam(new EamOptions(LammpsFiles.path("Cu_u3.eam"))), 29, "fcc", 3.615, -3.54);
    }

    /** Cohesive energies and lattice constants that Zhou, Johnson and Wadley fitted to. */
    @ParameterizedTest
    @CsvSource({"Cu,fcc,3.615,-3.54", "Ag,fcc,4.09,-2.85", "Au,fcc,4.08,-3.93", "Ni,fcc,3.52,-4.45", "Pd,fcc,3.89,-3.91",
            "Pt,fcc,3.92,-5.77", "Al,fcc,4.05,-3.58", "Pb,fcc,4.95,-2.04", "Fe,bcc,2.866,-4.29", "Mo,bcc,3.15,-6.81",
            "Ta,bcc,3.303,-8.09", "W,bcc,3.165,-8.76"})
    void metals(String symbol, String lattice, double a, double energy) {
        var zhou = new Eam(EamOptions.ZHOU);
        int number = Element.of(symbol).number();
        double least = Double.POSITIVE_INFINITY;
        double best = 0;
        for (double s = 0.97; s < 1.03; s += 0.0005) {
            double e = Samples.energy(zhou, number, lattice, s * a);
            if (e < least) {
                least = e;
                best = s * a;
            }
        }
        assertEquals(energy, least, 0.025);
        assertEquals(a, best, 0.006 * a);
    }

    @Test
    void aCellSmallerThanTheCutoffGivesTheSameEnergyPerAtom() {
        var zhou = new Eam(EamOptions.ZHOU);
        double primitive = zhou.evaluate(Structure.of(new int[] {29}, new double[3],
                Lattice.of(0, 1.8, 1.8, 1.8, 0, 1.8, 1.8, 1.8, 0), Periodicity.ALL)).energy();
        assertEquals(primitive, Samples.energy(zhou, 29, "fcc", 3.6), 1e-12);
    }
}
