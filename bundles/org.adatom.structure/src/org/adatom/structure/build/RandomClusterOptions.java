/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.build;

import org.adatom.numerics.parameter.Parameter;
import org.adatom.structure.StructureException;

/**
 * Atoms at random places in a ball.
 *
 * @param formula which atoms
 * @param distance smallest distance of two atoms in sums of covalent radii
 * @param seed of the random numbers
 */
public record RandomClusterOptions(
        @Parameter(label = "Formula", initial = "Au13", required = true,
                help = "Symbols and counts, such as Au13 or Cu6Au7.") String formula,
        @Parameter(label = "Smallest distance", initial = "0.8", min = 0.1, max = 1.1,
                help = "Of two atoms, in sums of their covalent radii.") double distance,
        @Parameter(label = "Seed", initial = "0", help = "Another seed gives another cluster.") long seed) {

    /** Checks the distance. */
    public RandomClusterOptions {
        if (!(distance >= 0.1 && distance <= 1.1)) {
            throw new StructureException("the smallest distance is " + distance + " sums of radii: it must be 0.1 to 1.1");
        }
    }
}
