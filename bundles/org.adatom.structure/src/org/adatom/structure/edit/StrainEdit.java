/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.edit;

import org.adatom.numerics.parameter.Parameter;
import org.adatom.structure.Structure;

/** Strains cell and atoms. */
public final class StrainEdit implements StructureEdit<StrainEdit.Options> {

    /**
     * A homogeneous strain, Voigt, per cent; shears are engineering strains, twice the tensor's.
     *
     * @param xx per cent
     * @param yy per cent
     * @param zz per cent
     * @param yz per cent
     * @param xz per cent
     * @param xy per cent
     */
    public record Options(@Parameter(label = "xx", unit = "%", initial = "0", min = -50, max = 100) double xx,
            @Parameter(label = "yy", unit = "%", initial = "0", min = -50, max = 100) double yy,
            @Parameter(label = "zz", unit = "%", initial = "0", min = -50, max = 100) double zz,
            @Parameter(label = "yz", unit = "%", initial = "0", min = -50, max = 50,
                    help = "Shear, engineering strain (twice the tensor's).") double yz,
            @Parameter(label = "xz", unit = "%", initial = "0", min = -50, max = 50) double xz,
            @Parameter(label = "xy", unit = "%", initial = "0", min = -50, max = 50) double xy) {
    }

    @Override
    public Class<Options> optionsType() {
        return Options.class;
    }

    @Override
    public Structure apply(Structure structure, int[] chosen, Options o) {
        return Placement.strain(structure, o.xx() / 100, o.yy() / 100, o.zz() / 100, o.yz() / 100, o.xz() / 100, o.xy() / 100);
    }
}
