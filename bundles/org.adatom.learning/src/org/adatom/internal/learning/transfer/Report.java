/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.transfer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import org.adatom.analysis.Axis;
import org.adatom.analysis.Layer;
import org.adatom.analysis.Result;
import org.adatom.analysis.ResultItem;
import org.adatom.learning.data.Target;

/** Scores of the ways to learn the target set, and what is drawn of them. */
public final class Report {
    /** Which part of the test a score is of. */
    private enum Part {
        ALL, SEEN, UNSEEN
    }

    private final Target property;
    private final boolean[] seen;
    private final Trials trials;
    private final int repeats;
    private final Map<Way, double[][][]> found = new EnumMap<>(Way.class);

    /** @param target the target set @param seen whether the base set holds a composition, too */
    public Report(TransferData target, boolean[] seen, Trials trials, int repeats) {
        this.property = target.samples().targetList().getFirst();
        this.seen = seen;
        this.trials = trials;
        this.repeats = repeats;
    }

    /** Adds predictions, [split][size][test] by way. */
    public void add(Map<Way, double[][][]> more) {
        found.putAll(more);
    }

    /** {@return a number for people} */
    public static String text(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String plusMinus(double mean, double[] values) {
        return text(mean) + (values.length > 1 ? " \u00b1 " + text(deviation(values)) : "");
    }

    private Tally tally(Way way, int size, Part part) {
        var predictions = found.get(way);
        if (predictions == null) {
            return new Tally(Double.NaN, Double.NaN, 0);
        }
        return Tally.mean(IntStream.range(0, repeats).mapToObj(r -> one(predictions, r, size, part))
                .toArray(Tally[]::new));
    }

    private Tally one(double[][][] predictions, int split, int size, Part part) {
        int[] test = trials.splits()[split].test();
        return Tally.of(trials.truth(split), predictions[split][size],
                i -> part == Part.ALL || seen[test[i]] == (part == Part.SEEN));
    }

    /** A score of all of the test, [split]; empty where the way was not gone. */
    private double[] each(Way way, int size, ToDoubleFunction<Tally> score) {
        var predictions = found.get(way);
        return predictions == null ? new double[0]
                : IntStream.range(0, repeats).mapToDouble(r -> score.applyAsDouble(one(predictions, r, size, Part.ALL)))
                .toArray();
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        return values.length < 2 ? 0
                : Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1));
    }

    private static double median(double[] values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }

    /** {@return the learning curve: does it help?} */
    public ResultItem curve() {
        var x = Arrays.stream(trials.sizes()).asDoubleStream().toArray();
        var layers = new ArrayList<Layer>();
        for (var way : found.keySet()) {
            var y = IntStream.range(0, x.length).mapToDouble(k -> tally(way, k, Part.ALL).mae()).toArray();
            var errors = IntStream.range(0, x.length).mapToDouble(k -> deviation(each(way, k, Tally::mae))).toArray();
            layers.add(new Layer.Line(way.label(), x, y));
            layers.add(new Layer.Points("", x, y, errors));
        }
        return new ResultItem.Plot("learning-curve", "Does it help? Error over the size of the target set",
                new Axis("Target samples learnt from", "", true), new Axis("Mean absolute error", property.unit(),
                        false), layers);
    }

    private ResultItem parity() {
        int last = trials.sizes().length - 1;
        var layers = new ArrayList<Layer>();
        found.forEach((way, p) -> layers.add(new Layer.Points(way.label(), trials.truth(0), p[0][last])));
        return new ResultItem.Plot("parity", "Predicted and true, first split",
                new Axis("True " + property.name(), property.unit(),
                false), new Axis("Predicted " + property.name(), property.unit(), false), layers, true);
    }

    private ResultItem scores(Map<Way, Tally> nonMetals) {
        int last = trials.sizes().length - 1;
        var ways = List.copyOf(found.keySet());
        var numbers = new ArrayList<ResultItem.Column>();
        for (var part : Part.values()) {
            var name = part == Part.ALL ? "" : part == Part.SEEN ? ", seen" : ", unseen";
            numbers.add(column("MAE" + name, property.unit(), ways, w -> tally(w, last, part).mae()));
            numbers.add(column("R²" + name, "", ways, w -> tally(w, last, part).r2()));
        }
        numbers.add(column("MAE, sd of splits", property.unit(), ways, w -> deviation(each(w, last, Tally::mae))));
        numbers.add(column("MAE, median of splits", property.unit(), ways, w -> median(each(w, last, Tally::mae))));
        numbers.add(column("R², sd of splits", "", ways, w -> deviation(each(w, last, Tally::r2))));
        numbers.add(column("R², median of splits", "", ways, w -> median(each(w, last, Tally::r2))));
        if (!nonMetals.isEmpty()) {
            var none = new Tally(Double.NaN, Double.NaN, 0);
            numbers.add(column("MAE, above zero only", property.unit(), ways,
                    w -> nonMetals.getOrDefault(w, none).mae()));
            numbers.add(column("R², above zero only", "", ways, w -> nonMetals.getOrDefault(w, none).r2()));
        }
        return new ResultItem.Table("scores", "Scores on the test, means over " + repeats + " splits",
                List.of(new ResultItem.WordColumn("Way", ways.stream().map(Way::label).toArray(String[]::new))),
                numbers);
    }

    private static ResultItem.Column column(String label, String unit, List<Way> ways, ToDoubleFunction<Way> value) {
        return new ResultItem.Column(label, unit, ways.stream().mapToDouble(value).toArray());
    }

    private ResultItem table() {
        var numbers = new ArrayList<ResultItem.Column>();
        numbers.add(new ResultItem.Column("Samples", "", Arrays.stream(trials.sizes()).asDoubleStream().toArray()));
        for (var way : found.keySet()) {
            numbers.add(new ResultItem.Column(way.label() + ", MAE", property.unit(),
                    IntStream.range(0, trials.sizes().length).mapToDouble(k -> tally(way, k, Part.ALL).mae())
                    .toArray()));
        }
        return new ResultItem.Table("curve", "Learning curve", List.of(), numbers);
    }

    /**
     * {@return the whole result}
     *
     * @param base scores of the base model
     * @param network scores of the network on the base set, if there is one
     * @param nonMetals scores of what was learnt and tested above zero only; may be empty
     * @param common how many target compositions are in the base set
     * @param baseCount samples of the base set
     */
    public Result result(Tally base, Optional<Tally> network, Map<Way, Tally> nonMetals, int common, int baseCount) {
        int last = trials.sizes().length - 1;
        var scratch = tally(Way.SCRATCH, last, Part.ALL);
        var latent = tally(Way.LATENT, last, Part.ALL);
        var unit = property.unit().isEmpty() ? "" : " " + property.unit();
        var verdict = (latent.mae() < scratch.mae() ? "Transfer helps" : "Transfer does not help") + ": MAE "
                + text(scratch.mae()) + " from scratch, " + plusMinus(latent.mae(),
                        each(Way.LATENT, last, Tally::mae)) + unit
                + " with the base prediction (R² " + text(scratch.r2()) + ", "
                + plusMinus(latent.r2(), each(Way.LATENT, last, Tally::r2)) + ")";
        if (network.isPresent()) {
            verdict += "; networks: " + text(tally(Way.NETWORK, last, Part.ALL).mae()) + " from scratch, "
                    + text(tally(Way.TUNED, last, Part.ALL).mae()) + unit + " fine-tuned";
        }
        var result = Result.done(verdict).scalar("base-samples", "Samples of the base set", baseCount, "")
                .scalar("common", "Target compositions in the base set", common, "")
                .scalar("base-mae", "Base model, MAE", base.mae(), property.unit())
                .scalar("base-r2", "Base model, R²", base.r2(), "");
        if (network.isPresent()) {
            result = result.scalar("network-base-r2", "Network on the base set, R²", network.get().r2(), "");
        }
        for (var way : found.keySet()) {
            var key = way.name().toLowerCase(Locale.ROOT);
            var t = tally(way, last, Part.ALL);
            result = result.scalar(key + "-mae", way.label() + ", MAE", t.mae(), property.unit())
                    .scalar(key + "-r2", way.label() + ", R²", t.r2(), "");
        }
        for (var e : nonMetals.entrySet()) {
            result = result.scalar(e.getKey().name().toLowerCase(Locale.ROOT) + "-positive-r2",
                    e.getKey().label() + ", above zero only, R²", e.getValue().r2(), "");
        }
        return result.with(curve()).with(scores(nonMetals)).with(parity()).with(table());
    }
}
