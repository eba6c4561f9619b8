/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.surrogate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.adatom.analysis.Analysis;
import org.adatom.analysis.AnalysisException;
import org.adatom.analysis.FileInputs;
import org.adatom.analysis.Progress;
import org.adatom.analysis.Result;
import org.adatom.analysis.Result.Outcome;
import org.adatom.analysis.ResultItem;
import org.adatom.analysis.ResultItem.Column;
import org.adatom.analysis.RunContext;
import org.adatom.internal.learning.gp.Scores;
import org.adatom.internal.learning.gp.TableSamples;
import org.adatom.internal.learning.surrogate.SurrogatePictures;
import org.adatom.learning.LearningException;
import org.adatom.learning.data.Samples;
import org.adatom.learning.model.FitContext;
import org.adatom.learning.model.ModelFile;
import org.adatom.learning.model.NamedModel;
import org.adatom.learning.surrogate.InverseDesign.Solution;
import org.adatom.numerics.random.Shuffle;

/** Learns a table by a model, or takes a saved one, and seeks inputs for which it predicts a wanted value. */
public final class InverseDesignAnalysis implements Analysis<InverseDesignOptions, FileInputs> {

    @Override
    public Class<InverseDesignOptions> optionsType() {
        return InverseDesignOptions.class;
    }

    @Override
    public Class<FileInputs> inputType() {
        return FileInputs.class;
    }

