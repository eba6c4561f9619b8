/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.bayes;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.adatom.analysis.Axis;
import org.adatom.analysis.Layer;
import org.adatom.analysis.Progress;
import org.adatom.analysis.Result;
import org.adatom.analysis.ResultItem;
import org.adatom.analysis.RunContext;
import org.adatom.learning.bayes.Observation;
import org.adatom.learning.bayes.Optimiser;
import org.adatom.learning.bayes.OptimiserSettings;
import org.adatom.learning.bayes.Variable;

/** What there is to see of an optimisation, while it runs and afterwards. */
public final class OptimiseReport {
    private static final long PAUSE = 300_000_000;
    private static final double FLOOR = 1e-12;

    private final Task task;
    private final OptimiserSettings settings;
    private final Optimiser optimiser;
    private final RunContext context;
    private long shown = System.nanoTime() - 2 * PAUSE;

    /** For a task. */
    public OptimiseReport(Task task, OptimiserSettings settings, Optimiser optimiser, RunContext context) {
        this.task = task;
        this.settings = settings;
        this.optimiser = optimiser;
        this.context = context;
    }

    /** Shows what there is, but not more often than can be looked at. @param fraction how much is done */
    public void show(double fraction) {
        if (System.nanoTime() - shown < PAUSE) {
            context.progress(fraction);
            return;
        }
        shown = System.nanoTime();
        var news = items().stream().map(Progress::show).toArray(Progress[]::new);
        context.progress(fraction, news);
    }

    /** {@return a result with all there is to see} */
    public Result add(Result result) {
        var out = result;
        for (var item : items()) {
            out = out.with(item);
        }
        return out.with(new ResultItem.File("history", "History", "history.csv",
                optimiser.history().toCsv(task.space()).getBytes(StandardCharsets.UTF_8)));
    }

    private List<ResultItem> items() {
        var out = new ArrayList<ResultItem>();
        var all = optimiser.history().observations();
        if (!optimiser.history().done().isEmpty()) {
            out.add(course(all));
            task.optimum().ifPresent(optimum -> out.add(regret(all, optimum)));
        }
        out.add(table(all));
        out.addAll(new Slices(task, optimiser).items());
        return out;
    }

    private ResultItem course(List<Observation> all) {
        var x = IntStream.rangeClosed(1, all.size()).asDoubleStream().toArray();
        var values = all.stream().mapToDouble(o -> o.isFeasible() ? o.value() : Double.NaN).toArray();
        return new ResultItem.Plot("course", "Best so far", new Axis("Evaluation", ""),
                new Axis(task.label(), task.unit()),
                List.of(new Layer.Line("best so far", x, best(all)), points("evaluations", x, values)));
    }

    private ResultItem regret(List<Observation> all, double optimum) {
        var x = IntStream.rangeClosed(1, all.size()).asDoubleStream().toArray();
        var y = best(all);
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.max(FLOOR, Math.abs(y[i] - optimum));
        }
        return new ResultItem.Plot("regret-course", "Regret", new Axis("Evaluation", ""),
                new Axis("Regret", task.unit(), true),
                List.of(new Layer.Line("best so far - minimum", x, y)));
    }

    private double[] best(List<Observation> all) {
        var out = new double[all.size()];
        double best = Double.NaN;
        for (int i = 0; i < out.length; i++) {
            var o = all.get(i);
            if (o.isFeasible() && (Double.isNaN(best) || (settings.maximise() ? o.value() > best : o.value() < best))) {
                best = o.value();
            }
            out[i] = best;
        }
        return out;
    }

    /** {@return points without those that have no value} */
    static Layer points(String label, double[] x, double[] y) {
        var there = IntStream.range(0, x.length).filter(i -> Double.isFinite(y[i])).toArray();
        return new Layer.Points(label, IntStream.of(there).mapToDouble(i -> x[i]).toArray(),
                IntStream.of(there).mapToDouble(i -> y[i]).toArray(), new double[0], new double[0], "");
    }

    private ResultItem table(List<Observation> all) {
        var words = new ArrayList<ResultItem.WordColumn>();
        var numbers = new ArrayList<ResultItem.Column>();
        var variables = task.space().variables();
        for (int i = 0; i < variables.size(); i++) {
            int k = i;
            if (variables.get(i) instanceof Variable.Choice c) {
                words.add(new ResultItem.WordColumn(c.name(), all.stream().map(o -> task.space().write(k, o.point()[k]))
                        .toArray(String[]::new)));
            } else {
                numbers.add(new ResultItem.Column(variables.get(i).name(), "",
                        all.stream().mapToDouble(o -> o.point()[k]).toArray()));
            }
        }
        words.add(new ResultItem.WordColumn("State", all.stream().map(OptimiseReport::state).toArray(String[]::new)));
        numbers.add(new ResultItem.Column(task.label(), task.unit(), all.stream().mapToDouble(Observation::value)
                .toArray()));
        return new ResultItem.Table("evaluations", "Evaluations", words, numbers);
    }

    private static String state(Observation o) {
        return switch (o.state()) {
            case PENDING -> "waits for its value";
            case FAILED -> "failed: " + o.note();
            case DONE -> o.isFeasible() ? "done" : "misses a constraint";
        };
    }
}
