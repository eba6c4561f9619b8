/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.surrogate;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.adatom.analysis.Axis;
import org.adatom.analysis.Layer;
import org.adatom.analysis.ResultItem;
import org.adatom.analysis.ResultItem.Column;
import org.adatom.analysis.ResultItem.WordColumn;
import org.adatom.internal.learning.gp.Scores;
import org.adatom.learning.data.Column.NumberColumn;
import org.adatom.learning.data.Feature;
import org.adatom.learning.data.Samples;
import org.adatom.learning.data.Table;
import org.adatom.learning.data.Tables;
import org.adatom.learning.model.Prediction;
import org.adatom.learning.surrogate.InverseDesign;
import org.adatom.learning.surrogate.InverseDesign.Solution;
import org.adatom.learning.surrogate.Law;

/** What a result shows of models of a law. */
public final class SurrogatePictures {
    private static final int BARS = 12;
    private final Law law;
    private final Samples train;
    private final Samples test;
    private final List<String> names = new ArrayList<>();
    private final List<Prediction> predictions = new ArrayList<>();

    /** What a model led to. @param model its text @param solutions one for each start */
    public record Search(String model, List<Solution> solutions) {
    }

    /** Takes samples. */
    public SurrogatePictures(Law law, Samples train, Samples test) {
        this.law = law;
        this.train = train;
        this.test = test;
    }

    /** Adds a model and what it predicts of the test samples. */
    public void add(String model, Prediction prediction) {
        names.add(model);
        predictions.add(prediction);
    }

    /** {@return the name of a model without options, with them where another has the same name} */
    private String shown(int model) {
        var kind = kind(names.get(model));
        return names.stream().filter(n -> kind(n).equals(kind)).count() > 1 ? names.get(model) : kind;
    }

    private static String kind(String model) {
        int options = model.indexOf('(');
        return options < 0 ? model : model.substring(0, options);
    }

    private Scores scores(int model, int target) {
        var p = predictions.get(model);
        var mean = new double[test.count()];
        Arrays.setAll(mean, i -> p.mean()[i * p.targets() + target]);
        return Scores.of(mean, test.target(target));
    }

    /** {@return the best model and its scores, in a sentence without its end} */
    public String verdict() {
        var parts = new ArrayList<String>();
        for (int t = 0; t < test.targets(); t++) {
            int best = 0;
            for (int k = 1; k < names.size(); k++) {
                best = scores(k, t).r2() > scores(best, t).r2() ? k : best;
            }
            parts.add(String.format(Locale.ROOT, "%s by %s, R² %.5f", test.targetList().get(t).name(), shown(best),
                    scores(best, t).r2()));
        }
        return "Best of " + test.count() + " unseen samples: " + String.join(", ", parts);
    }

    /** {@return scores, curves where there is one input, and parity plots} */
    public List<ResultItem> items() {
        var items = new ArrayList<ResultItem>();
        items.add(table());
        if (test.features() == 1) {
            items.add(curve());
        }
        for (int t = 0; t < test.targets(); t++) {
            var target = test.targetList().get(t);
            var values = test.target(t);
            double least = Arrays.stream(values).min().orElse(0);
            double most = Arrays.stream(values).max().orElse(1);
            var layers = new ArrayList<Layer>();
            layers.add(new Layer.Line("Equal", new double[] {least, most}, new double[] {least, most}));
            for (int k = 0; k < names.size(); k++) {
                layers.add(new Layer.Points(shown(k), values, mean(k, t)));
            }
            items.add(new ResultItem.Plot("parity-" + (t + 1), "Predicted against exact: " + target.name(),
                    new Axis("Exact", target.unit()), new Axis("Predicted", target.unit()), layers, true));
        }
        return items;
    }

    private double[] mean(int model, int target) {
        var p = predictions.get(model);
        var mean = new double[p.count()];
        Arrays.setAll(mean, i -> p.mean()[i * p.targets() + target]);
        return mean;
    }

    private ResultItem table() {
        var models = new ArrayList<String>();
        var targets = new ArrayList<String>();
        var r2 = new ArrayList<Double>();
        var mse = new ArrayList<Double>();
        var mae = new ArrayList<Double>();
        for (int k = 0; k < names.size(); k++) {
            for (int t = 0; t < test.targets(); t++) {
                var s = scores(k, t);
                models.add(names.get(k));
                targets.add(test.targetList().get(t).name());
                r2.add(s.r2());
                mse.add(s.mse());
                mae.add(s.mae());
            }
        }
        return new ResultItem.Table("scores", "Scores of samples that no model has seen",
                List.of(new WordColumn("Model", models.toArray(String[]::new)),
                        new WordColumn("Target", targets.toArray(String[]::new))),
                List.of(new Column("R²", "", numbers(r2)), new Column("Mean squared error", "", numbers(mse)),
                        new Column("Mean absolute error", "", numbers(mae))));
    }

