/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.gp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.adatom.learning.LearningException;
import org.adatom.learning.data.Column;
import org.adatom.learning.data.Column.NumberColumn;
import org.adatom.learning.data.Feature;
import org.adatom.learning.data.Samples;
import org.adatom.learning.data.Table;
import org.adatom.learning.data.Tables;
import org.adatom.learning.data.Target;

/** Columns of a table as features and targets. */
public final class TableSamples {
    private TableSamples() {
    }

    /** {@return the table of a file} @throws LearningException when it cannot be read, with the reason */
    public static Table read(Path file) {
        try {
            return Tables.read(file);
        } catch (IOException e) {
            throw new LearningException(String.valueOf(e.getMessage()), e);
        }
    }

    /** {@return names between commas} */
    public static List<String> names(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }

    /**
     * {@return rows of a table that are complete}
     *
     * @param targets names; empty for the last column of numbers
     * @param features names; empty for all other columns of numbers
     * @throws LearningException when a column is not there, holds words, or no row is complete
     */
    public static Samples samples(Table table, List<String> targets, List<String> features) {
        var numbers = table.columns().stream().filter(c -> c instanceof NumberColumn).map(Column::label).toList();
        if (numbers.size() < 2 && (targets.isEmpty() || features.isEmpty())) {
            throw new LearningException("'" + table.name() + "' has " + numbers.size()
                    + " columns of numbers: a feature and a target are needed");
        }
        var chosen = targets.isEmpty() ? List.of(numbers.getLast()) : targets;
        var inputs = features.isEmpty() ? numbers.stream().filter(n -> !chosen.contains(n)).toList() : features;
        if (inputs.isEmpty()) {
            throw new LearningException("'" + table.name() + "' has no columns of numbers left as features");
        }
        var x = inputs.stream().map(n -> table.numbers(n)).toList();
        var y = chosen.stream().map(n -> table.numbers(n)).toList();
        var complete = new ArrayList<Integer>();
        for (int i = 0; i < table.rows(); i++) {
            int row = i;
            if (x.stream().noneMatch(c -> c.isMissing(row)) && y.stream().noneMatch(c -> c.isMissing(row))) {
                complete.add(i);
            }
        }
        if (complete.isEmpty()) {
            throw new LearningException("'" + table.name() + "' has no row where " + String.join(", ", inputs) + " and "
                    + String.join(", ", chosen) + " are all there");
        }
        var rows = complete.stream().mapToInt(Integer::intValue).toArray();
        return new Samples(x.stream().map(c -> new Feature(c.label(), c.unit())).toList(), values(x, rows),
                y.stream().map(c -> new Target(c.label(), c.unit())).toList(), values(y, rows), rows.length);
    }

    /** {@return values of columns, [rows][columns]} */
    public static double[] values(List<NumberColumn> columns, int[] rows) {
        int d = columns.size();
        var values = new double[rows.length * d];
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < d; k++) {
                values[i * d + k] = columns.get(k).values()[rows[i]];
            }
        }
        return values;
    }
}
