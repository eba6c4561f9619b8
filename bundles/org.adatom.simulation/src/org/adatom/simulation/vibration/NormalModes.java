/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.vibration;

import org.adatom.internal.simulation.SymmetricEigen;
import org.adatom.numerics.Units;
import org.adatom.structure.Structure;

/**
 * The harmonic modes of motion about one place, by rising frequency, immutable. A mode along which the energy curves downwards
 * has an imaginary frequency, given here as a negative number; one such mode marks a first-order saddle.
 */
public final class NormalModes {
    /** Energy of a quantum of the frequency 1 (eV / (A^2 amu))^1/2, eV. */
    public static final double QUANTUM = Units.PLANCK / (2 * Math.PI) * 1e15 / Units.TIME;
    /** Energy of one 1/cm, eV. */
    public static final double WAVENUMBER = Units.PLANCK * 2.99792458e10;

    private final Hessian hessian;
    private final double[] energies;
    private final double[] vectors;

    private NormalModes(Hessian hessian, double[] energies, double[] vectors) {
        this.hessian = hessian;
        this.energies = energies;
        this.vectors = vectors;
    }

    static NormalModes of(Hessian hessian) {
        int m = hessian.dimension();
        var masses = hessian.structure().masses();
        var root = new double[m];
        for (int k = 0; k < m; k++) {
            root[k] = Math.sqrt(masses[hessian.atom(k)]);
        }
        var weighted = hessian.matrix();
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                weighted[i * m + j] /= root[i] * root[j];
            }
        }
        var eigen = new SymmetricEigen(weighted, m);
        var energies = new double[m];
        var vectors = new double[m * m];
        for (int k = 0; k < m; k++) {
            double square = eigen.values()[k];
            energies[k] = Math.copySign(QUANTUM * Math.sqrt(Math.abs(square)), square);
            for (int c = 0; c < m; c++) {
                vectors[k * m + c] = eigen.vector(k, c) / root[c];
            }
        }
        return new NormalModes(hessian, energies, vectors);
    }

    /** {@return the place} */
    public Structure structure() {
        return hessian.structure();
    }

    /** {@return the number of modes} */
    public int count() {
        return energies.length;
    }

    /** {@return the energies of a quantum of each mode, eV, ascending; negative where imaginary} */
    public double[] energies() {
        return energies.clone();
    }

    /** {@return the wavenumbers, 1/cm, ascending; negative where imaginary} */
    public double[] wavenumbers() {
        var out = energies();
        for (int k = 0; k < out.length; k++) {
            out[k] /= WAVENUMBER;
        }
        return out;
    }

    /** {@return how many modes are imaginary beyond a limit} @param limit 1/cm, at least 0; slower ones may be noise */
    public int imaginary(double limit) {
        int n = 0;
        for (double w : wavenumbers()) {
            n += w < -limit ? 1 : 0;
        }
        return n;
    }

    /** {@return half the sum of the quanta of all modes that are not imaginary, eV} */
    public double zeroPointEnergy() {
        double sum = 0;
        for (double e : energies) {
            sum += e > 0 ? e / 2 : 0;
        }
        return sum;
    }

    /** {@return how the atoms move in a mode, [n][3], A, row-major, the atom that moves most by 1 A} */
    public double[] displacements(int mode) {
        int m = energies.length;
        var out = new double[3 * hessian.structure().count()];
        for (int k = 0; k < m; k++) {
            hessian.coordinates().move(k, vectors[mode * m + k], out);
        }
        double longest = org.adatom.potential.Evaluation.largest(out);
        for (int i = 0; i < out.length && longest > 0; i++) {
            out[i] /= longest;
        }
        return out;
    }
}
