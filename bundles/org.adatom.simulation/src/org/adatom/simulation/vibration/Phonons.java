/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.vibration;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.adatom.internal.simulation.SymmetricEigen;
import org.adatom.internal.simulation.vibration.ForceConstants;
import org.adatom.internal.simulation.vibration.PrimitiveCell;
import org.adatom.potential.Potential;
import org.adatom.simulation.SimulationException;
import org.adatom.structure.Structure;

/**
 * Waves of small displacements in a crystal, from force constants that finite displacements in a supercell give (K.
 * Parlinski, Z. Q. Li, Y. Kawazoe, Phys. Rev. Lett. 78, 4063, 1997, doi 10.1103/PhysRevLett.78.4063). Exact, but for
 * the finite displacement, at the waves that fit into the supercell; elsewhere as good as the supercell is larger than
 * the forces reach. Immutable.
 */
public final class Phonons {
    private final ForceConstants constants;

    private Phonons(ForceConstants constants) {
        this.constants = constants;
    }

    /**
     * {@return the phonons of a crystal} Constraints do not count.
     *
     * @param cell the unit cell, periodic in a direction at least
     * @param size how many cells along each vector the supercell has; 1 along what is not periodic
     * @param differences how far atoms are moved, on how many threads
     * @param potential the potential
     * @param watch is told after each displacement
     * @throws SimulationException when the structure is not periodic or the size does not fit
     * @throws org.adatom.potential.PotentialException when the potential cannot do the supercell
     */
    public static Phonons of(Structure cell, int[] size, FiniteDifferences differences, Potential potential,
            FiniteDifferences.Watch watch) {
        if (cell.count() == 0 || !cell.periodicity().any()) {
            throw new SimulationException("phonons need a crystal, periodic in a direction at least: give the "
                    + "structure a cell and " + "periodic directions, or take the analysis of vibrations");
        }
        if (size.length != 3 || Arrays.stream(size).anyMatch(s -> s < 1)) {
            throw new SimulationException("a supercell takes three numbers of at least 1, such as 4, 4, 4, not "
                    + Arrays.toString(size));
        }
        for (int k = 0; k < 3; k++) {
            if (size[k] > 1 && !cell.periodicity().along(k)) {
                throw new SimulationException("the supercell repeats " + size[k] + " times along vector " + (k + 1)
                        + ", along which the structure is not periodic: 1 is right there");
            }
        }
        var raw = differences.forceConstants(ForceConstants.supercell(cell, size), IntStream.range(0, cell.count())
                .toArray(), potential, watch);
        return new Phonons(new ForceConstants(cell, size, raw));
    }

    /** {@return the unit cell} */
    public Structure cell() {
        return constants.cell();
    }

    /** {@return the number of branches: three for each atom of the cell} */
    public int branches() {
        return 3 * constants.cell().count();
    }

    /** {@return the reciprocal vectors of the cell, [3][3], 1/A, 2 pi among them, row-major} */
    public double[] reciprocal() {
        return PrimitiveCell.reciprocal(constants.lattice());
    }

    /** {@return the largest difference of force constants that should be equal, before they were made so, eV/A^2} */
    public double asymmetry() {
        return constants.asymmetry();
    }

    /** {@return how far the force constants missed the acoustic sum rule, before they were made to keep it, eV/A^2} */
    public double drift() {
        return constants.drift();
    }

    /**
     * {@return the largest force constant at the rim of the supercell over the largest of all; near 0 where it is large
     * enough}
     */
    public double boundary() {
        return constants.boundary();
    }

    /**
     * {@return the energies of a quantum of each branch, ascending, eV; negative where imaginary}
     *
     * @param q the wave vector, [3], 1/A, 2 pi among it
     */
    public double[] energies(double[] q) {
        var values = SymmetricEigen.valuesOf(constants.dynamicalMatrix(q), 2 * branches());
        var out = new double[branches()];
        for (int k = 0; k < out.length; k++) {
            double square = (values[2 * k] + values[2 * k + 1]) / 2;
            out[k] = Math.copySign(NormalModes.QUANTUM * Math.sqrt(Math.abs(square)), square);
        }
        return out;
    }

    /**
     * {@return how the atoms of the cell swing in each branch: [branches][2][3n], real part, then imaginary part, of a
     * complex vector; masses taken out, so that these are displacements; orthonormal before that}
     *
     * @param q the wave vector, [3], 1/A, 2 pi among it
     */
    public double[][][] vectors(double[] q) {
        int m = branches();
        var eigen = new SymmetricEigen(constants.dynamicalMatrix(q), 2 * m);
        var out = new double[m][2][m];
        int found = 0;
        for (int k = 0; k < 2 * m && found < m; k++) {
            for (int c = 0; c < m; c++) {
                out[found][0][c] = eigen.vector(k, c);
                out[found][1][c] = eigen.vector(k, c + m);
            }
            // each complex vector v is there twice, as v and as i v
            found += orthonormalise(out, found) ? 1 : 0;
        }
        var masses = constants.cell().masses();
        for (int k = 0; k < m * 2 * m; k++) {
            out[k / (2 * m)][k / m % 2][k % m] /= Math.sqrt(masses[k % m / 3]);
        }
        return out;
    }

    private static boolean orthonormalise(double[][][] all, int which) {
        var v = all[which];
        int m = v[0].length;
        for (int k = 0; k < which; k++) {
            double re = 0;
            double im = 0;
            for (int c = 0; c < m; c++) {
                re += all[k][0][c] * v[0][c] + all[k][1][c] * v[1][c];
                im += all[k][0][c] * v[1][c] - all[k][1][c] * v[0][c];
            }
            for (int c = 0; c < m; c++) {
                double a = all[k][0][c];
                double b = all[k][1][c];
                v[0][c] -= re * a - im * b;
                v[1][c] -= re * b + im * a;
            }
        }
        double square = 0;
        for (int c = 0; c < m; c++) {
            square += v[0][c] * v[0][c] + v[1][c] * v[1][c];
        }
        for (int c = 0; c < m; c++) {
            v[0][c] /= Math.sqrt(square);
            v[1][c] /= Math.sqrt(square);
        }
        return square > 1e-2;
    }
}
