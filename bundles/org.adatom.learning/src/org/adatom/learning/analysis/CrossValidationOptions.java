/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.analysis;

import org.adatom.numerics.parameter.Parameter;

/**
 * How a model is cross-validated.
 *
 * @param model its name with options
 * @param target title of the target
 * @param features titles of the inputs
 * @param classes whether a target of numbers is a class
 * @param folds how many parts
 * @param repeats how often
 * @param groups title of a column of groups
 * @param split a file of stored splits
 */
public record CrossValidationOptions(
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
        @Parameter(label = "Repetitions", initial = "1", min = 1, max = 1000,
        help = "Each with other folds.") int repeats,
        @Parameter(label = "Groups", choices = "columns",
                help = "A column: samples with the same value are left out together, one value at a "
                        + "time.") String groups,
        @Parameter(label = "Split file", choices = "files", advanced = true,
                help = "A split that the data editor stored beside the data, in the place of the folds.")
        String split) {
}
