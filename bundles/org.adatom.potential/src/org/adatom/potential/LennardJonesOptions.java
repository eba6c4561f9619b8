/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import java.util.OptionalDouble;
import org.adatom.numerics.parameter.Parameter;

/**
 * The parameters of {@link LennardJones}.
 *
 * @param epsilon depth of the well, eV, above 0
 * @param sigma distance where the energy is zero, A, above 0
 * @param cutoff distance from which on the energy is zero, A; 3 sigma where absent
 * @param shifted whether the energy is shifted to be zero at the cut-off; without meaning when smooth
 * @param smooth whether the energy goes to zero with a continuous force between onset and cut-off
 * @param onset where the smooth region begins, A; 0.66 cut-offs where absent
 * @param tail whether energy and stress are corrected for what lies beyond the cut-off, as if atoms were spread evenly there
 */
public record LennardJonesOptions(
        @Parameter(label = "Epsilon", unit = "eV", initial = "1", min = 1e-12, max = 1e6,
                help = "Depth of the well.") double epsilon,
        @Parameter(label = "Sigma", unit = "A", initial = "1", min = 1e-3, max = 1e3,
                help = "Distance where the energy crosses zero.") double sigma,
        @Parameter(label = "Cut-off", unit = "A", min = 1e-3, max = 1e6,
                help = "The energy is zero from here on. Empty: three sigma.") OptionalDouble cutoff,
        @Parameter(label = "Shifted", initial = "true", when = "smooth=false",
                help = "Shifts the energy to be zero at the cut-off.") boolean shifted,
        @Parameter(label = "Smooth", initial = "false",
                help = "Takes energy and force to zero between onset and cut-off instead of shifting.") boolean smooth,
        @Parameter(label = "Onset", unit = "A", min = 0, max = 1e6, when = "smooth=true",
                help = "Where the smooth region begins. Empty: 0.66 of the cut-off.") OptionalDouble onset,
        @Parameter(label = "Tail correction", initial = "false", advanced = true,
                help = "Adds to energy and stress what lies beyond the cut-off of a liquid; for a plain cut-off.") boolean tail) {

    /** Checks the values. */
    public LennardJonesOptions {
        if (!(epsilon > 0) || !(sigma > 0) || !Double.isFinite(epsilon) || !Double.isFinite(sigma)) {
            throw new PotentialException("Lennard-Jones needs epsilon and sigma above 0, not " + epsilon + " eV and " + sigma + " A");
        }
        double end = cutoff.orElse(3 * sigma);
        double begin = onset.orElse(0.66 * end);
        if (!(end > 0) || !Double.isFinite(end)) {
            throw new PotentialException("Lennard-Jones needs a cut-off above 0 A, not " + end);
        }
        if (smooth && !(begin >= 0 && begin < end)) {
            throw new PotentialException("the onset of " + begin + " A must lie below the cut-off of " + end + " A");
        }
        if (tail && (smooth || shifted)) {
            throw new PotentialException("a tail correction belongs to a plain cut-off: set shifted and smooth to false, or tail to "
                    + "false");
        }
    }

    /** Without a tail correction. */
    public LennardJonesOptions(double epsilon, double sigma, OptionalDouble cutoff, boolean shifted, boolean smooth,
            OptionalDouble onset) {
        this(epsilon, sigma, cutoff, shifted, smooth, onset, false);
    }

    /** {@return shifted at the given cut-off} */
    public static LennardJonesOptions shifted(double epsilon, double sigma, double cutoff) {
        return new LennardJonesOptions(epsilon, sigma, OptionalDouble.of(cutoff), true, false, OptionalDouble.empty());
    }

    /** {@return cut off without a shift} */
    public static LennardJonesOptions plain(double epsilon, double sigma, double cutoff) {
        return new LennardJonesOptions(epsilon, sigma, OptionalDouble.of(cutoff), false, false, OptionalDouble.empty());
    }

    /** {@return smooth between onset and cut-off} */
    public static LennardJonesOptions smooth(double epsilon, double sigma, double onset, double cutoff) {
        return new LennardJonesOptions(epsilon, sigma, OptionalDouble.of(cutoff), false, true, OptionalDouble.of(onset));
    }

    /** {@return cut off without a shift, corrected for what lies beyond} */
    public static LennardJonesOptions corrected(double epsilon, double sigma, double cutoff) {
        return new LennardJonesOptions(epsilon, sigma, OptionalDouble.of(cutoff), false, false, OptionalDouble.empty(), true);
    }
}
