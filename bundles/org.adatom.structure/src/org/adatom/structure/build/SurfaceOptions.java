/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.build;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.adatom.numerics.parameter.Parameter;
import org.adatom.structure.StructureException;

/**
 * A surface with any Miller indices of a crystal, with adsorbates if wanted. The indices refer to the conventional
 * cell: cubic where the structure has one, else the hexagonal cell.
 *
 * @param symbol an element or a formula
 * @param structure the crystal structure
 * @param a lattice constant, A; absent for the element's own
 * @param c second lattice constant of hexagonal structures, A; absent for the element's own or the ideal one
 * @param miller three indices, or four for hexagonal structures
 * @param layers how many repeats of the cell along the normal
 * @param size repeats in the plane, [2]
 * @param termination "" or "0" as the cell comes, another number for another plane, or a formula such as "O" or "SrO"
 * @param vacuum empty space on each side, A; absent for no third cell vector
 * @param orthogonal whether the smallest cell with right angles is made
 * @param periodic whether the slab repeats along the normal too
 * @param adsorbate what to put on the surface; empty for nothing
 */
public record SurfaceOptions(
        @Parameter(label = "Element or formula", initial = "Cu", required = true, choices = "elements") String symbol,
        @Parameter(label = "Crystal structure", initial = "auto",
                help = "auto takes the structure in which the element is found.") CrystalStructure structure,
        @Parameter(label = "Lattice constant a", unit = "A", min = 0.1, max = 1000,
                help = "Empty: the element's own.") OptionalDouble a,
        @Parameter(label = "Lattice constant c", unit = "A", min = 0.1, max = 1000,
                help = "Hexagonal structures only. Empty: the element's own or the ideal one.") OptionalDouble c,
        @Parameter(label = "Miller indices", initial = "2,1,1",
                help = "h,k,l of the conventional cell, or h,k,i,l of a hexagonal one.") int[] miller,
        @Parameter(label = "Layers", initial = "3", min = 1, max = 10000,
                help = "Repeats of the cell along the normal; one may hold several planes of atoms.") int layers,
        @Parameter(label = "Size", initial = "1,1", length = 2, min = 1, max = 1000, help = "Repeats in the plane.")
        int[] size,
        @Parameter(label = "Termination", help = "The plane on top: its number from 0, or its formula, such as O. "
                + "Empty: as the cell comes.") String termination,
        @Parameter(label = "Vacuum", unit = "A", initial = "10", min = 0, max = 1000,
                help = "Empty space on each side of the slab. Empty: no third cell vector.") OptionalDouble vacuum,
        @Parameter(label = "Orthogonal cell", initial = "false", help = "The smallest cell with right angles.")
        boolean orthogonal,
        @Parameter(label = "Periodic along the normal", initial = "false", advanced = true) boolean periodic,
        @Parameter(label = "Adsorbate", choices = "molecules", help = AdsorbateOptions.ADSORBATE_HELP + " Empty: none.")
        String adsorbate,
        @Parameter(label = "Position", unit = "A", help = "x,y of the adsorbate. Empty: above the topmost atom.")
        double[] position,
        @Parameter(label = "Height", unit = "A", min = -20, max = 100, help = AdsorbateOptions.HEIGHT_HELP)
        OptionalDouble height,
        @Parameter(label = "Offset", advanced = true, help = AdsorbateOptions.OFFSET_HELP) double[] offset,
        @Parameter(label = "Binding atom", min = 0, advanced = true, help = AdsorbateOptions.MOL_INDEX_HELP)
        OptionalInt molIndex,
        @Parameter(label = "Rotation", unit = "degrees", advanced = true, help = AdsorbateOptions.ROTATION_HELP)
        double[] rotation,
        @Parameter(label = "Upright", initial = "true", advanced = true, help = AdsorbateOptions.UPRIGHT_HELP)
        boolean upright,
        @Parameter(label = "On both sides", initial = "false", help = AdsorbateOptions.BOTH_HELP) boolean bothSides,
        @Parameter(label = "Coverage", min = 0, max = 1, help = AdsorbateOptions.COVERAGE_HELP)
        OptionalDouble coverage) {

    /** Checks counts and the adsorbate's parameters. */
    public SurfaceOptions {
        if (size.length != 2 || size[0] < 1 || size[1] < 1) {
            throw new StructureException("the size of the slab is " + Arrays.toString(size)
                    + ": it takes two whole numbers of at least 1");
        }
        if (layers < 1) {
            throw new StructureException("a slab of " + layers + " layers cannot be made: use at least 1");
        }
        if (!adsorbate.isBlank()) {
            new AdsorbateOptions(adsorbate, "", position, OptionalInt.empty(), height, offset, molIndex, rotation,
                    upright, bothSides, coverage);
        }
    }

    /** {@return a clean slab of an element without vacuum} */
    public static SurfaceOptions of(String symbol, int layers, int... miller) {
        var none = new double[0];
        return new SurfaceOptions(symbol, CrystalStructure.AUTO, OptionalDouble.empty(), OptionalDouble.empty(),
                miller, layers, new int[] {1, 1}, "", OptionalDouble.empty(), false, false, "", none,
                OptionalDouble.empty(), none, OptionalInt.empty(), none, true, false, OptionalDouble.empty());
    }

    /** {@return these options for another crystal} @param latticeConstant A */
    public SurfaceOptions withCrystal(CrystalStructure other, double latticeConstant) {
        return new SurfaceOptions(symbol, other, OptionalDouble.of(latticeConstant), c, miller, layers, size,
                termination, vacuum, orthogonal, periodic, adsorbate, position, height, offset, molIndex, rotation,
                upright, bothSides, coverage);
    }

    /** {@return these options with another plane on top} */
    public SurfaceOptions withTermination(String other) {
        return new SurfaceOptions(symbol, structure, a, c, miller, layers, size, other, vacuum, orthogonal, periodic,
                adsorbate, position, height, offset, molIndex, rotation, upright, bothSides, coverage);
    }

    /** {@return these options with empty space on each side, A} */
    public SurfaceOptions withVacuum(double value) {
        return new SurfaceOptions(symbol, structure, a, c, miller, layers, size, termination, OptionalDouble.of(value),
                orthogonal, periodic, adsorbate, position, height, offset, molIndex, rotation, upright, bothSides,
                coverage);
    }

    /** {@return these options for a cell with right angles} */
    public SurfaceOptions asOrthogonal() {
        return new SurfaceOptions(symbol, structure, a, c, miller, layers, size, termination, vacuum, true, periodic,
                adsorbate, position, height, offset, molIndex, rotation, upright, bothSides, coverage);
    }
}
