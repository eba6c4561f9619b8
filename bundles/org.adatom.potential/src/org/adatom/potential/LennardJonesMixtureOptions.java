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
 * The parameters of {@link LennardJonesMixture}.
 *
 * @param parameters depth (eV) and length (A) of elements and pairs, such as {@code Ar:0.0103:3.4, Kr:0.014:3.65,
 * Ar-Kr:0.012:3.5}
 * @param mixing how pairs that are not given follow from their elements
 * @param cutoff distance from which on the energy is zero, A; three times the largest length where absent
 * @param shifted whether the energy of each pair is shifted to be zero at the cut-off
 */
public record LennardJonesMixtureOptions(
        @Parameter(label = "Parameters", unit = "eV:A", initial = "Ar:0.0103:3.4", required = true,
                help = "Depth and length of elements and of pairs: Ar:0.0103:3.4, Kr:0.014:3.65, Ar-Kr:0.012:3.5.")
        String parameters,
        @Parameter(label = "Mixing", initial = "lorentz-berthelot",
        help = "How pairs that are not given follow from their elements.")
        Mixing mixing,
        @Parameter(label = "Cut-off", unit = "A", min = 1e-3, max = 1e6,
                help = "The energy is zero from here on. Empty: three times the largest length.") OptionalDouble cutoff,
        @Parameter(label = "Shifted", initial = "true",
        help = "Shifts the energy of each pair to be zero at the cut-off.")
        boolean shifted) {

    /** How the length and depth of a pair follow from those of its elements; depths always by the geometric mean. */
    public enum Mixing {
        /** The arithmetic mean of the lengths. */
        LORENTZ_BERTHELOT,
        /** The geometric mean of the lengths. */
        GEOMETRIC,
        /** Pairs must be given. */
        NONE
    }

    /** Checks the table. */
    public LennardJonesMixtureOptions {
        ElementTable.parse("parameters", parameters, 2, 2);
    }
}
