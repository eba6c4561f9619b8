/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.gp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.adatom.analysis.Axis;
import org.adatom.analysis.Layer;
import org.adatom.analysis.ResultItem;
import org.adatom.analysis.ResultItem.Column;
import org.adatom.analysis.ResultItem.WordColumn;
import org.adatom.analysis.RunContext;
import org.adatom.learning.data.Samples;
import org.adatom.learning.gp.GaussianProcess;
import org.adatom.learning.gp.Studio;

/** What a result shows of a Gaussian process. */
public final class GaussianPictures {
    private static final double MARGIN = 0.1;
    private static final double REACH = 30;
    private static final int MOST_CURVES = 8;
    private final GaussianProcess process;
    private final Samples samples;

    /** Takes a process and what it was fitted to. */
    public GaussianPictures(GaussianProcess process, Samples samples) {
        this.process = process;
        this.samples = samples;
    }

    private Axis target() {
        var target = samples.targetList().getFirst();
        return new Axis(target.name(), target.unit());
    }

    private Axis feature(int k) {
        var feature = samples.featureList().get(k);
        return new Axis(feature.name(), feature.unit());
    }

    /** {@return mean and band along each feature, the others at their medians; samples where there is one feature} */
    public List<ResultItem> curves(OptionalDouble from, OptionalDouble to, int count, int drawn,
            RandomGenerator random) {
        int d = samples.features();
        var items = new ArrayList<ResultItem>();
        var middle = new double[d];
        for (int k = 0; k < d; k++) {
            var sorted = samples.feature(k).clone();
            Arrays.sort(sorted);
            middle[k] = sorted[sorted.length / 2];
        }
        for (int k = 0; k < Math.min(d, MOST_CURVES); k++) {
            var values = samples.feature(k);
            double least = Arrays.stream(values).min().orElse(0);
            double most = Arrays.stream(values).max().orElse(1);
            double margin = most > least ? MARGIN * (most - least) : 1;
            double begin = from.orElse(least - margin);
            var line = new Studio.Line(middle, k, begin, Math.max(to.orElse(most + margin), Math.nextUp(begin)), count);
            var x = line.values();
            var points = line.points();
            var p = process.predict(points, count);
            items.add(curve(k, d, x, p));
            if (d == 1 && drawn > 0) {
                var layers = new ArrayList<Layer>();
                layers.add(band("2 sd", x, p.mean(), p.sd()));
                var all = process.samples(points, count, drawn, random);
                for (int s = 0; s < drawn; s++) {
                    layers.add(new Layer.Line("Sample " + (s + 1), x,
                            Arrays.copyOfRange(all, s * count, (s + 1) * count)));
                }
                layers.add(new Layer.Points("Data", values, samples.y()));
                items.add(new ResultItem.Plot("samples", "Samples of the posterior", feature(0), target(), layers));
            }
        }
        return items;
    }

    private ResultItem curve(int k, int d, double[] x, GaussianProcess.Prediction p) {
        var layers = new ArrayList<Layer>();
        if (process.noiseVariance() > 0) {
            layers.add(band("2 sd, a measurement", x, p.mean(), p.noisySd()));
        }
        layers.add(band("2 sd, the function", x, p.mean(), p.sd()));
        layers.add(new Layer.Line("Mean", x, p.mean()));
        if (d == 1) {
            layers.add(new Layer.Points("Data", samples.feature(0), samples.y()));
        }
        return new ResultItem.Plot(d == 1 ? "prediction" : "along-" + (k + 1),
                d == 1 ? "Prediction" : "Along " + samples.featureList().get(k)
                .name() + ", other features at their medians",
                feature(k), target(), layers);
    }

