/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.build;

import org.adatom.structure.Structure;

/** Makes cuboctahedra of fcc crystals: octahedra cut off half-way, ASE's {@code Octahedron(symbol, 2 k + 1, k)}. */
public final class CuboctahedronBuilder implements StructureBuilder<CuboctahedronOptions> {

    @Override
    public Class<CuboctahedronOptions> optionsType() {
        return CuboctahedronOptions.class;
    }

    @Override
    public Structure build(CuboctahedronOptions options) {
        int k = options.shells() - 1;
        return new OctahedronBuilder().build(new OctahedronOptions(options.symbol(), 2 * k + 1, k, options.a()));
    }
}
