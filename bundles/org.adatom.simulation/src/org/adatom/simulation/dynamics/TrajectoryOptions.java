/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.dynamics;

import java.util.OptionalDouble;
import org.adatom.numerics.parameter.Parameter;

/**
 * What to look for in a trajectory.
 *
 * @param frameTime the time between two frames, a {@link TimeSpan}; taken from the frames' own times where empty
 * @param discard the share of the frames at the start that is left out
 * @param rdfCutoff largest distance of the radial distribution, A; 10 A or less where absent
 * @param radial whether radial distributions are wanted
 * @param displacements whether displacements and diffusion are wanted
 * @param velocities whether correlations of velocities are wanted, where the frames carry velocities
 */
public record TrajectoryOptions(
        @Parameter(label = "Time between frames", help = "With a unit, such as 10 fs. Empty: the times that the frames carry.") String frameTime,
        @Parameter(label = "Share left out", initial = "0", min = 0, max = 0.95,
                help = "The first part of the trajectory, while it settles.") double discard,
        @Parameter(label = "Radial distribution to", unit = "A", min = 0.1, max = 100,
                help = "The largest distance. Empty: 10 A or less.") OptionalDouble rdfCutoff,
        @Parameter(label = "Radial distribution", initial = "true", help = "How dense atoms are around each other.") boolean radial,
        @Parameter(label = "Displacements", initial = "true",
                help = "Mean squared displacement and diffusion coefficient.") boolean displacements,
        @Parameter(label = "Velocities", initial = "true",
                help = "Autocorrelation of velocities and density of states, where the frames carry velocities.") boolean velocities) {

    /** @throws org.adatom.simulation.SimulationException when the time is not one */
    public TrajectoryOptions {
        if (!frameTime.isBlank()) {
            TimeSpan.parse(frameTime);
        }
    }
}
