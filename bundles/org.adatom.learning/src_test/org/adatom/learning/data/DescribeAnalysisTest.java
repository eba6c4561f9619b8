/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.adatom.analysis.AnalysisException;
import org.adatom.analysis.FileInputs;
import org.adatom.analysis.Result;
import org.adatom.analysis.ResultItem;
import org.adatom.testkit.analysis.TestRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescribeAnalysisTest {
    @TempDir
    @SuppressWarnings("null") // JUnit sets it
    private Path folder;

    private Result run(String text, String columns) throws IOException {
        var f = Files.writeString(folder.resolve("a.csv"), text);
        var options = new DescribeOptions(columns, DescribeOptions.Correlation.SPEARMAN,
                DescribeOptions.Outliers.IQR, 40);
        return new DescribeAnalysis().run(options, new FileInputs(List.of(f)), new TestRun());
    }

    @Test
    void itSaysWhatIsInATable() throws IOException {
        var r = run("name,x (eV),y,c\na,1,1,5\nb,2,8,5\na,3,27,5\nc,4,,5\na,1,1,5\nd,100,64,5\n", "");
        assertEquals("6 rows, 3 columns of numbers and 1 of words; 1 values missing, 1 rows that repeat another; "
                + "without variation: c",
                r.verdict().text());
        var t = (ResultItem.Table) r.find("statistics").orElseThrow();
        assertArrayEquals(new String[] {"x", "y", "c"}, t.words().getFirst().values());
        assertArrayEquals(new double[] {6, 5, 6}, t.numbers().get(0).values());
        assertArrayEquals(new double[] {2.5, 8, 5}, t.numbers().get(6).values());
        var m = (ResultItem.Matrix) r.find("correlation").orElseThrow();
        assertEquals(1, m.values()[1], 1e-12);
        assertTrue(Double.isNaN(m.values()[2]));
        var far = (ResultItem.Table) r.find("outliers-table").orElseThrow();
        assertEquals(6, far.numbers().get(0).values()[0]);
        var words = (ResultItem.Table) r.find("words").orElseThrow();
        assertEquals("a", words.words().get(1).values()[0]);
        assertFalse(run("x\n1\n", "").find("correlation").isPresent());
    }

    @Test
    void columnsCanBeChosen() throws IOException {
        assertTrue(run("a,b,c\n1,2,3\n", "a, c").verdict().text().startsWith("1 rows, 2 columns of numbers"));
        var e = assertThrows(AnalysisException.class, () -> run("a,b\n1,2\n", "d"));
        assertTrue(String.valueOf(e.getMessage()).contains("has no column 'd'; it has a, b"), e.getMessage());
    }

    @Test
    void histogramsHoldEveryValue() {
        var x = new double[] {0, .1, .2, .5, 1, 3, 3, 9, Double.NaN};
        var s = ColumnStatistics.of(x);
        var heights = ColumnStatistics.histogram(x, s.edges(x));
        assertEquals(8, java.util.Arrays.stream(heights).sum());
        assertArrayEquals(new double[] {2.5, 3.5}, ColumnStatistics.of(new double[] {3, 3}).edges(new double[] {3, 3}));
        assertArrayEquals(new double[] {-.5, .5, 1.5, 2.5}, ColumnStatistics.of(new double[] {0, 2})
                .edges(new double[] {0, 2}));
        assertEquals(0, ColumnStatistics.of(new double[] {Double.NaN}).count());
        assertTrue(Math.abs(s.robustScores(x)[7]) > 3.5);
    }
}
