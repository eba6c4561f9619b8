/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.path;

import java.util.ArrayList;
import java.util.List;
import org.adatom.internal.simulation.Fire;
import org.adatom.simulation.path.Tangent;
import org.adatom.structure.Structure;

/** Relaxes a straight path on the image dependent pair potential. */
public final class PairPath {
    private static final double FMAX = 0.01;
    private static final int MOST_STEPS = 300;
    private static final double SPRING = 0.1;
    /** Apart from straight ways on which atoms meet there is no direction to leave them. */
    private static final double NUDGE = 1e-3;

    private PairPath() {
    }

    /**
     * {@return the band, relaxed; its ends are kept}
     *
     * @param band at equal distances on a straight line
     * @param threads how many images are worked on at once
     * @param pause is called before each image
     */
    public static List<Structure> relax(List<Structure> band, int threads, Runnable pause) {
        var from = PairDistances.of(band.getFirst());
        var to = PairDistances.of(band.getLast());
        var start = new ArrayList<Structure>(band);
        var evaluators = new ArrayList<PairDistances>();
        for (int k = 0; k < band.size(); k++) {
            var target = new double[from.length];
            for (int p = 0; p < target.length; p++) {
                target[p] = from[p] + (to[p] - from[p]) * k / (band.size() - 1);
            }
            if (k > 0 && k < band.size() - 1) {
                start.set(k, apart(band.get(k)));
            }
            evaluators.add(new PairDistances(start.get(k), target));
        }
        var free = !band.getFirst().periodicity().any() && band.getFirst().constraints().isEmpty();
        var landscape = new BandLandscape(start, evaluators, new BandRule(Tangent.ASENEB, SPRING, free), threads, pause);
        var rule = new Fire(landscape.dimension(), 0.2);
        for (int step = 0; step < MOST_STEPS && landscape.largestForce() > FMAX; step++) {
            rule.step(landscape);
        }
        var out = new ArrayList<Structure>();
        for (int k = 0; k < band.size(); k++) {
            out.add(k == 0 || k == band.size() - 1 ? band.get(k) : landscape.structure(k));
        }
        return out;
    }

    /** Atoms that meet leave each other across the line they came on: on a sphere spiral, the same on every machine. */
    private static Structure apart(Structure s) {
        var r = s.positions();
        boolean met = false;
        for (int i = 0; i < s.count(); i++) {
            for (int j = i + 1; j < s.count(); j++) {
                double d = Math.hypot(Math.hypot(r[3 * i] - r[3 * j], r[3 * i + 1] - r[3 * j + 1]), r[3 * i + 2] - r[3 * j + 2]);
                met |= d < 0.1;
            }
        }
        if (!met) {
            return s;
        }
        var fixed = s.fixed();
        for (int i = 0; i < s.count(); i++) {
            if (!fixed[i]) {
                double z = 1 - (2 * i + 1.0) / s.count();
                double turn = i * Math.PI * (3 - Math.sqrt(5));
                double rho = Math.sqrt(1 - z * z);
                r[3 * i] += NUDGE * rho * Math.cos(turn);
                r[3 * i + 1] += NUDGE * rho * Math.sin(turn);
                r[3 * i + 2] += NUDGE * z;
            }
        }
        return s.withPositions(r);
    }
}
