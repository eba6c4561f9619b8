/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.property;

import org.adatom.numerics.parameter.Parameter;
import org.adatom.simulation.SimulationException;

/**
 * How a surface energy is found.
 *
 * @param potential the potential
 * @param miller indices of the surface, three, or four for hexagonal crystals
 * @param layers thicknesses of the slabs, in repeats of the crystal along the normal
 * @param termination which atomic plane is on top
 * @param vacuum empty space on each side, A
 * @param relax whether the atoms come to rest
 * @param fmax at rest when no force is larger, eV/A
 * @param maxSteps the most steps of a relaxation
 */
public record SurfaceEnergyOptions(
        @Parameter(label = "Potential", initial = "emt", choices = "potentials", required = true,
                help = "What gives the energy.") String potential,
        @Parameter(label = "Miller indices", initial = "1,1,1",
                help = "Of the conventional cell where the crystal is a primitive cubic one; three, or four for "
                        + "hexagonal crystals.")
        int[] miller,
        @Parameter(label = "Layers", initial = "4,6,8,10", min = 1, max = 200,
                help = "Thicknesses of the slabs, in repeats of the crystal along the normal. Two or more give a fit "
                        + "too.") int[] layers,
        @Parameter(label = "Termination", initial = "0", min = 0, max = 1000, advanced = true,
                help = "Which atomic plane is on top, from 0.") int termination,
        @Parameter(label = "Vacuum", unit = "A", initial = "10", min = 1, max = 200,
                help = "On each side; the slab does not repeat across it.") double vacuum,
        @Parameter(label = "Relax the atoms", initial = "true",
        help = "Of the slabs; the cell in the plane stays.") boolean relax,
        @Parameter(label = "Force tolerance", unit = "eV/A", initial = "0.005", min = 1e-6, max = 10,
                help = "At rest when no atom feels a larger force.") double fmax,
        @Parameter(label = "Most steps", initial = "500", min = 1, max = 1_000_000, advanced = true,
                help = "Of each relaxation.") int maxSteps) {

    /** @throws SimulationException when there are no layers or not three or four indices */
    public SurfaceEnergyOptions {
        miller = miller.clone();
        layers = layers.clone();
        if (miller.length != 3 && miller.length != 4) {
            throw new SimulationException("a surface has three Miller indices such as 1,1,1, or four, not "
                    + miller.length);
        }
        if (layers.length == 0) {
            throw new SimulationException("a surface energy needs a slab: give its layers, such as 4,6,8");
        }
    }
}
