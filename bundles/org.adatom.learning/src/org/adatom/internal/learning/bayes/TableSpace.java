/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.bayes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.adatom.internal.learning.data.Titles;
import org.adatom.learning.LearningException;
import org.adatom.learning.bayes.SearchSpace;
import org.adatom.learning.bayes.Variable;
import org.adatom.learning.data.Column;
import org.adatom.learning.data.Column.NumberColumn;
import org.adatom.learning.data.Column.WordColumn;
import org.adatom.learning.data.Table;
import org.adatom.structure.Element;

/**
 * The search space that a table spans: from the smallest to the largest number of each column, by powers where that is
 * a factor of 1000 or more, whole where all are; the words of the others. Columns of elements, or all
 * real ones, are a composition where their sum is the same in each row.
 */
public final class TableSpace {
    private static final double POWERS = 1000;
    private static final int MOST_WORDS = 100;
    private static final Pattern TOLD = Pattern.compile("value|noise|c[0-9]+|note");

    private TableSpace() {
    }

    /**
     * {@return the space} Columns with one value only, and those of values, noises, constraints and notes, are no
     * variables.
     *
     * @param table at least two rows
     * @param quantity title of the column of values
     * @throws LearningException when no column has two values, or one has too many words
     */
    public static SearchSpace of(Table table, String quantity) {
        var variables = new ArrayList<Variable>();
        var reals = new ArrayList<NumberColumn>();
        for (var column : table.columns()) {
            if (!column.label().equals(quantity) && !TOLD.matcher(column.label()).matches()) {
                var v = variable(column, table);
                if (v instanceof Variable.Continuous && column instanceof NumberColumn numbers) {
                    reals.add(numbers);
                }
                if (v != null) {
                    variables.add(v);
                }
            }
        }
        if (variables.isEmpty()) {
            throw new LearningException(table.name() + " has no column with two different values that could be varied:"
                    + " say the variables, such as 'x: 0..10, n: 1..5 int'");
        }
        return mixed(variables, reals, table.rows());
    }

    private static @org.eclipse.jdt.annotation.Nullable Variable variable(Column column, Table table) {
        if (column instanceof WordColumn words) {
            var different = Arrays.stream(words.values()).filter(w -> !w.isEmpty()).distinct().toList();
            if (different.size() > MOST_WORDS) {
                throw new LearningException("the column '" + words.label() + "' of " + table.name() + " has "
                        + different.size()
                        + " different words: leave it out, or say the variables");
            }
            return different.size() < 2 ? null : new Variable.Choice(words.label(), different);
        }
        var values = ((NumberColumn) column).values();
        double low = Arrays.stream(values).filter(Double::isFinite).min().orElse(Double.NaN);
        double high = Arrays.stream(values).filter(Double::isFinite).max().orElse(Double.NaN);
        if (!(low < high)) {
            return null;
        }
        boolean log = low > 0 && high / low >= POWERS;
        return Arrays.stream(values).filter(Double::isFinite).allMatch(v -> v == Math.rint(v))
                ? new Variable.Whole(column.label(), low, high, log) : new Variable.Continuous(column.label(), low,
                        high, log);
    }

    /**
     * Finds the composition: columns named as elements are, or else all real ones, if their sum is the same in each
     * row.
     */
    private static SearchSpace mixed(List<Variable> variables, List<NumberColumn> reals, int rows) {
        var elements = reals.stream().filter(c -> Element.find(c.label()).isPresent()).toList();
        double total = total(elements, rows);
        var parts = total > 0 ? elements : reals;
        double sum = total > 0 ? total : total(reals, rows);
        if (!(sum > 0)) {
            return new SearchSpace(variables, List.of(), List.of());
        }
        var names = parts.stream().map(NumberColumn::label).toList();
        var linear = variables.stream().map(v -> names.contains(v.name())
                ? new Variable.Continuous(v.name(), v.lower(), v.upper(), false) : v).toList();
        return new SearchSpace(linear, List.of(new SearchSpace.Mixture(names, sum)), List.of());
    }

    /** {@return the sum that all rows share, NaN where they do not or there are too few} */
    private static double total(List<NumberColumn> parts, int rows) {
        var sums = IntStream.range(0, rows).mapToDouble(i -> parts.stream().mapToDouble(c -> c.values()[i]).sum())
                .filter(Double::isFinite).toArray();
        if (parts.size() < 2 || sums.length < 3 || Arrays.stream(sums)
                .anyMatch(s -> Math.abs(s - sums[0]) > 1e-6 * sums[0])) {
            return Double.NaN;
        }
        double round = Math.rint(sums[0]);
        return round > 0 && Math.abs(sums[0] - round) < 1e-6 * round ? round : sums[0];
    }

    /**
     * {@return a table as a history is written: titles without units, the quantity called value}
     *
     * @param text CSV
     * @param quantity title of the column of values; not there where it is called so already
     */
    public static String history(String text, String quantity) {
        int end = text.indexOf('\n');
        if (end < 0) {
            return text;
        }
        var line = text.substring(0, end);
        var head = CsvLine.read(line.strip(), "line 1").stream().map(t -> Titles.split(t.strip())[0])
                .map(t -> t.equals(quantity) ? "value" : t).collect(Collectors.toList());
        char separator = line.indexOf(',') >= 0 ? ',' : line.indexOf(';') >= 0 ? ';' : '\t';
        return (separator == ',' ? CsvLine.write(head) : String.join(String.valueOf(separator), head))
                + text.substring(end);
    }
}
