/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.dynamics;

import java.util.Set;
import org.adatom.potential.Quantity;

/**
 * Langevin dynamics in the order kick, drift, friction and noise, drift, kick: positions are sampled with an error that is
 * small even for long steps (Leimkuhler and Matthews, doi 10.1093/amrx/abs010).
 */
final class Baoab implements Propagator {
    private final LangevinBath bath;

    Baoab(LangevinBath bath) {
        this.bath = bath;
    }

    @Override
    public void advance(Phase phase, double dt, double kT, Set<Quantity> wanted) {
        phase.kick(dt / 2);
        phase.project();
        phase.drift(dt / 2);
        bath.act(phase, dt, kT);
        phase.drift(dt / 2);
        phase.evaluate(wanted);
        phase.kick(dt / 2);
        phase.project();
    }
}
