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
import org.adatom.structure.Structure;

/**
 * Quasi-Newton steps from the last changes, started from a matrix that knows which atoms are neighbours, each shortened until the
 * energy falls (Packwood et al., J. Chem. Phys. 144, 164109, 2016, doi 10.1063/1.4947024). The number of steps hardly grows with the
 * size of a solid.
 */
public final class PreconditionedLbfgs implements Minimiser {
    private static final double DECREASE = 0.1;
    private static final double LEAST = 1e-4;
    private static final double TEST = 0.01;
    private static final double STALE = 0.5;

    private record Pair(double[] dx, double[] dg, double rho) {
    }

    private final StructureLandscape landscape;
    private final int memory;
    private final double maxStep;
    private final int n;
    private final int atoms;
    private final int[] row;
    private final double spacing;
    private final Deque<Pair> pairs = new ArrayDeque<>();
    private final double[] x;
    private final double[] f;
    private double[] lastX = new double[0];
    private double[] lastF = new double[0];
    private double[] builtAt;
    private ExpPreconditioner matrix;
    private double mu = 1;
    private double muCell = 1;

    /** @param landscape of the structure @param memory how many changes are kept @param maxStep the longest step of an atom, A */
    public PreconditionedLbfgs(StructureLandscape landscape, int memory, double maxStep) {
        this.landscape = landscape;
        this.memory = memory;
        this.maxStep = maxStep;
        this.n = landscape.dimension();
        x = new double[n];
        f = new double[n];
        var s = landscape.structure();
        row = new int[s.count()];
        var fixed = s.fixed();
        int count = 0;
        for (int i = 0; i < row.length; i++) {
            row[i] = fixed[i] ? -1 : count++;
        }
        atoms = count;
        double d = ExpPreconditioner.spacing(s);
        spacing = Double.isNaN(d) ? 3 : d;
        matrix = build(s);
        builtAt = s.positions();
        if (n > 0) {
            estimate(s);
        }
    }

    private ExpPreconditioner build(Structure s) {
        return new ExpPreconditioner(s, row, atoms, spacing);
    }

    /** How stiff the solid is: the slope of the forces along a long wave against what the matrix has there. */
    private void estimate(Structure s) {
        landscape.readPositions(x);
        landscape.readForces(f);
        var here = x.clone();
        var force = f.clone();
        var wave = x.clone();
        for (int c = 0; c < 3; c++) {
            double low = Double.MAX_VALUE;
            double high = -Double.MAX_VALUE;
            for (int i = 0; i < s.count(); i++) {
                double v = c == 0 ? s.x(i) : c == 1 ? s.y(i) : s.z(i);
                low = Math.min(low, v);
                high = Math.max(high, v);
            }
            for (int i = c; i < 3 * atoms; i += 3) {
                wave[i] += high > low ? TEST * spacing * Math.sin(x[i] / (high - low)) : 0;
            }
        }
        for (int i = 3 * atoms; i < n; i++) {
            wave[i] += (i - 3 * atoms) % 4 == 0 ? TEST : 0;
        }
        landscape.moveTo(wave);
        landscape.readPositions(wave);
        landscape.readForces(f);
        landscape.moveTo(here);
        mu = 1;
        muCell = 1;
        var v = new double[n];
        for (int i = 0; i < n; i++) {
            v[i] = wave[i] - here[i];
        }
        var pv = new double[n];
        multiply(v, pv);
        mu = ratio(force, v, pv, 0, 3 * atoms);
        muCell = ratio(force, v, pv, 3 * atoms, n);
    }

    private double ratio(double[] force, double[] v, double[] pv, int from, int to) {
        double slope = 0;
        double model = 0;
        for (int i = from; i < to; i++) {
            slope += (force[i] - f[i]) * v[i];
            model += pv[i] * v[i];
        }
        double out = slope / model;
        return out > 1e-6 && Double.isFinite(out) ? out : 1;
    }

    private void multiply(double[] v, double[] out) {
        matrix.multiply(v, out);
        for (int i = 0; i < 3 * atoms; i++) {
            out[i] *= mu;
        }
        for (int i = 3 * atoms; i < n; i++) {
            out[i] = muCell * v[i];
        }
    }

    private void solve(double[] b, double[] out) {
        matrix.solve(b, out);
        for (int i = 0; i < 3 * atoms; i++) {
            out[i] /= mu;
        }
        for (int i = 3 * atoms; i < n; i++) {
            out[i] = b[i] / muCell;
        }
    }

    @Override
    public void step(Landscape same) {
        landscape.readPositions(x);
        landscape.readForces(f);
        if (lastX.length > 0) {
            remember();
        }
        refresh();
        lastX = x.clone();
        lastF = f.clone();
        var step = direction();
        if (Minimiser.dot(step, f) <= 0) {
            pairs.clear();
            step = direction();
        }
        Minimiser.limit(step, maxStep);
        search(step);
    }

    private void refresh() {
        var now = landscape.structure().positions();
        double most = 0;
        for (int i = 0; i < now.length; i++) {
            most = Math.max(most, Math.abs(now[i] - builtAt[i]));
        }
        if (most > STALE * spacing) {
            matrix = build(landscape.structure());
            builtAt = now;
        }
    }

    /** Shortens the step until the energy falls enough (Armijo, Pacific J. Math. 16, 1, 1966, doi 10.2140/pjm.1966.16.1). */
    private void search(double[] step) {
        double e0 = landscape.energy();
        double slope = -Minimiser.dot(step, f);
        double noise = 1e-13 * Math.max(1, Math.abs(e0));
        double a = 1;
        while (true) {
            var to = x.clone();
            for (int i = 0; i < n; i++) {
                to[i] += a * step[i];
            }
            landscape.moveTo(to);
            double e = landscape.energy();
            if (e <= e0 + DECREASE * a * slope + noise || a < LEAST) {
                return;
            }
            double parabola = -slope * a * a / (2 * (e - e0 - a * slope));
            a = Double.isFinite(parabola) ? Math.clamp(parabola, 0.1 * a, 0.5 * a) : 0.1 * a;
        }
    }

    private void remember() {
        var dx = new double[n];
        var dg = new double[n];
        for (int i = 0; i < n; i++) {
            dx[i] = x[i] - lastX[i];
            dg[i] = lastF[i] - f[i];
        }
        double product = Minimiser.dot(dx, dg);
        if (product > 1e-12 * Math.sqrt(Minimiser.dot(dx, dx) * Minimiser.dot(dg, dg))) {
            pairs.addLast(new Pair(dx, dg, 1 / product));
            if (pairs.size() > memory) {
                pairs.removeFirst();
            }
        }
    }

    private double[] direction() {
        var q = f.clone();
        var all = new ArrayList<>(pairs);
        var a = new double[all.size()];
        for (int k = a.length - 1; k >= 0; k--) {
            var p = all.get(k);
            a[k] = p.rho * Minimiser.dot(p.dx, q);
            for (int i = 0; i < n; i++) {
                q[i] -= a[k] * p.dg[i];
            }
        }
        var out = new double[n];
        solve(q, out);
        for (int k = 0; k < a.length; k++) {
            var p = all.get(k);
            double b = a[k] - p.rho * Minimiser.dot(p.dg, out);
            for (int i = 0; i < n; i++) {
                out[i] += b * p.dx[i];
            }
        }
        return out;
    }
}
