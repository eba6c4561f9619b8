/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.edit;

import org.adatom.numerics.parameter.Parameter;
import org.adatom.structure.Structure;

/** Makes room along a cell vector. */
public final class VacuumEdit implements StructureEdit<VacuumEdit.Options> {

    /** What the vacuum is measured from. */
    public enum Kind {
        /** This much is free on each side of the atoms, which are centred. */
        EACH_SIDE,
        /** The cell grows by this much, the atoms stay. */
        ADDED
    }

    /** A cell vector. */
    public enum Vector {
        /** The first. */
        A,
        /** The second. */
        B,
        /** The third. */
        C
    }

    /**
     * How much room, and where.
     *
     * @param vacuum A
     * @param kind what it is measured from
     * @param vector along which cell vector
     */
    public record Options(@Parameter(label = "Vacuum", unit = "A", initial = "10", min = 0, max = 1000) double vacuum,
            @Parameter(label = "Measured", initial = "each-side",
                    help = "Each side: the cell is made so long that this much is free above and below the atoms, "
                            + "which are centred. Added: the cell grows by this much, atoms stay.") Kind kind,
            @Parameter(label = "Cell vector", initial = "c") Vector vector) {
    }

    @Override
    public Class<Options> optionsType() {
        return Options.class;
    }

    @Override
    public Structure apply(Structure structure, int[] chosen, Options options) {
        int axis = options.vector().ordinal();
        return options.kind() == Kind.ADDED ? Placement.addVacuum(structure, options.vacuum(), axis)
                : Placement.centerWithVacuum(structure, options.vacuum(), axis);
    }
}
