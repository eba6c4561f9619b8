/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.OptionalDouble;
import org.adatom.structure.Lattice;
import org.adatom.structure.Structure;
import org.adatom.testkit.potential.AbstractPotentialContract;
import org.junit.jupiter.api.Test;

class HarmonicTest extends AbstractPotentialContract {
    @Override
    protected Potential potential() {
        return new Harmonic(new HarmonicOptions(4, OptionalDouble.empty(), "Cu-Ag:6:2.8", 1.15));
    }

    @Override
    protected Structure crystal() {
        return Samples.crystal(3.9, 0.05, 29, 47);
    }

    @Override
    protected Structure cluster() {
        return Samples.cluster(3.9, 0.05, 29, 47);
    }

    @Test
    void aBondIsASpring() {
        var molecule = Structure.of(new int[] {8, 1}, new double[] {0, 0, 0, 0, 0, 1.06});
        var e = new Harmonic(HarmonicOptions.of(45, 0.96)).evaluate(molecule, Quantity.FORCES);
        assertEquals(45 * 0.01 / 2, e.energy(), 1e-12);
        assertEquals(4.5, e.largestForce(), 1e-12);
        var table = new Harmonic(new HarmonicOptions(1, OptionalDouble.empty(), "H-O:45:0.96", 1.15));
        assertEquals(45 * 0.01 / 2, table.evaluate(molecule).energy(), 1e-12);
    }

    @Test
    void springsHoldAtomsToTheirSites() {
        var s = crystal();
        var evaluator = new Einstein(new EinsteinOptions(5, "Ag:2")).evaluator(s);
        var p = s.positions();
        for (int k = 0; k < p.length; k++) {
            p[k] += 0.1;
        }
        evaluator.compute(p, s.lattice(), EnumSet.of(Quantity.FORCES));
        assertEquals(0.5 * 0.03 * (5 * 8 + 2 * 8), evaluator.energy(), 1e-10);
        assertEquals(-0.5, evaluator.forces()[0], 1e-10);
        assertEquals(-0.2, evaluator.forces()[3], 1e-10);
        var strained = s.strainedTo(Lattice.of(s.lattice().scaled(1.1, 1, 0.9).rows()));
        evaluator.compute(strained.positions(), strained.lattice(), EnumSet.of(Quantity.STRESS));
        assertEquals(0, evaluator.energy(), 1e-20);
    }
}
