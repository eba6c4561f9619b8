/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.dynamics;

/** What keeps the pressure. */
public enum Barostat {
    /** Nothing: the cell is kept. */
    NONE,
    /** Weak coupling (Berendsen et al., J. Chem. Phys. 81, 3684, 1984, doi 10.1063/1.448118): settles fast. */
    BERENDSEN,
    /**
     * The cell moves with a mass of its own (Parrinello and Rahman, J. Appl. Phys. 52, 7182, 1981, doi 10.1063/1.328693), by
     * the equations of Martyna, Tobias and Klein (J. Chem. Phys. 101, 4177, 1994, doi 10.1063/1.467468).
     */
    PARRINELLO_RAHMAN
}
