/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.potential;

import java.util.LinkedHashMap;
import java.util.Map;
import org.adatom.potential.PotentialException;
import org.adatom.structure.Element;
import org.adatom.structure.StructureException;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Numbers by element or by pair of elements, as they are written in options: {@code Na:1, Cl:-1} or {@code
 * Mg-O:1428.5:0.29}.
 */
public final class ElementTable {
    private final Map<Long, double[]> rows = new LinkedHashMap<>();

    private ElementTable() {
    }

    /**
     * {@return what a text says}
     *
     * @param option the name of the option, for messages
     * @param text entries separated by commas, semicolons or blanks
     * @param least the fewest numbers of an entry
     * @param most the most numbers of an entry; missing ones are 0
     * @throws PotentialException when an entry has another form
     */
    public static ElementTable parse(String option, String text, int least, int most) {
        var table = new ElementTable();
        for (var entry : text.strip().split("[,;\\s]+")) {
            if (entry.isEmpty()) {
                continue;
            }
            var parts = entry.split(":");
            var symbols = parts[0].split("-");
            if (parts.length - 1 < least || parts.length - 1 > most || symbols.length > 2 || symbols.length == 0) {
                throw new PotentialException(option + " has '" + entry + "': write a symbol or two joined by '-', and "
                        + (least == most ? "" + least : least + " to " + most) + " numbers, with ':' between them");
            }
            var values = new double[most];
            for (int k = 1; k < parts.length; k++) {
                values[k - 1] = number(option, entry, parts[k]);
            }
            int one = element(option, symbols[0]);
            if (table.rows.put(key(one, symbols.length == 2 ? element(option, symbols[1]) : 0), values) != null) {
                throw new PotentialException(option + " gives " + parts[0] + " twice: give it once");
            }
        }
        return table;
    }

    private static int element(String option, String symbol) {
        try {
            return Element.of(symbol).number();
        } catch (StructureException e) {
            throw new PotentialException(option + ": " + e.getMessage());
        }
    }

    private static double number(String option, String entry, String text) {
        try {
            double v = Double.parseDouble(text);
            if (Double.isFinite(v)) {
                return v;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new PotentialException(option + " has '" + entry + "': '" + text + "' is not a number");
    }

    private static long key(int one, int other) {
        return other == 0 ? one : 1000L * Math.min(one, other) + Math.max(one, other);
    }

    /** {@return whether there is no entry} */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** {@return the numbers of an element; null where there are none} */
    public double @Nullable [] of(int number) {
        return rows.get(key(number, 0));
    }

    /** {@return the numbers of a pair of elements, in any order; null where there are none} */
    public double @Nullable [] of(int one, int other) {
        return rows.get(key(one, other));
    }
}
