/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.build;

import java.util.OptionalDouble;
import org.adatom.numerics.parameter.Parameter;

/**
 * A honeycomb sheet.
 *
 * @param formula two atoms, such as C2 or BN
 * @param a lattice constant, A
 * @param size repeats in the plane, [2]
 * @param vacuum empty space on each side, A; absent for no third cell vector
 */
public record GrapheneOptions(
        @Parameter(label = "Formula", initial = "C2", required = true, help = "Two atoms, such as C2 or BN.")
        String formula,
        @Parameter(label = "Lattice constant a", unit = "A", initial = "2.46", min = 0.1, max = 100) double a,
        @Parameter(label = "Size", initial = "3,3,1", min = 1, max = 1000, help = "Repeats along the two cell vectors.")
        int[] size,
        @Parameter(label = "Vacuum", unit = "A", initial = "10", min = 0, max = 1000,
                help = "Empty space on each side. Empty: no third cell vector.") OptionalDouble vacuum) {

    /** Checks the size. */
    public GrapheneOptions {
        Sheets.requireSize(size);
    }
}
