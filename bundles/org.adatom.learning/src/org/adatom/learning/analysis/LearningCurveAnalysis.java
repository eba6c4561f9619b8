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
import java.util.Map;
import java.util.Optional;
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
import org.adatom.internal.learning.analysis.Plots;
import org.adatom.learning.LearningException;
import org.adatom.learning.data.Folds;
import org.adatom.learning.data.Split;
import org.adatom.learning.evaluation.CrossValidation;
import org.adatom.learning.evaluation.Scores;
import org.adatom.learning.model.FitContext;
import org.adatom.learning.model.NamedModel;
import org.adatom.numerics.random.Shuffle;

/** How scores grow with the number of samples, or change with an option of the model. */
public final class LearningCurveAnalysis implements Analysis<LearningCurveOptions, FileInputs> {

    @Override
    public Class<LearningCurveOptions> optionsType() {
        return LearningCurveOptions.class;
    }

    @Override
    public Class<FileInputs> inputType() {
        return FileInputs.class;
    }

    @Override
    public Result run(LearningCurveOptions options, FileInputs input, RunContext context) {
        var named = context.create(NamedModel.class, options.model());
        var data = ModelData.read(input, options.target(), options.features(), options.classes(), context);
        var splits = !options.split().isBlank() ? data.stored(options.split(), input)
                : Folds.random(data.samples(), options.folds(), context.random("folds"));
        var main = Scores.main(data.target());
        var steps = options.option().isBlank() ? sizes(splits, options) : values(named, options);
        var shown = new Curve(new ArrayList<>(), new ArrayList<>());
        var item = picture(shown, options, main);
        for (int k = 0; k < steps.size(); k++) {
            var step = steps.get(k);
            var some = step.size() < 1 ? part(splits, step.size(), context) : splits;
            double from = (double) k / steps.size();
            var found = CrossValidation.run(step.model().orElse(named).model(), data.samples(), some,
                    FitContext.of(context),
                    done -> context.progress(from + (double) done / some.size() / steps.size()));
            shown.x().add(step.size() < 1 || options.option().isBlank()
                    ? some.stream().mapToInt(s -> s.train().length).average().orElse(0) : step.value());
            shown.found().add(found);
            item = picture(shown, options, main);
            context.progress((k + 1.0) / steps.size(), Progress.show(item));
        }
        var last = shown.found().getLast();
        int best = best(shown.found(), main);
        var what = main.equals("r2") ? "R²" : main;
        var result = options.option().isBlank()
                ? Result.done(String.format(Locale.ROOT,
                "%s: %s %.4g of the test and %.4g of training with %.0f samples.", named.spec(), what,
                        CrossValidationAnalysis.mean(last.test(main)), CrossValidationAnalysis.mean(last.train(main)),
                        shown.x().getLast()))
                : Result.done(String.format(Locale.ROOT, "Best %s of the test %.4g with %s = %s.", what,
                        CrossValidationAnalysis.mean(shown.found().get(best).test(main)), options.option(),
                        steps.get(best).name()));
        return result.with(item).with(table(shown, steps, main))
                .scalar(main, what + " of the test, last", CrossValidationAnalysis.mean(last.test(main)), "")
                .scalar(main + "-best", what + " of the test, best", CrossValidationAnalysis.mean(shown.found()
                .get(best).test(main)), "");
    }

    private record Curve(List<Double> x, List<CrossValidation> found) {
    }

    /** @param name for the table @param size share of the training samples @param value place on the axis */
    private record Step(String name, double size, double value, Optional<NamedModel> model) {
    }

    private static int best(List<CrossValidation> found, String main) {
        int best = 0;
        for (int k = 1; k < found.size(); k++) {
            best = CrossValidationAnalysis.mean(found.get(k).test(main)) > CrossValidationAnalysis.mean(found.get(best)
                    .test(main)) ? k : best;
        }
        return best;
    }

