/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.dynamics;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.adatom.numerics.parameter.Parameter;
import org.adatom.simulation.SimulationException;

/**
 * How atoms are to move.
 *
 * @param potential the potential, such as {@code emt}
 * @param supercell how often the structure is repeated along its cell vectors before it starts, [3]
 * @param thermostat what keeps the temperature
 * @param temperature of the start and of the thermostat, K
 * @param finalTemperature the thermostat's at the end, K, changing evenly; the same where absent
 * @param thermostatTime how fast the thermostat acts, a {@link TimeSpan}
 * @param barostat what keeps the pressure
 * @param pressure wanted, GPa
 * @param barostatTime how fast the barostat acts, a {@link TimeSpan}
 * @param cell how the cell may change under a barostat
 * @param compressibility about that of the material, 1/GPa: how strongly a Berendsen barostat acts
 * @param timeStep a {@link TimeSpan}
 * @param duration of the whole run, a {@link TimeSpan}
 * @param velocities how fast atoms are at the start
 * @param discard the share of the run at its start that averages leave out, 0..0.95
 * @param recordEvery steps between two points of the curves; about 1000 points where absent
 * @param frameEvery steps between two frames of the trajectory; up to 500 frames where absent
 * @param rdfCutoff largest distance of the radial distribution, A; 10 A or less where absent
 * @param checkpointEvery steps between two moments from which an interrupted run can go on
 * @param maxMove the run stops when an atom moves further in a step, A
 * @param maxTemperature the run stops above it, K; far above any that was asked for where absent
 */
