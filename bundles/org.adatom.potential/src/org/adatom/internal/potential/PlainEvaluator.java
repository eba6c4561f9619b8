/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.potential;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.adatom.potential.AbstractEvaluator;
import org.adatom.potential.PotentialException;
import org.adatom.potential.Quantity;
import org.adatom.structure.Lattice;

/** What evaluators without a neighbour list and without periodicity share: the checks and the stress. */
abstract class PlainEvaluator extends AbstractEvaluator {
    private final String name;

    /**
     * Sets up the work space.
     *
     * @param name of the potential, for messages
     * @param count number of atoms
     */
    protected PlainEvaluator(String name, int count) {
        super(count);
        this.name = name;
    }

    /**
     * Computes the forces and, where wanted, adds to the per-atom energies, which are zero.
     *
     * @param positions [n][3], A
     * @return the energy, eV
     */
    protected abstract double sum(double[] positions, Lattice lattice, Set<Quantity> wanted);

    @Override
    public void compute(double[] positions, Lattice lattice, Set<Quantity> wanted) {
        requireCount(name, positions, energies.length);
        requireFinite(name, positions);
        boolean stressed = wanted.contains(Quantity.STRESS);
        if (stressed) {
            requireVolume(name, lattice);
        }
        if (wanted.contains(Quantity.ENERGIES)) {
            Arrays.fill(energies, 0);
        }
        energy = sum(positions, lattice, wanted);
        if (stressed) {
            stress(positions, lattice.volume());
        }
    }

    private void stress(double[] x, double volume) {
        Arrays.fill(stress, 0);
        for (int i = 0; i < x.length; i += 3) {
            stress[0] -= x[i] * forces[i] / volume;
            stress[1] -= x[i + 1] * forces[i + 1] / volume;
            stress[2] -= x[i + 2] * forces[i + 2] / volume;
            stress[3] -= x[i + 1] * forces[i + 2] / volume;
            stress[4] -= x[i] * forces[i + 2] / volume;
            stress[5] -= x[i] * forces[i + 1] / volume;
        }
    }

    /** {@return what to throw for two atoms in one place} */
    static PotentialException overlap(String name, int one, int other, double r2) {
        return new PotentialException(String.format(Locale.ROOT, "%s: atoms %d and %d overlap, they are %.3g A apart: "
                + "move or merge them", name, one, other, Math.sqrt(r2)));
    }

    /** {@return what to throw for two atoms in one place} */
    protected final PotentialException overlap(int one, int other, double r2) {
        return overlap(name, one, other, r2);
    }
}
