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
 * A particle in the shape of least surface energy.
 *
 * @param symbol an element or a formula
 * @param structure the crystal structure
 * @param a lattice constant, A; absent for the element's own
 * @param c second lattice constant of hexagonal structures, A; absent for the element's own or the ideal one
 * @param surfaces Miller indices of the facets, such as "100, 111" or "1 0 0; 1 -1 0; 0 0 0 1"
 * @param energies surface energy of each, in any one unit, positive
 * @param size the number of atoms wanted
 * @param rounding which particle is taken when none has just that size
 */
public record WulffOptions(
        @Parameter(label = "Element or formula", initial = "Au", required = true, choices = "elements") String symbol,
        @Parameter(label = "Crystal structure", initial = "auto",
                help = "auto takes the structure in which the element is found.") CrystalStructure structure,
        @Parameter(label = "Lattice constant a", unit = "A", min = 0.1, max = 1000,
                help = "Empty: the element's own.") OptionalDouble a,
        @Parameter(label = "Lattice constant c", unit = "A", min = 0.1, max = 1000,
                help = "Hexagonal structures only. Empty: the element's own or the ideal one.") OptionalDouble c,
        @Parameter(label = "Facets", initial = "100,111,110", required = true,
                help = "Miller indices, such as 100,111 or 1 -1 0; 0 0 0 1. Symmetry adds the equal ones.")
                String surfaces,
        @Parameter(label = "Surface energies", initial = "1.2,1.0,1.15", min = 1e-12,
                help = "One for each facet, all in the same unit; only their ratios matter.") double[] energies,
        @Parameter(label = "Size", initial = "100", min = 1, max = 2_000_000, help = "The number of atoms wanted.")
        int size,
        @Parameter(label = "Rounding", initial = "closest",
        help = "Which particle to take when none has just that size.")
        Rounding rounding) {

    /** Which particle is taken when none has just the wanted size. */
    public enum Rounding {
        /** The next in size, the smaller one when both are as near. */
        CLOSEST,
        /** The next smaller one. */
        BELOW,
        /** The next larger one. */
        ABOVE
    }

    /** Checks size and energies. */
    public WulffOptions {
        if (size < 1) {
            throw new StructureException("a particle of " + size + " atoms cannot be made: use at least 1");
        }
        int count = MillerIndices.parse(surfaces).size();
        if (count != energies.length) {
            throw new StructureException(count + " facets and " + energies.length
                    + " surface energies are given: there must be one for each");
        }
        for (double e : energies) {
            if (!(e > 0) || Double.isInfinite(e)) {
                throw new StructureException("the surface energies are " + Arrays.toString(energies)
                        + ": each must be positive");
            }
        }
    }

    /** {@return a particle of an element in the structure in which it is found} */
    public static WulffOptions of(String symbol, String surfaces, double[] energies, int size, Rounding rounding) {
        return new WulffOptions(symbol, CrystalStructure.AUTO, OptionalDouble.empty(), OptionalDouble.empty(),
                surfaces, energies, size, rounding);
    }
}
