/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.dynamics;

/** What keeps the temperature. */
public enum Thermostat {
    /** Nothing: the energy is kept. */
    NONE,
    /**
     * Friction and noise, split in the order BAOAB (Leimkuhler and Matthews, Appl. Math. Res. Express 2013, 34, doi
     * 10.1093/amrx/abs010). With a barostat friction and noise act half before and half after the step.
     */
    LANGEVIN,
    /** Velocities rescaled at random (Bussi, Donadio, Parrinello, J. Chem. Phys. 126, 014101, 2007, doi 10.1063/1.2408420). */
    BUSSI,
    /** A chain of three thermostats (Martyna, Klein, Tuckerman, J. Chem. Phys. 97, 2635, 1992, doi 10.1063/1.463940). */
    NOSE_HOOVER,
    /**
     * Weak coupling (Berendsen et al., J. Chem. Phys. 81, 3684, 1984, doi 10.1063/1.448118): settles fast, but its
     * fluctuations are those of no ensemble.
     */
    BERENDSEN
}
