/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation;

/** The coordinates that a minimiser sees of a deformation F of the cell; atoms have those of the undeformed cell in both. */
public enum CellCoordinates {
    /**
     * The logarithm of F, so that steps multiply and a cell cannot turn inside out, with the exact derivative of the exponential:
     * FrechetCellFilter of ASE.
     */
    LOGARITHM,
    /** F itself (Tadmor et al., Phys. Rev. B 59, 235, 1999, doi 10.1103/PhysRevB.59.235): UnitCellFilter of ASE. */
    GRADIENT
}
