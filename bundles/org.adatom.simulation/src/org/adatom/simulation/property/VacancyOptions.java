/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.property;

import java.util.OptionalDouble;
import org.adatom.numerics.parameter.Parameter;
import org.adatom.simulation.SimulationException;

/**
 * How the energy of a vacancy is found.
 *
 * @param potential the potential
 * @param repeat how often the crystal is repeated along each vector; empty for a cell at least {@code size} wide
 * @param size the width that an automatic supercell has at least, A
 * @param site the atom of the crystal that is taken out
 * @param chemicalPotential the energy of that atom where it goes, eV; absent for the energy per atom of the crystal
 * @param relax whether the atoms come to rest
 * @param fmax at rest when no force is larger, eV/A
 * @param maxSteps the most steps of a relaxation
 */
public record VacancyOptions(
        @Parameter(label = "Potential", initial = "emt", choices = "potentials", required = true,
                help = "What gives the energy.") String potential,
        @Parameter(label = "Repeat", min = 1, max = 50,
                help = "How often the crystal is repeated along its three vectors, such as 3,3,3. Empty: as the "
                        + "width below asks for.")
        int[] repeat,
        @Parameter(label = "Width", unit = "A", initial = "10", min = 1, max = 200,
                help = "Where nothing is given above, the supercell is at least this wide.") double size,
        @Parameter(label = "Site", initial = "0", min = 0, max = 1_000_000,
        help = "The atom of the crystal that is taken out, from 0.")
        int site,
        @Parameter(label = "Chemical potential", unit = "eV",
                help = "The energy of the removed atom where it goes. Empty: the energy per atom of the crystal, for "
                        + "elements only.")
        OptionalDouble chemicalPotential,
        @Parameter(label = "Relax the atoms", initial = "true", help = "The cell stays.") boolean relax,
        @Parameter(label = "Force tolerance", unit = "eV/A", initial = "0.005", min = 1e-6, max = 10,
                help = "At rest when no atom feels a larger force.") double fmax,
        @Parameter(label = "Most steps", initial = "500", min = 1, max = 1_000_000, advanced = true,
                help = "Of each relaxation.") int maxSteps) {

    /** @throws org.adatom.simulation.SimulationException when the repeat has another length than three */
    public VacancyOptions {
        repeat = repeat.clone();
        if (repeat.length != 0 && repeat.length != 3) {
            throw new SimulationException("a supercell takes three whole numbers such as "
                    + "3,3,3, not "
                    + repeat.length);
        }
    }
}
