/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.vibration;

import java.util.Arrays;
import org.adatom.internal.simulation.SymmetricEigen;
import org.adatom.internal.simulation.vibration.Coordinates;
import org.adatom.structure.Structure;

/**
 * Second derivatives of the energy by the coordinates of atoms that can move, at one place; immutable. Made by {@link
 * FiniteDifferences}.
 */
public final class Hessian {
    private final Structure structure;
    private final Coordinates coordinates;
    private final double[] matrix;
    private final double asymmetry;
    private final double energy;
    private final double fmax;

    Hessian(Structure structure, Coordinates coordinates, double[] raw, double energy, double[] forces) {
        this.structure = structure;
        this.coordinates = coordinates;
        this.matrix = raw;
        this.energy = energy;
        this.asymmetry = symmetrise(raw, coordinates.count());
        this.fmax = largest(coordinates, forces);
    }

    private static double symmetrise(double[] raw, int m) {
        double most = 0;
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < i; j++) {
                double a = raw[i * m + j];
                double b = raw[j * m + i];
                most = Math.max(most, Math.abs(a - b));
                raw[i * m + j] = (a + b) / 2;
                raw[j * m + i] = raw[i * m + j];
            }
        }
        return most;
    }

    private static double largest(Coordinates coordinates, double[] forces) {
        double most = 0;
        double atom = 0;
        for (int k = 0; k < coordinates.count(); k++) {
            double f = coordinates.along(k, forces);
            boolean same = k > 0 && coordinates.atoms()[k] == coordinates.atoms()[k - 1];
            atom = same ? atom + f * f : f * f;
            most = Math.max(most, atom);
        }
        return Math.sqrt(most);
    }

    /** {@return where it was taken} */
    public Structure structure() {
        return structure;
    }

    /**
     * {@return the number of coordinates: three for each atom that is free, fewer where it is held on a line or in a
     * plane}
     */
    public int dimension() {
        return coordinates.count();
    }

    /** {@return the atom that coordinate k moves} */
    public int atom(int k) {
        return coordinates.atoms()[k];
    }

    /** {@return the direction of coordinate k, [3], of length 1} */
    public double[] direction(int k) {
        return Arrays.copyOfRange(coordinates.directions(), 3 * k, 3 * k + 3);
    }

    /** {@return a copy of the matrix, [m][m], eV/A^2, row-major, symmetric} */
    public double[] matrix() {
        return matrix.clone();
    }

    /** {@return the largest difference of two elements that should be equal, before they were made so, eV/A^2} */
    public double asymmetry() {
        return asymmetry;
    }

    /** {@return the energy at the place, eV} */
    public double energy() {
        return energy;
    }

    /**
     * {@return the largest force on an atom that can move, along what it may do, eV/A} At a minimum or a saddle it is
     * small.
     */
    public double fmax() {
        return fmax;
    }

    /** {@return the curvatures along the principal directions, [m], ascending, eV/A^2, masses not counted} */
    public double[] curvatures() {
        return SymmetricEigen.valuesOf(matrix(), dimension());
    }

    /** {@return the modes, masses counted, nothing projected out} */
    public NormalModes modes() {
        return NormalModes.of(this, false, () -> { });
    }

    /**
     * {@return the modes, masses counted, nothing projected out}
     *
     * @param check asked now and then, may throw to end the search
     */
    public NormalModes modes(Runnable check) {
        return NormalModes.of(this, false, check);
    }

    /**
     * {@return the modes without translations and rotations of the whole (translations alone where it is periodic)}
     *
     * @param check asked now and then, may throw to end the search
     * @throws org.adatom.simulation.SimulationException when not all atoms are free
     */
    public NormalModes vibrations(Runnable check) {
        return NormalModes.of(this, true, check);
    }

    Coordinates coordinates() {
        return coordinates;
    }
}
