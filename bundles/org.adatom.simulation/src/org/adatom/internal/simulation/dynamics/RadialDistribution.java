/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.dynamics;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.adatom.analysis.ResultItem.Column;
import org.adatom.structure.Element;
import org.adatom.structure.NeighbourList;
import org.adatom.structure.Structure;

/** Radial distribution functions of frames, of all atoms and of each pair of elements. */
public final class RadialDistribution {
    private static final int MOST_PAIRS_OF_ELEMENTS = 6;
    private final double cutoff;
    private final int bins;
    private final int[] species;
    private final List<String> names = new ArrayList<>();
    private final double[] atoms;
    private final double[][] counts;
    private final int kinds;
    private double weight;

    /**
     * Starts with no frame.
     *
     * @param like a structure with the elements of all frames
     * @param cutoff largest distance, A
     * @param bins how many distances
     */
    public RadialDistribution(Structure like, double cutoff, int bins) {
        this.cutoff = cutoff;
        this.bins = bins;
        var index = new TreeMap<Integer, Integer>();
        for (int z : like.numbers()) {
            index.putIfAbsent(z, 0);
        }
        int k = 0;
        for (var e : index.entrySet()) {
            e.setValue(k++);
            names.add(Element.of(e.getKey()).symbol());
        }
        kinds = names.size();
        species = new int[like.count()];
        atoms = new double[kinds];
        for (int i = 0; i < species.length; i++) {
            species[i] = index.getOrDefault(like.number(i), 0);
            atoms[species[i]]++;
        }
        counts = new double[kinds * kinds][bins];
    }

    /** {@return the largest distance that suits a structure: four times the usual distance of atoms, 10 A at most} */
    public static double usualCutoff(Structure s) {
        return s.lattice().isComplete() && s.periodicity().any() ? Math.min(10, 4 * Math.cbrt(s.lattice().volume() / s.count())) : 10;
    }

    /** Adds a frame. */
    public void add(Structure frame) {
        double width = cutoff / bins;
        double volume = frame.periodicity().any() && frame.lattice().isComplete() ? frame.lattice().volume() : 0;
        // Without a volume the density of ideal particles is taken as that of one a cubic angstrom: counts of neighbours show.
        double share = volume > 0 ? volume : frame.count();
        NeighbourList.of(frame, cutoff, NeighbourList.Kind.HALF).forEachPair((i, j, dx, dy, dz, r2) -> {
            int bin = (int) (Math.sqrt(r2) / width);
            if (bin < bins) {
                int a = Math.min(species[i], species[j]);
                int b = Math.max(species[i], species[j]);
                counts[a * kinds + b][bin] += share;
            }
        });
        weight++;
    }

    /** {@return the distances, A: the middles of the bins} */
    public Column distances() {
        var r = new double[bins];
        for (int k = 0; k < bins; k++) {
            r[k] = (k + 0.5) * cutoff / bins;
        }
        return new Column("Distance", "A", r);
    }

    /** {@return g(r) of all atoms, then of pairs of elements where there are several} */
    public List<Column> curves() {
        var out = new ArrayList<Column>();
        double n = species.length;
        var all = new double[bins];
        for (var c : counts) {
            for (int k = 0; k < bins; k++) {
                all[k] += c[k];
            }
        }
        out.add(new Column(kinds == 1 ? names.get(0) + "-" + names.get(0) : "All", "", normalised(all, n * n / 2)));
        for (int a = 0; a < kinds && kinds > 1; a++) {
            for (int b = a; b < kinds && out.size() <= MOST_PAIRS_OF_ELEMENTS; b++) {
                double pairs = a == b ? atoms[a] * atoms[a] / 2 : atoms[a] * atoms[b];
                out.add(new Column(names.get(a) + "-" + names.get(b), "", normalised(counts[a * kinds + b], pairs)));
            }
        }
        return out;
    }

    private double[] normalised(double[] counted, double pairs) {
        var out = new double[bins];
        double width = cutoff / bins;
        for (int k = 0; k < bins; k++) {
            double inner = k * width;
            double outer = inner + width;
            double shell = 4.0 / 3 * Math.PI * (outer * outer * outer - inner * inner * inner);
            out[k] = counted[k] / (Math.max(1, weight) * pairs * shell);
        }
        return out;
    }

    /** {@return how many frames were added} */
    public int frames() {
        return (int) weight;
    }
}
