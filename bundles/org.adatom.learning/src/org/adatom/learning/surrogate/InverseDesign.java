/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.surrogate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.adatom.learning.LearningException;
import org.adatom.learning.model.FittedModel;
import org.adatom.numerics.optimise.Lbfgsb;

/**
 * Seeks inputs for which a model predicts a wanted value: the squared difference is minimised by L-BFGS-B inside bounds from
 * random places, and where the model has no slopes (trees) by ever smaller steps along one input at a time.
 *
 * @param target which of the model's targets
 * @param value what it should be
 * @param lower [d] smallest inputs
 * @param upper [d] largest inputs; equal to the smallest where an input is fixed
 * @param tolerance how near, relative to the value (to 1 for 0)
 */
public record InverseDesign(int target, double value, double[] lower, double[] upper, double tolerance) {
    private static final double STEP = 1e-5;
    private static final double SMALLEST_STEP = 1e-4;

    /** @throws LearningException when a bound is not in order, or all inputs are fixed */
    public InverseDesign {
        boolean free = false;
        for (int k = 0; k < lower.length; k++) {
            if (!(upper[k] >= lower[k])) {
                throw new LearningException("input " + (k + 1) + " has the bounds " + lower[k] + ".." + upper[k]
                        + ": the lower must not be above the upper");
            }
            free |= upper[k] > lower[k];
        }
        if (!free) {
            throw new LearningException("all inputs are fixed: leave at least one free to reach a value");
        }
    }

    /**
     * Where a search ended.
     *
     * @param x [d] inputs
     * @param predicted what the model predicts there
     * @param sd the spread of the prediction; NaN where the model has none
     * @param reached whether the value was reached within the tolerance
     */
    public record Solution(double[] x, double predicted, double sd, boolean reached) {
    }

    /**
     * {@return the same with some inputs given}
     *
     * @param text such as {@code F=2500, E=200}; empty for none
     * @param names of all inputs
     * @throws LearningException when an input is not there or its value cannot be read
     */
    public InverseDesign fixed(String text, List<String> names) {
        var from = lower.clone();
        var to = upper.clone();
        for (var part : text.split("[,;]")) {
            if (part.isBlank()) {
                continue;
            }
            int equal = part.indexOf('=');
            int k = names.indexOf(part.substring(0, Math.max(0, equal)).strip());
            if (k < 0) {
                throw new LearningException("'" + part.strip() + "' must be input=value, with an input out of "
                        + String.join(", ", names));
            }
            try {
                from[k] = Double.parseDouble(part.substring(equal + 1).strip());
            } catch (NumberFormatException e) {
                throw new LearningException("'" + part.strip() + "' has no number after =", e);
            }
            to[k] = from[k];
        }
        return new InverseDesign(target, value, from, to, tolerance);
    }

    /** {@return one solution for each start} @param watch called often; may throw to end the search */
    public List<Solution> solve(FittedModel model, int starts, RandomGenerator random, Runnable watch) {
        if (target < 0 || target >= model.targets() || lower.length != model.features()) {
            throw new LearningException("a model of " + model.features() + " inputs and " + model.targets()
                    + " targets cannot be asked for target " + (target + 1) + " of " + lower.length + " inputs");
        }
        var solutions = new ArrayList<Solution>();
        for (int s = 0; s < starts; s++) {
            solutions.add(solve(model, random, watch));
        }
        return solutions;
    }

    private Solution solve(FittedModel model, RandomGenerator random, Runnable watch) {
        int d = lower.length;
        var start = new double[d];
        var zeros = new double[d];
        var ones = new double[d];
        for (int k = 0; k < d; k++) {
            ones[k] = upper[k] > lower[k] ? 1 : 0;
            start[k] = random.nextDouble() * ones[k];
        }
        double size = value == 0 ? 1 : Math.abs(value);
        var end = new Lbfgsb(10, 200, 400, 1e-10, 1e-16).minimise((u, gradient) -> {
            watch.run();
            return missBy(model, u, gradient, size);
        }, start, zeros, ones);
        var u = end.x();
        if (Math.abs(predict(model, u) - value) > tolerance * size) {
            u = steps(model, u, watch);
        }
        var x = inputs(u);
        var p = model.predict(x, 1);
        double sd = p.hasSpread() ? p.sd()[target] : Double.NaN;
        double predicted = p.mean()[target];
        return new Solution(x, predicted, sd, Math.abs(predicted - value) <= tolerance * size);
    }

    /** The squared miss, with differences inside the bounds; all places in one call of the model. */
    private double missBy(FittedModel model, double[] u, double[] gradient, double size) {
        int d = u.length;
        var x = new double[(2 * d + 1) * d];
        var width = new double[d];
        for (int q = 0; q <= 2 * d; q++) {
            var at = u.clone();
            if (q > 0) {
                int k = (q - 1) / 2;
                at[k] = Math.clamp(u[k] + (q % 2 == 1 ? STEP : -STEP), 0, 1);
                width[k] += q % 2 == 1 ? at[k] - u[k] : u[k] - at[k];
            }
            System.arraycopy(inputs(at), 0, x, q * d, d);
        }
        var p = model.predict(x, 2 * d + 1).mean();
        int m = model.targets();
        double miss = (p[target] - value) / size;
        for (int k = 0; k < d; k++) {
            double slope = upper[k] > lower[k]
                    ? (p[(2 * k + 1) * m + target] - p[(2 * k + 2) * m + target]) / (width[k] * size) : 0;
            gradient[k] = 2 * miss * slope;
        }
        return miss * miss;
    }

    private double[] steps(FittedModel model, double[] from, Runnable watch) {
        var u = from.clone();
        double miss = Math.abs(predict(model, u) - value);
        for (double step = 0.25; step > SMALLEST_STEP;) {
            watch.run();
            boolean better = false;
            for (int k = 0; k < u.length; k++) {
                for (int side = -1; side <= 1 && upper[k] > lower[k]; side += 2) {
                    var tried = u.clone();
                    tried[k] = Math.clamp(u[k] + side * step, 0, 1);
                    double now = Math.abs(predict(model, tried) - value);
                    if (now < miss) {
                        miss = now;
                        u = tried;
                        better = true;
                    }
                }
            }
            step = better ? step : step / 2;
        }
        return u;
    }

    private double predict(FittedModel model, double[] u) {
        return model.predict(inputs(u), 1).mean()[target];
    }

    private double[] inputs(double[] u) {
        var x = new double[u.length];
        Arrays.setAll(x, k -> lower[k] + (upper[k] - lower[k]) * u[k]);
        return x;
    }
}
