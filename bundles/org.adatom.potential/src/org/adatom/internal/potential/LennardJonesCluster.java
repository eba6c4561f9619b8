/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.potential;

import java.util.Arrays;
import java.util.Set;
import org.adatom.potential.Quantity;
import org.adatom.structure.Lattice;

/**
 * The Lennard-Jones energy of a few atoms without periodicity, pair by pair in one loop without a list. This is what global
 * searches spend their time in: nothing is allocated, and nothing depends on earlier calls.
 */
public final class LennardJonesCluster extends PlainEvaluator {
    private final double epsilon;
    private final double sigma2;
    private final double reach2;
    private final double shift;
    private final double closest2;

    /**
     * Sets up the work space.
     *
     * @param count number of atoms
     * @param epsilon depth of the well, eV
     * @param sigma distance where the energy is zero, A
     * @param cutoff distance from which on the energy is zero, A
     * @param shifted whether the energy is shifted to be zero at the cut-off
     */
    public LennardJonesCluster(int count, double epsilon, double sigma, double cutoff, boolean shifted) {
        super("Lennard-Jones", count);
        this.epsilon = epsilon;
        this.sigma2 = sigma * sigma;
        this.reach2 = cutoff * cutoff;
        double c = sigma2 / reach2;
        this.shift = shifted ? c * c * c * (c * c * c - 1) : 0;
        this.closest2 = 1e-6 * sigma2;
    }

    @Override
    protected double sum(double[] x, Lattice lattice, Set<Quantity> wanted) {
        double[] f = forces();
        Arrays.fill(f, 0);
        double[] share = wanted.contains(Quantity.ENERGIES) ? energies() : null;
        double total = 0;
        double factor = 24 * epsilon / sigma2;
        int end = x.length;
        for (int i = 0; i < end; i += 3) {
            double xi = x[i];
            double yi = x[i + 1];
            double zi = x[i + 2];
            double fx = 0;
            double fy = 0;
            double fz = 0;
            for (int j = i + 3; j < end; j += 3) {
                double dx = x[j] - xi;
                double dy = x[j + 1] - yi;
                double dz = x[j + 2] - zi;
                double r2 = dx * dx + dy * dy + dz * dz;
                if (r2 > reach2) {
                    continue;
                }
                if (!(r2 >= closest2)) {
                    throw overlap(i / 3, j / 3, r2);
                }
                double q = sigma2 / r2;
                double q6 = q * q * q;
                double e = q6 * (q6 - 1) - shift;
                double s = factor * q * q6 * (1 - 2 * q6);
                total += e;
                fx += s * dx;
                fy += s * dy;
                fz += s * dz;
                f[j] -= s * dx;
                f[j + 1] -= s * dy;
                f[j + 2] -= s * dz;
                if (share != null) {
                    share[i / 3] += 2 * epsilon * e;
                    share[j / 3] += 2 * epsilon * e;
                }
            }
            f[i] += fx;
            f[i + 1] += fy;
            f[i + 2] += fz;
        }
        return 4 * epsilon * total;
    }
}
