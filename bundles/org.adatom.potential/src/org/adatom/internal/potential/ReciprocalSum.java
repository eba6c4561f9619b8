/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.potential;

import java.util.Arrays;
import java.util.Set;
import org.adatom.numerics.Parallel;
import org.adatom.numerics.Units;
import org.adatom.potential.Quantity;
import org.adatom.structure.Lattice;

/**
 * The part of the Ewald sum over waves. Waves are done one after the other, atoms in parallel; every number is added up
 * in the order of atoms and waves, however many threads there are.
 */
final class ReciprocalSum {
    private static final int MOST_PARTS = 8;
    private static final int GRAIN = 200;

    private final double[] charges;
    private final int parts;
    private WaveSet waves = WaveSet.NONE;
    /**
     * cos and sin of the phase of each atom for whole multiples of the three reciprocal vectors, [axis][multiple * n
     * + atom].
     */
    private final double[][] cosine = {{}, {}, {}};
    private final double[][] sine = {{}, {}, {}};
    private double[] structureCos = {};
    private double[] structureSin = {};
    private double energy;
    private final double[] forces;
    private final double[] energies;
    private final double[] virial = new double[6];

    ReciprocalSum(double[] charges) {
        this.charges = charges;
        this.parts = Math.clamp(charges.length / GRAIN, 1, MOST_PARTS);
        this.forces = new double[3 * charges.length];
        this.energies = new double[charges.length];
    }

    void compute(double[] positions, Lattice lattice, double alpha, double reach, Set<Quantity> wanted) {
        if (!waves.fits(lattice)) {
            waves = WaveSet.of(lattice, alpha, 2 * alpha * reach);
            structureCos = new double[waves.count()];
            structureSin = new double[waves.count()];
        }
        int n = charges.length;
        var fractional = lattice.toFractional(positions);
        for (int axis = 0; axis < 3; axis++) {
            int size = (waves.most(axis) + 1) * n;
            if (cosine[axis].length < size) {
                cosine[axis] = new double[size];
                sine[axis] = new double[size];
            }
        }
        Parallel.blocks(n, parts, (part, from, to) -> phases(fractional, from, to));
        Parallel.blocks(waves.count(), parts, (part, from, to) -> structureFactors(from, to));
        sum(alpha);
        if (wanted.contains(Quantity.FORCES) || wanted.contains(Quantity.ENERGIES)) {
            Parallel.blocks(n, parts, (part, from, to) -> atoms(from, to));
        }
    }

    private void phases(double[] fractional, int from, int to) {
        int n = charges.length;
        for (int axis = 0; axis < 3; axis++) {
            double[] c = cosine[axis];
            double[] s = sine[axis];
            for (int i = from; i < to; i++) {
                double f = fractional[3 * i + axis];
                double angle = 2 * Math.PI * (f - Math.rint(f));
                c[i] = 1;
                s[i] = 0;
                double c1 = Math.cos(angle);
                double s1 = Math.sin(angle);
                for (int m = 1; m <= waves.most(axis); m++) {
                    int last = (m - 1) * n + i;
                    c[last + n] = c[last] * c1 - s[last] * s1;
                    s[last + n] = s[last] * c1 + c[last] * s1;
                }
            }
        }
    }

    /** The charges' sum over each wave, of the waves from..to-1. */
    private void structureFactors(int from, int to) {
        int n = charges.length;
        var planeCos = new double[n];
        var planeSin = new double[n];
        int plane = -1;
        for (int w = from; w < to; w++) {
            if (waves.plane(w) != plane) {
                plane = waves.plane(w);
                inPlane(w, 0, n, planeCos, planeSin);
            }
            int at = Math.abs(waves.index(w, 2)) * n;
            double sign = Math.signum(waves.index(w, 2));
            double[] cz = cosine[2];
            double[] sz = sine[2];
            double re = 0;
            double im = 0;
            for (int i = 0; i < n; i++) {
                double s = sign * sz[at + i];
                re += charges[i] * (planeCos[i] * cz[at + i] - planeSin[i] * s);
                im += charges[i] * (planeSin[i] * cz[at + i] + planeCos[i] * s);
            }
            structureCos[w] = re;
            structureSin[w] = im;
        }
    }

