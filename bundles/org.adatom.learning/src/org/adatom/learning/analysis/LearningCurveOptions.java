/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.analysis;

import org.adatom.numerics.parameter.Parameter;

/**
 * How a learning curve is drawn.
 *
 * @param model its name with options
 * @param target title of the target
 * @param features titles of the inputs
 * @param classes whether a target of numbers is a class
 * @param folds how many parts
 * @param points how many sizes
 * @param smallest the smallest share of the samples
 * @param option an option of the model whose values are tried instead
 * @param values its values
 * @param split a file of stored splits
 */
public record LearningCurveOptions(
        @Parameter(label = "Model", initial = "forest", choices = "models", required = true,
                help = "A model with options, such as forest(trees=200).") String model,
        @Parameter(label = "Target", choices = "columns", required = true,
        help = "The column to predict.") String target,
        @Parameter(label = "Features", choices = "columns",
        help = "Columns to predict it from, separated by commas. Empty: all others "
                + "that hold numbers or a few words.") String features,
        @Parameter(label = "Classes", initial = "false",
        help = "Takes numbers of the target for classes.") boolean classes,
        @Parameter(label = "Folds", initial = "5", min = 2, max = 1000,
                help = "Parts that are left out in turn; of classes as many in each as can be.") int folds,
        @Parameter(label = "Points", initial = "8", min = 2, max = 100,
        help = "Sizes of the training set, evenly over its logarithm.")
        int points,
        @Parameter(label = "Smallest share", initial = "0.05", min = 1e-6, max = 1,
        help = "Of the samples that a fold trains with.")
        double smallest,
        @Parameter(label = "Option",
        help = "Name of an option of the model: draws the scores over its values, not over the size.")
        String option,
        @Parameter(label = "Values", help = "Values of the option, separated by commas.") String values,
        @Parameter(label = "Split file", choices = "files", advanced = true,
                help = "A split that the data editor stored beside the data, in the place of the folds.")
        String split) {
}
