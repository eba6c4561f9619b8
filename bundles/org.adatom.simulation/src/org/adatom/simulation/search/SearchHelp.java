/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.search;

/** What forms say about the options that all searches have. */
final class SearchHelp {
    static final String ADD = "A formula such as Cu4: these atoms are added to the structure and placed, on its surface if it is a "
            + "slab. Empty: the free atoms of the structure are placed.";
    static final String MINIMISATIONS = "How many times a minimum is sought.";
    static final String TARGET = "The search ends when an energy as low as this is found. Empty: it takes all its minimisations.";
    static final String START = "At random places, or at the structure as it is.";
    static final String SURFACE = "Puts weakly bound atoms to places with more bonds, by a discrete search on the surface, after "
            + "each descent.";
    static final String POOL = "The lowest distinct minima are in the result.";
    static final String FMAX = "Largest force in a minimum. Empty: a thousandth of depth over length of the potential's bonds.";
    static final String BOND = "The scale of all moves. Empty: where a pair of atoms has its lowest energy.";

    private SearchHelp() {
    }
}
