/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.bayes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.adatom.learning.bayes.Acquisition;
import org.adatom.learning.bayes.Batch;
import org.adatom.learning.bayes.Belief;
import org.adatom.learning.bayes.Design;
import org.adatom.learning.bayes.Observation;
import org.adatom.learning.bayes.Observation.State;
import org.adatom.learning.bayes.OptimiserSettings;
import org.adatom.learning.bayes.Posterior;
import org.adatom.learning.bayes.SearchSpace;
import org.adatom.learning.bayes.Surrogate;
import org.adatom.learning.model.FitContext;
import org.eclipse.jdt.annotation.Nullable;

/** The points that are proposed at one time, one after the other: the surrogate is fitted once. */
public final class Proposals {
    private final SearchSpace space;
    private final OptimiserSettings settings;
    private final Surrogate surrogate;
    private final List<Observation> known;
    private final FitContext context;
    private final AcquisitionMaximiser maximiser;
    private int made;
    private @Nullable Scene scene;
    private Warp warp = Warp.none();

    /** @param known what is known so far; grows as the caller adds what is proposed */
    public Proposals(SearchSpace space, OptimiserSettings settings, Surrogate surrogate, List<Observation> known,
            FitContext context) {
        this.space = space;
        this.settings = settings;
        this.surrogate = surrogate;
        this.known = known;
        this.context = context;
        maximiser = new AcquisitionMaximiser(space, context);
    }

    /** {@return what the surrogate believes, once it was asked} */
    public Optional<Belief> belief() {
        var s = scene;
        return s == null ? Optional.empty()
                : Optional.of(new Belief(space, s.objective(), warp, sign(), s.best(), settings));
    }

    /** {@return the next point; empty when there is none left} */
    public Optional<double[]> next() {
        var random = context.random("propose" + made++);
        if (settings.acquisition() == Acquisition.RANDOM) {
            var few = Scatter.points(space, Design.RANDOM, 64, random);
            return few.stream().filter(p -> !maximiser.isTaken(p, known)).findFirst().or(() -> maximiser.free(known));
        }
        var waiting = known.stream().filter(o -> o.state() == State.PENDING).map(Observation::point).toList();
        var now = scene;
        if (now == null || !now.objective().hasCovariance() && settings.batch() != Batch.PENALTY) {
            now = scene(now == null ? List.of() : waiting);
            scene = now;
        }
        if (settings.acquisition() == Acquisition.THOMPSON) {
            return draw(now, random);
        }
        boolean told = !now.objective().hasCovariance() && settings.batch() != Batch.PENALTY;
        var score = now.score(space.features(waiting), told ? 0 : waiting.size(), space.features(), random);
        return maximiser.maximise(score, good(3), known, random);
    }

    /** {@return the best points known} */
    private List<double[]> good(int most) {
        return known.stream().filter(Observation::isDone)
                .sorted((a, b) -> a.isFeasible() != b.isFeasible() ? a.isFeasible() ? -1 : 1
                        : Double.compare(sign() * b.value(), sign() * a.value()))
                .limit(most).map(Observation::point).toList();
    }

    private double sign() {
        return settings.maximise() ? 1 : -1;
    }

    /** Fits the surrogate. @param lies points that it is told to have the best value so far */
    private Scene scene(List<double[]> lies) {
        var done = known.stream().filter(Observation::isDone).toList();
        double worst = done.stream().mapToDouble(o -> sign() * o.value()).min().orElse(0);
        double top = done.stream().mapToDouble(o -> sign() * o.value()).max().orElse(0);
        var points = new ArrayList<double[]>();
        var y = new ArrayList<Double>();
        var noise = new ArrayList<Double>();
        for (var o : known) {
            if (o.state() != State.PENDING) {
                points.add(o.point());
                y.add(o.isDone() ? sign() * o.value() : worst);
                noise.add(o.noise());
            }
        }
        for (var lie : lies) {
            points.add(lie);
            y.add(top);
            noise.add(0.0);
        }
        int n = points.size();
        int d = space.features();
        var x = space.features(points);
        var values = array(y);
        warp = Warp.of(values);
        values = warp.apply(values);
        var posterior = surrogate.fit(x, n, d, values, array(noise), context);
        var limits = limits(done);
        return new Scene(posterior, limits, best(done, posterior, limits.isEmpty()), steepest(x, values, d),
                settings.acquisition(), settings.kappa(), settings.batch());
    }

    private List<Posterior> limits(List<Observation> done) {
        int count = done.getFirst().constraints().length;
        var out = new ArrayList<Posterior>();
        if (done.stream().anyMatch(o -> o.constraints().length != count)) {
            return out;
        }
        var x = space.features(done.stream().map(Observation::point).toList());
        for (int c = 0; c < count; c++) {
            int at = c;
            var y = done.stream().mapToDouble(o -> o.constraints()[at]).toArray();
            out.add(surrogate.fit(x, y.length, space.features(), y, new double[y.length], context));
        }
        return out;
    }

    /**
     * {@return the best expected value at the points known: as good as the best value without noise, and wiser with
     * noise}
     */
    private double best(List<Observation> done, Posterior posterior, boolean free) {
        var allowed = done.stream().filter(o -> free || o.isFeasible()).map(Observation::point).toList();
        if (allowed.isEmpty()) {
            return Double.NEGATIVE_INFINITY;
        }
        var mean = new double[allowed.size()];
        posterior.predict(space.features(allowed), mean.length, mean, new double[mean.length]);
        return java.util.Arrays.stream(mean).max().orElse(0);
    }

    private static double steepest(double[] x, double[] y, int d) {
        double out = 0;
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < i; j++) {
                double r = 0;
                for (int k = 0; k < d; k++) {
                    r += (x[i * d + k] - x[j * d + k]) * (x[i * d + k] - x[j * d + k]);
                }
                out = r > 1e-12 ? Math.max(out, Math.abs(y[i] - y[j]) / Math.sqrt(r)) : out;
            }
        }
        return Math.max(out, 1e-9);
    }

    /** Thompson: the maximum of one function of the posterior. */
    private Optional<double[]> draw(Scene now, java.util.random.RandomGenerator random) {
        var points = new ArrayList<>(maximiser.candidates(384, good(1), random));
        points.removeIf(p -> maximiser.isTaken(p, known));
        int n = Math.min(points.size(), 512);
        if (n == 0) {
            return maximiser.free(known);
        }
        java.util.Collections.shuffle(points, java.util.Random.from(random));
        var x = space.features(points.subList(0, n));
        var y = new double[n];
        var sd = new double[n];
        now.objective().predict(x, n, y, sd);
        if (now.objective().hasCovariance()) {
            var cov = now.objective().covariance(x, n, x, n);
            for (int i = 0; i < n; i++) {
                cov[i * n + i] *= 1 + 1e-8;
            }
            var factor = Factor.of(cov, n);
            var z = IntStream.range(0, n).mapToDouble(i -> random.nextGaussian()).toArray();
            for (int i = 0; i < n; i++) {
                for (int j = 0; j <= i; j++) {
                    y[i] += factor[i * n + j] * z[j];
                }
            }
        } else {
            for (int i = 0; i < n; i++) {
                y[i] += sd[i] * random.nextGaussian();
            }
        }
        int best = 0;
        for (int i = 1; i < n; i++) {
            best = y[i] > y[best] ? i : best;
        }
        return Optional.of(points.get(best));
    }

    private static double[] array(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
