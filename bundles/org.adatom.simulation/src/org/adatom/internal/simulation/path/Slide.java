/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.path;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.adatom.analysis.Progress;
import org.adatom.analysis.RunContext;
import org.adatom.potential.Evaluation;
import org.adatom.potential.Potential;
import org.adatom.simulation.Optimiser;
import org.adatom.simulation.Relaxation;
import org.adatom.simulation.Relaxation.Ending;
import org.adatom.simulation.path.DimerSearch;
import org.adatom.structure.Structure;

/**
 * The ways down from a saddle.
 *
 * @param path from one minimum over the saddle to the other, with energies; empty when there is none
 * @param saddle the index of the saddle in the path
 * @param sentence what was found, for a person
 */
public record Slide(List<Structure> path, int saddle, String sentence) {
    private static final double FIRST = 0.1;
    private static final int MOST_STEPS = 500;
    private static final int MOST_FRAMES = 60;
    /** Minima that differ by less are the same, A. */
    private static final double SAME = 0.3;

    /** {@return no ways} */
    public static Slide none() {
        return new Slide(List.of(), 0, "");
    }

    /** {@return the barrier from the first minimum, eV, if there is a path} */
    public Optional<double[]> energies() {
        return path.isEmpty() ? Optional.empty()
                : Optional.of(path.stream().mapToDouble(s -> ((Number) s.info().get(Structure.ENERGY)).doubleValue()).toArray());
    }

    /**
     * {@return the ways down on both sides} The one that ends nearer to the start of the search comes first.
     *
     * @param found the saddle
     * @param start where the search began
     * @param potential the potential
     * @param fmax the force tolerance, eV/A
     * @param context is told
     * @param from how far the run is before
     * @param to how far it is after
     */
    public static Slide down(DimerSearch.Outcome found, Structure start, Potential potential, double fmax, RunContext context,
            double from, double to) {
        var ways = new ArrayList<List<Structure>>();
        var rule = new Relaxation(Optimiser.LBFGS, fmax, MOST_STEPS, Relaxation.USUAL_STEP);
        double longest = Evaluation.largest(found.direction());
        boolean reached = true;
        for (int side = -1; side <= 1; side += 2) {
            context.progress(from, Progress.note("sliding down " + (side < 0 ? "one side" : "the other side")));
            var r = found.structure().positions();
            for (int i = 0; i < r.length; i++) {
                r[i] += side * FIRST / longest * found.direction()[i];
            }
            var way = new ArrayList<Structure>();
            double begin = side < 0 ? from : (from + to) / 2;
            var out = rule.run(found.structure().withPositions(r), potential, step -> {
                way.add(step.structure().get().withInfo(Structure.ENERGY, step.energy()));
                context.progress(begin + (to - from) / 2 * step.index() / (step.index() + 20.0), Progress.frame(step.structure()));
            });
            reached &= out.ending() == Ending.CONVERGED;
            ways.add(thinned(way));
        }
        if (distance(ways.get(1).getLast(), start) < distance(ways.get(0).getLast(), start)) {
            Collections.swap(ways, 0, 1);
        }
        return assemble(ways.get(0), ways.get(1), found, start, reached);
    }

    private static Slide assemble(List<Structure> first, List<Structure> second, DimerSearch.Outcome found, Structure start,
            boolean reached) {
        var path = new ArrayList<Structure>(first.reversed());
        int saddle = path.size();
        path.add(found.structure().withInfo(Structure.ENERGY, found.energy()));
        path.addAll(second);
        double forward = found.energy() - energy(path.getFirst());
        double back = found.energy() - energy(path.getLast());
        var words = String.format(Locale.ROOT, "The barrier is %.4f eV, %.4f eV back.", forward, back);
        if (!reached) {
            words += " A way down did not come to rest in " + MOST_STEPS + " steps.";
        } else if (distance(path.getFirst(), path.getLast()) < SAME) {
            words += " Both ways down end in the same minimum.";
        } else if (distance(path.getFirst(), start) > SAME) {
            words += " Neither of the minima is the start.";
        }
        return new Slide(List.copyOf(path), saddle, words);
    }

    private static double energy(Structure s) {
        return ((Number) s.info().get(Structure.ENERGY)).doubleValue();
    }

    /** {@return the farthest that an atom is from where it is in the other} */
    private static double distance(Structure a, Structure b) {
        var d = a.positions();
        var from = b.positions();
        for (int i = 0; i < d.length; i++) {
            d[i] -= from[i];
        }
        return Evaluation.largest(d);
    }

    private static List<Structure> thinned(List<Structure> way) {
        int stride = (way.size() + MOST_FRAMES - 1) / MOST_FRAMES;
        var out = new ArrayList<Structure>();
        for (int k = 0; k < way.size(); k++) {
            if (k % stride == 0 || k == way.size() - 1) {
                out.add(way.get(k));
            }
        }
        return out;
    }
}
