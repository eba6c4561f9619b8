/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.features;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;

import org.adatom.analysis.Analysis;
import org.adatom.analysis.AnalysisException;
import org.adatom.analysis.FileInputs;
import org.adatom.analysis.Progress;
import org.adatom.analysis.Result;
import org.adatom.analysis.ResultItem;
import org.adatom.analysis.RunContext;
import org.adatom.internal.learning.data.RunMonitor;
import org.adatom.internal.learning.data.TableItems;
import org.adatom.learning.LearningException;
import org.adatom.learning.data.Column;
import org.adatom.learning.data.Column.NumberColumn;
import org.adatom.learning.data.StructureSet;
import org.adatom.learning.data.StructureSets;
import org.adatom.learning.data.Table;
import org.adatom.learning.data.Tables;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;

/** Makes the features of the compositions of a table, or of structures: a table that models can learn from. */
public final class FeaturesAnalysis implements Analysis<FeaturesOptions, FileInputs> {
    private static final int SHOWN = 1000;

    @Override
    public Class<FeaturesOptions> optionsType() {
        return FeaturesOptions.class;
    }

    @Override
    public Class<FileInputs> inputType() {
        return FileInputs.class;
    }

    @Override
    public Result run(FeaturesOptions options, FileInputs input, RunContext context) {
        try {
            if (StructureSets.holds(input.first())) {
                var set = StructureSets.read(input.first(), new RunMonitor(context, 0, 0.4));
                var made = structures(set, options, context);
                int count = made.columns().size() - (options.keep() ? set.about().columns().size() : 0);
                return result(Result.done(count + " features of " + set.count() + " structures"), made, 0);
            }
            var table = Tables.read(input.first(), new RunMonitor(context, 0, 0.4));
            var column = TableFeatures.formulas(table, options.formula());
            context.progress(0.4, Progress.note(table.rows() + " formulas in the column '" + column.label() + "'"));
            var features = TableFeatures.of(column, options.skip(), context.threads(), context::isCancelled);
            context.progress(0.7);
            var made = table(table, column, features, options.keep());
            int left = table.rows() - features.rows().length;
            var result = Result.done(CompositionFeatures.COUNT + " features of " + features.rows().length + " compositions"
                    + (left == 0 ? "" : ", " + left + " rows without a formula left out"));
            return result(result, made, left);
        } catch (IOException | LearningException e) {
            throw new AnalysisException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Result result(Result result, Table made, int left) {
        var first = made.rows() <= SHOWN ? made : made.rows(java.util.stream.IntStream.range(0, SHOWN).toArray());
        return result.scalar("rows", "Rows", made.rows(), "").scalar("skipped", "Rows left out", left, "")
                .scalar("missing", "Features without a value", made.columns().stream().mapToInt(Column::missing).sum(), "")
                .with(TableItems.of("features", made.rows() <= SHOWN ? "Features" : "Features of the first " + SHOWN, first))
                .with(new ResultItem.File("table", "Table of features", "features.csv",
                        Tables.csv(made).getBytes(StandardCharsets.UTF_8)));
    }

    /** What the file says, and features; those that no structure has are left out. */
    private static Table structures(StructureSet set, FeaturesOptions options, RunContext context) {
        int molecules = set.structures().stream().filter(s -> s.periodicity().equals(Periodicity.NONE))
                .mapToInt(Structure::count).max().orElse(0);
        var features = new StructureFeatures(options.cutoff(), options.points(), Math.min(molecules, options.eigenvalues()),
                options.composition());
        var x = features.of(set.structures(), context.threads(), context::isCancelled);
        context.progress(0.9);
        var list = features.features();
        var columns = new ArrayList<Column>();
        if (options.keep()) {
            for (var c : set.about().columns()) {
                boolean same = list.stream().anyMatch(f -> f.name().equals(c.label()));
                columns.add(same ? c.renamed(c.label() + " in the file") : c);
            }
        }
        for (int j = 0; j < list.size(); j++) {
            var values = new double[set.count()];
            for (int i = 0; i < values.length; i++) {
                values[i] = x[i * list.size() + j];
            }
            if (Arrays.stream(values).anyMatch(Double::isFinite)) {
                columns.add(new NumberColumn(list.get(j).name(), list.get(j).unit(), values));
            }
        }
        return new Table(set.name(), columns);
    }

    private static Table table(Table table, Column.WordColumn formulas, TableFeatures features, boolean keep) {
        var columns = new ArrayList<Column>();
        var source = keep ? table : new Table(table.name(), java.util.List.of(formulas));
        for (var c : source.rows(features.rows()).columns()) {
            boolean same = CompositionFeatures.features().stream().anyMatch(f -> f.name().equals(c.label()));
            columns.add(same ? c.renamed(c.label() + " in the file") : c);
        }
        for (int j = 0; j < CompositionFeatures.COUNT; j++) {
            var f = CompositionFeatures.features().get(j);
            columns.add(new NumberColumn(f.name(), f.unit(), features.feature(j)));
        }
        return new Table(table.name(), columns);
    }
}
