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
 * Thermodynamics of a gas of molecules that do not meet: free translation, rigid rotation in the classical limit,
 * harmonic vibration (C. J. Cramer, Essentials of Computational Chemistry, 2nd ed., 2004, chapter 10). Immutable.
 */
public final class IdealGasThermo {
    /** The pressure that the entropy of translation is stated for, Pa. */
    public static final double REFERENCE_PRESSURE = 1e5;
    private static final double BOLTZMANN_SI = 1.380649e-23;
    private static final double PLANCK_SI = 6.62607015e-34;

    private final HarmonicThermo vibrations;
    private final Rotor rotor;
    private final double spin;

    /**
     * Takes a molecule.
     *
     * @param vibrations its vibrations and its energy at rest
     * @param rotor its mass, moments of inertia and symmetry number
     * @param spin the total electronic spin: 0 for closed shells, 0.5 for a radical, 1 for O2
     * @throws SimulationException when the spin is no multiple of one half, or the symmetry number is below 1
     */
    public IdealGasThermo(HarmonicThermo vibrations, Rotor rotor, double spin) {
        if (!(spin >= 0) || Math.rint(2 * spin) != 2 * spin || rotor.symmetryNumber() < 1) {
            throw new SimulationException("the spin " + spin + " and the symmetry number " + rotor.symmetryNumber()
                    + " do not belong to a molecule: spins are 0, 0.5, 1, ..., symmetry numbers 1 and more");
        }
        this.vibrations = vibrations;
        this.rotor = rotor;
        this.spin = spin;
    }

    /** {@return the vibrations} */
    public HarmonicThermo vibrations() {
        return vibrations;
    }

    /** {@return 3/2 kT, eV} @param temperature K */
    public double translationalEnergy(double temperature) {
        return 1.5 * Units.BOLTZMANN * temperature;
    }

    /** {@return kT/2 for each axis that the molecule turns about, eV} @param temperature K */
    public double rotationalEnergy(double temperature) {
        return rotor.shape().axes() / 2.0 * Units.BOLTZMANN * temperature;
    }

    /**
     * {@return H: energy at rest, zero-point energy, vibration, rotation, translation and kT, eV}
     *
     * @param temperature K
     */
    public double enthalpy(double temperature) {
        return vibrations.internalEnergy(temperature) + translationalEnergy(temperature) + rotationalEnergy(temperature)
                + Units.BOLTZMANN * temperature;
    }

    /**
     * {@return the entropy of translation at a pressure (Sackur, Tetrode), eV/K}
     *
     * @param temperature K
     * @param pressure Pa
     */
    public double translationalEntropy(double temperature, double pressure) {
        double kt = BOLTZMANN_SI * temperature;
        double waves = 2 * Math.PI * rotor.mass() * Units.AMU * kt / (PLANCK_SI * PLANCK_SI);
        return Units.BOLTZMANN * (1.5 * Math.log(waves) + Math.log(kt / pressure) + 2.5);
    }

    /** {@return the entropy of rotation, eV/K} @param temperature K */
    public double rotationalEntropy(double temperature) {
        double unit = Units.AMU * 1e-20 * 8 * Math.PI * Math.PI * BOLTZMANN_SI * temperature / (PLANCK_SI * PLANCK_SI);
        var moments = rotor.moments();
        double sigma = rotor.symmetryNumber();
        return Units.BOLTZMANN * switch (rotor.shape()) {
            case MONATOMIC -> 0;
            case LINEAR -> Math.log(unit * moments[2] / sigma) + 1;
            case NONLINEAR -> Math.log(Math.sqrt(Math.PI * moments[0] * moments[1] * moments[2]) / sigma)
                    + 1.5 * Math.log(unit) + 1.5;
        };
    }

    /** {@return the entropy of the spin, k ln(2 S + 1), eV/K} */
    public double electronicEntropy() {
        return Units.BOLTZMANN * Math.log(2 * spin + 1);
    }

    /** {@return S, eV/K} @param temperature K @param pressure Pa */
    public double entropy(double temperature, double pressure) {
        return translationalEntropy(temperature, pressure) + rotationalEntropy(temperature) + electronicEntropy()
                + vibrations.entropy(temperature);
    }

    /** {@return G = H - T S, eV} @param temperature K @param pressure Pa */
    public double gibbsEnergy(double temperature, double pressure) {
        return enthalpy(temperature) - temperature * entropy(temperature, pressure);
    }
}
