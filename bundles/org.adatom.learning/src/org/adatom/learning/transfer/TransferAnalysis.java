/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.adatom.analysis.Analysis;
import org.adatom.analysis.AnalysisException;
import org.adatom.analysis.FileInputs;
import org.adatom.analysis.Progress;
import org.adatom.analysis.Result;
import org.adatom.analysis.RunContext;
import org.adatom.internal.learning.transfer.DenseModel;
import org.adatom.internal.learning.transfer.Report;
import org.adatom.internal.learning.transfer.Tally;
import org.adatom.internal.learning.transfer.TransferData;
import org.adatom.internal.learning.transfer.Trials;
import org.adatom.internal.learning.transfer.Way;
import org.adatom.learning.LearningException;
import org.adatom.learning.data.Datasets;
import org.adatom.learning.data.Feature;
import org.adatom.learning.data.Samples;
import org.adatom.learning.data.Split;
import org.adatom.learning.data.Splits;
import org.adatom.learning.model.FitContext;
import org.adatom.learning.model.Model;
import org.adatom.learning.model.Pipeline;

/**
 * Transfer learning between compositions with a scarce property and compositions with a plentiful one, in two ways: the
 * prediction of a model of the base set is one more feature of the target set (the latent variable of M. L. Hutchinson
 * et al., arXiv:1711.05099, 2017), or a network that learnt the base set goes on with the target set. Both are compared
 * with learning from scratch at every size of the target set; compositions that the base set holds, too, are reported
 * apart.
 * <p>
 * The base model is scored on base rows that it did not learn from; by default it then learns all base rows. This is
 * honest: what the target set is about, the scarce property, is in no base row. A target composition that the base set
 * holds, too, is a look-up of the plentiful property, and therefore scored apart.
 */
public final class TransferAnalysis implements Analysis<TransferOptions, FileInputs> {
    private static final double RATE = 2e-3;

    @Override
    public Class<TransferOptions> optionsType() {
        return TransferOptions.class;
    }

    @Override
    public Class<FileInputs> inputType() {
        return FileInputs.class;
    }

