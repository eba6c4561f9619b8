/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.analysis;

import org.adatom.numerics.parameter.Parameter;

/**
 * How principal components are found.
 *
 * @param features titles of the columns
 * @param without titles of columns that are left out
 * @param scaled whether features are scaled
 * @param components how many are kept
 * @param colour title of a column that colours the points
 */
public record PcaOptions(
        @Parameter(label = "Features", choices = "columns",
        help = "Columns to look at, separated by commas. Empty: all that hold "
                + "numbers or a few words.") String features,
        @Parameter(label = "Left out", choices = "columns",
        help = "Columns not to look at, separated by commas, such as a class that is "
                + "to be compared with.") String without,
        @Parameter(label = "Scaled", initial = "true",
        help = "Gives each feature mean 0 and deviation 1 first.") boolean scaled,
        @Parameter(label = "Components", initial = "5", min = 1, max = 10000,
        help = "How many are kept in the table of samples.")
        int components,
        @Parameter(label = "Colour", choices = "columns", help = "A column that colours the points.") String colour) {
}
