/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.bayes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.adatom.analysis.Analysis;
import org.adatom.analysis.AnalysisException;
import org.adatom.analysis.NoInput;
import org.adatom.analysis.Result;
import org.adatom.analysis.Result.Outcome;
import org.adatom.analysis.ResultItem;
import org.adatom.analysis.RunContext;
import org.adatom.internal.learning.bayes.Candidates;
import org.adatom.internal.learning.bayes.Objectives;
import org.adatom.internal.learning.bayes.OptimiseReport;
import org.adatom.internal.learning.bayes.TableSpace;
import org.adatom.internal.learning.bayes.Task;
import org.adatom.learning.LearningException;
import org.adatom.learning.bayes.OptimiseOptions.Kind;
import org.adatom.learning.data.Tables;
import org.adatom.learning.model.FitContext;
import org.adatom.learning.model.Model;

/**
 * Bayesian optimisation of a test function, of a result of another study, of the options of a model, of candidates in a
 * table, or with a person who measures.
 * <p>
 * Sources: J. Mockus, Bayesian Approach to Global Optimization (1989), doi 10.1007/978-94-009-0909-0; D. R. Jones, M.
 * Schonlau, W. J. Welch, J. Global Optim. 13, 455 (1998), doi 10.1023/A:1008306431147.
 */
public final class OptimiseAnalysis implements Analysis<OptimiseOptions, NoInput> {

    @Override
    public Class<OptimiseOptions> optionsType() {
        return OptimiseOptions.class;
    }

    @Override
    public Class<NoInput> inputType() {
        return NoInput.class;
    }

    @Override
    public Result run(OptimiseOptions options, NoInput input, RunContext context) {
        return switch (options.objective()) {
            case PERSON -> ask(options, context);
            case TABLE -> Candidates.propose(options, surrogate(options.surrogate(), context), context);
            default -> evaluate(options, context);
        };
    }

    /** {@return the surrogate that a text names} */
    static Surrogate surrogate(String text, RunContext context) {
        return text.strip().equals("gp") ? new GaussianSurrogate()
                : new ModelSurrogate(context.create(Model.class, text), text);
    }

    private static Result evaluate(OptimiseOptions options, RunContext context) {
        var task = Objectives.of(options, context);
        var settings = options.settings(task.space(), options.budget());
        var optimiser = new Optimiser(task.space(), settings, surrogate(options.surrogate(), context),
                FitContext.of(context, 0, 0));
        context.checkpoint().load().ifPresent(state -> optimiser.resume(
                History.parse(new String(state, StandardCharsets.UTF_8), task.space(), "the state of the run")));
        var report = new OptimiseReport(task, settings, optimiser, context);
        while (count(optimiser) < options.budget() && !reached(options, optimiser)) {
            if (optimiser.pending() == 0 && optimiser.ask(Math.min(options.batch(),
                    options.budget() - count(optimiser))).isEmpty()) {
                break;
            }
            for (var waiting : optimiser.history().observations()) {
                if (waiting.state() == Observation.State.PENDING) {
                    context.checkCancelled();
                    optimiser.tell(task.objective().at(waiting.point()));
                    context.checkpoint().save(optimiser.history().toCsv(task.space()).getBytes(StandardCharsets.UTF_8));
                    report.show((double) count(optimiser) / options.budget());
                }
            }
        }
        return report.add(verdict(options, task, optimiser));
    }

    /** {@return how many evaluations there were} */
    private static int count(Optimiser optimiser) {
        return optimiser.history().size() - optimiser.pending();
    }

    private static boolean reached(OptimiseOptions options, Optimiser optimiser) {
        return options.target().isPresent() && optimiser.best().isPresent()
                && (options.goal() == OptimiseOptions.Goal.MINIMISE
                ? optimiser.best().get().value() <= options.target().getAsDouble()
                : optimiser.best().get().value() >= options.target().getAsDouble());
    }

    private static Result verdict(OptimiseOptions options, Task task, Optimiser optimiser) {
        int n = count(optimiser);
        var evaluations = n == 1 ? "1 evaluation" : n + " evaluations";
        var best = optimiser.best();
        if (best.isEmpty()) {
            var failed = optimiser.history().observations().stream().filter(o -> o.state() == Observation.State.FAILED)
                    .findFirst();
            return Result.of(Outcome.FAILED, failed.map(o -> "none of " + evaluations + " gave a value; the first: "
                    + o.note())
                    .orElse("none of " + evaluations + " met the constraints: more are needed"));
        }
        var words = "%s %s%s after %s at %s".formatted(task.label(), number(best.get().value()),
                task.unit().isEmpty() ? "" : " " + task.unit(), evaluations, task.space().describe(best.get().point()));
        boolean open = options.target().isPresent() && !reached(options, optimiser);
        var result = Result.of(open ? Outcome.NOT_CONVERGED : Outcome.DONE, open
                ? "target not reached: " + words : words)
                .scalar("best", "Best " + task.label(), best.get().value(), task.unit());
        return task.optimum().isPresent() ? result.scalar("regret", "Regret",
                Math.abs(best.get().value() - task.optimum().getAsDouble()), task.unit()) : result;
    }

    private static Result ask(OptimiseOptions options, RunContext context) {
        var space = space(options);
        var settings = options.settings(space, Integer.MAX_VALUE);
        var optimiser = new Optimiser(space, settings, surrogate(options.surrogate(), context),
                FitContext.of(context, 0, 1));
        if (!options.file().isBlank()) {
            try {
                optimiser.resume(History.parse(TableSpace.history(Files.readString(Path.of(options.file())),
                        options.quantity()),
                        space, options.file()));
            } catch (IOException e) {
                throw new LearningException(options.file() + " cannot be read: " + e.getMessage()
                        + "; leave the file empty to begin", e);
            }
        }
        int wanted = options.batch() - optimiser.pending();
        if (wanted > 0) {
            optimiser.ask(wanted);
        }
        int waiting = optimiser.pending();
        var words = waiting == 0 ? "every point of the space is known"
                : (waiting == 1 ? "1 point waits" : waiting + " points wait") + " for "
                + (waiting == 1 ? "its value" : "their values")
                        + ": fill in the column 'value' of proposals.csv and run again with it as the file";
        var task = new Task(space, "value", "", java.util.OptionalDouble.empty(), point -> Observation.pending(point));
        var result = Result.done(words).with(new ResultItem.Message("space", "Variables", space.text()));
        var best = optimiser.best();
        if (best.isPresent()) {
            result = result.scalar("best", "Best value", best.get().value(), "");
        }
        return new OptimiseReport(task, settings, optimiser, context).add(result).with(new ResultItem.File("proposals",
                "Proposals", "proposals.csv", optimiser.history().toCsv(space).getBytes(StandardCharsets.UTF_8)));
    }

    /** {@return the space that is said, or the one that the table of what is known spans} */
    private static SearchSpace space(OptimiseOptions options) {
        if (!options.space().isBlank() || options.file().isBlank()) {
            return SearchSpace.parse(options.space());
        }
        try {
            return TableSpace.of(Tables.read(Path.of(options.file())), options.quantity());
        } catch (IOException e) {
            throw new AnalysisException(String.valueOf(e.getMessage()), e);
        }
    }

    private static String number(double value) {
        return String.format(java.util.Locale.ROOT, "%.6g", value);
    }
}
