/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.analysis;

import org.adatom.numerics.parameter.Parameter;

/**
 * Which options of a model are tuned.
 *
 * @param model its name with options
 * @param target title of the target
 * @param features titles of the inputs
 * @param classes whether a target of numbers is a class
 * @param space the options with their ranges; empty for the usual ones
 * @param search grid, random or bayesian
 * @param trials how many points of a search that is no grid
 * @param points values of each range of a grid
 * @param folds how many parts
 * @param test share of the samples for the final score
 * @param split a file of stored splits
 */
public record TuneOptions(
        @Parameter(label = "Model", initial = "forest", choices = "models", required = true,
                help = "A model with options, such as forest(trees=200).") String model,
        @Parameter(label = "Target", choices = "columns", required = true,
        help = "The column to predict.") String target,
        @Parameter(label = "Features", choices = "columns",
        help = "Columns to predict it from, separated by commas. Empty: all others "
                + "that hold numbers or a few words.") String features,
        @Parameter(label = "Classes", initial = "false",
        help = "Takes numbers of the target for classes.") boolean classes,
        @Parameter(label = "Tuned options",
        help = "Separated by ';': a range low..high, with ' log' behind it for powers, or values with bars; such as "
                + "alpha=1e-4..100 log; kernel=rbf|laplacian. Empty: the usual ranges of all options that the "
                + "model's text "
                + "leaves open.") String space,
        @Parameter(label = "Search", initial = "bayesian", options = {"grid", "random", "bayesian"},
        help = "grid: all values with each other. random: drawn. bayesian: each trial is chosen by what those "
                + "before tell.")
        String search,
        @Parameter(label = "Trials", initial = "30", min = 1, max = 100_000, when = "search=random|bayesian",
        help = "How many points are tried.")
        int trials,
        @Parameter(label = "Values of a range", initial = "5", min = 1, max = 1000, when = "search=grid") int points,
        @Parameter(label = "Folds", initial = "5", min = 2, max = 1000,
                help = "Parts that are left out in turn; of classes as many in each as can be.") int folds,
        @Parameter(label = "Share of the test", initial = "0.2", min = 0, max = 0.95,
        help = "Samples that the search never sees, for an "
                + "honest score of the best. 0: none.") double test,
        @Parameter(label = "Split file", choices = "files", advanced = true,
                help = "A split that the data editor stored beside the data, in the place of the share of the "
                        + "test.") String split) {
}
