/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;

/**
 * Quasi-Newton steps from the last changes only (Nocedal, Math. Comput. 35, 773, 1980, doi 10.2307/2006193). Where the energy
 * curves downwards, a step that would lead uphill is taken the other way round.
 */
public final class Lbfgs implements Minimiser {
    private record Pair(double[] dx, double[] dg, double rho) {
    }

    private final int memory;
    private final double curvature;
    private final double maxStep;
    private final Deque<Pair> pairs = new ArrayDeque<>();
    private final double[] x;
    private final double[] f;
    private double[] lastX = new double[0];
    private double[] lastF = new double[0];

    /**
     * @param n coordinates that can move
     * @param memory how many changes are kept
     * @param curvature the Hessian to start from, times the unit matrix, eV/A^2
     * @param maxStep the longest step of an atom, A
     */
    public Lbfgs(int n, int memory, double curvature, double maxStep) {
        this.memory = memory;
        this.curvature = curvature;
        this.maxStep = maxStep;
        x = new double[n];
        f = new double[n];
    }

    @Override
    public void step(Landscape landscape) {
        landscape.readPositions(x);
        landscape.readForces(f);
        if (lastX.length == x.length && x.length > 0) {
            remember();
        }
        lastX = x.clone();
        lastF = f.clone();
        var step = direction();
        if (Minimiser.dot(step, f) < 0) {
            Minimiser.scale(step, -1);
        }
        Minimiser.limit(step, maxStep);
        for (int i = 0; i < x.length; i++) {
            x[i] += step[i];
        }
        landscape.moveTo(x);
    }

    private void remember() {
        var dx = new double[x.length];
        var dg = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            dx[i] = x[i] - lastX[i];
            dg[i] = lastF[i] - f[i];
        }
        double product = Minimiser.dot(dx, dg);
        if (product != 0) {
            pairs.addLast(new Pair(dx, dg, 1 / product));
            if (pairs.size() > memory) {
                pairs.removeFirst();
            }
        }
    }

    private double[] direction() {
        var q = new double[f.length];
        for (int i = 0; i < q.length; i++) {
            q[i] = -f[i];
        }
        var all = new ArrayList<>(pairs);
        var a = new double[all.size()];
        for (int k = a.length - 1; k >= 0; k--) {
            var p = all.get(k);
            a[k] = p.rho * Minimiser.dot(p.dx, q);
            for (int i = 0; i < q.length; i++) {
                q[i] -= a[k] * p.dg[i];
            }
        }
        Minimiser.scale(q, 1 / curvature);
        for (int k = 0; k < a.length; k++) {
            var p = all.get(k);
            double b = p.rho * Minimiser.dot(p.dg, q);
            for (int i = 0; i < q.length; i++) {
                q[i] += (a[k] - b) * p.dx[i];
            }
        }
        Minimiser.scale(q, -1);
        return q;
    }
}
