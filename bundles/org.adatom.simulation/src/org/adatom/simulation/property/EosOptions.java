/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.property;

import org.adatom.numerics.parameter.Parameter;

/**
 * How the equation of state is found.
 *
 * @param potential the potential
 * @param form the equation that is fitted
 * @param range the volume goes from 1 - range to 1 + range times that of the minimum
 * @param points how many volumes
 * @param relax whether the atoms come to rest at each volume
 * @param fmax at rest when no force is larger, eV/A
 * @param maxSteps the most steps of a relaxation
 */
public record EosOptions(
        @Parameter(label = "Potential", initial = "emt", choices = "potentials", required = true,
                help = "What gives the energy.") String potential,
        @Parameter(label = "Equation", initial = "birch-murnaghan",
        help = "The result tells the others too.") StateEquation form,
        @Parameter(label = "Range of volumes", initial = "0.06", min = 0.001, max = 0.5,
                help = "The volume goes from (1 - range) to (1 + range) times that of the minimum, which is searched "
                        + "for.") double range,
        @Parameter(label = "Volumes", initial = "11", min = 5, max = 1000) int points,
        @Parameter(label = "Relax the atoms", initial = "true",
                help = "At each volume; the shape of the cell stays.") boolean relax,
        @Parameter(label = "Force tolerance", unit = "eV/A", initial = "0.001", min = 1e-6, max = 10, advanced = true,
                help = "At rest when no atom feels a larger force.") double fmax,
        @Parameter(label = "Most steps", initial = "500", min = 1, max = 1_000_000, advanced = true,
                help = "Of each relaxation.") int maxSteps) {
}
