/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.edit;

import org.adatom.structure.Structure;

/**
 * Takes away all that holds the chosen atoms, or all atoms: fixing, lines, planes, bonds, rigid groups, springs. What
 * holds other atoms too goes on holding them.
 */
public final class ReleaseEdit implements StructureEdit<NoOptions> {

    @Override
    public Class<NoOptions> optionsType() {
        return NoOptions.class;
    }

    @Override
    public Structure apply(Structure structure, int[] chosen, NoOptions options) {
        return structure.withConstraints(Holding.without(structure, Holding.atoms(structure, chosen), c -> true));
    }
}
