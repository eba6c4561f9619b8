/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.path;

import org.adatom.numerics.parameter.Parameter;

/**
 * How a saddle is sought from one structure.
 *
 * @param potential the potential, such as {@code emt}
 * @param start where it goes first
 * @param atoms the atoms that a random direction moves; empty for adsorbates, or all that can move
 * @param mode which vibration is followed, 1 for the slowest
 * @param displacement how far the start is left, A
 * @param fmax converged when no force is larger, eV/A
 * @param maxSteps the most steps
 * @param slide whether the minima on both sides are looked for
 * @param verify whether the saddle is verified by vibrations
 * @param maxStep the longest step of an atom, A
 * @param separation of the images, A
 * @param angle the dimer is not turned by less, degrees
 * @param rotations how often it is turned at most in one step
 */
public record DimerOptions(
        @Parameter(label = "Potential", initial = "emt", choices = "potentials", required = true,
                help = "What gives energy and forces.") String potential,
        @Parameter(label = "First direction", initial = "random",
                help = "random: as the seed decides; mode: along a vibration of the start.") DimerStart start,
        @Parameter(label = "Atoms that move first", min = 0, when = "start=random",
                help = "Indices, for a random direction. Empty: what was put on a surface, else all that can move.") int[] atoms,
        @Parameter(label = "Vibration to follow", initial = "1", min = 1, max = 10_000, when = "start=mode",
                help = "For the first direction mode: 1 is the slowest.") int mode,
        @Parameter(label = "First displacement", unit = "A", initial = "0.1", min = 0, max = 2,
                help = "How far the atom that moves most leaves the start.") double displacement,
        @Parameter(label = "Force tolerance", unit = "eV/A", initial = "0.01", min = 1e-6, max = 10,
                help = "Converged when no atom feels a larger force and the energy curves downwards along the dimer.") double fmax,
        @Parameter(label = "Most steps", initial = "500", min = 1, max = 1_000_000) int maxSteps,
        @Parameter(label = "Slide down both sides", initial = "true",
                help = "Finds the two minima that the saddle connects, and so the barrier.") boolean slide,
        @Parameter(label = "Verify the saddle by vibrations", initial = "true",
                help = "Second derivatives at the saddle: it has one imaginary mode.") boolean verify,
        @Parameter(label = "Longest step", unit = "A", initial = "0.2", min = 1e-4, max = 1, advanced = true) double maxStep,
        @Parameter(label = "Separation of the images", unit = "A", initial = "0.01", min = 1e-4, max = 0.5, advanced = true)
        double separation,
        @Parameter(label = "Smallest rotation", unit = "degrees", initial = "5", min = 0.01, max = 45, advanced = true,
                help = "The dimer is not turned by less.") double angle,
        @Parameter(label = "Rotations in a step", initial = "2", min = 1, max = 100, advanced = true,
                help = "How often the dimer is turned at most before it moves on.") int rotations) {
}
