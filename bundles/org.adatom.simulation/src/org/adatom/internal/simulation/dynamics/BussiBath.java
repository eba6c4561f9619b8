/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.dynamics;

/**
 * Rescales all velocities so that the kinetic energy follows its own stochastic dynamics (Bussi, Donadio, Parrinello, doi
 * 10.1063/1.2408420, appendix): canonical, and trajectories are disturbed little.
 */
final class BussiBath implements HeatBath {
    private final long key;
    private final double tau;
    private int calls;
    private long last = -1;

    /**
     * A bath.
     *
     * @param key of its random numbers
     * @param tau time constant, A sqrt(amu/eV)
     */
    BussiBath(long key, double tau) {
        this.key = key;
        this.tau = tau;
    }

    @Override
    public void act(Phase phase, double time, double kT) {
        double kinetic = phase.kinetic();
        int freedom = phase.freedom;
        if (!(kinetic > 0) || freedom < 1) {
            return;
        }
        calls = phase.step == last ? calls + 1 : 0;
        last = phase.step;
        var random = new CounterRandom(key, phase.step, calls, 0);
        double keep = Math.exp(-time / tau);
        double share = (1 - keep) * kT / (2 * kinetic);
        double one = random.nextGaussian();
        double others = freedom > 1 ? 2 * random.nextGamma((freedom - 1) / 2.0) : 0;
        double square = keep + share * (one * one + others) + 2 * one * Math.sqrt(keep * share);
        double sign = one + Math.sqrt(keep / share) < 0 ? -1 : 1;
        phase.scale(sign * Math.sqrt(Math.max(0, square)));
        phase.heat += kinetic * (square - 1);
    }
}
