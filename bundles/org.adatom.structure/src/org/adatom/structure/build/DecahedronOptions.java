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
 * A decahedron.
 *
 * @param symbol the element
 * @param p atoms on the (100) facets at right angles to the five-fold axis
 * @param q atoms on the (100) facets along the five-fold axis; 1 for none
 * @param r depth of the Marks re-entrances at the corners; 0 for none
 * @param a lattice constant of the fcc crystal, A; absent for the element's own
 */
public record DecahedronOptions(
        @Parameter(label = "Element", initial = "Cu", required = true, choices = "elements") String symbol,
        @Parameter(label = "p", initial = "3", min = 1, max = 60,
                help = "Atoms on the (100) facets at right angles to the five-fold axis.") int p,
        @Parameter(label = "q", initial = "2", min = 1, max = 200,
                help = "Atoms on the (100) facets along the five-fold axis; 1 for none.") int q,
        @Parameter(label = "r", initial = "0", min = 0, max = 60,
                help = "Depth of the Marks re-entrances at the corners; 0 for none.") int r,
        @Parameter(label = "Lattice constant a", unit = "A", min = 0.1, max = 100,
                help = "Empty: the element's own.") OptionalDouble a) {

    /** Checks the three lengths. */
    public DecahedronOptions {
        if (p < 1 || q < 1 || r < 0) {
            throw new StructureException("a decahedron with p, q, r = " + p + ", " + q + ", " + r
                    + " cannot be made: p and q are at least 1, r at least 0");
        }
    }

    /** {@return a decahedron with the element's own lattice constant} */
    public static DecahedronOptions of(String symbol, int p, int q, int r) {
        return new DecahedronOptions(symbol, p, q, r, OptionalDouble.empty());
    }
}
