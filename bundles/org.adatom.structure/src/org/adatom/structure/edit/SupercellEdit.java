/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.edit;

import org.adatom.numerics.parameter.Parameter;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;

/** Repeats the cell, or makes the cell of an integer matrix. */
public final class SupercellEdit implements StructureEdit<SupercellEdit.Options> {

    /**
     * How the cell is repeated.
     *
     * @param a copies along the first vector
     * @param b copies along the second vector
     * @param c copies along the third vector
     * @param matrix [3][3], row-major, instead of the copies; empty for none
     */
    public record Options(@Parameter(label = "Along a", initial = "2", min = 1, max = 1000) int a,
            @Parameter(label = "Along b", initial = "2", min = 1, max = 1000) int b,
            @Parameter(label = "Along c", initial = "1", min = 1, max = 1000) int c,
            @Parameter(label = "Matrix", advanced = true,
                    help = "Nine whole numbers, row by row, instead of the three above: new vectors in terms of the old ones.")
            int[] matrix) {
        /** @throws StructureException when the matrix has other than nine numbers */
        public Options {
            if (matrix.length != 0 && matrix.length != 9) {
                throw new StructureException("the matrix has " + matrix.length + " numbers: it takes nine, row by row");
            }
        }
    }

    @Override
    public Class<Options> optionsType() {
        return Options.class;
    }

    @Override
    public Structure apply(Structure structure, int[] chosen, Options options) {
        return options.matrix().length == 0 ? Supercells.repeat(structure, options.a(), options.b(), options.c())
                : Supercells.make(structure, options.matrix());
    }
}
