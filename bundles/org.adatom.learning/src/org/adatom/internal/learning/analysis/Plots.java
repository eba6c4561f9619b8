/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.adatom.analysis.Axis;
import org.adatom.analysis.Layer;
import org.adatom.analysis.ResultItem;
import org.adatom.analysis.ResultItem.Column;
import org.adatom.analysis.ResultItem.Matrix;
import org.adatom.analysis.ResultItem.Plot;
import org.adatom.analysis.ResultItem.Table;
import org.adatom.analysis.ResultItem.WordColumn;
import org.adatom.learning.data.Target;
import org.adatom.learning.evaluation.Roc;
import org.adatom.learning.evaluation.Scores;

/** What results of models show. */
public final class Plots {
    private static final int BINS = 30;

    private Plots() {
    }

    /** {@return predicted over true values} @param sd error bars; empty for none */
    public static Plot parity(String name, String label, Target target, List<Layer> layers) {
        return new Plot(name, label, new Axis(target.name() + ", given", target.unit()),
                new Axis(target.name() + ", predicted", target.unit()), layers, true);
    }

    /** {@return a histogram of the differences} */
    public static Plot residuals(String name, String label, Target target, double[] truth, double[] mean) {
        var r = IntStream.range(0, truth.length).mapToDouble(i -> mean[i] - truth[i]).filter(Double::isFinite)
                .toArray();
        return new Plot(name, label, new Axis(target.name() + ", predicted less given", target.unit()),
                new Axis("Samples", ""),
                List.of(bars("", r)));
    }

    /** {@return a histogram} */
    public static Layer bars(String label, double[] values) {
        double low = Arrays.stream(values).min().orElse(0);
        double high = Arrays.stream(values).max().orElse(1);
        if (!(high > low)) {
            low -= 0.5;
            high += 0.5;
        }
        int bins = (int) Math.clamp(Math.round(2 * Math.sqrt(values.length)), 5, BINS);
        var edges = new double[bins + 1];
        var heights = new double[bins];
        for (int b = 0; b <= bins; b++) {
            edges[b] = low + (high - low) * b / bins;
        }
        for (double v : values) {
            heights[(int) Math.clamp((long) ((v - low) / (high - low) * bins), 0, bins - 1)]++;
        }
        return new Layer.Bars(label, edges, heights);
    }

    /** {@return how often each class was taken for each} */
    public static Matrix confusion(Target target, double[] truth, double[] likeliest) {
        int k = target.classes().size();
        var places = IntStream.range(0, k).asDoubleStream().toArray();
        return new Matrix("confusion", "Confusion", new Axis("Predicted " + target.name(), ""), new Axis("Given "
                + target.name(), ""),
                places, places, Scores.confusion(k, truth, likeliest), "Samples", "", target.classes(),
                target.classes());
    }

    /** {@return the ROC curve of each class, of ten at most} @param shares [n][classes] */
    public static Plot roc(Target target, double[] truth, double[] shares) {
        var layers = new ArrayList<Layer>();
        int k = target.classes().size();
        for (int c = k == 2 ? 1 : 0; c < Math.min(k, 10); c++) {
            var roc = Roc.of(c, k, truth, shares);
            layers.add(new Layer.Line(target.classes().get(c), roc.wrong(), roc.right()));
        }
        return new Plot("roc", "ROC", new Axis("Share of others taken for it", ""), new Axis("Share found", ""),
                layers, true);
    }

    /** {@return scores side by side} @param columns what each list of scores is called */
    public static Table scores(String name, String label, List<String> columns, List<Scores> scores) {
        var rows = scores.getFirst().all();
        var numbers = new ArrayList<Column>();
        for (int k = 0; k < columns.size(); k++) {
            var all = scores.get(k).all();
            numbers.add(new Column(columns.get(k), "", IntStream.range(0, rows.size())
                    .mapToDouble(i -> i < all.size() ? all.get(i).value() : Double.NaN).toArray()));
        }
        return new Table(name, label, List.of(
                new WordColumn("Score", rows.stream().map(Scores.Score::label).toArray(String[]::new)),
                new WordColumn("Unit", rows.stream().map(Scores.Score::unit).toArray(String[]::new))), numbers);
    }

    /** {@return features with numbers, in an order} */
    public static Table features(String name, String label, List<String> names, int[] order, List<Column> columns) {
        return new Table(name, label, List.of(new WordColumn("Feature", Arrays.stream(order).mapToObj(names::get)
                .toArray(String[]::new))), columns.stream().map(c -> new Column(c.label(), c.unit(),
                        Arrays.stream(order).mapToDouble(i -> c.values()[i]).toArray())).toList());
    }

    /** {@return a line with a band of one deviation on both sides} */
    public static List<Layer> band(String label, double[] x, double[] mean, double[] sd) {
        var low = IntStream.range(0, x.length).mapToDouble(i -> mean[i] - sd[i]).toArray();
        var high = IntStream.range(0, x.length).mapToDouble(i -> mean[i] + sd[i]).toArray();
        return List.of(new Layer.Area("", x, low, high), new Layer.Line(label, x, mean), new Layer.Points("", x, mean));
    }

    /** {@return an item for each score} */
    public static List<ResultItem> scalars(Scores scores, String prefix, String words) {
        return scores.all().stream().map(s -> (ResultItem) new ResultItem.Scalar(prefix + s.name(), s.label() + words,
                s.value(), s.unit()))
                .toList();
    }
}
