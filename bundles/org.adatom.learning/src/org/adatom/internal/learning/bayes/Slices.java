/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.bayes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.adatom.analysis.Axis;
import org.adatom.analysis.Layer;
import org.adatom.analysis.ResultItem;
import org.adatom.learning.bayes.Belief;
import org.adatom.learning.bayes.Observation;
import org.adatom.learning.bayes.Optimiser;
import org.adatom.learning.bayes.Variable;

/** What a surrogate believes: over the whole of one or two variables, else along each through the best point. */
public final class Slices {
    private static final int FINE = 101;
    private static final int COARSE = 41;
    private static final int MOST = 6;

    private final Task task;
    private final Optimiser optimiser;

    /** For what an optimiser believes now. */
    public Slices(Task task, Optimiser optimiser) {
        this.task = task;
        this.optimiser = optimiser;
    }

    /** {@return maps of two numbers, or slices through the best point} */
    public List<ResultItem> items() {
        var belief = optimiser.belief();
        var best = optimiser.best();
        var out = new ArrayList<ResultItem>();
        if (belief.isEmpty() || best.isEmpty()) {
            return out;
        }
        var variables = task.space().variables();
        if (variables.size() == 2 && task.space().mixtures().isEmpty()
                && variables.stream().noneMatch(Variable.Choice.class::isInstance)) {
            out.addAll(maps(belief.get()));
            return out;
        }
        for (int i = 0; i < variables.size() && out.size() < MOST; i++) {
            if (!(variables.get(i) instanceof Variable.Choice) && task.space().mixtures().isEmpty()) {
                out.add(slice(belief.get(), best.get(), i));
            }
        }
        if (variables.size() == 1 && !out.isEmpty()) {
            out.add(acquisition(belief.get()));
        }
        return out;
    }

    private static double[] places(Variable v, int count) {
        if (v instanceof Variable.Whole w && w.count() <= count) {
            return IntStream.range(0, (int) w.count()).mapToDouble(i -> w.lower() + i).toArray();
        }
        boolean log = v instanceof Variable.Continuous c && c.log() || v instanceof Variable.Whole w && w.log();
        return IntStream.range(0, count).mapToDouble(i -> {
            double t = i / (count - 1.0);
            double x = log ? v.lower() * Math.pow(v.upper() / v.lower(), t) : v.lower() + (v.upper() - v.lower()) * t;
            return v instanceof Variable.Whole ? Math.rint(x) : x;
        }).distinct().toArray();
    }

    private static Axis axis(Variable v) {
        boolean log = v instanceof Variable.Continuous c && c.log() || v instanceof Variable.Whole w && w.log();
        return new Axis(v.name(), "", log);
    }

    private List<double[]> line(double[] through, int variable, double[] xs) {
        var out = new ArrayList<double[]>();
        for (double x : xs) {
            var p = through.clone();
            p[variable] = x;
            out.add(p);
        }
        return out;
    }

    private ResultItem slice(Belief belief, Observation best, int variable) {
        var v = task.space().variables().get(variable);
        var xs = places(v, FINE);
        var band = belief.band(line(best.point(), variable, xs));
        var layers = new ArrayList<Layer>();
        layers.add(new Layer.Area("95 %", xs, band.lower(), band.upper()));
        layers.add(new Layer.Line("expected", xs, band.median()));
        if (task.space().variables().size() == 1) {
            var done = optimiser.history().done();
            layers.add(OptimiseReport.points("evaluations", done.stream().mapToDouble(o -> o.point()[0]).toArray(),
                    done.stream().mapToDouble(Observation::value).toArray()));
        } else {
            layers.add(OptimiseReport.points("best", new double[] {best.point()[variable]},
                    new double[] {best.value()}));
        }
        return new ResultItem.Plot("slice-" + (variable + 1), "Expected along " + v.name(), axis(v),
                new Axis(task.label(), task.unit()), layers);
    }

    private ResultItem acquisition(Belief belief) {
        var v = task.space().variables().getFirst();
        var xs = places(v, FINE);
        var y = belief.acquisition(line(new double[1], 0, xs));
        return new ResultItem.Plot("acquisition", "Acquisition", axis(v), new Axis("Acquisition", ""),
                List.of(new Layer.Line("acquisition", xs, y)));
    }

    private List<ResultItem> maps(Belief belief) {
        var vx = task.space().variables().get(0);
        var vy = task.space().variables().get(1);
        var xs = places(vx, COARSE);
        var ys = places(vy, COARSE);
        var points = new ArrayList<double[]>();
        for (double y : ys) {
            for (double x : xs) {
                points.add(new double[] {x, y});
            }
        }
        var allowed = points.stream().map(p -> task.space().violation(p) == 0).toArray(Boolean[]::new);
        var mean = masked(belief.band(points).median(), allowed);
        var next = masked(belief.acquisition(points), allowed);
        return List.of(
                new ResultItem.Matrix("expected", "Expected " + task.label(), axis(vx), axis(vy), xs, ys, mean,
                        task.label(),
                        task.unit()),
                new ResultItem.Matrix("acquisition", "Acquisition", axis(vx), axis(vy), xs, ys, next,
                        "acquisition", ""));
    }

    private static double[] masked(double[] values, Boolean[] allowed) {
        for (int i = 0; i < values.length; i++) {
            values[i] = allowed[i] && Double.isFinite(values[i]) ? values[i] : Double.NaN;
        }
        return values;
    }
}
