/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.edit;

import org.adatom.numerics.parameter.Parameter;
import org.adatom.structure.Structure;

/** Leaves one of each group of atoms that are too near each other. */
public final class MergeEdit implements StructureEdit<MergeEdit.Options> {

    /** How near is too near. @param distance A */
    public record Options(@Parameter(label = "Nearer than", unit = "A", initial = "0.5", min = 0.001, max = 5,
            help = "Of atoms nearer to each other than this, periodic images too, the first one stays.") double distance) {
    }

    @Override
    public Class<Options> optionsType() {
        return Options.class;
    }

    @Override
    public Structure apply(Structure structure, int[] chosen, Options options) {
        return Substitution.mergeOverlapping(structure, options.distance());
    }
}
