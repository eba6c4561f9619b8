/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.numerics.optimise;

import org.adatom.numerics.optimise.Lbfgsb;
import org.adatom.numerics.optimise.Minimum;
import org.adatom.numerics.optimise.Minimum.Ending;
import org.adatom.numerics.optimise.Objective;
import org.adatom.numerics.optimise.Watch;

/** One search between bounds: Cauchy point, minimum in the subspace of the free variables, line search, update. */
public final class LbfgsbSearch {
    private static final double LONG = 1e10;
    private static final int LINE_CALLS = 20;

    private final Lbfgsb options;
    private final Objective objective;
    private final Watch watch;
    private final double[] lower;
    private final double[] upper;
    private final int n;
    private final boolean bounded;
    private final double[] x;
    private final double[] trial;
    private final double[] trialGradient;
    private double[] gradient;
    private double value;
    private int evaluations;

    /** @param start [n]; bounds [n] */
    public LbfgsbSearch(Lbfgsb options, Objective objective, double[] start, double[] lower, double[] upper,
            Watch watch) {
        this.options = options;
        this.objective = objective;
        this.watch = watch;
        this.n = start.length;
        if (lower.length != n || upper.length != n) {
            throw new IllegalArgumentException("%d variables with %d lower and %d upper bounds".formatted(n,
                    lower.length,
                    upper.length));
        }
        this.lower = lower;
        this.upper = upper;
        this.x = start.clone();
        boolean any = false;
        for (int i = 0; i < n; i++) {
            if (!(lower[i] <= upper[i])) {
                throw new IllegalArgumentException(
                        "variable %d: lower bound %s is above the upper bound %s".formatted(i,
                        lower[i], upper[i]));
            }
            any |= Double.isFinite(lower[i]) || Double.isFinite(upper[i]);
            x[i] = Math.clamp(x[i], lower[i], upper[i]);
        }
        this.bounded = any;
        this.trial = new double[n];
        this.trialGradient = new double[n];
        this.gradient = new double[n];
    }

    /** {@return the minimum} */
    public Minimum run() {
        value = call(x, gradient);
        if (!finite(value, gradient)) {
            return end(0, Ending.UNDEFINED);
        }
        watch.step(0, value, x);
        if (projectedGradient() <= options.gradientTolerance()) {
            return end(0, Ending.GRADIENT);
        }
        var model = new QuadraticModel(n, options.memory());
        var d = new double[n];
        for (int iteration = 0; ; ) {
            if (iteration >= options.maxIterations() || evaluations >= options.maxEvaluations()) {
                return end(iteration, Ending.LIMIT);
            }
            boolean usable = model.direction(x, gradient, lower, upper, d);
            double before = value;
            if (!usable || !lineSearch(d, model.isEmpty())) {
                if (model.isEmpty()) {
                    return end(iteration, evaluations >= options.maxEvaluations() ? Ending.LIMIT : Ending.STUCK);
                }
                model.clear();
                continue;
            }
            iteration++;
            model.update(x, gradient, trial, trialGradient);
            System.arraycopy(trial, 0, x, 0, n);
            System.arraycopy(trialGradient, 0, gradient, 0, n);
            watch.step(iteration, value, x);
            if (projectedGradient() <= options.gradientTolerance()) {
                return end(iteration, Ending.GRADIENT);
            }
            if (before - value <= options.valueTolerance() * Math.max(Math.max(Math.abs(before), Math.abs(value)), 1)) {
                return end(iteration, Ending.VALUE);
            }
        }
    }

    /** Finds a lower value along d; leaves it in trial, trialGradient and value. */
    private boolean lineSearch(double[] d, boolean first) {
        double slope = 0;
        double norm = 0;
        double longest = LONG;
        for (int i = 0; i < n; i++) {
            slope += gradient[i] * d[i];
            norm += d[i] * d[i];
            if (bounded && d[i] != 0) {
                double room = d[i] > 0 ? (upper[i] - x[i]) / d[i] : (lower[i] - x[i]) / d[i];
                longest = Math.min(longest, Math.max(0, room));
            }
        }
        if (!(slope < 0)) {
            return false;
        }
        longest = bounded && first ? Math.min(1, Math.max(longest, 0)) : longest;
        double step = first ? Math.min(1 / Math.sqrt(norm), longest) : Math.min(1, longest);
        if (!(step > 0)) {
            return false;
        }
        var search = new LineSearch(value, slope, step, longest);
        double best = Double.POSITIVE_INFINITY;
        for (int k = 0; k < LINE_CALLS && evaluations < options.maxEvaluations(); k++) {
            for (int i = 0; i < n; i++) {
                trial[i] = Math.clamp(x[i] + search.step() * d[i], lower[i], upper[i]);
            }
            best = call(trial, trialGradient);
            if (!finite(best, trialGradient)) {
                search.shorten();
                continue;
            }
            double s = 0;
            for (int i = 0; i < n; i++) {
                s += trialGradient[i] * d[i];
            }
            if (search.accept(best, s)) {
                break;
            }
        }
        if (best < value && finite(best, trialGradient)) {
            value = best;
            return true;
        }
        return false;
    }

    private double call(double[] at, double[] g) {
        evaluations++;
        return objective.value(at, g);
    }

    private static boolean finite(double value, double[] gradient) {
        double sum = value * 0;
        for (double g : gradient) {
            sum += g * 0;
        }
        return sum == 0;
    }

    private double projectedGradient() {
        double largest = 0;
        for (int i = 0; i < n; i++) {
            double g = gradient[i];
            largest = Math.max(largest, Math.abs(g < 0 ? Math.max(x[i] - upper[i], g) : Math.min(x[i] - lower[i], g)));
        }
        return largest;
    }

    private Minimum end(int iterations, Ending ending) {
        return new Minimum(x, value, gradient, iterations, evaluations, ending);
    }
}
