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
import java.util.Set;
import org.adatom.potential.Quantity;

/** Takes atoms one time step further. */
public interface Propagator {

    /**
     * Does a step.
     *
     * @param phase forces are those of its positions, before and afterwards
     * @param dt the time step, A sqrt(amu/eV)
     * @param kT the temperature wanted, eV
     * @param wanted what the potential must give at the end
     */
    void advance(Phase phase, double dt, double kT, Set<Quantity> wanted);

    /** {@return what the cell adds to the energy that is conserved, eV; NaN when none is} */
    default double energy(Phase phase) {
        return 0;
    }

    /** {@return what the potential must always give} */
    default Set<Quantity> needs() {
        return Set.of(Quantity.FORCES);
    }

    /** Writes what it keeps from step to step. */
    default void save(DataOutput out) throws IOException {
    }

    /** Reads what {@link #save} wrote. */
    default void load(DataInput in) throws IOException {
    }
}
