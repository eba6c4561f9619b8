/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation;

import org.adatom.potential.Evaluation;
import org.adatom.simulation.SimulationException;

/**
 * Goes to the minimum of a surface that a Gaussian process learns from all energies and forces so far (Garijo del Rio, Mortensen and
 * Jacobsen, Phys. Rev. B 100, 104103, 2019, doi 10.1103/PhysRevB.100.104103): few evaluations, each followed by some arithmetic.
 */
public final class GaussianMinimiser implements Minimiser {
    /** The most coordinates: one step stays under a second. */
    public static final int MOST_COORDINATES = 150;
    private static final int MOST_ROWS = 2_400;
    private static final double LENGTH = 0.4;
    private static final double NOISE = 0.001;
    private static final int MOST_TRIALS = 30;
    private static final int MOST_INNER = 200;
    private static final double INNER = 1e-3;
    private static final double FLAT = 1e-9;
    private static final double CURVATURE = 70;
    /** Near rest, noise and places far up blur the surface: after a few slow steps both are taken back. */
    private static final double NEAR = 0.005;
    private static final double SLOW = 0.7;
    private static final int PATIENCE = 3;
    private static final int FEW = 4;

    private final int n;
    private final int mostPlaces;
    private final double maxStep;
    private final GaussianSurface surface;
    private final double[] x;
    private final double[] g;
    private int slow;

    /**
     * @param n coordinates that can move
     * @param maxStep the longest step of an atom on the surface in one go, A
     * @throws SimulationException when there are too many coordinates
     */
    public GaussianMinimiser(int n, double maxStep) {
        if (n > MOST_COORDINATES) {
            throw new SimulationException("the Gaussian process keeps energies and forces of all steps in one matrix, and "
                    + n + " coordinates can move: use lbfgs, or fix atoms until at most " + MOST_COORDINATES + " coordinates can");
        }
        this.n = n;
        this.maxStep = maxStep;
        this.mostPlaces = MOST_ROWS / (n + 1);
        this.surface = new GaussianSurface(n, LENGTH, NOISE);
        this.x = new double[n];
        this.g = new double[n];
    }

    @Override
    public void step(Landscape landscape) {
        landscape.readPositions(x);
        double before = landscape.energy();
        double force = landscape.largestForce();
        double goal = Math.min(INNER, INNER * force);
        int trial = 0;
        do {
            learn(landscape);
            landscape.moveTo(lowest(x, goal));
        } while (!isBetter(landscape, before, force) && ++trial < MOST_TRIALS);
        if (trial == MOST_TRIALS) {
            startAgain(landscape);
        }
        slow = landscape.largestForce() > SLOW * force ? slow + 1 : 0;
        if (slow >= PATIENCE && force < NEAR) {
            surface.sharpen();
            surface.keep(Math.min(FEW, surface.size()));
            slow = 0;
        }
    }

    /** A surface that leads nowhere is learnt anew, from a short step down. */
    private void startAgain(Landscape landscape) {
        surface.sharpen();
        surface.keep(0);
        landscape.moveTo(x);
        landscape.readForces(g);
        Minimiser.scale(g, 1 / CURVATURE);
        Minimiser.limit(g, maxStep);
        for (int i = 0; i < n; i++) {
            g[i] += x[i];
        }
        landscape.moveTo(g);
    }

    /** Lower, or, where the energy is flat to its last digits, nearer to rest. */
    private static boolean isBetter(Landscape landscape, double energy, double force) {
        double change = landscape.energy() - energy;
        return change < 0 || change < FLAT * Math.max(1, Math.abs(energy)) && landscape.largestForce() < force;
    }

    private void learn(Landscape landscape) {
        var at = new double[n];
        landscape.readPositions(at);
        landscape.readForces(g);
        Minimiser.scale(g, -1);
        if (surface.size() >= mostPlaces) {
            surface.keep(mostPlaces / 2);
        }
        surface.add(at, landscape.energy(), g);
    }

    /** The minimum of the surface next to a place. */
    private double[] lowest(double[] from, double goal) {
        var model = new Model(from.clone());
        var inner = new BfgsLineSearch(n, maxStep);
        for (int k = 0; k < MOST_INNER && model.largestForce() > goal; k++) {
            inner.step(model);
        }
        return model.at;
    }

    /** The learnt surface as a landscape. */
    private final class Model implements Landscape {
        private double[] at;
        private final double[] gradient = new double[n];
        private double energy;

        Model(double[] at) {
            this.at = at;
            energy = surface.predict(at, gradient);
        }

        @Override
        public int dimension() {
            return n;
        }

        @Override
        public void readPositions(double[] to) {
            System.arraycopy(at, 0, to, 0, n);
        }

        @Override
        public void readForces(double[] to) {
            for (int i = 0; i < n; i++) {
                to[i] = -gradient[i];
            }
        }

        @Override
        public void moveTo(double[] to) {
            at = to.clone();
            energy = surface.predict(at, gradient);
        }

        @Override
        public double energy() {
            return energy;
        }

        @Override
        public double largestForce() {
            return Evaluation.largest(gradient);
        }
    }
}
