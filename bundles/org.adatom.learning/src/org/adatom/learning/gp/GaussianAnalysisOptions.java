/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.gp;

import java.util.OptionalDouble;
import org.adatom.numerics.parameter.Parameter;

/**
 * What is fitted by a Gaussian process and shown of it.
 *
 * @param target column that is predicted; empty for the last one
 * @param features columns it depends on; empty for all others
 * @param kernel covariance
 * @param ard whether each feature gets a length scale of its own
 * @param mean mean function
 * @param noise auto, none or a standard deviation
 * @param fit whether hyper-parameters are fitted
 * @param restarts further searches
 * @param normalise whether data are seen with mean 0 and standard deviation 1
 * @param from begin of the curve
 * @param to end of the curve
 * @param points of the curve
 * @param samples functions drawn
 * @param at single places, for one feature
 * @param map places along each side of the map of the likelihood
 */
public record GaussianAnalysisOptions(
        @Parameter(label = "Target", choices = "columns",
                help = "The column that is predicted; empty for the last column of numbers.")
        String target,
        @Parameter(label = "Features", choices = "columns",
                help = "The columns it depends on, between commas; empty for all other numbers.")
        String features,
        @Parameter(label = "Kernel", initial = "matern52", required = true,
                help = "rbf, matern12, matern32, matern52, rq, "
                + "periodic, linear, poly, tanimoto, white and numbers, combined by + * ^ and brackets, such as "
                + "4*rbf(l=1.5) + white(0.1). One without a number is multiplied by a variance that is fitted too.")
        String kernel,
        @Parameter(label = "Length scale for each feature", initial = "true",
                help = "Automatic relevance determination: long length scales mark features that matter little.")
        boolean ard,
        @Parameter(label = "Mean", initial = "zero",
                help = "What the process returns to far from its data; zero is the mean "
                + "of the values where they are normalised.")
        MeanFunction mean,
        @Parameter(label = "Noise", initial = "auto", required = true,
                help = "auto: fitted. none: the data are exact. Or the "
                + "standard deviation of the noise, in units of the target, kept fixed.")
        String noise,
        @Parameter(label = "Fit the hyper-parameters", initial = "true",
                help = "By the largest marginal likelihood; else the kernel is taken as it is written.")
        boolean fit,
        @Parameter(label = "Restarts", initial = "2", min = 0, max = 100, when = "fit=true",
                help = "Further searches for hyper-parameters from random values.")
        int restarts,
        @Parameter(label = "Normalise", initial = "true", help = "See features and values with mean 0 and standard "
                + "deviation 1; hyper-parameters are in these units. Results are in units of the data.")
        boolean normalise,
        @Parameter(label = "Curve from",
                help = "Begin of the curve along each feature; empty for a little before the data.")
        OptionalDouble from,
        @Parameter(label = "Curve to", help = "End of the curve along each feature; empty for a little after the data.")
        OptionalDouble to,
        @Parameter(label = "Points of the curve", initial = "201", min = 2, max = 5000, advanced = true)
        int points,
        @Parameter(label = "Samples", initial = "5", min = 0, max = 50,
                help = "Functions drawn from the posterior, where there is one feature.")
        int samples,
        @Parameter(label = "Predict at",
                help = "Values of the feature, where there is one, for a table. For more features "
                + "give a second file.")
        double[] at,
        @Parameter(label = "Likelihood map", initial = "25", min = 0, max = 101, advanced = true,
                help = "Places along each side, over a length scale and the noise, up to 300 rows; 0 for no map.")
        int map) {
}
