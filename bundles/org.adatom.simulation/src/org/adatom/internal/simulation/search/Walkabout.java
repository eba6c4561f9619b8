/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.search;

import java.util.random.RandomGenerator;

/** Short trajectories of atoms of mass 1 by velocity Verlet. Keeps its arrays; for one thread at a time. */
final class Walkabout {
    private static final double USUAL_STEP = 0.012;

    private final SearchSpace space;
    private final Quench quench;
    private final double[] v;
    private double energy;

    Walkabout(SearchSpace space, Quench quench) {
        this.space = space;
        this.quench = quench;
        this.v = new double[3 * space.base().count()];
    }

    /** {@return a time step that follows the fastest vibration, in units of A and eV with mass 1} */
    static double usualStep(SearchSpace space) {
        return USUAL_STEP * space.length() / Math.sqrt(space.depth());
    }

    /** Draws velocities. @param heat of each degree of freedom, eV @return the kinetic energy, eV */
    double draw(double heat, RandomGenerator random) {
        for (int i = 0; i < v.length; i++) {
            v[i] = space.isFree(i / 3) ? Math.sqrt(heat) * random.nextGaussian() : 0;
        }
        if (space.kind() != SearchSpace.Kind.SURFACE) {
            for (int c = 0; c < 3; c++) {
                double mean = 0;
                for (int i = c; i < v.length; i += 3) {
                    mean += 3 * v[i] / v.length;
                }
                for (int i = c; i < v.length; i += 3) {
                    v[i] -= mean;
                }
            }
        }
        return kinetic();
    }

    /** {@return the kinetic energy, eV} */
    double kinetic() {
        double sum = 0;
        for (double u : v) {
            sum += u * u / 2;
        }
        return sum;
    }

    /** {@return the potential energy of the last place, eV} */
    double energy() {
        return energy;
    }

    /** Goes some steps. @param x changed in place @return the change of the total energy, eV; infinite when it left the world */
    double go(double[] x, double step, int steps) {
        double before = quench.evaluate(x) + kinetic();
        for (int s = 0; s < steps; s++) {
            if (!advance(x, step)) {
                return Double.POSITIVE_INFINITY;
            }
        }
        return energy + kinetic() - before;
    }

    /** Goes until the potential energy has had some minima along the path. @param x changed in place */
    void escape(double[] x, double step, int minima, int most) {
        energy = quench.evaluate(x);
        double last = energy;
        boolean falling = false;
        int seen = 0;
        for (int s = 0; s < most && seen < minima; s++) {
            if (!advance(x, step)) {
                return;
            }
            seen += falling && energy > last ? 1 : 0;
            falling = energy < last;
            last = energy;
        }
    }

    private boolean advance(double[] x, double step) {
        var f = quench.forces();
        for (int i = 0; i < x.length; i++) {
            v[i] += step / 2 * f[i];
            x[i] += step * v[i];
        }
        energy = quench.evaluate(x);
        if (!Double.isFinite(energy)) {
            return false;
        }
        f = quench.forces();
        for (int i = 0; i < x.length; i++) {
            v[i] += step / 2 * f[i];
        }
        return true;
    }
}
