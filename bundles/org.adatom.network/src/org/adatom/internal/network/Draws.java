/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.network;

import org.adatom.network.WeightSpec;

/**
 * Random numbers that are the same on every machine: SplitMix64 (Steele, Lea and Flood 2014), seeds made from names.
 */
public final class Draws {
    private static final long STEP = 0x9E3779B97F4A7C15L;
    private long state;
    private double spare = Double.NaN;

    /**
     * Starts a stream.
     *
     * @param seed any
     */
    public Draws(long seed) {
        this.state = mix(seed);
    }

    /**
     * {@return the seed of a stream of its own}
     *
     * @param seed of the whole
     * @param name of the part
     */
    public static long seed(long seed, String name) {
        long h = mix(seed + STEP);
        for (int k = 0; k < name.length(); k++) {
            h = mix(h ^ name.charAt(k));
        }
        return h;
    }

    /**
     * {@return the seed of a stream of its own}
     *
     * @param seed   of the whole
     * @param number of the part
     */
    public static long seed(long seed, long number) {
        return mix(mix(seed + STEP) ^ number);
    }

    private static long mix(long x) {
        long z = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** {@return 64 random bits} */
    public long bits() {
        state += STEP;
        return mix(state);
    }

    /** {@return a number within 0 (included) and 1 (not)} */
    public double uniform() {
        return (bits() >>> 11) * 0x1.0p-53;
    }

    /** {@return a standard normal number, by Marsaglia's polar method} */
    public double normal() {
        if (!Double.isNaN(spare)) {
            double value = spare;
            spare = Double.NaN;
            return value;
        }
        double u;
        double v;
        double s;
        do {
            u = 2 * uniform() - 1;
            v = 2 * uniform() - 1;
            s = u * u + v * v;
        } while (s >= 1 || s == 0);
        double f = StrictMath.sqrt(-2 * StrictMath.log(s) / s);
        spare = v * f;
        return u * f;
    }

    /**
     * {@return a whole number within 0..bound-1}
     *
     * @param bound at least 1
     */
    public int below(int bound) {
        return (int) Math.multiplyHigh(bits() >>> 1, (long) bound << 1);
    }

    /**
     * {@return a random order of 0..count-1}
     *
     * @param count how many
     */
    public int[] permutation(int count) {
        var order = new int[count];
        for (int k = 0; k < count; k++) {
            int other = below(k + 1);
            order[k] = order[other];
            order[other] = k;
        }
        return order;
    }

    /**
     * {@return the first values of an array of weights}
     *
     * @param spec what it is
     * @param seed of the network
     * @param name full name of the array
     */
    public static double[] first(WeightSpec spec, long seed, String name) {
        var draws = new Draws(seed(seed, name));
        var values = new double[spec.shape().count()];
        double scale = spec.first().scale();
        double in = spec.fanIn();
        double both = in + spec.fanOut();
        for (int k = 0; k < values.length && scale > 0; k++) {
            values[k] = scale * switch (spec.first().kind()) {
                case GLOROT_UNIFORM -> (2 * draws.uniform() - 1) * Math.sqrt(6 / both);
                case GLOROT_NORMAL -> draws.normal() * Math.sqrt(2 / both);
                case HE_UNIFORM -> (2 * draws.uniform() - 1) * Math.sqrt(6 / in);
                case HE_NORMAL -> draws.normal() * Math.sqrt(2 / in);
                case NORMAL -> draws.normal();
                case UNIFORM -> 2 * draws.uniform() - 1;
            };
        }
        for (int k = 0; k < values.length; k++) {
            values[k] += spec.offset();
        }
        return values;
    }
}
