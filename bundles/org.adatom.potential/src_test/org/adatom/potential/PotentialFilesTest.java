/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PotentialFilesTest {
    @TempDir
    @SuppressWarnings("null") // JUnit sets it
    Path folder;

    @Test
    void aFileIsLookedForBesideTheText() throws IOException {
        var file = Files.writeString(folder.resolve("a (1), b.eam"), "x");
        var spec = PotentialSpec.parse("eam(file=\"a (1), b.eam\")").withFilesOf(folder);
        assertEquals(file.toString(), spec.options().get("file"));
        assertEquals(spec, PotentialSpec.parse(spec.toString()));
        assertEquals(spec, spec.withFilesOf(Path.of("elsewhere")));
    }

    @Test
    void termsOfASumNameFilesToo() throws IOException {
        var file = Files.writeString(folder.resolve("Si.sw"), "x");
        var spec = PotentialSpec.parse("sw(file=Si.sw) - 0.5 * zbl").withFilesOf(folder);
        assertEquals("sum(sw(file=" + file + ") + -0.5 * zbl)", spec.toString());
        var terms = PotentialSpec.parseTerms(spec.options().getOrDefault("terms", ""));
        assertEquals(-0.5, terms.getLast().weight());
    }

    @Test
    void whatIsNotThereStays() {
        assertEquals("eam(file=gone.eam)", PotentialSpec.parse("eam(file=gone.eam)").withFilesOf(folder).toString());
    }
}
