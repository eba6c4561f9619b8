/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.adatom.structure.AtomArray;
import org.adatom.structure.Constraint;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;

/** Random structures of a fixed seed. */
final class Samples {
    private Samples() {
    }

    static List<Structure> crystals(long seed, int count) {
        var random = new Random(seed);
        var all = new ArrayList<Structure>();
        for (int k = 0; k < count; k++) {
            var cell = k % 3 == 0 ? Lattice.orthorhombic(4 + random.nextDouble(), 5, 6.25)
                    : k % 3 == 1 ? Lattice.ofParameters(5, 6, 7, 80 + random.nextInt(20), 95, 105)
                            : Lattice.of(0.1, 5, 0.2, 0.3, -0.4, 6, 7, 0.2, random.nextDouble());
            all.add(atoms(random, 1 + random.nextInt(9)).withLattice(cell, Periodicity.ALL));
        }
        return all;
    }

    static List<Structure> molecules(long seed, int count) {
        var random = new Random(seed);
        var all = new ArrayList<Structure>();
        for (int k = 0; k < count; k++) {
            all.add(atoms(random, 1 + random.nextInt(9)));
        }
        return all;
    }

    private static Structure atoms(Random random, int n) {
        var numbers = new int[n];
        Arrays.setAll(numbers, i -> 1 + random.nextInt(90));
        var positions = new double[3 * n];
        Arrays.setAll(positions, i -> 5 * random.nextDouble());
        return Structure.of(numbers, positions);
    }

    static AtomArray.Reals reals(long seed, int count, int width) {
        var random = new Random(seed);
        var v = new double[count * width];
        Arrays.setAll(v, i -> random.nextGaussian());
        return new AtomArray.Reals(v, width);
    }

    /** Everything that extended XYZ can hold. */
    static Structure rich() {
        var s = crystals(5, 2).get(1);
        int n = s.count();
        var words = new String[n];
        var flags = new boolean[2 * n];
        Arrays.setAll(words, i -> i % 2 == 0 ? "C" + i : "");
        for (int i = 0; i < flags.length; i++) {
            flags[i] = i % 3 == 0;
        }
        return s.withArray("many", reals(1, n, 4)).withArray("names", new AtomArray.Words(words))
                .withArray("flags", new AtomArray.Flags(flags, 2)).withTags(s.numbers())
                .withArray(Structure.CHARGES, reals(2, n, 1)).withArray(Structure.MAGNETIC_MOMENTS, reals(3, n, 1))
                .withArray(Structure.FORCES, reals(4, n, 3)).withPeriodicity(new Periodicity(true, false, true))
                .withConstraints(List.of(new Constraint.FixedAtoms(new int[] {0})))
                .withInfo("energy", -1.25).withInfo("name", "two \"quoted\" \\ words").withInfo("empty", "")
                .withInfo("number as text", "5").withInfo("lines", "a\nb").withInfo("n", 7L).withInfo("ok", true)
                .withInfo("flag as text", "T").withInfo("curly", "{a=b}").withInfo("comma", "1,2").withInfo("umlaut", "äö µ");
    }
}
