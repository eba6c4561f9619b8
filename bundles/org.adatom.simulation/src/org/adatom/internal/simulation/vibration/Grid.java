/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.vibration;

import java.util.Arrays;
import org.adatom.numerics.Parallel;
import org.adatom.simulation.vibration.Phonons;

/**
 * Energies of all branches on an even grid of wave vectors (H. J. Monkhorst, J. D. Pack, Phys. Rev. B 13, 5188, 1976,
 * doi 10.1103/PhysRevB.13.5188). Half of them are computed: a wave and the one against it have the same.
 *
 * @param size points along each reciprocal vector
 * @param branches how many
 * @param energies [points][branches], eV, ascending in each point, negative where imaginary; the first vector runs
 *        fastest
 */
public record Grid(int[] size, int branches, double[] energies) {

    /**
     * {@return the energies}
     *
     * @param size points along each
     * @param threads how many at a time
     * @param check asked at each point
     */
    public static Grid of(Phonons phonons, int[] size, int threads, Runnable check) {
        int points = size[0] * size[1] * size[2];
        int branches = phonons.branches();
        var energies = new double[points * branches];
        var b = phonons.reciprocal();
        Parallel.blocks(points, Math.max(1, 4 * threads), (part, from, to) -> {
            for (int p = from; p < to; p++) {
                int opposite = points - 1 - p;
                if (p > opposite) {
                    continue;
                }
                check.run();
                var found = phonons.energies(place(p, size, b));
                System.arraycopy(found, 0, energies, p * branches, branches);
                System.arraycopy(found, 0, energies, opposite * branches, branches);
            }
        });
        return new Grid(size, branches, energies);
    }

    private static double[] place(int p, int[] size, double[] b) {
        int[] index = {p % size[0], p / size[0] % size[1], p / (size[0] * size[1])};
        var q = new double[3];
        for (int k = 0; k < 3; k++) {
            double f = (2.0 * index[k] - size[k] + 1) / (2 * size[k]);
            for (int c = 0; c < 3; c++) {
                q[c] += f * b[3 * k + c];
            }
        }
        return q;
    }

    /** {@return the number of wave vectors} */
    public int points() {
        return size[0] * size[1] * size[2];
    }

    /**
     * {@return the quanta of what swings, eV: imaginary ones and those slower than a limit left out}
     *
     * @param least eV
     */
    public double[] positive(double least) {
        return Arrays.stream(energies).filter(e -> e > least).toArray();
    }

    /**
     * {@return the density of states at given energies as a sum of Gaussians, states of one cell for each eV}
     *
     * @param at eV, ascending, evenly spaced
     * @param width standard deviation, eV
     */
    public double[] gaussian(double[] at, double width) {
        var out = new double[at.length];
        double step = at[1] - at[0];
        double norm = 1 / (points() * width * Math.sqrt(2 * Math.PI));
        for (double e : energies) {
            int first = (int) Math.max(0, Math.ceil((e - 6 * width - at[0]) / step));
            int last = (int) Math.min(at.length - 1, Math.floor((e + 6 * width - at[0]) / step));
            for (int k = first; k <= last; k++) {
                double d = (at[k] - e) / width;
                out[k] += norm * Math.exp(-d * d / 2);
            }
        }
        return out;
    }

    /**
     * {@return the density of states at given energies by linear tetrahedra, states of one cell for each eV} (G.
     * Lehmann, M. Taut, phys. stat. sol. (b) 54, 469, 1972, doi 10.1002/pssb.2220540211)
     *
     * @param at eV, ascending, evenly spaced
     */
    public double[] tetrahedra(double[] at) {
        var out = new double[at.length];
        // the six tetrahedra about the diagonal of a box; corners as bits
        int[][] corners = {{0, 1, 3, 7}, {0, 1, 5, 7}, {0, 2, 3, 7}, {0, 2, 6, 7}, {0, 4, 5, 7}, {0, 4, 6, 7}};
        double weight = 1.0 / (6 * points());
        var e = new double[4];
        for (int p = 0; p < points(); p++) {
            for (var tetrahedron : corners) {
                for (int branch = 0; branch < branches; branch++) {
                    for (int k = 0; k < 4; k++) {
                        e[k] = energies[neighbour(p, tetrahedron[k]) * branches + branch];
                    }
                    Arrays.sort(e);
                    add(e, weight, at, out);
                }
            }
        }
        return out;
    }

    private int neighbour(int p, int corner) {
        int i = (p % size[0] + (corner & 1)) % size[0];
        int j = (p / size[0] % size[1] + (corner >> 1 & 1)) % size[1];
        int k = (p / (size[0] * size[1]) + (corner >> 2)) % size[2];
        return (k * size[1] + j) * size[0] + i;
    }

    private static void add(double[] e, double weight, double[] at, double[] out) {
        double step = at[1] - at[0];
        int first = (int) Math.max(0, Math.ceil((e[0] - at[0]) / step));
        int last = (int) Math.min(at.length - 1, Math.floor((e[3] - at[0]) / step));
        if (e[3] - e[0] < 1e-3 * step) {
            // flat: all of it in the nearest place
            int k = (int) Math.rint((e[0] - at[0]) / step);
            if (k >= 0 && k < at.length) {
                out[k] += weight / step;
            }
            return;
        }
        for (int k = first; k <= last; k++) {
            out[k] += weight * density(e, at[k]);
        }
    }

    private static double density(double[] e, double x) {
        double value;
        if (x < e[1]) {
            value = 3 * (x - e[0]) * (x - e[0]) / ((e[1] - e[0]) * (e[2] - e[0]) * (e[3] - e[0]));
        } else if (x < e[2]) {
            double a = x - e[1];
            value = (3 * (e[1] - e[0]) + 6 * a - 3 * (e[2] - e[0]
                    + e[3] - e[1]) * a * a / ((e[2] - e[1]) * (e[3] - e[1])))
                    / ((e[2] - e[0]) * (e[3] - e[0]));
        } else {
            value = 3 * (e[3] - x) * (e[3] - x) / ((e[3] - e[0]) * (e[3] - e[1]) * (e[3] - e[2]));
        }
        return Double.isFinite(value) ? value : 0;
    }
}
