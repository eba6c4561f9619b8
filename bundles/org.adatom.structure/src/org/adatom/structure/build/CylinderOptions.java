/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.build;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.adatom.numerics.parameter.Parameter;
import org.adatom.structure.StructureException;

/**
 * A cylinder carved out of a crystal, a wire when periodic.
 *
 * @param symbol an element or a formula
 * @param structure the crystal structure
 * @param a lattice constant, A; absent for the element's own
 * @param c second lattice constant of hexagonal structures, A; absent for the element's own or the ideal one
 * @param axis the direction [u, v, w] of the axis in the conventional cell, which becomes z
 * @param radius A
 * @param length A; of a periodic wire rounded to whole repeats of the crystal, at least one
 * @param periodic whether it repeats along its axis
 * @param center where the axis passes through the conventional cell
 * @param vacuum empty space around it, A; absent for none
 */
public record CylinderOptions(
        @Parameter(label = "Element or formula", initial = "Au", required = true, choices = "elements") String symbol,
        @Parameter(label = "Crystal structure", initial = "auto",
                help = "auto takes the structure in which the element is found.") CrystalStructure structure,
        @Parameter(label = "Lattice constant a", unit = "A", min = 0.1, max = 1000,
                help = "Empty: the element's own.") OptionalDouble a,
        @Parameter(label = "Lattice constant c", unit = "A", min = 0.1, max = 1000,
                help = "Hexagonal structures only. Empty: the element's own or the ideal one.") OptionalDouble c,
        @Parameter(label = "Axis", initial = "0,0,1", length = 3, min = -50, max = 50,
                help = "A direction u,v,w of the conventional cell; it becomes z.") int[] axis,
        @Parameter(label = "Radius", unit = "A", initial = "6", min = 0, max = 500) double radius,
        @Parameter(label = "Length", unit = "A", initial = "20", min = 0, max = 5000,
                help = "A periodic wire gets the nearest whole number of repeats.") double length,
        @Parameter(label = "Periodic along the axis", initial = "false") boolean periodic,
        @Parameter(label = "Centre", initial = "atom",
        help = "On the first atom, or in the middle of the conventional cell.")
        SphereOptions.Center center,
        @Parameter(label = "Vacuum", unit = "A", min = 0, max = 1000, help = "Empty space around it. Empty: none.")
        OptionalDouble vacuum) {

    /** Checks axis and lengths. */
    public CylinderOptions {
        if (axis.length != 3 || axis[0] == 0 && axis[1] == 0 && axis[2] == 0) {
            throw new StructureException("the axis is " + Arrays.toString(axis)
                    + ": it takes three whole numbers that are not all zero");
        }
        if (!(radius >= 0 && radius <= 500) || !(length >= 0 && length <= 5000)) {
            throw new StructureException("a cylinder of radius " + radius + " A and length " + length
                    + " A cannot be made: use up to 500 and 5000");
        }
    }
}
