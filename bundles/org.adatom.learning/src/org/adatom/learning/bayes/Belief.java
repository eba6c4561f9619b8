/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.bayes;

import java.util.List;
import org.adatom.internal.learning.bayes.Warp;

/**
 * What an {@link Optimiser} believed of the objective at its last proposal, in the user's units.
 *
 * @param space the variables
 * @param posterior of the function as the surrogate sees it: larger is better
 * @param warp what was done to the values before
 * @param sign 1 for maximisation, -1 for minimisation
 * @param best the best value as the surrogate sees it
 * @param settings how the optimiser works
 */
public record Belief(SearchSpace space, Posterior posterior, Warp warp, double sign, double best,
        OptimiserSettings settings) {

    /**
     * A median and a range that holds 95 of 100 functions.
     *
     * @param median [n]
     * @param lower [n]
     * @param upper [n]
     */
    public record Band(double[] median, double[] lower, double[] upper) {
    }

    /** {@return what it expects at points} @param points raw numbers */
    public Band band(List<double[]> points) {
        int n = points.size();
        var mean = new double[n];
        var sd = new double[n];
        posterior.predict(space.features(points), n, mean, sd);
        var lower = new double[n];
        var upper = new double[n];
        for (int i = 0; i < n; i++) {
            double low = sign * warp.back(mean[i] - 2 * sd[i]);
            double high = sign * warp.back(mean[i] + 2 * sd[i]);
            mean[i] = sign * warp.back(mean[i]);
            lower[i] = Math.min(low, high);
            upper[i] = Math.max(low, high);
        }
        return new Band(mean, lower, upper);
    }

    /** {@return the acquisition at points; that of EI where the one in use is no function of mean and deviation} */
    public double[] acquisition(List<double[]> points) {
        int n = points.size();
        var mean = new double[n];
        var sd = new double[n];
        posterior.predict(space.features(points), n, mean, sd);
        var a = settings.acquisition().isAnalytic() ? settings.acquisition() : Acquisition.EI;
        for (int i = 0; i < n; i++) {
            mean[i] = a.value(mean[i], sd[i], best, settings.kappa());
        }
        return mean;
    }
}
