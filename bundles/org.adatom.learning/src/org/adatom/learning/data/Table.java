/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.adatom.learning.LearningException;
import org.adatom.learning.data.Column.NumberColumn;
import org.adatom.learning.data.Column.WordColumn;

/**
 * Rows and typed columns; a value that never changes. An edit gives a new table that shares what did not change.
 *
 * @param name what it is called, such as the name of its file
 * @param columns all of the same length, their titles differ
 */
public record Table(String name, List<Column> columns) {

    /** @throws LearningException when lengths differ or a title occurs twice */
    public Table {
        columns = List.copyOf(columns);
        var titles = new HashSet<String>();
        for (var c : columns) {
            if (!titles.add(c.label())) {
                throw new LearningException(name + ": two columns are called '" + c.label()
                        + "': give each a title of its own");
            }
            if (c.count() != columns.getFirst().count()) {
                throw new LearningException(name + ": the column '" + c.label() + "' has " + c.count() + " rows for "
                        + columns.getFirst().count() + " of '" + columns.getFirst().label() + "'");
            }
        }
    }

    /** {@return how many rows it has} */
    public int rows() {
        return columns.isEmpty() ? 0 : columns.getFirst().count();
    }

    /** {@return the column of a title, if there is one} */
    public Optional<Column> find(String label) {
        return columns.stream().filter(c -> c.label().equals(label)).findFirst();
    }

    /** {@return the column of a title} @throws LearningException when there is none; names those there are */
    public Column column(String label) {
        return find(label).orElseThrow(() -> new LearningException(name + " has no column '" + label + "'; it has "
                + columns.stream().map(Column::label).limit(20).collect(Collectors.joining(", "))
                + (columns.size() > 20 ? " and " + (columns.size() - 20) + " more" : "")));
    }

    /** {@return the column of numbers of a title} @throws LearningException when there is none, or it holds words */
    public NumberColumn numbers(String label) {
        if (column(label) instanceof NumberColumn numbers) {
            return numbers;
        }
        throw new LearningException(name + ": the column '" + label + "' holds words, numbers are needed");
    }

    /** {@return the column of words of a title} @throws LearningException when there is none, or it holds numbers */
    public WordColumn words(String label) {
        if (column(label) instanceof WordColumn words) {
            return words;
        }
        throw new LearningException(name + ": the column '" + label + "' holds numbers, words are needed");
    }

    /** {@return the table with some of its rows, in the order given} */
    public Table rows(int[] rows) {
        return new Table(name, columns.stream().map(c -> c.rows(rows)).toList());
    }

    /** {@return the table with a column, in the place of the one of its title or at the end} */
    public Table with(Column column) {
        var out = new ArrayList<>(columns);
        for (int i = 0; i < out.size(); i++) {
            if (out.get(i).label().equals(column.label())) {
                out.set(i, column);
                return new Table(name, out);
            }
        }
        out.add(column);
        return new Table(name, out);
    }

    /** {@return the table without a column} @throws LearningException when there is none of that title */
    public Table without(String label) {
        var gone = column(label);
        return new Table(name, columns.stream().filter(c -> c != gone).toList());
    }

    /** {@return the table under another name} */
    public Table renamed(String newName) {
        return new Table(newName, columns);
    }
}
