/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.potential.bench;

import java.util.Random;
import org.adatom.numerics.Parallel;
import org.adatom.numerics.bench.Benchmark;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;

/** A crystal that is measured on one thread. */
abstract class CrystalBenchmark implements Benchmark {

    /** {@return an fcc crystal of n^3 cubic cells, each atom displaced at random by about 0.01 a} */
    static Structure fcc(int number, int n, double a) {
        double[] basis = {0, 0, 0, 0, .5, .5, .5, 0, .5, .5, .5, 0};
        var positions = new double[12 * n * n * n];
        var numbers = new int[4 * n * n * n];
        var random = new Random(1);
        int at = 0;
        for (int x = 0; x < n; x++) {
            for (int y = 0; y < n; y++) {
                for (int z = 0; z < n; z++) {
                    for (int b = 0; b < 12; b += 3) {
                        numbers[at / 3] = number;
                        positions[at++] = a * (x + basis[b] + 0.01 * random.nextGaussian());
                        positions[at++] = a * (y + basis[b + 1] + 0.01 * random.nextGaussian());
                        positions[at++] = a * (z + basis[b + 2] + 0.01 * random.nextGaussian());
                    }
                }
            }
        }
        return Structure.of(numbers, positions, Lattice.cubic(n * a), Periodicity.ALL);
    }

    /** {@return how long something takes on one thread, ms} */
    static double milliseconds(Runnable what) {
        long start = System.nanoTime();
        Parallel.onOneThread(what);
        return (System.nanoTime() - start) * 1e-6;
    }

    @Override
    public String unit() {
        return "ms";
    }

    @Override
    public String better() {
        return "lower";
    }
}
