/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import org.adatom.structure.Structure;
import org.adatom.structure.geometry.MinimumImage;

/** Which atom of one structure is which of another. */
final class AtomOrder {
    private AtomOrder() {
    }

    /**
     * {@return for each atom of one structure the atom of the same element of the other, so that the sum of the squared ways is
     * least}
     *
     * @param from a structure
     * @param to one of the same elements
     */
    static int[] match(Structure from, Structure to) {
        var image = new MinimumImage(from.lattice(), from.periodicity());
        var out = new int[from.count()];
        var groups = new LinkedHashMap<Integer, ArrayList<Integer>>();
        for (int i = 0; i < from.count(); i++) {
            groups.computeIfAbsent(from.number(i), z -> new ArrayList<>()).add(i);
        }
        groups.forEach((z, rows) -> {
            var columns = new ArrayList<Integer>();
            for (int i = 0; i < to.count(); i++) {
                if (to.number(i) == z) {
                    columns.add(i);
                }
            }
            int n = rows.size();
            var cost = new double[n * n];
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n; b++) {
                    cost[a * n + b] = squared(image, from, rows.get(a), to, columns.get(b));
                }
            }
            int[] found = Assignment.cheapest(cost, n);
            for (int a = 0; a < n; a++) {
                out[rows.get(a)] = columns.get(found[a]);
            }
        });
        return out;
    }

    static double squared(MinimumImage image, Structure from, int i, Structure to, int j) {
        double[] d = image.shortest(to.x(j) - from.x(i), to.y(j) - from.y(i), to.z(j) - from.z(i));
        return d[0] * d[0] + d[1] * d[1] + d[2] * d[2];
    }

    /** {@return whether atom for atom the elements are the same} */
    static boolean same(Structure a, Structure b) {
        return Arrays.equals(a.numbers(), b.numbers());
    }
}
