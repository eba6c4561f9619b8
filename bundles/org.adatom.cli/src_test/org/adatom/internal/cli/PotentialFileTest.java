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
import org.adatom.structure.Structure;
import org.adatom.structure.io.StructureFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A potential file beside its study: found from anywhere, and known again. */
@Timeout(60)
class PotentialFileTest {
    /** Silicon by Stillinger and Weber (1985), as LAMMPS writes it. */
    private static final String SILICON = "Si Si Si 2.1683 2.0951 1.80 21.0 1.20 -0.333333333333 7.049556277 0.6022245584 4.0 0.0 0.0\n";
    private final Path folder;
    private final PlainSession adatom;

    PotentialFileTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.adatom = new PlainSession(folder);
    }

    private void run(int code, String... arguments) {
        assertEquals(code, adatom.run(arguments), () -> adatom.err());
    }

    private Object energy(String file) throws IOException {
        return StructureFiles.read(folder.resolve(file)).info().getOrDefault(Structure.ENERGY, "none");
    }

    @Test
    void aRunIsRepeatedWithItsFileAndWarnsWhenThatChanged() throws IOException {
        var study = Files.createDirectory(folder.resolve("study"));
        Files.writeString(study.resolve("own.sw"), SILICON);
        run(ExitCode.DONE, "build", "bulk", "--symbol", "Si", "-o", "study/si.extxyz");
        Files.writeString(study.resolve("relax.analysis"),
                "analysis: relax\nversion: 1\ninput: si.extxyz\nparameters: {potential: sw(file=own.sw)}\n");
        run(ExitCode.DONE, "run", "study/relax.analysis", "-o", "first");
        run(ExitCode.DONE, "run", "first/run.yaml", "-o", "second");
        assertEquals(energy("first/relaxed.extxyz"), energy("second/relaxed.extxyz"));
        assertFalse(adatom.err().contains("warning"), adatom.err());
        Files.writeString(study.resolve("own.sw"), SILICON.replace("2.1683", "2.2"));
        run(ExitCode.DONE, "run", "first/run.yaml", "-o", "third");
        assertTrue(adatom.err().contains("own.sw was changed after the run that is repeated"), adatom.err());
    }
}
