/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.dynamics;

import org.adatom.numerics.Parallel;

/** Friction and noise: the exact solution of the Ornstein-Uhlenbeck process of the velocities. */
final class LangevinBath implements HeatBath {
    private final long key;
    private final double tau;
    private int calls;
    private long last = -1;

    /**
     * A bath.
     *
     * @param key of its random numbers
     * @param tau one over the friction, A sqrt(amu/eV)
     */
    LangevinBath(long key, double tau) {
        this.key = key;
        this.tau = tau;
    }

    @Override
    public void act(Phase phase, double time, double kT) {
        calls = phase.step == last ? calls + 1 : 0;
        last = phase.step;
        int use = calls;
        double before = phase.kinetic();
        double keep = Math.exp(-time / tau);
        double noise = Math.sqrt(kT * -Math.expm1(-2 * time / tau));
        double[] v = phase.velocities;
        Parallel.blocks(phase.count, phase.parts(), (part, from, to) -> {
            var random = new CounterRandom(key, phase.step, use, part);
            for (int k = 3 * from; k < 3 * to; k++) {
                v[k] = keep * v[k] + noise * Math.sqrt(phase.inverseMass(k)) * random.nextGaussian();
            }
        });
        phase.project();
        phase.heat += phase.kinetic() - before;
    }
}
