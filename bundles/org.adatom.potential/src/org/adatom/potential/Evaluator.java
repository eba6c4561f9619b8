/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import java.util.Set;
import org.adatom.structure.Lattice;

/** The work space of a potential for one set of atoms. Not to be used by two threads at once. */
public interface Evaluator {

    /**
     * Computes what is wanted at the given positions.
     *
     * @param positions [n][3], A, row-major; read only
     * @param lattice the cell
     * @param wanted what must be there afterwards; more may be
     * @throws PotentialException when something is not given, an input is not finite, atoms coincide, or the cell is too small
     *         for what the potential can do
     */
    void compute(double[] positions, Lattice lattice, Set<Quantity> wanted);

    /**
     * Forgets what it keeps from call to call, such as a neighbour list: the next call gives the bits that a new evaluator
     * would give. What goes on after an interruption relies on it. Does nothing where nothing is kept.
     */
    default void reset() {
    }

    /** {@return the energy of the last call, eV} */
    double energy();

    /** {@return the forces of the last call, [n][3], eV/A; the array is reused by the next call} */
    double[] forces();

    /** {@return the stress of the last call, Voigt xx, yy, zz, yz, xz, xy, eV/A^3; reused by the next call} */
    double[] stress();

    /** {@return the per-atom energies of the last call, [n], eV; reused by the next call} */
    double[] energies();
}
