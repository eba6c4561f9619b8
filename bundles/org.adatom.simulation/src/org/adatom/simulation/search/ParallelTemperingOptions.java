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
 * How replicas walk at several temperatures.
 *
 * @param potential what gives energy and forces
 * @param add formula of atoms that are added to the structure and placed; empty to place the structure's own free atoms
 * @param minimisations how many descents to minima there are, at least 1
 * @param target energy at which the search ends, eV; absent for none
 * @param start where the search starts
 * @param replicas how many walk
 * @param coldest lowest temperature, K; absent for a twentieth of the energy of a bond
 * @param hottest highest temperature, K; absent for 0.4 of the energy of a bond
 * @param moves between descents
 * @param pool how many distinct minima are kept
 * @param fmax largest force in a minimum, eV/A; absent for a thousandth of what a bond holds
 * @param bond distance of bonded atoms, A; absent to measure it with the potential
 */
public record ParallelTemperingOptions(
        @Parameter(label = "Potential", initial = "emt", choices = "potentials", required = true,
                help = "What gives energy and forces.") String potential,
        @Parameter(label = "Atoms to add", help = SearchHelp.ADD) String add,
        @Parameter(label = "Minimisations", initial = "2000", min = 1, max = 1e9,
                help = SearchHelp.MINIMISATIONS) int minimisations,
        @Parameter(label = "Target", unit = "eV", help = SearchHelp.TARGET) OptionalDouble target,
        @Parameter(label = "Start", initial = "random", help = SearchHelp.START) SearchStart start,
        @Parameter(label = "Replicas", initial = "8", min = 2, max = 1000, help = "Their temperatures form a geometric series.")
        int replicas,
        @Parameter(label = "Lowest temperature", unit = "K", min = 1e-3, max = 1e7,
                help = "Empty: a twentieth of the energy of a bond.") OptionalDouble coldest,
        @Parameter(label = "Highest temperature", unit = "K", min = 1e-3, max = 1e7,
                help = "Empty: 0.4 of the energy of a bond.") OptionalDouble hottest,
        @Parameter(label = "Moves between descents", initial = "20", min = 1, max = 1_000_000,
                help = "Monte Carlo moves of each replica before it exchanges places and a copy of it comes down to its minimum.")
        int moves,
        @Parameter(label = "Minima to keep", initial = "30", min = 1, max = 1000, advanced = true,
                help = SearchHelp.POOL) int pool,
        @Parameter(label = "Force tolerance", unit = "eV/A", min = 1e-9, max = 10, advanced = true,
                help = SearchHelp.FMAX) OptionalDouble fmax,
        @Parameter(label = "Bond length", unit = "A", min = 0.1, max = 100, advanced = true,
                help = SearchHelp.BOND) OptionalDouble bond) {

    SearchSettings settings() {
        return new SearchSettings(potential, add, start == SearchStart.INPUT, minimisations, target, pool, fmax, bond);
    }
}
