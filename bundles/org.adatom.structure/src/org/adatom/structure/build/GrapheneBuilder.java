/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.build;

import org.adatom.structure.Structure;

/** Makes graphene and other honeycomb sheets, as ASE's {@code graphene}. */
public final class GrapheneBuilder implements StructureBuilder<GrapheneOptions> {

    @Override
    public Class<GrapheneOptions> optionsType() {
        return GrapheneOptions.class;
    }

    @Override
    public Structure build(GrapheneOptions options) {
        return Sheets.make(options.formula(), options.a(), new double[] {0, 0, 0, 2 / 3.0, 1 / 3.0, 0}, options.size(),
                options.vacuum());
    }
}
