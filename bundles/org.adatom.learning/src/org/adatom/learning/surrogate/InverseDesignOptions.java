/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.surrogate;

import org.adatom.numerics.parameter.Parameter;

/**
 * Which value a model of a table should reach.
 *
 * @param target column that should reach the value; empty for the last one
 * @param features columns that may change; empty for all others
 * @param model the model
 * @param value what the target should be
 * @param fixed inputs that are given
 * @param ranges ranges of inputs, where they are not those of the table
 * @param starts searches
 * @param tolerance how near, relative
 * @param test share of the rows that judge the model
 */
public record InverseDesignOptions(
        @Parameter(label = "Target", choices = "columns", help = "The column that should reach a value; empty for the last "
                + "column of numbers.")
        String target,
        @Parameter(label = "Features", choices = "columns", help = "The columns that may change, between commas; empty for all "
                + "other numbers.")
        String features,
        @Parameter(label = "Model", initial = "gp(kernel=matern52)", required = true, choices = "models",
                help = "What is learnt from the table and searched.")
        String model,
        @Parameter(label = "Wanted value", initial = "0", help = "In units of the target.")
        double value,
        @Parameter(label = "Given inputs", help = "Such as F=2500; the others are free.")
        String fixed,
        @Parameter(label = "Ranges", help = "Such as L=6..11, E=100..200; empty for those of the table.")
        String ranges,
        @Parameter(label = "Starts", initial = "10", min = 1, max = 10_000,
                help = "Searches from random inputs; each gives a solution of its own.")
        int starts,
        @Parameter(label = "Tolerance", initial = "0.001", min = 1e-8, max = 1, advanced = true,
                help = "How near the wanted value the model must be, relative.")
        double tolerance,
        @Parameter(label = "Share for the test", initial = "0.2", min = 0.01, max = 0.9, advanced = true,
                help = "Rows that tell how good the model is; the one that is searched then learns from all rows.")
        double test) {
}
