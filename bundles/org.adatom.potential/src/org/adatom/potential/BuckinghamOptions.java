/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import org.adatom.internal.potential.ElementTable;
import org.adatom.numerics.parameter.Parameter;

/**
 * The parameters of {@link Buckingham}.
 *
 * @param model published parameters, which the other options add to
 * @param pairs A (eV), rho (A), C (eV A^6) and perhaps D (eV A^8) of pairs, such as {@code Mg-O:1428.5:0.2945:0}
 * @param charges charge of each element, e; empty for the model's or else the structure's own
 * @param coulomb whether the charges act
 * @param cutoff distance from which on all but the charges' energy is zero, A
 * @param shifted whether the energy of each pair is shifted to be zero at the cut-off
 * @param accuracy what the Ewald sum leaves out, relative
 * @param background whether a charged cell gets a uniform background of the opposite charge
 */
public record BuckinghamOptions(
        @Parameter(label = "Model", initial = "mgo",
        help = "Published parameters; custom takes those below alone.") IonicModel model,
        @Parameter(label = "Pairs", unit = "eV:A:eV A^6",
                help = "A, rho, C and perhaps D of pairs, such as Mg-O:1428.5:0.2945:0. They go before those of the "
                        + "model.")
        String pairs,
        @Parameter(label = "Charges", unit = "e",
        help = "Of each element, such as Mg:2, O:-2. Empty: the model's, else the structure's.")
        String charges,
        @Parameter(label = "Coulomb", initial = "true",
        help = "Whether the charges act, by an Ewald sum.") boolean coulomb,
        @Parameter(label = "Cut-off", unit = "A", initial = "12", min = 0.1, max = 1000,
                help = "All but the charges' energy is zero from here on.") double cutoff,
        @Parameter(label = "Shifted", initial = "true",
        help = "Shifts the energy of each pair to be zero at the cut-off.")
        boolean shifted,
        @Parameter(label = "Accuracy", initial = "1e-12", min = 1e-14, max = 0.01, advanced = true,
                help = "What the Ewald sum leaves out, relative to the energy of neighbours.") double accuracy,
        @Parameter(label = "Background", initial = "false", advanced = true,
                help = "Gives a charged cell, such as one with a vacancy, a uniform background of the opposite charge; "
                        + "else it is refused.") boolean background) {

    /** Checks the tables. */
    public BuckinghamOptions {
        ElementTable.parse("pairs", pairs, 3, 4);
        ElementTable.parse("charges", charges, 1, 1);
    }

    /** {@return the defaults for a published model} */
    public static BuckinghamOptions of(IonicModel model) {
        return new BuckinghamOptions(model, "", "", true, 12, true, 1e-12, false);
    }

    /** {@return these options with another cut-off, A, shifted there or not} */
    public BuckinghamOptions withCutoff(double value, boolean shift) {
        return new BuckinghamOptions(model, pairs, charges, coulomb, value, shift, accuracy, background);
    }

    /** {@return these options without charges} */
    public BuckinghamOptions withoutCoulomb() {
        return new BuckinghamOptions(model, pairs, charges, false, cutoff, shifted, accuracy, background);
    }
}
