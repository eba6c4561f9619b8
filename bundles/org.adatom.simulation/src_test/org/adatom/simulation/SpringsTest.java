/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import org.adatom.potential.Emt;
import org.adatom.potential.Quantity;
import org.adatom.structure.Constraint;
import org.adatom.structure.Structure;
import org.junit.jupiter.api.Test;

class SpringsTest {
    private static final Structure PAIR = Structure.of(new int[] {29, 29}, new double[] {0, 0, 0, 0.3, 0.2, 2.6});

    /** The three kinds: energies by hand, forces against differences. */
    @Test
    void energiesAreThoseOfHooke() {
        double l = Math.sqrt(0.09 + 0.04 + 2.6 * 2.6);
        check(new Constraint.Hookean(new int[] {0, 1}, new double[0], 3, 2), 1.5 * (l - 2) * (l - 2));
        check(new Constraint.Hookean(new int[] {1}, new double[] {0, 0, 0}, 3, 2), 1.5 * (l - 2) * (l - 2));
        check(new Constraint.Hookean(new int[] {1}, new double[] {0, 0, 2, -4}, 3, 0), 1.5 * 0.6 * 0.6);
        check(new Constraint.Hookean(new int[] {1}, new double[] {0, 0, 1, -3}, 3, 0), 0);
        check(new Constraint.Hookean(new int[] {0, 1}, new double[0], 3, 2.7), 0);
    }

    private static void check(Constraint.Hookean spring, double energy) {
        var plain = new Emt().evaluate(PAIR, Quantity.FORCES);
        var s = PAIR.withConstraints(List.of(spring));
        var e = Springs.evaluator(new Emt(), s);
        var r = s.positions();
        var wanted = EnumSet.of(Quantity.ENERGY, Quantity.FORCES);
        e.compute(r, s.lattice(), wanted);
        assertEquals(energy, e.energy() - plain.energy(), 1e-12);
        var f = e.forces().clone();
        for (int k = 0; k < 6; k++) {
            double h = 1e-5;
            r[k] += h;
            e.compute(r, s.lattice(), wanted);
            double up = e.energy();
            r[k] -= 2 * h;
            e.compute(r, s.lattice(), wanted);
            r[k] += h;
            assertEquals(-(up - e.energy()) / (2 * h), f[k], 1e-6);
        }
    }

    @Test
    void aSpringHoldsWhatWouldLeave() {
        var s = PAIR.withConstraints(List.of(new Constraint.Hookean(new int[] {0, 1}, new double[0], 50, 2)));
        var out = new Relaxation(Optimiser.BFGS, 1e-4, 200, 0.2).run(s, new Emt(), step -> { });
        assertEquals(Relaxation.Ending.CONVERGED, out.ending());
        var free = new Relaxation(Optimiser.BFGS, 1e-4, 200, 0.2).run(PAIR, new Emt(), step -> { });
        double held = out.structure().z(1) - out.structure().z(0);
        assertEquals(true, held < free.structure().z(1) - free.structure().z(0));
    }
}
