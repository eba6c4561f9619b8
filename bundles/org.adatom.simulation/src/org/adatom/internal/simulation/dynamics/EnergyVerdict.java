/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.dynamics;

import java.util.Locale;
import org.adatom.numerics.Units;

/**
 * How well the energy was kept. Fluctuations are compared with those that the kinetic energy of so many atoms has in
 * equilibrium, kT sqrt(f/2): a sound run stays below 5 % (Allen and Tildesley, Computer Simulation of Liquids, 2017, chapter 3).
 *
 * @param drift eV per atom and ps
 * @param deviation about the drifting line, eV per atom
 * @param ratio of the fluctuation to that of the kinetic energy
 * @param driftRatio of the drift in one ps to kT; 0 where it is not above its own error
 * @param grade the verdict
 */
public record EnergyVerdict(double drift, double deviation, double ratio, double driftRatio, Grade grade) {
    /** Below this temperature, K, nothing moves, and no fluctuation can be held against that of the kinetic energy. */
    private static final double AT_REST = 1e-9;
    private static final double GOOD = 0.05;
    private static final double FAIR = 0.2;
    private static final double GOOD_DRIFT = 0.003;
    private static final double FAIR_DRIFT = 0.03;

    /** How well the energy was kept. */
    public enum Grade {
        /** As it should be. */
        GOOD,
        /** Usable for short runs. */
        FAIR,
        /** The time step is too large, or the forces are not the slope of the energy. */
        POOR
    }

    /**
     * {@return the verdict}
     *
     * @param times ps
     * @param energies what should not change, eV
     * @param atoms how many
     * @param freedom degrees of freedom
     * @param temperature the mean, K
     */
    public static EnergyVerdict of(double[] times, double[] energies, int atoms, int freedom, double temperature) {
        var fit = LineFit.of(times, energies, 0, times.length);
        double kT = Units.BOLTZMANN * temperature;
        boolean moves = temperature > AT_REST;
        double ratio = moves ? fit.residual() / (kT * Math.sqrt(Math.max(1, freedom) / 2.0)) : 0;
        double span = times.length < 2 ? 0 : times[times.length - 1] - times[0];
        // The slope of noise alone: points that a fit sees as independent are fewer than there are.
        double noise = span > 0 ? fit.residual() * Math.sqrt(12.0 / Math.max(2, times.length / 10)) / span : 0;
        double drift = fit.slope() / atoms;
        double relative = moves && Math.abs(fit.slope()) > 3 * noise ? Math.abs(drift) / kT : 0;
        var grade = ratio <= GOOD && relative <= GOOD_DRIFT ? Grade.GOOD
                : ratio <= FAIR && relative <= FAIR_DRIFT ? Grade.FAIR : Grade.POOR;
        return new EnergyVerdict(drift, fit.residual() / atoms, ratio, relative, grade);
    }

    /** {@return the verdict in a sentence} @param step the time step in words */
    public String sentence(String step) {
        var numbers = String.format(Locale.ROOT, "drift %.2g meV per atom and ps, fluctuation %.2g meV per atom, %.1f %% of that of "
                + "the kinetic energy", 1e3 * drift, 1e3 * deviation, 100 * ratio);
        return switch (grade) {
            case GOOD -> "Energy conservation is good: " + numbers + ".";
            case FAIR -> "Energy conservation is fair: " + numbers + "; for long runs use a shorter time step than " + step + ".";
            case POOR -> "Energy conservation is poor: " + numbers + "; the time step of " + step + " is too large, or the potential "
                    + "has a jump at its cut-off.";
        };
    }
}
