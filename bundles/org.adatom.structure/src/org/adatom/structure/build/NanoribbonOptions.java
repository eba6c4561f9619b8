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
 * A graphene ribbon in the xz plane along z.
 *
 * @param n width, in repeats; halves are allowed for armchair edges
 * @param m length, in repeats
 * @param type the edges
 * @param saturated whether the edges carry hydrogen
 * @param bondCH distance of the saturating atoms, A
 * @param bondCC bond length, A
 * @param vacuum empty space on each side, A; absent for none
 * @param magnetic whether zigzag edges get magnetic moments of opposite sign
 * @param initialMag size of those moments, Bohr magnetons
 * @param sheet whether the ribbon repeats sideways to a sheet
 * @param mainElement the element of the ribbon
 * @param saturateElement the element at the edges
 */
public record NanoribbonOptions(
        @Parameter(label = "Width", initial = "2", min = 0.5, max = 1000,
        help = "In repeats; armchair ribbons may have halves.")
        double n,
        @Parameter(label = "Length", initial = "4", min = 1, max = 100000, help = "In repeats along the ribbon.") int m,
        @Parameter(label = "Edges", initial = "zigzag") Edge type,
        @Parameter(label = "Saturated", initial = "true", help = "Puts hydrogen on the edges.") boolean saturated,
        @Parameter(label = "C-H bond", unit = "A", initial = "1.09", min = 0.1, max = 10,
        advanced = true) double bondCH,
        @Parameter(label = "C-C bond", unit = "A", initial = "1.42", min = 0.1, max = 10,
        advanced = true) double bondCC,
        @Parameter(label = "Vacuum", unit = "A", initial = "6", min = 0, max = 1000,
                help = "Empty space on each side. Empty: none.") OptionalDouble vacuum,
        @Parameter(label = "Magnetic edges", initial = "false", advanced = true,
        help = "Zigzag only.") boolean magnetic,
        @Parameter(label = "Edge moment", unit = "muB", initial = "1.12", advanced = true) double initialMag,
        @Parameter(label = "Sheet", initial = "false", advanced = true, help = "Repeats sideways too.") boolean sheet,
        @Parameter(label = "Element", initial = "C", required = true, choices = "elements", advanced = true)
        String mainElement,
        @Parameter(label = "Edge element", initial = "H", required = true, choices = "elements", advanced = true)
        String saturateElement) {

    /** The edges of a ribbon. */
    public enum Edge {
        /** Zigzag. */
        ZIGZAG,
        /** Armchair. */
        ARMCHAIR
    }

    /** Checks width and length. */
    public NanoribbonOptions {
        double step = type == Edge.ZIGZAG ? 1 : 0.5;
        if (!(n >= step) || Math.abs(n / step - Math.rint(n / step)) > 1e-10 || m < 1) {
            throw new StructureException("a ribbon of width " + n + " and length " + m
                    + " cannot be made: the width is a "
                    + "whole number for zigzag edges, halves are allowed for armchair, both are at least 1 repeat");
        }
    }
}
