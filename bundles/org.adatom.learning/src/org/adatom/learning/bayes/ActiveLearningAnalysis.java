/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.bayes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.adatom.analysis.Analysis;
import org.adatom.analysis.AnalysisException;
import org.adatom.analysis.FileInputs;
import org.adatom.analysis.Result;
import org.adatom.analysis.ResultItem;
import org.adatom.analysis.RunContext;
import org.adatom.internal.learning.bayes.PoolRuns;
import org.adatom.internal.learning.bayes.Pools;
import org.adatom.learning.LearningException;
import org.adatom.learning.bayes.ActiveLearningOptions.Goal;
import org.adatom.learning.data.Tables;

/**
 * Tries strategies of active learning on a table whose values are all known, but hidden from the strategies: how soon
 * does each find the largest value, or learn to predict the rest?
 * <p>
 * Source: B. Settles, Active Learning (2012), doi 10.2200/S00429ED1V01Y201207AIM018.
 */
public final class ActiveLearningAnalysis implements Analysis<ActiveLearningOptions, FileInputs> {

    @Override
    public Class<ActiveLearningOptions> optionsType() {
        return ActiveLearningOptions.class;
    }

    @Override
    public Class<FileInputs> inputType() {
        return FileInputs.class;
    }

    @Override
    public Result run(ActiveLearningOptions options, FileInputs input, RunContext context) {
        var strategies = options.acquisitions();
        var surrogate = OptimiseAnalysis.surrogate(options.surrogate(), context);
        var pool = pool(options, input, context);
        if (options.initial() + options.step() > pool.n()) {
            throw new LearningException("there are " + pool.n() + " rows with values: too few for " + options.initial()
                    + " at the beginning and " + options.step() + " more");
        }
        var runs = new PoolRuns(options, strategies, surrogate, pool, context);
        runs.run();
        return result(options, strategies, runs, pool);
    }

    private static Pools.Pool pool(ActiveLearningOptions options, FileInputs input, RunContext context) {
        try {
            var table = Tables.read(input.first());
            var all = Pools.of(table, options.target(), context);
            double above = options.above().orElse(Double.NEGATIVE_INFINITY);
            int[] rows = IntStream.range(0, all.n()).filter(i -> Double.isFinite(all.y()[i]) && all.y()[i] > above)
                    .toArray();
            if (rows.length == 0) {
                throw new LearningException(table.name() + " has no row with a value above " + above);
            }
            var x = new double[rows.length * all.d()];
            for (int i = 0; i < rows.length; i++) {
                System.arraycopy(all.x(), rows[i] * all.d(), x, i * all.d(), all.d());
            }
            return new Pools.Pool(x, rows.length, all.d(), Arrays.stream(rows).mapToDouble(i -> all.y()[i]).toArray(),
                    Arrays.stream(rows).map(i -> all.rows()[i]).toArray(), all.unit(), all.about());
        } catch (IOException e) {
            throw new AnalysisException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Result result(ActiveLearningOptions options, List<Acquisition> strategies, PoolRuns runs,
            Pools.Pool pool) {
        boolean learn = options.goal() == Goal.LEARN;
        var words = new ArrayList<String>();
        var last = new double[strategies.size()];
        var area = new double[strategies.size()];
        var found = new double[strategies.size()];
        double best = runs.best();
        for (int s = 0; s < strategies.size(); s++) {
            var median = runs.quantile(s, 0.5);
            last[s] = median[median.length - 1];
            area[s] = Arrays.stream(median).average().orElse(Double.NaN);
            found[s] = runs.found(s);
            words.add(ActiveLearningOptions.word(strategies.get(s)) + " "
                    + String.format(java.util.Locale.ROOT, "%.3g", last[s]));
        }
        int known = runs.counts()[runs.counts().length - 1];
        var unit = pool.unit().isEmpty() ? "" : " " + pool.unit();
        var text = learn ? "median RMSE%s after %d of %d rows: %s".formatted(unit.isEmpty() ? ""
                : " (" + pool.unit() + ")", known,
                pool.n(), String.join(", ", words))
                : "median best after %d of %d rows: %s (the %s value is %.6g%s)".formatted(known, pool.n(),
                        String.join(", ", words),
                        options.goal() == Goal.LARGEST ? "largest" : "smallest", best, unit);
        var columns = new ArrayList<ResultItem.Column>();
        columns.add(new ResultItem.Column(learn ? "Median RMSE at the end" : "Median best at the end",
                pool.unit(), last));
        columns.add(new ResultItem.Column("Mean of the median curve", pool.unit(), area));
        if (!learn) {
            columns.add(new ResultItem.Column("Repeats that found the best row", "", found));
        }
        var result = Result.done(text);
        for (int s = 0; s < strategies.size(); s++) {
            result = result.scalar("final-" + ActiveLearningOptions.word(strategies.get(s)),
                    "Median at the end: " + ActiveLearningOptions.word(strategies.get(s)), last[s], pool.unit());
        }
        return result.scalar("rows", "Rows to choose from", pool.n(), "")
                .with(new ResultItem.Table("strategies", "Strategies",
                        List.of(new ResultItem.WordColumn("Strategy",
                                strategies.stream().map(ActiveLearningOptions::word)
                                .toArray(String[]::new))), columns))
                .with(runs.plot());
    }
}
