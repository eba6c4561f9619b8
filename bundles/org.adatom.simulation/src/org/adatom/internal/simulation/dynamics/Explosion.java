/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.dynamics;

import java.util.Locale;
import java.util.Optional;

/**
 * Tells when a run is no longer worth going on.
 *
 * @param maxMove the furthest that an atom may go in a step, A
 * @param maxTemperature K
 * @param step the time step in words
 */
public record Explosion(double maxMove, double maxTemperature, String step) {
    private static final double JUMP = 0.5;

    /** {@return why an atom went too far, if it did} @param move A */
    public Optional<String> move(double move) {
        return Double.isNaN(move) ? notANumber("velocity") : move <= maxMove ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "an atom moved %.3g A in one step, more than the %.3g A allowed: use a "
                        + "shorter time step than %s, relax the structure first, or raise the largest move", move, maxMove, step));
    }

    /** {@return why the temperature is too high, if it is} @param temperature K */
    public Optional<String> temperature(double temperature) {
        return Double.isNaN(temperature) ? notANumber("velocity") : temperature <= maxTemperature ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "the temperature reached %.4g K, above the limit of %.4g K: use a shorter "
                        + "time step than %s, relax the structure first, or raise the limit", temperature, maxTemperature, step));
    }

    /**
     * {@return why the energy is not kept, if it is not}
     *
     * @param before what should not change, at the last point, eV per atom; NaN where there is no such energy
     * @param now eV per atom
     * @param kinetic eV per atom
     */
    public Optional<String> energy(double before, double now, double kinetic) {
        double jump = Math.abs(now - before);
        if (Double.isNaN(now) && !Double.isNaN(before)) {
            return notANumber("energy");
        }
        return !(jump > JUMP * kinetic + 0.05) ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "the energy that should be kept changed by %.3g eV per atom within a few "
                        + "steps: use a shorter time step than %s or relax the structure first", jump, step));
    }

    private static Optional<String> notANumber(String what) {
        return Optional.of("the " + what + " is not a number: look for atoms on top of each other, and whether the potential "
                + "suits the structure");
    }
}
