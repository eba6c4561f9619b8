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

/**
 * A step between two half steps of a thermostat.
 *
 * @param inner the step
 * @param bath the thermostat
 */
record Bathed(Propagator inner, HeatBath bath) implements Propagator {
    @Override
    public void advance(Phase phase, double dt, double kT, Set<Quantity> wanted) {
        bath.act(phase, dt / 2, kT);
        inner.advance(phase, dt, kT, wanted);
        bath.act(phase, dt / 2, kT);
    }

    @Override
    public double energy(Phase phase) {
        return inner.energy(phase);
    }

    @Override
    public Set<Quantity> needs() {
        return inner.needs();
    }

    @Override
    public void save(DataOutput out) throws IOException {
        inner.save(out);
        bath.save(out);
    }

    @Override
    public void load(DataInput in) throws IOException {
        inner.load(in);
        bath.load(in);
    }
}
