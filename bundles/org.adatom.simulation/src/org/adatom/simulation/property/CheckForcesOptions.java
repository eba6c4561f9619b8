/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.property;

import org.adatom.numerics.parameter.Parameter;

/**
 * How forces are held against differences of energies.
 *
 * @param potential the potential to check
 * @param step how far an atom is moved, A; strains are this number too
 * @param atoms the most atoms that are moved
 * @param tolerance the largest deviation that passes, relative to the largest force or stress
 */
public record CheckForcesOptions(
        @Parameter(label = "Potential", initial = "emt", choices = "potentials", required = true,
                help = "What is checked.") String potential,
        @Parameter(label = "Step", unit = "A", initial = "0.001", min = 1e-6, max = 0.1,
                help = "How far an atom is moved, by one and two steps to either side. The cell is strained by the "
                        + "same number.")
        double step,
        @Parameter(label = "Most atoms", initial = "100", min = 1, max = 1_000_000,
                help = "Of larger structures, atoms chosen evenly are moved.") int atoms,
        @Parameter(label = "Tolerance", initial = "1e-6", min = 1e-12, max = 0.1,
                help = "The largest deviation that passes, relative to the largest force (at least 1 eV/A) or stress.")
        double tolerance) {
}
