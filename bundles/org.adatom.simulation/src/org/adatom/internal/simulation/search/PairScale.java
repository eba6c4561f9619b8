/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.search;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import org.adatom.potential.Potential;
import org.adatom.potential.PotentialException;
import org.adatom.potential.Quantity;
import org.adatom.structure.Element;
import org.adatom.structure.Lattice;
import org.adatom.structure.Structure;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Lengths and energies of bonds. Measured with the potential: on icosahedra of thirteen atoms of each element, and on
 * pairs of unlike ones; covalent radii and 1 eV where it cannot do these or takes seconds for one energy.
 */
final class PairScale {
    private static final double FIRST = 7;
    private static final double LAST = 0.35;
    private static final double RATIO = 0.975;
    private static final int BONDS = 42;
    /** A potential that takes longer for one energy of thirteen atoms is an electronic structure code: it is not measured. */
    private static final long TOO_LONG = 3_000_000_000L;

    private final Map<Integer, Double> lengths = new HashMap<>();
    private double longest;
    private double depth;

    private record Well(double length, double depth) {
    }

    /**
     * @param numbers atomic numbers; each pair of those is measured
     * @param asked distance of all pairs, A; NaN to measure
     */
    PairScale(Potential potential, int[] numbers, double asked) {
        int[] kinds = Arrays.stream(numbers).distinct().sorted().toArray();
        var stretch = new HashMap<Integer, Double>();
        for (int z : kinds) {
            var whole = asked > 0 ? null : minimum(potential, icosahedron(z), BONDS);
            var pair = asked > 0 ? null : minimum(potential, pair(z, z), 1);
            var best = whole == null ? pair : whole;
            lengths.put(key(z, z), best != null ? best.length : asked > 0 ? asked : 2 * Element.of(z).covalentRadius());
            stretch.put(z, whole == null || pair == null ? 1.0 : whole.length / pair.length);
            depth = Math.max(depth, best != null ? best.depth : 0);
        }
        for (int a : kinds) {
            for (int b : kinds) {
                if (a < b) {
                    var pair = asked > 0 ? null : minimum(potential, pair(a, b), 1);
                    double usual = Element.of(a).covalentRadius() + Element.of(b).covalentRadius();
                    double wider = Math.sqrt(stretch.getOrDefault(a, 1.0) * stretch.getOrDefault(b, 1.0));
                    lengths.put(key(a, b), pair != null ? wider * pair.length : asked > 0 ? asked : usual);
                }
            }
        }
        longest = lengths.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        depth = depth > 0 ? depth : 1;
    }

    private static Structure pair(int a, int b) {
        return Structure.of(new int[] {a, b}, new double[] {0, 0, 0, 1, 0, 0});
    }

    /** Edges of length 1 around an atom in the middle. */
    private static Structure icosahedron(int z) {
        double golden = (1 + Math.sqrt(5)) / 2;
        var x = new double[39];
        int at = 3;
        for (int axis = 0; axis < 3; axis++) {
            for (int signs = 0; signs < 4; signs++) {
                x[at + axis] = (signs & 1) == 0 ? 0.5 : -0.5;
                x[at + (axis + 1) % 3] = (signs & 2) == 0 ? golden / 2 : -golden / 2;
                at += 3;
            }
        }
        var numbers = new int[13];
        Arrays.fill(numbers, z);
        return Structure.of(numbers, x);
    }

    /** {@return where a structure has its lowest energy when it is scaled, or null where there is no such place} */
    private static @Nullable Well minimum(Potential potential, Structure unit, int bonds) {
        try {
            var evaluator = potential.evaluator(unit);
            var shape = unit.positions();
            var x = shape.clone();
            double far = Double.NaN;
            double best = Double.POSITIVE_INFINITY;
            double at = 0;
            for (double r = FIRST; r > LAST; r *= RATIO) {
                for (int i = 0; i < x.length; i++) {
                    x[i] = r * shape[i];
                }
                long start = System.nanoTime();
                evaluator.compute(x, Lattice.NONE, EnumSet.of(Quantity.ENERGY));
                if (System.nanoTime() - start > TOO_LONG) {
                    return null;
                }
                double e = evaluator.energy();
                far = Double.isNaN(far) ? e : far;
                if (e < best) {
                    best = e;
                    at = r;
                } else if (at < FIRST && e > far + (far - best)) {
                    break;
                }
            }
            return at < FIRST && at > LAST / RATIO && far - best > 1e-9 ? new Well(at, (far - best) / bonds) : null;
        } catch (PotentialException e) {
            return null;
        }
    }

    private static int key(int a, int b) {
        return 200 * Math.min(a, b) + Math.max(a, b);
    }

    /** {@return the distance of a pair, A} */
    double length(int a, int b) {
        return lengths.getOrDefault(key(a, b), longest);
    }

    /** {@return the longest of these, A} */
    double longest() {
        return longest;
    }

    /** {@return the energy of a bond, eV} */
    double depth() {
        return depth;
    }
}
