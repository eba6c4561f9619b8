/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.dynamics;

/** Weak coupling to a temperature (Berendsen et al., doi 10.1063/1.448118). */
final class BerendsenBath implements HeatBath {
    private static final double MOST = 1.25;
    private final double tau;

    /** @param tau time constant, A sqrt(amu/eV) */
    BerendsenBath(double tau) {
        this.tau = tau;
    }

    @Override
    public void act(Phase phase, double time, double kT) {
        double kinetic = phase.kinetic();
        if (!(kinetic > 0)) {
            return;
        }
        double square = Math.clamp(1 + time / tau * (phase.freedom * kT / (2 * kinetic) - 1), 1 / (MOST * MOST), MOST * MOST);
        phase.scale(Math.sqrt(square));
        phase.heat += kinetic * (square - 1);
    }
}
