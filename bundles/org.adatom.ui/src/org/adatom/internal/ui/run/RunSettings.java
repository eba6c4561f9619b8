/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.run;

import org.adatom.numerics.parameter.Parameter;

/** What every run has beside the options of its analysis. */
public record RunSettings(
        @Parameter(label = "Seed", initial = "0", min = 0,
                help = "Random numbers start here: the same seed gives the same numbers.") long seed,
        @Parameter(label = "Threads", initial = "1", min = 1, max = 1024,
                help = "How many processors the run may use at once.") int threads) {
}