    @Override
    public Result run(InverseDesignOptions options, FileInputs input, RunContext context) {
        try {
            if (String.valueOf(input.first().getFileName()).endsWith(".model")) {
                return saved(options, input, context);
            }
            return compute(options, TableSamples.samples(TableSamples.read(input.first()),
                    TableSamples.names(options.target()), TableSamples.names(options.features())), context);
        } catch (LearningException e) {
            throw new AnalysisException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Searches a model that was saved: the ranges are those of a table beside it, or given. */
    private static Result saved(InverseDesignOptions options, FileInputs input, RunContext context) {
        ModelFile file;
        try {
            file = ModelFile.read(input.first(), id -> context.create(NamedModel.class, id));
        } catch (IOException e) {
            throw new LearningException(input.first().getFileName() + " cannot be read: " + e.getMessage(), e);
        }
        var fitted = file.fitted();
        var targets = fitted.targetList().stream().map(t -> t.name()).toList();
        int target = options.target().isBlank() ? 0 : targets.indexOf(options.target().strip());
        if (target < 0) {
            throw new LearningException("the model has no target '" + options.target() + "', only " + String.join(", ", targets));
        }
        var features = fitted.featureList();
        int d = features.size();
        var x = new double[2 * d];
        if (input.paths().size() > 1) {
            var table = TableSamples.read(input.paths().get(1));
            for (int k = 0; k < d; k++) {
                var values = Arrays.stream(table.numbers(features.get(k).name()).values()).filter(v -> !Double.isNaN(v))
                        .summaryStatistics();
                x[k] = values.getMin();
                x[d + k] = values.getMax();
            }
        } else {
            var given = options.ranges() + "," + options.fixed();
            for (var feature : features) {
                if (!given.replace(" ", "").contains(feature.name().replace(" ", "") + "=")) {
                    throw new LearningException("the range of '" + feature.name()
                            + "' is not known: give a table as a second file, or a range such as " + feature.name() + "=0..1");
                }
            }
        }
        var ends = new Samples(features, x, List.of(fitted.targetList().get(target)), new double[2], 2);
        var design = design(options, ends, target);
        var solutions = design.solve(fitted, options.starts(), context.random("design"), context::checkCancelled);
        return report(options, ends, design, solutions, String.valueOf(input.first().getFileName()), Double.NaN);
    }

    private static Result compute(InverseDesignOptions options, Samples samples, RunContext context) {
        if (samples.targets() != 1) {
            throw new LearningException("one target can reach a value at a time, not " + samples.targets() + ": "
                    + options.target());
        }
        var design = design(options, samples, 0);
        var pipeline = context.create(NamedModel.class, options.model()).pipeline();
        double r2 = Double.NaN;
        int held = (int) Math.round(options.test() * samples.count());
        if (held >= 2 && samples.count() - held >= 1) {
            context.progress(0, Progress.note("Fit to judge the model"));
            var order = Shuffle.permutation(samples.count(), context.random("test"));
            var test = samples.subset(Arrays.copyOf(order, held));
            var fitted = pipeline.fit(samples.subset(Arrays.copyOfRange(order, held, order.length)),
                    FitContext.of(context, 0, 0.4));
            r2 = Scores.of(fitted.predict(test.x(), held).mean(), test.y()).r2();
        }
        context.progress(0.4, Progress.note("Fit to all rows"));
        var model = pipeline.fit(samples, FitContext.of(context, 0.4, 0.8));
        var solutions = design.solve(model, options.starts(), context.random("design"), context::checkCancelled);
        return report(options, samples, design, solutions, options.model(), r2);
    }

    private static Result report(InverseDesignOptions options, Samples samples, InverseDesign design,
            List<Solution> solutions, String model, double r2) {
        long reached = solutions.stream().filter(Solution::reached).count();
        var target = samples.targetList().getFirst();
        var result = Result.of(reached > 0 ? Outcome.DONE : Outcome.NOT_CONVERGED, String.format(Locale.ROOT,
                "%d of %d searches reached %s = %s by %s%s.", reached, solutions.size(), target.name(),
                SurrogatePictures.plain(options.value()), model,
                Double.isNaN(r2) ? "" : String.format(Locale.ROOT, " (R² %.4f on rows it had not seen)", r2)))
                .scalar("reached", "Searches that reached the value", reached, "").with(table(samples, solutions));
        result = Double.isNaN(r2) ? result : result.scalar("testR2", "R² of unseen rows", r2, "");
        for (int k = 0; k < samples.features(); k++) {
            if (design.upper()[k] > design.lower()[k]) {
                result = result.with(SurrogatePictures.histogram(samples.featureList().get(k), design, k,
                        List.of(new SurrogatePictures.Search(model, solutions))));
            }
        }
        return result;
    }

    private static InverseDesign design(InverseDesignOptions options, Samples samples, int targetIndex) {
        int d = samples.features();
        var lower = new double[d];
        var upper = new double[d];
        var names = samples.featureList().stream().map(f -> f.name()).toList();
        for (int k = 0; k < d; k++) {
            lower[k] = Arrays.stream(samples.feature(k)).min().orElse(0);
            upper[k] = Arrays.stream(samples.feature(k)).max().orElse(1);
        }
        for (var part : TableSamples.names(options.ranges())) {
            int equal = part.indexOf('=');
            int dots = part.indexOf("..");
            int k = names.indexOf(part.substring(0, Math.max(0, equal)).strip());
            try {
                if (k < 0 || dots < equal) {
                    throw new NumberFormatException();
                }
                lower[k] = Double.parseDouble(part.substring(equal + 1, dots).strip());
                upper[k] = Double.parseDouble(part.substring(dots + 2).strip());
            } catch (NumberFormatException e) {
                throw new LearningException("the range '" + part + "' must be input=from..to, with an input out of "
                        + String.join(", ", names), e);
            }
        }
        return new InverseDesign(targetIndex, options.value(), lower, upper, options.tolerance()).fixed(options.fixed(), names);
    }

    private static ResultItem table(Samples samples, List<Solution> solutions) {
        var columns = new ArrayList<Column>();
        for (int k = 0; k < samples.features(); k++) {
            int input = k;
            var feature = samples.featureList().get(k);
            columns.add(new Column(feature.name(), feature.unit(), solutions.stream().mapToDouble(s -> s.x()[input]).toArray()));
        }
        var target = samples.targetList().getFirst();
        columns.add(new Column(target.name() + ", predicted", target.unit(),
                solutions.stream().mapToDouble(Solution::predicted).toArray()));
        if (solutions.stream().noneMatch(s -> Double.isNaN(s.sd()))) {
            columns.add(new Column("Spread of the prediction", target.unit(),
                    solutions.stream().mapToDouble(Solution::sd).toArray()));
        }
        return new ResultItem.Table("designs", "Designs", List.of(), columns);
    }
}
