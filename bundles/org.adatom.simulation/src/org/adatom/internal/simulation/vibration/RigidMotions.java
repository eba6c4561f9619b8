/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.vibration;

import java.util.Arrays;
import org.adatom.simulation.SimulationException;
import org.adatom.structure.Structure;

/**
 * Translations and rotations of a structure whose atoms are all free, as orthonormal vectors of the coordinates times
 * the roots of the masses: three and three (two where all atoms are on a line, none for one atom); in a periodic
 * structure the three translations.
 *
 * @param vectors [count][3n], row-major
 * @param count how many there are
 */
public record RigidMotions(double[] vectors, int count) {
    private static final double TOLERANCE = 1e-4;

    /** {@return whether a structure moves as a whole: every atom has three coordinates} */
    public static boolean apply(Structure structure, Coordinates coordinates) {
        return structure.count() > 0 && coordinates.count() == 3 * structure.count();
    }

    /** {@return the rigid motions} @throws SimulationException when atoms are held or left out */
    public static RigidMotions of(Structure structure, Coordinates coordinates) {
        if (!apply(structure, coordinates)) {
            throw new SimulationException("translations and rotations cannot be taken out: only " + coordinates.count()
                    + " of " + 3 * structure.count() + " coordinates can move; free all atoms, or keep these motions");
        }
        int n = structure.count();
        var masses = structure.masses();
        var centre = centreOfMass(structure);
        double size = 0;
        for (int i = 0; i < 3 * n; i++) {
            size += Math.pow(structure.position(i / 3)[i % 3] - centre[i % 3], 2) * masses[i / 3];
        }
        var rows = new double[18 * n];
        int count = 0;
        int kinds = structure.periodicity().any() ? 3 : 6;
        for (int kind = 0; kind < kinds; kind++) {
            var v = new double[3 * n];
            for (int k = 0; k < 3 * n; k++) {
                int atom = coordinates.atoms()[k];
                var motion = motion(kind, structure.position(atom), centre);
                for (int c = 0; c < 3; c++) {
                    v[k] += Math.sqrt(masses[atom]) * coordinates.directions()[3 * k + c] * motion[c];
                }
            }
            if (orthonormalise(v, rows, count, kind < 3 ? 0 : TOLERANCE * Math.sqrt(size))) {
                System.arraycopy(v, 0, rows, count++ * 3 * n, 3 * n);
            }
        }
        return new RigidMotions(Arrays.copyOf(rows, count * 3 * n), count);
    }

    /** {@return the centre of mass, [3], A} */
    public static double[] centreOfMass(Structure structure) {
        var masses = structure.masses();
        var centre = new double[3];
        double total = 0;
        for (int i = 0; i < masses.length; i++) {
            total += masses[i];
            for (int c = 0; c < 3; c++) {
                centre[c] += masses[i] * structure.position(i)[c];
            }
        }
        for (int c = 0; c < 3; c++) {
            centre[c] /= total;
        }
        return centre;
    }

    private static double[] motion(int kind, double[] position, double[] centre) {
        var out = new double[3];
        int axis = kind % 3;
        if (kind < 3) {
            out[axis] = 1;
        } else {
            int a = (axis + 1) % 3;
            int b = (axis + 2) % 3;
            out[a] = -(position[b] - centre[b]);
            out[b] = position[a] - centre[a];
        }
        return out;
    }

    /** Twice, for the bits; false when nothing longer than the limit is left. */
    private static boolean orthonormalise(double[] v, double[] rows, int count, double least) {
        for (int sweep = 0; sweep < 2; sweep++) {
            for (int r = 0; r < count; r++) {
                double dot = dot(v, rows, r);
                for (int k = 0; k < v.length; k++) {
                    v[k] -= dot * rows[r * v.length + k];
                }
            }
        }
        double length = 0;
        for (double x : v) {
            length += x * x;
        }
        length = Math.sqrt(length);
        for (int k = 0; k < v.length; k++) {
            v[k] /= length;
        }
        return length > least;
    }

    private static double dot(double[] v, double[] rows, int r) {
        double s = 0;
        for (int k = 0; k < v.length; k++) {
            s += v[k] * rows[r * v.length + k];
        }
        return s;
    }

    /** {@return how much of a vector of length 1 is rigid motion, 0 to 1} */
    public double share(double[] v) {
        double s = 0;
        for (int r = 0; r < count; r++) {
            s += Math.pow(dot(v, vectors, r), 2);
        }
        return s;
    }

    /** Moves the rigid motions of a weighted Hessian to a large eigenvalue, the others staying as projected. */
    public void expel(double[] matrix, double eigenvalue) {
        int m = (int) Math.round(Math.sqrt(matrix.length));
        var product = new double[m];
        for (int r = 0; r < count; r++) {
            for (int i = 0; i < m; i++) {
                product[i] = 0;
                for (int j = 0; j < m; j++) {
                    product[i] += matrix[i * m + j] * vectors[r * m + j];
                }
            }
            double both = 0;
            for (int i = 0; i < m; i++) {
                both += vectors[r * m + i] * product[i];
            }
            for (int i = 0; i < m; i++) {
                double vi = vectors[r * m + i];
                for (int j = 0; j < m; j++) {
                    double vj = vectors[r * m + j];
                    matrix[i * m + j] += vi * vj * (both + eigenvalue) - vi * product[j] - product[i] * vj;
                }
            }
        }
    }
}
