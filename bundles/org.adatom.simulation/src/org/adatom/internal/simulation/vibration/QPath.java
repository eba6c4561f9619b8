/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.vibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.adatom.analysis.SeriesStyle.Tick;
import org.adatom.simulation.SimulationException;

/**
 * Places along lines between special points.
 *
 * @param places [3] each, 1/A; where the path jumps, a place is NaN
 * @param distances along the path, 1/A
 * @param ticks the special points
 */
public record QPath(List<double[]> places, double[] distances, List<Tick> ticks) {

    /**
     * {@return a path}
     *
     * @param text labels such as GXWKGL, a comma where it jumps; blank for the usual one
     * @param count about how many places
     * @throws SimulationException when a label is not known
     */
    public static QPath of(String text, BravaisLattice lattice, int count) {
        var pieces = new ArrayList<List<String>>();
        for (var piece : (text.isBlank() ? lattice.path() : text).strip().split("[,|]")) {
            pieces.add(labels(piece, lattice.points()));
        }
        double total = 0;
        for (var piece : pieces) {
            for (int k = 1; k < piece.size(); k++) {
                total += distance(lattice, piece, k);
            }
        }
        if (!(total > 0)) {
            throw new SimulationException("the path '" + text
                    + "' has no length: name two different points at least, such as GX");
        }
        var walk = new Walk(lattice, total / Math.max(1, count - 1));
        pieces.forEach(walk::piece);
        return new QPath(walk.places, walk.distances.stream().mapToDouble(Double::doubleValue).toArray(), walk.ticks);
    }

    private static double distance(BravaisLattice lattice, List<String> piece, int k) {
        var a = place(lattice, piece.get(k - 1));
        var b = place(lattice, piece.get(k));
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    private static double[] place(BravaisLattice lattice, String label) {
        var found = lattice.points().get(label);
        if (found == null) {
            throw new SimulationException("'" + label + "' is not a special point of the " + lattice.name()
                    + " lattice: it has " + String.join(", ", lattice.points().keySet()));
        }
        return found;
    }

    private static List<String> labels(String piece, Map<String, double[]> known) {
        var out = new ArrayList<String>();
        for (int at = 0; at < piece.length(); at++) {
            char c = piece.charAt(at);
            if (Character.isWhitespace(c) || c == '-') {
                continue;
            }
            var label = c == '\u0393' ? "G" : String.valueOf(Character.toUpperCase(c));
            if (!known.containsKey(label)) {
                throw new SimulationException("the path '" + piece + "' names '" + c
                        + "', which is no special point of this lattice: "
                        + "it has " + String.join(", ", known.keySet()));
            }
            out.add(label);
        }
        return out;
    }

    /** {@return a label as it is printed: a capital gamma for G} */
    public static String shown(String label) {
        return label.equals("G") ? "\u0393" : label;
    }

    private static final class Walk {
        private final BravaisLattice lattice;
        private final double step;
        private final List<double[]> places = new ArrayList<>();
        private final List<Double> distances = new ArrayList<>();
        private final List<Tick> ticks = new ArrayList<>();
        private double x;

        Walk(BravaisLattice lattice, double step) {
            this.lattice = lattice;
            this.step = step;
        }

        void piece(List<String> labels) {
            if (labels.isEmpty()) {
                return;
            }
            var first = shown(labels.getFirst());
            if (!places.isEmpty()) {
                add(new double[] {Double.NaN, Double.NaN, Double.NaN});
                var last = ticks.removeLast();
                ticks.add(new Tick(x, last.label() + "|" + first));
            } else {
                ticks.add(new Tick(x, first));
            }
            add(place(lattice, labels.getFirst()));
            for (int k = 1; k < labels.size(); k++) {
                leg(place(lattice, labels.get(k - 1)), place(lattice, labels.get(k)), distance(lattice, labels, k));
                ticks.add(new Tick(x, shown(labels.get(k))));
            }
        }

        private void leg(double[] from, double[] to, double length) {
            int steps = Math.max(1, (int) Math.rint(length / step));
            double begin = x;
            for (int k = 1; k <= steps; k++) {
                double t = (double) k / steps;
                x = begin + t * length;
                add(new double[] {from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1]), from[2]
                        + t * (to[2] - from[2])});
            }
        }

        private void add(double[] place) {
            places.add(place);
            distances.add(x);
        }
    }
}
