/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation;

/**
 * A cell on its way to rest.
 *
 * @param enthalpy energy plus external pressure times volume, eV
 * @param residual the largest component of what still strains the cell: stress plus external pressure, where the cell may move,
 * eV/A^3
 * @param volume A^3
 * @param stress the stress of the potential, Voigt xx, yy, zz, yz, xz, xy, eV/A^3, tension positive
 */
public record CellState(double enthalpy, double residual, double volume, double[] stress) {

    /** {@return the pressure inside, minus the mean of the normal stresses, eV/A^3} */
    public double pressure() {
        return -(stress[0] + stress[1] + stress[2]) / 3;
    }
}
