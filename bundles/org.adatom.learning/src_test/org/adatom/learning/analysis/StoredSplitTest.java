/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.adatom.analysis.FileInputs;
import org.adatom.analysis.Layer;
import org.adatom.analysis.Result;
import org.adatom.analysis.ResultItem;
import org.adatom.learning.LearningException;
import org.adatom.learning.data.Split;
import org.adatom.learning.data.Splits;
import org.adatom.learning.model.ModelSpec;
import org.adatom.learning.model.NamedModel;
import org.adatom.learning.model.linear.LinearRegression;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.testkit.analysis.TestRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Splits that lie beside the data are used as they are. */
class StoredSplitTest {
    @SuppressWarnings("null") // JUnit sets it
    @TempDir
    Path folder;

    @BeforeEach
    void writeData() throws Exception {
        var text = new StringBuilder("x,y\n");
        for (int i = 0; i < 10; i++) {
            // row 4 has no target
            text.append(i).append(',').append(i == 4 ? "" : Integer.toString(2 * i + 1)).append('\n');
        }
        Files.writeString(data(), text);
        Splits.write(split(), "ends", data(), List.of(new Split(new int[] {1, 2, 3, 4, 5}, new int[] {6},
                new int[] {0, 7, 8, 9})));
    }

    private Path data() {
        return folder.resolve("line.csv");
    }

    private Path split() {
        return folder.resolve("line.ends.split.json");
    }

    private Result train(Path split) {
        var options = ParameterModel.of(TrainOptions.class).bind(Map.of("model", "linear", "target", "y", "shuffles", 0,
                "split", split.toString()));
        var run = new TestRun().maker(NamedModel.class, text -> new NamedModel("org.adatom.learning.linear",
                ModelSpec.parse(text), new LinearRegression()));
        return new TrainAnalysis().run(options, new FileInputs(List.of(data())), run);
    }

    @Test
    void theRowsOfTheTestAreThoseOfTheFile() {
        var parity = (ResultItem.Plot) train(split()).find("parity").orElseThrow();
        var training = (Layer.Points) parity.layers().getFirst();
        var test = (Layer.Points) parity.layers().get(1);
        assertEquals(5, training.x().length); // 1, 2, 3, 5 and, of the validation, 6
        assertEquals(List.of(1.0, 15.0, 17.0, 19.0), Arrays.stream(test.x()).boxed().toList());
    }

    @Test
    void otherDataAreRefused() throws Exception {
        Files.writeString(data(), "x,y\n1,2\n2,3\n");
        var e = assertThrows(LearningException.class, () -> train(split()));
        assertTrue(String.valueOf(e.getMessage()).contains("line.ends.split.json"), e.getMessage());
    }
}
