/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation;

import java.util.Arrays;
import org.adatom.potential.Evaluation;

/**
 * Quasi-Newton directions from an inverse Hessian (Broyden-Fletcher-Goldfarb-Shanno), each followed by a line search that meets
 * the strong Wolfe conditions (More and Thuente, ACM Trans. Math. Softw. 20, 286, 1994, doi 10.1145/192115.192132).
 */
public final class BfgsLineSearch implements Minimiser {
    private static final double STIFFNESS = 10;
    private static final double DECREASE = 0.23;
    private static final double CURVATURE = 0.46;

    private final double maxStep;
    private final int n;
    private final double[] inverse;
    private final double[] x;
    private final double[] g;
    private final double[] trial;
    private double[] lastX = new double[0];
    private double[] lastG = new double[0];

    /** @param n coordinates that can move @param maxStep the longest step of an atom in one evaluation, A */
    public BfgsLineSearch(int n, double maxStep) {
        this.n = n;
        this.maxStep = maxStep;
        inverse = new double[n * n];
        x = new double[n];
        g = new double[n];
        trial = new double[n];
        reset();
    }

    private void reset() {
        Arrays.fill(inverse, 0);
        for (int i = 0; i < n; i++) {
            inverse[i * n + i] = 1 / STIFFNESS;
        }
    }

    @Override
    public void step(Landscape landscape) {
        landscape.readPositions(x);
        readGradient(landscape, g);
        if (lastX.length == n && n > 0) {
            update();
        }
        var p = direction();
        if (Minimiser.dot(p, g) >= 0) {
            reset();
            p = direction();
        }
        lastX = x.clone();
        lastG = g.clone();
        search(landscape, p);
    }

    private static void readGradient(Landscape landscape, double[] into) {
        landscape.readForces(into);
        Minimiser.scale(into, -1);
    }

    private double[] direction() {
        var p = new double[n];
        for (int i = 0; i < n; i++) {
            double s = 0;
            for (int j = 0; j < n; j++) {
                s -= inverse[i * n + j] * g[j];
            }
            p[i] = s;
        }
        double size = Minimiser.length(p);
        double least = Math.sqrt(n / 3 * 1e-10);
        if (size > 0 && size <= least) {
            Minimiser.scale(p, least / size);
        }
        return p;
    }

    private void update() {
        var s = new double[n];
        var y = new double[n];
        for (int i = 0; i < n; i++) {
            s[i] = x[i] - lastX[i];
            y[i] = g[i] - lastG[i];
        }
        double sy = Minimiser.dot(s, y);
        if (!(sy > 1e-14)) {
            return;
        }
        var hy = new double[n];
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = 0; j < n; j++) {
                sum += inverse[i * n + j] * y[j];
            }
            hy[i] = sum;
        }
        double factor = (1 + Minimiser.dot(y, hy) / sy) / sy;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                inverse[i * n + j] += factor * s[i] * s[j] - (hy[i] * s[j] + s[i] * hy[j]) / sy;
            }
        }
    }

    private void search(Landscape landscape, double[] p) {
        double reach = maxStep / Evaluation.largest(p);
        var search = new WolfeSearch(landscape.energy(), Minimiser.dot(g, p), DECREASE, CURVATURE);
        double at = 0;
        double next = Math.min(1, reach);
        for (int k = 0; k < 30; k++) {
            at = next;
            for (int i = 0; i < n; i++) {
                trial[i] = x[i] + at * p[i];
            }
            landscape.moveTo(trial);
            readGradient(landscape, trial);
            if (search.add(at, landscape.energy(), Minimiser.dot(trial, p))) {
                return;
            }
            next = Math.clamp(search.next(), at - reach, at + reach);
            if (!(next > 0) || Math.abs(next - at) < 1e-10 * Math.max(1, at)) {
                return;
            }
        }
    }
}