    private static double[] numbers(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private ResultItem curve() {
        var layers = new ArrayList<Layer>();
        var x = test.feature(0);
        for (int k = 0; k < names.size(); k++) {
            var p = predictions.get(k);
            if (p.hasSpread()) {
                var lower = p.mean().clone();
                var upper = p.mean().clone();
                for (int i = 0; i < lower.length; i++) {
                    lower[i] -= 2 * p.sd()[i];
                    upper[i] += 2 * p.sd()[i];
                }
                layers.add(new Layer.Area(shown(k) + ", 2 sd", x, lower, upper));
            }
        }
        layers.add(new Layer.Line("Exact", x, test.target(0)));
        for (int k = 0; k < names.size(); k++) {
            layers.add(new Layer.Line(shown(k), x, mean(k, 0)));
        }
        layers.add(new Layer.Points("Training samples", train.feature(0), train.target(0)));
        var feature = law.features().getFirst();
        var target = law.targets().getFirst();
        return new ResultItem.Plot("curves", "Predictions", new Axis(feature.name(), feature.unit()),
                new Axis(target.name(), target.unit()), layers);
    }

    private double deviation(InverseDesign design, Solution solution) {
        double exact = law.values(solution.x())[design.target()];
        return (exact - design.value()) / (design.value() == 0 ? 1 : Math.abs(design.value()));
    }

    /** {@return the largest deviation from the wanted value by the exact law, relative} */
    public double worst(InverseDesign design, Search search) {
        return search.solutions().stream().mapToDouble(s -> Math.abs(deviation(design, s))).max().orElse(Double.NaN);
    }

    /** {@return a table of solutions and a histogram of each free input} */
    public List<ResultItem> solutions(InverseDesign design, List<Search> searches) {
        var target = law.targets().get(design.target());
        var all = new ArrayList<Solution>();
        var models = new ArrayList<String>();
        for (var search : searches) {
            for (var s : search.solutions()) {
                all.add(s);
                models.add(search.model());
            }
        }
        var columns = new ArrayList<Column>();
        int d = law.features().size();
        for (int k = 0; k < d; k++) {
            int input = k;
            columns.add(new Column(law.features().get(k).name(), law.features().get(k).unit(),
                    all.stream().mapToDouble(s -> s.x()[input]).toArray()));
        }
        columns.add(new Column(target.name() + ", predicted", target.unit(),
                all.stream().mapToDouble(s -> s.predicted()).toArray()));
        columns.add(new Column(target.name() + ", exact", target.unit(),
                all.stream().mapToDouble(s -> law.values(s.x())[design.target()]).toArray()));
        columns.add(new Column("Deviation", "%", all.stream().mapToDouble(s -> 100 * deviation(design, s)).toArray()));
        var items = new ArrayList<ResultItem>();
        items.add(new ResultItem.Table("designs", "Designs", List.of(new WordColumn("Model", models.toArray(String[]::new))),
                columns));
        for (int k = 0; k < searches.size(); k++) {
            items.add(new ResultItem.Scalar("worst-" + (k + 1), "Largest deviation by the exact law, designs by "
                    + searches.get(k).model(), 100 * worst(design, searches.get(k)), "%"));
        }
        for (int k = 0; k < d; k++) {
            if (design.upper()[k] > design.lower()[k]) {
                items.add(histogram(law.features().get(k), design, k, searches));
            }
        }
        return items;
    }

    /** {@return a number without zeros at its end} */
    public static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** {@return how the designs are spread along a feature} @param k its index */
    public static ResultItem histogram(Feature feature, InverseDesign design, int k, List<Search> searches) {
        var layers = new ArrayList<Layer>();
        double from = design.lower()[k];
        double to = design.upper()[k];
        for (var search : searches) {
            var edges = new double[BARS + 1];
            Arrays.setAll(edges, i -> from + (to - from) * i / BARS);
            var heights = new double[BARS];
            for (var s : search.solutions()) {
                heights[Math.clamp((int) ((s.x()[k] - from) / (to - from) * BARS), 0, BARS - 1)]++;
            }
            layers.add(new Layer.Bars(search.model(), edges, heights));
        }
        return new ResultItem.Plot("designs-" + (k + 1), "Designs: " + feature.name(), new Axis(feature.name(), feature.unit()),
                new Axis("Designs", ""), layers);
    }

    /** {@return the training samples as text} */
    public byte[] csv() {
        var table = new Table("samples", List.of());
        for (int k = 0; k < train.features(); k++) {
            table = table.with(new NumberColumn(train.featureList().get(k).name(), train.featureList().get(k).unit(),
                    train.feature(k)));
        }
        for (int t = 0; t < train.targets(); t++) {
            table = table.with(new NumberColumn(train.targetList().get(t).name(), train.targetList().get(t).unit(),
                    train.target(t)));
        }
        return Tables.csv(table).getBytes(StandardCharsets.UTF_8);
    }
}
