/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Runs that were killed go on with the numbers of a run that was never stopped, bit by bit. What a killed process leaves is a
 * copy of what the run keeps on the way, the checkpoint first: frames are written after it.
 */
@Timeout(60)
class ResumeTest {
    private final Path folder;
    private final PlainSession adatom;

    ResumeTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.adatom = new PlainSession(folder);
    }

    private Path at(String name) {
        return folder.resolve(name);
    }

    private void study(String analysis, String parameters) throws IOException {
        Files.writeString(at("x.analysis"), "analysis: " + analysis + "\ninput: {build: {kind: bulk, symbol: Cu, cubic: true}}\n"
                + "parameters: {potential: emt, " + parameters + "}\nseed: 7\n");
    }

    /** Runs a study into "whole", and copies what it keeps at its first checkpoint to "cut". */
    private void runAndCopy(String threads) throws Exception {
        var other = new PlainSession(folder);
        var end = new FutureTask<>(() -> other.run("run", "x.analysis", "-o", "whole", "--threads", threads));
        Thread.ofPlatform().daemon().start(end); // not a thread of the common pool, which computes
        var from = at("whole.unfinished");
        var to = Files.createDirectories(at("cut.unfinished"));
        boolean copied = false;
        while (!copied && !end.isDone()) {
            if (!Files.exists(from.resolve("checkpoint.bin"))) {
                Thread.onSpinWait();
                continue;
            }
            for (var name : List.of("checkpoint.bin", "run.yaml", "log.txt", "input.extxyz", "trajectory.extxyz")) {
                if (Files.exists(from.resolve(name))) {
                    Files.copy(from.resolve(name), to.resolve(name));
                }
            }
            copied = true;
        }
        assertEquals(0, end.get(), other::err);
        assertTrue(copied, "the run ended before it could be copied");
    }

    private void assertSame() throws IOException {
        assertFalse(Files.exists(at("cut.unfinished")));
        try (var files = Files.list(at("whole"))) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                if (!name.equals("run.yaml") && !name.equals("log.txt")) {
                    assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(at("cut").resolve(name)), name);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"none, none, 1", "none, none, 2", "langevin, none, 1", "langevin, none, 2", "bussi, none, 2", "nose-hoover, none, 1",
            "nose-hoover, none, 2", "nose-hoover, parrinello-rahman, 1", "nose-hoover, parrinello-rahman, 2",
            "langevin, parrinello-rahman, 2", "berendsen, berendsen, 2"})
    void dynamics(String thermostat, String barostat, String threads) throws Exception {
        study("dynamics", "supercell: [2,2,2], duration: 1500 steps, timeStep: 4 fs, checkpointEvery: 50, frameEvery: 10, "
                + "cell: full, thermostat: " + thermostat + ", barostat: " + barostat);
        runAndCopy(threads);
        Files.writeString(at("cut.unfinished/trajectory.extxyz"), "32\nhalf a fra", StandardOpenOption.APPEND);
        assertEquals(0, adatom.run("run", "--resume", "cut"), adatom::err);
        assertSame();
    }

    @ParameterizedTest
    @CsvSource({"basinhopping, 1", "basinhopping, 2", "genetic, 2", "minimahopping, 2", "paralleltempering, 2", "randomsearch, 2",
            "particleswarm, 2"})
    void searches(String analysis, String threads) throws Exception {
        Files.writeString(at("x.analysis"), "analysis: " + analysis + "\ninput: {build: {kind: icosahedron, symbol: Cu, shells: 2}}\n"
                + "parameters: {potential: emt, minimisations: 120}\nseed: 7\n");
        runAndCopy(threads);
        assertEquals(0, adatom.run("run", "--resume", "cut"), adatom::err);
        assertSame();
    }

    private void refuses(String part, String... arguments) {
        assertEquals(2, adatom.run(arguments), adatom::err);
        assertTrue(adatom.err().startsWith("adatom: ") && adatom.err().contains(part), adatom.err());
        assertEquals(1, adatom.err().lines().count(), adatom.err());
    }

    @Test
    void whatCannotGoOn() throws Exception {
        study("dynamics", "supercell: [2,2,2], duration: 1500 steps, checkpointEvery: 50");
        runAndCopy("1");
        refuses("holds no interrupted run", "run", "--resume", "whole");
        refuses("holds no interrupted run", "run", "--resume", "nowhere");
        refuses("leave out the other options", "run", "--resume", "cut", "--seed", "3");
        refuses("holds an interrupted run", "run", "x.analysis", "-o", "cut");
        var input = at("cut.unfinished/input.extxyz");
        var was = Files.readString(input);
        Files.writeString(input, was.replaceFirst("pos:R:3", "pos:R:3 info=1"));
        refuses("input.extxyz was changed since it began", "run", "--resume", "cut");
        Files.writeString(input, was);
        var state = Files.readAllBytes(at("cut.unfinished/checkpoint.bin"));
        Files.write(at("cut.unfinished/checkpoint.bin"), new byte[] {1});
        refuses("cut off", "run", "--resume", "cut.unfinished");
        Files.write(at("cut.unfinished/checkpoint.bin"), state);
        assertEquals(0, adatom.run("run", "--resume", "cut.unfinished"), adatom::err);
        refuses("holds no interrupted run", "run", "--resume", "cut");
    }
}
