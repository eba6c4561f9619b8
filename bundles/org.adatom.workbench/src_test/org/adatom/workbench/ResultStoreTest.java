/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.workbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.adatom.analysis.AnalysisException;
import org.adatom.analysis.Progress;
import org.adatom.analysis.Result;
import org.adatom.analysis.ResultItem;
import org.adatom.analysis.ResultItem.Column;
import org.adatom.analysis.ResultItem.WordColumn;
import org.adatom.analysis.SeriesStyle;
import org.adatom.structure.Constraint;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ResultStoreTest {
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final double[] ODD = {0.1 + 0.2, -0.0, 1e-300, Math.PI, 1.0 / 3, Double.NaN,
            Double.POSITIVE_INFINITY};

    @SuppressWarnings("null") // JUnit sets it
    @TempDir
    Path folder;

    private final RunManager runs = TestAnalysis.manager();
    private final ResultStore store = new ResultStore();

    @AfterEach
    void close() {
        runs.close();
    }

    private static Structure structure() {
        return Structure.of(new int[] {29, 8}, new double[] {0.1 + 0.2, 0, 1.0 / 3, 1, 2, Math.E},
                Lattice.cubic(Math.PI * 2),
                Periodicity.SLAB).withConstraints(List.of(new Constraint.FixedAtoms(new int[] {0})));
    }

    private static Result everything() {
        return Result.done("It said \"ready\", with a comma").scalar("energy", "Energy", 0.1 + 0.2, "eV")
                .scalar("nothing", "Nothing", Double.NaN, "")
                .with(new ResultItem.Series("steps", "Steps", new Column("Step", "", new double[] {0, 1, 2, 3, 4, 5,
                6}),
                        List.of(new Column("Energy", "eV", ODD)), Optional.of("path"), new int[] {0, 0, 0, 1, 1, 1, 1}))
                .with(new ResultItem.Table("sites", "Sites", List.of(new WordColumn("Site, name",
                        new String[] {"on \"top\"", "two\nlines"})), List.of(new Column("Height", "A",
                        new double[] {1.5, 2}))))
                .structures("path", "Path", List.of(structure(), structure().withPositions(new double[6])))
                .with(new ResultItem.Image("view", "View", 2, 1, new int[] {0xFF102030, 0x00000000}))
                .with(new ResultItem.Message("words", "Words", "several\nlines"));
    }

    private Run run(TestAnalysis.Body body) throws InterruptedException {
        var run = runs.submit(TestAnalysis.request(body).withSeed(7).withFolder(folder.resolve("out")));
        assertTrue(run.await(LONG));
        return run;
    }

    @Test
    void aResultComesBackBitByBit() throws Exception {
        var run = run((o, c) -> {
            c.progress(0.5, Progress.note("a note"));
            return everything();
        });
        assertEquals(RunState.DONE, run.state(), run.message());
        assertEquals(folder.resolve("out").toAbsolutePath(), run.folder().orElseThrow());
        var back = store.read(folder.resolve("out"));
        var result = back.result().orElseThrow();
        assertEquals(everything().verdict(), result.verdict());
        assertEquals(everything().items().stream().map(ResultItem::name).toList(),
                result.items().stream().map(ResultItem::name).toList());
        assertEquals(everything().items().get(0), result.items().get(0));
        assertEquals(everything().items().get(1), result.items().get(1));
        var series = (ResultItem.Series) result.items().get(2);
        assertArrayEquals(ODD, series.curves().getFirst().values(), 0);
        assertEquals(Double.doubleToRawLongBits(-0.0), Double.doubleToRawLongBits(series.curves().getFirst()
                .values()[1]));
        assertEquals(Optional.of("path"), series.trajectory());
        assertArrayEquals(new int[] {0, 0, 0, 1, 1, 1, 1}, series.frames());
        var table = (ResultItem.Table) result.items().get(3);
        assertArrayEquals(new String[] {"on \"top\"", "two\nlines"}, table.words().getFirst().values());
        assertEquals("Site, name", table.words().getFirst().label());
        assertEquals(everything().items().get(4), result.items().get(4));
        assertArrayEquals(new int[] {0xFF102030, 0}, ((ResultItem.Image) result.items().get(5)).argb());
        assertEquals(everything().items().get(6), result.items().get(6));
        assertEquals(List.of("a note", "It said \"ready\", with a comma"), back.log());
    }

    @Test
    void stylesPicturesOfRowsAndModesComeBack() throws Exception {
        var style = SeriesStyle.of(SeriesStyle.Look.POINTS, SeriesStyle.Look.BARS)
                .withTicks(List.of(new SeriesStyle.Tick(0, "G"), new SeriesStyle.Tick(1.5, "X")));
        var x = new Column("q", "1/A", new double[] {0, 1.5});
        var move = new double[] {0, 0, 1, 0.1 + 0.2, 0, -1.0 / 3};
        run((o, c) -> Result.done("ready")
                .with(new ResultItem.Series("bands", "Bands", x, List.of(x, x), style))
                .with(new ResultItem.Table("pool", "Pool", List.of(), List.of(x), Optional.of("found"), new int[] {1, 0}))
                .with(new ResultItem.Modes("modes", "Modes", structure(), new double[] {-12.5}, List.of(move))));
        var items = store.read(folder.resolve("out")).result().orElseThrow().items();
        assertEquals(style, ((ResultItem.Series) items.get(0)).style());
        assertEquals(Optional.of("found"), ((ResultItem.Table) items.get(1)).structures());
        assertArrayEquals(new int[] {1, 0}, ((ResultItem.Table) items.get(1)).frames());
        var modes = (ResultItem.Modes) items.get(2);
        assertArrayEquals(new double[] {-12.5}, modes.wavenumbers());
        assertArrayEquals(move, modes.displacements().getFirst());
        assertEquals(structure(), modes.structure());
    }

    @Test
    void theRecordSaysWhatIsNeededToRepeatIt() throws Exception {
        run((o, c) -> Result.done("ready"));
        var record = store.readRecord(folder.resolve("out"));
        assertEquals("org.adatom.test.probe", record.analysis());
        assertEquals(7, record.seed());
        assertEquals(1.5, record.parameters().get("value"));
        assertEquals(RunState.DONE, record.state());
        assertTrue(record.versions().containsKey("java"));
        assertTrue(record.started().isPresent() && record.ended().isPresent());
        var again = AnalysisFile.read(folder.resolve("out").resolve(ResultStore.RUN_FILE));
        assertEquals("org.adatom.test.probe", again.analysis());
        assertEquals(7, again.seed().orElseThrow());
    }

    @Test
    void failedAndCancelledRunsLeaveTheirOutcome() throws Exception {
        run((o, c) -> {
            throw new AnalysisException("atoms 1 and 2 coincide");
        });
        var failed = store.read(folder.resolve("out"));
        assertEquals(RunState.FAILED, failed.record().state());
        assertEquals("atoms 1 and 2 coincide", failed.record().verdict());
        assertTrue(failed.result().isEmpty());
        var begun = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        var run = runs.submit(TestAnalysis.request((o, c) -> {
            begun.countDown();
            while (!never.await(5, TimeUnit.MILLISECONDS)) {
                c.checkCancelled();
            }
            return Result.done("never");
        }).withFolder(folder.resolve("cancelled")));
        assertTrue(begun.await(10, TimeUnit.SECONDS));
        run.cancel();
        assertTrue(run.await(LONG));
        assertEquals(RunState.CANCELLED, store.readRecord(folder.resolve("cancelled")).state());
        assertNothingHalfWritten();
    }

    @Test
    void aFolderThatHoldsSomethingIsNotTouched() throws Exception {
        Files.createDirectories(folder.resolve("out"));
        Files.writeString(folder.resolve("out/mine.txt"), "mine");
        var request = TestAnalysis.request((o, c) -> Result.done("ready")).withFolder(folder.resolve("out"));
        var e = assertThrows(WorkbenchException.class, () -> runs.submit(request));
        assertTrue(e.getMessage().contains("not empty"), e.getMessage());
        assertTrue(runs.runs().isEmpty());
        assertEquals("mine", Files.readString(folder.resolve("out/mine.txt")));
    }

    @Test
    void whatCannotBeWrittenLeavesNothingAndKeepsTheResult() throws Exception {
        var run = run((o, c) -> {
            Files.createDirectories(folder.resolve("out"));
            Files.writeString(folder.resolve("out/late.txt"), "somebody was quicker");
            return Result.done("ready");
        });
        assertEquals(RunState.FAILED, run.state());
        assertTrue(run.error().orElseThrow().contains("not empty"), run.error().orElseThrow());
        assertFalse(run.error().orElseThrow().contains("\n"));
        assertTrue(run.result().isPresent());
        assertEquals("somebody was quicker", Files.readString(folder.resolve("out/late.txt")));
        assertNothingHalfWritten();
    }

    private void assertNothingHalfWritten() throws IOException {
        try (var all = Files.list(folder)) {
            assertEquals(List.of(), all.filter(f -> f.getFileName().toString().startsWith(".")).toList());
        }
    }

    @Test
    void historyIsReadBackAndDamagedFoldersAreLeftOut() throws Exception {
        runs.setFolder(folder);
        for (int i = 0; i < 3; i++) {
            var run = runs.submit(TestAnalysis.request((o, c) -> everything()).withTitle("Run " + i));
            assertTrue(run.await(LONG));
            assertEquals(RunState.DONE, run.state(), run.message());
        }
        Files.createDirectories(folder.resolve("damaged"));
        Files.writeString(folder.resolve("damaged/run.yaml"), "type: [");
        try (var later = TestAnalysis.manager()) {
            later.loadHistory(folder);
            assertEquals(List.of("Run 0", "Run 1", "Run 2"), later.runs().stream().map(Run::title).toList());
            var first = later.runs().getFirst();
            assertEquals(everything().verdict(), first.result().orElseThrow().verdict());
            later.loadHistory(folder);
            assertEquals(3, later.runs().size());
            later.delete(first);
            assertFalse(Files.exists(first.folder().orElseThrow()));
            assertEquals(2, later.runs().size());
        }
    }

    @Test
    void aDamagedFileIsNamed() throws Exception {
        run((o, c) -> everything());
        var out = folder.resolve("out");
        Files.writeString(out.resolve("steps.csv"), "Step,Energy (eV)\n0.0,1.0\n1.0\n");
        assertTrue(assertThrows(IOException.class, () -> store.read(out)).getMessage().contains("steps.csv:3"));
        Files.writeString(out.resolve("result.json"), "{ \"type\": ");
        assertTrue(assertThrows(IOException.class, () -> store.read(out)).getMessage().contains("result.json"));
        Files.delete(out.resolve("run.yaml"));
        assertTrue(assertThrows(IOException.class, () -> store.read(out)).getMessage().contains("run.yaml"));
        assertThrows(IOException.class, () -> store.delete(out));
    }

    @Test
    void theInputIsKeptAndHashed() throws Exception {
        var analysis = new AnalysisDescriptor(Contribution.Card.of("org.adatom.test.keep", "Keep"),
                InputKind.STRUCTURE, 1,
                KeepAnalysis::new);
        var run = runs.submit(RunRequest.of(analysis, Map.of(), List.of(structure()))
                .withFolder(folder.resolve("out")));
        assertTrue(run.await(LONG));
        assertEquals(RunState.DONE, run.state(), run.message());
        var record = store.readRecord(folder.resolve("out"));
        assertEquals(64, record.inputFiles().get("input.extxyz").length());
        var loader = new StudyLoader(new AnalysisRegistry(List.of(), List.of(analysis)), new BuilderRegistry(List.of(),
                List.of()));
        var again = loader.load(folder.resolve("out/run.yaml"));
        assertEquals(List.of(structure()), again.input());
    }
}
