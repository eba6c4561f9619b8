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

/**
 * A chain of thermostats on some degrees of freedom (Martyna, Klein, Tuckerman, doi 10.1063/1.463940), integrated in the order
 * of Martyna et al. (Mol. Phys. 87, 1117, 1996, doi 10.1080/00268979600100761) with Suzuki and Yoshida's three weights.
 */
final class HooverChain {
    private static final int LINKS = 3;
    private static final double OUTER = 1 / (2 - Math.cbrt(2));
    private static final double[] WEIGHTS = {OUTER, 1 - 2 * OUTER, OUTER};
    private final double tau;
    private final double[] velocity = new double[LINKS];

    /** @param tau the period of the chain, A sqrt(amu/eV) */
    HooverChain(double tau) {
        this.tau = tau;
    }

    /**
     * Goes on for some time.
     *
     * @param twice twice the kinetic energy of what it acts on, eV
     * @param freedom its degrees of freedom
     * @return what its velocities are to be multiplied with
     */
    double act(double twice, int freedom, double time, double kT) {
        double unit = kT * tau * tau;
        double now = twice;
        double scale = 1;
        for (double weight : WEIGHTS) {
            double d = weight * time;
            for (int k = LINKS - 1; k >= 0; k--) {
                push(k, now, freedom, d, kT, unit);
            }
            double factor = Math.exp(-velocity[0] * d);
            scale *= factor;
            now *= factor * factor;
            for (int k = 0; k < LINKS; k++) {
                push(k, now, freedom, d, kT, unit);
            }
        }
        return scale;
    }

    private void push(int k, double twice, int freedom, double d, double kT, double unit) {
        double mass = k == 0 ? freedom * unit : unit;
        double force = k == 0 ? twice - freedom * kT
                : (k == 1 ? freedom * unit : unit) * velocity[k - 1] * velocity[k - 1] - kT;
        double damp = k == LINKS - 1 ? 1 : Math.exp(-velocity[k + 1] * d / 4);
        velocity[k] = velocity[k] * damp * damp + force / mass * d / 2 * damp;
    }

    void save(DataOutput out) throws IOException {
        Doubles.write(out, velocity);
    }

    void load(DataInput in) throws IOException {
        System.arraycopy(Doubles.read(in), 0, velocity, 0, LINKS);
    }
}
