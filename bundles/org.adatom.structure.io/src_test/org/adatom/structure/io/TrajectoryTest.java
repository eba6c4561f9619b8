/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.adatom.structure.Structure;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrajectoryTest {
    @TempDir
    Path folder = Path.of(".");

    private Path written(int frames) throws IOException {
        var file = folder.resolve("t.extxyz");
        var some = Samples.crystals(1, 50);
        try (var w = StructureFiles.writer(file, null)) {
            for (int i = 0; i < frames; i++) {
                w.write(some.get(i % 50).withInfo("frame", (long) i));
            }
            assertFalse(Files.exists(file), "appears when it is whole");
            w.commit();
        }
        return file;
    }

    @Test
    void framesAreReadInAnyOrderAcrossBlocks() throws IOException {
        var file = written(5000);
        try (var t = StructureFiles.open(file)) {
            assertEquals(5000, t.count());
            for (int i : new int[] {4999, 0, 2500, 1, 4321}) {
                var s = t.frame(i);
                assertEquals((long) i, s.info().get("frame"));
                assertEquals(t.atoms(i), s.count());
            }
            assertThrows(IndexOutOfBoundsException.class, () -> t.frame(5000));
        }
        assertEquals(4999L, StructureFiles.read(file).info().get("frame"));
        assertEquals(4998L, StructureFiles.read(file, -2).info().get("frame"));
    }

    @Test
    void indexSyntaxIsThatOfAse() {
        assertArrayEquals(new int[] {3}, FrameSelection.parse("a.xyz@3").frames(10));
        assertArrayEquals(new int[] {9}, FrameSelection.parse("a.xyz@-1").frames(10));
        assertArrayEquals(new int[] {9}, FrameSelection.parse("a.xyz").frames(10));
        assertArrayEquals(new int[] {0, 2, 4}, FrameSelection.parse("a.xyz@0:5:2").frames(10));
        assertArrayEquals(new int[] {0, 1, 2}, FrameSelection.parse("a.xyz@:").frames(3));
        assertArrayEquals(new int[] {2, 1, 0}, FrameSelection.parse("a.xyz@::-1").frames(3));
        assertArrayEquals(new int[] {8, 9}, FrameSelection.parse("a.xyz@-2:").frames(10));
        assertThrows(IllegalArgumentException.class, () -> FrameSelection.parse("a.xyz@10").frames(10));
        assertThrows(IllegalArgumentException.class, () -> FrameSelection.parse("a.xyz@0:5:0"));
    }

    @Test
    void appendedFramesAreThereAtOnce() throws IOException {
        var file = folder.resolve("run.extxyz");
        var s = Samples.crystals(2, 1).get(0);
        try (var w = StructureFiles.appender(file, null)) {
            for (int i = 0; i < 3; i++) {
                w.write(s);
                try (var t = StructureFiles.open(file)) {
                    assertEquals(i + 1, t.count());
                }
            }
            w.commit();
        }
        try (var w = StructureFiles.appender(file, null)) {
            w.write(s);
        }
        try (var t = StructureFiles.open(file)) {
            assertEquals(List.of(s, s), List.of(t.frame(0), t.frame(3)));
        }
        assertThrows(StructureFileException.class, () -> StructureFiles.appender(folder.resolve("a.cif"), null));
    }

    @Test
    void cancelledReadingAndWritingLeaveNothing() throws IOException {
        var file = written(3);
        var before = Files.readString(file);
        var cancelled = new NullProgressMonitor();
        cancelled.setCanceled(true);
        assertThrows(OperationCanceledException.class, () -> StructureFiles.open(file, cancelled));
        assertThrows(OperationCanceledException.class,
                () -> StructureFiles.write(file, List.of(Structure.EMPTY), null, cancelled));
        assertEquals(before, Files.readString(file));
        try (var all = Files.list(folder)) {
            assertEquals(1, all.count());
        }
    }
}
