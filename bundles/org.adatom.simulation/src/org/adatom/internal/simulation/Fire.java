/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation;

import java.util.Arrays;

/** The fast inertial relaxation engine (Bitzek et al., Phys. Rev. Lett. 97, 170201, 2006, doi 10.1103/PhysRevLett.97.170201). */
public final class Fire implements Minimiser {
    private static final double MOST_TIME = 1.0;
    private static final int DELAY = 5;
    private static final double FASTER = 1.1;
    private static final double SLOWER = 0.5;
    private static final double MIX = 0.1;
    private static final double MIX_LESS = 0.99;

    private final double maxStep;
    private final double[] v;
    private final double[] x;
    private final double[] f;
    private double dt = 0.1;
    private double mix = MIX;
    private int downhill;
    private boolean first = true;

    /** @param n coordinates that can move @param maxStep the longest step of all coordinates together, A */
    public Fire(int n, double maxStep) {
        this.maxStep = maxStep;
        v = new double[n];
        x = new double[n];
        f = new double[n];
    }

    @Override
    public void step(Landscape landscape) {
        landscape.readPositions(x);
        landscape.readForces(f);
        if (!first) {
            steer();
        }
        first = false;
        double length = 0;
        for (int i = 0; i < v.length; i++) {
            v[i] += dt * f[i];
            length += dt * v[i] * dt * v[i];
        }
        length = Math.sqrt(length);
        double share = length > maxStep ? dt * maxStep / length : dt;
        for (int i = 0; i < v.length; i++) {
            x[i] += share * v[i];
        }
        landscape.moveTo(x);
    }

    private void steer() {
        double power = Minimiser.dot(f, v);
        if (power > 0) {
            double ratio = mix * Math.sqrt(Minimiser.dot(v, v) / Minimiser.dot(f, f));
            for (int i = 0; i < v.length; i++) {
                v[i] = (1 - mix) * v[i] + ratio * f[i];
            }
            if (downhill > DELAY) {
                dt = Math.min(dt * FASTER, MOST_TIME);
                mix *= MIX_LESS;
            }
            downhill++;
        } else {
            Arrays.fill(v, 0);
            mix = MIX;
            dt *= SLOWER;
            downhill = 0;
        }
    }
}
