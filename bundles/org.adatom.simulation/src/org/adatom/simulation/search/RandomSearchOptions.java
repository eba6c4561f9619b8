/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.search;

import java.util.OptionalDouble;
import org.adatom.internal.simulation.search.SearchSettings;
import org.adatom.numerics.parameter.Parameter;

/**
 * How random structures are made.
 *
 * @param potential what gives energy and forces
 * @param add formula of atoms that are added to the structure and placed; empty to place the structure's own free atoms
 * @param minimisations how many descents to minima there are, at least 1
 * @param target energy at which the search ends, eV; absent for none
 * @param closest smallest distance of two atoms in a random structure, bond lengths
 * @param shakes how often each minimum is shaken and relaxed again
 * @param surface whether weakly bound atoms are put to places with more bonds after each descent
 * @param pool how many distinct minima are kept
 * @param fmax largest force in a minimum, eV/A; absent for a thousandth of what a bond holds
 * @param bond distance of bonded atoms, A; absent to measure it with the potential
 */
public record RandomSearchOptions(
        @Parameter(label = "Potential", initial = "emt", choices = "potentials", required = true,
                help = "What gives energy and forces.") String potential,
        @Parameter(label = "Atoms to add", help = SearchHelp.ADD) String add,
        @Parameter(label = "Minimisations", initial = "2000", min = 1, max = 1e9,
                help = SearchHelp.MINIMISATIONS) int minimisations,
        @Parameter(label = "Target", unit = "eV", help = SearchHelp.TARGET) OptionalDouble target,
        @Parameter(label = "Smallest distance", initial = "0.7", min = 0.1, max = 1,
                help = "Of two atoms in a random structure, in bond lengths.") double closest,
        @Parameter(label = "Shakes", initial = "0", min = 0, max = 1000,
                help = "How often each minimum is shaken and relaxed again; the lower one is kept.") int shakes,
        @Parameter(label = "Surface search", initial = "false", help = SearchHelp.SURFACE) boolean surface,
        @Parameter(label = "Minima to keep", initial = "30", min = 1, max = 1000, advanced = true,
                help = SearchHelp.POOL) int pool,
        @Parameter(label = "Force tolerance", unit = "eV/A", min = 1e-9, max = 10, advanced = true,
                help = SearchHelp.FMAX) OptionalDouble fmax,
        @Parameter(label = "Bond length", unit = "A", min = 0.1, max = 100, advanced = true,
                help = SearchHelp.BOND) OptionalDouble bond) {

    SearchSettings settings() {
        return new SearchSettings(potential, add, false, minimisations, target, pool, fmax, bond, closest);
    }
}
