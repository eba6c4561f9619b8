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
 * A crystal.
 *
 * @param symbol an element, or a formula with as many atoms as the structure has kinds of place
 * @param structure the crystal structure
 * @param a lattice constant, A; absent for the element's own
 * @param c second lattice constant of hexagonal structures, A; absent for the element's own or the ideal one
 * @param covera ratio c/a instead of {@code c}
 * @param u internal coordinate of wurtzite; absent for equal bonds
 * @param cubic whether the conventional cubic cell is made
 * @param orthorhombic whether the smallest orthorhombic cell is made
 */
public record BulkOptions(
        @Parameter(label = "Element or formula", initial = "Cu", required = true, choices = "elements",
                help = "A symbol such as Cu, or a formula such as NaCl, CaF2, SrTiO3.") String symbol,
        @Parameter(label = "Crystal structure", initial = "auto",
                help = "auto takes the structure in which the element is found.") CrystalStructure structure,
        @Parameter(label = "Lattice constant a", unit = "A", min = 0.1, max = 1000,
                help = "Empty: the element's own.") OptionalDouble a,
        @Parameter(label = "Lattice constant c", unit = "A", min = 0.1, max = 1000,
                help = "Hexagonal structures only. Empty: the element's own or the ideal one.") OptionalDouble c,
        @Parameter(label = "Ratio c/a", min = 0.01, max = 100, advanced = true,
                help = "Instead of c.") OptionalDouble covera,
        @Parameter(label = "Internal coordinate u", min = 0, max = 1, advanced = true,
                help = "Wurtzite only. Empty: the one that makes all bonds equal.") OptionalDouble u,
        @Parameter(label = "Cubic cell", initial = "false",
        help = "The conventional cell instead of the primitive one.")
        boolean cubic,
        @Parameter(label = "Orthorhombic cell", initial = "false",
                help = "The smallest cell with right angles instead of the primitive one.") boolean orthorhombic) {

    /** Checks what can be checked without the element. */
    public BulkOptions {
        if (c.isPresent() && covera.isPresent()) {
            throw new StructureException("c and c/a are both given: give one of them");
        }
        if (a.isPresent() && !(a.getAsDouble() > 0)) {
            throw new StructureException("the lattice constant a is " + a.getAsDouble() + " A: it must be positive");
        }
        if (c.isPresent() && !(c.getAsDouble() > 0)) {
            throw new StructureException("the lattice constant c is " + c.getAsDouble() + " A: it must be positive");
        }
    }

    /** {@return the primitive cell of an element in the structure in which it is found} */
    public static BulkOptions of(String symbol) {
        var none = OptionalDouble.empty();
        return new BulkOptions(symbol, CrystalStructure.AUTO, none, none, none, none, false, false);
    }

    /** {@return a primitive cell} @param a lattice constant, A */
    public static BulkOptions of(String symbol, CrystalStructure structure, double a) {
        return of(symbol).withStructure(structure).withA(a);
    }

    /** {@return these options with another structure} */
    public BulkOptions withStructure(CrystalStructure other) {
        return new BulkOptions(symbol, other, a, c, covera, u, cubic, orthorhombic);
    }

    /** {@return these options with a lattice constant a, A} */
    public BulkOptions withA(double value) {
        return new BulkOptions(symbol, structure, OptionalDouble.of(value), c, covera, u, cubic, orthorhombic);
    }

    /** {@return these options with a lattice constant c, A} */
    public BulkOptions withC(double value) {
        return new BulkOptions(symbol, structure, a, OptionalDouble.of(value), OptionalDouble.empty(), u, cubic,
                orthorhombic);
    }

    /** {@return these options for the conventional cubic cell} */
    public BulkOptions asCubic() {
        return new BulkOptions(symbol, structure, a, c, covera, u, true, false);
    }

    /** {@return these options for the orthorhombic cell} */
    public BulkOptions asOrthorhombic() {
        return new BulkOptions(symbol, structure, a, c, covera, u, false, true);
    }
}