    private static Layer band(String label, double[] x, double[] mean, double[] sd) {
        var lower = new double[x.length];
        var upper = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            lower[i] = mean[i] - 2 * sd[i];
            upper[i] = mean[i] + 2 * sd[i];
        }
        return new Layer.Area(label, x, lower, upper);
    }

    /** {@return hyper-parameters with bounds, and what they are in units of the data} */
    public ResultItem hyperParameters() {
        var names = process.kernel().names();
        var parameters = process.kernel().hyperParameters();
        int n = names.size();
        var states = new String[n];
        var values = new double[n];
        var lower = new double[n];
        var upper = new double[n];
        var inUnits = new double[n];
        for (int k = 0; k < n; k++) {
            var h = parameters.get(k);
            states[k] = h.fixed() ? "fixed" : h.atBound() < 0 ? "on its lower bound" : h.atBound() > 0
                    ? "on its upper bound"
                    : "free";
            values[k] = h.value();
            lower[k] = h.lower();
            upper[k] = h.upper();
            inUnits[k] = inUnits(names.get(k), h.value());
        }
        return new ResultItem.Table("hyperparameters", "Hyper-parameters",
                List.of(new WordColumn("Name", names.toArray(String[]::new)), new WordColumn("State", states)),
                List.of(new Column("Value", "", values), new Column("In units of the data", "", inUnits),
                        new Column("Lower bound", "", lower), new Column("Upper bound", "", upper)));
    }

    /** Lengths are divided by the scale of their feature, variances by that of the values, squared. */
    private double inUnits(String name, double value) {
        var scaling = process.scaling();
        if (name.startsWith("constant") || name.startsWith("white")) {
            return value * scaling.valueScale() * scaling.valueScale();
        }
        if (name.contains(".l") && !name.startsWith("periodic") || name.endsWith(".p")) {
            int open = name.indexOf('[');
            if (open > 0) {
                return value * scaling.scale()[Integer.parseInt(name.substring(open + 1, name.length() - 1)) - 1];
            }
            return samples.features() == 1 ? value * scaling.scale()[0] : Double.NaN;
        }
        return Double.NaN;
    }

    /** {@return each row as expected without it} */
    public ResultItem parity(GaussianProcess.LeaveOneOut left) {
        double least = Arrays.stream(samples.y()).min().orElse(0);
        double most = Arrays.stream(samples.y()).max().orElse(1);
        return new ResultItem.Plot("leaveoneout", "Each row predicted without itself",
                new Axis(target().label() + ", given", target().unit()),
                new Axis(target().label() + ", predicted", target().unit()),
                List.of(new Layer.Line("Equal", new double[] {least, most}, new double[] {least, most}),
                        new Layer.Points("Rows, with 1 sd", samples.y(), left.mean(), left.sd())), true);
    }

    /** {@return how residuals without each row are spread, in units of what was expected} */
    public ResultItem residuals(GaussianProcess.LeaveOneOut left) {
        int bars = 24;
        var edges = new double[bars + 1];
        var heights = new double[bars];
        for (int k = 0; k <= bars; k++) {
            edges[k] = -6 + 12.0 * k / bars;
        }
        for (int i = 0; i < samples.count(); i++) {
            double z = (samples.y()[i] - left.mean()[i]) / left.sd()[i];
            heights[Math.clamp((int) Math.floor((z + 6) / 12 * bars), 0, bars - 1)]++;
        }
        return new ResultItem.Plot("residuals", "Residuals without each row in turn", new Axis("Residual / sd", ""),
                new Axis("Rows", ""), List.of(new Layer.Bars("Rows", edges, heights)));
    }

    /** {@return the matrix of the kernel} @param noise whether noise counts */
    public ResultItem gram(boolean noise) {
        int n = process.count();
        var numbers = new double[n];
        Arrays.setAll(numbers, i -> i + 1);
        boolean noisy = noise && process.noiseVariance() > 0;
        return new ResultItem.Matrix(noisy ? "gramNoisy" : "gram", noisy ? "Kernel matrix with noise" : "Kernel matrix",
                new Axis("Row", ""), new Axis("Row", ""), numbers, numbers, process.gram(noise), "k(x, x')", "");
    }

    /** {@return the likelihood over a length scale, or the first hyper-parameter, and the noise, or the next} */
    public List<ResultItem> map(int count, RunContext context) {
        var names = process.kernel().names();
        var parameters = process.kernel().hyperParameters();
        if (names.size() < 2) {
            return List.of();
        }
        int first = find(names, ".l", 0);
        int second = find(names, "white", first == 0 ? 1 : 0);
        if (first == second) {
            return List.of();
        }
        var xs = values(parameters.get(first).value(), count);
        var ys = values(parameters.get(second).value(), count);
        var map = Studio.likelihoodMap(process, new Studio.Plane(first, xs, second, ys),
                row -> context.progress(0.9 + 0.1 * row / count), context::isCancelled);
        context.checkCancelled();
        double best = Arrays.stream(map).filter(v -> !Double.isNaN(v)).max().orElse(Double.NaN);
        for (int i = 0; i < map.length; i++) {
            // what is far below the best would take all colours
            map[i] = Double.isNaN(map[i]) ? map[i] : Math.max(map[i], best - 20);
        }
        return List.of(new ResultItem.Matrix("likelihood", "Log marginal likelihood (from 20 below its best)",
                new Axis(names.get(first), "", true), new Axis(names.get(second), "", true), xs, ys, map, "log p", ""));
    }

    private static int find(List<String> names, String part, int otherwise) {
        for (int k = 0; k < names.size(); k++) {
            if (names.get(k).contains(part)) {
                return k;
            }
        }
        return otherwise;
    }

    private static double[] values(double centre, int count) {
        return Studio.Plane.values(centre / REACH, centre * REACH, count);
    }
}
