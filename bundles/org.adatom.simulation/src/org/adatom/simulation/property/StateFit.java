/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.property;

import java.util.Arrays;
import org.adatom.simulation.SimulationException;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * An equation of state through energies by least squares (K. Levenberg, Q. Appl. Math. 2, 164, 1944, doi
 * 10.1090/qam/10666; D. W. Marquardt, SIAM J. Appl. Math. 11, 431, 1963, doi 10.1137/0111030).
 *
 * @param form the form
 * @param energy at rest, eV
 * @param volume at rest, A^3
 * @param bulkModulus at rest, eV/A^3
 * @param derivative of the bulk modulus by the pressure
 * @param rms root of the mean squared deviation, eV
 */
public record StateFit(StateEquation form, double energy, double volume, double bulkModulus, double derivative,
        double rms) {
    private static final int MOST_STEPS = 200;
    private static final double USUAL_DERIVATIVE = 4.5;
    private static final double SMALL = 1e-6;

    /**
     * {@return the best parameters}
     *
     * @param form the form
     * @param volumes [m], A^3, above 0, at least four different ones
     * @param energies [m], eV
     * @throws SimulationException when there are too few points or they have no minimum
     */
    public static StateFit of(StateEquation form, double[] volumes, double[] energies) {
        if (volumes.length < 4 || volumes.length != energies.length) {
            throw new SimulationException("an equation of state needs at least 4 volumes and an energy for each, not "
                    + volumes.length
                    + " and " + energies.length);
        }
        double lowest = Arrays.stream(energies).min().orElse(0);
        double span = Math.max(Arrays.stream(energies).max().orElse(0) - lowest, 1e-300);
        double[] p = parabola(volumes, energies);
        double[] scale = {span, p[1], p[2], p[3]};
        double best = squares(form, volumes, energies, p);
        double damping = 1e-3;
        for (int step = 0; step < MOST_STEPS && damping < 1e12; step++) {
            double[] trial = step(form, volumes, energies, p, scale, damping);
            double now = valid(trial) ? squares(form, volumes, energies, trial) : Double.POSITIVE_INFINITY;
            if (now <= best) {
                boolean settled = best - now <= 1e-15 * best && damping < 1e-6;
                p = trial;
                best = now;
                damping /= 10;
                if (settled) {
                    break;
                }
            } else {
                damping *= 10;
            }
        }
        return new StateFit(form, p[0], p[1], p[2], p[3], Math.sqrt(best / volumes.length));
    }

    /** {@return the energy at a volume, eV} @param v A^3 */
    public double energyAt(double v) {
        return form.energy(v, new double[] {energy, volume, bulkModulus, derivative});
    }

    private static boolean valid(double[] p) {
        return p[1] > 0 && p[2] > 0 && Double.isFinite(p[0] + p[1] + p[2] + p[3]);
    }

    /** A start: the parabola through all points. */
    private static double[] parabola(double[] v, double[] e) {
        double middle = Arrays.stream(v).average().orElse(1);
        var a = new DMatrixRMaj(v.length, 3);
        var b = new DMatrixRMaj(v.length, 1);
        for (int k = 0; k < v.length; k++) {
            double x = v[k] / middle - 1;
            a.set(k, 0, 1);
            a.set(k, 1, x);
            a.set(k, 2, x * x);
            b.set(k, 0, e[k]);
        }
        var c = new DMatrixRMaj(3, 1);
        if (!CommonOps_DDRM.solve(a, b, c) || !(c.get(2) > 0)) {
            throw new SimulationException("the energies have no minimum between " + Arrays.stream(v).min().orElse(0)
                    + " and "
                    + Arrays.stream(v).max().orElse(0) + " A^3: they must curve upwards");
        }
        double x = Math.clamp(-c.get(1) / (2 * c.get(2)), -0.5, 1);
        double v0 = middle * (1 + x);
        return new double[] {c.get(0) + x * (c.get(1) + x * c.get(2)), v0, 2 * c.get(2) / (middle * middle) * v0,
                USUAL_DERIVATIVE};
    }

    private static double squares(StateEquation form, double[] v, double[] e, double[] p) {
        double sum = 0;
        for (int k = 0; k < v.length; k++) {
            double d = form.energy(v[k], p) - e[k];
            sum += d * d;
        }
        return sum;
    }

    private static double[] step(StateEquation form, double[] v, double[] e, double[] p, double[] scale,
            double damping) {
        var normal = new DMatrixRMaj(4, 4);
        var right = new DMatrixRMaj(4, 1);
        var slope = new double[4];
        for (int k = 0; k < v.length; k++) {
            double miss = e[k] - form.energy(v[k], p);
            for (int i = 0; i < 4; i++) {
                var q = p.clone();
                q[i] = p[i] + SMALL * scale[i];
                double up = form.energy(v[k], q);
                q[i] = p[i] - SMALL * scale[i];
                slope[i] = (up - form.energy(v[k], q)) / (2 * SMALL);
            }
            for (int i = 0; i < 4; i++) {
                right.add(i, 0, slope[i] * miss);
                for (int j = 0; j < 4; j++) {
                    normal.add(i, j, slope[i] * slope[j]);
                }
            }
        }
        for (int i = 0; i < 4; i++) {
            normal.set(i, i, normal.get(i, i) * (1 + damping));
        }
        var change = new DMatrixRMaj(4, 1);
        var out = p.clone();
        if (CommonOps_DDRM.solve(normal, right, change)) {
            for (int i = 0; i < 4; i++) {
                out[i] += change.get(i) * scale[i];
            }
        }
        return out;
    }
}
