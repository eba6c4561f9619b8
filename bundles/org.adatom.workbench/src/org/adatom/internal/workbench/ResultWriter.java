/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.workbench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.adatom.analysis.Result;
import org.adatom.analysis.ResultItem;
import org.adatom.analysis.SeriesStyle;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.potential.PotentialSpec;
import org.adatom.render.chart.Aspect;
import org.adatom.render.chart.ChartPainter;
import org.adatom.render.chart.ChartTheme;
import org.adatom.structure.AtomArray;
import org.adatom.workbench.ResultCharts;
import org.adatom.workbench.ResultStore;
import org.adatom.workbench.Run;
import org.adatom.workbench.RunInput;
import org.adatom.workbench.RunRecord;
import org.adatom.workbench.RunRequest;
import org.adatom.workbench.RunState;
import org.eclipse.jdt.annotation.Nullable;

/** Writes the files of one run into a folder. */
public final class ResultWriter {
    /** The name of the file of results. */
    static final String RESULT_FILE = "result.json";
    /** The name of the log. */
    static final String LOG_FILE = "log.txt";
    /** The type of the file of results; never changes. */
    static final String TYPE = "org.adatom.workbench.result";
    /** The name of the copy of the input. */
    static final String INPUT_FILE = "input.extxyz";
    /** The array of a frame that holds a mode. */
    static final String DISPLACEMENT = "displacement";
    private static final int WIDTH = 760;
    private static final int HEIGHT = 520;
    private static final int SQUARE = 600;
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path folder;

    /** @param folder exists and is empty */
    public ResultWriter(Path folder) {
        this.folder = folder;
    }

    /** Writes all files. */
    public void write(Run run, @Nullable Result result, RunState state, String verdict) throws IOException {
        var request = run.request().orElseThrow();
        var hashes = new LinkedHashMap<String, String>();
        var input = new ArrayList<RunInput>();
        if (!request.input().isEmpty()) {
            var file = folder.resolve(INPUT_FILE);
            StructureText.write(file, request.input());
            hashes.put(INPUT_FILE, Hashes.sha256(file));
            input.add(new RunInput.FileInput(INPUT_FILE, ""));
        }
        hashFiles(request, hashes, input);
        hashNamed(request.analysis().parameters(), request.parameters(), hashes);
        if (result != null) {
            writeResult(result);
        }
        var log = run.live().log();
        Files.write(folder.resolve(LOG_FILE), log.isEmpty() ? List.of(verdict) : with(log, verdict));
        var record = record(run, request, hashes, state, verdict);
        Files.writeString(folder.resolve(ResultStore.RUN_FILE), RunRecords.write(record, input));
    }

    /**
     * Replaces record and log of a folder that is written already, each as a whole: a full disk leaves the old ones.
     */
    void rewrite(Run run, RunState state, String verdict) throws IOException {
        var request = run.request().orElseThrow();
        var hashes = new LinkedHashMap<String, String>();
        var input = new ArrayList<RunInput>();
        if (!request.input().isEmpty()) {
            hashes.put(INPUT_FILE, Hashes.sha256(folder.resolve(INPUT_FILE)));
            input.add(new RunInput.FileInput(INPUT_FILE, ""));
        }
        hashFiles(request, hashes, input);
        hashNamed(request.analysis().parameters(), request.parameters(), hashes);
        var record = record(run, request, hashes, state, verdict);
        WholeFiles.write(folder.resolve(ResultStore.RUN_FILE), RunRecords.write(record, input));
        WholeFiles.write(folder.resolve(LOG_FILE), String.join("\n", with(run.live().log(), verdict)) + "\n");
    }

    /** Adds the files that the run reads where they lie, with their fingerprints; they are not copied. */
    private static void hashFiles(RunRequest request, Map<String, String> hashes, List<RunInput> input)
            throws IOException {
        for (var file : request.files()) {
            hashes.put(file.toString(), Hashes.sha256(file));
            input.add(new RunInput.FileInput(file.toString(), ""));
        }
    }

