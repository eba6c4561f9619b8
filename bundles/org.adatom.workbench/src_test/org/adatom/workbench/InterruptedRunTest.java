/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.adatom.analysis.AnalysisException;
import org.adatom.analysis.Result;
import org.adatom.analysis.ResultItem;
import org.adatom.analysis.RunContext;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class InterruptedRunTest {
    private static final Duration LONG = Duration.ofSeconds(10);

    @SuppressWarnings("null") // JUnit sets it
    @TempDir
    Path folder;

    private final RunManager runs = TestAnalysis.manager();

    @AfterEach
    void close() {
        runs.close();
    }

    private static Structure frame(int i) {
        return Structure.of(new int[] {18}, new double[] {i / 3.0, 0, 0}, Lattice.cubic(10), Periodicity.NONE);
    }

    /** Counts to six, a frame each, saving at three; what is done when the fifth frame is written is up to the test. */
    private static Result count(RunContext context, Runnable atFive) {
        var frames = context.frames("path");
        int from = context.checkpoint().load().map(state -> (int) state[0]).orElse(0);
        assertEquals(from, frames.count());
        for (int i = from; i < 6; i++) {
            frames.add(frame(i));
            if (i == 2) {
                context.checkpoint().save(new byte[] {3});
            } else if (i == 4) {
                atFive.run();
            }
        }
        return Result.done("counted").structures("path", "Path", frames.all());
    }

    private Run cancelled(Path target) throws InterruptedException {
        var here = new CountDownLatch(1);
        var run = runs.submit(TestAnalysis.request((o, c) -> count(c, () -> {
            here.countDown();
            while (true) {
                c.checkCancelled();
                Thread.onSpinWait();
            }
        })).withFolder(target));
        here.await();
        run.cancel();
        assertTrue(run.await(LONG));
        return run;
    }

    @Test
    void aCancelledRunGoesOnFromItsCheckpoint() throws Exception {
        var target = folder.resolve("out");
        var run = cancelled(target);
        assertEquals(RunState.CANCELLED, run.state());
        assertEquals(folder.resolve("out.unfinished"), run.folder().orElseThrow());
        assertTrue(run.canResume());
        assertFalse(Files.exists(target));
        var next = runs.resume(folder.resolve("out.unfinished"), TestAnalysis.request((o, c) -> count(c, () -> { })));
        assertTrue(next.await(LONG));
        assertEquals(RunState.DONE, next.state(), next.message());
        assertFalse(runs.runs().contains(run), "the interrupted run gives its place to the one that goes on");
        assertFalse(Files.exists(folder.resolve("out.unfinished")));
        var path = (ResultItem.Structures) new ResultStore().read(target).result().orElseThrow().items().getFirst();
        assertEquals(6, path.structures().size());
        for (int i = 0; i < 6; i++) {
            assertEquals(i / 3.0, path.structures().get(i).positions()[0]);
        }
    }

    @Test
    void halfAFrameOfAKilledProcessIsCutOff() throws Exception {
        cancelled(folder.resolve("out"));
        var unfinished = folder.resolve("out.unfinished");
        Files.writeString(unfinished.resolve("path.extxyz"), "1\nLattice=\"10 0 0", StandardOpenOption.APPEND);
        var next = runs.resume(folder.resolve("out"), TestAnalysis.request((o, c) -> count(c, () -> { })));
        assertTrue(next.await(LONG));
        var path = (ResultItem.Structures) next.result().orElseThrow().items().getFirst();
        assertEquals(6, path.structures().size());
    }

    @Test
    void aFolderWithAnInterruptedRunIsNotGivenToAnother() throws Exception {
        cancelled(folder.resolve("out"));
        var e = assertThrows(WorkbenchException.class, () -> runs.submit(TestAnalysis.request((o, c) -> Result.done(""))
                .withFolder(folder.resolve("out"))));
        assertTrue(String.valueOf(e.getMessage()).contains("--resume"), e.getMessage());
    }

    @Test
    void aRunThatGoesOnIsNotResumed() throws Exception {
        var here = new CountDownLatch(1);
        var run = runs.submit(TestAnalysis.request((o, c) -> count(c, () -> {
            here.countDown();
            while (true) {
                c.checkCancelled();
                Thread.onSpinWait();
            }
        })).withFolder(folder.resolve("out")));
        here.await();
        var e = assertThrows(WorkbenchException.class, () -> runs.resume(folder.resolve("out"),
                TestAnalysis.request((o, c) -> Result.done(""))));
        assertTrue(String.valueOf(e.getMessage()).contains("goes on"), e.getMessage());
        run.cancel();
        assertTrue(run.await(LONG));
    }

    @Test
    void aRunWithoutACheckpointCannotBeResumed() {
        var e = assertThrows(WorkbenchException.class, () -> RunManager.interrupted(folder));
        assertTrue(String.valueOf(e.getMessage()).contains("no interrupted run"), e.getMessage());
    }

    @Test
    void aRunThatFailsKeepsWhatItFound() throws Exception {
        var target = folder.resolve("out");
        var run = runs.submit(TestAnalysis.request((o, c) -> Result.of(Result.Outcome.FAILED, "the code died at step 4")
                .structure("last", "Last good structure", frame(4))).withFolder(target));
        assertTrue(run.await(LONG));
        assertEquals(RunState.FAILED, run.state());
        assertEquals("the code died at step 4", run.error().orElseThrow());
        var back = new ResultStore().read(target);
        assertEquals(RunState.FAILED, back.record().state());
        assertTrue(back.result().orElseThrow().find("last").isPresent());
    }

    @Test
    void aRunThatFailsWithoutAResultCanStillGoOn() throws Exception {
        var run = runs.submit(TestAnalysis.request((o, c) -> count(c, () -> {
            throw new AnalysisException("no space left");
        })).withFolder(folder.resolve("out")));
        assertTrue(run.await(LONG));
        assertEquals(RunState.FAILED, run.state());
        assertTrue(run.canResume());
        assertEquals("no space left", new ResultStore().readRecord(folder.resolve("out.unfinished")).verdict());
    }
}
