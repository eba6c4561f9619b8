/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.sampling;

import org.hipparchus.random.SobolSequenceGenerator;

/**
 * Points that fill the unit cube evenly, each set of 2^k of them more so than random ones (I. M. Sobol, USSR Comput.
 * Math. Math. Phys. 7, 86, 1967, doi 10.1016/0041-5553(67)90144-9; direction numbers of S. Joe, F. Y. Kuo, SIAM J. Sci.
 * Comput. 30, 2635, 2008, doi 10.1137/070709359, as Hipparchus has them), up to 21,201 axes. Scrambled after A. B. Owen
 * (in Monte Carlo and Quasi-Monte Carlo Methods, Springer 1995, 299), nested and uniform: the points of one seed are
 * random but together as even as before. Use powers of two for the number of points.
 */
public final class Sobol {
    private static final int BITS = 32;
    private static final double SCALE = 0x1p-32;

    private final SobolSequenceGenerator generator;
    private final int d;
    private final boolean scrambled;
    private final long seed;
    private long index;

    private Sobol(int d, boolean scrambled, long seed) {
        this.generator = new SobolSequenceGenerator(d);
        this.d = d;
        this.scrambled = scrambled;
        this.seed = seed;
    }

    /**
     * {@return the plain sequence, which begins at the corner 0}
     *
     * @param d number of axes, 1..21201
     */
    public static Sobol plain(int d) {
        return new Sobol(d, false, 0);
    }

    /**
     * {@return a scrambled sequence}
     *
     * @param d number of axes, 1..21201
     * @param seed of the scrambling
     */
    public static Sobol scrambled(int d, long seed) {
        return new Sobol(d, true, seed);
    }

    /** {@return how many points were drawn or left out} */
    public long index() {
        return index;
    }

    /** Leaves out points. */
    public void skip(long count) {
        index += count;
        if (index > 0) {
            generator.skipTo(Math.toIntExact(index - 1)); // draws that point
        }
    }

    /**
     * {@return the next points [n][d], each coordinate 0 to below 1}
     *
     * @param n number of points
     */
    public double[] next(int n) {
        var x = new double[n * d];
        for (int i = 0; i < n; i++) {
            var point = generator.nextVector();
            for (int j = 0; j < d; j++) {
                x[i * d + j] = scrambled ? scramble((long) (point[j] * 0x1p32), j) : point[j];
            }
        }
        index += n;
        return x;
    }

    /** Flips each bit by what the bits above it say, and goes on below with a random number. */
    private double scramble(long bits, int axis) {
        long key = mix(seed + 0x9E3779B97F4A7C15L * (axis + 1));
        long out = 0;
        for (int b = BITS - 1; b >= 0; b--) {
            long above = bits >>> (b + 1);
            long flip = mix(key ^ mix(above + (1L << (BITS - 1 - b)))) >>> 63;
            out |= (bits >>> b & 1 ^ flip) << b;
        }
        double rest = (mix(key ^ mix(bits ^ 0x5851F42D4C957F2DL)) >>> 43) * 0x1p-21;
        return (out + rest) * SCALE;
    }

    /** The finalizer of SplitMix64 (D. Stafford's variant 13). */
    private static long mix(long z) {
        long a = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ a >>> 27) * 0x94D049BB133111EBL;
        return b ^ b >>> 31;
    }
}
