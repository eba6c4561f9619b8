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
 * Half a kick, a drift, half a kick (Swope et al., J. Chem. Phys. 76, 637, 1982, doi 10.1063/1.442716), with RATTLE for
 * constraints.
 */
final class VelocityVerlet implements Propagator {
    @Override
    public void advance(Phase phase, double dt, double kT, Set<Quantity> wanted) {
        phase.kick(dt / 2);
        phase.project();
        phase.drift(dt);
        phase.evaluate(wanted);
        phase.kick(dt / 2);
        phase.project();
    }
}
