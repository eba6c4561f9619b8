/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.build;

import org.adatom.structure.Structure;
import org.adatom.structure.edit.StructureEdit;

/** Puts atoms or molecules on a surface: on named sites, at a place, or above the one atom that is chosen. */
public final class AdsorbateEdit implements StructureEdit<AdsorbateOptions> {

    @Override
    public Class<AdsorbateOptions> optionsType() {
        return AdsorbateOptions.class;
    }

    @Override
    public Structure apply(Structure structure, int[] chosen, AdsorbateOptions options) {
        boolean placed = !options.site().isBlank() || options.position().length > 0 || options.atom().isPresent();
        return Adsorption.add(structure, !placed && chosen.length == 1 ? options.above(chosen[0]) : options);
    }
}
