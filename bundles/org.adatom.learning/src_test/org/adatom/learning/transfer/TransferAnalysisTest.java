/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.adatom.analysis.AnalysisException;
import org.adatom.analysis.FileInputs;
import org.adatom.analysis.Result;
import org.adatom.analysis.ResultItem;
import org.adatom.learning.model.Model;
import org.adatom.learning.model.tree.RandomForest;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.structure.Element;
import org.adatom.testkit.analysis.TestRun;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransferAnalysisTest {
    @TempDir
    @SuppressWarnings("null") // JUnit sets it
    private Path folder;

    /** A property that depends on the elements in a way that few samples do not show. */
    private static double law(int a, int b, int n) {
        return 2 + Math.sin(a * 0.9) + Math.cos(b * 0.7) + 0.3 * n;
    }

    private FileInputs files() throws IOException {
        var base = new StringBuilder("formula,p (eV)\n");
        var target = new StringBuilder("formula,q (eV)\n");
        int k = 0;
        for (int a = 3; a < 40; a++) {
            for (int b = a + 1; b < 56; b += 3) {
                int n = 1 + (a + b) % 3;
                var formula = Element.of(a).symbol() + n + Element.of(b).symbol();
                if (k++ % 6 == 0) {
                    target.append(formula).append(',').append(law(a, b, n) + 0.5).append('\n');
                }
                if (k % 6 != 1 || k % 12 == 1) {
                    base.append(formula).append(',').append(law(a, b, n)).append('\n');
                }
            }
        }
        return new FileInputs(List.of(Files.writeString(folder.resolve("few.csv"), target),
                Files.writeString(folder.resolve("many.csv"), base)));
    }

    private static TestRun context() {
        return new TestRun().maker(Model.class, t -> new RandomForest().create(RandomForest.Options.of(20)));
    }

    private static TransferOptions options(Map<String, String> values) {
        return ParameterModel.of(TransferOptions.class).bind(values);
    }

    private static double scalar(Result result, String name) {
        return result.find(name).map(i -> ((ResultItem.Scalar) i).value()).orElseThrow();
    }

    @Test
    void theBaseSetHelps() throws IOException {
        var result = new TransferAnalysis().run(options(Map.of("network", "false", "points", "2")), files(), context());
        assertTrue(result.verdict().text().startsWith("Transfer helps"), result.verdict().text());
        assertTrue(scalar(result, "latent-mae") < 0.85 * scalar(result, "scratch-mae"), result.verdict().text());
        assertTrue(scalar(result, "common") > 20);
        var scores = (ResultItem.Table) result.find("scores").orElseThrow();
        assertEquals(2, scores.rows());
        var again = new TransferAnalysis().run(options(Map.of("network", "false", "points", "2")), files(), context());
        assertEquals(scalar(result, "latent-mae"), scalar(again, "latent-mae"));
    }

    @Test
    void aNetworkGoesOnFromTheBaseSet() throws IOException {
        var result = new TransferAnalysis()
                .run(options(Map.of("points", "1", "repeats", "2", "hidden", "32", "epochs", "60",
                "tuningEpochs", "20", "frozen", "0")), files(), context().threads(2));
        assertTrue(scalar(result, "tuned-mae") < scalar(result, "network-mae"), result.verdict().text());
        assertTrue(scalar(result, "network-base-r2") > 0.5, result.verdict().text());
    }

    @Test
    void wrongInputIsSaid() throws IOException {
        var both = files();
        var one = new FileInputs(List.of(both.first()));
        var e = assertThrows(AnalysisException.class, () -> new TransferAnalysis()
                .run(options(Map.of()), one, context()));
        assertEquals("transfer learning needs two files, the target set and the base set; 1 is given", e.getMessage());
        e = assertThrows(AnalysisException.class, () -> new TransferAnalysis()
                .run(options(Map.of("target", "r")), both, context()));
        assertTrue(String.valueOf(e.getMessage()).contains("has no column 'r'; it has formula, q"), e.getMessage());
        Files.writeString(both.first(), "formula,q\nNaCl,1\nKCl,2\n");
        e = assertThrows(AnalysisException.class, () -> new TransferAnalysis().run(options(Map.of()), both, context()));
        assertTrue(String.valueOf(e.getMessage()).contains("has 2 rows with a formula and a number in 'q'"),
                e.getMessage());
    }

    @Test
    void itCanBeCancelled() throws IOException {
        var both = files();
        assertThrows(OperationCanceledException.class,
                () -> new TransferAnalysis().run(options(Map.of()), both, context().cancelledAt(6)));
    }
}
