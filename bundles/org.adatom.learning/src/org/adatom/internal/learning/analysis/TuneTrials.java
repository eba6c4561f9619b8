/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.analysis;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.adatom.analysis.Progress;
import org.adatom.analysis.RunContext;
import org.adatom.learning.LearningException;
import org.adatom.learning.analysis.CrossValidationAnalysis;
import org.adatom.learning.data.Samples;
import org.adatom.learning.data.Split;
import org.adatom.learning.evaluation.CrossValidation;
import org.adatom.learning.model.FitContext;
import org.adatom.learning.model.NamedModel;

/**
 * Tries options one after the other, and goes on where an interrupted run ended.
 *
 * @param model whose options are tried
 * @param samples of the search
 * @param folds the same for all trials, so that they can be compared
 * @param score that is to be large
 * @param plan what is tried
 * @param context of the run
 */
public record TuneTrials(NamedModel model, Samples samples, List<Split> folds, String score, TunePlan plan,
        RunContext context) {
    private static final double SHARE = 0.95;
    private static final long PAUSE = 300_000_000;

    /** {@return all trials, in order} @param report shows them on the way */
    public List<TuneTrial> run(TuneReport report) {
        var trials = load();
        trials.forEach(plan::tell);
        long shown = System.nanoTime() - 2 * PAUSE;
        for (var next = plan.next(trials.size()); next.isPresent(); next = plan.next(trials.size())) {
            context.checkCancelled();
            var trial = evaluate(trials.size(), next.get());
            plan.tell(trial);
            trials.add(trial);
            context.checkpoint().save(trials.stream().map(TuneTrial::line).collect(Collectors.joining("\n"))
                    .getBytes(StandardCharsets.UTF_8));
            double done = SHARE * trials.size() / plan.count();
            if (System.nanoTime() - shown > PAUSE) {
                shown = System.nanoTime();
                context.progress(done, Progress.show(report.course(trials)), Progress.show(report.table(trials)));
            } else {
                context.progress(done);
            }
        }
        return trials;
    }

    private List<TuneTrial> load() {
        var out = new ArrayList<TuneTrial>();
        var lines = context.checkpoint().load().map(state -> new String(state, StandardCharsets.UTF_8).lines().toList())
                .orElse(List.of());
        for (var line : lines) {
            out.add(TuneTrial.read(line, plan, out.size()));
        }
        return out;
    }

    private TuneTrial evaluate(int index, double[] point) {
        var options = plan.options(index, point);
        long begin = System.nanoTime();
        try {
            var found = CrossValidation.run(model.with(options).model(), samples, folds, FitContext.of(context, 0, 0),
                    done -> context.checkCancelled());
            var values = found.test(score);
            double mean = CrossValidationAnalysis.mean(values);
            return new TuneTrial(options, point, mean, CrossValidationAnalysis.spread(values),
                    CrossValidationAnalysis.mean(found.train(score)), (System.nanoTime() - begin) * 1e-9,
                    Double.isFinite(mean) ? "" : "the score is " + mean);
        } catch (LearningException e) {
            return new TuneTrial(options, point, Double.NaN, Double.NaN, Double.NaN, (System.nanoTime() - begin) * 1e-9,
                    String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
        }
    }
}
