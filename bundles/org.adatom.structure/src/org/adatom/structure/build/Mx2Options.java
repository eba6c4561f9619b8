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
 * A sheet of a metal between two layers of another element.
 *
 * @param formula three atoms, the metal first, such as MoS2
 * @param kind "2H" with a mirror plane or "1T" with an inversion centre
 * @param a lattice constant, A
 * @param thickness distance between the outer layers, A
 * @param size repeats in the plane
 * @param vacuum empty space on each side, A; absent for no third cell vector
 */
public record Mx2Options(
        @Parameter(label = "Formula", initial = "MoS2", required = true, help = "Three atoms, the metal first.")
        String formula,
        @Parameter(label = "Kind", initial = "2H", options = {"2H", "1T"},
                help = "2H has a mirror plane, 1T an inversion centre.") String kind,
        @Parameter(label = "Lattice constant a", unit = "A", initial = "3.18", min = 0.1, max = 100) double a,
        @Parameter(label = "Thickness", unit = "A", initial = "3.19", min = 0.1, max = 100,
                help = "Distance between the outer layers.") double thickness,
        @Parameter(label = "Size", initial = "1,1,1", min = 1, max = 1000, help = "Repeats along the two cell vectors.")
        int[] size,
        @Parameter(label = "Vacuum", unit = "A", initial = "10", min = 0, max = 1000,
                help = "Empty space on each side. Empty: no third cell vector.") OptionalDouble vacuum) {

    /** Checks the size. */
    public Mx2Options {
        Sheets.requireSize(size);
    }
}