    /** Adds the fingerprints of the files that parameters and potentials name, by their absolute paths. */
    private static <P extends Record> void hashNamed(ParameterModel<P> model, Map<String, Object> given,
            Map<String, String> hashes) throws IOException {
        var values = values(model, given);
        for (var p : model.parameters()) {
            if (p.about().choices().equals("files") && values.get(p.name()) instanceof String text && !text.isBlank()
                    && Files.exists(Path.of(text))) {
                hashes.put(text, Hashes.sha256(Path.of(text)));
            }
            if (p.about().choices().equals("potentials") && values.get(p.name()) instanceof String text
                    && !text.isBlank()) {
                for (var file : PotentialSpec.parse(text).files()) {
                    hashes.put(file.toAbsolutePath().toString(), Hashes.sha256(file));
                }
            }
        }
    }

    private static List<String> with(List<String> log, String verdict) {
        var out = new ArrayList<>(log);
        out.add(verdict);
        return out;
    }

    private static RunRecord record(Run run, RunRequest request, Map<String, String> hashes, RunState state,
            String verdict) {
        return new RunRecord(run.id(), run.title(), run.analysisId(), run.analysisLabel(), request.analysis().version(),
                values(request.analysis().parameters(), request.parameters()), request.seed(), request.threads(),
                request.sources().stream().map(RunInput::toString).toList(), hashes, Versions.of(request.analysis()
                .plugin()),
                Versions.machine(), state, verdict, run.queued(), run.started(),
                Optional.of(run.ended().orElseGet(Instant::now)));
    }

    private static <P extends Record> Map<String, Object> values(ParameterModel<P> model, Map<String, Object> given) {
        return model.values(model.bind(given));
    }

    private void writeResult(Result result) throws IOException {
        var root = JSON.createObjectNode();
        root.put("type", TYPE).put("schema", 1);
        root.put("outcome", word(result.verdict().outcome()));
        root.put("verdict", result.verdict().text());
        var items = root.putArray("items");
        for (var item : result.items()) {
            var node = items.addObject();
            node.put("name", item.name()).put("label", item.label());
            write(item, node);
        }
        Files.writeString(folder.resolve(RESULT_FILE), JSON.writeValueAsString(root) + "\n");
    }

    private void write(ResultItem item, ObjectNode node) throws IOException {
        switch (item) {
            case ResultItem.Scalar s -> {
                node.put("kind", "scalar").put("unit", s.unit());
                number(node, "value", s.value());
            }
            case ResultItem.Message m -> node.put("kind", "message").put("text", m.text());
            case ResultItem.Series s -> series(s, node);
            case ResultItem.Table t -> table(t, node);
            case ResultItem.Structures s -> {
                node.put("kind", "structures").put("count", s.structures().size());
                StructureText.write(file(s, node, "extxyz"), s.structures());
            }
            case ResultItem.Modes m -> modes(m, node);
            case ResultItem.Plot p -> {
                PlotFiles.write(p, node, file(p, node, "csv"));
                picture(p, node);
            }
            case ResultItem.Matrix m -> {
                PlotFiles.write(m, node, file(m, node, "csv"));
                picture(m, node);
            }
            case ResultItem.File f -> {
                int dot = f.fileName().lastIndexOf('.');
                node.put("kind", "file").put("fileName", f.fileName());
                Files.write(file(f, node, dot < 0 ? "bin" : f.fileName().substring(dot + 1)), f.content());
            }
            case ResultItem.Image i -> {
                node.put("kind", "image").put("width", i.width()).put("height", i.height());
                Pictures.write(file(i, node, "png"), i);
            }
        }
    }

