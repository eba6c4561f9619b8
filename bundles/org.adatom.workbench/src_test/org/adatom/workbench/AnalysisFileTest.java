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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.adatom.numerics.parameter.ParameterException;
import org.adatom.structure.Structure;
import org.adatom.structure.io.StructureFiles;
import org.adatom.workbench.RunInput.BuildInput;
import org.adatom.workbench.RunInput.FileInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalysisFileTest {
    @SuppressWarnings("null") // JUnit sets it
    @TempDir
    Path folder;

    private final StudyLoader loader = new StudyLoader(new AnalysisRegistry(List.of(), List.of(
            new AnalysisDescriptor(Contribution.Card.of("org.adatom.test.keep", "Keep"), InputKind.STRUCTURE, 1,
            KeepAnalysis::new))),
            new BuilderRegistry(List.of(), List.of()));

    @Test
    void readsEverything() throws Exception {
        var file = AnalysisFile.parse("""
                # a study
                analysis: org.adatom.simulation.relax
                version: 1
                input: [a.extxyz, b.extxyz@0:3, {build: {kind: fcc111, symbol: Cu, size: [2, 2, 3]}}]
                parameters: { potential: emt, fmax: 1.0e-3, fixed: true }
                seed: 7
                """, "x.analysis");
        assertEquals("org.adatom.simulation.relax", file.analysis());
        assertEquals(OptionalLong.of(7), file.seed());
        assertEquals(List.of(new FileInput("a.extxyz", ""), new FileInput("b.extxyz", "0:3"),
                new BuildInput("fcc111", Map.of("symbol", "Cu", "size", List.of(2, 2, 3)))), file.input());
        assertEquals(Map.of("potential", "emt", "fmax", 1e-3, "fixed", true), file.parameters());
        assertEquals(List.of("potential", "fmax", "fixed"), List.copyOf(file.parameters().keySet()));
    }

    @Test
    void whatIsWrittenReadsBack() throws Exception {
        var options = new LinkedHashMap<String, Object>(Map.of("symbol", "No", "size", List.of(2, 2, 3)));
        var written = new AnalysisFile("relax", 1, List.of(new BuildInput("fcc111", options)),
                Map.of("potential", "lj(sigma=3.4)", "fmax", 1e-5, "word", "yes"), OptionalLong.of(Long.MAX_VALUE));
        written.write(folder.resolve("x.analysis"));
        assertEquals(written, AnalysisFile.read(folder.resolve("x.analysis")));
        var files = new AnalysisFile("relax", 1, List.of(new FileInput("a b.xyz", "-1"), new FileInput("c.xyz", "")),
                Map.of(),
                OptionalLong.empty());
        assertEquals(files, AnalysisFile.parse(files.toText(), "x"));
    }

    @Test
    void theCommentAboveStays() throws Exception {
        var file = AnalysisFile.parse("""
                # Oxygen on silver
                #
                # why: it binds in the hollow

                # second block
                analysis: relax
                # inside
                seed: 7
                """, "x");
        assertEquals("# Oxygen on silver\n#\n# why: it binds in the hollow\n\n# second block", file.comment());
        assertTrue(file.toText().startsWith(file.comment() + "\nanalysis: relax\n"), file.toText());
        assertEquals(file, AnalysisFile.parse(file.toText(), "x"));
        assertEquals("", AnalysisFile.parse("analysis: relax\n", "x").comment());
    }

    @Test
    void wrongFilesAreToldWithFileAndLine() {
        assertWrong("x:0: ", "the file is empty", "");
        assertWrong("x:1: ", "no analysis file", "just words\n");
        assertWrong("x:3: ", "not YAML", "analysis: relax\nparameters: { a: 1\n");
        assertWrong("x:0: ", "'analysis' is missing", "version: 1\n");
        assertWrong("x:2: ", "did you mean 'parameters'", "analysis: relax\nparametres: {}\n");
        assertWrong("x:2: ", "whole number", "analysis: relax\nseed: many\n");
        assertWrong("x:2: ", "version is '0'", "analysis: relax\nversion: 0\n");
        assertWrong("x:3: ", "input must be", "analysis: relax\n\ninput: 5\n");
        assertWrong("x:2: ", "must name its kind", "analysis: relax\ninput: {build: {symbol: Cu}}\n");
        assertWrong("x:2: ", "names and values", "analysis: relax\nparameters: 5\n");
        assertWrong("x:2: ", "list of values", "analysis: relax\nparameters: {a: {b: 1}}\n");
        assertWrong("x:1: ", "must be a name", "analysis: [a, b]\n");
        assertWrong("x:2: ", "", "analysis: relax\nanalysis: relax\n");
    }

    private static void assertWrong(String beginning, String part, String text) {
        var e = assertThrows(AnalysisFileException.class, () -> AnalysisFile.parse(text, "x"));
        var start = beginning.replace(":0:", ":");
        assertTrue(e.getMessage().startsWith(start) && e.getMessage().contains(part), e.getMessage());
        assertEquals(1, e.getMessage().lines().count());
    }

    private RunRequest load(String text, StudyLoader.Changes changes) throws IOException {
        return loader.load(Files.writeString(folder.resolve("study.analysis"), text), changes);
    }

    private void assertLoadFails(String part, String text) {
        var e = assertThrows(IOException.class, () -> load(text, StudyLoader.Changes.NONE));
        assertTrue(String.valueOf(e.getMessage()).contains(part), e.getMessage());
    }

    @Test
    void whatDoesNotFitTheAnalysisIsToldWithItsLine() {
        assertLoadFails("study.analysis:1: there is no analysis 'kep'; did you mean 'keep'?", "analysis: kep\n");
        assertLoadFails("study.analysis:2: the file is for version 2", "analysis: keep\nversion: 2\n");
        assertLoadFails("study.analysis:4: value is '11'", "analysis: keep\nparameters:\n  steps: 1\n  value: 11\n");
        assertLoadFails("study.analysis:3: there is no parameter 'valu'", "analysis: keep\nparameters:\n  valu: 1\n");
        assertLoadFails("nowhere.extxyz", "analysis: keep\ninput: nowhere.extxyz\n");
        assertLoadFails("study.analysis:2: fcc111 cannot be built", "analysis: keep\ninput: {build: {kind: fcc111}}\n");
        var e = assertThrows(WorkbenchException.class, () -> load("analysis: keep\n", StudyLoader.Changes.NONE));
        assertTrue(String.valueOf(e.getMessage()).contains("needs a structure"), e.getMessage());
    }

    @Test
    void changesReplaceWhatTheFileSays() throws Exception {
        var first = Structure.of(new int[] {1}, new double[] {0, 0, 0});
        var second = Structure.of(new int[] {2}, new double[] {0, 0, 0});
        StructureFiles.write(folder.resolve("a.extxyz"), first);
        StructureFiles.write(folder.resolve("b.extxyz"), List.of(first, second), null, null);
        var text = "analysis: keep\ninput: a.extxyz\nparameters: {value: 2}\nseed: 3\n";
        var plain = load(text, StudyLoader.Changes.NONE);
        assertEquals(List.of(1), plain.input().stream().map(s -> s.number(0)).toList());
        assertEquals(3, plain.seed());
        var changed = load(text, new StudyLoader.Changes(Map.of("value", "4"), List.of(StudyLoader.input("b.extxyz")),
                folder,
                OptionalLong.of(9)));
        assertEquals(List.of(2), changed.input().stream().map(s -> s.number(0)).toList());
        assertEquals("4", changed.parameters().get("value"));
        assertEquals(9, changed.seed());
        assertThrows(ParameterException.class, () -> load(text, new StudyLoader.Changes(Map.of("value", "x"),
                List.of(), folder,
                OptionalLong.empty())));
    }
}
