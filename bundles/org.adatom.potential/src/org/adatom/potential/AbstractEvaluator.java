/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import java.util.Arrays;
import org.adatom.structure.Lattice;

/** An evaluator that keeps what its last call gave in arrays of its own, and the checks that every evaluator needs. */
public abstract class AbstractEvaluator implements Evaluator {
    /** The energy, eV. */
    protected double energy;
    /** The forces, [n][3], eV/A. */
    protected final double[] forces;
    /** The stress, Voigt xx, yy, zz, yz, xz, xy, eV/A^3. */
    protected final double[] stress = new double[6];
    /** The per-atom energies, [n], eV. */
    protected final double[] energies;

    /** @param count number of atoms */
    protected AbstractEvaluator(int count) {
        this.forces = new double[3 * count];
        this.energies = new double[count];
    }

    /** Sets energy, forces, stress and per-atom energies to zero. */
    protected final void clear() {
        energy = 0;
        Arrays.fill(forces, 0);
        Arrays.fill(stress, 0);
        Arrays.fill(energies, 0);
    }

    /** Takes over what another evaluator for as many atoms gave; per-atom energies only where it has them. */
    protected final void copy(Evaluator other) {
        energy = other.energy();
        System.arraycopy(other.forces(), 0, forces, 0, forces.length);
        System.arraycopy(other.stress(), 0, stress, 0, stress.length);
        System.arraycopy(other.energies(), 0, energies, 0, other.energies().length);
    }

    /**
     * Checks the number of coordinates.
     *
     * @param name of the potential, for the message
     * @param positions [n][3], A
     * @param count number of atoms
     * @throws PotentialException unless each atom has three
     */
    public static void requireCount(String name, double[] positions, int count) {
        if (positions.length != 3 * count) {
            throw new PotentialException(name + ": " + count + " atoms need " + 3 * count + " coordinates, not "
                    + positions.length);
        }
    }

    /**
     * Checks the coordinates.
     *
     * @param name of the potential, for the message
     * @param positions [n][3], A
     * @throws PotentialException when one is infinite or not a number
     */
    public static void requireFinite(String name, double[] positions) {
        for (int i = 0; i < positions.length; i++) {
            if (!Double.isFinite(positions[i])) {
                throw new PotentialException(name + ": atom " + i / 3 + " has " + "xyz".charAt(i % 3) + " = "
                        + positions[i] + ": every coordinate must be a finite number");
            }
        }
    }

    /**
     * Checks that a stress can be given.
     *
     * @param name of the potential, for the message
     * @throws PotentialException when the cell has no volume
     */
    public static void requireVolume(String name, Lattice lattice) {
        if (!lattice.isComplete()) {
            throw new PotentialException(name + ": a stress needs a cell with a volume, and this one has none: give the "
                    + "structure three cell vectors or ask for energy and forces alone");
        }
    }

    @Override
    public final double energy() {
        return energy;
    }

    @Override
    public final double[] forces() {
        return forces;
    }

    @Override
    public final double[] stress() {
        return stress;
    }

    @Override
    public final double[] energies() {
        return energies;
    }
}
