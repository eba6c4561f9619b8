/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.adatom.analysis.Analysis;
import org.adatom.analysis.Axis;
import org.adatom.analysis.FileInputs;
import org.adatom.analysis.Layer;
import org.adatom.analysis.Progress;
import org.adatom.analysis.Result;
import org.adatom.analysis.ResultItem;
import org.adatom.analysis.ResultItem.Column;
import org.adatom.analysis.ResultItem.Table;
import org.adatom.analysis.ResultItem.WordColumn;
import org.adatom.analysis.RunContext;
import org.adatom.internal.learning.analysis.ModelData;
import org.adatom.learning.LearningException;
import org.adatom.learning.data.Target;
import org.adatom.learning.evaluation.CrossValidation;
import org.adatom.learning.evaluation.Scores;
import org.adatom.learning.model.FitContext;
import org.adatom.learning.model.NamedModel;
import org.adatom.learning.model.Task;

/** Cross-validates several models on the same folds: one table. */
public final class CompareAnalysis implements Analysis<CompareOptions, FileInputs> {

    @Override
    public Class<CompareOptions> optionsType() {
        return CompareOptions.class;
    }

    @Override
    public Class<FileInputs> inputType() {
        return FileInputs.class;
    }

    @Override
    public Result run(CompareOptions options, FileInputs input, RunContext context) {
        var data = ModelData.read(input, options.target(), options.features(), options.classes(), context);
        var target = data.target();
        var splits = !options.split().isBlank() ? data.stored(options.split(), input)
                : CrossValidationAnalysis.repeated(data, options.folds(), options.repeats(), context);
        var models = models(options.models(), target, context);
        var main = Scores.main(target);
        var rows = new ArrayList<Row>();
        for (int k = 0; k < models.size(); k++) {
            var named = models.get(k);
            int here = k;
            context.progress((double) k / models.size(), Progress.note(named.spec().toString()));
            var found = CrossValidation.run(named.model(), data.samples(), splits, FitContext.of(context,
                    (double) k / models.size(),
                    (k + 1.0) / models.size()), done -> context.progress((here
                    + (double) done / splits.size()) / models.size()));
            rows.add(new Row(named.spec().toString(), found));
            rows.sort(Comparator.comparingDouble((Row r) -> -CrossValidationAnalysis.mean(r.found().test(main))));
            context.progress((k + 1.0) / models.size(), Progress.show(table(rows, main)));
        }
        var best = rows.getFirst();
        var values = best.found().test(main);
        return Result.done(String.format(Locale.ROOT, "Best of %d: %s, %s %.4g ± %.2g over %d folds.", rows.size(),
                best.name(),
                main.equals("r2") ? "R²" : main, CrossValidationAnalysis.mean(values),
                CrossValidationAnalysis.spread(values), splits.size()))
                .with(table(rows, main)).with(picture(rows, main))
                .scalar(main, "Best " + (main.equals("r2") ? "R²" : "accuracy"), CrossValidationAnalysis.mean(values),
                "");
    }

    private record Row(String name, CrossValidation found) {
    }

    private static List<NamedModel> models(String text, Target target, RunContext context) {
        var out = new ArrayList<NamedModel>();
        for (var part : text.split(";")) {
            if (!part.isBlank()) {
                var named = context.create(NamedModel.class, part.strip());
                if (named.model().tasks().contains(target.isClass() ? Task.CLASSIFICATION : Task.REGRESSION)) {
                    out.add(named);
                } else {
                    context.progress(Double.NaN, Progress.note(part.strip() + " cannot learn " + (target.isClass()
                            ? "classes" : "numbers")
                            + " and is left out"));
                }
            }
        }
        if (out.isEmpty()) {
            throw new LearningException("none of the models '" + text + "' can learn '" + target.name()
                    + "', which is a "
                    + (target.isClass() ? "class" : "number") + ": name others");
        }
        return out;
    }

    private static Table table(List<Row> rows, String main) {
        var names = rows.getFirst().found().folds().getFirst().test().all().stream()
                .filter(s -> !s.name().equals("within-sd") && !s.name().equals("miscalibration")).toList();
        var columns = new ArrayList<Column>();
        for (var s : names) {
            columns.add(new Column(s.label(), s.unit(), rows.stream()
                    .mapToDouble(r -> CrossValidationAnalysis.mean(r.found().test(s.name()))).toArray()));
            if (s.name().equals(main)) {
                columns.add(new Column("Deviation from fold to fold", "", rows.stream()
                        .mapToDouble(r -> CrossValidationAnalysis.spread(r.found().test(main))).toArray()));
                columns.add(new Column("The same of training", "", rows.stream()
                        .mapToDouble(r -> CrossValidationAnalysis.mean(r.found().train(main))).toArray()));
            }
        }
        columns.add(new Column("Time of a fit", "s", rows.stream()
                .mapToDouble(r -> r.found().folds().stream().mapToDouble(f -> f.fitSeconds()).average().orElse(0))
                .toArray()));
        columns.add(new Column("Time of predictions", "s", rows.stream()
                .mapToDouble(r -> r.found().folds().stream().mapToDouble(f -> f.predictSeconds()).average().orElse(0))
                .toArray()));
        return new Table("models", "Models, best first",
                List.of(new WordColumn("Model", rows.stream().map(Row::name).toArray(String[]::new))), columns);
    }

    private static ResultItem picture(List<Row> rows, String main) {
        var layers = new ArrayList<Layer>();
        for (int k = 0; k < rows.size(); k++) {
            var values = rows.get(k).found().test(main);
            var x = new double[values.length];
            Arrays.fill(x, k + 1);
            layers.add(new Layer.Points(rows.get(k).name(), x, values));
        }
        return new ResultItem.Plot("folds", "Scores of the folds", new Axis("Rank", ""), new Axis(main.equals("r2")
                ? "R²" : "Accuracy", ""),
                layers);
    }
}
