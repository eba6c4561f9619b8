/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.analysis;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.adatom.analysis.Analysis;
import org.adatom.analysis.FileInputs;
import org.adatom.analysis.Result;
import org.adatom.analysis.ResultItem;
import org.adatom.analysis.RunContext;
import org.adatom.internal.learning.analysis.ModelData;
import org.adatom.internal.learning.analysis.TunePlan;
import org.adatom.internal.learning.analysis.TuneReport;
import org.adatom.internal.learning.analysis.TuneTrial;
import org.adatom.internal.learning.analysis.TuneTrials;
import org.adatom.learning.data.Folds;
import org.adatom.learning.data.Split;
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
        var search = options.space().isBlank() ? Search.of(named) : Search.parse(options.space(), named);
        var all = data.samples();
        var split = !options.split().isBlank() ? data.stored(options.split(), input).getFirst()
                : options.test() > 0 ? Folds.holdOut(all, options.test(), context.random("split"))
                : new Split(IntStream.range(0, all.count()).toArray(), new int[0]);
        var seen = all.subset(split.train());
        var folds = Folds.random(seen, options.folds(), context.random("folds"));
        var main = Scores.main(data.target());
        var report = new TuneReport(search, main);
        var plan = TunePlan.of(options, search, context);
        var trials = new TuneTrials(named, seen, folds, main, plan, context).run(report);
        var best = TuneTrial.best(trials);
        var model = named.with(best.options());
        var fitted = model.pipeline().fit(seen, FitContext.of(context, 0.95, 1));
        var text = String.format(Locale.ROOT, "Best of %d: %s, %s %.4g ± %.2g in cross-validation", trials.size(),
                model.spec(), report.label(), best.mean(), best.spread());
        var result = Result.done(text + ".");
        if (split.test().length > 0) {
            var test = all.subset(split.test());
            double score = Scores.of(data.target(), test.y(), fitted.predict(test)).value(main);
            result = Result.done(String.format(Locale.ROOT, "%s, %.4g on %d samples that the search never saw.",
                    text, score,
                    test.count())).scalar(main, report.label() + " of the test", score, "");
        }
        result = result.scalar(main + "-folds", report.label() + " in cross-validation", best.mean(), "")
                .with(report.table(trials)).with(new ResultItem.Message("best", "Best options",
                        model.spec().toString()))
                .with(new ResultItem.Message("searched", "Searched", search.toString()));
        for (var picture : pictures(report, plan, trials)) {
            result = result.with(picture);
        }
        return result.with(new ResultItem.File("tuned", "Fitted model", "tuned.model",
                new ModelFile(model, data.encoding(), fitted).bytes()));
    }

    private static List<ResultItem> pictures(TuneReport report, TunePlan plan, List<TuneTrial> trials) {
        var out = report.pictures(trials);
        out.addAll(plan.pictures(report.label()));
        return out;
    }
}
