/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.TreeMap;
import org.adatom.structure.NeighbourList;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;

/** How far atoms are from each other, under the minimum image convention. */
final class Distances {
    private static final double FIRST = 3.5;
    private static final double MOST = 60;
    /** No two atoms of a molecule or a crystal are nearer; those of H2 are 0.74 A apart. */
    private static final double TOO_CLOSE = 0.5;
    private static final int MOST_WARNINGS = 10;

    private Distances() {
    }

    /**
     * Adds the shortest distance, A, the shortest of each pair of elements that are neighbours, and warnings of atoms
     * that are too close; nulls where there is none.
     */
    static void describe(Structure s, ObjectNode node) {
        var warnings = Json.object().putArray("warnings");
        try {
            describe(s, node, warnings);
        } catch (StructureException e) { // the rest of what is known is told all the same
            node.putNull("shortestDistance").putNull("distances");
            warnings.add("no distances: " + e.getMessage());
        }
        node.set("warnings", warnings);
    }

    private static void warn(Structure s, ArrayNode warnings) {
        int[] pairs = {0};
        NeighbourList.of(s, TOO_CLOSE, NeighbourList.Kind.HALF).forEachPair((i, j, _, _, _, r2) -> {
            if (pairs[0]++ < MOST_WARNINGS) {
                warnings.add(String.format(Locale.ROOT, "atoms %d (%s) and %d (%s) are %.3g A apart: move or merge them",
                        Math.min(i, j), s.element(Math.min(i, j)).symbol(), Math.max(i, j),
                        s.element(Math.max(i, j)).symbol(), Math.sqrt(r2)));
            }
        });
        if (pairs[0] > MOST_WARNINGS) {
            warnings.add((pairs[0] - MOST_WARNINGS) + " more pairs of atoms are closer than " + TOO_CLOSE + " A");
        }
    }

    private static void describe(Structure s, ObjectNode node, ArrayNode warnings) {
        if (s.count() > 0) {
            warn(s, warnings);
        }
        var shortest = new TreeMap<String, Double>();
        // a sparse structure needs a longer search than a crystal
        for (double cutoff = FIRST; shortest.isEmpty() && cutoff < MOST && s.count() > 0; cutoff *= 2) {
            NeighbourList.of(s, cutoff).forEachPair((i, j, _, _, _, r2) -> {
                var a = s.element(i).symbol();
                var b = s.element(j).symbol();
                shortest.merge(a.compareTo(b) <= 0 ? a + "-" + b : b + "-" + a, Math.sqrt(r2), Math::min);
            });
        }
        if (shortest.isEmpty()) {
            node.putNull("shortestDistance");
        } else {
            node.put("shortestDistance", shortest.values().stream().mapToDouble(d -> d).min().orElse(0));
        }
        var pairs = node.putObject("distances");
        shortest.forEach(pairs::put);
    }
}
