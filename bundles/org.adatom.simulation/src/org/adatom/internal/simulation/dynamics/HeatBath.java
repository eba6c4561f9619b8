/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.dynamics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A thermostat: changes velocities for some time and books the heat in the phase. */
interface HeatBath {

    /** Acts on the atoms for some time. @param kT the temperature wanted, eV */
    void act(Phase phase, double time, double kT);

    /** Writes what it keeps from step to step. */
    default void save(DataOutput out) throws IOException {
    }

    /** Reads what {@link #save} wrote. */
    default void load(DataInput in) throws IOException {
    }
}
