/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.bayes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.adatom.learning.bayes.Design;
import org.adatom.learning.bayes.Observation;
import org.adatom.learning.bayes.SearchSpace;
import org.adatom.learning.bayes.Variable;
import org.adatom.learning.model.FitContext;
import org.adatom.numerics.optimise.Lbfgsb;

/**
 * Finds where an acquisition is largest: a scan over evenly spread points and over the neighbourhood of the best ones
 * known, then from the best of these a quasi-Newton search in the real variables and a walk over neighbours in the
 * others. Small discrete spaces are looked through as a whole.
 */
public final class AcquisitionMaximiser {
    /** The largest space of which every point is looked at. */
    private static final int SMALL = 4096;
    private static final int SCAN = 1024;
    private static final int NEAR = 128;
    private static final int STARTS = 5;
    private static final double STEP = 1e-5;
    private static final double CLOSE = 1e-7;

    private final SearchSpace space;
    private final FitContext context;
    private final boolean[] smooth;

    /** For a space. */
    public AcquisitionMaximiser(SearchSpace space, FitContext context) {
        this.space = space;
        this.context = context;
        this.smooth = space.smooth();
    }

    /** {@return whether a point was proposed before, or one as good as the same} */
    public boolean isTaken(double[] point, List<Observation> known) {
        var a = space.features(List.of(point));
        for (var o : known) {
            var b = space.features(List.of(o.point()));
            double far = 0;
            for (int j = 0; j < a.length; j++) {
                far = Math.max(far, Math.abs(a[j] - b[j]));
            }
            if (far < CLOSE) {
                return true;
            }
        }
        return false;
    }

    /** {@return a point that was not proposed before, if there is one} */
    public Optional<double[]> free(List<Observation> known) {
        var all = Scatter.all(space, SMALL);
        var few = all.isEmpty() && !(space.size() <= SMALL) ? Scatter.points(space, Design.RANDOM, 256,
                context.random("free"))
                : all;
        return few.stream().filter(p -> !isTaken(p, known)).findFirst();
    }

    /**
     * {@return points to choose from: all of a small space, else spread ones and some near others}
     *
     * @param near raw points
     */
    List<double[]> candidates(int scan, List<double[]> near, RandomGenerator random) {
        var all = Scatter.all(space, SMALL);
        if (!all.isEmpty() || space.size() <= SMALL) {
            return all;
        }
        var out = new ArrayList<>(Scatter.points(space, Design.SOBOL, scan, random));
        for (var anchor : near) {
            var centre = space.cube(anchor);
            for (int i = 0; i < NEAR; i++) {
                var place = centre.clone();
                double width = Math.pow(10, -0.7 - 2.5 * i / NEAR);
                for (int j = 0; j < place.length; j++) {
                    if (smooth[j]) {
                        place[j] = Math.clamp(place[j] + width * random.nextGaussian(), 0, 1);
                    } else if (random.nextInt(3) == 0) {
                        place[j] = random.nextDouble();
                    }
                }
                var point = space.point(place);
                if (space.violation(point) == 0) {
                    out.add(point);
                }
            }
        }
        return out;
    }

