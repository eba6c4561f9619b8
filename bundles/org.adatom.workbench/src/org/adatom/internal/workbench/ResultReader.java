/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.adatom.analysis.AnalysisException;
import org.adatom.analysis.Result;
import org.adatom.analysis.ResultItem;
import org.adatom.analysis.ResultItem.Column;
import org.adatom.analysis.ResultItem.WordColumn;
import org.adatom.analysis.SeriesStyle;
import org.adatom.structure.AtomArray;
import org.adatom.workbench.ResultStore;
import org.adatom.workbench.RunRecord;

/** Reads the files of one run. */
public final class ResultReader {
    private final Path folder;

    /** @param folder the folder of the run */
    public ResultReader(Path folder) {
        this.folder = folder;
    }

    /** {@return what the folder holds} @throws IOException when a file is missing or damaged, with its name */
    public ResultStore.Content read(RunRecord record) throws IOException {
        var file = folder.resolve(ResultWriter.RESULT_FILE);
        var log = folder.resolve(ResultWriter.LOG_FILE);
        return new ResultStore.Content(record, Files.exists(file) ? Optional.of(result(file)) : Optional.empty(),
                Files.exists(log) ? WholeFiles.read(log).lines().toList() : List.of());
    }

    private Result result(Path file) throws IOException {
        try {
            var root = new ObjectMapper().readTree(WholeFiles.read(file));
            if (root == null || !ResultWriter.TYPE.equals(root.path("type").asText())) {
                throw new IOException(file + ": this is no result; it must say \"type\": \"" + ResultWriter.TYPE
                        + "\"");
            }
            var outcome = Result.Outcome.valueOf(constant(text(root, "outcome")));
            var items = new ArrayList<ResultItem>();
            for (var node : root.path("items")) {
                items.add(item(node));
            }
            return new Result(new Result.Verdict(outcome, text(root, "verdict")), items);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new IOException(file + (at == null ? "" : ":" + at.getLineNr()) + ": this is not JSON: "
                    + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException | AnalysisException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private ResultItem item(JsonNode node) throws IOException {
        var name = text(node, "name");
        var label = text(node, "label");
        return switch (text(node, "kind")) {
            case "scalar" -> new ResultItem.Scalar(name, label, number(node.path("value")), text(node, "unit"));
            case "message" -> new ResultItem.Message(name, label, text(node, "text"));
            case "series" -> series(name, label, node);
            case "table" -> table(name, label, node);
            case "structures" -> new ResultItem.Structures(name, label, StructureText.read(file(node)));
            case "modes" -> modes(name, label, node);
            case "plot" -> PlotFiles.readPlot(name, label, node, file(node));
            case "matrix" -> PlotFiles.readMatrix(name, label, node, file(node));
            case "file" -> new ResultItem.File(name, label, text(node, "fileName"), Files.readAllBytes(file(node)));
            case "image" -> Pictures.read(file(node), name, label);
            default -> throw new IllegalArgumentException("the item '" + name + "' is of the kind '" + text(node,
                    "kind")
                    + "', which this program does not know");
        };
    }

    private ResultItem series(String name, String label, JsonNode node) throws IOException {
        int n = 1 + node.path("curves").size();
        var rows = Csv.read(file(node), n);
        var curves = new ArrayList<Column>();
        for (int c = 1; c < n; c++) {
            curves.add(column(node.path("curves").get(c - 1), rows, c));
        }
        return new ResultItem.Series(name, label, column(node.path("x"), rows, 0), curves, optional(node, "trajectory"),
                frames(node), style(node));
    }

    private static Optional<String> optional(JsonNode node, String key) {
        return node.has(key) ? Optional.of(text(node, key)) : Optional.empty();
    }

    private static int[] frames(JsonNode node) {
        return node.path("frames").valueStream().mapToInt(JsonNode::asInt).toArray();
    }

    private static SeriesStyle style(JsonNode node) {
        return new SeriesStyle(node.path("looks").valueStream().map(l -> SeriesStyle.Look.valueOf(constant(l.asText())))
                .toList(),
                node.path("ticks").valueStream().map(t -> new SeriesStyle.Tick(t.path("x").asDouble(),
                        text(t, "label")))
                        .toList());
    }

    private ResultItem modes(String name, String label, JsonNode node) throws IOException {
        var frames = StructureText.read(file(node));
        var wavenumbers = node.path("wavenumbers").valueStream().mapToDouble(JsonNode::asDouble).toArray();
        var displacements = new ArrayList<double[]>();
        for (int i = 0; i < wavenumbers.length; i++) {
            var rows = frames.get(i).array(ResultWriter.DISPLACEMENT).filter(AtomArray.Reals.class::isInstance);
            if (rows.isEmpty()) {
                throw new IOException(file(node) + ": frame " + i + " has no column '"
                        + ResultWriter.DISPLACEMENT + "'");
            }
            displacements.add(((AtomArray.Reals) rows.get()).values());
        }
        return new ResultItem.Modes(name, label, frames.getFirst().withArray(ResultWriter.DISPLACEMENT, null),
                wavenumbers,
                displacements);
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private ResultItem table(String name, String label, JsonNode node) throws IOException {
        int words = node.path("words").size();
        int numbers = node.path("numbers").size();
        var rows = Csv.read(file(node), words + numbers);
        var wordColumns = new ArrayList<WordColumn>();
        for (int c = 0; c < words; c++) {
            int at = c;
            wordColumns.add(new WordColumn(text(node.path("words").get(c), "label"),
                    rows.stream().map(r -> r.get(at)).toArray(String[]::new)));
        }
        var numberColumns = new ArrayList<Column>();
        for (int c = 0; c < numbers; c++) {
            numberColumns.add(column(node.path("numbers").get(c), rows, words + c));
        }
        return new ResultItem.Table(name, label, wordColumns, numberColumns, optional(node, "structures"),
                frames(node));
    }

    private static Column column(JsonNode about, List<List<String>> rows, int index) {
        return new Column(text(about, "label"), text(about, "unit"),
                rows.stream().mapToDouble(r -> Double.parseDouble(r.get(index))).toArray());
    }

    private Path file(JsonNode node) throws IOException {
        var name = text(node, "file");
        var file = folder.resolve(name).normalize();
        if (name.isEmpty() || !folder.normalize().equals(file.getParent())) {
            throw new IOException(folder.resolve(ResultWriter.RESULT_FILE) + ": '" + name
                    + "' is no file of this folder");
        }
        return file;
    }

    private static double number(JsonNode node) {
        return node.isTextual() ? Double.parseDouble(node.asText()) : node.asDouble();
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asText("");
    }
}
