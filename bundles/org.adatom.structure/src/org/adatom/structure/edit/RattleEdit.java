/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.edit;

import org.adatom.numerics.parameter.Parameter;
import org.adatom.structure.Structure;

/** Displaces every atom that is not fixed at random. */
public final class RattleEdit implements StructureEdit<RattleEdit.Options> {

    /** How far. @param deviation standard deviation of each coordinate, A @param seed the same seed moves alike */
    public record Options(
            @Parameter(label = "Standard deviation", unit = "A", initial = "0.05", min = 0, max = 5) double deviation,
            @Parameter(label = "Seed", initial = "1", help = "The same seed moves atoms alike.") long seed) {
    }

    @Override
    public Class<Options> optionsType() {
        return Options.class;
    }

    @Override
    public Structure apply(Structure structure, int[] chosen, Options options) {
        var moved = Substitution.rattle(structure, options.deviation(), options.seed());
        if (chosen.length == 0) {
            return moved;
        }
        var positions = structure.positions();
        for (int i : chosen) {
            System.arraycopy(moved.position(i), 0, positions, 3 * i, 3);
        }
        return structure.withPositions(positions);
    }
}
