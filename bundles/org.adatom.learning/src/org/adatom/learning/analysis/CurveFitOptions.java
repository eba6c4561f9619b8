/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.analysis;

import org.adatom.numerics.parameter.Parameter;

/**
 * Which curve is fitted.
 *
 * @param formula the formula; names that are columns are variables, all others parameters
 * @param target title of the column that it is to give
 * @param start start values and bounds
 * @param errors title of a column of errors of the target
 * @param searches how many more searches begin elsewhere
 */
public record CurveFitOptions(
        @Parameter(label = "Formula", initial = "a*x + b", required = true,
        help = "Such as A*exp(-g*t)*cos(w*t). Names that are titles "
                + "of columns are variables, all others are parameters; functions: exp, log, sqrt, sin, cos, tanh, "
                + "erf, pow and more.")
        String formula,
        @Parameter(label = "Target", choices = "columns", required = true,
        help = "The column that the formula is to give.")
        String target,
        @Parameter(label = "Start values",
        help = "Separated by ';': name=value, or name=value low..high with bounds; 1 for those left out.")
        String start,
        @Parameter(label = "Errors", choices = "columns",
        help = "A column with the standard deviations of the target. Empty: all rows "
                + "count the same.") String errors,
        @Parameter(label = "More searches", initial = "20", min = 0, max = 100_000, advanced = true,
                help = "From places drawn between the bounds, or around the start values; the best fit is "
                        + "taken.") int searches) {
}
