/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.edit;

import java.util.ArrayList;
import java.util.OptionalDouble;
import org.adatom.numerics.parameter.Parameter;
import org.adatom.structure.Constraint;
import org.adatom.structure.Structure;
import org.adatom.structure.geometry.Measurements;

/** Keeps the distance of two chosen atoms, or the lengths of the bonds among more. */
public final class FixBondEdit implements StructureEdit<FixBondEdit.Options> {

    /** The length. @param length A; empty for the one that each pair has now */
    public record Options(
            @Parameter(label = "Length", unit = "A", min = 0.1, max = 1000,
                    help = "Empty: the distance now. A run brings them to the length given first.")
            OptionalDouble length) {
    }

    @Override
    public Class<Options> optionsType() {
        return Options.class;
    }

    @Override
    public Structure apply(Structure structure, int[] chosen, Options options) {
        var bonds = new ArrayList<Constraint>();
        for (var pair : Holding.pairs(structure, chosen)) {
            bonds.add(new Constraint.FixedBondLength(pair[0], pair[1],
                    options.length().orElseGet(() -> Measurements.distance(structure, pair[0], pair[1]))));
        }
        return structure.withConstraints(Holding.with(structure, bonds));
    }
}
