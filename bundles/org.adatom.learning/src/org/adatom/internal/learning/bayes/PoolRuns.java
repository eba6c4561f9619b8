/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.bayes;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.adatom.analysis.Axis;
import org.adatom.analysis.Layer;
import org.adatom.analysis.Progress;
import org.adatom.analysis.ResultItem;
import org.adatom.analysis.RunContext;
import org.adatom.internal.learning.bayes.Pools.Pool;
import org.adatom.learning.LearningException;
import org.adatom.learning.bayes.Acquisition;
import org.adatom.learning.bayes.ActiveLearningOptions;
import org.adatom.learning.bayes.ActiveLearningOptions.Goal;
import org.adatom.learning.bayes.Surrogate;
import org.adatom.learning.model.FitContext;
import org.adatom.numerics.Parallel;
import org.adatom.numerics.statistics.Statistics;

/** Strategies that choose rows of a pool, each from the same beginnings. */
public final class PoolRuns {
    private final ActiveLearningOptions options;
    private final List<Acquisition> strategies;
    private final Surrogate surrogate;
    private final Pool pool;
    private final RunContext context;
    private final int[] counts;
    /** [strategies][repeats][counts]; not a number where it is still to come. */
    private final double[][][] curves;
    private int finished;

    /** For a pool whose values are all known. */
    public PoolRuns(ActiveLearningOptions options, List<Acquisition> strategies, Surrogate surrogate, Pool pool,
            RunContext context) {
        this.options = options;
        this.strategies = strategies;
        this.surrogate = surrogate;
        this.pool = pool;
        this.context = context;
        int most = options.goal() == Goal.LEARN ? pool.n() - tests() : pool.n();
        if (options.initial() + options.step() > most) {
            throw new LearningException("there are " + most + " rows to learn from: too few for " + options.initial()
                    + " at the beginning and " + options.step() + " more");
        }
        int steps = Math.min(options.steps(), (most - options.initial()) / options.step());
        counts = IntStream.rangeClosed(0, steps).map(k -> options.initial() + k * options.step()).toArray();
        curves = new double[strategies.size()][options.repeats()][counts.length];
        for (var s : curves) {
            for (var r : s) {
                Arrays.fill(r, Double.NaN);
            }
        }
    }

    private int tests() {
        return Math.max(1, (int) Math.round(options.test() * pool.n()));
    }

    /** Runs what is not known from an interrupted run. */
    public void run() {
        load();
        var jobs = new ArrayList<int[]>();
        for (int r = 0; r < options.repeats(); r++) {
            for (int s = 0; s < strategies.size(); s++) {
                if (Double.isNaN(curves[s][r][counts.length - 1])) {
                    jobs.add(new int[] {s, r});
                }
            }
        }
        finished = strategies.size() * options.repeats() - jobs.size();
        Runnable all = () -> Parallel.blocks(jobs.size(), Math.max(1, jobs.size()), (part, from, to) -> {
            for (int j = from; j < to; j++) {
                var job = jobs.get(j);
                context.checkCancelled();
                Parallel.onOneThread(() -> keep(job[0], job[1], one(strategies.get(job[0]), job[1])));
            }
        });
        if (context.threads() == 1) {
            Parallel.onOneThread(all);
        } else {
            all.run();
        }
    }

    private double[] one(Acquisition strategy, int repeat) {
        var part = FitContext.of(context, 0, 0).part(repeat);
        int[] order = PoolChoice.shuffled(IntStream.range(0, pool.n()).toArray(), part, pool.n());
        boolean learn = options.goal() == Goal.LEARN;
        int[] test = learn ? Arrays.copyOf(order, tests()) : new int[0];
        var open = learn ? pool(Arrays.copyOfRange(order, test.length, order.length)) : pool;
        int[] known = learn ? IntStream.range(0, options.initial()).toArray() : Arrays.copyOf(order, options.initial());
        var out = new double[counts.length];
        double sign = options.goal() == Goal.SMALLEST ? -1 : 1;
        for (int k = 0; k < counts.length; k++) {
            out[k] = learn ? error(open, known, test, part.part(k)) : sign * Arrays.stream(known)
                    .mapToDouble(i -> sign * pool.y()[i]).max().orElseThrow();
            if (k + 1 < counts.length) {
                context.checkCancelled();
                int[] next = PoolChoice.choose(open, known, sign, surrogate, strategy, options.kappa(), options.step(),
                        part.part(k))
                        .rows();
                int[] more = Arrays.copyOf(known, known.length + next.length);
                System.arraycopy(next, 0, more, known.length, next.length);
                known = more;
            }
        }
        return out;
    }

