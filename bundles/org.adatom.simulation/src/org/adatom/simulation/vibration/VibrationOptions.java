/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.vibration;

import java.util.OptionalInt;
import org.adatom.numerics.parameter.Parameter;
import org.adatom.simulation.SimulationException;

/**
 * How the vibrations of a structure are found, and what heat is computed from them.
 *
 * @param potential the potential, such as {@code emt}
 * @param atoms which atoms vibrate: indices from 0, ranges, elements; empty for all that are free
 * @param relax whether the structure is brought to rest first
 * @param fmax the largest force of a structure at rest, eV/A
 * @param displacement of the finite differences, A
 * @param points displacements a derivative is made of, 2 or 4
 * @param projected whether translations and rotations of the whole are taken out
 * @param gas what the atoms are taken for
 * @param symmetryNumber of the molecule; found where it is not given
 * @param spin total electronic spin of the molecule
 * @param pressure of the gas, Pa
 * @param lowestTemperature K
 * @param highestTemperature K
 * @param temperatures how many
 * @param slowest the slowest mode that counts for heat, 1/cm
 * @param width of a line in the spectrum, 1/cm
 */
public record VibrationOptions(
        @Parameter(label = "Potential", initial = "emt", choices = "potentials", required = true,
                help = "What gives energy and forces.") String potential,
        @Parameter(label = "Atoms",
        help = "Which atoms vibrate: indices from 0, ranges and elements, such as 12, 16-19 or C, O. "
                + "Empty: all that are not fixed.") String atoms,
        @Parameter(label = "Relax first", initial = "false",
                help = "Brings the atoms to rest before; else the structure must be at rest already.") boolean relax,
        @Parameter(label = "Force tolerance", unit = "eV/A", initial = "0.01", min = 1e-9, max = 1,
                help = "At rest no force is larger.") double fmax,
        @Parameter(label = "Displacement", unit = "A", initial = "0.01", min = 1e-5, max = 0.2, advanced = true,
                help = "How far each atom is moved for the finite differences.") double displacement,
        @Parameter(label = "Displacements a direction", initial = "2", options = {"2", "4"}, advanced = true,
                help = "4 is more exact at twice the cost.") String points,
        @Parameter(label = "Take out rigid motions", initial = "false",
                help = "Takes translations and rotations of the whole out; else they are among the modes, and marked.")
        boolean projected,
        @Parameter(label = "Heat", initial = "auto",
        help = "auto: an ideal gas where a molecule is free, else harmonic.") Gas gas,
        @Parameter(label = "Symmetry number", min = 1, max = 120, when = "gas=auto|ideal-gas",
        help = "Orientations of the molecule that are the same. Empty: "
                + "found from the positions.") OptionalInt symmetryNumber,
        @Parameter(label = "Spin", initial = "0", min = 0, max = 10, when = "gas=auto|ideal-gas",
                help = "Total electronic spin of the molecule: 0 closed shell, 0.5 radical, 1 for O2.") double spin,
        @Parameter(label = "Pressure", unit = "Pa", initial = "101325", min = 1e-12, max = 1e12,
                when = "gas=auto|ideal-gas") double pressure,
        @Parameter(label = "Lowest temperature", unit = "K", initial = "100", min = 1, when = "gas!=none",
                max = 10_000) double lowestTemperature,
        @Parameter(label = "Highest temperature", unit = "K", initial = "1000", min = 1, when = "gas!=none",
        max = 10_000) double highestTemperature,
        @Parameter(label = "Temperatures", initial = "37", min = 1, max = 10_000, advanced = true, when = "gas!=none") int temperatures,
        @Parameter(label = "Slowest mode counted", unit = "1/cm", initial = "1", min = 0, max = 1000, advanced = true,
                help = "Slower modes and imaginary ones are left out of heat and entropy.") double slowest,
        @Parameter(label = "Line width", unit = "1/cm", initial = "10", min = 0.01, max = 1000, advanced = true,
                help = "Full width at half height of a Gaussian line in the spectrum.") double width) {

    /** What the atoms are taken for when heat is computed. */
    public enum Gas {
        /** An ideal gas where the structure is a free molecule, else oscillators. */
        AUTO,
        /** Oscillators in all modes: adsorbates, solids, clusters at a place. */
        HARMONIC,
        /** A free molecule that also flies and turns. */
        IDEAL_GAS,
        /** Not computed. */
        NONE
    }

    /** @throws SimulationException when the temperatures are in the wrong order */
    public VibrationOptions {
        if (!(lowestTemperature <= highestTemperature)) {
            throw new SimulationException("the lowest temperature is " + lowestTemperature + " K and the highest "
                    + highestTemperature + " K: the lowest must not be larger");
        }
    }

    /** {@return the temperatures, K, ascending, evenly spaced} */
    public double[] temperatureList() {
        var out = new double[temperatures];
        for (int k = 0; k < temperatures; k++) {
            out[k] = temperatures == 1 ? lowestTemperature
                    : lowestTemperature + (highestTemperature - lowestTemperature) * k / (temperatures - 1);
        }
        return out;
    }
}
