/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.adatom.analysis.AnalysisException;
import org.adatom.analysis.Result;
import org.adatom.analysis.RunContext;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an interrupted run kept was damaged or changed: it does not go on with wrong numbers, and says why. */
@Timeout(30)
class DamagedRunTest {
    private static final Duration LONG = Duration.ofSeconds(10);
    private final RunManager runs = TestAnalysis.manager();
    private final Path unfinished;
    private final Path state;

    DamagedRunTest(@TempDir Path folder) {
        unfinished = folder.resolve("out.unfinished");
        state = unfinished.resolve("checkpoint.bin");
    }

    private static Result sixFrames(RunContext context, boolean fails) {
        var frames = context.frames("path");
        for (int i = frames.count(); i < 6; i++) {
            frames.add(Structure.of(new int[] {18}, new double[] {i, 0, 0}, Lattice.cubic(10), Periodicity.NONE));
            context.checkpoint().save(new byte[] {(byte) i, 17, 23});
            if (fails && i == 3) {
                throw new AnalysisException("no space left");
            }
        }
        return Result.done("six").structures("path", "Path", frames.all());
    }

    @BeforeEach
    void interrupted() throws InterruptedException {
        var run = runs.submit(TestAnalysis.request((o, c) -> sixFrames(c, true)).withFolder(unfinished.resolveSibling("out")));
        assertTrue(run.await(LONG));
        assertTrue(run.canResume());
    }

    @AfterEach
    void close() {
        runs.close();
    }

    private Run resumed() throws InterruptedException {
        var run = runs.resume(unfinished, TestAnalysis.request((o, c) -> sixFrames(c, false)));
        assertTrue(run.await(LONG));
        return run;
    }

    private void refuses(String why) {
        var e = assertThrows(WorkbenchException.class, this::resumed);
        var message = String.valueOf(e.getMessage());
        assertTrue(message.contains(why) && message.contains("begin anew with " + unfinished.resolve("run.yaml")), message);
        assertEquals(1, message.lines().count());
    }

    @Test
    void undamagedItGoesOn() throws InterruptedException {
        assertEquals(RunState.DONE, resumed().state());
    }

    @Test
    void aCheckpointThatIsCutOff() throws IOException {
        var whole = Files.readAllBytes(state);
        for (int length = 0; length < whole.length; length++) {
            Files.write(state, Arrays.copyOf(whole, length));
            refuses("cut off");
        }
    }

    @Test
    void aCheckpointWithAWrongBit() throws IOException {
        var whole = Files.readAllBytes(state);
        for (int i = 0; i < whole.length; i++) {
            var wrong = whole.clone();
            wrong[i] ^= 4;
            Files.write(state, wrong);
            refuses("checkpoint.bin cannot be read");
        }
    }

    @Test
    void afterAnAttemptThatWasRefusedItStillGoesOn() throws Exception {
        var whole = Files.readAllBytes(state);
        Files.write(state, new byte[3]);
        refuses("cut off");
        Files.write(state, whole);
        assertEquals(RunState.DONE, resumed().state());
    }

    @Test
    void framesThatAreGone() throws Exception {
        var frames = unfinished.resolve("path.extxyz");
        long size = Files.size(frames);
        Files.write(frames, Arrays.copyOf(Files.readAllBytes(frames), (int) size - 5));
        var run = resumed();
        assertEquals(RunState.FAILED, run.state());
        var line = run.error().orElseThrow();
        assertTrue(line.contains(" has " + (size - 5) + " bytes and had " + size), line);
        assertTrue(run.canResume());
        Files.delete(frames);
        assertTrue(resumed().error().orElseThrow().contains(" has 0 bytes and had " + size));
    }
}
