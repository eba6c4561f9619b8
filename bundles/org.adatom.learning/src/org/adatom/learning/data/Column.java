/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.data;

import java.util.Arrays;

/** A column of a table: numbers with a unit, or words. The arrays are not copied and must not be changed. */
public sealed interface Column {

    /** {@return the title, unique in its table} */
    String label();

    /** {@return how many rows it has} */
    int count();

    /** {@return whether a row has no value} */
    boolean isMissing(int row);

    /** {@return the column with some of its rows, in the order given} */
    Column rows(int[] rows);

    /** {@return the column under another title} */
    Column renamed(String newLabel);

    /** {@return how many rows have no value} */
    default int missing() {
        int n = 0;
        for (int i = 0; i < count(); i++) {
            n += isMissing(i) ? 1 : 0;
        }
        return n;
    }

    /**
     * Numbers.
     *
     * @param label title
     * @param unit unit, empty for none
     * @param values one for each row; NaN where there is none
     */
    record NumberColumn(String label, String unit, double[] values) implements Column {
        @Override
        public int count() {
            return values.length;
        }

        @Override
        public boolean isMissing(int row) {
            return Double.isNaN(values[row]);
        }

        @Override
        public NumberColumn rows(int[] rows) {
            return new NumberColumn(label, unit, Arrays.stream(rows).mapToDouble(i -> values[i]).toArray());
        }

        @Override
        public NumberColumn renamed(String newLabel) {
            return new NumberColumn(newLabel, unit, values);
        }
    }

    /**
     * Words.
     *
     * @param label title
     * @param values one for each row; empty where there is none
     */
    record WordColumn(String label, String[] values) implements Column {
        @Override
        public int count() {
            return values.length;
        }

        @Override
        public boolean isMissing(int row) {
            return values[row].isEmpty();
        }

        @Override
        public WordColumn rows(int[] rows) {
            return new WordColumn(label, Arrays.stream(rows).mapToObj(i -> values[i]).toArray(String[]::new));
        }

        @Override
        public WordColumn renamed(String newLabel) {
            return new WordColumn(newLabel, values);
        }
    }
}
