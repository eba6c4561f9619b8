/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.adatom.analysis.Axis;
import org.adatom.analysis.Layer;
import org.adatom.analysis.ResultItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Plots and maps as tables in text. A plot has one row for each point of each layer, a map one row for each ordinate.
 */
final class PlotFiles {
    private static final List<String> TITLES = List.of("layer", "x", "y", "second", "value");

    private PlotFiles() {
    }

    static void write(ResultItem.Plot plot, ObjectNode node, Path file) throws IOException {
        node.put("kind", "plot").put("equalAxes", plot.equalAxes());
        axis(node.putObject("x"), plot.x());
        axis(node.putObject("y"), plot.y());
        var layers = node.putArray("layers");
        var rows = new Rows();
        for (var layer : plot.layers()) {
            var about = layers.addObject().put("label", layer.label()).put("rows", layer.x().length);
            switch (layer) {
                case Layer.Line l -> about.put("kind", rows.add("line", l, l.y(), new double[0], new double[0]));
                case Layer.Points p -> about.put("kind", rows.add("points", p, p.y(), p.errors(), p.values()))
                        .put("errors", p.errors().length > 0).put("values", p.values().length > 0)
                        .put("valueLabel", p.valueLabel());
                case Layer.Area a -> about.put("kind", rows.add("area", a, a.lower(), a.upper(), new double[0]));
                case Layer.Bars b -> about.put("kind", rows.add("bars", b, b.heights(), new double[0], new double[0]));
            }
        }
        Csv.write(file, TITLES, rows.columns());
    }

    /** Gathers the rows of all layers. */
    private static final class Rows {
        private final List<String> names = new ArrayList<>();
        private final List<DoubleStream.Builder> columns = IntStream.range(0, TITLES.size() - 1)
                .mapToObj(i -> DoubleStream.builder()).toList();

        String add(String kind, Layer layer, double[] y, double[] second, double[] value) {
            for (int i = 0; i < layer.x().length; i++) {
                names.add(layer.label());
                columns.get(0).add(layer.x()[i]);
                columns.get(1).add(at(y, i));
                columns.get(2).add(at(second, i));
                columns.get(3).add(at(value, i));
            }
            return kind;
        }

        private static double at(double[] values, int i) {
            return i < values.length ? values[i] : Double.NaN;
        }

        List<Object> columns() {
            var out = new ArrayList<Object>();
            out.add(names.toArray(String[]::new));
            columns.forEach(c -> out.add(c.build().toArray()));
            return out;
        }
    }

    static ResultItem.Plot readPlot(String name, String label, JsonNode node, Path file) throws IOException {
        var rows = Csv.read(file, TITLES.size());
        var layers = new ArrayList<Layer>();
        int from = 0;
        for (var about : node.path("layers")) {
            int to = from + about.path("rows").asInt();
            if (to > rows.size()) {
                throw new IOException(file + ": " + rows.size() + " rows, fewer than the layers have");
            }
            var x = column(rows, 1, from, to);
            var y = column(rows, 2, from, to);
            var words = about.path("label").asText();
            layers.add(switch (about.path("kind").asText()) {
                case "line" -> new Layer.Line(words, x, y);
                case "points" -> new Layer.Points(words, x, y,
                        about.path("errors").asBoolean() ? column(rows, 3, from, to) : new double[0],
                        about.path("values").asBoolean() ? column(rows, 4, from, to) : new double[0],
                        about.path("valueLabel").asText());
                case "area" -> new Layer.Area(words, x, y, column(rows, 3, from, to));
                case "bars" -> new Layer.Bars(words, x, Arrays.copyOf(y, Math.max(0, y.length - 1)));
                default -> throw new IllegalArgumentException("the plot '" + name + "' has a layer of the kind '"
                        + about.path("kind").asText() + "', which this program does not know");
            });
            from = to;
        }
        return new ResultItem.Plot(name, label, axis(node.path("x")), axis(node.path("y")), layers,
                node.path("equalAxes").asBoolean());
    }

    private static double[] column(List<List<String>> rows, int column, int from, int to) {
        return rows.subList(from, to).stream().mapToDouble(r -> Double.parseDouble(r.get(column))).toArray();
    }

    static void write(ResultItem.Matrix m, ObjectNode node, Path file) throws IOException {
        node.put("kind", "matrix").put("valueLabel", m.valueLabel()).put("valueUnit", m.valueUnit());
        axis(node.putObject("x"), m.x());
        axis(node.putObject("y"), m.y());
        var xs = node.putArray("xs");
        Arrays.stream(m.xs()).forEach(xs::add);
        m.xNames().forEach(node.putArray("xNames")::add);
        m.yNames().forEach(node.putArray("yNames")::add);
        var titles = new ArrayList<String>();
        var columns = new ArrayList<Object>();
        titles.add(m.y().title());
        columns.add(m.ys());
        int nx = m.xs().length;
        for (int i = 0; i < nx; i++) {
            titles.add(m.xNames().isEmpty() ? Double.toString(m.xs()[i]) : m.xNames().get(i));
            int at = i;
            columns.add(IntStream.range(0, m.ys().length).mapToDouble(j -> m.values()[j * nx + at]).toArray());
        }
        Csv.write(file, titles, columns);
    }

    static ResultItem.Matrix readMatrix(String name, String label, JsonNode node, Path file) throws IOException {
        var xs = node.path("xs").valueStream().mapToDouble(JsonNode::asDouble).toArray();
        var rows = Csv.read(file, xs.length + 1);
        var values = rows.stream().flatMapToDouble(r -> r.stream().skip(1).mapToDouble(Double::parseDouble)).toArray();
        return new ResultItem.Matrix(name, label, axis(node.path("x")), axis(node.path("y")), xs,
                column(rows, 0, 0, rows.size()), values, node.path("valueLabel").asText(),
                node.path("valueUnit").asText(),
                words(node.path("xNames")), words(node.path("yNames")));
    }

    private static List<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }

    private static void axis(ObjectNode node, Axis axis) {
        node.put("label", axis.label()).put("unit", axis.unit()).put("log", axis.log());
    }

    private static Axis axis(JsonNode node) {
        return new Axis(node.path("label").asText(), node.path("unit").asText(), node.path("log").asBoolean());
    }
}
