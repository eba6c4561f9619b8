/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.adatom.analysis.FileInputs;
import org.adatom.analysis.Progress;
import org.adatom.analysis.RunContext;
import org.adatom.learning.LearningException;
import org.adatom.learning.data.Samples;
import org.adatom.learning.data.Split;
import org.adatom.learning.data.Splits;
import org.adatom.learning.data.Table;
import org.adatom.learning.data.Tables;
import org.adatom.learning.data.Target;
import org.adatom.learning.model.Encoding;

/**
 * A table as samples.
 *
 * @param table the file
 * @param encoding how its columns are read
 * @param rows the rows that have a target
 * @param samples of those rows
 */
public record ModelData(Table table, Encoding encoding, int[] rows, Samples samples) {

    /** {@return the titles that a text separates by commas} */
    public static List<String> names(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).filter(s -> !s.isEmpty()).distinct().toList();
    }

    /** {@return the table of the first file} @throws LearningException when it cannot be read */
    public static Table table(FileInputs input) {
        try {
            return Tables.read(input.first());
        } catch (IOException e) {
            throw new LearningException(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * {@return the samples of the first file}
     *
     * @param targets titles separated by commas
     * @param features titles separated by commas, empty for all
     * @param classes whether targets of numbers are classes
     */
    public static ModelData read(FileInputs input, String targets, String features, boolean classes,
            RunContext context) {
        context.progress(Double.NaN, Progress.note("Reading " + input.first().getFileName()));
        var table = table(input);
        if (table.rows() == 0) {
            throw new LearningException(table.name() + " has no rows: there is nothing to learn from");
        }
        var encoding = Encoding.of(table, names(features), names(targets), classes);
        var rows = encoding.rows(table);
        if (rows.length == 0) {
            throw new LearningException(table.name() + ": no row has a value of '" + targets + "'");
        }
        var samples = encoding.samples(table, rows);
        context.progress(Double.NaN, Progress.note(rows.length + " samples, " + samples.features() + " features"
                + (rows.length < table.rows() ? "; " + (table.rows() - rows.length)
                + " rows without a target are left out" : "")));
        return new ModelData(table, encoding, rows, samples);
    }

    /** {@return the first target} */
    public Target target() {
        return samples.targetList().getFirst();
    }

    /**
     * {@return the splits of a file as numbers of samples} Rows for validation are for training: a model that stops in
     * time takes its own from there. Rows without a target are left out.
     *
     * @param file what {@link Splits#write} wrote
     * @param input whose first file was split
     * @throws LearningException when the file cannot be read, the data are not those that were split, or a part has no
     * samples
     */
    public List<Split> stored(String file, FileInputs input) {
        try {
            var place = new int[table.rows()];
            Arrays.fill(place, -1);
            for (int i = 0; i < rows.length; i++) {
                place[rows[i]] = i;
            }
            return Splits.read(Path.of(file), input.first()).stream().map(s -> new Split(
                    samples(place, IntStream.concat(Arrays.stream(s.train()), Arrays.stream(s.validation())), file),
                    samples(place, Arrays.stream(s.test()), file))).toList();
        } catch (IOException e) {
            throw new LearningException(String.valueOf(e.getMessage()), e);
        }
    }

    private static int[] samples(int[] place, IntStream rows, String file) {
        var out = rows.map(i -> place[i]).filter(i -> i >= 0).sorted().toArray();
        if (out.length == 0) {
            throw new LearningException(file + ": a part of the split has no row with a target");
        }
        return out;
    }
}
