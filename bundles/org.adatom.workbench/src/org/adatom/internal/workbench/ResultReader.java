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
            var outcome = Result.Outcome.valueOf(text(root, "outcome").toUpperCase(Locale.ROOT).replace('-', '_'));
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
        var frames = new int[node.path("frames").size()];
        for (int i = 0; i < frames.length; i++) {
            frames[i] = node.path("frames").get(i).asInt();
        }
        return new ResultItem.Series(name, label, column(node.path("x"), rows, 0), curves,
                node.has("trajectory") ? Optional.of(text(node, "trajectory")) : Optional.empty(), frames);
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
        return new ResultItem.Table(name, label, wordColumns, numberColumns);
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
