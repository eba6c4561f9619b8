/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.adatom.analysis.Analysis;
import org.adatom.analysis.Axis;
import org.adatom.analysis.FileInputs;
import org.adatom.analysis.Layer;
import org.adatom.analysis.Progress;
import org.adatom.analysis.Result;
import org.adatom.analysis.Result.Outcome;
import org.adatom.analysis.ResultItem;
import org.adatom.analysis.ResultItem.Column;
import org.adatom.analysis.ResultItem.Plot;
import org.adatom.analysis.ResultItem.Table;
import org.adatom.analysis.ResultItem.WordColumn;
import org.adatom.analysis.RunContext;
import org.adatom.internal.learning.analysis.ModelData;
import org.adatom.internal.learning.analysis.Plots;
import org.adatom.learning.LearningException;
import org.adatom.learning.data.Column.NumberColumn;
import org.adatom.learning.data.Target;
import org.adatom.learning.evaluation.Scores;
import org.adatom.learning.fit.CurveFit;
import org.adatom.learning.fit.Expression;
import org.adatom.learning.fit.StartValue;
import org.adatom.numerics.linear.LinearAlgebraException;

/** Fits the parameters of any expression to a column of numbers. */
public final class CurveFitAnalysis implements Analysis<CurveFitOptions, FileInputs> {
    private static final int CURVE = 400;

    @Override
    public Class<CurveFitOptions> optionsType() {
        return CurveFitOptions.class;
    }

    @Override
    public Class<FileInputs> inputType() {
        return FileInputs.class;
    }

    @Override
    public Result run(CurveFitOptions options, FileInputs input, RunContext context) {
        var table = ModelData.table(input);
        var expression = Expression.parse(options.formula());
        var target = table.numbers(options.target().strip());
        if (expression.names().contains(target.label())) {
            throw new LearningException("the formula holds '" + target.label()
                    + "', which it is to give: choose another target");
        }
        var used = new ArrayList<NumberColumn>();
        expression.names().stream().filter(n -> table.find(n).isPresent()).forEach(n -> used.add(table.numbers(n)));
        var errors = options.errors().isBlank() ? new NumberColumn("", "", new double[0])
                : table.numbers(options.errors().strip());
        var rows = IntStream.range(0, table.rows()).filter(i -> Double.isFinite(target.values()[i])
                && used.stream().allMatch(c -> Double.isFinite(c.values()[i]))).toArray();
        var columns = new LinkedHashMap<String, double[]>();
        used.forEach(c -> columns.put(c.label(), c.rows(rows).values()));
        var sigma = errors.values().length == 0 ? errors.values() : errors.rows(rows).values();
        for (double e : sigma) {
            if (!(e > 0)) {
                throw new LearningException("the column '" + errors.label() + "' holds " + e
                        + ": errors must be above 0");
            }
        }
        var problem = new CurveFit.Problem(expression, columns, target.rows(rows).values(), sigma);
        context.progress(0, Progress.note("Fitting " + String.join(", ", problem.parameters()) + " to " + rows.length
                + " rows"));
        CurveFit fit;
        try {
            fit = CurveFit.of(problem, StartValue.parse(options.start(), problem.parameters()), options.searches(),
                    context.random("starts"), context::checkCancelled);
        } catch (LinearAlgebraException e) {
            throw new LearningException("the parameters " + String.join(", ", problem.parameters()) + " of '"
                    + options.formula() + "' cannot be told by " + rows.length
                    + " rows: give other start values, or one parameter where two do the same", e);
        }
        return result(fit, problem, target, used);
    }

