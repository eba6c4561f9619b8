/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.edit;

import org.adatom.structure.Structure;

/** Brings atoms that left a periodic cell back into it. */
public final class WrapEdit implements StructureEdit<NoOptions> {

    @Override
    public Class<NoOptions> optionsType() {
        return NoOptions.class;
    }

    @Override
    public Structure apply(Structure structure, int[] chosen, NoOptions options) {
        return Placement.wrap(structure);
    }
}
