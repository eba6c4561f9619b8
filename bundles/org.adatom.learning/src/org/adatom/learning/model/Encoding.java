/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.adatom.internal.learning.model.Wire;
import org.adatom.learning.LearningException;
import org.adatom.learning.data.Column;
import org.adatom.learning.data.Column.NumberColumn;
import org.adatom.learning.data.Column.WordColumn;
import org.adatom.learning.data.Feature;
import org.adatom.learning.data.Samples;
import org.adatom.learning.data.Table;
import org.adatom.learning.data.Target;

/**
 * How rows of a table become samples: which columns are inputs and targets, and which words they may hold. A column of
 * words
 * becomes one feature for each word, 1 where it stands and 0 elsewhere; a word that was not there then is 0 in all of
 * them.
 *
 * @param inputs the columns that are inputs
 * @param targets what is predicted
 */
public record Encoding(List<Source> inputs, List<Target> targets) {
    private static final int USUAL_WORDS = 20;
    private static final int MOST_WORDS = 1000;
    private static final int MOST_CLASSES = 1000;

    /**
     * A column that is an input.
     *
     * @param label its title
     * @param unit its unit; empty for words
     * @param words the words it may hold; empty for numbers
     */
    public record Source(String label, String unit, List<String> words) {
        /** Copies the list. */
        public Source {
            words = List.copyOf(words);
        }
    }

    /** Copies the lists. */
    public Encoding {
        inputs = List.copyOf(inputs);
        targets = List.copyOf(targets);
    }

    /**
     * {@return the encoding of a table}
     *
     * @param table its columns and words
     * @param features titles of the inputs; empty for all columns of numbers, and of words with up to twenty different
     * ones
     * @param targetColumns titles of the targets; none where only inputs are wanted
     * @param classes whether targets of numbers are classes
     * @throws LearningException when a column is not there, or nothing is left
     */
    public static Encoding of(Table table, List<String> features, List<String> targetColumns, boolean classes) {
        var targets = new ArrayList<Target>();
        for (var label : targetColumns) {
            targets.add(target(table, table.column(label), classes));
        }
        var inputs = new ArrayList<Source>();
        if (features.isEmpty()) {
            for (var column : table.columns()) {
                if (!targetColumns.contains(column.label()) && column.missing() < column.count()) {
                    source(column, USUAL_WORDS).ifPresent(inputs::add);
                }
            }
        } else {
            for (var label : features) {
                if (targetColumns.contains(label)) {
                    throw new LearningException("'" + label + "' is a feature and the target: it can be one of them");
                }
                inputs.add(source(table.column(label), MOST_WORDS).orElseThrow(() -> new LearningException(table.name()
                        + ": the column '" + label + "' has more than " + MOST_WORDS
                        + " different words: it is no feature")));
            }
        }
        if (inputs.isEmpty()) {
            throw new LearningException(table.name()
                    + " has no columns of numbers besides the target: compute features first, or "
                    + "name the columns");
        }
        return new Encoding(inputs, targets);
    }

    private static Optional<Source> source(Column column, int most) {
        if (column instanceof NumberColumn numbers) {
            return Optional.of(new Source(column.label(), numbers.unit(), List.of()));
        }
        var words = ((WordColumn) column).values();
        var there = Arrays.stream(words).filter(s -> !s.isEmpty()).distinct().sorted().limit(most + 1L).toList();
        return there.size() > most || there.isEmpty() ? Optional.empty() : Optional.of(new Source(column.label(), "",
                there));
    }

    private static Target target(Table table, Column column, boolean asClasses) {
        if (column instanceof NumberColumn numbers && !asClasses) {
            return new Target(column.label(), numbers.unit());
        }
        var names = column instanceof WordColumn words
                ? Arrays.stream(words.values()).filter(s -> !s.isEmpty()).distinct().sorted().toList()
                : Arrays.stream(((NumberColumn) column).values()).filter(v -> !Double.isNaN(v)).distinct().sorted()
                        .mapToObj(Encoding::className).toList();
        if (names.isEmpty() || names.size() > MOST_CLASSES) {
            throw new LearningException(table.name() + ": the target '" + column.label() + "' has " + names.size()
                    + " different values: 1 to " + MOST_CLASSES + " classes can be learnt");
        }
        return new Target(column.label(), "", names);
    }

