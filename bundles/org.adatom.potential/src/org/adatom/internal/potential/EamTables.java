/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.potential;

import java.util.Arrays;

/**
 * The functions of the embedded-atom method for kinds of atoms as cubic splines, laid out for the sum: what one pair needs
 * stands side by side. Immutable; evaluators share it.
 */
public final class EamTables {
    /** Where the splines of a pair stand in an interval: energy times r, density at the atom, and at its neighbour in alloys. */
    static final int PAIR = 0;
    static final int OWN = 4;
    static final int OTHER = 8;

    /** Numbers of an interval of a pair: what one kind of atoms needs fits a line of the cache. */
    final int width;
    /** From here on pairs do not count, A. */
    final double cutoff;
    /** Intervals to an angstrom, and their number. */
    final double scale;
    final int intervals;
    /** [kind of the atom][kind of the neighbour][interval][width], flat: each cubic from its highest power. */
    final double[][] pairs;
    /** Step of the density, and number of intervals. */
    final double step;
    final int embeddingIntervals;
    /** [kind][interval][4] */
    final double[][] embedding;

    /**
     * Makes the splines.
     *
     * @param cutoff largest distance, A
     * @param dr step of distances, A; the first value stands for distance 0
     * @param densityStep step of densities; the first value stands for density 0
     * @param embedding [kinds][values], eV
     * @param density [kind of the atom][kind of the neighbour][values]: the density at the atom from the neighbour
     * @param pair [kinds][kinds][values], pair energy times distance, eV A; symmetric
     */
    EamTables(double cutoff, double dr, double densityStep, double[][] embedding, double[][][] density, double[][][] pair) {
        int kinds = embedding.length;
        this.width = kinds > 1 ? 12 : 8;
        this.cutoff = cutoff;
        this.scale = 1 / dr;
        this.step = densityStep;
        this.intervals = kinds == 0 ? 0 : pair[0][0].length - 1;
        this.embeddingIntervals = kinds == 0 ? 0 : embedding[0].length - 1;
        this.embedding = new double[kinds][];
        this.pairs = new double[kinds * kinds][intervals * width];
        for (int i = 0; i < kinds; i++) {
            this.embedding[i] = spline(embedding[i], new double[4 * embeddingIntervals], 4, 0);
            for (int j = 0; j < kinds; j++) {
                double[] all = pairs[i * kinds + j];
                spline(pair[i][j], all, width, PAIR);
                spline(density[i][j], all, width, OWN);
                if (kinds > 1) {
                    spline(density[j][i], all, width, OTHER);
                }
            }
        }
    }

    /**
     * Writes the cubics through equidistant values, with slopes from the five-point formula and at the ends from fewer points, as
     * DYNAMO and LAMMPS have them.
     */
    private static double[] spline(double[] f, double[] into, int width, int at) {
        int n = f.length;
        var slope = new double[n];
        slope[0] = f[1] - f[0];
        slope[1] = 0.5 * (f[2] - f[0]);
        slope[n - 2] = 0.5 * (f[n - 1] - f[n - 3]);
        slope[n - 1] = f[n - 1] - f[n - 2];
        for (int m = 2; m < n - 2; m++) {
            slope[m] = (f[m - 2] - f[m + 2] + 8 * (f[m + 1] - f[m - 1])) / 12;
        }
        for (int m = 0; m < n - 1; m++) {
            double rise = f[m + 1] - f[m];
            int k = m * width + at;
            into[k] = slope[m] + slope[m + 1] - 2 * rise;
            into[k + 1] = 3 * rise - 2 * slope[m] - slope[m + 1];
            into[k + 2] = slope[m];
            into[k + 3] = f[m];
        }
        return into;
    }

    /** {@return functions that are the same for all kinds of neighbours} */
    static double[][][] ofSource(double[][] bySource) {
        var out = new double[bySource.length][][];
        Arrays.fill(out, bySource);
        return out;
    }
}
