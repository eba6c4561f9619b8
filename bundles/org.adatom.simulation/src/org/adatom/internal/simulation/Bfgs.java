/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation;

import java.util.Arrays;

/**
 * Quasi-Newton steps with a Hessian that follows the Broyden-Fletcher-Goldfarb-Shanno rule. Where the Hessian is not positive
 * definite, the step uses the magnitudes of its eigenvalues, so that it goes downhill.
 */
public final class Bfgs implements Minimiser {
    private final double maxStep;
    private final int n;
    private final double[] hessian;
    private final double[] lastX;
    private final double[] lastF;
    private final double[] x;
    private final double[] f;
    private final double[] step;
    private boolean first = true;

    /**
     * @param n coordinates that can move
     * @param curvature the Hessian to start from, times the unit matrix, eV/A^2
     * @param maxStep the longest step of an atom, A
     */
    public Bfgs(int n, double curvature, double maxStep) {
        this.n = n;
        this.maxStep = maxStep;
        this.hessian = new double[n * n];
        for (int i = 0; i < n; i++) {
            hessian[i * n + i] = curvature;
        }
        lastX = new double[n];
        lastF = new double[n];
        x = new double[n];
        f = new double[n];
        step = new double[n];
    }

    @Override
    public void step(Landscape landscape) {
        landscape.readPositions(x);
        landscape.readForces(f);
        if (!first) {
            update();
        }
        first = false;
        System.arraycopy(x, 0, lastX, 0, n);
        System.arraycopy(f, 0, lastF, 0, n);
        if (!Cholesky.solve(hessian, n, f, step)) {
            eigenStep();
        }
        Minimiser.limit(step, maxStep);
        for (int i = 0; i < n; i++) {
            x[i] += step[i];
        }
        landscape.moveTo(x);
    }

    private void update() {
        var dx = new double[n];
        var df = new double[n];
        double moved = 0;
        for (int i = 0; i < n; i++) {
            dx[i] = x[i] - lastX[i];
            df[i] = f[i] - lastF[i];
            moved = Math.max(moved, Math.abs(dx[i]));
        }
        if (moved < 1e-7) {
            return;
        }
        double a = Minimiser.dot(dx, df);
        var hx = new double[n];
        for (int i = 0; i < n; i++) {
            double s = 0;
            for (int j = 0; j < n; j++) {
                s += hessian[i * n + j] * dx[j];
            }
            hx[i] = s;
        }
        double b = Minimiser.dot(dx, hx);
        for (int i = 0; i < n; i++) {
            double p = df[i] / a;
            double q = hx[i] / b;
            for (int j = 0; j < n; j++) {
                hessian[i * n + j] -= p * df[j] + q * hx[j];
            }
        }
    }

    private void eigenStep() {
        var eigen = new SymmetricEigen(hessian.clone(), n);
        Arrays.fill(step, 0);
        for (int k = 0; k < n; k++) {
            double along = 0;
            for (int c = 0; c < n; c++) {
                along += eigen.vector(k, c) * f[c];
            }
            double share = along / Math.abs(eigen.values()[k]);
            for (int c = 0; c < n; c++) {
                step[c] += share * eigen.vector(k, c);
            }
        }
    }
}
