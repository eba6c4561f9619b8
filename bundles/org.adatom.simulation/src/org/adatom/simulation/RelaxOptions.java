/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation;

import java.util.List;
import org.adatom.numerics.Units;
import org.adatom.numerics.parameter.Parameter;

/**
 * How a structure is brought to rest.
 *
 * @param potential the potential, such as {@code emt}
 * @param fmax converged when no force is larger, eV/A
 * @param maxSteps the most steps
 * @param optimiser the rule
 * @param maxStep the longest step of an atom, A
 * @param cell what of the cell moves
 * @param pressure the external pressure on a cell that moves, GPa
 * @param stressTolerance a cell that moves has converged when stress and pressure balance to this, GPa
 * @param mask for the cell mode {@code mask}: the components of the strain that move, such as "xx yy xy"
 * @param coordinates what the optimiser sees of the cell
 * @param keepSymmetry whether the space group of the start is kept
 * @param symmetryTolerance how far atoms of the start may be from where symmetry puts them, A
 */
public record RelaxOptions(
        @Parameter(label = "Potential", initial = "emt", choices = "potentials", required = true,
                help = "What gives energy and forces.") String potential,
        @Parameter(label = "Force tolerance", unit = "eV/A", initial = "0.01", min = 1e-6, max = 10,
                help = "Converged when no atom feels a larger force.") double fmax,
        @Parameter(label = "Most steps", initial = "500", min = 1, max = 1_000_000) int maxSteps,
        @Parameter(label = "Optimiser", initial = "lbfgs",
                help = "lbfgs suits any size; fire is robust far from a minimum; bfgs-line-search takes few steps of several "
                        + "evaluations; preconditioned-lbfgs takes far fewer steps for large solids; gaussian-process takes the fewest "
                        + "evaluations of small systems.") Optimiser optimiser,
        @Parameter(label = "Longest step", unit = "A", initial = "0.2", min = 1e-4, max = 1, advanced = true,
                help = "No atom moves further in one step.") double maxStep,
        @Parameter(label = "Cell", initial = "fixed",
                help = "fixed: atoms alone move; full: lengths and angles too; shape: at constant volume; volume: at constant shape; "
                        + "mask: the components named below. Directions that are not periodic stay.") CellMode cell,
        @Parameter(label = "Pressure", unit = "GPa", initial = "0", min = -1e4, max = 1e4, when = "cell!=fixed",
                help = "Presses on a cell that moves; negative pulls. The enthalpy goes down.") double pressure,
        @Parameter(label = "Stress tolerance", unit = "GPa", initial = "0.01", min = 1e-6, max = 100, when = "cell!=fixed",
                help = "A cell that moves has converged when stress and pressure balance to this, and forces as above.")
        double stressTolerance,
        @Parameter(label = "Strains that move", initial = "xx yy zz yz xz xy", when = "cell=mask",
                help = "For the cell mode mask: some of xx, yy, zz, yz, xz, xy.") String mask,
        @Parameter(label = "Cell coordinates", initial = "logarithm", advanced = true, when = "cell!=fixed",
                help = "What the optimiser sees of the cell: the logarithm of its deformation, or the deformation gradient itself.")
        CellCoordinates coordinates,
        @Parameter(label = "Keep symmetry", initial = "false",
                help = "Finds the space group of the start and keeps to it: steps, forces and stress are averaged over it.")
        boolean keepSymmetry,
        @Parameter(label = "Symmetry tolerance", unit = "A", initial = "0.01", min = 1e-6, max = 1, when = "keepSymmetry=true",
                help = "How far atoms of the start may be from where symmetry puts them; they are put there.")
        double symmetryTolerance) {

    /** {@return how the cell relaxes} @throws SimulationException when the mask names no strain */
    CellRelaxation cellRelaxation() {
        return new CellRelaxation(cell, cell == CellMode.MASK ? CellRelaxation.components(mask) : List.of(), pressure * Units.GPA,
                stressTolerance * Units.GPA, coordinates);
    }
}
