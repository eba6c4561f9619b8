/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.gp;

import java.util.List;

/**
 * A process with the hyper-parameters that explain its data best.
 *
 * @param process the process after it has seen all points
 * @param logLikelihoods of the end of each search, the first from the kernel's own values; NaN where one failed; with
 * priors
 * @param evaluations how often the likelihood was computed
 * @param converged whether the best search ended by its tolerances
 * @param messages one line each: hyper-parameters on a bound, noise, jitter; empty where there is nothing to say
 */
public record GaussianFit(GaussianProcess process, double[] logLikelihoods, int evaluations, boolean converged,
        List<String> messages) {
    /** Copies the list. */
    public GaussianFit {
        messages = List.copyOf(messages);
    }
}