    /** The phases of atoms for the first two indices of a wave, from the first atom's place on. */
    private void inPlane(int wave, int from, int to, double[] planeCos, double[] planeSin) {
        int n = charges.length;
        int x = Math.abs(waves.index(wave, 0)) * n;
        int y = Math.abs(waves.index(wave, 1)) * n;
        double signX = Math.signum(waves.index(wave, 0));
        double signY = Math.signum(waves.index(wave, 1));
        for (int i = from; i < to; i++) {
            double cx = cosine[0][x + i];
            double sx = signX * sine[0][x + i];
            double cy = cosine[1][y + i];
            double sy = signY * sine[1][y + i];
            planeCos[i - from] = cx * cy - sx * sy;
            planeSin[i - from] = sx * cy + cx * sy;
        }
    }

    private void sum(double alpha) {
        energy = 0;
        Arrays.fill(virial, 0);
        for (int w = 0; w < waves.count(); w++) {
            double e = waves.weight(w) * (structureCos[w] * structureCos[w] + structureSin[w] * structureSin[w]);
            double x = waves.vector(w, 0);
            double y = waves.vector(w, 1);
            double z = waves.vector(w, 2);
            double bend = 2 * (1 / (x * x + y * y + z * z) + 1 / (4 * alpha * alpha));
            energy += e;
            virial[0] += e * (bend * x * x - 1);
            virial[1] += e * (bend * y * y - 1);
            virial[2] += e * (bend * z * z - 1);
            virial[3] += e * bend * y * z;
            virial[4] += e * bend * x * z;
            virial[5] += e * bend * x * y;
        }
    }

    /** Forces and energies of the atoms from..to-1. */
    private void atoms(int from, int to) {
        int n = charges.length;
        var planeCos = new double[to - from];
        var planeSin = new double[to - from];
        var fx = new double[to - from];
        var fy = new double[to - from];
        var fz = new double[to - from];
        var share = new double[to - from];
        int plane = -1;
        for (int w = 0; w < waves.count(); w++) {
            if (waves.plane(w) != plane) {
                plane = waves.plane(w);
                inPlane(w, from, to, planeCos, planeSin);
            }
            int at = Math.abs(waves.index(w, 2)) * n + from;
            double sign = Math.signum(waves.index(w, 2));
            double[] cz = cosine[2];
            double[] sz = sine[2];
            double re = waves.weight(w) * structureCos[w];
            double im = waves.weight(w) * structureSin[w];
            double x = waves.vector(w, 0);
            double y = waves.vector(w, 1);
            double z = waves.vector(w, 2);
            for (int i = 0; i < to - from; i++) {
                double sw = sign * sz[at + i];
                double c = planeCos[i] * cz[at + i] - planeSin[i] * sw;
                double s = planeSin[i] * cz[at + i] + planeCos[i] * sw;
                double push = re * s - im * c;
                fx[i] += push * x;
                fy[i] += push * y;
                fz[i] += push * z;
                share[i] += re * c + im * s;
            }
        }
        for (int i = from; i < to; i++) {
            forces[3 * i] = 2 * charges[i] * fx[i - from];
            forces[3 * i + 1] = 2 * charges[i] * fy[i - from];
            forces[3 * i + 2] = 2 * charges[i] * fz[i - from];
            energies[i] = charges[i] * share[i - from];
        }
    }

    double energy() {
        return energy;
    }

    double[] forces() {
        return forces;
    }

    double[] energies() {
        return energies;
    }

    /** {@return the derivative of the energy by the strain, Voigt, eV} */
    double[] virial() {
        return virial;
    }

    /** {@return the energy of two charges at one wave, eV A} @param k2 squared length, 1/A^2 @param volume A^3 */
    static double weight(double k2, double alpha, double volume) {
        return 4 * Math.PI * Units.COULOMB / volume * Math.exp(-k2 / (4 * alpha * alpha)) / k2;
    }
}
