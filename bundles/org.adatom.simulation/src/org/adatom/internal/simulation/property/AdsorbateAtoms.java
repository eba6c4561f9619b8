/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.property;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.adatom.analysis.AnalysisException;
import org.adatom.structure.Bonds;
import org.adatom.structure.Element;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.adatom.structure.geometry.MinimumImage;

/** Finds the atoms on a surface and takes them off it, molecule by molecule. */
public final class AdsorbateAtoms {
    private AdsorbateAtoms() {
    }

    /**
     * {@return for each atom whether it belongs to the adsorbate, [n]}
     *
     * @param chosen indices, ranges of them, or symbols, separated by commas or blanks; empty for the atoms of tag 0
     * @throws AnalysisException when there are none, or all are
     */
    public static boolean[] find(Structure structure, String chosen) {
        var out = new boolean[structure.count()];
        if (chosen.isBlank()) {
            int[] tags = structure.tags();
            if (Arrays.stream(tags).allMatch(t -> t == 0)) {
                throw new AnalysisException("no atom says that it is the adsorbate: name the atoms, such as 12,13, "
                        + "or their elements");
            }
            for (int i = 0; i < out.length; i++) {
                out[i] = tags[i] == 0;
            }
        } else {
            for (var word : chosen.strip().split("[,;\\s]+")) {
                mark(structure, word, out);
            }
        }
        long count = IntStream.range(0, out.length).filter(i -> out[i]).count();
        if (count == 0 || count == out.length) {
            throw new AnalysisException(count == 0
                    ? "the structure has no adsorbate: put one on the surface, or name its atoms"
                    : "all atoms are the adsorbate: leave the atoms of the surface out");
        }
        return out;
    }

    private static void mark(Structure structure, String word, boolean[] out) {
        if (word.matches("\\d+(-\\d+)?")) {
            var ends = word.split("-");
            int from = whole(ends[0]);
            int to = ends.length == 2 ? whole(ends[1]) : from;
            if (from > to || to >= out.length) {
                throw new AnalysisException("there is no atom '" + word + "': the structure has the atoms 0 to "
                        + (out.length - 1));
            }
            Arrays.fill(out, from, to + 1, true);
            return;
        }
        int number = Element.find(word).orElseThrow(() -> new AnalysisException("'" + word
                + "' is neither the number of an atom nor the symbol of an element")).number();
        for (int i = 0; i < out.length; i++) {
            out[i] |= structure.number(i) == number;
        }
    }

    private static int whole(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            return Integer.MAX_VALUE - 1;
        }
    }

    /**
     * {@return the molecules that the atoms make, free: whole, in no cell, each with atoms in the order of the
     * structure}
     */
    public static List<Structure> molecules(Structure adsorbate) {
        var bonds = Bonds.of(adsorbate, Bonds.DEFAULT_SCALE);
        var image = new MinimumImage(adsorbate.lattice(), adsorbate.periodicity());
        int n = adsorbate.count();
        var place = adsorbate.positions();
        var seen = new boolean[n];
        var out = new ArrayList<Structure>();
        for (int start = 0; start < n; start++) {
            if (!seen[start]) {
                var members = new ArrayList<Integer>();
                var queue = new ArrayDeque<Integer>(List.of(start));
                seen[start] = true;
                while (!queue.isEmpty()) {
                    int i = queue.remove();
                    members.add(i);
                    for (int b = 0; b < bonds.count(); b++) {
                        int j = bonds.first(b) == i ? bonds.second(b) : bonds.second(b) == i ? bonds.first(b) : i;
                        if (!seen[j]) {
                            seen[j] = true;
                            queue.add(j);
                            double[] d = image.shortest(place[3 * j] - place[3 * i], place[3 * j + 1] - place[3 * i
                                    + 1],
                                    place[3 * j + 2] - place[3 * i + 2]);
                            for (int c = 0; c < 3; c++) {
                                place[3 * j + c] = place[3 * i + c] + d[c];
                            }
                        }
                    }
                }
                out.add(free(adsorbate.withPositions(place).select(members.stream().sorted().mapToInt(i -> i)
                        .toArray())));
            }
        }
        return out;
    }

    private static Structure free(Structure molecule) {
        return molecule.withLattice(Lattice.NONE, Periodicity.NONE).withConstraints(List.of())
                .withInfo(Map.of());
    }
}
