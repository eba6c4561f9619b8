/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.adatom.analysis.Axis;
import org.adatom.analysis.FileInputs;
import org.adatom.analysis.Layer;
import org.adatom.analysis.ResultItem.Plot;
import org.adatom.learning.LearningException;
import org.adatom.learning.data.Column.NumberColumn;
import org.adatom.learning.data.Column.WordColumn;
import org.adatom.learning.data.Feature;
import org.adatom.learning.data.Samples;
import org.adatom.learning.data.Table;
import org.adatom.learning.model.Encoding;
import org.adatom.learning.model.Pipeline;

/**
 * A table as samples without targets.
 *
 * @param table the file
 * @param features what the columns of x are
 * @param x [n][d], without gaps
 */
public record PlainData(Table table, List<Feature> features, double[] x) {

    /**
     * {@return the samples of the first file}
     *
     * @param features titles separated by commas, empty for all
     * @param without left out
     */
    public static PlainData read(FileInputs input, String features, String without, boolean scaled) {
        var table = ModelData.table(input);
        if (table.rows() == 0) {
            throw new LearningException(table.name() + " has no rows");
        }
        var fewer = table;
        for (var label : ModelData.names(without)) {
            fewer = fewer.without(label);
        }
        var encoding = Encoding.of(fewer, ModelData.names(features), List.of(), false);
        var samples = new Samples(encoding.features(), encoding.inputs(fewer), List.of(), new double[0], fewer.rows());
        return new PlainData(table, encoding.features(), Pipeline.filled(samples, scaled));
    }

    /** {@return n} */
    public int count() {
        return table.rows();
    }

    /** {@return d} */
    public int width() {
        return features.size();
    }

    /** {@return some of the rows} */
    public PlainData rows(int[] rows) {
        int d = width();
        var out = new double[rows.length * d];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(x, rows[i] * d, out, i * d, d);
        }
        return new PlainData(table.rows(rows), features, out);
    }

    /**
     * {@return samples on a map, coloured by a column}
     *
     * @param map [n][width]; the first two numbers are drawn
     * @param colour title of a column, empty for one colour
     */
    public Plot map(String name, String label, Axis xAxis, Axis yAxis, double[] map, int width, String colour) {
        int n = map.length / width;
        var xs = IntStream.range(0, n).mapToDouble(i -> map[i * width]).toArray();
        var ys = IntStream.range(0, n).mapToDouble(i -> width > 1 ? map[i * width + 1] : 0).toArray();
        if (colour.isBlank()) {
            return new Plot(name, label, xAxis, yAxis, List.of(new Layer.Points("", xs, ys)));
        }
        return switch (table.column(colour.strip())) {
            case NumberColumn c -> new Plot(name, label, xAxis, yAxis, List.of(new Layer.Points("", xs, ys,
                    new double[0], c.values(),
                    c.unit().isEmpty() ? c.label() : c.label() + " (" + c.unit() + ")")));
            case WordColumn c -> new Plot(name, label, xAxis, yAxis, grouped(xs, ys, c.values()));
        };
    }

    /** {@return points of a colour for each word, of twelve words at most} */
    public static List<Layer> grouped(double[] xs, double[] ys, String[] words) {
        var names = Arrays.stream(words).distinct().sorted().toList();
        if (names.size() > 12) {
            return List.of(new Layer.Points("", xs, ys));
        }
        return names.stream().map(name -> {
            var rows = IntStream.range(0, words.length).filter(i -> words[i].equals(name)).toArray();
            return (Layer) new Layer.Points(name.isEmpty() ? "none" : name, Arrays.stream(rows).mapToDouble(i -> xs[i])
                    .toArray(),
                    Arrays.stream(rows).mapToDouble(i -> ys[i]).toArray());
        }).toList();
    }
}
