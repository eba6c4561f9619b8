/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.build;

import static java.lang.Math.sqrt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import org.adatom.structure.Element;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;
import org.adatom.structure.edit.Placement;

/**
 * Makes slabs with the stepped surface {@code fcc211}, steps along y: as ASE's function, in an orthogonal cell, atoms
 * from the top down, then by x and y, no named sites, tags 0. The first size counts atoms across a terrace, so it is
 * a multiple of 3.
 */
public final class Fcc211Builder implements StructureBuilder<SlabOptions> {

    @Override
    public Class<SlabOptions> optionsType() {
        return SlabOptions.class;
    }

    @Override
    public Structure build(SlabOptions options) {
        var slab = clean(options);
        return options.adsorbate().isBlank() ? slab : Adsorption.add(slab, options.adsorption());
    }

    private static Structure clean(SlabOptions options) {
        int[] size = options.size();
        if (size[0] % 3 != 0) {
            throw new StructureException("the first number of the size of an fcc211 slab is " + size[0]
                    + ": it must be a multiple of 3, the width of a terrace");
        }
        if (options.periodic()) {
            throw new StructureException(
                    "fcc211 is not made periodic along the normal: leave out periodic, or use surface");
        }
        var element = Element.of(options.symbol());
        double a = SlabBuilder.constant(options, CrystalStructure.FCC);
        double across = a * sqrt(3);
        double along = a / sqrt(2);
        double up = a / sqrt(24);
        var atoms = new ArrayList<double[]>();
        for (int i = 0; i < size[0] / 3; i++) {
            for (int j = 0; j < size[1]; j++) {
                for (int k = 0; k < 3 * size[2]; k++) {
                    int plane = k + 3 * (size[2] % 2);
                    atoms.add(new double[] {across * (i + plane % 3 / 3.0), along * (j + plane % 2 * 0.5), up * k});
                }
            }
        }
        atoms.sort(Comparator.<double[]>comparingLong(p -> -Math.round(1000 * p[2])).thenComparing(p -> Math.round(1000
                * p[0]))
                .thenComparing(p -> Math.round(1000 * p[1])));
        var builder = Structure.builder();
        atoms.forEach(p -> builder.add(element, p[0], p[1], p[2]));
        var slab = builder.lattice(Lattice.of(across * (size[0] / 3), 0, 0, 0, along * size[1], 0, 0, 0, 0),
                Periodicity.SLAB).build();
        if (options.vacuum().isPresent()) {
            slab = Placement.centerWithVacuum(slab, options.vacuum().getAsDouble(), 2);
        }
        return new AdsorptionSites("fcc211", new double[] {across, 0, 0, along}, Map.of()).noteIn(slab);
    }
}
