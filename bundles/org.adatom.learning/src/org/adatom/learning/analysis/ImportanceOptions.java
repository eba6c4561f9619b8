/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.analysis;

import org.adatom.numerics.parameter.Parameter;

/**
 * How the importance of features is measured.
 *
 * @param model its name with options
 * @param target title of the target
 * @param features titles of the inputs
 * @param classes whether a target of numbers is a class
 * @param test share of the samples for the score
 * @param shuffles how often each feature is shuffled
 * @param split a file of stored splits
 */
public record ImportanceOptions(
        @Parameter(label = "Model", initial = "forest", choices = "models", required = true,
                help = "A model with options, such as forest(trees=200).") String model,
        @Parameter(label = "Target", choices = "columns", required = true,
        help = "The column to predict.") String target,
        @Parameter(label = "Features", choices = "columns",
        help = "Columns to predict it from, separated by commas. Empty: all others "
                + "that hold numbers or a few words.") String features,
        @Parameter(label = "Classes", initial = "false",
        help = "Takes numbers of the target for classes.") boolean classes,
        @Parameter(label = "Share of the test", initial = "0.25", min = 0.01, max = 0.95,
        help = "Samples that the score is of.")
        double test,
        @Parameter(label = "Shuffles", initial = "10", min = 1, max = 1000,
        help = "How often each feature is shuffled.") int shuffles,
        @Parameter(label = "Split file", choices = "files", advanced = true,
                help = "A split that the data editor stored beside the data, in the place of the share of the test.")
        String split) {
}
