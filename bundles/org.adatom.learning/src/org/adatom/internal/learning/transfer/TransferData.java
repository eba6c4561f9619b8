/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

import org.adatom.analysis.RunContext;
import org.adatom.internal.learning.data.RunMonitor;
import org.adatom.learning.LearningException;
import org.adatom.learning.data.Column.NumberColumn;
import org.adatom.learning.data.Samples;
import org.adatom.learning.data.Table;
import org.adatom.learning.data.Tables;
import org.adatom.learning.data.Target;
import org.adatom.learning.features.ChemicalFormula;
import org.adatom.learning.features.CompositionFeatures;
import org.adatom.learning.features.TableFeatures;

/**
 * A set of compositions with a property.
 *
 * @param samples features and property
 * @param keys the compositions, to find the same in another set
 */
public record TransferData(Samples samples, String[] keys) {

    /**
     * {@return the set of a file}
     *
     * @param column of the property; empty for the first of numbers
     * @throws IOException when damaged
     */
    public static TransferData read(Path file, String column, String formula, RunContext context, double from,
            double to)
            throws IOException {
        var table = Tables.read(file, new RunMonitor(context, from, to));
        var property = property(table, column);
        var formulas = TableFeatures.formulas(table, formula.isBlank() || table.find(formula).isEmpty() ? "" : formula);
        int[] known = IntStream.range(0, table.rows())
                .filter(i -> Double.isFinite(property.values()[i]) && !formulas.isMissing(i)).toArray();
        if (known.length < 20) {
            throw new LearningException(file.getFileName() + " has " + known.length
                    + " rows with a formula and a number in '" + property.label() + "', at least 20 are needed");
        }
        var features = TableFeatures.of(formulas.rows(known), false, context.threads(), context::isCancelled);
        var samples = new Samples(CompositionFeatures.features(), features.x(),
                List.of(new Target(property.label(), property.unit().isEmpty() ? unit(property.label())
                        : property.unit())),
                property.rows(known).values(), known.length);
        return new TransferData(samples, Arrays.stream(features.formulas()).map(ChemicalFormula::key)
                .toArray(String[]::new));
    }

    /** The columns of matbench name no unit. */
    private static String unit(String label) {
        return label.startsWith("gap") ? "eV" : "";
    }

    private static NumberColumn property(Table table, String column) {
        if (!column.isBlank()) {
            return table.numbers(column);
        }
        return table.columns().stream().filter(NumberColumn.class::isInstance).map(NumberColumn.class::cast).findFirst()
                .orElseThrow(() -> new LearningException(table.name() + " has no column of numbers to learn"));
    }

    /** {@return for each sample whether its composition is in the other set, too} */
    public boolean[] seenIn(TransferData other) {
        var there = new HashSet<>(List.of(other.keys));
        var out = new boolean[keys.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = there.contains(keys[i]);
        }
        return out;
    }
}
