/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.adatom.structure.io.StructureFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code adatom edit}. */
@Timeout(60)
class EditCommandTest {
    private final Path folder;
    private final PlainSession adatom;

    EditCommandTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.adatom = new PlainSession(folder);
    }

    @BeforeEach
    void aSlab() {
        run(ExitCode.DONE, "build", "fcc111", "--symbol", "Cu", "--size", "2,2,3", "-o", "slab.extxyz");
    }

    private void run(int code, String... arguments) {
        assertEquals(code, adatom.run(arguments), () -> adatom.err());
    }

    @Test
    void fixesTheLowerLayersByTag() throws IOException {
        run(ExitCode.DONE, "edit", "fix", "slab.extxyz", "--tags", "2-3", "-o", "fixed.extxyz");
        var fixed = StructureFiles.read(folder.resolve("fixed.extxyz")).fixed();
        assertArrayEquals(new boolean[] {true, true, true, true, true, true, true, true, false, false, false, false}, fixed);
    }

    @Test
    void theLargestForceIsThatOfAtomsThatCanMove() throws IOException {
        run(ExitCode.DONE, "edit", "fix", "slab.extxyz", "-o", "fixed.extxyz");
        run(ExitCode.DONE, "energy", "fixed.extxyz", "--potential", "emt");
        assertTrue(adatom.out().contains("\"fmax\" : 0.0,"), adatom.out());
        run(ExitCode.DONE, "energy", "slab.extxyz", "--potential", "emt");
        assertTrue(adatom.out().contains("\"fmax\" : 0.119"), adatom.out());
    }

    @Test
    void choosesByAllRulesAtOnce() throws IOException {
        run(ExitCode.DONE, "edit", "element", "slab.extxyz", "--element", "Au", "--atoms", "0,3,8-11", "--above", "13", "-o",
                "au.extxyz");
        assertEquals("Au4Cu8", StructureFiles.read(folder.resolve("au.extxyz")).formula());
    }

    @Test
    void supercellToStandardOutput() {
        run(ExitCode.DONE, "edit", "supercell", "slab.extxyz", "--a", "2", "--b", "2");
        assertTrue(adatom.out().startsWith("48\n"), adatom.out());
    }

    @Test
    void everyWrongUseIsOneLine() {
        String[][] wrong = {{"edit", "supercel", "slab.extxyz"}, {"edit", "fix"}, {"edit", "fix", "absent.extxyz"},
            {"edit", "fix", "slab.extxyz", "--atoms", "99"}, {"edit", "fix", "slab.extxyz", "--atoms", "x"},
            {"edit", "fix", "slab.extxyz", "--below", "low"}, {"edit", "fix", "slab.extxyz", "--tags", "77"},
            {"edit", "fix", "slab.extxyz", "--elements", "Zz"}, {"edit", "supercell", "slab.extxyz", "--matrix", "1,2"},
            {"edit", "delete", "slab.extxyz"}, {"edit", "move", "slab.extxyz", "--up", "3"}};
        for (var arguments : wrong) {
            run(ExitCode.USAGE, arguments);
            assertEquals(1, adatom.err().lines().count(), adatom.err());
            assertEquals("", adatom.out());
        }
    }
}
