/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.adatom.testkit.potential.AbstractPotentialContract;
import org.junit.jupiter.api.Test;

class BuckinghamTest extends AbstractPotentialContract {
    @Override
    protected Potential potential() {
        return new Buckingham(BuckinghamOptions.of(IonicModel.MGO).withCutoff(8, true));
    }

    @Override
    protected Structure crystal() {
        return Samples.crystal(4.2, 0.05, 12, 8);
    }

    @Override
    protected Structure cluster() {
        return Samples.cluster(4.2, 0.05, 12, 8);
    }

    /**
     * LAMMPS 20220106, units metal, a rattled cubic cell of MgO (buck/coul/long) and NaCl (born/coul/long), ewald
     * 1e-12 with tables of 2^16; its constant of Coulomb's law differs by 3e-8.
     */
    @Test
    void equalsLammps() {
        check(IonicModel.MGO, 12, 8, 4.21, 10, -164.91251625779, 1.5545655952531, -0.0034850164321216784,
                -0.009205953792768895, 0.004484480442494083);
        check(IonicModel.NACL, 11, 17, 5.64, 12, -32.178415587247, 0.25971294644295, 0.000607639432275187,
                6.110191072877425e-05, 0.0012338098543875657);
    }

    private static void check(IonicModel model, int cation, int anion, double a, double cutoff, double... expected) {
        var s = rattled(cation, anion, a);
        var e = new Buckingham(BuckinghamOptions.of(model).withCutoff(cutoff, false)).evaluate(s, Quantity.FORCES,
                Quantity.STRESS);
        assertEquals(expected[0], e.energy(), 5e-8 * Math.abs(expected[0]));
        assertEquals(expected[1], e.largestForce(), 3e-6 * expected[1]);
        var stress = e.stress();
        for (int v = 0; stress != null && v < 3; v++) {
            assertEquals(expected[2 + v], stress[v], 2e-7, "stress " + v);
        }
    }

    /** Eight ions of a rock-salt cell, moved by sines. */
    private static Structure rattled(int cation, int anion, double a) {
        var b = Structure.builder();
        double[] places = {0, 0, 0, .5, .5, 0, .5, 0, .5, 0, .5, .5};
        for (int k = 0; k < 8; k++) {
            int m = 3 * (k % 4);
            double shift = k < 4 ? 0 : 0.5;
            b.add(k < 4 ? cation : anion, a * (places[m] + shift) + 0.05 * Math.sin(1 + k), a * places[m + 1]
                    + 0.05 * Math.sin(2 + 3 * k),
                    a * places[m + 2] + 0.05 * Math.sin(3 + 2 * k));
        }
        return b.lattice(Lattice.cubic(a), Periodicity.ALL).build();
    }

    @Test
    void theCatastropheIsTold() {
        var pair = Structure.of(new int[] {8, 8}, new double[] {0, 0, 0, 0, 0, 0.5});
        refused(() -> potential().evaluate(pair), "0.500 A apart");
    }

    @Test
    void missingParametersAreTold() {
        var pair = Structure.of(new int[] {12, 9}, new double[] {0, 0, 0, 0, 0, 2});
        refused(() -> potential().evaluate(pair), "F");
        refused(() -> new Buckingham(BuckinghamOptions.of(IonicModel.MGO).withoutCoulomb()).evaluate(pair),
                "F-X:A:RHO:C");
        refused(() -> new Buckingham(BuckinghamOptions.of(IonicModel.CUSTOM)), "model");
        var odd = Samples.crystal(4.2, 0, 12, 8, 8);
        refused(() -> potential().evaluate(odd), "charge");
    }
}
