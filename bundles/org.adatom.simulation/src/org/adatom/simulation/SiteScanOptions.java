/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation;

import org.adatom.numerics.parameter.Parameter;

/**
 * Where an adsorbate is tried on a surface.
 *
 * @param potential the potential, such as {@code emt}
 * @param adsorbate an element or a molecule
 * @param sites names of sites separated by commas; empty for all that the surface has
 * @param lowest the first height of the binding atom above the top layer, A
 * @param highest the last height, A
 * @param points how many heights
 */
public record SiteScanOptions(
        @Parameter(label = "Potential", initial = "emt", choices = "potentials", required = true,
                help = "What gives the energy.") String potential,
        @Parameter(label = "Adsorbate", initial = "O", choices = "molecules", required = true,
                help = "An element or a molecule; it stands upright on the atom that binds.") String adsorbate,
        @Parameter(label = "Sites", help = "Names separated by commas, such as ontop, bridge. Empty: all that the surface has.")
        String sites,
        @Parameter(label = "Lowest height", unit = "A", initial = "0.5", min = -5, max = 20) double lowest,
        @Parameter(label = "Highest height", unit = "A", initial = "2.5", min = -5, max = 20) double highest,
        @Parameter(label = "Heights", initial = "41", min = 2, max = 10_000) int points) {

    /** @throws SimulationException when the range is empty */
    public SiteScanOptions {
        if (!(lowest < highest)) {
            throw new SimulationException("the lowest height is " + lowest + " A and the highest " + highest
                    + " A: the lowest must be smaller");
        }
    }
}