    /** Draws a chart beside its numbers; what cannot be drawn does not cost the run its results. */
    private void picture(ResultItem item, ObjectNode node) throws IOException {
        try {
            var chart = ResultCharts.of(item);
            if (chart.isPresent()) {
                var file = free(item, "png");
                boolean square = chart.get().aspect() != Aspect.FREE;
                new ChartPainter(ChartTheme.LIGHT, 1).write(file, chart.get(), null, square ? SQUARE : WIDTH, HEIGHT);
                node.put("picture", String.valueOf(file.getFileName()));
            }
        } catch (IllegalArgumentException e) {
            System.getLogger(ResultWriter.class.getName()).log(System.Logger.Level.WARNING,
                    item.name() + " was not drawn", e);
        }
    }

    private void series(ResultItem.Series s, ObjectNode node) throws IOException {
        node.put("kind", "series");
        var titles = new ArrayList<String>();
        var columns = new ArrayList<Object>();
        describe(node.putObject("x"), s.x(), titles, columns);
        var curves = node.putArray("curves");
        s.curves().forEach(c -> describe(curves.addObject(), c, titles, columns));
        s.trajectory().ifPresent(t -> node.put("trajectory", t));
        frames(node, s.frames());
        style(node, s.style());
        Csv.write(file(s, node, "csv"), titles, columns);
    }

    private static void frames(ObjectNode node, int[] frames) {
        if (frames.length > 0) {
            ArrayNode out = node.putArray("frames");
            for (int f : frames) {
                out.add(f);
            }
        }
    }

    private static void style(ObjectNode node, SeriesStyle style) {
        if (!style.looks().isEmpty()) {
            var looks = node.putArray("looks");
            style.looks().forEach(l -> looks.add(word(l)));
        }
        if (!style.ticks().isEmpty()) {
            var ticks = node.putArray("ticks");
            style.ticks().forEach(t -> ticks.addObject().put("x", t.x()).put("label", t.label()));
        }
    }

    private void modes(ResultItem.Modes m, ObjectNode node) throws IOException {
        node.put("kind", "modes");
        var wavenumbers = node.putArray("wavenumbers");
        for (double w : m.wavenumbers()) {
            wavenumbers.add(w);
        }
        var frames = m.displacements().stream()
                .map(d -> m.structure().withArray(DISPLACEMENT, new AtomArray.Reals(d, 3))).toList();
        StructureText.write(file(m, node, "extxyz"), frames.isEmpty() ? List.of(m.structure()) : frames);
    }

    private void table(ResultItem.Table t, ObjectNode node) throws IOException {
        node.put("kind", "table").put("rows", t.rows());
        var titles = new ArrayList<String>();
        var columns = new ArrayList<Object>();
        var words = node.putArray("words");
        for (var c : t.words()) {
            words.addObject().put("label", c.label());
            titles.add(c.label());
            columns.add(c.values());
        }
        var numbers = node.putArray("numbers");
        t.numbers().forEach(c -> describe(numbers.addObject(), c, titles, columns));
        t.structures().ifPresent(name -> node.put("structures", name));
        frames(node, t.frames());
        Csv.write(file(t, node, "csv"), titles, columns);
    }

    private static void describe(ObjectNode node, ResultItem.Column column, List<String> titles, List<Object> columns) {
        node.put("label", column.label()).put("unit", column.unit());
        titles.add(column.unit().isEmpty() ? column.label() : column.label() + " (" + column.unit() + ")");
        columns.add(column.values());
    }

    private Path file(ResultItem item, ObjectNode node, String ending) {
        var file = free(item, ending);
        node.put("file", String.valueOf(file.getFileName()));
        return file;
    }

    private Path free(ResultItem item, String ending) {
        var safe = item.name().replaceAll("[^A-Za-z0-9_-]", "_");
        var name = safe + "." + ending;
        for (int i = 2; Files.exists(folder.resolve(name)) || name.equals(INPUT_FILE); i++) {
            name = safe + "-" + i + "." + ending;
        }
        return folder.resolve(name);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Sets a number; JSON has no NaN and no infinity, so these become words. */
    static void number(ObjectNode node, String key, double value) {
        node.set(key, Double.isFinite(value) ? JsonNodeFactory.instance.numberNode(value)
                : JsonNodeFactory.instance.textNode(Double.toString(value)));
    }
}
