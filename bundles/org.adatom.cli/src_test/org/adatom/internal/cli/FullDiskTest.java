/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A file system of 1 MB that gets full: one line, nothing half-written, and the run goes on once there is space. */
@Tag("slow")
@Timeout(120)
class FullDiskTest {
    private final Path disk;
    private final PlainSession adatom;
    private boolean mounted;

    FullDiskTest(@TempDir Path folder) throws IOException {
        disk = Files.createDirectory(folder.resolve("disk"));
        adatom = new PlainSession(disk);
    }

    @BeforeEach
    void mount() throws Exception {
        mounted = Files.isExecutable(Path.of("/bin/mount"))
                && does("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString());
        assumeTrue(mounted, "mounting a small file system is not permitted here");
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            // lists of frames keep their files open until they are collected
            assertTrue(does("umount", "-l", disk.toString()));
        }
    }

    private static boolean does(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start().waitFor() == 0;
    }

    private void isFull(String... arguments) {
        assertEquals(1, adatom.run(arguments), adatom::err);
        assertEquals(1, adatom.err().lines().count(), adatom.err());
        assertTrue(adatom.err().startsWith("adatom: ") && adatom.err().contains("No space left on device"), adatom.err());
    }

    private List<String> files() throws IOException {
        try (var all = Files.list(disk)) {
            return all.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aFileIsThereAsAWholeOrNotAtAll() throws IOException {
        isFull("build", "bulk", "--symbol", "Cu", "--repeat", "30,30,30", "-o", "big.extxyz");
        assertEquals(List.of(), files());
        assertEquals(0, adatom.run("build", "bulk", "--symbol", "Cu", "--cubic", "true", "-o", "cu.extxyz"), adatom::err);
        Files.write(disk.resolve("fill"), new byte[1000 << 10]);
        isFull("render", "cu.extxyz", "-o", "cu.png");
        assertEquals(List.of("cu.extxyz", "fill"), files());
    }

    @Test
    void aRunGoesOnWhenThereIsSpace() throws Exception {
        Files.writeString(disk.resolve("x.analysis"), "analysis: dynamics\ninput: {build: {kind: bulk, symbol: Cu, cubic: true}}\n"
                + "parameters: {supercell: [4,4,4], duration: 100 steps, frameEvery: 1, checkpointEvery: 5}\n");
        isFull("run", "x.analysis", "-o", "out");
        assertTrue(adatom.err().endsWith("go on with: adatom run --resume out.unfinished"), adatom.err());
        assertEquals(List.of("out.unfinished", "x.analysis"), files());
        isFull("run", "--resume", "out");
        assertTrue(does("mount", "-o", "remount,size=60m", disk.toString()));
        assertEquals(0, adatom.run("run", "--resume", "out"), adatom::err);
        assertEquals(0, adatom.run("run", "x.analysis", "-o", "whole"), adatom::err);
        assertEquals(-1, Files.mismatch(disk.resolve("whole/trajectory.extxyz"), disk.resolve("out/trajectory.extxyz")));
        assertEquals(List.of("out", "whole", "x.analysis"), files());
    }
}
