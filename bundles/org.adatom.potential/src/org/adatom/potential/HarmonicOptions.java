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
 * The parameters of {@link Harmonic}.
 *
 * @param k stiffness of a bond, eV/A^2
 * @param length rest length, A; absent for the sum of the covalent radii
 * @param bonds stiffness (eV/A^2) and rest length (A) of pairs of elements, such as {@code O-H:45:0.96}
 * @param scale two atoms are bonded up to this factor times the sum of their covalent radii
 */
public record HarmonicOptions(
        @Parameter(label = "Stiffness", unit = "eV/A^2", initial = "10", min = 0, max = 1e6,
                help = "Of every bond that is not given below.") double k,
        @Parameter(label = "Rest length", unit = "A", min = 0, max = 100,
                help = "Of every bond that is not given below. Empty: the sum of the covalent "
                        + "radii.") OptionalDouble length,
        @Parameter(label = "Bonds", unit = "eV/A^2:A",
                help = "Stiffness and rest length of pairs of elements, such as O-H:45:0.96, "
                        + "C-O:100:1.13.") String bonds,
        @Parameter(label = "Reach", initial = "1.15", min = 0.1, max = 10, advanced = true,
                help = "Two atoms are bonded up to this factor times the sum of their covalent radii.") double scale) {

    /** Checks the table. */
    public HarmonicOptions {
        ElementTable.parse("bonds", bonds, 2, 2);
    }

    /** {@return bonds of one kind} @param k eV/A^2 @param length A */
    public static HarmonicOptions of(double k, double length) {
        return new HarmonicOptions(k, OptionalDouble.of(length), "", 1.15);
    }
}
