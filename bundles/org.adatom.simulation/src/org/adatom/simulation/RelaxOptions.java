/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation;

import org.adatom.numerics.parameter.Parameter;

/**
 * How a structure is brought to rest.
 *
 * @param potential the potential, such as {@code emt}
 * @param fmax converged when no force is larger, eV/A
 * @param maxSteps the most steps
 * @param optimiser the rule
 * @param maxStep the longest step of an atom, A
 */
public record RelaxOptions(
        @Parameter(label = "Potential", initial = "emt", choices = "potentials", required = true,
                help = "What gives energy and forces.") String potential,
        @Parameter(label = "Force tolerance", unit = "eV/A", initial = "0.01", min = 1e-6, max = 10,
                help = "Converged when no atom feels a larger force.") double fmax,
        @Parameter(label = "Most steps", initial = "500", min = 1, max = 1_000_000) int maxSteps,
        @Parameter(label = "Optimiser", initial = "lbfgs",
                help = "lbfgs suits any size; fire is robust far from a minimum; bfgs-line-search takes few steps of several "
                        + "evaluations.") Optimiser optimiser,
        @Parameter(label = "Longest step", unit = "A", initial = "0.2", min = 1e-4, max = 1, advanced = true,
                help = "No atom moves further in one step.") double maxStep) {
}