    private static Result result(CurveFit fit, CurveFit.Problem problem, NumberColumn target, List<NumberColumn> used) {
        int p = fit.parameters().size();
        int n = problem.y().length;
        var words = new StringBuilder();
        for (int j = 0; j < p; j++) {
            words.append(String.format(Locale.ROOT, "%s%s = %.6g ± %.2g", j == 0 ? "" : ", ", fit.parameters().get(j),
                    fit.values()[j],
                    fit.errors()[j]));
        }
        var scores = Scores.ofNumbers(target.unit(), problem.y(), fit.fitted(), new double[0]);
        var text = words + String.format(Locale.ROOT, "; R² %.6g.", scores.value("r2"));
        var result = Result.of(fit.converged() ? Outcome.DONE : Outcome.NOT_CONVERGED,
                fit.converged() ? text : text.substring(0, text.length() - 1) + "; not converged: " + fit.ending()
                + ".");
        for (int j = 0; j < p; j++) {
            result = result.scalar(fit.parameters().get(j), fit.parameters().get(j), fit.values()[j], "");
        }
        result = result.scalar("r2", "R²", scores.value("r2"), "").scalar("rmse", "Root of mean square error",
                scores.value("rmse"),
                target.unit());
        if (problem.errors().length > 0 && n > p) {
            result = result.scalar("chi2", "Chi squared for each degree of freedom", fit.rss() / (n - p), "");
        }
        var correlation = new double[p * p];
        for (int a = 0; a < p; a++) {
            for (int b = 0; b < p; b++) {
                correlation[a * p + b] = fit.covariance()[a * p + b] / (fit.errors()[a] * fit.errors()[b]);
            }
        }
        var places = IntStream.range(0, p).asDoubleStream().toArray();
        result = result.with(new Table("parameters", "Fitted parameters",
                List.of(new WordColumn("Parameter", fit.parameters()
                .toArray(String[]::new))), List.of(new Column("Value", "", fit.values()), new Column("Error", "",
                fit.errors()),
                        new Column("Error / value", "", IntStream.range(0, p)
                                .mapToDouble(j -> Math.abs(fit.errors()[j] / fit.values()[j])).toArray()))));
        for (var item : pictures(fit, problem, target, used)) {
            result = result.with(item);
        }
        return result.with(new ResultItem.Matrix("correlation", "Correlation of the parameters", new Axis("", ""),
                new Axis("", ""), places,
                places, correlation, "Correlation", "", fit.parameters(), fit.parameters()));
    }

    private static List<ResultItem> pictures(CurveFit fit, CurveFit.Problem problem, NumberColumn target,
            List<NumberColumn> used) {
        var out = new ArrayList<ResultItem>();
        var y = problem.y();
        var residual = IntStream.range(0, y.length).mapToDouble(i -> y[i] - fit.fitted()[i]).toArray();
        var yAxis = new Axis(target.label(), target.unit());
        if (used.size() == 1) {
            var column = used.getFirst();
            var x = problem.columns().getOrDefault(column.label(), new double[0]);
            double low = Arrays.stream(x).min().orElse(0);
            double high = Arrays.stream(x).max().orElse(1);
            var xs = new double[CURVE];
            var middle = new double[CURVE];
            var lower = new double[CURVE];
            var upper = new double[CURVE];
            for (int k = 0; k < CURVE; k++) {
                xs[k] = low + (high - low) * k / (CURVE - 1);
                var at = fit.at(Map.of(column.label(), xs[k]));
                middle[k] = at[0];
                lower[k] = at[0] - 2 * at[1];
                upper[k] = at[0] + 2 * at[1];
            }
            var xAxis = new Axis(column.label(), column.unit());
            out.add(new Plot("fit", fit.expression().toString(), xAxis, yAxis, List.of(new Layer.Area("Two deviations",
                    xs, lower, upper),
                    new Layer.Line("Fit", xs, middle), new Layer.Points("Data", x, y, problem.errors()))));
            out.add(new Plot("residuals", "Data less fit", xAxis, yAxis, List.of(new Layer.Line("", new double[] {low,
                    high}, new double[2]),
                    new Layer.Points("", x, residual, problem.errors()))));
        } else {
            var t = new Target(target.label(), target.unit());
            out.add(Plots.parity("parity", "Fit and data", t,
                    List.of(new Layer.Points("", y, fit.fitted()))));
        }
        return out;
    }
}
