/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.path;

import org.adatom.internal.simulation.Landscape;
import org.adatom.internal.simulation.Minimiser;
import org.adatom.potential.Evaluation;

/**
 * Follows the forces with Euler steps whose length is kept by the error that Heun's rule would correct, and by where the
 * residual is least on the way (ode12r of Makri, Ortner, Kermode, J. Chem. Phys. 150, 094109, 2019, doi 10.1063/1.5064465).
 */
public final class Ode12 implements Minimiser {
    private static final double TOLERANCE = 0.1;
    private static final double DECREASE = 0.01;
    private static final double GROWTH = 2;
    private static final double SHORTEST = 1e-10;
    private static final int MOST_TRIALS = 30;

    private final double maxStep;
    private final double[] x;
    private final double[] f;
    private final double[] trial;
    private final double[] after;
    private double h;

    /** @param n coordinates that can move @param maxStep the longest step of an atom, A */
    public Ode12(int n, double maxStep) {
        this.maxStep = maxStep;
        x = new double[n];
        f = new double[n];
        trial = new double[n];
        after = new double[n];
    }

    @Override
    public void step(Landscape landscape) {
        landscape.readPositions(x);
        landscape.readForces(f);
        double residual = largest(f);
        if (residual == 0) {
            return;
        }
        h = h == 0 ? Math.max(0.5 * Math.sqrt(TOLERANCE) / residual, SHORTEST) : h;
        double longest = Evaluation.largest(f);
        for (int k = 0; k < MOST_TRIALS; k++) {
            h = Math.min(h, maxStep / longest);
            for (int i = 0; i < x.length; i++) {
                trial[i] = x[i] + h * f[i];
            }
            landscape.moveTo(trial);
            landscape.readForces(after);
            double error = error();
            double next = largest(after);
            boolean good = next <= residual * (1 - DECREASE * h) || next <= GROWTH * residual && error <= TOLERANCE;
            double wanted = Math.min(h * 0.5 * Math.sqrt(TOLERANCE / error), leastResidual());
            h = good ? Math.max(0.25 * h, Math.min(4 * h, wanted)) : Math.max(0.1 * h, Math.min(0.25 * h, wanted));
            if (good || h <= SHORTEST) {
                return;
            }
        }
    }

    private double error() {
        double most = 0;
        for (int i = 0; i < f.length; i++) {
            most = Math.max(most, 0.5 * h * Math.abs(after[i] - f[i]));
        }
        return Math.max(most, Double.MIN_NORMAL);
    }

    private double leastResidual() {
        double fy = 0;
        double yy = 1e-10;
        for (int i = 0; i < f.length; i++) {
            double y = f[i] - after[i];
            fy += f[i] * y;
            yy += y * y;
        }
        return Math.max(SHORTEST, h * fy / yy);
    }

    private static double largest(double[] values) {
        double most = 0;
        for (double v : values) {
            most = Math.max(most, Math.abs(v));
        }
        return most;
    }
}
