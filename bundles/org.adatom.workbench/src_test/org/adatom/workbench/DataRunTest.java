/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.workbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.adatom.analysis.Analysis;
import org.adatom.analysis.Axis;
import org.adatom.analysis.FileInputs;
import org.adatom.analysis.Layer;
import org.adatom.analysis.Progress;
import org.adatom.analysis.Result;
import org.adatom.analysis.ResultItem;
import org.adatom.analysis.RunContext;
import org.adatom.numerics.parameter.Parameter;
import org.adatom.structure.Structure;
import org.adatom.structure.build.BulkBuilder;
import org.adatom.workbench.Contribution.Card;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs that read files, what they draw, and studies inside studies. */
@Timeout(30)
class DataRunTest {
    private static final Duration LONG = Duration.ofSeconds(10);

    @SuppressWarnings("null") // JUnit sets it
    @TempDir
    Path folder;

    private final AnalysisDescriptor size = new AnalysisDescriptor(Card.of("org.adatom.test.size", "Size"),
            InputKind.FILES, 1,
            SizeAnalysis::new);
    private final AnalysisDescriptor twice = new AnalysisDescriptor(Card.of("org.adatom.test.twice", "Twice"),
            InputKind.FILES,
            1, TwiceAnalysis::new);
    private final AnalysisDescriptor cell = new AnalysisDescriptor(Card.of("org.adatom.test.cell", "Cell"),
            InputKind.STRUCTURE,
            1, CellAnalysis::new);
    private final AnalysisDescriptor scan = new AnalysisDescriptor(Card.of("org.adatom.test.scan", "Scan"),
            InputKind.NONE, 1,
            () -> new TestAnalysis((options, context) -> scan(context)));
    private final StudyLoader loader = new StudyLoader(new AnalysisRegistry(List.of(),
            List.of(size, twice, cell, scan)),
            new BuilderRegistry(List.of(), List.of(new BuilderDescriptor(Card.of("org.adatom.structure.bulk", "Bulk"),
                    BulkBuilder::new))));
    private final RunManager runs = new RunManager(new RunTools(new PotentialRegistry(List.of())).with(loader),
            new ResultStore());

    /** @param factor the size times this @param study another study, or empty */
    record Options(@Parameter(label = "Factor", initial = "1") double factor,
            @Parameter(label = "Study", choices = "files") String study) {
    }

    /** Tells how large its file is. */
    static final class SizeAnalysis implements Analysis<Options, FileInputs> {
        @Override
        public Class<Options> optionsType() {
            return Options.class;
        }

        @Override
        public Class<FileInputs> inputType() {
            return FileInputs.class;
        }

        @Override
        public Result run(Options options, FileInputs input, RunContext context) {
            double bytes = options.factor() * input.first().toFile().length();
            context.progress(0.5, Progress.show(drawings().getFirst()));
            var result = Result.done("It has a size").scalar("size", "Size", bytes, "B");
            for (var item : drawings()) {
                result = result.with(item);
            }
            return result;
        }
    }

    /** Runs another study with a factor of its own. */
    static final class TwiceAnalysis implements Analysis<Options, FileInputs> {
        @Override
        public Class<Options> optionsType() {
            return Options.class;
        }

        @Override
        public Class<FileInputs> inputType() {
            return FileInputs.class;
        }

        @Override
        public Result run(Options options, FileInputs input, RunContext context) {
            return context.study(Path.of(options.study())).run(Map.of("factor", 2.0));
        }
    }

    /** Tells how large the cell of its structure is. */
    static final class CellAnalysis implements Analysis<Options, Structure> {
        @Override
        public Class<Options> optionsType() {
            return Options.class;
        }

        @Override
        public Class<Structure> inputType() {
            return Structure.class;
        }

        @Override
        public Result run(Options options, Structure input, RunContext context) {
            return Result.done("It has a cell").scalar("volume", "Volume",
                    options.factor() * input.lattice().volume() / input.count(), "A^3");
        }
    }

    /** Runs a study with several options of the builder of its input, and of its own. */
    private Result scan(RunContext context) {
        var study = context.study(folder.resolve("cell.analysis"));
        var result = Result.done("All ran");
        for (double a : new double[] {3.5, 4}) {
            var inside = study.run(Map.of("input.a", a, "factor", 2.0));
            result = result.scalar("v" + a, "Volume", ((ResultItem.Scalar) inside.items().getFirst()).value(), "A^3");
        }
        return result;
    }

    private static List<ResultItem> drawings() {
        var x = new double[] {0, 1, Double.NaN};
        var plot = new ResultItem.Plot("plot", "Plot", new Axis("Time", "fs"), new Axis("Gap", "eV", true), List.of(
                new Layer.Area("band", x, new double[] {1, 2, 3}, new double[] {2, 3, 4}),
                new Layer.Points("seen, \"once\"", new double[] {5}, new double[] {6}, new double[] {0.5},
                        new double[] {7}, "z"),
                new Layer.Bars("counts", new double[] {0, 1, 2}, new double[] {3, 4}),
                new Layer.Line("mean", new double[] {0.1 + 0.2}, new double[] {-0.0})), true);
        var map = new ResultItem.Matrix("map", "Map", new Axis("x", ""), new Axis("y", "A"), new double[] {1, 2, 3},
                new double[] {4, 5}, new double[] {1, 2, 3, 4, Double.NaN, 6}, "K", "eV", List.of("a", "b, c", "d"),
                List.of());
        return List.of(plot, map, new ResultItem.File("model", "Model", "fit.model", new byte[] {0, -1, 5}));
    }

