/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

/** What a potential can give. */
public enum Quantity {
    /** The potential energy, eV. */
    ENERGY,
    /** Minus the gradient of the energy by the positions, [n][3], eV/A. */
    FORCES,
    /** The stress, Voigt xx, yy, zz, yz, xz, xy, eV/A^3, tension positive. */
    STRESS,
    /** A share of the energy for each atom, [n], eV; they sum to the energy. */
    ENERGIES
}
