/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.surrogate;

import java.util.List;
import java.util.random.RandomGenerator;
import org.adatom.learning.data.Feature;
import org.adatom.learning.data.Samples;
import org.adatom.learning.data.Target;

/** A law that makes samples: known exactly, so that models of it can be judged. */
public enum Law {
    /** y = x sin x on 0..10. */
    X_SIN_X(List.of(new Feature("x", "")), new double[] {0}, new double[] {10}, List.of(new Target("y", ""))) {
        @Override
        public double[] values(double[] x) {
            return new double[] {x[0] * Math.sin(x[0])};
        }
    },
    /**
     * Deflection F L^3/(3 E I) and slope F L^2/(2 E I) at the end of a beam that is clamped at the other (Euler and
     * Bernoulli).
     */
    CANTILEVER(List.of(new Feature("F", "N"), new Feature("L", "m"), new Feature("E", "GPa"), new Feature("I", "cm^4")),
            new double[] {2000, 6, 100, 5000}, new double[] {5000, 11, 200, 14_000},
            List.of(new Target("deflection", "mm"), new Target("slope", "mrad"))) {
        @Override
        public double[] values(double[] x) {
            // GPa cm^4 = 10 N m^2
            double stiffness = 10 * x[2] * x[3];
            return new double[] {1000 * x[0] * x[1] * x[1] * x[1] / (3 * stiffness),
                1000 * x[0] * x[1] * x[1] / (2 * stiffness)};
        }
    },
    /** 10 sin(pi x1 x2) + 20 (x3 - 1/2)^2 + 10 x4 + 5 x5 on the unit cube (J. H. Friedman, Ann. Stat. 19, 1, 1991). */
    FRIEDMAN(List.of(new Feature("x1", ""), new Feature("x2", ""), new Feature("x3", ""), new Feature("x4", ""),
            new Feature("x5", "")), new double[5], new double[] {1, 1, 1, 1, 1}, List.of(new Target("y", ""))) {
        @Override
        public double[] values(double[] x) {
            return new double[] {10 * Math.sin(Math.PI * x[0] * x[1]) + 20 * (x[2] - .5) * (x[2] - .5) + 10 * x[3]
                    + 5 * x[4]};
        }
    };

    private final List<Feature> features;
    private final double[] lower;
    private final double[] upper;
    private final List<Target> targets;

    Law(List<Feature> features, double[] lower, double[] upper, List<Target> targets) {
        this.features = features;
        this.lower = lower;
        this.upper = upper;
        this.targets = targets;
    }

    /** {@return the exact values, one for each target} @param x one number for each feature */
    public abstract double[] values(double[] x);

    /** {@return what it depends on} */
    public List<Feature> features() {
        return features;
    }

    /** {@return what it gives} */
    public List<Target> targets() {
        return targets;
    }

    /** {@return the smallest value of each feature} */
    public double[] lower() {
        return lower.clone();
    }

    /** {@return the largest value of each feature} */
    public double[] upper() {
        return upper.clone();
    }

    /** {@return samples at points} @param x [n][d] */
    public Samples samples(double[] x, int n) {
        int d = features.size();
        int m = targets.size();
        var y = new double[n * m];
        var point = new double[d];
        for (int i = 0; i < n; i++) {
            System.arraycopy(x, i * d, point, 0, d);
            System.arraycopy(values(point), 0, y, i * m, m);
        }
        return new Samples(features, x, targets, y, n);
    }

    /** {@return samples at points drawn uniformly} */
    public Samples samples(int n, RandomGenerator random) {
        int d = features.size();
        var x = new double[n * d];
        for (int i = 0; i < n * d; i++) {
            x[i] = random.nextDouble(lower[i % d], upper[i % d]);
        }
        return samples(x, n);
    }

    /** {@return samples at equal distances, where there is one feature} */
    public Samples line(int n) {
        var x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = lower[0] + (upper[0] - lower[0]) * i / Math.max(1., n - 1.);
        }
        return samples(x, n);
    }
}
