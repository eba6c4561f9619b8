/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.data;

import org.adatom.numerics.parameter.Parameter;

/**
 * What is said about a table.
 *
 * @param columns which columns; empty for all
 * @param correlation how correlations are computed
 * @param outliers how outliers are found
 * @param most the most histograms and columns of the map of correlations
 */
public record DescribeOptions(
        @Parameter(label = "Columns", choices = "columns",
                help = "Titles with commas between them. Empty: all.") String columns,
        @Parameter(label = "Correlation", initial = "pearson",
                help = "pearson: of the numbers. spearman: of their ranks, for curved relations.")
        Correlation correlation,
        @Parameter(label = "Outliers", initial = "iqr",
                help = "iqr: more than 1.5 times the distance of the quartiles away from "
                + "them. robust: further than 3.5 deviations from the median, the deviation taken from the median "
                + "distance.")
        Outliers outliers,
        @Parameter(label = "Most charts", initial = "40", min = 1, max = 500, advanced = true,
                help = "The first columns get a histogram and a place in the map of correlations.") int most) {

    /** How correlations are computed. */
    public enum Correlation {
        /** Of the numbers. */
        PEARSON,
        /** Of their ranks. */
        SPEARMAN
    }

    /** How outliers are found. */
    public enum Outliers {
        /** J. W. Tukey's fences, 1977. */
        IQR,
        /** B. Iglewicz and D. Hoaglin's modified z score, 1993. */
        ROBUST
    }
}
