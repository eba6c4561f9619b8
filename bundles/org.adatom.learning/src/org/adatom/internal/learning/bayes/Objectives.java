/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.bayes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.adatom.analysis.AnalysisException;
import org.adatom.analysis.Result;
import org.adatom.analysis.ResultItem;
import org.adatom.analysis.RunContext;
import org.adatom.learning.LearningException;
import org.adatom.learning.bayes.Observation;
import org.adatom.learning.bayes.OptimiseOptions;
import org.adatom.learning.bayes.OptimiseOptions.Goal;
import org.adatom.learning.bayes.SearchSpace;
import org.adatom.learning.data.Samples;
import org.adatom.learning.data.Tables;
import org.adatom.learning.model.FitContext;
import org.adatom.learning.model.NamedModel;
import org.adatom.numerics.parameter.ParameterModel;
import org.eclipse.core.runtime.OperationCanceledException;

/** What the options of an optimisation mean. */
public final class Objectives {
    private static final String INPUT = "input.";

    private Objectives() {
    }

    /** {@return what is to be optimised} @throws LearningException when it cannot be, in one line */
    public static Task of(OptimiseOptions options, RunContext context) {
        return switch (options.objective()) {
            case FUNCTION -> function(options);
            case STUDY -> study(options, context);
            case MODEL -> model(options, context);
            case TABLE, PERSON -> throw new IllegalStateException("nobody evaluates a " + options.objective());
        };
    }

    private static Task function(OptimiseOptions options) {
        var f = options.function();
        var name = f.name().charAt(0) + f.name().substring(1).toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return new Task(f.space(), name, "", options.goal() == Goal.MINIMISE ? OptionalDouble.of(f.minimum())
                : OptionalDouble.empty(), point -> {
                    var v = f.at(point);
                    return Observation.of(point, v.value(), 0, v.constraints());
                });
    }

    private static Task study(OptimiseOptions options, RunContext context) {
        if (options.file().isBlank()) {
            throw new LearningException("the objective is a study, but there is none: give an .analysis file as "
                    + "'file'");
        }
        var space = SearchSpace.parse(options.space());
        var study = context.study(Path.of(options.file()));
        names(space, study.parameters());
        var label = options.quantity().isBlank() ? "Value" : options.quantity();
        return new Task(space, label, "", OptionalDouble.empty(), point -> {
            try {
                var result = study.run(space.values(point));
                if (result.verdict().outcome() == Result.Outcome.FAILED) {
                    return Observation.failed(point, result.verdict().text());
                }
                var scalar = scalar(result, options.quantity());
                return Observation.of(point, scalar.value(), 0);
            } catch (OperationCanceledException | LearningException e) {
                throw e;
            } catch (RuntimeException e) {
                return Observation.failed(point, e.getMessage() == null ? e.toString() : e.getMessage());
            }
        });
    }

    private static void names(SearchSpace space, ParameterModel<?> parameters) {
        for (var name : space.names()) {
            if (!name.startsWith(INPUT) && parameters.find(name).isEmpty()) {
                throw new LearningException("'" + name + "' is no parameter; there are "
                        + String.join(", ", parameters.parameters().stream().map(p -> p.name()).toList())
                        + "; options of the builder of a study's input are " + INPUT + "NAME");
            }
        }
    }

    private static ResultItem.Scalar scalar(Result result, String name) {
        var scalars = result.items().stream().filter(ResultItem.Scalar.class::isInstance)
                .map(ResultItem.Scalar.class::cast).toList();
        return scalars.stream().filter(s -> name.isBlank() || s.name().equals(name)).findFirst()
                .orElseThrow(() -> new LearningException("the result of the study has no number '" + name + "'; it has "
                        + String.join(", ", scalars.stream().map(ResultItem.Scalar::name).toList())));
    }

    private static Task model(OptimiseOptions options, RunContext context) {
        var space = SearchSpace.parse(options.space());
        var model = context.create(NamedModel.class, options.model());
        names(space, model.parameters());
        var samples = samples(options);
        int folds = Math.min(options.folds(), samples.count());
        if (folds < 2) {
            throw new LearningException(options.file() + " has " + samples.count() + " rows with a value of '"
                    + options.quantity()
                    + "': cross-validation needs at least 2");
        }
        var parts = parts(samples.count(), folds, context);
        return new Task(space, "RMSE of " + options.quantity(), samples.targetList().getFirst().unit(),
                OptionalDouble.empty(),
                point -> {
                    try {
                        return Observation.of(point, error(model.with(space.values(point)), samples, parts, folds,
                                context), 0);
                    } catch (LearningException e) {
                        return Observation.failed(point, String.valueOf(e.getMessage()));
                    }
                });
    }

    private static Samples samples(OptimiseOptions options) {
        if (options.file().isBlank()) {
            throw new LearningException("the objective is a model, but there is nothing to learn from: give a table "
                    + "as 'file'");
        }
        try {
            return Pools.samples(Tables.read(Path.of(options.file())), options.quantity());
        } catch (IOException e) {
            throw new AnalysisException(String.valueOf(e.getMessage()), e);
        }
    }

    private static int[] parts(int n, int folds, RunContext context) {
        var out = IntStream.range(0, n).map(i -> i % folds).toArray();
        var random = context.random("folds");
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = out[i];
            out[i] = out[j];
            out[j] = swap;
        }
        return out;
    }

    private static double error(NamedModel model, Samples samples, int[] part, int folds, RunContext context) {
        double sum = 0;
        for (int f = 0; f < folds; f++) {
            int fold = f;
            context.checkCancelled();
            var train = samples.subset(IntStream.range(0, part.length).filter(i -> part[i] != fold).toArray());
            var test = samples.subset(IntStream.range(0, part.length).filter(i -> part[i] == fold).toArray());
            var fitted = model.pipeline().fit(train, FitContext.of(context, 0, 0).part(fold));
            var mean = fitted.predict(test.x(), test.count()).mean();
            for (int i = 0; i < mean.length; i++) {
                sum += (mean[i] - test.y()[i]) * (mean[i] - test.y()[i]);
            }
        }
        return Math.sqrt(sum / part.length);
    }
}
