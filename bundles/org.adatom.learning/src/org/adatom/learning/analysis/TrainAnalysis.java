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
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.adatom.analysis.Analysis;
import org.adatom.analysis.Axis;
import org.adatom.analysis.FileInputs;
import org.adatom.analysis.Layer;
import org.adatom.analysis.Result;
import org.adatom.analysis.ResultItem;
import org.adatom.analysis.ResultItem.Column;
import org.adatom.analysis.RunContext;
import org.adatom.internal.learning.analysis.ModelData;
import org.adatom.internal.learning.analysis.Plots;
import org.adatom.learning.data.Feature;
import org.adatom.learning.data.Folds;
import org.adatom.learning.data.Samples;
import org.adatom.learning.data.Split;
import org.adatom.learning.evaluation.Importance;
import org.adatom.learning.evaluation.Scores;
import org.adatom.learning.model.FitContext;
import org.adatom.learning.model.FittedPipeline;
import org.adatom.learning.model.ModelFile;
import org.adatom.learning.model.NamedModel;
import org.adatom.learning.model.Prediction;

/** Fits a model to a part of the samples, tests it with the others, and saves it. */
public final class TrainAnalysis implements Analysis<TrainOptions, FileInputs> {

    @Override
    public Class<TrainOptions> optionsType() {
        return TrainOptions.class;
    }

    @Override
    public Class<FileInputs> inputType() {
        return FileInputs.class;
    }

    @Override
    public Result run(TrainOptions options, FileInputs input, RunContext context) {
        var named = context.create(NamedModel.class, options.model());
        var data = ModelData.read(input, options.target(), options.features(), options.classes(), context);
        var samples = data.samples();
        var split = !options.split().isBlank() ? data.stored(options.split(), input).getFirst()
                : options.test() > 0 ? Folds.holdOut(samples, options.test(), context.random("split"))
                : new Split(IntStream.range(0, samples.count()).toArray(), new int[0]);
        var train = samples.subset(split.train());
        var test = samples.subset(split.test());
        long begin = System.nanoTime();
        var fitted = named.pipeline(options.missing()).fit(train, FitContext.of(context, 0, 0.7));
        double seconds = (System.nanoTime() - begin) * 1e-9;
        context.progress(0.7);
        var items = new ArrayList<ResultItem>();
        var text = new StringBuilder(named.spec() + " learnt " + fitted.trainCount() + " samples");
        for (int t = 0; t < samples.targets(); t++) {
            show(fitted, train, test, t, items, text);
        }
        if (samples.targets() == 1 && options.shuffles() > 0 && !samples.featureList().isEmpty()) {
            importance(fitted, test.count() > 1 ? test : train, options.shuffles(), FitContext.of(context, 0.7, 1),
                    items);
        }
        items.add(new ResultItem.Scalar("seconds", "Time of the fit", seconds, "s"));
        items.add(new ResultItem.File("fitted", "Fitted model", "fitted.model", new ModelFile(named, data.encoding(),
                fitted).bytes()));
        var result = Result.done(text + ".");
        for (var item : items) {
            result = result.with(item);
        }
        return result;
    }

    private static void show(FittedPipeline fitted, Samples train, Samples test, int t, List<ResultItem> items,
            StringBuilder text) {
        var target = train.targetList().get(t);
        var suffix = t == 0 ? "" : "-" + (t + 1);
        var onTrain = one(fitted.predict(train), t);
        var onTest = one(fitted.predict(test), t);
        boolean tested = test.count() > 0;
        var trainScores = Scores.of(target, train.target(t), onTrain);
        var scores = tested ? Scores.of(target, test.target(t), onTest) : trainScores;
        var main = Scores.main(target);
        text.append(String.format(Locale.ROOT, "%s %s %s%s %.4g", t == 0 ? ":" : ",", target.name(), main.equals("r2")
                ? "R²" : main,
                tested ? " on " + test.count() + " others" : " on the same", scores.value(main)));
        scores.all().forEach(s -> items.add(new ResultItem.Scalar(s.name() + suffix, s.label() + (t == 0 ? "" : ", "
                + target.name()),
                s.value(), s.unit())));
        items.add(Plots.scores("scores" + suffix, "Scores of " + target.name(), tested ? List.of("Test", "Training")
                : List.of("Training"),
                tested ? List.of(scores, trainScores) : List.of(trainScores)));
        var shown = tested ? test : train;
        var p = tested ? onTest : onTrain;
        if (target.isClass()) {
            items.add(Plots.confusion(target, shown.target(t), p.mean()));
            if (p.probabilities().length > 0) {
                items.add(Plots.roc(target, shown.target(t), p.probabilities()));
            }
        } else {
            var layers = new ArrayList<Layer>();
            layers.add(new Layer.Points("Training", train.target(t), onTrain.mean()));
            if (tested) {
                layers.add(new Layer.Points("Test", test.target(t), onTest.mean(), onTest.sd()));
            }
            items.add(Plots.parity("parity" + suffix, "Predicted and given " + target.name(), target, layers));
            items.add(Plots.residuals("residuals" + suffix, "Differences", target, shown.target(t), p.mean()));
        }
        if (train.features() == 1 && !target.isClass()) {
            items.add(curve(fitted, train, test, t, suffix));
        }
    }

    /** Of one feature: what the model says in between. */
    private static ResultItem curve(FittedPipeline fitted, Samples train, Samples test, int t, String suffix) {
        var xs = DoubleStream.concat(Arrays.stream(train.x()), Arrays.stream(test.x()))
                .filter(Double::isFinite).summaryStatistics();
        int n = 201;
        var x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = xs.getMin() + (xs.getMax() - xs.getMin()) * i / (n - 1);
        }
        var p = one(fitted.predict(x, n), t);
        var layers = new ArrayList<Layer>();
        if (p.hasSpread()) {
            var low = IntStream.range(0, n).mapToDouble(i -> p.mean()[i] - 2 * p.sd()[i]).toArray();
            var high = IntStream.range(0, n).mapToDouble(i -> p.mean()[i] + 2 * p.sd()[i]).toArray();
            layers.add(new Layer.Area("Two deviations", x, low, high));
        }
        layers.add(new Layer.Line("Model", x, p.mean()));
        layers.add(new Layer.Points("Training", train.x(), train.target(t)));
        if (test.count() > 0) {
            layers.add(new Layer.Points("Test", test.x(), test.target(t)));
        }
        var feature = train.featureList().getFirst();
        var target = train.targetList().get(t);
        return new ResultItem.Plot("curve" + suffix, "Model and samples", new Axis(feature.name(), feature.unit()),
                new Axis(target.name(), target.unit()), layers);
    }

    /** {@return what it says of one target} */
    static Prediction one(Prediction p, int t) {
        int m = p.targets();
        return m == 1 ? p : new Prediction(p.count(), 1, every(p.mean(), m, t), every(p.sd(), m, t), new double[0]);
    }

    private static double[] every(double[] all, int m, int t) {
        return IntStream.range(0, all.length / m).mapToDouble(i -> all[i * m + t]).toArray();
    }

    static void importance(FittedPipeline fitted, Samples test, int shuffles, FitContext context,
            List<ResultItem> items) {
        var found = Importance.of(fitted, test, shuffles, context);
        var label = found.score().equals("r2") ? "Fall of R²" : "Fall of the accuracy";
        items.add(Plots.features("importance", "Importance of the features", fitted.featureList().stream()
                .map(Feature::name).toList(),
                found.order(), List.of(new Column(label, "", found.mean()), new Column("Deviation", "", found.sd()))));
    }
}
