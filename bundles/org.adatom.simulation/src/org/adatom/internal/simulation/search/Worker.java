/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.search;

import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/** The tools of one thread: descents, repairs, moves and starts, with their arrays. */
final class Worker {
    private static final int MOST_STEPS = 1_000;
    private static final int MOST_GATHERINGS = 3;
    private static final double CLOSEST = 0.65;
    /** A surface search ends after so many proposals in a row that were no better. */
    private static final int PATIENCE = 2;
    private static final double SLACK = 0.5;
    private static final double POLISH = 0.02;

    private final SearchSpace space;
    private final Quench quench;
    private final Repair repair;
    private final SurfaceSearch surface;
    private final Moves moves;
    private final RandomStarts starts;
    private final double fmax;
    private final double[] trial;
    private long minimisations;

    /** @param fmax largest force in a minimum, eV/A @param closest smallest distance in random starts, bond lengths */
    Worker(SearchSpace space, double fmax, double closest, BooleanSupplier cancelled) {
        this.space = space;
        this.fmax = fmax;
        quench = new Quench(space, cancelled);
        repair = new Repair(space);
        surface = new SurfaceSearch(space);
        moves = new Moves(space, surface.sites());
        starts = new RandomStarts(space, closest);
        trial = new double[3 * space.base().count()];
    }

    /** To be called before each piece of work: what comes does not depend on what was. */
    void begin() {
        quench.renew();
    }

    /** {@return the number of descents so far} */
    long minimisations() {
        return minimisations;
    }

    /** {@return the number of energies and forces so far} */
    long calls() {
        return quench.calls();
    }

    /** {@return the moves} */
    Moves moves() {
        return moves;
    }

    /** {@return energy and forces} */
    Quench quench() {
        return quench;
    }

    /** {@return what separates and gathers atoms} */
    Repair repair() {
        return repair;
    }

    /** {@return a minimum from a random start} */
    Minimum random(RandomGenerator random) {
        var x = new double[trial.length];
        starts.fill(x, random);
        return relax(x);
    }

    /** A random start that is not relaxed. @param x written */
    void scatter(double[] x, RandomGenerator random) {
        starts.fill(x, random);
    }

    /** {@return the minimum below a place} @param x [n][3], A, kept and changed */
    Minimum relax(double[] x) {
        repair.spread(x, CLOSEST);
        double e = quench.descend(x, fmax, MOST_STEPS);
        minimisations++;
        for (int k = 0; k < MOST_GATHERINGS && repair.gather(x); k++) {
            e = quench.descend(x, fmax, MOST_STEPS);
            minimisations++;
        }
        space.centre(x);
        return new Minimum(x, e);
    }

    /** {@return the minimum after a small displacement, with forces a tenth of the usual; the old one where it got no lower} */
    Minimum polish(Minimum m, RandomGenerator random) {
        var x = m.positions().clone();
        moves.shake(x, POLISH, random);
        double e = quench.descend(x, 0.1 * fmax, MOST_STEPS);
        space.centre(x);
        return e <= m.energy() + 1e-6 * space.depth() ? new Minimum(x, e) : m;
    }

    /** {@return the minimum, or a lower one with atoms of the surface at better places} */
    Minimum refine(Minimum from, RandomGenerator random) {
        var best = from;
        for (int fails = 0; fails < PATIENCE;) {
            System.arraycopy(best.positions(), 0, trial, 0, trial.length);
            if (!surface.propose(trial, SLACK, random)) {
                return best;
            }
            var next = relax(trial.clone());
            if (next.energy() < best.energy() - 1e-6 * space.depth()) {
                best = next;
                fails = 0;
            } else {
                fails++;
            }
        }
        return best;
    }
}
