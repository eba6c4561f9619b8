/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.search;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.adatom.potential.Evaluation;
import org.adatom.potential.Evaluator;
import org.adatom.potential.PotentialException;
import org.adatom.potential.Quantity;
import org.adatom.simulation.Springs;
import org.adatom.structure.Lattice;
import org.eclipse.core.runtime.OperationCanceledException;

/**
 * Goes down to the nearest minimum by L-BFGS (Nocedal, Math. Comput. 35, 773, 1980, doi 10.2307/2006193) with steps cut to a
 * length and shortened until the energy falls. Works in arrays that it keeps: no step allocates. For one thread at a time.
 */
final class Quench {
    private static final Set<Quantity> WANTED = EnumSet.of(Quantity.ENERGY, Quantity.FORCES);
    private static final int MEMORY = 5;
    private static final int MOST_CUTS = 8;
    /** So many calls in a row without an energy are not due to odd places of atoms: the potential itself fails. */
    private static final int MOST_FAILURES = 40;

    private final SearchSpace space;
    private final Lattice lattice;
    private final BooleanSupplier cancelled;
    private final Evaluator evaluator;
    private final int n;
    private final double[] trial;
    private final double[] force;
    private final double[] lastForce;
    private final double[] direction;
    private final double[][] dx;
    private final double[][] dg;
    private final double[] rho = new double[MEMORY];
    private final double[] alpha = new double[MEMORY];
    private int kept;
    private int newest;
    private double energy;
    private long calls;
    private boolean converged;
    private int failures;

    /** @param cancelled asked at each step */
    Quench(SearchSpace space, BooleanSupplier cancelled) {
        this.space = space;
        this.lattice = space.base().lattice();
        this.cancelled = cancelled;
        this.evaluator = Springs.evaluator(space.potential(), space.base());
        this.n = 3 * space.base().count();
        this.trial = new double[n];
        this.force = new double[n];
        this.lastForce = new double[n];
        this.direction = new double[n];
        this.dx = new double[MEMORY][n];
        this.dg = new double[MEMORY][n];
    }

    /** Forgets what the potential keeps from call to call, so that numbers do not depend on what was done before. */
    void renew() {
        evaluator.reset();
    }

    /** {@return how often energy and forces were computed} */
    long calls() {
        return calls;
    }

    /** {@return the energy of the last place, eV} */
    double energy() {
        return energy;
    }

    /** {@return whether the last descent reached its tolerance} */
    boolean converged() {
        return converged;
    }

    /** {@return the forces of the last place, fixed atoms zero, [n][3], eV/A; shared} */
    double[] forces() {
        return force;
    }

    /**
     * Computes energy and forces.
     *
     * @param x [n][3], A
     * @return the energy, eV; infinite where the potential can give none, such as for atoms in one place
     */
    double evaluate(double[] x) {
        if (cancelled.getAsBoolean()) {
            throw new OperationCanceledException();
        }
        calls++;
        try {
            evaluator.compute(x, lattice, WANTED);
        } catch (PotentialException e) {
            if (cancelled.getAsBoolean()) {
                throw new OperationCanceledException();
            }
            if (++failures >= MOST_FAILURES) {
                throw e;
            }
            return Double.POSITIVE_INFINITY;
        }
        failures = 0;
        double e = evaluator.energy();
        System.arraycopy(evaluator.forces(), 0, force, 0, n);
        space.holdFixed(force);
        return Double.isFinite(e) ? e : Double.POSITIVE_INFINITY;
    }

    /**
     * Goes down.
     *
     * @param x [n][3], A, changed in place
     * @param fmax largest force at the end, eV/A
     * @param most steps
     * @return the energy, eV; infinite when the start has none
     */
    double descend(double[] x, double fmax, int most) {
        double longest = 0.4 * space.length();
        kept = 0;
        converged = false;
        energy = evaluate(x);
        if (!Double.isFinite(energy)) {
            return energy;
        }
        for (int step = 0; step < most; step++) {
            double f = Evaluation.largest(force);
            if (f <= fmax) {
                converged = true;
                return energy;
            }
            propose(f);
            double size = Evaluation.largest(direction);
            scale(size > longest ? longest / size : 1);
            if (!go(x)) {
                if (kept == 0) {
                    return energy;
                }
                kept = 0;
            }
        }
        return energy;
    }

    /** Tries the direction, shorter and shorter. @return whether the energy fell; else x is where it was */
    private boolean go(double[] x) {
        double slope = -dot(direction, force);
        System.arraycopy(force, 0, lastForce, 0, n);
        for (int cut = 0; cut < MOST_CUTS; cut++) {
            for (int i = 0; i < n; i++) {
                trial[i] = x[i] + direction[i];
            }
            double e = evaluate(trial);
            if (e <= energy + 1e-10 * Math.abs(energy)) {
                remember(x);
                System.arraycopy(trial, 0, x, 0, n);
                energy = e;
                return true;
            }
            double t = Double.isFinite(e) ? Math.clamp(-slope / (2 * (e - energy - slope)), 0.1, 0.5) : 0.2;
            scale(t);
            slope *= t;
        }
        System.arraycopy(lastForce, 0, force, 0, n);
        return false;
    }

    private void remember(double[] x) {
        int at = (newest + 1) % MEMORY;
        var s = dx[at];
        var y = dg[at];
        for (int i = 0; i < n; i++) {
            s[i] = trial[i] - x[i];
            y[i] = lastForce[i] - force[i];
        }
        double sy = dot(s, y);
        if (sy > 1e-12 * Math.sqrt(dot(s, s) * dot(y, y))) {
            rho[at] = 1 / sy;
            newest = at;
            kept = Math.min(MEMORY, kept + 1);
        }
    }

    private void propose(double largest) {
        System.arraycopy(force, 0, direction, 0, n);
        if (kept == 0) {
            scale(Math.min(0.05 * space.length() / largest, 1 / space.stiffness()));
            return;
        }
        for (int k = 0; k < kept; k++) {
            int at = Math.floorMod(newest - k, MEMORY);
            alpha[at] = rho[at] * dot(dx[at], direction);
            add(direction, -alpha[at], dg[at]);
        }
        scale(1 / (rho[newest] * dot(dg[newest], dg[newest])));
        for (int k = kept - 1; k >= 0; k--) {
            int at = Math.floorMod(newest - k, MEMORY);
            add(direction, alpha[at] - rho[at] * dot(dg[at], direction), dx[at]);
        }
        if (dot(direction, force) <= 0) {
            kept = 0;
            propose(largest);
        }
    }

    private void scale(double factor) {
        if (factor != 1) {
            for (int i = 0; i < n; i++) {
                direction[i] *= factor;
            }
        }
    }

    private static void add(double[] to, double factor, double[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * what[i];
        }
    }

    /** Four sums at once: a single one would wait for each addition. */
    private static double dot(double[] a, double[] b) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return s0 + s1 + (s2 + s3);
    }
}
