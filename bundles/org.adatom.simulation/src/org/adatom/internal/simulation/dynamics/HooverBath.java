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

/** A {@link HooverChain} on all atoms. */
final class HooverBath implements HeatBath {
    private final HooverChain chain;

    /** @param tau the period, A sqrt(amu/eV) */
    HooverBath(double tau) {
        chain = new HooverChain(tau);
    }

    @Override
    public void act(Phase phase, double time, double kT) {
        if (!(kT > 0) || phase.freedom < 1) {
            return;
        }
        double kinetic = phase.kinetic();
        double scale = chain.act(2 * kinetic, phase.freedom, time, kT);
        phase.scale(scale);
        phase.heat += kinetic * (scale * scale - 1);
    }

    @Override
    public void save(DataOutput out) throws IOException {
        chain.save(out);
    }

    @Override
    public void load(DataInput in) throws IOException {
        chain.load(in);
    }
}