    /**
     * {@return the most promising point that is not taken; empty when there is none}
     *
     * @param score what is maximised
     * @param near good points, around which it looks more closely
     * @param known points that are not proposed again
     */
    Optional<double[]> maximise(Score score, List<double[]> near, List<Observation> known, RandomGenerator random) {
        var points = candidates(SCAN, near, random);
        var values = values(score, points);
        var order = IntStream.range(0, points.size()).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> Double.isNaN(values[i]) ? Double.POSITIVE_INFINITY
                        : -values[i]))
                .toList();
        Optional<double[]> best = Optional.empty();
        double highest = Double.NEGATIVE_INFINITY;
        boolean whole = space.size() <= SMALL;
        for (int k = 0; k < Math.min(STARTS, order.size()) && !whole; k++) {
            context.checkCancelled();
            var place = climb(score, points.get(order.get(k)));
            double value = values(score, List.of(place))[0];
            if ((value > highest || best.isEmpty()) && !isTaken(place, known)) {
                best = Optional.of(place);
                highest = value;
            }
        }
        return best.isPresent() ? best
                : order.stream().map(points::get).filter(p -> !isTaken(p, known)).findFirst();
    }

    private double[] values(Score score, List<double[]> points) {
        int block = 256;
        var out = new double[points.size()];
        for (int from = 0; from < out.length; from += block) {
            context.checkCancelled();
            int to = Math.min(out.length, from + block);
            var part = new double[to - from];
            score.at(space.features(points.subList(from, to)), part.length, part);
            System.arraycopy(part, 0, out, from, part.length);
        }
        return out;
    }

    /** {@return a point at least as good, by turns along the real variables and over neighbours in the others} */
    private double[] climb(Score score, double[] start) {
        var at = smoothly(score, start);
        boolean discrete = space.variables().stream().anyMatch(v -> !(v instanceof Variable.Continuous));
        double value = values(score, List.of(at))[0];
        for (int round = 0; round < 20 && discrete; round++) {
            var others = neighbours(at);
            var found = values(score, others);
            int best = IntStream.range(0, found.length).boxed().max(Comparator.comparingDouble(i -> found[i]))
                    .orElse(-1);
            if (best < 0 || !(found[best] > value)) {
                break;
            }
            at = smoothly(score, others.get(best));
            value = values(score, List.of(at))[0];
        }
        return at;
    }

    private List<double[]> neighbours(double[] point) {
        var out = new ArrayList<double[]>();
        for (int i = 0; i < point.length; i++) {
            switch (space.variables().get(i)) {
                case Variable.Continuous c -> { }
                case Variable.Whole w -> {
                    for (double v : new double[] {point[i] - 1, point[i] + 1}) {
                        add(out, point, i, Math.clamp(v, w.lower(), w.upper()));
                    }
                }
                case Variable.Choice c -> IntStream.range(0, c.values().size()).forEach(v -> add(out, point, c, v));
            }
        }
        return out;
    }

    private void add(List<double[]> out, double[] point, Variable variable, double value) {
        add(out, point, space.index(variable.name()), value);
    }

    private void add(List<double[]> out, double[] point, int i, double value) {
        var next = point.clone();
        next[i] = value;
        if (value != point[i] && space.violation(next) == 0) {
            out.add(next);
        }
    }

    private double[] smoothly(Score score, double[] start) {
        var from = space.cube(start);
        var lower = new double[from.length];
        var upper = new double[from.length];
        for (int j = 0; j < from.length; j++) {
            lower[j] = smooth[j] ? 0 : from[j];
            upper[j] = smooth[j] ? 1 : from[j];
        }
        double first = values(score, List.of(start))[0];
        if (Arrays.equals(lower, upper) || !Double.isFinite(first)) {
            return start;
        }
        double weight = 100 * (Math.abs(first) + 1);
        var end = new Lbfgsb().withLimits(60, 80).minimise((x, g) -> slope(score, x, g, weight), from, lower, upper,
                (i, v, x) -> context.checkCancelled()).x();
        var found = inside(start, from, end);
        return values(score, List.of(found))[0] >= first ? found : start;
    }

    /**
     * The score with its sign changed, and by how much constraints are missed; gradient by central differences in one
     * call.
     */
    private double slope(Score score, double[] x, double[] gradient, double weight) {
        var points = new ArrayList<double[]>();
        points.add(space.point(x));
        var width = new double[x.length];
        for (int j = 0; j < x.length; j++) {
            if (smooth[j]) {
                var y = x.clone();
                y[j] = Math.min(1, x[j] + STEP);
                width[j] = y[j];
                points.add(space.point(y));
                y[j] = Math.max(0, x[j] - STEP);
                width[j] -= y[j];
                points.add(space.point(y));
            }
        }
        var v = values(score, points);
        for (int i = 0; i < v.length && !space.constraints().isEmpty(); i++) {
            double missed = space.violation(points.get(i));
            v[i] -= weight * missed * missed;
        }
        int k = 1;
        for (int j = 0; j < x.length; j++) {
            gradient[j] = 0;
            if (smooth[j]) {
                gradient[j] = -(v[k] - v[k + 1]) / width[j];
                k += 2;
            }
        }
        return -v[0];
    }

    /** {@return the end, or the last place on the way there that meets the constraints} */
    private double[] inside(double[] start, double[] from, double[] end) {
        var point = space.point(end);
        if (space.violation(point) == 0) {
            return point;
        }
        var good = start;
        double low = 0;
        double high = 1;
        for (int i = 0; i < 40; i++) {
            double t = (low + high) / 2;
            var place = from.clone();
            for (int j = 0; j < place.length; j++) {
                place[j] += t * (end[j] - from[j]);
            }
            var p = space.point(place);
            if (space.violation(p) == 0) {
                good = p;
                low = t;
            } else {
                high = t;
            }
        }
        return good;
    }
}
