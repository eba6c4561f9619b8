/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.adatom.learning.LearningException;
import org.adatom.learning.data.Column.NumberColumn;
import org.adatom.learning.data.Column.WordColumn;
import org.junit.jupiter.api.Test;

class TableEditsTest {
    private final Table table = new Table("gaps.csv", List.of(new WordColumn("formula", new String[] {"Si", "", "C"}),
            new NumberColumn("gap", "eV", new double[] {1.1, 0.2, 5.5})));

    @Test
    void aCellChangesAndTheOldTableStays() {
        var next = TableEdits.withCell(table, 1, 1, " 2e-1 ");
        assertEquals(0.2, next.numbers("gap").values()[1]);
        var empty = TableEdits.withCell(table, 0, 1, "");
        assertTrue(Double.isNaN(empty.numbers("gap").values()[0]));
        assertEquals(1.1, table.numbers("gap").values()[0]);
        assertSame(table.column("formula"), empty.column("formula"));
    }

    @Test
    void aWordWhereANumberMustBeIsNamedWithItsRow() {
        var e = assertThrows(LearningException.class, () -> TableEdits.withCell(table, 1, 1, "wide"));
        assertEquals("'wide' in row 2 of 'gap' is no number: write it as 1.5 or 2e-3, or leave it empty",
                e.getMessage());
        assertThrows(LearningException.class, () -> TableEdits.asNumbers(table, 0));
    }

    @Test
    void columnsKeepTheirPlaceWhenTheyChange() {
        var next = TableEdits.withUnit(TableEdits.renamed(table, 1, "Band gap"), 1, "meV");
        assertEquals("Band gap", next.columns().get(1).label());
        assertEquals("meV", next.numbers("Band gap").unit());
        assertThrows(LearningException.class, () -> TableEdits.renamed(table, 1, "formula"));
        assertThrows(LearningException.class, () -> TableEdits.renamed(table, 1, " "));
    }

    @Test
    void numbersBecomeWordsAndNumbersAgain() {
        var counts = new Table("t", List.of(new NumberColumn("n", "", new double[] {1, 2.5, Double.NaN})));
        var words = TableEdits.asWords(counts, 0);
        assertArrayEquals(new String[] {"1", "2.5", ""}, words.words("n").values());
        assertArrayEquals(new double[] {1, 2.5, Double.NaN}, TableEdits.asNumbers(words, 0).numbers("n").values());
    }

    @Test
    void rowsAreTakenOut() {
        assertArrayEquals(new int[] {1}, TableEdits.rowsWithMissing(table));
        var next = TableEdits.withoutRows(table, new int[] {2, 1});
        assertEquals(1, next.rows());
        assertEquals("Si", next.words("formula").values()[0]);
    }
}
