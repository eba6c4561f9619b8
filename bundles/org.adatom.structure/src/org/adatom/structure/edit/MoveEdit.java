/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.edit;

import org.adatom.numerics.parameter.Parameter;
import org.adatom.structure.Structure;

/** Moves the chosen atoms, or all of them. */
public final class MoveEdit implements StructureEdit<MoveEdit.Options> {

    /** How far. @param x A @param y A @param z A */
    public record Options(@Parameter(label = "x", unit = "A", initial = "0", min = -1e4, max = 1e4) double x,
            @Parameter(label = "y", unit = "A", initial = "0", min = -1e4, max = 1e4) double y,
            @Parameter(label = "z", unit = "A", initial = "0", min = -1e4, max = 1e4) double z) {
    }

    @Override
    public Class<Options> optionsType() {
        return Options.class;
    }

    @Override
    public Structure apply(Structure structure, int[] chosen, Options options) {
        if (chosen.length == 0) {
            return Placement.translate(structure, options.x(), options.y(), options.z());
        }
        var positions = structure.positions();
        for (int i : chosen) {
            positions[3 * i] += options.x();
            positions[3 * i + 1] += options.y();
            positions[3 * i + 2] += options.z();
        }
        return structure.withPositions(positions);
    }
}
