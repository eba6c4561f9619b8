/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import org.adatom.numerics.parameter.Parameter;

/**
 * The parameters of {@link Morse}, ASE's.
 *
 * @param epsilon depth of the well, eV, above 0
 * @param rho0 stiffness, the exponent times {@code r0}, above 0
 * @param r0 distance of the minimum, A, above 0
 * @param rcut1 where the smooth end begins, in units of {@code r0}
 * @param rcut2 from where on the energy is zero, in units of {@code r0}, not below {@code rcut1}; the same for a sharp cut
 */
public record MorseOptions(
        @Parameter(label = "Epsilon", unit = "eV", initial = "1", min = 1e-12, max = 1e6,
                help = "Depth of the well.") double epsilon,
        @Parameter(label = "Stiffness rho0", initial = "6", min = 1e-3, max = 1e3,
                help = "The exponent times r0: energy = epsilon e (e - 2) with e = exp(rho0 (1 - r/r0)).") double rho0,
        @Parameter(label = "Distance r0", unit = "A", initial = "1", min = 1e-3, max = 1e3,
                help = "Distance of the minimum.") double r0,
        @Parameter(label = "Smooth from", unit = "r0", initial = "1.9", min = 1e-3, max = 1e6,
                help = "Where the smooth end begins, in units of r0.") double rcut1,
        @Parameter(label = "Zero from", unit = "r0", initial = "2.7", min = 1e-3, max = 1e6,
                help = "Where the energy is zero, in units of r0.") double rcut2) {

    /** Checks the values. */
    public MorseOptions {
        if (!(epsilon > 0 && rho0 > 0 && r0 > 0) || !Double.isFinite(epsilon * rho0 * r0)) {
            throw new PotentialException("Morse needs epsilon, rho0 and r0 above 0, not " + epsilon + ", " + rho0 + ", " + r0);
        }
        if (!(rcut1 > 0 && rcut2 >= rcut1) || !Double.isFinite(rcut2)) {
            throw new PotentialException("Morse needs 0 < rcut1 <= rcut2, not " + rcut1 + " and " + rcut2);
        }
    }

    /** {@return ASE's defaults for a well} */
    public static MorseOptions of(double epsilon, double rho0, double r0) {
        return new MorseOptions(epsilon, rho0, r0, 1.9, 2.7);
    }
}
