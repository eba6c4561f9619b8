/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.adatom.analysis.Analysis;
import org.adatom.analysis.FileInputs;
import org.adatom.analysis.Layer;
import org.adatom.analysis.Result;
import org.adatom.analysis.ResultItem;
import org.adatom.analysis.ResultItem.Column;
import org.adatom.analysis.ResultItem.Table;
import org.adatom.analysis.RunContext;
import org.adatom.internal.learning.analysis.ModelData;
import org.adatom.internal.learning.analysis.Plots;
import org.adatom.learning.LearningException;
import org.adatom.learning.data.Column.NumberColumn;
import org.adatom.learning.data.Column.WordColumn;
import org.adatom.learning.data.Folds;
import org.adatom.learning.data.Split;
import org.adatom.learning.evaluation.CrossValidation;
import org.adatom.learning.evaluation.Scores;
import org.adatom.learning.model.FitContext;
import org.adatom.learning.model.NamedModel;
import org.adatom.learning.model.Prediction;
import org.adatom.numerics.statistics.Statistics;

/** Tests a model with samples that it was not fitted to, each once. */
public final class CrossValidationAnalysis implements Analysis<CrossValidationOptions, FileInputs> {

    @Override
    public Class<CrossValidationOptions> optionsType() {
        return CrossValidationOptions.class;
    }

    @Override
    public Class<FileInputs> inputType() {
        return FileInputs.class;
    }

    @Override
    public Result run(CrossValidationOptions options, FileInputs input, RunContext context) {
        var named = context.create(NamedModel.class, options.model());
        var data = ModelData.read(input, options.target(), options.features(), options.classes(), context);
        var splits = !options.split().isBlank() ? data.stored(options.split(), input) : splits(data, options, context);
        var target = data.target();
        var found = CrossValidation.run(named.model(), data.samples(), splits, FitContext.of(context), done -> context
                .progress((double) done / splits.size()));
        var main = Scores.main(target);
        var values = found.test(main);
        var result = Result.done(String.format(Locale.ROOT, "%s: %s %.4g ± %.2g over %d folds.", named.spec(),
                main.equals("r2") ? "R²" : main,
                mean(values), spread(values), splits.size()));
        var names = found.folds().getFirst().test().all();
        for (var s : names) {
            result = result.scalar(s.name(), s.label() + ", mean of the folds", mean(found.test(s.name())), s.unit());
        }
        result = result.scalar(main + "-sd", "Deviation of " + (main.equals("r2") ? "R²" : main)
                + " from fold to fold", spread(values), "")
                .scalar(main + "-train", (main.equals("r2") ? "R²" : "Accuracy") + " of training",
                mean(found.train(main)), "");
        for (var item : pictures(data, found)) {
            result = result.with(item);
        }
        var columns = new ArrayList<Column>();
        columns.add(new Column("Fold", "", IntStream.rangeClosed(1, splits.size()).asDoubleStream().toArray()));
        names.forEach(s -> columns.add(new Column(s.label(), s.unit(), found.test(s.name()))));
        columns.add(new Column("Training " + (main.equals("r2") ? "R²" : main), "", found.train(main)));
        columns.add(new Column("Time of the fit", "s", found.folds().stream().mapToDouble(f -> f.fitSeconds())
                .toArray()));
        return result.with(new Table("folds", "Folds", List.of(), columns));
    }

    /** {@return the mean of scores} */
    public static double mean(double[] values) {
        return Statistics.mean(values);
    }

    /** {@return the standard deviation of scores} */
    public static double spread(double[] values) {
        return values.length < 2 ? 0 : Math.sqrt(Statistics.sampleVariance(values));
    }

    private static List<Split> splits(ModelData data, CrossValidationOptions options, RunContext context) {
        if (!options.groups().isBlank()) {
            return byGroup(data, options.groups().strip());
        }
        return repeated(data, options.folds(), options.repeats(), context);
    }

    static List<Split> repeated(ModelData data, int folds, int repeats, RunContext context) {
        var out = new ArrayList<Split>();
        for (int r = 0; r < repeats; r++) {
            out.addAll(Folds.random(data.samples(), folds, context.random("folds " + r)));
        }
        return out;
    }

    private static List<Split> byGroup(ModelData data, String label) {
        var column = data.table().column(label).rows(data.rows());
        var names = switch (column) {
            case NumberColumn numbers -> Arrays.stream(numbers.values()).mapToObj(Double::toString)
                    .toArray(String[]::new);
            case WordColumn words -> words.values();
        };
        var groups = Arrays.stream(names).distinct().toList();
        if (groups.size() < 2) {
            throw new LearningException("the column '" + label
                    + "' has one value only: groups to leave out need at least two");
        }
        return groups.stream().map(g -> new Split(IntStream.range(0, names.length).filter(i -> !names[i].equals(g))
                .toArray(),
                IntStream.range(0, names.length).filter(i -> names[i].equals(g)).toArray())).toList();
    }

    private static List<ResultItem> pictures(ModelData data, CrossValidation found) {
        var target = data.target();
        var tested = IntStream.range(0, data.samples().count()).filter(i -> !Double.isNaN(found.mean()[i])).toArray();
        var truth = pick(data.samples().y(), tested, 1);
        var p = new Prediction(tested.length, 1, pick(found.mean(), tested, 1), pick(found.sd(), tested, 1),
                pick(found.probabilities(), tested, target.classes().size()));
        if (target.isClass()) {
            return List.of(Plots.confusion(target, truth, p.mean()), Plots.roc(target, truth, p.probabilities()));
        }
        return List.of(Plots.parity("parity", "Predicted by a model that did not see it", target,
                List.of(new Layer.Points("", truth, p.mean(), p.sd()))), Plots.residuals("residuals", "Differences",
                target, truth, p.mean()));
    }

    private static double[] pick(double[] all, int[] rows, int width) {
        return all.length == 0 ? all : Arrays.stream(rows).flatMap(i -> IntStream.range(i * width, (i + 1) * width))
                .mapToDouble(q -> all[q])
                .toArray();
    }
}
