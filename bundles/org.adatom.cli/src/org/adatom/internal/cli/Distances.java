/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;
import org.adatom.structure.NeighbourList;
import org.adatom.structure.Structure;

/** How far atoms are from each other, under the minimum image convention. */
final class Distances {
    private static final double FIRST = 3.5;
    private static final double MOST = 60;

    private Distances() {
    }

    /**
     * Adds the shortest distance, A, and the shortest of each pair of elements that are neighbours; nulls where there
     * is none.
     */
    static void describe(Structure s, ObjectNode node) {
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