    @Override
    public Result run(TransferOptions options, FileInputs input, RunContext context) {
        if (input.paths().size() != 2) {
            throw new AnalysisException("transfer learning needs two files, the target set and the base set; "
                    + input.paths().size() + (input.paths().size() == 1 ? " is given" : " are given"));
        }
        try {
            var target = TransferData.read(file(input.first(), options, context), options.target(),
                    options.formula(), context,
                    0, 0.01);
            var base = TransferData.read(file(input.paths().get(1), options, context), options.baseTarget(),
                    options.formula(),
                    context, 0.01, 0.04);
            return transfer(options, target, base, context);
        } catch (IOException | LearningException e) {
            throw new AnalysisException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Path file(Path given, TransferOptions options, RunContext context) {
        var whole = options.whole() ? Datasets.whole(given) : Optional.<Path>empty();
        context.progress(0, Progress.note(whole.map(f -> "The whole data set " + f + " is taken for "
                + given.getFileName())
                .orElse("Reading " + given.getFileName())));
        return whole.orElse(given);
    }

    private static Result transfer(TransferOptions options, TransferData target, TransferData base,
            RunContext context) {
        double end = options.network() ? 0.4 : 0.7;
        var seen = target.seenIn(base);
        int common = (int) IntStream.range(0, seen.length).filter(i -> seen[i]).count();
        context.progress(0.05, Progress.note(target.samples().count() + " target and " + base.samples().count()
                + " base samples; " + common + " target compositions are in the base set, too"));
        var split = Splits.random(base.samples().count(), 0, options.test(), context.random("base split"));
        var learner = new Pipeline(context.create(Model.class, options.baseModel()));
        double half = options.refit() ? end / 2 - 0.05 : end - 0.15;
        var scored = learner.fit(base.samples().subset(split.train()), FitContext.of(context, 0.05, half));
        var baseScore = score(base.samples(), split, scored.predict(test(base, split)).mean());
        context.progress(half, Progress.note("Base model: MAE " + Report.text(baseScore.mae()) + ", R² "
                + Report.text(baseScore.r2())));
        var baseModel = options.refit() ? learner.fit(base.samples(), FitContext.of(context, half, end - 0.15))
                : scored;
        var latent = target.samples().withFeature(new Feature("base prediction",
                base.samples().targetList().getFirst().unit()),
                baseModel.predict(target.samples()).mean());
        var all = IntStream.range(0, seen.length).toArray();
        var trials = new Trials(target.samples(), latent, all, options.test(), options.repeats(), options.points(),
                FitContext.of(context));
        var model = context.create(Model.class, options.model());
        var found = new EnumMap<Way, double[][][]>(Way.class);
        found.put(Way.SCRATCH, trials.model(model, false, FitContext.of(context, end - 0.15, end - 0.08)));
        found.put(Way.LATENT, trials.model(model, true, FitContext.of(context, end - 0.08, end)));
        var report = new Report(target, seen, trials, options.repeats());
        report.add(found);
        context.progress(end, Progress.show(report.curve()));
        Optional<Tally> networkBase = Optional.empty();
        if (options.network()) {
            networkBase = Optional.of(network(options, base, split, trials, found, context));
            report.add(found);
            context.progress(0.9, Progress.show(report.curve()));
        }
        var nonMetals = nonMetals(options, target.samples(), latent, model, context);
        return report.result(baseScore, networkBase, nonMetals, common, base.samples().count());
    }

    private static Samples test(TransferData set, Split split) {
        return set.samples().subset(split.test());
    }

    private static Tally score(Samples samples, Split split, double[] predicted) {
        return Tally.of(samples.subset(split.test()).y(), predicted, i -> true);
    }

    private static Tally network(TransferOptions options, TransferData base, Split split, Trials trials,
            Map<Way, double[][][]> found, RunContext context) {
        var learner = new DenseModel(options.hidden(), options.epochs(), RATE, 128, Optional.empty(), 0,
                "Loss on the base set");
        var fitted = new Pipeline(learner).fit(base.samples().subset(split.train()), FitContext.of(context, 0.4, 0.65));
        var score = score(base.samples(), split, fitted.predict(test(base, split)).mean());
        context.progress(0.65, Progress.note("Network on the base set: MAE " + Report.text(score.mae()) + ", R² "
                + Report.text(score.r2())));
        int frozen = Math.min(options.frozen(), options.hidden().length);
        var anew = new DenseModel(options.hidden(), options.tuningEpochs(), RATE, 32, Optional.empty(), 0, "");
        var tuned = new DenseModel(options.hidden(), options.tuningEpochs(), RATE * options.factor(), 32,
                Trials.weights(fitted),
                frozen, "");
        found.putAll(trials.networks(anew, fitted, tuned, FitContext.of(context, 0.65, 0.9)));
        return score;
    }

    /** Samples whose property is above zero, learnt and tested on their own; empty where all or hardly any are. */
    private static Map<Way, Tally> nonMetals(TransferOptions options, Samples plain, Samples latent, Model model,
            RunContext context) {
        int[] rows = IntStream.range(0, plain.count()).filter(i -> plain.y()[i] > 0).toArray();
        var out = new EnumMap<Way, Tally>(Way.class);
        boolean metals = Arrays.stream(plain.y()).anyMatch(v -> v == 0)
                && Arrays.stream(plain.y()).allMatch(v -> v >= 0);
        if (!metals || rows.length < 20) {
            return out;
        }
        var trials = new Trials(plain, latent, rows, options.test(), options.repeats(), 1,
                FitContext.of(context).part(7));
        for (var way : new Way[] {Way.SCRATCH, Way.LATENT}) {
            var found = trials.model(model, way == Way.LATENT, FitContext.of(context, way == Way.SCRATCH ? 0.9 : 0.95,
                    way == Way.SCRATCH ? 0.95 : 0.99));
            out.put(way, Tally.mean(IntStream.range(0, found.length)
                    .mapToObj(r -> Tally.of(trials.truth(r), found[r][0], i -> true)).toArray(Tally[]::new)));
        }
        return out;
    }
}
