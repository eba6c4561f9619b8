/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.surrogate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.adatom.analysis.AnalysisException;
import org.adatom.analysis.FileInputs;
import org.adatom.analysis.Result;
import org.adatom.analysis.Result.Outcome;
import org.adatom.analysis.ResultItem;
import org.adatom.learning.gp.GaussianProcessModel;
import org.adatom.learning.model.Encoding;
import org.adatom.learning.model.FitContext;
import org.adatom.learning.model.ModelFile;
import org.adatom.learning.model.ModelSpec;
import org.adatom.learning.model.NamedModel;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.testkit.analysis.TestRun;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InverseDesignAnalysisTest {
    @TempDir
    @SuppressWarnings("null") // JUnit sets it
    private Path folder;

    private static TestRun context() {
        return new TestRun().maker(NamedModel.class,
                text -> new NamedModel("gp", ModelSpec.parse(text), new GaussianProcessModel()));
    }

    private Result run(TestRun context, Map<String, String> values) throws IOException {
        var random = new SplittableRandom(1);
        var text = new StringBuilder("a,b,y\n");
        for (int i = 0; i < 80; i++) {
            double a = random.nextDouble(1, 3);
            double b = random.nextDouble(1, 3);
            text.append(a).append(',').append(b).append(',').append(a * b * b).append('\n');
        }
        var file = Files.writeString(folder.resolve("data.csv"), text);
        return new InverseDesignAnalysis().run(ParameterModel.of(InverseDesignOptions.class).bind(new HashMap<>(values)),
                new FileInputs(List.of(file)), context);
    }

    @Test
    void designsReachTheValue() throws IOException {
        var result = run(context(), Map.of("value", "8", "fixed", "a=2", "model", "gp(kernel=rbf)"));
        assertEquals(Outcome.DONE, result.verdict().outcome());
        var table = (ResultItem.Table) result.find("designs").orElseThrow();
        for (double b : table.numbers().get(1).values()) {
            assertEquals(2, b, 0.01);
        }
        assertTrue(result.find("designs-2").isPresent());
    }

    @Test
    void rangesAreKept() throws IOException {
        var result = run(context(), Map.of("value", "8", "ranges", "a=2.5..3, b=1..2"));
        var table = (ResultItem.Table) result.find("designs").orElseThrow();
        for (double a : table.numbers().get(0).values()) {
            assertTrue(a >= 2.5 && a <= 3, "a = " + a);
        }
    }

    @Test
    void savedModelsAreSearched() throws IOException {
        var law = Law.CANTILEVER;
        var named = new NamedModel("gp", ModelSpec.parse("gp(kernel=rbf, restarts=0)"), new GaussianProcessModel());
        var fitted = named.pipeline().fit(law.samples(150, new SplittableRandom(1)), FitContext.of(context()));
        var encoding = new Encoding(law.features().stream().map(f -> new Encoding.Source(f.name(), f.unit(), List.of()))
                .toList(), law.targets());
        var file = Files.write(folder.resolve("beam.model"), new ModelFile(named, encoding, fitted).bytes());
        var options = new HashMap<String, Object>(Map.of("target", "deflection", "value", "150", "fixed", "F=2500", "ranges",
                "L=6..11, E=100..200, I=5000..14000", "starts", "3"));
        var result = new InverseDesignAnalysis().run(ParameterModel.of(InverseDesignOptions.class).bind(options),
                new FileInputs(List.of(file)), context());
        assertEquals(Outcome.DONE, result.verdict().outcome(), result.verdict().text());
        options.remove("ranges");
        var message = assertThrows(AnalysisException.class, () -> new InverseDesignAnalysis()
                .run(ParameterModel.of(InverseDesignOptions.class).bind(options), new FileInputs(List.of(file)), context()))
                .getMessage();
        assertTrue(String.valueOf(message).contains("'L'"), message);
    }

    @Test
    void whatIsOutOfReachIsNotConverged() throws IOException {
        assertEquals(Outcome.NOT_CONVERGED, run(context(), Map.of("value", "1e4")).verdict().outcome());
    }

    @Test
    void wrongWishesAreSaidInOneLine() {
        for (var wrong : List.of(Map.of("ranges", "q=1..2"), Map.of("ranges", "a=1"), Map.of("ranges", "a=2..1"),
                Map.of("fixed", "a=1,b=1"), Map.of("target", "a,b"), Map.of("target", "z"))) {
            var message = assertThrows(AnalysisException.class, () -> run(context(), wrong)).getMessage();
            assertEquals(1, String.valueOf(message).lines().count());
        }
    }

    @Test
    void stopsWhenCancelled() {
        assertThrows(OperationCanceledException.class, () -> run(context().cancelledAt(2), Map.of()));
    }
}
