/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure;

import java.util.ArrayList;
import java.util.TreeMap;

/** Which elements there are, and how many atoms of each. */
public final class Composition {
    private Composition() {
    }

    /** {@return the formula in Hill's order} @param numbers atomic numbers */
    public static String formula(int[] numbers) {
        var counts = new TreeMap<String, Integer>();
        for (int z : numbers) {
            counts.merge(Element.of(z).symbol(), 1, Integer::sum);
        }
        var order = new ArrayList<>(counts.keySet());
        if (order.remove("C")) {
            if (order.remove("H")) {
                order.add(0, "H");
            }
            order.add(0, "C");
        }
        var text = new StringBuilder();
        for (String s : order) {
            int n = counts.getOrDefault(s, 0);
            text.append(s).append(n > 1 ? Integer.toString(n) : "");
        }
        return text.toString();
    }
}
