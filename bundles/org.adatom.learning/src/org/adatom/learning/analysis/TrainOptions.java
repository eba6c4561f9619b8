/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.analysis;

import org.adatom.learning.model.Filling;
import org.adatom.numerics.parameter.Parameter;

/**
 * How a model is trained.
 *
 * @param model its name with options
 * @param target titles of the targets
 * @param features titles of the inputs
 * @param classes whether targets of numbers are classes
 * @param test share of the samples that are kept for the test
 * @param shuffles how often each feature is shuffled for its importance
 * @param missing what missing inputs become
 * @param split a file of stored splits
 */
public record TrainOptions(
        @Parameter(label = "Model", initial = "forest", choices = "models", required = true,
                help = "A model with options, such as forest(trees=200).") String model,
        @Parameter(label = "Target", choices = "columns", required = true,
                help = "The column to predict; several are separated by commas.") String target,
        @Parameter(label = "Features", choices = "columns",
        help = "Columns to predict it from, separated by commas. Empty: all others "
                + "that hold numbers or a few words.") String features,
        @Parameter(label = "Classes", initial = "false",
        help = "Takes numbers of the target for classes.") boolean classes,
        @Parameter(label = "Share of the test", initial = "0.2", min = 0, max = 0.95,
                help = "Samples that the model never sees and is tested with. 0: all are for training.") double test,
        @Parameter(label = "Shuffles", initial = "5", min = 0, max = 1000, advanced = true,
                help = "How often each feature is shuffled to see how important it is; 0 leaves it "
                        + "out.") int shuffles,
        @Parameter(label = "Missing inputs", initial = "median", advanced = true, help = "median, mean or frequent: become the "
                + "feature's median, mean or most frequent value in the training part. drop: training rows with a gap are left out.")
        Filling missing,
        @Parameter(label = "Split file", choices = "files", advanced = true,
                help = "A split that the data editor stored beside the data, in the place of the share of the test.")
        String split) {
}