    private Pool pool(int[] rows) {
        var x = new double[rows.length * pool.d()];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(pool.x(), rows[i] * pool.d(), x, i * pool.d(), pool.d());
        }
        return new Pool(x, rows.length, pool.d(), Arrays.stream(rows).mapToDouble(i -> pool.y()[i]).toArray(), rows,
                pool.unit(),
                pool.about());
    }

    /** {@return the root mean square error on rows that are never learnt} */
    private double error(Pool open, int[] known, int[] test, FitContext fit) {
        var learnt = pool(Arrays.stream(known).map(i -> open.rows()[i]).toArray());
        var unseen = pool(test);
        var posterior = surrogate.fit(learnt.x(), learnt.n(), learnt.d(), learnt.y(), new double[learnt.n()], fit);
        var mean = new double[unseen.n()];
        posterior.predict(unseen.x(), unseen.n(), mean, new double[unseen.n()]);
        double sum = 0;
        for (int i = 0; i < mean.length; i++) {
            sum += (mean[i] - unseen.y()[i]) * (mean[i] - unseen.y()[i]);
        }
        return Math.sqrt(sum / mean.length);
    }

    private synchronized void keep(int strategy, int repeat, double[] curve) {
        curves[strategy][repeat] = curve;
        finished++;
        context.checkpoint().save(state().getBytes(StandardCharsets.UTF_8));
        context.progress((double) finished / (strategies.size() * options.repeats()), Progress.show(plot()));
    }

    private String state() {
        var out = new StringBuilder();
        for (int s = 0; s < strategies.size(); s++) {
            for (int r = 0; r < options.repeats(); r++) {
                if (!Double.isNaN(curves[s][r][counts.length - 1])) {
                    out.append(s).append(' ').append(r);
                    for (double v : curves[s][r]) {
                        out.append(' ').append(v);
                    }
                    out.append('\n');
                }
            }
        }
        return out.toString();
    }

    private void load() {
        context.checkpoint().load().ifPresent(state -> new String(state, StandardCharsets.UTF_8).lines()
                .forEach(line -> {
            var words = line.split(" ");
            if (words.length == counts.length + 2) {
                curves[Integer.parseInt(words[0])][Integer.parseInt(words[1])] = Arrays.stream(words).skip(2)
                        .mapToDouble(Double::parseDouble).toArray();
            }
        }));
    }

    /** {@return how many rows are known at each place of a curve} */
    public int[] counts() {
        return counts;
    }

    /** {@return the best value of all rows} */
    public double best() {
        return options.goal() == Goal.SMALLEST ? Arrays.stream(pool.y()).min().orElseThrow()
                : Arrays.stream(pool.y()).max().orElseThrow();
    }

    /** {@return how many repeats of a strategy found the best row} */
    public int found(int strategy) {
        return (int) Arrays.stream(curves[strategy]).filter(c -> c[c.length - 1] == best()).count();
    }

    /** {@return a quantile over the finished repeats of a strategy} @param share 0.5 for the median */
    public synchronized double[] quantile(int strategy, double share) {
        var out = new double[counts.length];
        for (int k = 0; k < out.length; k++) {
            int at = k;
            out[k] = Statistics.quantile(Arrays.stream(curves[strategy]).mapToDouble(c -> c[at])
                    .filter(Double::isFinite).toArray(), share);
        }
        return out;
    }

    /** {@return medians with bands from quarter to quarter} */
    public synchronized ResultItem plot() {
        var x = Arrays.stream(counts).asDoubleStream().toArray();
        var layers = new ArrayList<Layer>();
        for (int s = 0; s < strategies.size(); s++) {
            var word = strategies.get(s).name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (Double.isFinite(quantile(s, 0.5)[0])) {
                layers.add(new Layer.Area(word + ", middle half", x, quantile(s, 0.25), quantile(s, 0.75)));
                layers.add(new Layer.Line(word, x, quantile(s, 0.5)));
            }
        }
        boolean learn = options.goal() == Goal.LEARN;
        return new ResultItem.Plot("course", learn ? "Error on rows never learnt" : "Best so far",
                new Axis("Rows known", ""),
                new Axis(learn ? "RMSE" : "Best value", pool.unit()), layers);
    }
}
