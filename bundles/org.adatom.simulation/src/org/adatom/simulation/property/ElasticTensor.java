/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.property;

import java.util.Arrays;
import org.adatom.internal.simulation.SymmetricEigen;
import org.adatom.simulation.SimulationException;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The elastic constants of a crystal and what follows from them: averages over all directions of a polycrystal (W.
 * Voigt, Lehrbuch der Kristallphysik, 1910; A. Reuss, Z. Angew. Math. Mech. 9, 49, 1929, doi 10.1002/zamm.19290090104;
 * R. Hill, Proc. Phys. Soc. A 65, 349, 1952, doi 10.1088/0370-1298/65/5/307). All in the unit of the constants.
 */
public final class ElasticTensor {
    private static final double CUBIC = 0.01;

    private final double[] c;
    private final double[] s;
    private final double asymmetry;

    /**
     * Takes the constants, made symmetric.
     *
     * @param constants [6][6], row-major, Voigt xx, yy, zz, yz, xz, xy: stress by engineering strain
     * @throws SimulationException when there are not 36 finite numbers
     */
    public ElasticTensor(double[] constants) {
        if (constants.length != 36) {
            throw new SimulationException("there are 36 elastic constants, not " + constants.length);
        }
        c = new double[36];
        double most = 0;
        for (int k = 0; k < 36; k++) {
            double other = constants[6 * (k % 6) + k / 6];
            c[k] = (constants[k] + other) / 2;
            most = Math.max(most, Math.abs(constants[k] - other));
            if (!Double.isFinite(c[k])) {
                throw new SimulationException("the elastic constant C" + (k / 6 + 1) + (k % 6 + 1) + " is " + c[k]
                        + ": every one must be a finite number");
            }
        }
        asymmetry = most;
        var inverse = new DMatrixRMaj(6, 6);
        boolean regular = CommonOps_DDRM.invert(DMatrixRMaj.wrap(6, 6, c.clone()), inverse);
        s = inverse.getData();
        if (!regular) {
            Arrays.fill(s, Double.NaN);
        }
    }

    /** {@return a constant} @param i 1..6 @param j 1..6 */
    public double get(int i, int j) {
        return c[6 * (i - 1) + j - 1];
    }

    /** {@return the largest difference of two constants that should be equal, before they were made so} */
    public double asymmetry() {
        return asymmetry;
    }

    /** {@return the strain, engineering, [6], that a stress, [6], makes} */
    public double[] strain(double[] stress) {
        var out = new double[6];
        for (int k = 0; k < 36; k++) {
            out[k / 6] += s[k] * stress[k % 6];
        }
        return out;
    }

    /** {@return the eigenvalues, ascending: the crystal is stable when all are positive} */
    public double[] eigenvalues() {
        return new SymmetricEigen(c.clone(), 6).values();
    }

    /**
     * {@return whether every small strain costs energy} Born's criterion in its general form (F. Mouhat, F.-X. Coudert,
     * Phys. Rev. B 90, 224104, 2014, doi 10.1103/PhysRevB.90.224104).
     */
    public boolean isStable() {
        return eigenvalues()[0] > 0;
    }

    private static double axes(double[] m) {
        return m[0] + m[7] + m[14];
    }

    private static double across(double[] m) {
        return m[1] + m[2] + m[8];
    }

    private static double shears(double[] m) {
        return m[21] + m[28] + m[35];
    }

    /** {@return the bulk modulus at equal strain, an upper bound} */
    public double bulkVoigt() {
        return (axes(c) + 2 * across(c)) / 9;
    }

    /** {@return the bulk modulus at equal stress, a lower bound} */
    public double bulkReuss() {
        return 1 / (axes(s) + 2 * across(s));
    }

    /** {@return the mean of the bounds} */
    public double bulk() {
        return (bulkVoigt() + bulkReuss()) / 2;
    }

    /** {@return the shear modulus at equal strain, an upper bound} */
    public double shearVoigt() {
        return (axes(c) - across(c) + 3 * shears(c)) / 15;
    }

    /** {@return the shear modulus at equal stress, a lower bound} */
    public double shearReuss() {
        return 15 / (4 * axes(s) - 4 * across(s) + 3 * shears(s));
    }

    /** {@return the mean of the bounds} */
    public double shear() {
        return (shearVoigt() + shearReuss()) / 2;
    }

    /** {@return Young's modulus of the polycrystal} */
    public double young() {
        return 9 * bulk() * shear() / (3 * bulk() + shear());
    }

    /** {@return Poisson's ratio of the polycrystal} */
    public double poisson() {
        return (3 * bulk() - 2 * shear()) / (2 * (3 * bulk() + shear()));
    }

    /**
     * {@return the universal anisotropy, 0 for a crystal that is alike in all directions} S. I. Ranganathan, M.
     * Ostoja-Starzewski, Phys. Rev. Lett. 101, 055504, 2008, doi 10.1103/PhysRevLett.101.055504.
     */
    public double anisotropy() {
        return 5 * shearVoigt() / shearReuss() + bulkVoigt() / bulkReuss() - 6;
    }

    /**
     * {@return Young's modulus along a direction}
     *
     * @param x component
     * @param y component
     * @param z component, not all 0
     */
    public double young(double x, double y, double z) {
        double l2 = x * x + y * y + z * z;
        double[] n = {x * x / l2, y * y / l2, z * z / l2, y * z / l2, x * z / l2, x * y / l2};
        double sum = 0;
        for (int k = 0; k < 36; k++) {
            sum += n[k / 6] * s[k] * n[k % 6];
        }
        return 1 / sum;
    }

    /** {@return whether the constants are those of a cubic crystal along its axes, within a hundredth} */
    public boolean isCubic() {
        double tolerance = CUBIC * Math.max(Math.abs(bulkVoigt()), Math.abs(get(1, 1)));
        double[] same = cubic();
        boolean good = true;
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                double expected = i == j ? i < 3 ? same[0] : same[2] : i < 3 && j < 3 ? same[1] : 0;
                good &= Math.abs(c[6 * i + j] - expected) <= tolerance;
            }
        }
        return good;
    }

    /** {@return C11, C12 and C44, each the mean of those that are equal in a cubic crystal} */
    public double[] cubic() {
        return new double[] {axes(c) / 3, across(c) / 3, shears(c) / 3};
    }
}
