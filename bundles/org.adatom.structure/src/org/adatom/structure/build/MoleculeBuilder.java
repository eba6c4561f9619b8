/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.build;

import org.adatom.structure.Structure;
import org.adatom.structure.edit.Placement;

/** Makes molecules by name, as ASE's {@code molecule}. */
public final class MoleculeBuilder implements StructureBuilder<MoleculeOptions> {

    @Override
    public Class<MoleculeOptions> optionsType() {
        return MoleculeOptions.class;
    }

    @Override
    public Structure build(MoleculeOptions options) {
        var molecule = Molecules.named(options.name());
        return options.vacuum().isPresent() ? Placement.centerWithVacuum(molecule, options.vacuum().getAsDouble())
                : molecule;
    }
}
