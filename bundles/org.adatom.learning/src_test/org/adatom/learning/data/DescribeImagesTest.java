/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.adatom.analysis.AnalysisException;
import org.adatom.analysis.FileInputs;
import org.adatom.analysis.Result;
import org.adatom.analysis.ResultItem;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.testkit.TestData;
import org.adatom.testkit.analysis.TestRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescribeImagesTest {
    @SuppressWarnings("null") // JUnit sets it
    @TempDir
    Path folder;

    private static Result run(Path... files) {
        var options = ParameterModel.of(DescribeImagesOptions.class).bind(Map.of());
        return new DescribeImagesAnalysis().run(options, new FileInputs(List.of(files)), new TestRun());
    }

    private static double[] fractions(Result result) {
        return ((ResultItem.Table) result.find("each").orElseThrow()).numbers().get(1).values();
    }

    /** The phase fractions of spec/studies.md D1. */
    @Test
    void theRealPatternsHaveTheirPhaseFractions() {
        var result = run(TestData.path("data/mechanical-mnist-cahn-hilliard/input_patterns"));
        assertArrayEquals(new double[] {0.513, 0.5042, 0.6747, 0.7665}, fractions(result), 5e-5);
    }

    @Test
    void imagesAreCountedByTheLabelsOfASecondFile() throws Exception {
        var images = Files.writeString(folder.resolve("images.txt"), "0 0 0 255\n255 255 255 0\n0 255 0 255\n");
        var labels = Files.writeString(folder.resolve("labels.csv"), "kind\ndark\nbright\ndark\n");
        var result = run(images, labels);
        assertArrayEquals(new double[] {0.25, 0.75, 0.5}, fractions(result), 1e-12);
        var counts = (ResultItem.Table) result.find("labels").orElseThrow();
        assertArrayEquals(new String[] {"bright", "dark"}, counts.words().getFirst().values());
        assertArrayEquals(new double[] {1, 2}, counts.numbers().getFirst().values());
        var mean = (ResultItem.Matrix) result.find("mean").orElseThrow();
        assertEquals(2, mean.xs().length);
        assertArrayEquals(new double[] {85, 170, 85, 170}, mean.values(), 1e-9); // lower row of the images first
        assertTrue(result.find("sheet").isPresent());
    }

    @Test
    void labelsMustBeAsManyAsImages() throws Exception {
        var images = Files.writeString(folder.resolve("images.txt"), "0 0 0 255\n255 255 255 0\n");
        var labels = Files.writeString(folder.resolve("labels.csv"), "kind\ndark\n");
        var e = assertThrows(AnalysisException.class, () -> run(images, labels));
        assertTrue(String.valueOf(e.getMessage()).contains("labels.csv"), e.getMessage());
    }
}
