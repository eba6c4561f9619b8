/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.property;

import org.adatom.numerics.parameter.Parameter;

/**
 * How elastic constants are found.
 *
 * @param potential the potential
 * @param strain the cell is strained by plus and minus this
 * @param relax whether the atoms come to rest in every strained cell
 * @param optimise whether the cell is first brought to rest
 * @param fmax at rest when no force is larger, eV/A
 * @param maxSteps the most steps of a relaxation
 */
public record ElasticOptions(
        @Parameter(label = "Potential", initial = "emt", choices = "potentials", required = true,
                help = "What gives the stress.") String potential,
        @Parameter(label = "Strain", initial = "0.005", min = 1e-5, max = 0.05,
                help = "The cell is strained by plus and minus this, six ways.") double strain,
        @Parameter(label = "Relax the atoms", initial = "true",
        help = "In every strained cell; else they follow it (clamped ions).")
        boolean relax,
        @Parameter(label = "Bring the cell to rest", initial = "true",
                help = "First, until it has no stress; elastic constants are those of a crystal at "
                        + "rest.") boolean optimise,
        @Parameter(label = "Force tolerance", unit = "eV/A", initial = "0.0001", min = 1e-7, max = 1, advanced = true,
                help = "At rest when no atom feels a larger force. Forces that are left disturb the "
                        + "stress.") double fmax,
        @Parameter(label = "Most steps", initial = "1000", min = 1, max = 1_000_000, advanced = true,
                help = "Of each relaxation.") int maxSteps) {
}
