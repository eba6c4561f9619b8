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
import org.adatom.learning.bayes.GaussianSurrogate;
import org.adatom.learning.bayes.Optimiser;
import org.adatom.learning.bayes.OptimiserSettings;
import org.adatom.learning.data.Samples;
import org.adatom.learning.data.Split;
import org.adatom.learning.evaluation.CrossValidation;
import org.adatom.learning.evaluation.Scores;
import org.adatom.learning.evaluation.Search;
import org.adatom.learning.model.FitContext;
import org.adatom.learning.model.ModelFile;
import org.adatom.learning.model.NamedModel;

/** Looks for the options of a model that predict best what it was not fitted to. */
public final class TuneAnalysis implements Analysis<TuneOptions, FileInputs> {

    @Override
    public Class<TuneOptions> optionsType() {
        return TuneOptions.class;
    }

    @Override
    public Class<FileInputs> inputType() {
        return FileInputs.class;
    }

    @Override
    public Result run(TuneOptions options, FileInputs input, RunContext context) {
        var named = context.create(NamedModel.class, options.model());
        var data = ModelData.read(input, options.target(), options.features(), options.classes(), context);
        var search = Search.parse(options.space(), named);
        var all = data.samples();
        var split = !options.split().isBlank() ? data.stored(options.split(), input).getFirst()
                : options.test() > 0 ? ModelData.holdOut(all, options.test(), context.random("split"))
                : new Split(IntStream.range(0, all.count()).toArray(), new int[0]);
        var seen = all.subset(split.train());
        var folds = ModelData.folds(seen, options.folds(), context.random("folds"));
        var main = Scores.main(data.target());
        int count = options.search().equals("grid") ? search.grid(options.points()).size() : options.trials();
        var points = points(options, search, context);
        var trials = new ArrayList<Trial>();
        for (int k = 0; k < count; k++) {
            var point = points.next();
            trials.add(score(named, point, seen, folds, main, context));
            points.tell(trials.getLast().mean());
            var best = best(trials);
            context.progress(0.95 * (k + 1) / count, Progress.point("Best", "", "Trial", "", k + 1,
                    best.mean()),
                    Progress.point("Trial", "", "Trial", "", k + 1, trials.getLast().mean()),
                    Progress.show(table(trials, search, main)));
        }
        var best = best(trials);
        var fitted = best.model().pipeline().fit(seen, FitContext.of(context, 0.95, 1));
        var what = main.equals("r2") ? "R2" : main;
        var text = String.format(Locale.ROOT, "Best of %d: %s, %s %.4g +- %.2g in cross-validation", trials.size(),
                best.model().spec(), what,
                best.mean(), best.spread());
        var result = Result.done(text + ".");
        if (split.test().length > 0) {
            var test = all.subset(split.test());
            var scores = Scores.of(data.target(), test.y(), fitted.predict(test));
            result = Result.done(String.format(Locale.ROOT, "%s, %.4g on %d samples that the search never saw.", text,
                    scores.value(main),
                    test.count())).scalar(main, what + " of the test", scores.value(main), "");
        }
        result = result.scalar(main + "-folds", what + " in cross-validation", best.mean(), "").with(table(trials,
                search, main))
                .with(new ResultItem.Message("best", "Best options", best.model().spec().toString()));
        for (var dimension : search.dimensions()) {
            if (!Double.isNaN(dimension.low())) {
                result = result.with(picture(trials, dimension, what));
            }
        }
        return result.with(new ResultItem.File("tuned", "Fitted model", "tuned.model",
                new ModelFile(best.model(), data.encoding(), fitted).bytes()));
    }

    /** What is tried next, and what came of it. */
    private interface Points {
        Map<String, String> next();

        default void tell(double score) {
            // a grid and chance do not learn
        }
    }

    private static Points points(TuneOptions options, Search search, RunContext context) {
        if (options.search().equals("bayesian")) {
            return bayesian(search, Math.min(options.trials(), Math.max(5, 2 * search.dimensions().size())), context);
        }
        if (options.search().equals("grid")) {
            var all = search.grid(options.points()).iterator();
            return all::next;
        }
        var random = context.random("search");
        return () -> search.draw(random);
    }

    /** Asks a Gaussian process of the scores so far, by the logarithm of the expected improvement. */
    private static Points bayesian(Search search, int initial, RunContext context) {
        var space = search.space();
        var optimiser = new Optimiser(space, new OptimiserSettings(initial).maximising(), new GaussianSurrogate(),
                FitContext.of(context, 0, 0));
        var asked = new ArrayList<double[]>();
        return new Points() {
            @Override
            public Map<String, String> next() {
                var proposed = optimiser.ask(1);
                asked.add(proposed.isEmpty() ? asked.getLast() : proposed.getFirst());
                return search.of(asked.getLast());
            }

            @Override
            public void tell(double score) {
                optimiser.tell(asked.getLast(), score);
            }
        };
    }

    private record Trial(NamedModel model, Map<String, String> point, double mean, double spread, double train,
            double seconds) {
    }

    private static Trial score(NamedModel named, Map<String, String> point, Samples samples, List<Split> folds,
            String main, RunContext context) {
        var model = named.with(point);
        long begin = System.nanoTime();
        var found = CrossValidation.run(model.model(), samples, folds, FitContext.of(context),
                done -> context.checkCancelled());
        var values = found.test(main);
        return new Trial(model, point, CrossValidationAnalysis.mean(values), CrossValidationAnalysis.spread(values),
                CrossValidationAnalysis.mean(found.train(main)), (System.nanoTime() - begin) * 1e-9);
    }

    private static Trial best(List<Trial> trials) {
        var best = trials.getFirst();
        for (var t : trials) {
            best = t.mean() > best.mean() || Double.isNaN(best.mean()) ? t : best;
        }
        return best;
    }

    private static Table table(List<Trial> trials, Search search, String main) {
        var sorted = trials.stream().sorted((a, b) -> Double.compare(b.mean(), a.mean())).toList();
        var words = search.dimensions().stream().map(d -> new WordColumn(d.option(), sorted.stream()
                .map(t -> t.point().getOrDefault(d.option(), "")).toArray(String[]::new))).toList();
        var what = main.equals("r2") ? "R2" : "Accuracy";
        return new Table("trials", "Trials, best first", words, List.of(
                new Column(what, "", sorted.stream().mapToDouble(Trial::mean).toArray()),
                new Column("Deviation from fold to fold", "", sorted.stream().mapToDouble(Trial::spread).toArray()),
                new Column(what + " of training", "", sorted.stream().mapToDouble(Trial::train).toArray()),
                new Column("Time", "s", sorted.stream().mapToDouble(Trial::seconds).toArray())));
    }

    private static ResultItem picture(List<Trial> trials, Search.Dimension d, String what) {
        var x = trials.stream().mapToDouble(t -> Double.parseDouble(t.point().getOrDefault(d.option(), "NaN")))
                .toArray();
        var y = trials.stream().mapToDouble(Trial::mean).toArray();
        return new ResultItem.Plot("over-" + d.option(), what + " over " + d.option(), new Axis(d.option(), "",
                d.log()), new Axis(what, ""),
                List.of(new Layer.Points("", Arrays.copyOf(x, x.length), y)));
    }
}
