/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.structure.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.adatom.structure.io.StructureFileException;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path folder = Path.of(".");

    private static OutputStream full(OutputStream out, int bytes) {
        return new FilterOutputStream(out) {
            private int left = bytes;

            @Override
            public void write(byte @Nullable [] b, int off, int len) throws IOException {
                left -= len;
                if (left < 0) {
                    throw new IOException("No space left on device");
                }
                out.write(b, off, len);
            }
        };
    }

    private long files() throws IOException {
        try (var all = Files.list(folder)) {
            return all.count();
        }
    }

    @Test
    void fullDiskLeavesTheOldFileAndNothingElse() throws IOException {
        var file = Files.writeString(folder.resolve("a.xyz"), "old");
        try (var f = AtomicFile.create(file, o -> full(o, 100))) {
            f.stream().write(new byte[90]);
            assertThrows(IOException.class, () -> f.stream().write(new byte[90]));
        }
        assertEquals("old", Files.readString(file));
        assertEquals(1, files());
    }

    @Test
    void messagesNameFileAndReason() {
        var file = Path.of("slab.xyz");
        var full = AtomicFile.failure(file, new IOException("No space left on device"));
        assertTrue(full.getMessage().startsWith("slab.xyz: ") && full.getMessage().contains("No space left"));
        var denied = AtomicFile.failure(file, new AccessDeniedException("x"));
        assertTrue(denied.getMessage().contains("may not be written"), denied.getMessage());
    }

    @Test
    void missingFolderAndFolderAsTargetAreRefused() {
        var e = assertThrows(StructureFileException.class, () -> AtomicFile.create(folder.resolve("no/a.xyz")));
        assertTrue(e.getMessage().contains("make it first"), e.getMessage());
        e = assertThrows(StructureFileException.class, () -> AtomicFile.create(folder));
        assertTrue(e.getMessage().contains("folder"), e.getMessage());
    }

    @Test
    void commitReplacesThroughALink() throws IOException {
        var file = Files.writeString(folder.resolve("a.xyz"), "old");
        var link = Files.createSymbolicLink(folder.resolve("link.xyz"), file);
        try (var f = AtomicFile.create(link)) {
            f.stream().write("new".getBytes());
            f.commit();
        }
        assertEquals("new", Files.readString(file));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(2, files());
    }
}
