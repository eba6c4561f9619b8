/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.edit;

import java.util.Arrays;
import org.adatom.structure.Structure;

/** Fixes the chosen atoms, or all of them. */
public final class FixEdit implements StructureEdit<NoOptions> {

    @Override
    public Class<NoOptions> optionsType() {
        return NoOptions.class;
    }

    @Override
    public Structure apply(Structure structure, int[] chosen, NoOptions options) {
        return marked(structure, chosen, true);
    }

    static Structure marked(Structure structure, int[] chosen, boolean fix) {
        var fixed = structure.fixed();
        if (chosen.length == 0) {
            Arrays.fill(fixed, fix);
        }
        for (int i : chosen) {
            fixed[i] = fix;
        }
        return structure.withFixed(fixed);
    }
}
