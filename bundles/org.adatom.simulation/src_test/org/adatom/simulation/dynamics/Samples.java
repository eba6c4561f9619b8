/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.dynamics;

import java.util.Arrays;
import java.util.HashMap;
import org.adatom.numerics.Units;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.structure.AtomArray;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;

/** Structures and options that tests of dynamics share. */
final class Samples {
    private Samples() {
    }

    /** {@return an fcc crystal of n^3 cubic cells with masses} */
    static Structure fcc(int number, int n, double a, double mass) {
        double[] basis = {0, 0, 0, 0, .5, .5, .5, 0, .5, .5, .5, 0};
        var p = new double[12 * n * n * n];
        int at = 0;
        for (int x = 0; x < n; x++) {
            for (int y = 0; y < n; y++) {
                for (int z = 0; z < n; z++) {
                    for (int k = 0; k < 12; k += 3) {
                        p[at++] = a * (x + basis[k]);
                        p[at++] = a * (y + basis[k + 1]);
                        p[at++] = a * (z + basis[k + 2]);
                    }
                }
            }
        }
        var numbers = new int[4 * n * n * n];
        Arrays.fill(numbers, number);
        var s = Structure.of(numbers, p, Lattice.cubic(n * a), Periodicity.ALL);
        var masses = new double[numbers.length];
        Arrays.fill(masses, mass);
        return mass > 0 ? s.withArray(Structure.MASSES, new AtomArray.Reals(masses)) : s;
    }

    /** {@return a Lennard-Jones crystal in reduced units} */
    static Structure reduced(int n, double density) {
        return fcc(18, n, Math.cbrt(4 / density), 1);
    }

    /** {@return K of a reduced temperature} */
    static double kelvin(double reduced) {
        return reduced / Units.BOLTZMANN;
    }

    /** {@return options of names and values in turn} */
    static DynamicsOptions options(Object... given) {
        var map = new HashMap<String, Object>();
        for (int k = 0; k < given.length; k += 2) {
            map.put((String) given[k], given[k + 1]);
        }
        return ParameterModel.of(DynamicsOptions.class).bind(map);
    }
}
