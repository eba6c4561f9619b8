/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.path;

import java.util.Arrays;

/**
 * The energy along a band. Between two images it is the cubic that has their energies and their forces along the path.
 *
 * @param lengths [m], the length of the path up to each image, A, ascending from 0
 * @param energies [m], eV
 * @param slopes [m], dE/ds along the path, from the forces, eV/A
 */
public record BandProfile(double[] lengths, double[] energies, double[] slopes) {

    /**
     * {@return the profile of a band}
     *
     * @param positions for each image [n][3], A, not wrapped
     * @param energies for each image, eV
     * @param forces for each image [n][3], eV/A, constraints taken out
     */
    public static BandProfile of(double[][] positions, double[] energies, double[][] forces) {
        int m = positions.length;
        var lengths = new double[m];
        var slopes = new double[m];
        for (int k = 1; k < m; k++) {
            lengths[k] = lengths[k - 1] + distance(positions[k - 1], positions[k]);
        }
        for (int k = 0; k < m; k++) {
            double[] a = positions[Math.max(0, k - 1)];
            double[] b = positions[Math.min(m - 1, k + 1)];
            double way = distance(a, b);
            double sum = 0;
            for (int i = 0; i < a.length; i++) {
                sum -= forces[k][i] * (b[i] - a[i]);
            }
            slopes[k] = way == 0 ? 0 : sum / way;
        }
        return new BandProfile(lengths, energies.clone(), slopes);
    }

    private static double distance(double[] a, double[] b) {
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            s += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(s);
    }

    /** {@return the number of images, the ends included} */
    public int size() {
        return energies.length;
    }

    /** {@return the highest of all images} */
    public int highest() {
        int best = 0;
        for (int k = 1; k < energies.length; k++) {
            best = energies[k] > energies[best] ? k : best;
        }
        return best;
    }

    /** {@return the energy of the highest image above the first, eV} */
    public double barrier() {
        return energies[highest()] - energies[0];
    }

    /** {@return the energy of the highest image above the last, eV} */
    public double reverseBarrier() {
        return energies[highest()] - energies[size() - 1];
    }

    /** {@return the energy of the last image above the first, eV} */
    public double reactionEnergy() {
        return energies[size() - 1] - energies[0];
    }

    /** {@return the highest energy of the curve above the first image, eV} */
    public double fittedBarrier() {
        double most = energies[highest()];
        for (int k = 1; k < size(); k++) {
            for (double t : turningPoints(k)) {
                most = Math.max(most, energy(k, t));
            }
        }
        return most - energies[0];
    }

    /** Where the cubic before image k is level, as shares of the way 0..1. */
    private double[] turningPoints(int k) {
        double h = lengths[k] - lengths[k - 1];
        double rise = energies[k] - energies[k - 1];
        double p = h * slopes[k - 1];
        double q = h * slopes[k];
        double a = 3 * (p + q - 2 * rise);
        double b = 2 * (3 * rise - 2 * p - q);
        double root = b * b - 4 * a * p;
        if (root < 0) {
            return new double[0];
        }
        double w = -0.5 * (b + Math.copySign(Math.sqrt(root), b));
        return Arrays.stream(new double[] {w / a, p / w}).filter(t -> t > 0 && t < 1).toArray();
    }

    /** The cubic before image k at a share of the way, 0..1. */
    private double energy(int k, double t) {
        double h = lengths[k] - lengths[k - 1];
        double rise = energies[k] - energies[k - 1];
        double p = h * slopes[k - 1];
        double q = h * slopes[k];
        return energies[k - 1] + t * (p + t * (3 * rise - 2 * p - q + t * (p + q - 2 * rise)));
    }

    /** A curve with marks. @param x A @param curve eV above the first image @param marks the same at images, else NaN @param image
     * the image nearest to each point */
    public record Curve(double[] x, double[] curve, double[] marks, int[] image) {
    }

    /** {@return the curve for a chart} @param points how many points for each way between images, at least 1 */
    public Curve curve(int points) {
        int n = (size() - 1) * points + 1;
        var x = new double[n];
        var y = new double[n];
        var marks = new double[n];
        var image = new int[n];
        Arrays.fill(marks, Double.NaN);
        for (int i = 0; i < n; i++) {
            int k = Math.max(1, (i + points - 1) / points);
            double t = (double) (i - (k - 1) * points) / points;
            x[i] = lengths[k - 1] + t * (lengths[k] - lengths[k - 1]);
            y[i] = energy(k, t) - energies[0];
            image[i] = t <= 0.5 ? k - 1 : k;
            if (i % points == 0) {
                y[i] = energies[i / points] - energies[0];
                marks[i] = y[i];
            }
        }
        return new Curve(x, y, marks, image);
    }
}