public record DynamicsOptions(
        @Parameter(label = "Potential", initial = "emt", choices = "potentials", required = true,
                help = "What gives energy and forces.") String potential,
        @Parameter(label = "Supercell", initial = "1,1,1", length = 3, min = 1, max = 1_000,
                help = "How often the structure is repeated along its cell vectors before it starts.") int[] supercell,
        @Parameter(label = "Thermostat", initial = "bussi",
                help = "none keeps the energy (NVE); bussi, nose-hoover and langevin sample NVT; berendsen only settles.")
                Thermostat thermostat,
        @Parameter(label = "Temperature", unit = "K", initial = "300", min = 0, max = 1e8,
                help = "Of the velocities at the start and of the thermostat. A reduced temperature T* of a Lennard-Jones "
                        + "potential with epsilon 1 eV is 11604.5 T* K.") double temperature,
        @Parameter(label = "Final temperature", unit = "K", min = 0, max = 1e8, when = "thermostat!=none",
                help = "The thermostat's temperature changes evenly to this one. Empty: the same.")
                OptionalDouble finalTemperature,
        @Parameter(label = "Time step", initial = "1 fs", required = true,
                help = "With a unit: fs, ps, as, or tau = A sqrt(amu/eV), which is ASE's unit and, for epsilon = sigma = mass = 1, "
                        + "the reduced one. 5 fs suits heavy metals, 1 fs most others, 0.5 fs hydrogen.") String timeStep,
        @Parameter(label = "Duration", initial = "1 ps", required = true,
                help = "With a unit: fs, ps, ns, tau or steps.") String duration,
        @Parameter(label = "Barostat", initial = "none",
                help = "none keeps the cell; parrinello-rahman samples NPT; berendsen only settles.") Barostat barostat,
        @Parameter(label = "Pressure", unit = "GPa", initial = "0", min = -1e6, max = 1e6, when = "barostat!=none",
                help = "What the barostat aims at.") double pressure,
        @Parameter(label = "Cell", initial = "isotropic", when = "barostat!=none",
                help = "What a barostat may change: the volume, the lengths along x, y, z, or all of the cell.") CellFreedom cell,
        @Parameter(label = "Initial velocities", initial = "maxwell-boltzmann",
                help = "Drawn for the temperature, those of the structure, or none.") InitialVelocities velocities,
        @Parameter(label = "Share not averaged", initial = "0.2", min = 0, max = 0.95,
                help = "The first part of the run, while it settles, does not count in averages and correlations.") double discard,
        @Parameter(label = "Thermostat time", initial = "100 fs", required = true, advanced = true, when = "thermostat!=none",
                help = "How fast the thermostat acts: the time constant; for langevin one over the friction.") String thermostatTime,
        @Parameter(label = "Barostat time", initial = "1 ps", required = true, advanced = true, when = "barostat!=none",
                help = "How fast the barostat acts: the time constant or the period of the cell.") String barostatTime,
        @Parameter(label = "Compressibility", unit = "1/GPa", initial = "0.01", min = 1e-6, max = 1e6, advanced = true,
                when = "barostat=berendsen",
                help = "About that of the material: water 0.45, metals 0.005 to 0.02. Scales the Berendsen barostat.")
                double compressibility,
        @Parameter(label = "Record every", min = 1, max = 1e9, advanced = true,
                help = "Steps between two points of the curves. Empty: about 1000 points.") OptionalInt recordEvery,
        @Parameter(label = "Frame every", min = 1, max = 1e9, advanced = true,
                help = "Steps between two frames of the trajectory. Empty: up to 500 frames.") OptionalInt frameEvery,
        @Parameter(label = "Radial distribution to", unit = "A", min = 0.1, max = 100, advanced = true,
                help = "The largest distance. Empty: 10 A or less.") OptionalDouble rdfCutoff,
        @Parameter(label = "Checkpoint every", initial = "100", min = 1, max = 1e9, advanced = true,
                help = "Steps between two moments from which an interrupted run can go on. Neighbour lists begin afresh there, so "
                        + "that the number belongs to the run like its seed.") int checkpointEvery,
        @Parameter(label = "Largest move", unit = "A", initial = "0.5", min = 1e-6, max = 100, advanced = true,
                help = "The run stops when an atom moves further in one step.") double maxMove,
        @Parameter(label = "Temperature limit", unit = "K", min = 1, max = 1e12, advanced = true,
                help = "The run stops above it. Empty: ten times what was asked for, and no less than 20,000 K above it.")
                OptionalDouble maxTemperature) {

    /** @throws SimulationException when a time is not one, or the run would have more than 2e9 steps */
    public DynamicsOptions {
        var step = TimeSpan.parse(timeStep);
        if (step.inSteps()) {
            throw new SimulationException("the time step of " + timeStep + " needs a unit of time: write 1 fs or the like");
        }
        double fs = step.amount();
        long steps = TimeSpan.parse(duration).steps(fs);
        if (steps > 2_000_000_000) {
            throw new SimulationException("a run of " + duration + " takes " + steps + " steps of " + timeStep
                    + ": at most 2e9 are done; use a shorter duration or a longer step");
        }
        TimeSpan.parse(thermostatTime);
        TimeSpan.parse(barostatTime);
    }

    /** {@return the time step, fs} */
    public double step() {
        return TimeSpan.parse(timeStep).amount();
    }

    /** {@return how many steps the run has} */
    public int steps() {
        return (int) TimeSpan.parse(duration).steps(step());
    }

    /** {@return the thermostat's time constant, fs} */
    double thermostatFemtoseconds() {
        return TimeSpan.parse(thermostatTime).femtoseconds(step());
    }

    /** {@return the barostat's time constant, fs} */
    double barostatFemtoseconds() {
        return TimeSpan.parse(barostatTime).femtoseconds(step());
    }

    /** {@return the thermostat's temperature at a step, K} */
    public double temperatureAt(long step) {
        double end = finalTemperature.orElse(temperature);
        return temperature + (end - temperature) * Math.min(1, (double) step / steps());
    }

    /** {@return the temperature above which the run stops, K} */
    double temperatureLimit() {
        double most = Math.max(temperature, finalTemperature.orElse(temperature));
        return maxTemperature.orElse(Math.max(10 * most, most + 20_000));
    }
}
