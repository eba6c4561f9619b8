/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.path;

import org.adatom.numerics.parameter.Parameter;

/**
 * How a path of least energy is sought.
 *
 * @param potential the potential, such as {@code emt}
 * @param images how many images are put between the ends; not used when a whole band is given
 * @param interpolation how they are placed
 * @param relaxEnds whether the ends are relaxed first
 * @param climb whether the highest image climbs to the saddle
 * @param fmax converged when no force of the band is larger, eV/A
 * @param maxSteps the most steps
 * @param verify whether the saddle is verified by vibrations
 * @param tangent what is along the path
 * @param spring the spring constant, eV/A^2
 * @param climbBelow the highest image begins to climb when no force is larger, eV/A
 * @param optimiser how the band comes to rest
 * @param maxStep the longest step, A
 * @param reorder whether atoms of one element are put in the order of the shortest ways
 * @param minimumImage whether atoms take the way to the nearest periodic image
 * @param superpose whether free clusters are moved and turned to lie on each other
 * @param dynamic whether images at rest are left out until their neighbours move
 */
public record NebOptions(
        @Parameter(label = "Potential", initial = "emt", choices = "potentials", required = true,
                help = "What gives energy and forces.") String potential,
        @Parameter(label = "Images between the ends", initial = "5", min = 1, max = 200,
                help = "When the input holds more than two structures, they are the band, and this is not used.") int images,
        @Parameter(label = "Interpolation", initial = "idpp",
                help = "idpp keeps atoms apart; linear takes straight ways.") Interpolation interpolation,
        @Parameter(label = "Relax the ends first", initial = "true",
                help = "To the force tolerance, and to 0.01 eV/A at least. Without it, the ends are taken as they are.")
        boolean relaxEnds,
        @Parameter(label = "Climbing image", initial = "true",
                help = "The highest image goes up along the path until it is on the saddle.") boolean climb,
        @Parameter(label = "Force tolerance", unit = "eV/A", initial = "0.03", min = 1e-6, max = 10,
                help = "Converged when no atom of an image feels a larger force of the band.") double fmax,
        @Parameter(label = "Most steps", initial = "500", min = 1, max = 1_000_000) int maxSteps,
        @Parameter(label = "Verify the saddle by vibrations", initial = "true",
                help = "Second derivatives at the highest image: a saddle has one imaginary mode.") boolean verify,
        @Parameter(label = "Tangent", initial = "improved", advanced = true,
                help = "improved: towards the higher neighbour; aseneb: the default of ASE; eb: full spring forces.")
        Tangent tangent,
        @Parameter(label = "Spring constant", unit = "eV/A^2", initial = "0.1", min = 1e-4, max = 1000, advanced = true) double spring,
        @Parameter(label = "Climb below", unit = "eV/A", initial = "0.5", min = 1e-6, max = 1e9, advanced = true, when = "climb=true",
                help = "The highest image begins to climb when no force of the band is larger.") double climbBelow,
        @Parameter(label = "Optimiser", initial = "ode", advanced = true,
                help = "ode takes the fewest evaluations as a rule; fire is robust; bfgs and lbfgs are quick near the path.")
        BandOptimiser optimiser,
        @Parameter(label = "Longest step", unit = "A", initial = "0.2", min = 1e-4, max = 1, advanced = true) double maxStep,
        @Parameter(label = "Reorder atoms", initial = "false", advanced = true,
                help = "Gives atoms of one element the order in which they go the shortest ways.") boolean reorder,
        @Parameter(label = "Nearest periodic images", initial = "true", advanced = true,
                help = "Atoms that left the cell on one side take the short way across its border.") boolean minimumImage,
        @Parameter(label = "Superpose free clusters", initial = "true", advanced = true,
                help = "Takes out motion and rotation of the whole, where nothing is periodic or constrained.") boolean superpose,
        @Parameter(label = "Leave out images at rest", initial = "false", advanced = true,
                help = "Saves evaluations: an image below the force tolerance waits until its neighbours move.") boolean dynamic) {
}
