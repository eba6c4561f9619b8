/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.vibration;

import org.adatom.internal.simulation.SymmetricEigen;
import org.adatom.internal.simulation.vibration.RigidMotions;
import org.adatom.numerics.Units;
import org.adatom.potential.Evaluation;
import org.adatom.simulation.SimulationException;
import org.adatom.structure.Structure;

/**
 * The harmonic modes of motion about one place, by rising frequency, immutable. A mode along which the energy curves
 * downwards has an imaginary frequency, given here as a negative number; one such mode marks a first-order saddle.
 */
public final class NormalModes {
    /** Energy of a quantum of the frequency 1 (eV / (A^2 amu))^1/2, eV. */
    public static final double QUANTUM = Units.PLANCK / (2 * Math.PI) * 1e15 / Units.TIME;
    /** Energy of one 1/cm, eV. */
    public static final double WAVENUMBER = Units.PLANCK * 2.99792458e10;

    private static final double MOSTLY = 0.5;

    private final Hessian hessian;
    private final double[] energies;
    private final double[] vectors;
    private final boolean[] rigid;

    private NormalModes(Hessian hessian, double[] energies, double[] vectors, boolean[] rigid) {
        this.hessian = hessian;
        this.energies = energies;
        this.vectors = vectors;
        this.rigid = rigid;
    }

    static NormalModes of(Hessian hessian, boolean projected, Runnable check) {
        int m = hessian.dimension();
        var root = roots(hessian);
        var weighted = hessian.matrix();
        double norm = 0;
        for (int i = 0; i < m * m; i++) {
            weighted[i] /= root[i / m] * root[i % m];
            norm += weighted[i] * weighted[i];
        }
        var motions = projected || RigidMotions.apply(hessian.structure(), hessian.coordinates())
                ? RigidMotions.of(hessian.structure(), hessian.coordinates()) : new RigidMotions(new double[0], 0);
        if (projected) {
            motions.expel(weighted, 2 * Math.sqrt(norm) + 1);
        }
        var eigen = new SymmetricEigen(weighted, m, check);
        int count = m - (projected ? motions.count() : 0);
        var energies = new double[count];
        var vectors = new double[count * m];
        var rigid = new boolean[count];
        var v = new double[m];
        for (int k = 0; k < count; k++) {
            double square = eigen.values()[k];
            energies[k] = Math.copySign(QUANTUM * Math.sqrt(Math.abs(square)), square);
            for (int c = 0; c < m; c++) {
                v[c] = eigen.vector(k, c);
                vectors[k * m + c] = v[c] / root[c];
            }
            rigid[k] = !projected && motions.share(v) > MOSTLY;
        }
        return new NormalModes(hessian, energies, vectors, rigid);
    }

    private static double[] roots(Hessian hessian) {
        var masses = hessian.structure().masses();
        var root = new double[hessian.dimension()];
        for (int k = 0; k < root.length; k++) {
            double mass = masses[hessian.atom(k)];
            if (!(mass > 0)) {
                throw new SimulationException("atom " + hessian.atom(k) + " has the mass " + mass
                        + " amu: give every atom that moves a positive mass");
            }
            root[k] = Math.sqrt(mass);
        }
        return root;
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

    /**
     * {@return whether a mode is a translation or a rotation of the whole more than anything else} Only where all atoms
     * are free.
     */
    public boolean isRigid(int mode) {
        return rigid[mode];
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
        int m = hessian.dimension();
        var out = new double[3 * hessian.structure().count()];
        for (int k = 0; k < m; k++) {
            hessian.coordinates().move(k, vectors[mode * m + k], out);
        }
        double longest = Evaluation.largest(out);
        for (int i = 0; i < out.length && longest > 0; i++) {
            out[i] /= longest;
        }
        return out;
    }
}
