/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.external;

/** The units of LAMMPS that can be converted. */
public enum LammpsUnits {
    /** eV, A, bar. */
    METAL,
    /** kcal/mol, A, atm. */
    REAL
}
