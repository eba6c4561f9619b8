/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.vibration;

import org.adatom.numerics.Units;
import org.adatom.simulation.SimulationException;

/**
 * Thermodynamics of harmonic oscillators in Boltzmann statistics, such as an adsorbate on a surface or a solid (T. L.
 * Hill, An Introduction to Statistical Thermodynamics, 1960, chapter 5). Immutable.
 */
public final class HarmonicThermo {
    private final double[] energies;
    private final double potentialEnergy;

    /**
     * Takes the oscillators.
     *
     * @param energies a quantum of each, eV, above 0; copied
     * @param potentialEnergy the energy at rest, eV
     * @throws SimulationException when a quantum is not above 0
     */
    public HarmonicThermo(double[] energies, double potentialEnergy) {
        for (double e : energies) {
            if (!(e > 0)) {
                throw new SimulationException("a mode of " + e
                        + " eV has no harmonic free energy: leave out imaginary modes and "
                        + "free translations and rotations");
            }
        }
        this.energies = energies.clone();
        this.potentialEnergy = potentialEnergy;
    }

    /** {@return the energy at rest, eV} */
    public double potentialEnergy() {
        return potentialEnergy;
    }

    /** {@return half a quantum of each mode, eV} */
    public double zeroPointEnergy() {
        double sum = 0;
        for (double e : energies) {
            sum += e / 2;
        }
        return sum;
    }

    /** {@return what heat adds to the energy, eV} @param temperature K, at least 0 */
    public double thermalEnergy(double temperature) {
        double sum = 0;
        for (double e : energies) {
            sum += temperature > 0 ? e / Math.expm1(e / (Units.BOLTZMANN * temperature)) : 0;
        }
        return sum;
    }

    /** {@return U: energy at rest, zero-point and thermal energy, eV} @param temperature K, at least 0 */
    public double internalEnergy(double temperature) {
        return potentialEnergy + zeroPointEnergy() + thermalEnergy(temperature);
    }

    /** {@return S, eV/K} @param temperature K, at least 0 */
    public double entropy(double temperature) {
        double sum = 0;
        for (double e : energies) {
            double x = temperature > 0 ? e / (Units.BOLTZMANN * temperature) : Double.POSITIVE_INFINITY;
            sum += x < 700 ? x / Math.expm1(x) - Math.log(-Math.expm1(-x)) : 0;
        }
        return Units.BOLTZMANN * sum;
    }

    /** {@return F = U - T S, eV} @param temperature K, at least 0 */
    public double helmholtzEnergy(double temperature) {
        return internalEnergy(temperature) - temperature * entropy(temperature);
    }

    /** {@return the heat capacity at constant volume, eV/K} @param temperature K, at least 0 */
    public double heatCapacity(double temperature) {
        double sum = 0;
        for (double e : energies) {
            double x = temperature > 0 ? e / (Units.BOLTZMANN * temperature) : Double.POSITIVE_INFINITY;
            double half = x / (2 * Math.sinh(x / 2));
            sum += x < 700 ? half * half : 0;
        }
        return Units.BOLTZMANN * sum;
    }
}
