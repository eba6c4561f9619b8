/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import org.adatom.potential.LennardJonesMixtureOptions.Mixing;
import org.adatom.structure.Structure;
import org.adatom.testkit.potential.AbstractPotentialContract;
import org.junit.jupiter.api.Test;

class LennardJonesMixtureTest extends AbstractPotentialContract {
    private static final String TABLE = "Ar:0.0103:3.4, Kr:0.014:3.65";

    private static Potential mixture(String table, Mixing mixing) {
        return new LennardJonesMixture(new LennardJonesMixtureOptions(table, mixing, OptionalDouble.of(9), true));
    }

    @Override
    protected Potential potential() {
        return mixture(TABLE, Mixing.LORENTZ_BERTHELOT);
    }

    @Override
    protected Structure crystal() {
        return Samples.crystal(5.4, 0.1, 18, 36);
    }

    @Override
    protected Structure cluster() {
        return Samples.cluster(5.4, 0.1, 18, 36);
    }

    @Test
    void oneElementIsPlainLennardJones() {
        var argon = Samples.crystal(5.4, 0.1, 18);
        assertEquals(new LennardJones(LennardJonesOptions.shifted(0.0103, 3.4, 9)).evaluate(argon).energy(),
                potential().evaluate(argon).energy(), 1e-13);
    }

    @Test
    void pairsMixOrAreGiven() {
        var pair = Structure.of(new int[] {18, 36}, new double[] {0, 0, 0, 0, 0, 4});
        assertEquals(energy(Math.sqrt(0.0103 * 0.014), 3.525), potential().evaluate(pair).energy(), 1e-14);
        assertEquals(energy(Math.sqrt(0.0103 * 0.014), Math.sqrt(3.4 * 3.65)),
                mixture(TABLE, Mixing.GEOMETRIC).evaluate(pair).energy(), 1e-14);
        assertEquals(energy(0.02, 3.3), mixture(TABLE + ", Kr-Ar:0.02:3.3", Mixing.NONE).evaluate(pair).energy(),
                1e-14);
        refused(() -> mixture(TABLE, Mixing.NONE).evaluate(pair), "Ar-Kr");
        refused(() -> mixture("Ar:0.0103:3.4", Mixing.LORENTZ_BERTHELOT).evaluate(pair), "Kr");
        refused(() -> mixture("Ar:0.0103", Mixing.NONE), "Ar:0.0103");
        refused(() -> mixture("Foo:1:2", Mixing.NONE), "Foo");
        refused(() -> mixture("Ar:1:x", Mixing.NONE), "not a number");
    }

    private static double energy(double epsilon, double sigma) {
        double q = Math.pow(sigma / 4, 6);
        double c = Math.pow(sigma / 9, 6);
        return 4 * epsilon * (q * (q - 1) - c * (c - 1));
    }
}
