/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.learning.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;

import org.adatom.learning.data.Column;
import org.adatom.learning.data.Column.NumberColumn;
import org.adatom.learning.data.Column.WordColumn;
import org.adatom.learning.data.Table;
import org.adatom.learning.data.TableEdits;

/**
 * Which rows of a table are seen, and in which order.
 *
 * @param column the column that sorts, -1 for the order of the file
 * @param down whether the largest comes first
 * @param wanted only rows with this text in one of their cells, whatever its case; empty for all
 */
record RowOrder(int column, boolean down, String wanted) {
    /** All rows as in the file. */
    static final RowOrder FILE = new RowOrder(-1, false, "");

    /** {@return the rows that are seen; missing values come last} */
    int[] of(Table table) {
        int[] rows = IntStream.range(0, table.rows()).filter(i -> wanted.isEmpty() || holds(table, i)).toArray();
        if (column < 0 || column >= table.columns().size()) {
            return rows;
        }
        var order = order(table.columns().get(column));
        return Arrays.stream(rows).boxed().sorted(order).mapToInt(Integer::intValue).toArray();
    }

    private boolean holds(Table table, int row) {
        var text = wanted.toLowerCase(Locale.ROOT);
        return table.columns().stream().anyMatch(c -> cell(c, row).toLowerCase(Locale.ROOT).contains(text));
    }

    private Comparator<Integer> order(Column c) {
        Comparator<Integer> values = switch (c) {
            case NumberColumn n -> Comparator.comparingDouble(i -> n.values()[i]);
            case WordColumn w -> Comparator.comparing(i -> w.values()[i], String.CASE_INSENSITIVE_ORDER);
        };
        return Comparator.<Integer, Boolean>comparing(c::isMissing).thenComparing(down ? values.reversed() : values);
    }

    /** {@return what stands in a cell} */
    static String cell(Column column, int row) {
        return switch (column) {
            case NumberColumn n -> TableEdits.word(n.values()[row]);
            case WordColumn w -> w.values()[row];
        };
    }
}
