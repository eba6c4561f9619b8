/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.bayes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.adatom.learning.LearningException;
import org.adatom.learning.data.Column;
import org.adatom.learning.data.Column.NumberColumn;
import org.adatom.learning.data.Column.WordColumn;
import org.adatom.learning.data.Feature;
import org.adatom.learning.data.Samples;
import org.adatom.learning.data.Table;
import org.adatom.learning.data.Target;
import org.adatom.learning.features.TableFeatures;

/** Rows of tables as points to choose from. */
public final class Pools {
    private static final int MOST_WORDS = 20;

    /**
     * Rows to choose from.
     *
     * @param x [n][d] features between 0 and 1
     * @param n rows
     * @param d features
     * @param y [n] values, NaN where they are not known
     * @param rows [n] of the table
     * @param unit of the values
     * @param about what the features are
     */
    public record Pool(double[] x, int n, int d, double[] y, int[] rows, String unit, String about) {
    }

    private Pools() {
    }

    /** {@return the number columns of a table beside the target, and it} Rows without a target are left out. */
    static Samples samples(Table table, String target) {
        var y = table.numbers(target);
        var features = table.columns().stream().filter(c -> c instanceof NumberColumn && !c.label().equals(target))
                .map(NumberColumn.class::cast).toList();
        if (features.isEmpty()) {
            throw new LearningException(table.name() + " has no column of numbers beside '" + target
                    + "' to learn from");
        }
        int[] rows = IntStream.range(0, table.rows()).filter(i -> !y.isMissing(i)).toArray();
        var x = new double[rows.length * features.size()];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < features.size(); j++) {
                x[i * features.size() + j] = features.get(j).values()[rows[i]];
            }
        }
        return new Samples(features.stream().map(f -> new Feature(f.label(), f.unit())).toList(), x,
                List.of(new Target(target, y.unit())), Arrays.stream(rows).mapToDouble(i -> y.values()[i]).toArray(),
                rows.length);
    }

    /**
     * {@return the rows of a table}
     *
     * @param table the table
     * @param target the title of the column of values; empty for the last column of numbers
     * @throws LearningException when there is nothing to tell rows apart by
     */
    public static Pool of(Table table, String target, org.adatom.analysis.RunContext context) {
        var y = target.isBlank() ? last(table) : table.numbers(target);
        var columns = new ArrayList<double[]>();
        var names = new ArrayList<String>();
        int[] rows = IntStream.range(0, table.rows()).toArray();
        for (var c : table.columns()) {
            if (c instanceof NumberColumn numbers && !c.label().equals(y.label())) {
                columns.add(numbers.values());
                names.add(c.label());
            }
        }
        if (columns.isEmpty()) {
            var formulas = formulas(table);
            if (formulas != null) {
                var f = TableFeatures.of(formulas, true, context.threads(), context::isCancelled);
                rows = f.rows();
                int d = f.x().length / rows.length;
                for (int j = 0; j < d; j++) {
                    int k = j;
                    columns.add(IntStream.range(0, rows.length).mapToDouble(i -> f.x()[i * d + k]).toArray());
                }
                names.add(d + " features of " + formulas.label());
            } else {
                table.columns().forEach(c -> words(c, columns, names));
            }
        }
        int[] kept = rows;
        var scaled = columns.stream().map(Pools::scaled).filter(c -> c.length > 0).toList();
        if (scaled.isEmpty()) {
            throw new LearningException(table.name() + " has no column beside '" + y.label()
                    + "' that tells its rows apart: give columns of numbers, or of formulas");
        }
        int n = kept.length;
        int d = scaled.size();
        var x = new double[n * d];
        for (int j = 0; j < d; j++) {
            for (int i = 0; i < n; i++) {
                x[i * d + j] = scaled.get(j)[i];
            }
        }
        return new Pool(x, n, d, IntStream.of(kept).mapToDouble(i -> y.values()[i]).toArray(), kept, y.unit(),
                String.join(", ", names.subList(0, Math.min(5, names.size()))) + (names.size() > 5 ? ", ..." : ""));
    }

    private static NumberColumn last(Table table) {
        return table.columns().reversed().stream().filter(NumberColumn.class::isInstance).map(NumberColumn.class::cast)
                .findFirst()
                .orElseThrow(() -> new LearningException(table.name() + " has no column of numbers to learn"));
    }

    private static @org.eclipse.jdt.annotation.Nullable WordColumn formulas(Table table) {
        try {
            return TableFeatures.formulas(table, "");
        } catch (LearningException e) {
            return null;
        }
    }

    private static void words(Column column, List<double[]> columns, List<String> names) {
        if (column instanceof WordColumn words) {
            var different = Arrays.stream(words.values()).distinct().sorted().toList();
            if (different.size() <= MOST_WORDS) {
                for (var word : different) {
                    columns.add(Arrays.stream(words.values()).mapToDouble(w -> w.equals(word) ? 1 : 0).toArray());
                }
                names.add(words.label());
            }
        }
    }

    /** {@return from 0 to 1, the median where there is no value; empty for a constant} */
    private static double[] scaled(double[] values) {
        var sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        if (sorted.length == 0 || sorted[0] == sorted[sorted.length - 1]) {
            return new double[0];
        }
        double low = sorted[0];
        double range = sorted[sorted.length - 1] - low;
        double median = sorted[sorted.length / 2];
        return Arrays.stream(values).map(v -> ((Double.isFinite(v) ? v : median) - low) / range).toArray();
    }
}
