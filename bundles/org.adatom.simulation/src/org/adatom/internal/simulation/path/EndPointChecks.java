/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.path;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.adatom.internal.simulation.Minimiser;
import org.adatom.potential.Evaluation;
import org.adatom.simulation.SimulationException;
import org.adatom.simulation.path.EndPoints.Fitting;
import org.adatom.structure.Constraint;
import org.adatom.structure.Structure;
import org.adatom.structure.geometry.MinimumImage;

/**
 * Whether a structure can follow another on a path, and how it is made to.
 *
 * @param before the image before
 * @param given the image
 * @param name what the image is called
 * @param nameBefore what the one before is called
 */
public record EndPointChecks(Structure before, Structure given, String name, String nameBefore) {
    /** Fixed atoms and cells may differ by this, A. */
    private static final double NEARLY = 1e-3;
    /** Ends that differ by less are the same, A. */
    private static final double SAME = 1e-2;
    /** Relaxed ends that differ by less came to the same minimum, A. */
    private static final double MERGED = 0.1;
    private static final int MOST_TO_MATCH = 400;

    /**
     * {@return the image, fitted}
     *
     * @param fitting how
     * @param notes are added what was done
     * @throws SimulationException when it cannot follow
     */
    public Structure fit(Fitting fitting, List<String> notes) {
        requireComparable();
        var next = order(fitting.reorder(), notes);
        requireConstraints(next);
        boolean free = !next.periodicity().any() && next.constraints().isEmpty();
        if (free && fitting.superpose()) {
            next = next.withPositions(RigidMotion.superpose(before.positions(), next.positions()));
        }
        next = unwrap(next, fitting.minimumImage());
        next = shift(next, notes);
        advise(next, fitting.reorder(), notes);
        return next.withLattice(before.lattice());
    }

    private void requireComparable() {
        if (before.count() != given.count()) {
            throw wrong(nameBefore + " image has " + before.count() + " atoms and " + name + " " + given.count()
                    + ": all images of a path need the same atoms");
        }
        if (before.count() == 0) {
            throw wrong("the images have no atoms: a path needs at least one");
        }
        if (!before.periodicity().equals(given.periodicity())) {
            throw wrong(nameBefore + " image is periodic along " + axes(before) + " and " + name + " along " + axes(given)
                    + ": make both the same");
        }
        for (int k = 0; k < 9; k++) {
            double a = before.lattice().get(k / 3, k % 3);
            double b = given.lattice().get(k / 3, k % 3);
            if (Math.abs(a - b) > NEARLY) {
                throw wrong(String.format(Locale.ROOT, "cell vector %c differs: its %c is %.4f A in %s image and %.4f A in %s; a path "
                        + "keeps its cell: build both in one cell", 'a' + k / 3, 'x' + k % 3, a, nameBefore, b, name));
            }
        }
        if (!before.formula().equals(given.formula())) {
            throw wrong(nameBefore + " image is " + before.formula() + " and " + name + " " + given.formula()
                    + ": all images of a path need the same atoms");
        }
    }

    private static String axes(Structure s) {
        var out = new StringBuilder();
        for (int k = 0; k < 3; k++) {
            out.append(s.periodicity().along(k) ? (out.isEmpty() ? "" : ", ") + "abc".charAt(k) : "");
        }
        return out.isEmpty() ? "nothing" : out.toString();
    }

    private Structure order(boolean reorder, List<String> notes) {
        if (reorder) {
            int[] order = AtomOrder.match(before, given);
            int moved = 0;
            for (int i = 0; i < order.length; i++) {
                moved += order[i] == i ? 0 : 1;
            }
            if (moved > 0) {
                notes.add(moved + " atoms of " + name + " image were put in the order of " + nameBefore);
            }
            return given.select(order);
        }
        for (int i = 0; i < before.count(); i++) {
            if (before.number(i) != given.number(i)) {
                throw wrong("atom " + i + " is " + before.element(i) + " in " + nameBefore + " and " + given.element(i) + " in " + name
                        + " image: put the atoms in the same order, or let 'reorder' do it");
            }
        }
        return given;
    }

    private void requireConstraints(Structure next) {
        var a = before.constraints();
        var b = next.constraints();
        boolean fixedAlike = Arrays.equals(before.fixed(), next.fixed());
        boolean othersAlike = new HashSet<>(a.stream().filter(EndPointChecks::isOther).toList())
                .equals(new HashSet<>(b.stream().filter(EndPointChecks::isOther).toList()));
        if (!fixedAlike) {
            throw wrong(nameBefore + " image fixes " + count(before.fixed()) + " atoms and " + name + " " + count(next.fixed())
                    + (count(before.fixed()) == count(next.fixed()) ? " others" : "") + ": give both the same constraints");
        }
        if (!othersAlike) {
            throw wrong(nameBefore + " image has other constraints on lines, planes, bonds or groups than " + name
                    + ": give both the same constraints");
        }
    }

