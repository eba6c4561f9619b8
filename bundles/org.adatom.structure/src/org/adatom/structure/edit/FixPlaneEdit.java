/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.edit;

import org.adatom.numerics.parameter.Parameter;
import org.adatom.structure.Constraint;
import org.adatom.structure.Structure;

/**
 * Lets the chosen atoms, or all of them, move in a plane only. It takes the place of what fixed them or held them to a
 * line or a plane before.
 */
public final class FixPlaneEdit implements StructureEdit<FixPlaneEdit.Options> {

    /** The plane. @param normal its normal @param vector [3], any length, where the normal is "vector" */
    public record Options(
            @Parameter(label = "Normal of the plane", initial = "z",
                    help = "The direction in which the atoms do not move: an axis of space, a vector of the cell, "
                            + "or a vector of your own.") Direction normal,
            @Parameter(label = "Vector", initial = "0,0,1", length = 3, when = "normal=vector",
                    help = "Its length does not matter.") double[] vector) {
    }

    @Override
    public Class<Options> optionsType() {
        return Options.class;
    }

    @Override
    public Structure apply(Structure structure, int[] chosen, Options options) {
        var atoms = Holding.atoms(structure, chosen);
        var all = Holding.without(structure, atoms, Holding::isSingle);
        all.add(new Constraint.FixedPlane(atoms, options.normal().in(structure, options.vector())));
        return structure.withConstraints(all);
    }
}
