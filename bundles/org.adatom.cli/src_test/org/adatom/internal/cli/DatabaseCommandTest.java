/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.adatom.structure.io.StructureFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code adatom db}. */
@Timeout(60)
class DatabaseCommandTest {
    private final Path folder;
    private final PlainSession adatom;

    DatabaseCommandTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.adatom = new PlainSession(folder);
    }

    @BeforeEach
    void twoStructures() {
        run(ExitCode.DONE, "build", "bulk", "--symbol", "Cu", "-o", "cu.extxyz");
        run(ExitCode.DONE, "build", "bulk", "--symbol", "Au", "-o", "au.extxyz");
        run(ExitCode.DONE, "db", "a.db", "--add", "cu.extxyz", "--add", "au.extxyz", "-k", "set=metals", "-k", "rank=2");
    }

    private void run(int code, String... arguments) {
        assertEquals(code, adatom.run(arguments), () -> adatom.err());
    }

    @Test
    void findsWhatWasAdded() {
        run(ExitCode.DONE, "db", "a.db", "Au,rank>1", "--json");
        assertTrue(adatom.out().contains("\"formula\":\"Au\"") && adatom.out().contains("\"set\":\"metals\""), adatom.out());
        assertFalse(adatom.out().contains("\"Cu\""), adatom.out());
        run(ExitCode.DONE, "db", "a.db", "natoms=1", "--count");
        assertEquals("2", adatom.out().strip());
        run(ExitCode.DONE, "db", "a.db", "--sort", "-formula", "-c", "id,formula,set");
        assertEquals("id  formula     set\n 1       Cu  metals\n 2       Au  metals", adatom.out().strip());
    }

    @Test
    void changesExportsImportsAndDeletes() throws IOException {
        run(ExitCode.DONE, "db", "a.db", "Cu", "-k", "checked=true", "--remove-key", "set");
        run(ExitCode.DONE, "db", "a.db", "checked", "-o", "out.extxyz");
        assertEquals("Cu", StructureFiles.read(folder.resolve("out.extxyz")).formula());
        run(ExitCode.DONE, "db", "b.db", "--import", "a.db");
        run(ExitCode.DONE, "db", "b.db", "set=metals", "--delete");
        run(ExitCode.DONE, "db", "b.db", "--count");
        assertEquals("1", adatom.out().strip());
    }

    @Test
    void aRunPutsWhatItFoundIntoADatabase() throws IOException {
        Files.writeString(folder.resolve("relax.analysis"), """
                analysis: org.adatom.simulation.relax
                version: 1
                input: cu.extxyz
                parameters: {potential: emt}
                """);
        run(ExitCode.DONE, "run", "relax.analysis", "-o", "out", "--database", "runs.db");
        run(ExitCode.DONE, "db", "runs.db", "calculator=emt,analysis=relax,potential=emt,item=relaxed,Cu,energy<1", "--count");
        assertEquals("1", adatom.out().strip());
    }

    @Test
    void everyWrongUseIsOneLine() {
        String[][] wrong = {{"db", "absent.db"}, {"db", "a.db", "energy<<1"}, {"db", "a.db", "--delete"},
            {"db", "a.db", "--add", "absent.extxyz"}, {"db", "a.db", "--add", "cu.extxyz", "-k", "Cu=1"},
            {"db", "a.db", "Cu", "-k", "x"}, {"db", "a.db", "--sort", "a b"}, {"db", "a.db", "--limit", "-1"},
            {"db", "cu.extxyz"}, {"db", "a.db", "Xe", "-o", "x.extxyz"}, {"db", "a.db", "--count", "--delete"}};
        for (var call : wrong) {
            run(ExitCode.USAGE, call);
            assertEquals(1, adatom.err().strip().lines().count(), adatom.err());
        }
    }
}
