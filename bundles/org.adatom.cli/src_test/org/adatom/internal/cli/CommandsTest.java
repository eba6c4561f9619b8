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

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.adatom.structure.io.StructureFiles;
import org.adatom.workbench.ResultStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Commands that do what they should. */
@Timeout(60)
class CommandsTest {
    private final Path folder;
    private final PlainSession adatom;

    CommandsTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.adatom = new PlainSession(folder);
    }

    private void run(int code, String... arguments) {
        assertEquals(code, adatom.run(arguments), () -> adatom.err());
    }

    private JsonNode json(String... arguments) throws IOException {
        run(ExitCode.DONE, arguments);
        return new ObjectMapper().readTree(adatom.out());
    }

    private void buildSlab() {
        run(ExitCode.DONE, "build", "fcc111", "--symbol", "Cu", "--size", "2,2,3", "--vacuum", "10", "--adsorbate",
                "CO", "--site",
                "ontop", "--height", "1.8", "-o", "slab.extxyz");
        assertEquals("", adatom.out());
    }

    @Test
    void listsAndDescribes() throws IOException {
        var all = json("list", "--json");
        for (var kind : new String[] {"analyses", "potentials", "builders", "formats", "benchmarks"}) {
            assertTrue(all.path(kind).size() > 0, kind);
        }
        assertTrue(json("list", "potentials", "--json").isArray());
        run(ExitCode.DONE, "list");
        assertTrue(adatom.out().contains("fcc111") && adatom.err().isEmpty());
        var relax = json("describe", "relax", "--json");
        assertEquals("org.adatom.simulation.relax", relax.path("id").asText());
        assertTrue(relax.path("parameters").size() > 2);
        run(ExitCode.DONE, "describe", "fcc111");
        assertTrue(adatom.out().contains("--symbol"));
        run(ExitCode.DONE, "describe", "extxyz");
        run(ExitCode.DONE, "build", "fcc111", "--help");
        assertTrue(adatom.out().contains("--adsorbate"));
        run(ExitCode.DONE, "help", "run");
        assertTrue(adatom.out().contains("--seed"));
        run(ExitCode.DONE, "--version");
        assertTrue(adatom.out().startsWith("adatom "));
    }

    @Test
    void buildsToAFileAndToStandardOutput() throws IOException {
        buildSlab();
        assertEquals(14, StructureFiles.read(folder.resolve("slab.extxyz")).count());
        run(ExitCode.DONE, "build", "bulk", "--symbol", "Cu", "--cubic", "--repeat", "2,1,1");
        assertEquals("8", adatom.out().lines().findFirst().orElse(""));
        Files.writeString(folder.resolve("piped.extxyz"), adatom.out());
        assertEquals("Cu8", json("info", "piped.extxyz").path("formula").asText());
        run(ExitCode.DONE, "build", "molecule", "--name=H2O", "--format", "xyz");
        assertEquals("3", adatom.out().lines().findFirst().orElse(""));
    }

    @Test
    void infoTellsWhatAFileHolds() throws IOException {
        run(ExitCode.DONE, "build", "bulk", "--symbol", "Cu", "--cubic", "-o", "cu.extxyz");
        var info = json("info", "cu.extxyz");
        assertEquals(4, info.path("atoms").asInt());
        assertEquals(3.61 * 3.61 * 3.61, info.path("volume").asDouble(), 1e-9);
        assertEquals(3.61 / Math.sqrt(2), info.path("shortestDistance").asDouble(), 1e-12);
        assertEquals(8.97, info.path("density").asDouble(), 0.01);
        assertEquals(1, info.path("frames").asInt());
        assertEquals("extxyz", info.path("format").asText());
    }

    @Test
    void convertsFramesBetweenFormats() throws IOException {
        buildSlab();
        run(ExitCode.DONE, "convert", "slab.extxyz", "POSCAR");
        run(ExitCode.DONE, "convert", "POSCAR", "slab.cif");
        assertEquals(14, json("info", "slab.cif").path("atoms").asInt());
        run(ExitCode.DONE, "convert", "slab.extxyz", "-", "--format", "xyz");
        assertEquals("14", adatom.out().lines().findFirst().orElse(""));
    }

    @Test
    void energyIsThatOfAse() throws IOException {
        buildSlab();
        var e = json("energy", "slab.extxyz", "--potential", "emt");
        // ASE 3.22.1, fcc111('Cu', (2, 2, 3)) with CO at 1.8 A ontop, carbon down
        assertEquals(3.2299035126497, e.path("energy").asDouble(), 1e-8);
        assertEquals(14, e.path("forces").size());
        assertEquals(0.708553568512, e.path("fmax").asDouble(), 1e-8);
    }

    @Test
    void rendersAPicture() throws IOException {
        buildSlab();
        run(ExitCode.DONE, "render", "slab.extxyz", "-o", "slab.png", "--size", "200x150", "--rotate=-60,0,20",
                "--no-bonds",
                "--background", "none");
        assertArrayEquals(new byte[] {(byte) 0x89, 'P', 'N', 'G'},
                Arrays.copyOf(Files.readAllBytes(folder.resolve("slab.png")), 4));
    }

    @Test
    void aStudyRunsAndItsFolderRunsToTheSameNumbers() throws IOException {
        buildSlab();
        run(ExitCode.DONE, "new", "relax", "-i", "slab.extxyz", "-o", "co.analysis");
        run(ExitCode.DONE, "run", "co.analysis", "-o", "out", "-p", "fmax=0.05", "--seed", "7");
        assertEquals("", adatom.out());
        assertTrue(adatom.err().contains("onverged"), adatom.err());
        run(ExitCode.DONE, "run", "out/run.yaml", "-o", "again");
        assertArrayEquals(Files.readAllBytes(folder.resolve("out/relaxed.extxyz")),
                Files.readAllBytes(folder.resolve("again/relaxed.extxyz")));
        assertArrayEquals(Files.readAllBytes(folder.resolve("out/result.json")),
                Files.readAllBytes(folder.resolve("again/result.json")));
        assertEquals(7, new ResultStore().readRecord(folder.resolve("again")).seed());
        assertFalse(adatom.err().contains("warning"), adatom.err());
        Files.writeString(folder.resolve("out/input.extxyz"), Files.readString(folder.resolve("out/input.extxyz"))
                .replaceFirst("Cu ", "Ag "));
        run(ExitCode.DONE, "run", "out/run.yaml", "-o", "other", "-p", "fmax=1");
        assertTrue(adatom.err().contains("input.extxyz was changed"), adatom.err());
        run(ExitCode.NOT_CONVERGED, "run", "co.analysis", "-o", "few", "-p", "maxSteps=1");
        run(ExitCode.DONE, "run", "co.analysis", "-p", "fmax=1");
        assertTrue(Files.exists(folder.resolve("co-results/result.json")));
    }

    @Test
    void aStudyMayBuildItsInput() throws IOException {
        Files.writeString(folder.resolve("lj13.analysis"), """
                analysis: relax
                input: {build: {kind: icosahedron, symbol: Ar, shells: 2, a: 5.3}}
                parameters: {potential: "lj(epsilon=0.0104, sigma=3.4, cutoff=20)"}
                """);
        run(ExitCode.DONE, "run", "lj13.analysis", "-o", "out");
        assertEquals(13, StructureFiles.read(folder.resolve("out/relaxed.extxyz")).count());
    }

    @Test
    void knownAnswersAgree() {
        run(ExitCode.DONE, "check");
        assertTrue(adatom.out().lines().count() > 15);
        assertTrue(adatom.err().endsWith(" 0 failed"), adatom.err());
    }

    @Test
    void measuresASmallBenchmark() throws IOException {
        var line = json("bench", "potential.emt-4000", "--runs", "1", "--no-peer");
        assertEquals("potential.emt-4000", line.path("name").asText());
        assertTrue(line.path("value").asDouble() > 0);
    }
}
