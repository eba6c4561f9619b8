/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.adatom.analysis.AnalysisException;
import org.adatom.analysis.FileInputs;
import org.adatom.analysis.ResultItem;
import org.adatom.learning.data.Tables;
import org.adatom.testkit.analysis.TestRun;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeaturesAnalysisTest {
    @TempDir
    @SuppressWarnings("null") // JUnit sets it
    private Path folder;

    private FileInputs file(String text) throws IOException {
        return new FileInputs(List.of(Files.writeString(folder.resolve("a.csv"), text)));
    }

    private static final FeaturesOptions USUAL = new FeaturesOptions("", true, false);

    @Test
    void theTableCanBeReadAgain() throws IOException {
        var input = file("name,compound,gap (eV),row\nfirst one,Fe2O3,2.1,7\nsecond one,NaCl,8.5,8\n");
        var result = new FeaturesAnalysis().run(USUAL, input, new TestRun());
        var made = (ResultItem.File) result.find("table").orElseThrow();
        var f = Files.write(folder.resolve(made.fileName()), made.content());
        assertTrue(new String(made.content(), StandardCharsets.UTF_8).contains("min melting point (K)"));
        var back = Tables.read(f);
        assertEquals(4 + CompositionFeatures.COUNT, back.columns().size());
        assertEquals(15.2, back.numbers("mean atomic number").values()[0], 1e-12);
        assertEquals(2, back.rows());
    }

    @Test
    void whatIsNoFormulaIsNamedOrLeftOut() throws IOException {
        var input = file("c\nFe2O3\nwater\nNaCl\n");
        var options = new FeaturesOptions("c", true, false);
        var e = assertThrows(AnalysisException.class, () -> new FeaturesAnalysis().run(options, input, new TestRun()));
        assertTrue(String.valueOf(e.getMessage()).startsWith("row 2: 'water' is no formula"), e.getMessage());
        var result = new FeaturesAnalysis().run(new FeaturesOptions("c", true, true), input, new TestRun());
        assertEquals("145 features of 2 compositions, 1 rows without a formula left out", result.verdict().text());
        e = assertThrows(AnalysisException.class, () -> new FeaturesAnalysis().run(USUAL, input, new TestRun()));
        assertTrue(String.valueOf(e.getMessage()).contains("has no column of formulas"), e.getMessage());
    }

    @Test
    void threadsDoNotChangeTheNumbers() throws IOException {
        var text = new StringBuilder("c\n");
        for (int i = 1; i < 2500; i++) {
            text.append("Fe").append(i).append("O3\n");
        }
        var table = Tables.read(file(text.toString()).first());
        var one = TableFeatures.of(table.words("c"), false, 1, () -> false);
        var two = TableFeatures.of(table.words("c"), false, 2, () -> false);
        org.junit.jupiter.api.Assertions.assertArrayEquals(one.x(), two.x());
        assertThrows(OperationCanceledException.class, () -> TableFeatures.of(table.words("c"), false, 2, () -> true));
    }
}
