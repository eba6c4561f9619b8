/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.data;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

import org.adatom.learning.LearningException;
import org.adatom.learning.data.Column.NumberColumn;
import org.adatom.learning.data.Column.WordColumn;

/** What a person does to a table; each gives another table. Rows and columns count from 0. */
public final class TableEdits {
    private TableEdits() {
    }

    /**
     * {@return the table with another value in one cell}
     *
     * @param text what was typed; empty for no value
     * @throws LearningException when the column holds numbers and the text is none
     */
    public static Table withCell(Table table, int row, int column, String text) {
        return table.with(switch (table.columns().get(column)) {
            case NumberColumn c -> {
                var values = c.values().clone();
                values[row] = number(c.label(), row, text);
                yield new NumberColumn(c.label(), c.unit(), values);
            }
            case WordColumn c -> {
                var values = c.values().clone();
                values[row] = text.strip();
                yield new WordColumn(c.label(), values);
            }
        });
    }

    private static double number(String label, int row, String text) {
        var word = text.strip();
        if (word.isEmpty()) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException e) {
            throw new LearningException("'" + word + "' in row " + (row + 1) + " of '" + label
                    + "' is no number: write it as 1.5 or 2e-3, or leave it empty");
        }
    }

    /** {@return the table with another title of a column} @throws LearningException when the title is empty or taken */
    public static Table renamed(Table table, int column, String label) {
        var title = label.strip();
        if (title.isEmpty()) {
            throw new LearningException("a column needs a title");
        }
        return replaced(table, column, table.columns().get(column).renamed(title));
    }

    /**
     * {@return the table with another unit of a column of numbers; the numbers stay}
     *
     * @throws LearningException when it holds words
     */
    public static Table withUnit(Table table, int column, String unit) {
        var old = table.numbers(table.columns().get(column).label());
        return replaced(table, column, new NumberColumn(old.label(), unit.strip(), old.values()));
    }

    /** {@return the table with a column as words} Whole numbers lose their point: 1, not 1.0. */
    public static Table asWords(Table table, int column) {
        return table.columns().get(column) instanceof NumberColumn c
                ? replaced(table, column, new WordColumn(c.label(), Arrays.stream(c.values()).mapToObj(TableEdits::word)
                        .toArray(String[]::new)))
                : table;
    }

    /**
     * {@return a number as it is written in a cell, the shortest text that reads back to the same bits; empty for NaN}
     */
    public static String word(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** {@return the table with a column as numbers} @throws LearningException with the first row whose word is none */
    public static Table asNumbers(Table table, int column) {
        if (!(table.columns().get(column) instanceof WordColumn c)) {
            return table;
        }
        var values = IntStream.range(0, c.count()).mapToDouble(i -> number(c.label(), i, c.values()[i])).toArray();
        return replaced(table, column, new NumberColumn(c.label(), "", values));
    }

    /** {@return the table without some rows} @param rows in any order */
    public static Table withoutRows(Table table, int[] rows) {
        var gone = new BitSet(table.rows());
        Arrays.stream(rows).forEach(gone::set);
        return table.rows(IntStream.range(0, table.rows()).filter(i -> !gone.get(i)).toArray());
    }

    /** {@return the rows that lack a value in at least one column, ascending} */
    public static int[] rowsWithMissing(Table table) {
        return IntStream.range(0, table.rows()).filter(i -> table.columns().stream().anyMatch(c -> c.isMissing(i)))
                .toArray();
    }

    private static Table replaced(Table table, int column, Column by) {
        var columns = table.columns().toArray(Column[]::new);
        columns[column] = by;
        return new Table(table.name(), List.of(columns));
    }
}
