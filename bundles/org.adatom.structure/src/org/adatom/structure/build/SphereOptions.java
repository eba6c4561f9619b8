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
 * A ball carved out of a crystal.
 *
 * @param symbol an element or a formula
 * @param structure the crystal structure
 * @param a lattice constant, A; absent for the element's own
 * @param c second lattice constant of hexagonal structures, A; absent for the element's own or the ideal one
 * @param radius A; atoms on it belong to the ball
 * @param center where the centre lies in the conventional cell
 */
public record SphereOptions(
        @Parameter(label = "Element or formula", initial = "Au", required = true, choices = "elements") String symbol,
        @Parameter(label = "Crystal structure", initial = "auto",
                help = "auto takes the structure in which the element is found.") CrystalStructure structure,
        @Parameter(label = "Lattice constant a", unit = "A", min = 0.1, max = 1000,
                help = "Empty: the element's own.") OptionalDouble a,
        @Parameter(label = "Lattice constant c", unit = "A", min = 0.1, max = 1000,
                help = "Hexagonal structures only. Empty: the element's own or the ideal one.") OptionalDouble c,
        @Parameter(label = "Radius", unit = "A", initial = "10", min = 0, max = 500) double radius,
        @Parameter(label = "Centre", initial = "atom",
        help = "On the first atom, or in the middle of the conventional cell.")
        Center center) {

    /** Where a carved piece has its centre. */
    public enum Center {
        /** On the first atom of the cell. */
        ATOM,
        /** In the middle of the cell. */
        CELL
    }

    /** Checks the radius. */
    public SphereOptions {
        if (!(radius >= 0 && radius <= 500)) {
            throw new StructureException("the radius is " + radius + " A: it must be 0 to 500");
        }
    }
}
