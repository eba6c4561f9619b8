/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.dynamics;

import java.util.random.RandomGenerator;

/**
 * Random numbers that depend on a key, a step and a part alone: nothing needs to be kept to go on after an interruption, and
 * parts may be drawn by any thread. The mixing is that of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014, doi
 * 10.1145/2660193.2660195).
 */
final class CounterRandom implements RandomGenerator {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private long state;

    /**
     * A stream.
     *
     * @param key of the run and the purpose
     * @param step of the run
     * @param use of the key within the step, 0 or 1: keys that differ by little share no numbers
     * @param part of the atoms
     */
    CounterRandom(long key, long step, int use, int part) {
        state = mix(mix(mix(key) + GOLDEN * (2 * step + use)) + part * 0xD1342543DE82EF95L);
    }

    @Override
    public long nextLong() {
        state += GOLDEN;
        return mix(state);
    }

    private static long mix(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** {@return a number of the gamma distribution with scale 1 (Marsaglia and Tsang, ACM Trans. Math. Softw. 26, 363, 2000)} */
    double nextGamma(double shape) {
        if (shape < 1) {
            return nextGamma(shape + 1) * Math.pow(1 - nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = nextGaussian();
            double v = 1 + c * x;
            if (v > 0) {
                v = v * v * v;
                double u = 1 - nextDouble();
                if (Math.log(u) < x * x / 2 + d - d * v + d * Math.log(v)) {
                    return d * v;
                }
            }
        }
    }
}
