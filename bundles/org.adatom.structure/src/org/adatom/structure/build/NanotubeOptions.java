/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.build;

import java.util.OptionalDouble;
import org.adatom.numerics.parameter.Parameter;
import org.adatom.structure.StructureException;

/**
 * A single-walled nanotube along z.
 *
 * @param n first chiral index
 * @param m second chiral index
 * @param length repeats along the axis
 * @param bond bond length, A
 * @param symbol the element
 * @param vacuum empty space around the tube, A; absent for none
 */
public record NanotubeOptions(
        @Parameter(label = "Chiral index n", initial = "6", min = 0, max = 200) int n,
        @Parameter(label = "Chiral index m", initial = "0", min = 0, max = 200) int m,
        @Parameter(label = "Length", initial = "4", min = 1, max = 100000, help = "Repeats along the axis.") int length,
        @Parameter(label = "Bond length", unit = "A", initial = "1.42", min = 0.1, max = 10) double bond,
        @Parameter(label = "Element", initial = "C", required = true, choices = "elements") String symbol,
        @Parameter(label = "Vacuum", unit = "A", min = 0, max = 1000,
        help = "Empty space around the tube. Empty: none.")
        OptionalDouble vacuum) {

    /** Checks the indices. */
    public NanotubeOptions {
        if (n < 0 || m < 0 || n + m < 1 || length < 1 || !(bond > 0)) {
            throw new StructureException("a nanotube (" + n + ", " + m + ") of length " + length + " and bond " + bond
                    + " A cannot be made: indices are not negative nor both zero, the length is at least 1, "
                    + "the bond positive");
        }
    }
}