    @BeforeEach
    void writeData() throws Exception {
        Files.writeString(folder.resolve("data.csv"), "12345");
        Files.writeString(folder.resolve("size.analysis"),
                "analysis: org.adatom.test.size\nversion: 1\ninput: data.csv\nparameters: {factor: 3}\n");
    }

    @AfterEach
    void close() {
        runs.close();
    }

    @Test
    void filesAreReadFromBesideTheStudyAndHashed() throws Exception {
        var request = loader.load(folder.resolve("size.analysis"));
        assertEquals(List.of(folder.resolve("data.csv").toAbsolutePath()), request.files());
        var run = runs.submit(request.withFolder(folder.resolve("out")));
        assertTrue(run.await(LONG));
        assertEquals(RunState.DONE, run.state(), run.message());
        var record = new ResultStore().readRecord(folder.resolve("out"));
        assertEquals(64, String.valueOf(record.inputFiles().get(folder.resolve("data.csv").toString())).length());
        assertEquals(request.files(), loader.load(folder.resolve("out/run.yaml")).files());
        assertEquals(1, run.live().items().size());
    }

    @Test
    void drawingsAndFilesComeBack() throws Exception {
        var run = runs.submit(loader.load(folder.resolve("size.analysis")).withFolder(folder.resolve("out")));
        assertTrue(run.await(LONG));
        var items = new ResultStore().read(folder.resolve("out")).result().orElseThrow().items();
        var plot = assertInstanceOf(ResultItem.Plot.class, items.get(1));
        assertEquals(new Axis("Gap", "eV", true), plot.y());
        assertTrue(plot.equalAxes());
        var area = assertInstanceOf(Layer.Area.class, plot.layers().get(0));
        assertArrayEquals(new double[] {0, 1, Double.NaN}, area.x());
        assertArrayEquals(new double[] {2, 3, 4}, area.upper());
        var points = assertInstanceOf(Layer.Points.class, plot.layers().get(1));
        assertEquals("seen, \"once\"", points.label());
        assertArrayEquals(new double[] {0.5}, points.errors());
        assertArrayEquals(new double[] {7}, points.values());
        var bars = assertInstanceOf(Layer.Bars.class, plot.layers().get(2));
        assertArrayEquals(new double[] {3, 4}, bars.heights());
        assertArrayEquals(new double[] {0.1 + 0.2}, plot.layers().get(3).x());
        var map = assertInstanceOf(ResultItem.Matrix.class, items.get(2));
        assertArrayEquals(new double[] {1, 2, 3, 4, Double.NaN, 6}, map.values());
        assertEquals(List.of("a", "b, c", "d"), map.xNames());
        assertArrayEquals(new double[] {4, 5}, map.ys());
        var file = assertInstanceOf(ResultItem.File.class, items.get(3));
        assertArrayEquals(new byte[] {0, -1, 5}, file.content());
        assertEquals("fit.model", file.fileName());
        assertTrue(Files.size(folder.resolve("out/plot.png")) > 1000
                && Files.size(folder.resolve("out/map.png")) > 1000);
    }

    @Test
    void aStudyRunsInsideAnother() throws Exception {
        Files.writeString(folder.resolve("twice.analysis"),
                "analysis: org.adatom.test.twice\nversion: 1\ninput: data.csv\nparameters: {study: size.analysis}\n");
        var run = runs.submit(loader.load(folder.resolve("twice.analysis")));
        assertTrue(run.await(LONG));
        assertEquals(RunState.DONE, run.state(), run.message());
        assertEquals(10, ((ResultItem.Scalar) run.result().orElseThrow().items().getFirst()).value());
    }

    @Test
    void aStudyInsideAnotherBuildsItsInputAnew() throws Exception {
        Files.writeString(folder.resolve("cell.analysis"), """
                analysis: org.adatom.test.cell
                version: 1
                input: {build: {kind: bulk, symbol: Cu, structure: fcc, a: 3.6}}
                """);
        var run = runs.submit(RunRequest.of(scan, Map.of(), List.of()));
        assertTrue(run.await(LONG));
        assertEquals(RunState.DONE, run.state(), run.message());
        var items = run.result().orElseThrow().items();
        assertEquals(2 * Math.pow(3.5, 3) / 4, ((ResultItem.Scalar) items.get(0)).value(), 1e-9);
        assertEquals(2 * 16.0, ((ResultItem.Scalar) items.get(1)).value(), 1e-9);
    }

    @Test
    void onlyABuiltInputHasOptions() throws Exception {
        Files.writeString(folder.resolve("cell.analysis"),
                "analysis: org.adatom.test.size\nversion: 1\ninput: data.csv\n");
        var run = runs.submit(RunRequest.of(scan, Map.of(), List.of()));
        assertTrue(run.await(LONG));
        assertEquals(RunState.FAILED, run.state());
        assertTrue(run.message().contains(
                "'input.a' is an option of a builder, but the input of the study is not built"),
                run.message());
    }

    @Test
    void aFileThatIsNotThereIsNamed() throws Exception {
        Files.delete(folder.resolve("data.csv"));
        var e = assertThrows(WorkbenchException.class, () -> loader.load(folder.resolve("size.analysis")));
        assertEquals(folder.resolve("data.csv") + " does not exist: give a file or a folder as the input",
                e.getMessage());
        assertThrows(WorkbenchException.class, () -> RunRequest.ofFiles(size, Map.of(), List.of()));
    }
}