    private static boolean isOther(Constraint c) {
        return !(c instanceof Constraint.FixedAtoms);
    }

    private static int count(boolean[] marks) {
        int n = 0;
        for (boolean m : marks) {
            n += m ? 1 : 0;
        }
        return n;
    }

    private Structure unwrap(Structure next, boolean minimumImage) {
        if (!minimumImage || !next.periodicity().any()) {
            return next;
        }
        var image = new MinimumImage(before.lattice(), before.periodicity());
        var from = before.positions();
        var to = next.positions();
        for (int i = 0; i < to.length; i += 3) {
            double[] d = image.shortest(to[i] - from[i], to[i + 1] - from[i + 1], to[i + 2] - from[i + 2]);
            for (int c = 0; c < 3; c++) {
                to[i + c] = from[i + c] + d[c];
            }
        }
        return next.withPositions(to);
    }

    /** Builders centre a slab with what is on it: where all fixed atoms are displaced alike, the whole is moved back. */
    private Structure shift(Structure next, List<String> notes) {
        var fixed = before.fixed();
        var from = before.positions();
        var to = next.positions();
        int first = -1;
        var d = new double[3];
        for (int i = 0; i < fixed.length; i++) {
            for (int c = 0; fixed[i] && c < 3; c++) {
                double here = to[3 * i + c] - from[3 * i + c];
                d[c] = first < 0 ? here : d[c];
                if (first >= 0 && Math.abs(here - d[c]) > NEARLY) {
                    throw wrong(String.format(Locale.ROOT, "the fixed atom %d is not at the same place in %s and %s image (%c %.4f "
                            + "and %.4f A): fixed atoms cannot move on a path", i, nameBefore, name, 'x' + c, from[3 * i + c],
                            to[3 * i + c]));
                }
            }
            first = first < 0 && fixed[i] ? i : first;
        }
        double length = Minimiser.length(d);
        if (length == 0) {
            return next;
        }
        for (int i = 0; i < to.length; i++) {
            to[i] = fixed[i / 3] ? from[i] : to[i] - d[i % 3];
        }
        if (length > NEARLY) {
            notes.add(String.format(Locale.ROOT, "%s image was moved by %.3f A, so that its fixed atoms are where they are in %s", name,
                    length, nameBefore));
        }
        return next.withPositions(to);
    }

    private void advise(Structure next, boolean reordered, List<String> notes) {
        if (reordered || next.count() > MOST_TO_MATCH) {
            return;
        }
        double now = way(before, next);
        double best = way(before, next.select(AtomOrder.match(before, next)));
        if (best < 0.7 * now && now > 1) {
            notes.add(String.format(Locale.ROOT, "the atoms go %.1f A together; with 'reorder' it would be %.1f A", now, best));
        }
    }

    private static double way(Structure a, Structure b) {
        var image = new MinimumImage(a.lattice(), a.periodicity());
        double sum = 0;
        for (int i = 0; i < a.count(); i++) {
            sum += Math.sqrt(AtomOrder.squared(image, a, i, b, i));
        }
        return sum;
    }

    /** @throws SimulationException when two structures that fit are the same */
    public static void requireDifferent(Structure first, Structure last) {
        double most = largestMove(first, last);
        if (most < SAME) {
            throw wrong(String.format(Locale.ROOT, "the first and the last image are the same structure (no atom moves by more than "
                    + "%.4f A): a path needs two different ones", most));
        }
    }

    /** @throws SimulationException when two structures that were relaxed are the same */
    public static void requireDifferentMinima(Structure first, Structure last) {
        double most = largestMove(first, last);
        if (most < MERGED) {
            throw wrong(String.format(Locale.ROOT, "the first and the last image relax to the same minimum (no atom is further away than "
                    + "%.3f A): start from two different minima, or take the ends as they are", most));
        }
    }

    private static double largestMove(Structure first, Structure last) {
        var d = last.positions();
        var from = first.positions();
        for (int i = 0; i < d.length; i++) {
            d[i] -= from[i];
        }
        return Evaluation.largest(d);
    }

    private static SimulationException wrong(String message) {
        return new SimulationException(message);
    }
}
