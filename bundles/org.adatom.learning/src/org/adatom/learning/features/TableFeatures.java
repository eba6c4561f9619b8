/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.features;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.adatom.learning.LearningException;
import org.adatom.learning.data.Column.WordColumn;
import org.adatom.learning.data.Table;
import org.adatom.numerics.Parallel;
import org.eclipse.core.runtime.OperationCanceledException;

/**
 * Features of the compositions of a table.
 *
 * @param x [n][145], row-major; see {@link CompositionFeatures}
 * @param formulas the compositions
 * @param rows which rows of the table they are
 */
public record TableFeatures(double[] x, ChemicalFormula[] formulas, int[] rows) {
    private static final int PART = 500;
    private static final int LOOK = 200;

    /**
     * {@return the column of formulas: the one named, or the first of which nine in ten words are formulas}
     *
     * @param name of the column; empty to find it
     * @throws LearningException when there is none
     */
    public static WordColumn formulas(Table table, String name) {
        if (!name.isBlank()) {
            return table.words(name);
        }
        for (var c : table.columns()) {
            if (c instanceof WordColumn words) {
                var some = Arrays.stream(words.values()).filter(w -> !w.isEmpty()).limit(LOOK).toList();
                long good = some.stream().filter(w -> parsed(w).isPresent()).count();
                if (!some.isEmpty() && good >= 0.9 * some.size()) {
                    return words;
                }
            }
        }
        throw new LearningException(table.name() + " has no column of formulas: name the column, or give formulas such as CaTiO3");
    }

    private static Optional<ChemicalFormula> parsed(String text) {
        try {
            return Optional.of(ChemicalFormula.parse(text));
        } catch (LearningException e) {
            return Optional.empty();
        }
    }

    /**
     * {@return the features of the formulas of a column}
     *
     * @param column the formulas
     * @param skip whether what is no formula is left out
     * @param threads how many are used
     * @param cancelled asked now and then
     * @throws LearningException when one is no formula, with its row; or none is
     */
    public static TableFeatures of(WordColumn column, boolean skip, int threads, BooleanSupplier cancelled) {
        int n = column.values().length;
        var all = new ChemicalFormula[n];
        var good = new boolean[n];
        Parallel.blocks(n, Math.max(1, Math.min(n / PART, 8 * threads)), (part, from, to) -> {
            for (int i = from; i < to; i++) {
                try {
                    all[i] = ChemicalFormula.parse(column.values()[i]);
                    good[i] = true;
                } catch (LearningException e) {
                    if (!skip) {
                        throw new LearningException("row " + (i + 1) + ": " + e.getMessage(), e);
                    }
                }
            }
        });
        int[] rows = IntStream.range(0, n).filter(i -> good[i]).toArray();
        if (rows.length == 0) {
            throw new LearningException("the column '" + column.label() + "' holds no formula");
        }
        var formulas = Arrays.stream(rows).mapToObj(i -> all[i]).toArray(ChemicalFormula[]::new);
        int d = CompositionFeatures.COUNT;
        var x = new double[rows.length * d];
        Parallel.blocks(rows.length, Math.max(1, Math.min(rows.length / PART, 8 * threads)), (part, from, to) -> {
            for (int i = from; i < to; i++) {
                if (i % PART == 0 && cancelled.getAsBoolean()) {
                    throw new OperationCanceledException();
                }
                CompositionFeatures.compute(formulas[i], x, i * d);
            }
        });
        return new TableFeatures(x, formulas, rows);
    }

    /** {@return a feature of all rows} @param j 0 to 144 */
    public double[] feature(int j) {
        var out = new double[rows.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = x[i * CompositionFeatures.COUNT + j];
        }
        return out;
    }
}
