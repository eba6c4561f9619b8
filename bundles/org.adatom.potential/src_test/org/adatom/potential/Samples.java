/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import java.util.Arrays;
import java.util.Random;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;

/** Atoms for tests. */
final class Samples {
    private Samples() {
    }

    /** {@return 2 x 1 x 2 rattled fcc cells in a slightly sheared lattice, elements in turn} */
    static Structure crystal(double a, double rattle, int... numbers) {
        var random = new Random(7);
        var builder = Structure.builder();
        double[] basis = {0, 0, 0, 0, .5, .5, .5, 0, .5, .5, .5, 0};
        var lattice = Lattice.of(2 * a, .1 * a, 0, -.05 * a, 1.02 * a, .03 * a, .07 * a, 0, 2 * a);
        for (int x = 0; x < 2; x++) {
            for (int z = 0; z < 2; z++) {
                for (int b = 0; b < 12; b += 3) {
                    double[] f = {(x + basis[b]) / 2, basis[b + 1], (z + basis[b + 2]) / 2};
                    double[] r = lattice.toCartesian(f);
                    builder.add(numbers[builder.count() % numbers.length], r[0] + rattle * random.nextGaussian(),
                            r[1] + rattle * random.nextGaussian(), r[2] + rattle * random.nextGaussian());
                }
            }
        }
        return builder.lattice(lattice, Periodicity.ALL).build();
    }

    /** {@return the atoms of the crystal without its periodicity} */
    static Structure cluster(double a, double rattle, int... numbers) {
        var crystal = crystal(a, rattle, numbers);
        return crystal.withLattice(Lattice.NONE, Periodicity.NONE);
    }

    /** {@return the energy of an atom of a cubic crystal, "fcc", "bcc" or "diamond", eV} */
    static double energy(Potential potential, int number, String lattice, double a) {
        double[] basis = switch (lattice) {
            case "bcc" -> new double[] {0, 0, 0, .5, .5, .5};
            case "fcc" -> new double[] {0, 0, 0, 0, .5, .5, .5, 0, .5, .5, .5, 0};
            default -> new double[] {0, 0, 0, 0, .5, .5, .5, 0, .5, .5, .5, 0, .25, .25, .25, .25, .75, .75, .75, .25, .75, .75,
                .75, .25};
        };
        var numbers = new int[basis.length / 3];
        Arrays.fill(numbers, number);
        var cell = Lattice.cubic(a);
        return potential.evaluate(Structure.of(numbers, cell.toCartesian(basis), cell, Periodicity.ALL)).energy() / numbers.length;
    }
}
