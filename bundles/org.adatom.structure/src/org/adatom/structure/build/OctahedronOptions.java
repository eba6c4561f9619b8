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
 * An fcc octahedron, truncated if wanted.
 *
 * @param symbol the element
 * @param length atoms on an edge of the complete octahedron
 * @param cutoff layers cut off at each vertex; 0 for none
 * @param a lattice constant, A; absent for the element's own
 */
public record OctahedronOptions(
        @Parameter(label = "Element", initial = "Cu", required = true, choices = "elements") String symbol,
        @Parameter(label = "Edge length", initial = "5", min = 1, max = 300,
                help = "Atoms on an edge of the complete octahedron.") int length,
        @Parameter(label = "Cut-off", initial = "1", min = 0, max = 150, help = "Layers cut off at each vertex. "
                + "length = 3 cutoff + 1 gives the regular truncated octahedron, "
                + "length = 2 cutoff + 1 the cuboctahedron.")
        int cutoff,
        @Parameter(label = "Lattice constant a", unit = "A", min = 0.1, max = 100,
                help = "Empty: the element's own.") OptionalDouble a) {

    /** Checks that length and cut-off fit. */
    public OctahedronOptions {
        if (length < 1) {
            throw new StructureException("the edge of the octahedron is " + length + " atoms long: use at least 1");
        }
        if (cutoff < 0 || length < 2 * cutoff + 1) {
            throw new StructureException("a cut-off of " + cutoff + " layers does not fit an octahedron of edge "
                    + length + ": use 0 to " + (length - 1) / 2);
        }
    }

    /** {@return an octahedron with the element's own lattice constant} */
    public static OctahedronOptions of(String symbol, int length, int cutoff) {
        return new OctahedronOptions(symbol, length, cutoff, OptionalDouble.empty());
    }
}
