/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.adatom.structure.Structure;
import org.adatom.testkit.potential.AbstractPotentialContract;
import org.junit.jupiter.api.Test;

class ZblTest extends AbstractPotentialContract {
    @Override
    protected Potential potential() {
        return new Zbl(new ZblOptions(2.5, 3.6));
    }

    @Override
    protected Structure crystal() {
        return Samples.crystal(3.4, 0.1, 6, 14);
    }

    @Override
    protected Structure cluster() {
        return Samples.cluster(3.4, 0.1, 6, 14);
    }

    /** LAMMPS 20220106, pair_style zbl 3.0 4.0, units metal, of Si-C at distances in A. */
    @Test
    void equalsLammps() {
        double[][] table = {{0.3, 824.32298412449, 6080.7656004502}, {0.8, 59.376865574736, 239.56575195885},
                {1.5, 5.6007406475825, 16.351733779038}, {2.9, 0.14955335778698, 0.41223471678669},
                {3.2, 0.058504897504029, 0.21251608437527}, {3.9, 0.00013053039708981, 0.003885638321762}};
        for (var row : table) {
            var pair = Structure.of(new int[] {14, 6}, new double[] {0, 0, 0, 0, 0, row[0]});
            var e = new Zbl(new ZblOptions(3, 4)).evaluate(pair, Quantity.FORCES);
            assertEquals(row[1], e.energy(), 1e-7 * Math.abs(row[1]), "energy at " + row[0]);
            assertEquals(row[2], e.largestForce(), 1e-7 * Math.abs(row[2]), "force at " + row[0]);
        }
    }
}
