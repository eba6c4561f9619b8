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
 * An fcc cuboctahedron.
 *
 * @param symbol the element
 * @param shells how many shells, the central atom being the first
 * @param a lattice constant, A; absent for the element's own
 */
public record CuboctahedronOptions(
        @Parameter(label = "Element", initial = "Cu", required = true, choices = "elements") String symbol,
        @Parameter(label = "Shells", initial = "3", min = 1, max = 100,
                help = "The central atom is the first: 1, 13, 55, 147, 309, ... atoms.") int shells,
        @Parameter(label = "Lattice constant a", unit = "A", min = 0.1, max = 100,
                help = "Empty: the element's own.") OptionalDouble a) {

    /** Checks the number of shells. */
    public CuboctahedronOptions {
        if (shells < 1 || shells > 100) {
            throw new StructureException("a cuboctahedron of " + shells + " shells cannot be made: use 1 to 100");
        }
    }
}
