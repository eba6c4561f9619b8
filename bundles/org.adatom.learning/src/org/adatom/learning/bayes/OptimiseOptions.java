/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.bayes;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.adatom.numerics.parameter.Parameter;

/**
 * What is optimised, and how.
 *
 * @param objective where values come from
 * @param function a function with a known minimum
 * @param file a study, a table, or a list of points with their values
 * @param space the variables; empty for a test function and for candidates of a table
 * @param quantity the name of a result, or the title of a column
 * @param model whose options are tuned, with the options that stay
 * @param goal whether small or large values are wanted
 * @param budget how many evaluations there are
 * @param batch how many points are proposed at once
 * @param initial how many points are spread first; absent for one more than there are variables, at least three
 * @param target a value at which the run ends
 * @param surrogate what stands for the objective
 * @param acquisition what decides where to look
 * @param kappa weight of the deviation in UCB
 * @param choice how several points are chosen at once
 * @param design how the first points are spread
 * @param folds parts of the cross-validation of a model
 */
public record OptimiseOptions(
        @Parameter(label = "Objective", initial = "function",
                help = "function: a test function. study: a number of the result of "
                + "another study. model: the error of a model in cross-validation. table: rows of a table of which "
                + "some have "
                + "values; the next ones to measure are proposed. person: points are proposed, you fill in their "
                + "values.")
        Kind objective,
        @Parameter(label = "Function", initial = "branin", when = "objective=function",
                help = "Test functions whose minimum is known, so that the regret can be shown.") TestFunction function,
        @Parameter(label = "File", choices = "files", when = "objective=study|model|table|person",
                help = "study: an .analysis file. model, table: a table. person: the proposals with their values, "
                        + "as the last "
                        + "run wrote them; empty at first.") String file,
        @Parameter(label = "Variables", when = "objective=study|model|person",
                help = "Such as: x: 0..10, rate: 1e-4..1 log, n: 1..5 int, base: Al|Cu|Ni, a + b + c = 1, 2*x + y "
                        + "<= 5. Names are "
                        + "those of the parameters of the study (input.NAME for options of its builder) or of the "
                        + "model. person: empty to "
                        + "take columns, ranges and words from the file.")
        String space,
        @Parameter(label = "Quantity", when = "objective=study|model|table|person",
                help = "study: the name of a number of its result, empty for the first. model, table: the title of "
                        + "a column. "
                        + "person: the title of the column of values, empty for 'value'.")
        String quantity,
        @Parameter(label = "Model", initial = "ridge", choices = "models", when = "objective=model",
                help = "Whose options are tuned; options in brackets stay.") String model,
        @Parameter(label = "Goal", initial = "minimise", help = "Whether small or large values are wanted.") Goal goal,
        @Parameter(label = "Evaluations", initial = "30", min = 1, max = 10_000,
                when = "objective=function|study|model",
                help = "All of them, the initial ones included.") int budget,
        @Parameter(label = "Points at once", initial = "1", min = 1, max = 100,
                help = "How many are proposed before their values are known.") int batch,
        @Parameter(label = "Initial points", min = 1, max = 10_000,
                help = "Spread evenly before the surrogate is asked. Empty: one more than there are variables, at "
                        + "least three.")
        OptionalInt initial,
        @Parameter(label = "Target", help = "A value at which the run ends; without reaching it the run has not "
                + "converged.")
        OptionalDouble target,
        @Parameter(label = "Surrogate", initial = "gp", choices = "models",
                help = "gp: a Gaussian process, Matern 5/2 with noise. "
                + "Any model with a spread, such as forest.") String surrogate,
        @Parameter(label = "Acquisition", initial = "log-ei",
                help = "What decides where to look next.") Acquisition acquisition,
        @Parameter(label = "Kappa", initial = "2", min = 0, max = 100, when = "acquisition=ucb",
                help = "Weight of the standard deviation: larger explores more.") double kappa,
        @Parameter(label = "Choice of several", initial = "fantasies", advanced = true,
                help = "fantasies: averages over what the others may give (qEI). liar: tells the surrogate that "
                        + "they are good. "
                        + "penalty: keeps a distance.") Batch choice,
        @Parameter(label = "Initial design", initial = "sobol", advanced = true,
                help = "How the first points are spread.")
        Design design,
        @Parameter(label = "Parts", initial = "5", min = 2, max = 100, when = "objective=model",
                help = "Of the cross-validation.") int folds) {

    /** Where values come from. */
    public enum Kind {
        /** A test function. */
        FUNCTION,
        /** A number of the result of another study. */
        STUDY,
        /** The error of a model in cross-validation. */
        MODEL,
        /** Candidates in a table. */
        TABLE,
        /** A person. */
        PERSON
    }

    /** What is wanted. */
    public enum Goal {
        /** Small values. */
        MINIMISE,
        /** Large values. */
        MAXIMISE
    }

    /** {@return how an optimiser works that has these options} @param points evaluations that there may be */
    OptimiserSettings settings(SearchSpace searched, int points) {
        int first = initial.orElse(Math.max(3, searched.dimension() + 1));
        return new OptimiserSettings(goal == Goal.MAXIMISE, acquisition, kappa, choice, design,
                Math.max(1, Math.min(first, points)));
    }
}