    private static List<Step> sizes(List<Split> splits, LearningCurveOptions options) {
        int n = splits.getFirst().train().length;
        double smallest = Math.max(options.smallest(), Math.min(1, 2.0 / n));
        var out = new ArrayList<Step>();
        for (int k = 0; k < options.points(); k++) {
            double share = Math.exp(Math.log(smallest) * (1 - k / (options.points() - 1.0)));
            out.add(new Step("", share, share, Optional.empty()));
        }
        return out;
    }

    private static List<Step> values(NamedModel named, LearningCurveOptions options) {
        var out = new ArrayList<Step>();
        var texts = ModelData.names(options.values());
        if (texts.isEmpty()) {
            throw new LearningException("the values of '" + options.option()
                    + "' are missing: give some, separated by commas, such as 1, 2, 5");
        }
        for (int k = 0; k < texts.size(); k++) {
            double place = k + 1;
            try {
                place = Double.parseDouble(texts.get(k));
            } catch (NumberFormatException e) {
                // words stand side by side
            }
            var model = named.with(Map.of(options.option().strip(), texts.get(k)));
            model.model();
            out.add(new Step(texts.get(k), 1, place, Optional.of(model)));
        }
        return out;
    }

    /** The first samples of a random order of each training part: smaller parts are within larger ones. */
    private static List<Split> part(List<Split> splits, double share, RunContext context) {
        var out = new ArrayList<Split>();
        for (int f = 0; f < splits.size(); f++) {
            var train = splits.get(f).train();
            var order = Shuffle.permutation(train.length, context.random("part " + f));
            int count = (int) Math.clamp(Math.round(share * train.length), 1, train.length);
            var some = Arrays.stream(order).limit(count).map(i -> train[i]).sorted().toArray();
            out.add(new Split(some, splits.get(f).test()));
        }
        return out;
    }

    private static ResultItem picture(Curve curve, LearningCurveOptions options, String main) {
        var x = curve.x().stream().mapToDouble(v -> v).toArray();
        boolean sizes = options.option().isBlank();
        boolean log = sizes || Arrays.stream(x).allMatch(v -> v > 0) && x.length > 2
                && Arrays.stream(x).max().orElse(1) / Arrays.stream(x).min().orElse(1) > 50;
        var layers = new ArrayList<Layer>();
        layers.addAll(Plots.band("Training", x, means(curve, main, true), spreads(curve, main, true)));
        layers.addAll(Plots.band("Test", x, means(curve, main, false), spreads(curve, main, false)));
        return new ResultItem.Plot("curve", sizes ? "Learning curve" : "Scores over " + options.option(),
                new Axis(sizes ? "Training samples" : options.option(), "", log), new Axis(main.equals("r2") ? "R²"
                : "Accuracy", ""), layers);
    }

    private static double[] means(Curve c, String main, boolean train) {
        return c.found().stream().mapToDouble(f -> CrossValidationAnalysis.mean(train ? f.train(main) : f.test(main)))
                .toArray();
    }

    private static double[] spreads(Curve c, String main, boolean train) {
        return c.found().stream().mapToDouble(f -> CrossValidationAnalysis.spread(train ? f.train(main) : f.test(main)))
                .toArray();
    }

    private static Table table(Curve c, List<Step> steps, String main) {
        boolean named = steps.stream().anyMatch(s -> s.model().isPresent());
        var what = main.equals("r2") ? "R²" : "accuracy";
        return new Table("table", "Scores", named ? List.of(new WordColumn("Value", steps.stream().map(Step::name)
                .toArray(String[]::new)))
                : List.of(), List.of(new Column(named ? "Place" : "Training samples", "", c.x().stream()
                .mapToDouble(v -> v).toArray()),
                        new Column("Test " + what, "", means(c, main, false)), new Column("Deviation of the test", "",
                        spreads(c, main, false)),
                        new Column("Training " + what, "", means(c, main, true)),
                        new Column("Deviation of training", "", spreads(c, main, true))));
    }
}
