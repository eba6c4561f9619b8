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

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.adatom.workbench.ResultStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every example runs by its name and gives the numbers that are known of it. */
@Timeout(120)
class ExamplesTest {
    private final Path folder;
    private final PlainSession adatom;

    ExamplesTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.adatom = new PlainSession(folder);
        System.setProperty(ExampleFiles.FOLDER, folder.resolve("cache").toString());
    }

    @AfterEach
    void forgetTheCache() {
        System.clearProperty(ExampleFiles.FOLDER);
    }

    /** The data of an example are still there when its results are repeated, and threads change nothing. */
    @Test
    void resultsOfAnExampleWithDataAreRepeated() throws IOException {
        var first = run("learn-noisy").resolve("result.json");
        for (var threads : List.of("1", "2")) {
            assertEquals(ExitCode.DONE, adatom.run("run", "learn-noisy/run.yaml", "-o", "again" + threads,
                    "--threads", threads,
                    "-q"), adatom::err);
            assertEquals(Files.readString(first), Files.readString(folder.resolve("again" + threads + "/result.json")));
        }
    }

    private Path run(String name) {
        assertEquals(ExitCode.DONE, adatom.run("run", name, "-o", name, "-q"), adatom::err);
        return folder.resolve(name);
    }

    /** The rows of a table of the results: its first cell, and the others. */
    private static Map<String, List<String>> rows(Path run, String table) throws IOException {
        try (var files = Files.walk(run)) {
            var file = files.filter(f -> f.endsWith(table + ".csv")).findFirst().orElseThrow();
            return Files.readAllLines(file).stream().skip(1).map(l -> List.of(l.split(",")))
                    .collect(Collectors.toMap(List::getFirst, Function.identity()));
        }
    }

    private static double scalar(Path run, String name) throws IOException {
        var items = new ObjectMapper().readTree(run.resolve("result.json").toFile()).path("items");
        for (var item : items) {
            if (item.path("name").asText().equals(name)) {
                return item.path("value").asDouble(Double.NaN);
            }
        }
        return Double.NaN;
    }

    @Test
    void oxygenIsLowestInTheHollowOfSilver() throws IOException {
        var rows = rows(run("o-on-ag100"), "sites");
        assertTrue(adatom.err().startsWith("hollow is lowest"), adatom::err);
        check(rows, "hollow", 15.30, 15.80);
        check(rows, "bridge", 15.70, 15.92);
        check(rows, "ontop", 16.05, 16.03);
    }

    private static void check(Map<String, List<String>> rows, String site, double z, double energy) {
        var row = rows.getOrDefault(site, List.of());
        assertEquals(5, row.size(), site);
        assertEquals(z, Double.parseDouble(row.get(2)), 0.02, site);
        assertEquals(energy, Double.parseDouble(row.get(3)), 0.015, site);
    }

    /** D. J. Wales, J. P. K. Doye, J. Phys. Chem. A 101, 5111 (1997), doi 10.1021/jp970984n. */
    @Test
    void thirteenAtomsAreTheIcosahedron() throws IOException {
        assertEquals(-44.326801, scalar(run("lj13"), "energy") / 0.0103, 2e-5);
    }

    @Test
    void carbonMonoxideComesToRest() throws IOException {
        assertEquals(3.19009, scalar(run("co-on-cu111"), "energy"), 2e-4);
    }

    @Test
    void theGoldParticleComesToRest() throws IOException {
        assertEquals(39.691, scalar(run("wulff-au"), "energy"), 2e-3);
    }

    /** ASE 3.26, EMT: the cubic cell of silver at a = 4.0 A. */
    @Test
    void theSilverCrystalHasTheKnownEnergy() throws IOException {
        assertEquals(0.04747945905, scalar(run("ag-crystal"), "energy"), 1e-10);
    }

    @Test
    void measuredGapsAreDescribedAndGetFeatures() throws IOException {
        var run = run("gap-describe");
        assertEquals(4604, scalar(run, "rows"));
        assertEquals(0, scalar(run, "missing"));
        var features = run("gap-features");
        assertEquals(4604, scalar(features, "rows"));
        assertEquals(0, scalar(features, "skipped"));
        assertEquals(90, scalar(run("alloy-features"), "rows"));
    }

    @Test
    void computedGapsHelpWithMeasuredOnes() throws IOException {
        assertEquals(ExitCode.DONE, adatom.run("run", "gap-transfer", "-o", "t", "-q", "-p", "whole=false", "-p",
                "repeats=1", "-p",
                "points=1", "-p", "network=false", "-p", "baseModel=forest(trees=20)", "-p",
                "model=extratrees(trees=20, features=0.2)"), adatom::err);
        var run = folder.resolve("t");
        assertEquals(5000, scalar(run, "base-samples"));
        assertTrue(scalar(run, "latent-mae") < 0.42, adatom::err);
        assertTrue(scalar(run, "latent-r2") > 0.7, adatom::err);
    }

    /** ASE 3.22.1, EMT: reference-values.md, section EMT. */
    @Test
    void propertiesOfMetalsHaveTheKnownValues() throws IOException {
        assertEquals(134.48, scalar(run("cu-eos"), "bulk-modulus"), 0.2);
        assertEquals(89.9, scalar(run("cu-elastic"), "c44"), 0.1);
        assertEquals(0.5985, scalar(run("au-surface"), "gamma"), 1e-4);
        assertEquals(1.224, scalar(run("cu-vacancy"), "energy"), 1e-3);
        assertEquals(-5.343, scalar(run("n-cu111-energy"), "energy"), 1e-3);
        assertEquals(0, scalar(run("nacl-forces"), "deviation"), 1e-8);
    }

    @Test
    void anExampleIsListedAndWrittenToAFile() throws IOException {
        assertEquals(ExitCode.DONE, adatom.run("list", "examples"));
        assertTrue(adatom.out().lines().anyMatch(l -> l.startsWith("lj13 ")), adatom.out());
        assertTrue(adatom.out().startsWith("co-on-cu111 "), adatom.out());
        assertEquals(ExitCode.DONE, adatom.run("new", "--example", "lj13", "-o", "mine.analysis"), adatom::err);
        assertEquals(ExitCode.DONE, adatom.run("run", "mine.analysis", "-o", "mine", "-q"), adatom::err);
        assertTrue(Files.exists(folder.resolve("mine").resolve(ResultStore.RUN_FILE)));
        assertEquals(ExitCode.USAGE, adatom.run("new", "--example", "lj13", "-o", "mine.analysis"));
        assertTrue(adatom.err().contains("exists already"), adatom.err());
        assertEquals(ExitCode.USAGE, adatom.run("new", "--example", "lj31"));
        assertTrue(adatom.err().contains("lj13"), adatom.err());
        assertEquals(ExitCode.USAGE, adatom.run("new"));
        assertFalse(adatom.err().isEmpty());
    }

    @Test
    void aFileIsTakenBeforeAnExampleOfTheSameName() throws IOException {
        Files.writeString(folder.resolve("lj13"), "no study");
        assertEquals(ExitCode.USAGE, adatom.run("run", "lj13", "-o", "out", "-q"));
        assertFalse(Files.exists(folder.resolve("out")));
    }
}
