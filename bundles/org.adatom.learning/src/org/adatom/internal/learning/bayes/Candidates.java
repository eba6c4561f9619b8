/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.bayes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.adatom.analysis.AnalysisException;
import org.adatom.analysis.Result;
import org.adatom.analysis.ResultItem;
import org.adatom.analysis.RunContext;
import org.adatom.learning.LearningException;
import org.adatom.learning.bayes.OptimiseOptions;
import org.adatom.learning.bayes.OptimiseOptions.Goal;
import org.adatom.learning.bayes.Surrogate;
import org.adatom.learning.data.Column.WordColumn;
import org.adatom.learning.data.Tables;
import org.adatom.learning.model.FitContext;

/** Candidates in a table of which some have been measured: which to measure next. */
public final class Candidates {
    private Candidates() {
    }

    /** {@return the next rows to measure} */
    public static Result propose(OptimiseOptions options, Surrogate surrogate, RunContext context) {
        if (options.file().isBlank()) {
            throw new LearningException("the candidates are rows of a table, but there is none: give one as 'file'");
        }
        var table = read(options.file());
        var pool = Pools.of(table, options.quantity(), context);
        int[] known = IntStream.range(0, pool.n()).filter(i -> Double.isFinite(pool.y()[i])).toArray();
        if (known.length == pool.n()) {
            throw new LearningException("every row of " + table.name()
                    + " has a value: rows to be measured have an empty one; to try strategies on known values use "
                    + "activelearning");
        }
        double sign = options.goal() == Goal.MAXIMISE ? 1 : -1;
        var fit = FitContext.of(context);
        PoolChoice.Choice choice;
        if (known.length == 0) {
            int[] all = IntStream.range(0, pool.n()).toArray();
            choice = new PoolChoice.Choice(PoolChoice.shuffled(all, fit, Math.min(options.batch(), all.length)),
                    new double[0],
                    new double[0]);
        } else {
            choice = PoolChoice.choose(pool, known, sign, surrogate, options.acquisition(), options.kappa(),
                    options.batch(), fit);
        }
        var rows = choice.rows();
        var words = new ArrayList<ResultItem.WordColumn>();
        for (var c : table.columns()) {
            if (c instanceof WordColumn w) {
                words.add(new ResultItem.WordColumn(w.label(), Arrays.stream(rows)
                        .mapToObj(i -> w.values()[pool.rows()[i]])
                        .toArray(String[]::new)));
            }
        }
        var numbers = new ArrayList<ResultItem.Column>();
        numbers.add(new ResultItem.Column("Row", "", Arrays.stream(rows).mapToDouble(i -> pool.rows()[i] + 1)
                .toArray()));
        if (choice.mean().length > 0) {
            numbers.add(new ResultItem.Column("Expected", pool.unit(),
                    Arrays.stream(rows).mapToDouble(i -> choice.mean()[i]).toArray()));
            numbers.add(new ResultItem.Column("Deviation", pool.unit(),
                    Arrays.stream(rows).mapToDouble(i -> choice.sd()[i]).toArray()));
        }
        var result = Result.done((rows.length == 1 ? "1 row" : rows.length + " rows") + " to measure next: "
                + String.join(", ", Arrays.stream(rows).mapToObj(i -> Integer.toString(pool.rows()[i] + 1)).limit(10)
                        .toList())
                + "; " + known.length + " of " + pool.n() + " are known, told apart by " + pool.about());
        if (known.length > 0) {
            result = result.scalar("best", "Best value", sign * Arrays.stream(known)
                    .mapToDouble(i -> sign * pool.y()[i]).max()
                    .orElse(Double.NaN), pool.unit());
        }
        return result.with(new ResultItem.Table("proposals", "Measure next", words, numbers));
    }

    /** {@return the table of a file} */
    static org.adatom.learning.data.Table read(String file) {
        try {
            return Tables.read(Path.of(file));
        } catch (IOException e) {
            throw new AnalysisException(String.valueOf(e.getMessage()), e);
        }
    }
}
