/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.path;

import org.adatom.internal.simulation.Minimiser;
import org.adatom.simulation.path.Tangent;

/**
 * What turns the forces on an image into those of a nudged elastic band.
 *
 * @param tangent what is along the path
 * @param spring the spring constant, eV/A^2
 * @param rigid whether the images may not turn or drift as a whole: free clusters
 */
public record BandRule(Tangent tangent, double spring, boolean rigid) {

    /**
     * The surroundings of an image.
     *
     * @param before [m], the way from the image before
     * @param after [m], the way to the image after
     * @param energies of the image before, of itself, of the one after, eV
     * @param toHighest 0 for the highest image, positive when the highest comes later, negative when it came before
     * @param climbing whether the highest climbs
     * @param even the length of a way if all were equal, A
     */
    record Place(double[] before, double[] after, double[] energies, int toHighest, boolean climbing, double even) {
    }

    /** Replaces the forces of the potential, [m], by those of the band. */
    void apply(Place p, double[] force) {
        var t = along(p);
        double tt = Minimiser.dot(t, t);
        if (tt == 0) {
            return;
        }
        double parallel = Minimiser.dot(force, t) / tt;
        if (p.climbing && p.toHighest == 0) {
            add(force, t, -2 * parallel);
            return;
        }
        add(force, t, -parallel);
        switch (tangent) {
            case IMPROVED -> add(force, t, spring * (Minimiser.length(p.after) - Minimiser.length(p.before)) / Math.sqrt(tt));
            case ASENEB -> add(force, t, spring * (Minimiser.dot(p.after, t) - Minimiser.dot(p.before, t)) / tt);
            case EB -> pullFully(p, force);
        }
    }

    private void pullFully(Place p, double[] force) {
        double share = 1;
        if (p.climbing && Math.abs(p.toHighest) == 1) {
            double up = Math.abs(p.energies[2] - p.energies[1]);
            double down = Math.abs(p.energies[0] - p.energies[1]);
            share = Math.max(up, down) == 0 ? 1 : Math.min(up, down) / Math.max(up, down);
        }
        double before = Minimiser.length(p.before);
        double after = Minimiser.length(p.after);
        add(force, p.before, -spring * share * (before - p.even) / before);
        add(force, p.after, spring * share * (after - p.even) / after);
    }

    private double[] along(Place p) {
        var out = new double[p.before.length];
        double[] shares = shares(p);
        add(out, p.before, shares[0]);
        add(out, p.after, shares[1]);
        return out;
    }

    /** How much of the way before and of the way after makes the tangent. */
    private double[] shares(Place p) {
        return switch (tangent) {
            case ASENEB -> p.toHighest > 0 ? new double[] {0, 1} : p.toHighest < 0 ? new double[] {1, 0} : new double[] {1, 1};
            case EB -> new double[] {1 / Minimiser.length(p.before), 1 / Minimiser.length(p.after)};
            case IMPROVED -> improved(p.energies[0], p.energies[1], p.energies[2]);
        };
    }

    private static double[] improved(double before, double here, double after) {
        if (after > here && here > before) {
            return new double[] {0, 1};
        }
        if (after < here && here < before) {
            return new double[] {1, 0};
        }
        double most = Math.max(Math.abs(after - here), Math.abs(before - here));
        double least = Math.min(Math.abs(after - here), Math.abs(before - here));
        if (most == 0) {
            return new double[] {1, 1};
        }
        return after > before ? new double[] {least, most} : new double[] {most, least};
    }

    private static void add(double[] target, double[] what, double share) {
        for (int i = 0; i < target.length; i++) {
            target[i] += share * what[i];
        }
    }
}
