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

    private static FeaturesOptions options(String column, boolean skip) {
        return new FeaturesOptions(column, true, skip, false, 6, 10, 24);
    }

    private static final FeaturesOptions USUAL = options("", false);

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
        var options = options("c", false);
        var e = assertThrows(AnalysisException.class, () -> new FeaturesAnalysis().run(options, input, new TestRun()));
        assertTrue(String.valueOf(e.getMessage()).startsWith("row 2: 'water' is no formula"), e.getMessage());
        var result = new FeaturesAnalysis().run(options("c", true), input, new TestRun());
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

    @Test
    void structuresGetFeaturesBesideTheirEnergy() throws IOException {
        var text = new StringBuilder();
        for (double a : new double[] {3.6, 3.7}) {
            text.append("4\nLattice=\"" + a + " 0 0 0 " + a + " 0 0 0 " + a + "\" Properties=species:S:1:pos:R:3 energy=" + a
                    + " pbc=\"T T T\"\n");
            for (int k = 0; k < 4; k++) {
                text.append("Cu " + (k == 3 || k == 0 ? 0 : a / 2) + " " + (k == 2 || k == 0 ? 0 : a / 2) + " "
                        + (k == 1 || k == 0 ? 0 : a / 2) + "\n");
            }
        }
        var input = new FileInputs(List.of(Files.writeString(folder.resolve("a.extxyz"), text)));
        var result = new FeaturesAnalysis().run(USUAL, input, new TestRun());
        assertTrue(result.verdict().text().endsWith(" features of 2 structures"), result.verdict().text());
        var made = (ResultItem.File) result.find("table").orElseThrow();
        var back = Tables.read(Files.write(folder.resolve(made.fileName()), made.content()));
        assertEquals(3.7 / 4, back.numbers("energy per atom").values()[1], 1e-12);
        assertEquals(12, back.numbers("mean coordination").values()[0]);
        assertEquals(3.6 / Math.sqrt(2), back.numbers("min nearest distance").values()[0], 1e-12);
        assertTrue(back.find("Coulomb eigenvalue 1").isEmpty(), "a crystal has no Coulomb matrix");
    }
}
