/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.vibration;

import org.adatom.numerics.parameter.Parameter;

/**
 * How the phonons of a crystal are found and what is shown of them.
 *
 * @param potential the potential, such as {@code emt}
 * @param supercell cells along each vector; empty for a cell of at least {@value #WIDTH} A
 * @param primitive whether the smallest cell is looked for
 * @param path labels of special points; empty for the usual path of the lattice
 * @param points places along the path
 * @param grid wave vectors along each reciprocal vector for density of states and heat
 * @param density how the density of states is smoothed
 * @param width standard deviation of a Gaussian, meV
 * @param unit of the frequencies
 * @param wave where waves are animated: a special point or three parts of the reciprocal vectors; empty for the path's
 *        second point
 * @param highestTemperature of the heat, K
 * @param temperatures how many, from 0 K
 * @param displacement of the finite differences, A
 */
public record PhononOptions(
        @Parameter(label = "Potential", initial = "emt", choices = "potentials", required = true,
                help = "What gives the forces.") String potential,
        @Parameter(label = "Supercell", min = 1, max = 100,
        help = "Cells along each vector, such as 4, 4, 4: larger than twice the "
                + "reach of the forces. Empty: at least 14 A wide.") int[] supercell,
        @Parameter(label = "Smallest cell", initial = "true",
                help = "Looks for the smallest cell that repeats to the same crystal: without it bands of larger "
                        + "cells are folded.")
        boolean primitive,
        @Parameter(label = "Path",
        help = "Special points such as GXWKGL, a comma where it jumps. Empty: the usual path of the lattice.")
        String path,
        @Parameter(label = "Points on the path", initial = "250", min = 2, max = 20_000, advanced = true) int points,
        @Parameter(label = "Grid", initial = "20, 20, 20", min = 1, max = 200, length = 3,
                help = "Wave vectors for the density of states and for heat (Monkhorst and Pack).") int[] grid,
        @Parameter(label = "Density of states", initial = "tetrahedra",
                help = "tetrahedra is sharp; gaussian is smooth.") Density density,
        @Parameter(label = "Width", unit = "meV", initial = "0.3", min = 1e-3, max = 100, when = "density=gaussian",
                help = "Standard deviation of a Gaussian.") double width,
        @Parameter(label = "Unit", initial = "thz", help = "What frequencies are shown in.") FrequencyUnit unit,
        @Parameter(label = "Animate at",
                help = "A special point such as X, or parts of the reciprocal vectors such as 0.5, 0, 0. "
                + "Empty: the second point of the path.") String wave,
        @Parameter(label = "Highest temperature", unit = "K", initial = "600", min = 1,
        max = 10_000) double highestTemperature,
        @Parameter(label = "Temperatures", initial = "61", min = 2, max = 10_000, advanced = true) int temperatures,
        @Parameter(label = "Displacement", unit = "A", initial = "0.01", min = 1e-5, max = 0.2, advanced = true,
                help = "How far each atom is moved for the finite differences.") double displacement) {
    /** How wide a supercell is that is not given, A. */
    public static final double WIDTH = 14;

    /** How the density of states is made of single waves. */
    public enum Density {
        /** Linear interpolation in tetrahedra. */
        TETRAHEDRA,
        /** A Gaussian for each wave. */
        GAUSSIAN
    }
}