    private static String className(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** {@return what the features are, in order} */
    public List<Feature> features() {
        var out = new ArrayList<Feature>();
        for (var source : inputs) {
            if (source.words().isEmpty()) {
                out.add(new Feature(source.label(), source.unit()));
            }
            source.words().forEach(word -> out.add(new Feature(source.label() + "=" + word, "")));
        }
        return out;
    }

    /**
     * {@return the rows of a table that have a value for each target}
     *
     * @throws LearningException when a column is not there
     */
    public int[] rows(Table table) {
        var columns = targets.stream().map(t -> table.column(t.name())).toList();
        return IntStream.range(0, table.rows()).filter(i -> columns.stream().noneMatch(c -> c.isMissing(i))).toArray();
    }

    /**
     * {@return samples of some rows}
     *
     * @throws LearningException when a column is not there, has another unit or a new class
     */
    public Samples samples(Table table, int[] rows) {
        var some = table.rows(rows);
        int m = targets.size();
        var y = new double[rows.length * m];
        for (int t = 0; t < m; t++) {
            var values = targetValues(some, targets.get(t));
            for (int i = 0; i < rows.length; i++) {
                y[i * m + t] = values[i];
            }
        }
        return new Samples(features(), inputs(some), targets, y, rows.length);
    }

    /**
     * {@return inputs of all rows, [n][d]}
     *
     * @throws LearningException when a column is not there, or has another unit
     */
    public double[] inputs(Table table) {
        int d = inputs.stream().mapToInt(s -> Math.max(1, s.words().size())).sum();
        int n = table.rows();
        var x = new double[n * d];
        int at = 0;
        for (var source : inputs) {
            if (source.words().isEmpty()) {
                var column = table.numbers(source.label());
                if (!column.unit().isEmpty() && !source.unit().isEmpty() && !column.unit().equals(source.unit())) {
                    throw new LearningException(table.name() + ": '" + source.label() + "' is in " + column.unit()
                            + ", the model was fitted in " + source.unit() + ": convert it");
                }
                for (int i = 0; i < n; i++) {
                    x[i * d + at] = column.values()[i];
                }
                at++;
            } else {
                var column = table.words(source.label());
                for (int i = 0; i < n; i++) {
                    int word = source.words().indexOf(column.values()[i]);
                    for (int k = 0; k < source.words().size(); k++) {
                        x[i * d + at + k] = column.isMissing(i) ? Double.NaN : k == word ? 1 : 0;
                    }
                }
                at += source.words().size();
            }
        }
        return x;
    }

    private static double[] targetValues(Table table, Target target) {
        var column = table.column(target.name());
        if (!target.isClass()) {
            return table.numbers(target.name()).values();
        }
        var out = new double[column.count()];
        for (int i = 0; i < out.length; i++) {
            var name = column instanceof WordColumn words ? words.values()[i] : className(((NumberColumn) column)
                    .values()[i]);
            out[i] = target.classes().indexOf(name);
            if (out[i] < 0) {
                throw new LearningException(table.name() + ": '" + name + "' is no class of '" + target.name()
                        + "'; there are "
                        + target.classes().stream().limit(10).collect(Collectors.joining(", ")));
            }
        }
        return out;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(inputs.size());
        for (var s : inputs) {
            out.writeUTF(s.label());
            out.writeUTF(s.unit());
            out.writeInt(s.words().size());
            for (var word : s.words()) {
                out.writeUTF(word);
            }
        }
    }

    static Encoding read(DataInput in, List<Target> targets) throws IOException {
        var inputs = new ArrayList<Source>();
        for (int k = Wire.between(in, 1, 100_000_000); k > 0; k--) {
            var label = in.readUTF();
            var unit = in.readUTF();
            var words = new ArrayList<String>();
            for (int w = Wire.between(in, 0, MOST_WORDS); w > 0; w--) {
                words.add(in.readUTF());
            }
            inputs.add(new Source(label, unit, words));
        }
        return new Encoding(inputs, targets);
    }
}
