/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.fit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.adatom.learning.LearningException;
import org.adatom.numerics.optimise.LevenbergMarquardt;
import org.adatom.numerics.optimise.Residuals;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A formula whose parameters make the sum of squared residuals smallest; K. Levenberg (1944), D. Marquardt (1963).
 * Errors of the
 * parameters come from the curvature of the sum of squares: they hold where the formula is right and the noise is
 * normal.
 *
 * @param expression the formula
 * @param parameters their names
 * @param values theirs
 * @param errors their standard deviations; NaN where data do not determine them
 * @param covariance [p][p]
 * @param fitted [n], the formula at the data
 * @param rss sum of squared residuals, over their errors where those are given
 * @param converged whether the search ended at a minimum
 * @param ending why it ended
 */
public record CurveFit(Expression expression, List<String> parameters, double[] values, double[] errors,
        double[] covariance,
        double[] fitted, double rss, boolean converged, String ending) {

    /**
     * What is fitted.
     *
     * @param expression the formula
     * @param columns the values of each name that is no parameter, [n]
     * @param y [n]
     * @param errors [n], standard deviations of y; empty where all are the same and not known
     */
    public record Problem(Expression expression, Map<String, double[]> columns, double[] y, double[] errors) {

        /** {@return the names in the formula that are no columns} */
        public List<String> parameters() {
            return expression.names().stream().filter(n -> !columns.containsKey(n)).toList();
        }

        private int[] places(List<String> names) {
            return names.stream().mapToInt(n -> expression.names().indexOf(n)).toArray();
        }

        /** {@return the formula at row i} @param all one value for each name; columns are filled in */
        double at(int i, double[] all, double[] derivatives) {
            for (var e : columns.entrySet()) {
                int place = expression.names().indexOf(e.getKey());
                if (place >= 0) {
                    all[place] = e.getValue()[i];
                }
            }
            return expression.value(all, derivatives);
        }
    }

    /**
     * {@return the best of several fits}
     *
     * @param problem what is fitted
     * @param start where the search begins, for each parameter
     * @param others how many more searches begin at random places around, or between the bounds
     * @param random draws them
     * @param check asked at each step; throws when the fit was cancelled
     * @throws LearningException when there are fewer data than parameters, or the formula has no value at any start
     */
    public static CurveFit of(Problem problem, Map<String, StartValue> start, int others, RandomGenerator random,
            Runnable check) {
        var parameters = problem.parameters();
        int n = problem.y().length;
        if (parameters.isEmpty()) {
            throw new LearningException("the formula '" + problem.expression()
                    + "' has no parameters: all its names are columns");
        }
        if (n < parameters.size()) {
            throw new LearningException("there are " + n + " rows for " + parameters.size()
                    + " parameters: give at least as many rows");
        }
        var first = parameters.stream().map(start::get).toArray(StartValue[]::new);
        var lower = Arrays.stream(first).mapToDouble(StartValue::lower).toArray();
        var upper = Arrays.stream(first).mapToDouble(StartValue::upper).toArray();
        var method = new LevenbergMarquardt(500, 1e-12, 1e-10, 1e-10);
        var residuals = residuals(problem, parameters);
        LevenbergMarquardt.@Nullable Fit best = null;
        for (int k = 0; k <= others; k++) {
            var begin = new double[first.length];
            for (int j = 0; j < begin.length; j++) {
                begin[j] = k == 0 ? first[j].value() : drawn(first[j], random);
            }
            var fit = method.fit(residuals, n, begin, lower, upper, (iteration, value, x) -> check.run());
            double value = fit.minimum().value();
            if (Double.isFinite(value) && (best == null || value < best.minimum().value() * (1 - 1e-9))) {
                best = fit;
            }
        }
        if (best == null) {
            throw new LearningException("the formula '" + problem.expression()
                    + "' has no finite value at the start values for all rows: "
                    + "give others, or bounds");
        }
        return of(problem, parameters, best);
    }

    private static double drawn(StartValue s, RandomGenerator random) {
        if (Double.isFinite(s.lower()) && Double.isFinite(s.upper())) {
            return s.lower() + random.nextDouble() * (s.upper() - s.lower());
        }
        double v = s.value() == 0 ? random.nextGaussian() : s.value() * Math.pow(10, 2 * random.nextDouble() - 1);
        return Math.clamp(v, s.lower(), s.upper());
    }

    private static Residuals residuals(Problem problem, List<String> parameters) {
        int p = parameters.size();
        int m = problem.expression().names().size();
        var places = problem.places(parameters);
        return (x, residuals, jacobian) -> {
            var all = new double[m];
            var d = new double[m];
            for (int j = 0; j < p; j++) {
                all[places[j]] = x[j];
            }
            for (int i = 0; i < residuals.length; i++) {
                double w = problem.errors().length > 0 ? 1 / problem.errors()[i] : 1;
                residuals[i] = w * (problem.at(i, all, d) - problem.y()[i]);
                for (int j = 0; j < p && jacobian.length > 0; j++) {
                    jacobian[i * p + j] = w * d[places[j]];
                }
            }
        };
    }

    private static CurveFit of(Problem problem, List<String> parameters, LevenbergMarquardt.Fit fit) {
        int m = problem.expression().names().size();
        var places = problem.places(parameters);
        var all = new double[m];
        var values = fit.minimum().x();
        for (int j = 0; j < values.length; j++) {
            all[places[j]] = values[j];
        }
        var fitted = new double[problem.y().length];
        for (int i = 0; i < fitted.length; i++) {
            fitted[i] = problem.at(i, all, new double[m]);
        }
        return new CurveFit(problem.expression(), parameters, values, fit.deviations(), fit.covariance(), fitted,
                2 * fit.minimum().value(), fit.minimum().converged(), fit.minimum().ending().words());
    }

    /**
     * {@return the formula at a place with its standard deviation from the errors of the parameters}
     *
     * @param columns a value for each name that is no parameter
     */
    public double[] at(Map<String, Double> columns) {
        var names = expression.names();
        var all = new double[names.size()];
        var d = new double[names.size()];
        for (int k = 0; k < all.length; k++) {
            int j = parameters.indexOf(names.get(k));
            all[k] = j >= 0 ? values[j] : columns.getOrDefault(names.get(k), Double.NaN);
        }
        double value = expression.value(all, d);
        int p = parameters.size();
        double variance = 0;
        for (int a = 0; a < p; a++) {
            for (int b = 0; b < p; b++) {
                variance += covariance[a * p
                        + b] * d[names.indexOf(parameters.get(a))] * d[names.indexOf(parameters.get(b))];
            }
        }
        return new double[] {value, Math.sqrt(Math.max(0, variance))};
    }
}
