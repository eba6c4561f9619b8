/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.dynamics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * The autocorrelation of velocities, weighted by masses, collected as samples come; its cosine transform is the density of
 * vibrational states (Dickey and Paskin, Phys. Rev. 188, 1407, 1969, doi 10.1103/PhysRev.188.1407).
 */
public final class VelocityCorrelation {
    private static final int MOST_ATOMS = 1_000;
    private static final int GAP = 10;

    private final double[] masses;
    private final int[] chosen;
    private final int lags;
    private final double[] sums;
    private final double[] counts;
    private final double[][] origins;
    private long samples;

    /**
     * Starts with no sample.
     *
     * @param masses [n], amu; of many atoms a thousand are followed
     * @param lags how many times
     */
    public VelocityCorrelation(double[] masses, int lags) {
        this.masses = masses;
        int n = masses.length;
        int m = Math.min(n, MOST_ATOMS);
        chosen = new int[m];
        Arrays.setAll(chosen, k -> (int) ((long) k * n / m));
        this.lags = Math.max(2, lags);
        sums = new double[this.lags];
        counts = new double[this.lags];
        origins = new double[(this.lags + GAP - 1) / GAP][0];
    }

    /** Takes velocities, [n][3], in any unit. */
    public void add(double[] velocities) {
        var now = new double[3 * chosen.length];
        for (int k = 0; k < chosen.length; k++) {
            System.arraycopy(velocities, 3 * chosen[k], now, 3 * k, 3);
        }
        if (samples % GAP == 0) {
            origins[(int) (samples / GAP % origins.length)] = now;
        }
        for (int o = 0; o < origins.length; o++) {
            if (origins[o].length > 0) {
                long latest = samples / GAP;
                long age = Math.floorMod(latest - o, (long) origins.length);
                int lag = (int) (age * GAP + samples % GAP);
                if (lag < lags) {
                    sums[lag] += product(origins[o], now);
                    counts[lag]++;
                }
            }
        }
        samples++;
    }

    private double product(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < chosen.length; k++) {
            sum += masses[chosen[k]] * (a[3 * k] * b[3 * k] + a[3 * k + 1] * b[3 * k + 1] + a[3 * k + 2] * b[3 * k + 2]);
        }
        return sum;
    }

    /** {@return the correlation by lag, 1 at zero; only the lags that have at least three origins} */
    public double[] values() {
        int n = 0;
        while (n < lags && counts[n] >= 3) {
            n++;
        }
        var out = new double[n];
        double first = n == 0 ? 1 : sums[0] / counts[0];
        for (int k = 0; k < n; k++) {
            out[k] = first > 0 ? sums[k] / counts[k] / first : 0;
        }
        return out;
    }

    /**
     * {@return the density of states at frequencies, its integral is 1}
     *
     * @param values the correlation by lag
     * @param spacing between lags, ps
     * @param frequencies THz, evenly spaced
     */
    public static double[] spectrum(double[] values, double spacing, double[] frequencies) {
        int n = values.length;
        var out = new double[frequencies.length];
        double total = 0;
        for (int f = 0; f < out.length; f++) {
            double sum = 0;
            for (int k = 0; k < n; k++) {
                double window = Math.cos(Math.PI * k / (2.0 * n));
                sum += (k == 0 ? 0.5 : 1) * values[k] * window * window * Math.cos(2 * Math.PI * frequencies[f] * k * spacing);
            }
            out[f] = sum;
            total += sum;
        }
        double width = frequencies.length < 2 ? 1 : frequencies[1] - frequencies[0];
        for (int f = 0; f < out.length; f++) {
            out[f] /= total * width;
        }
        return out;
    }

    /** {@return how many samples were taken} */
    public long samples() {
        return samples;
    }

    /** Writes what was collected. */
    public void save(DataOutput out) throws IOException {
        out.writeLong(samples);
        Doubles.write(out, sums);
        Doubles.write(out, counts);
        for (var o : origins) {
            Doubles.write(out, o);
        }
    }

    /** Reads what {@link #save} wrote. */
    public void load(DataInput in) throws IOException {
        samples = in.readLong();
        System.arraycopy(Doubles.read(in), 0, sums, 0, lags);
        System.arraycopy(Doubles.read(in), 0, counts, 0, lags);
        for (int o = 0; o < origins.length; o++) {
            origins[o] = Doubles.read(in);
        }
    }
}
