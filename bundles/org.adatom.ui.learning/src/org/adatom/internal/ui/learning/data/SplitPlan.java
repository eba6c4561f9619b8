/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.learning.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.adatom.internal.ui.learning.Messages;
import org.adatom.learning.LearningException;
import org.adatom.learning.data.Column.NumberColumn;
import org.adatom.learning.data.Feature;
import org.adatom.learning.data.Folds;
import org.adatom.learning.data.Samples;
import org.adatom.learning.data.Split;
import org.adatom.learning.data.Splits;
import org.adatom.learning.data.Table;
import org.adatom.numerics.random.RandomStreams;

/**
 * How rows are to be split.
 *
 * @param way which way
 * @param column the column that the way looks at; empty where it looks at none
 * @param validation share for validation, 0 for none
 * @param test share for the test
 * @param parts how many folds or clusters
 * @param seed of the random numbers
 */
record SplitPlan(Way way, String column, double validation, double test, int parts, long seed) {

    /** A way to split. */
    enum Way {
        RANDOM, STRATIFIED, GROUP, TIME, FOLDS, CLUSTERS;

        /** {@return what a person reads} */
        String label() {
            return switch (this) {
                case RANDOM -> Messages.Split_random;
                case STRATIFIED -> Messages.Split_stratified;
                case GROUP -> Messages.Split_group;
                case TIME -> Messages.Split_time;
                case FOLDS -> Messages.Split_folds;
                case CLUSTERS -> Messages.Split_clusters;
            };
        }

        /** {@return whether it looks at a column} */
        boolean needsColumn() {
            return this == STRATIFIED || this == GROUP || this == TIME;
        }

        /** {@return whether it makes several splits instead of one with shares} */
        boolean hasParts() {
            return this == FOLDS || this == CLUSTERS;
        }
    }

    /** {@return the splits; may take some time} @throws LearningException when the rows cannot be split like this */
    List<Split> of(Table table) {
        var random = RandomStreams.of(seed, "split");
        return switch (way) {
            case RANDOM -> List.of(Splits.random(table.rows(), validation, test, random));
            case STRATIFIED -> List.of(Splits.stratified(words(table), validation, test, random));
            case GROUP -> List.of(Splits.byGroup(words(table), validation, test, random));
            case TIME -> List.of(Splits.byTime(table.numbers(column).values(), validation, test));
            case FOLDS -> Folds.random(table.rows(), parts, random);
            case CLUSTERS -> Splits.leaveOneClusterOut(samples(table), parts, random);
        };
    }

    private String[] words(Table table) {
        var chosen = table.column(column);
        return chosen instanceof NumberColumn n && way == Way.STRATIFIED ? Splits.strata(n.values())
                : IntStream.range(0, table.rows()).mapToObj(i -> RowOrder.cell(chosen, i)).toArray(String[]::new);
    }

    /** All columns of numbers; a missing value is the mean of its column, so that it says nothing. */
    private static Samples samples(Table table) {
        var numbers = new ArrayList<NumberColumn>();
        table.columns().forEach(c -> {
            if (c instanceof NumberColumn n && n.missing() < n.count()) {
                numbers.add(n);
            }
        });
        if (numbers.isEmpty()) {
            throw new LearningException("clusters are found in columns of numbers, and there are none");
        }
        int d = numbers.size();
        var x = new double[table.rows() * d];
        for (int j = 0; j < d; j++) {
            var values = numbers.get(j).values();
            double mean = Arrays.stream(values).filter(v -> !Double.isNaN(v)).average().orElse(0);
            for (int i = 0; i < values.length; i++) {
                x[i * d + j] = Double.isNaN(values[i]) ? mean : values[i];
            }
        }
        var features = numbers.stream().map(c -> new Feature(c.label(), c.unit())).toList();
        return new Samples(features, x, List.of(), new double[0], table.rows());
    }
}
