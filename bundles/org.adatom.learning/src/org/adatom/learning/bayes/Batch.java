/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.bayes;

/** How several points are chosen at once. */
public enum Batch {
    /**
     * One after the other; the expected improvement is averaged over values that the points chosen before may have.
     * With {@link Acquisition#EI} this is the greedy form of the expected improvement of a batch (qEI). Surrogates
     * without covariance are told a lie instead.
     */
    FANTASIES,
    /**
     * One after the other; the surrogate is told that each has the best value so far (constant liar, Ginsbourger et al.
     * 2010).
     */
    LIAR,
    /** One after the other; around each the acquisition is lowered (local penalisation, Gonzalez et al. 2016). */
    PENALTY
}
