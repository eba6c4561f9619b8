/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import java.util.OptionalDouble;
import org.adatom.internal.potential.ElementTable;
import org.adatom.numerics.parameter.Parameter;

/**
 * The parameters of {@link Coulomb}.
 *
 * @param charges charge of each element, e, such as {@code Na:1, Cl:-1}; empty for the structure's own
 * @param accuracy what the Ewald sum leaves out, relative
 * @param alpha where the Ewald sum is split, 1/A; absent for the fastest
 * @param background whether a charged cell gets a uniform background of the opposite charge
 */
public record CoulombOptions(
        @Parameter(label = "Charges", unit = "e",
                help = "Of each element, such as Na:1, Cl:-1. Empty: those that the structure has.") String charges,
        @Parameter(label = "Accuracy", initial = "1e-12", min = 1e-14, max = 0.01, advanced = true,
                help = "What the Ewald sum leaves out, relative to the energy of neighbours.") double accuracy,
        @Parameter(label = "Splitting", unit = "1/A", min = 0.01, max = 10, advanced = true,
                help = "Where the Ewald sum is split; the result does not depend on it. Empty: the "
                        + "fastest.") OptionalDouble alpha,
        @Parameter(label = "Background", initial = "false", advanced = true,
                help = "Gives a charged cell a uniform background of the opposite charge; else it is "
                        + "refused.") boolean background) {

    /** Checks the charges. */
    public CoulombOptions {
        ElementTable.parse("charges", charges, 1, 1);
    }

    /** {@return the defaults with charges by element} */
    public static CoulombOptions of(String charges) {
        return new CoulombOptions(charges, 1e-12, OptionalDouble.empty(), false);
    }

    /** {@return these options with another splitting, 1/A} */
    public CoulombOptions withAlpha(double value) {
        return new CoulombOptions(charges, accuracy, OptionalDouble.of(value), background);
    }

    /** {@return these options with a background for charged cells} */
    public CoulombOptions withBackground() {
        return new CoulombOptions(charges, accuracy, alpha, true);
    }
}
