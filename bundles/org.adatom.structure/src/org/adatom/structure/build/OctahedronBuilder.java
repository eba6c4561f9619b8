/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.build;

import java.util.List;
import org.adatom.internal.structure.Carving;
import org.adatom.structure.Element;
import org.adatom.structure.Structure;

/** Makes octahedra and truncated octahedra of fcc crystals, as ASE's {@code Octahedron}. */
public final class OctahedronBuilder implements StructureBuilder<OctahedronOptions> {

    @Override
    public Class<OctahedronOptions> optionsType() {
        return OctahedronOptions.class;
    }

    @Override
    public Structure build(OctahedronOptions options) {
        double a = Clusters.fccConstant(Element.of(options.symbol()), options.a());
        var crystal = new BulkBuilder().build(BulkOptions.of(options.symbol(), CrystalStructure.FCC, a).asCubic());
        var carving = new Carving(crystal);
        int length = options.length();
        double offset = length % 2 == 0 ? 0.5 : 0;
        double[] layers = {length / 2, length - 1 - options.cutoff()};
        var planes = carving.complete(List.of(new int[] {1, 1, 1}, new int[] {1, 0, 0}), layers);
        return carving.layers(planes, new double[] {offset, offset, offset});
    }
}
