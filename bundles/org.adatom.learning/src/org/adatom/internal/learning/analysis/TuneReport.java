/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.adatom.analysis.Axis;
import org.adatom.analysis.Layer;
import org.adatom.analysis.ResultItem;
import org.adatom.analysis.ResultItem.Column;
import org.adatom.analysis.ResultItem.WordColumn;
import org.adatom.learning.evaluation.Search;

/**
 * What is to be seen of trials.
 *
 * @param search where they lie
 * @param score its short name, such as r2
 */
public record TuneReport(Search search, String score) {

    /** {@return what the score is called} */
    public String label() {
        return score.equals("r2") ? "R²" : score.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                + score.substring(1);
    }

    /** {@return all trials, best first, failed ones last} */
    public ResultItem table(List<TuneTrial> trials) {
        var sorted = trials.stream().sorted(Comparator.comparingDouble((TuneTrial t) -> t.isDone() ? -t.mean()
                : Double.POSITIVE_INFINITY)).toList();
        var words = new ArrayList<>(search.dimensions().stream().map(d -> new WordColumn(d.option(), sorted.stream()
                .map(t -> t.options().getOrDefault(d.option(), "")).toArray(String[]::new))).toList());
        if (trials.stream().anyMatch(t -> !t.isDone())) {
            words.add(new WordColumn("Failed", sorted.stream().map(TuneTrial::note).toArray(String[]::new)));
        }
        return new ResultItem.Table("trials", "Trials, best first", words, List.of(
                column(label(), "", sorted, TuneTrial::mean),
                column("Deviation from fold to fold", "", sorted, TuneTrial::spread),
                column(label() + " of training", "", sorted, TuneTrial::train),
                column("Time", "s", sorted, TuneTrial::seconds)));
    }

    private static Column column(String label, String unit, List<TuneTrial> trials, ToDoubleFunction<TuneTrial> value) {
        return new Column(label, unit, trials.stream().mapToDouble(value).toArray());
    }

    /** {@return the best score after each trial, beside the trials} */
    public ResultItem course(List<TuneTrial> trials) {
        var x = IntStream.rangeClosed(1, trials.size()).asDoubleStream().toArray();
        var best = TuneTrial.course(trials);
        int[] there = IntStream.range(0, best.length).filter(i -> Double.isFinite(best[i])).toArray();
        return new ResultItem.Plot("course", "Best so far", new Axis("Trial", ""), new Axis(label(), ""), List.of(
                new Layer.Line("best so far", IntStream.of(there).mapToDouble(i -> x[i]).toArray(),
                        IntStream.of(there).mapToDouble(i -> best[i]).toArray()),
                points("trials", x, trials)));
    }

    /** {@return the course, and the score over each option that is a range} */
    public List<ResultItem> pictures(List<TuneTrial> trials) {
        var out = new ArrayList<ResultItem>();
        out.add(course(trials));
        for (var d : search.dimensions()) {
            if (!Double.isNaN(d.low())) {
                var x = trials.stream().mapToDouble(t -> Double.parseDouble(t.options()
                        .getOrDefault(d.option(), "NaN"))).toArray();
                out.add(new ResultItem.Plot("over-" + d.option(), label() + " over " + d.option(),
                        new Axis(d.option(), "", d.log()), new Axis(label(), ""), List.of(points("", x, trials))));
            }
        }
        return out;
    }

    private static Layer points(String label, double[] x, List<TuneTrial> trials) {
        int[] there = IntStream.range(0, x.length).filter(i -> trials.get(i).isDone()).toArray();
        return new Layer.Points(label, IntStream.of(there).mapToDouble(i -> x[i]).toArray(),
                IntStream.of(there).mapToDouble(i -> trials.get(i).mean()).toArray());
    }
}
