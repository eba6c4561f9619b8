/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.property;

import org.adatom.numerics.parameter.Parameter;

/**
 * How an adsorption energy is found.
 *
 * @param potential the potential
 * @param adsorbate which atoms are the adsorbate: indices, symbols of elements, or empty for the atoms without a layer
 * @param relax whether the atoms come to rest; those that are fixed stay
 * @param fmax at rest when no force is larger, eV/A
 * @param maxSteps the most steps of a relaxation
 */
public record AdsorptionOptions(
        @Parameter(label = "Potential", initial = "emt", choices = "potentials", required = true,
                help = "What gives the energy.") String potential,
        @Parameter(label = "Adsorbate",
        help = "Which atoms: numbers from 0 such as 12,13 or 12-15, or symbols such as C,O. Empty: those "
                + "that a builder put there (tag 0).") String adsorbate,
        @Parameter(label = "Relax the atoms", initial = "true",
                help = "Of the whole, of the clean slab and of the free adsorbate; fixed atoms stay.") boolean relax,
        @Parameter(label = "Force tolerance", unit = "eV/A", initial = "0.01", min = 1e-6, max = 10,
                help = "At rest when no atom feels a larger force.") double fmax,
        @Parameter(label = "Most steps", initial = "500", min = 1, max = 1_000_000, advanced = true,
                help = "Of each relaxation.") int maxSteps) {
}
