/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.learning.gp;

import org.adatom.internal.ui.learning.Messages;
import org.adatom.learning.gp.Studio;
import org.adatom.numerics.special.Special;

/** How much it is worth to ask for a point next, when the largest value is sought. */
enum Worth {
    /** How much better than the best it is expected to be (J. Mockus, 1975). */
    IMPROVEMENT(Messages.Studio_improvement, (mean, sd, best) -> {
        double z = (mean - best) / sd;
        return sd > 0 ? sd * (z * Special.normalCdf(z) + Special.normalDensity(z)) : Math.max(0, mean - best);
    }),
    /** How likely it is to be better than the best (H. Kushner, 1964). */
    PROBABILITY(Messages.Studio_probability,
            (mean, sd, best) -> sd > 0 ? Special.normalCdf((mean - best) / sd) : mean > best ? 1 : 0),
    /** Mean and two standard deviations (N. Srinivas et al., 2010). */
    BOUND(Messages.Studio_bound, (mean, sd, best) -> mean + 2 * sd),
    /** How little is known. */
    UNCERTAINTY(Messages.Studio_uncertainty, (mean, sd, best) -> sd);

    private final String label;
    private final Studio.Score score;

    Worth(String label, Studio.Score score) {
        this.label = label;
        this.score = score;
    }

    String label() {
        return label;
    }

    Studio.Score score() {
        return score;
    }
}
