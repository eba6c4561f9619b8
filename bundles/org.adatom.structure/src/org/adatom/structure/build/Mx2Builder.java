/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.build;

import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;

/** Makes sheets such as MoS2, as ASE's {@code mx2}. */
public final class Mx2Builder implements StructureBuilder<Mx2Options> {

    @Override
    public Class<Mx2Options> optionsType() {
        return Mx2Options.class;
    }

    @Override
    public Structure build(Mx2Options options) {
        double h = options.thickness() / 2;
        double[] places = switch (options.kind()) {
            case "2H" -> new double[] {0, 0, 0, 2 / 3.0, 1 / 3.0, h, 2 / 3.0, 1 / 3.0, -h};
            case "1T" -> new double[] {0, 0, 0, 2 / 3.0, 1 / 3.0, h, 1 / 3.0, 2 / 3.0, -h};
            default -> throw new StructureException("an MX2 sheet is 2H or 1T, not '" + options.kind() + "'");
        };
        return Sheets.make(options.formula(), options.a(), places, options.size(), options.vacuum());
    }
}
