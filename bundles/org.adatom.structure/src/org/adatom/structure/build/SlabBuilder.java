/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.build;

import org.adatom.structure.Element;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;
import org.adatom.structure.edit.Placement;

/**
 * Makes the common surfaces of elements. Cells, sites, tags (layers from the top, 1 upwards) and the order of atoms
 * (the first cell vector fastest, the bottom layer first) are those of ASE's functions of the same names.
 */
public abstract sealed class SlabBuilder implements StructureBuilder<SlabOptions> permits Fcc100Builder, Fcc110Builder,
        Fcc111Builder, Bcc100Builder, Bcc110Builder, Bcc111Builder, Hcp0001Builder, Hcp10m10Builder, Diamond100Builder,
        Diamond111Builder {
    private final SlabFacet facet;

    SlabBuilder(SlabFacet facet) {
        this.facet = facet;
    }

    @Override
    public Class<SlabOptions> optionsType() {
        return SlabOptions.class;
    }

    @Override
    public Structure build(SlabOptions options) {
        var slab = fixed(clean(options), options);
        return options.adsorbate().isBlank() ? slab : Adsorption.add(slab, options.adsorption());
    }

    private static Structure fixed(Structure slab, SlabOptions options) {
        var tags = slab.tags();
        var fixed = new boolean[tags.length];
        for (int i = 0; i < fixed.length; i++) {
            fixed[i] = tags[i] > options.size()[2] - options.fixedLayers();
        }
        return options.fixedLayers() == 0 ? slab : slab.withFixed(fixed);
    }

    /** {@return the lattice constant that the options mean} @throws StructureException when none is known */
    static double constant(SlabOptions options, CrystalStructure crystal) {
        var reference = Element.of(options.symbol()).reference();
        if (options.a().isPresent()) {
            return options.a().getAsDouble();
        }
        if (!crystal.matches(reference.kind())) {
            throw new StructureException("no default lattice constant is known for " + options.symbol() + " as "
                    + crystal.title() + ": give the lattice constant a, or another element");
        }
        return reference.a();
    }

    private Structure clean(SlabOptions options) {
        var element = Element.of(options.symbol());
        double a = constant(options, facet.crystal());
        double ratio = element.reference().kind().name().equals("HCP") ? element.reference().covera()
                : Math.sqrt(8.0 / 3);
        double[] d = facet.spacings(a, options.c().orElse(ratio * a));
        int[] size = options.size();
        boolean orthogonal = orthogonal(options);
        boolean leaning = facet.leans() && !orthogonal;
        var atoms = Structure.builder();
        for (int k = 0; k < size[2]; k++) {
            for (int j = 0; j < size[1]; j++) {
                for (int i = 0; i < size[0]; i++) {
                    double[] s = facet.shift(j, size[2] - 1 - k, orthogonal);
                    double u = i + s[0];
                    double v = j + s[1];
                    atoms.add(element, d[0] * (leaning ? u + v / 2 : u), d[1] * v, d[2] * (k + s[2])).tag(size[2] - k);
                }
            }
        }
        double lean = leaning ? size[1] * d[0] / 2 : 0;
        var cell = Lattice.of(size[0] * d[0], 0, 0, lean, size[1] * d[1], 0, 0, 0, options.periodic() ? size[2] * d[2]
                : 0);
        var slab = atoms.lattice(cell, new Periodicity(true, true, options.periodic())).build();
        if (options.vacuum().isPresent()) {
            slab = Placement.centerWithVacuum(slab, options.vacuum().getAsDouble(), 2);
        }
        boolean right = facet.cell() == SlabFacet.Cell.RIGHT;
        return new AdsorptionSites(facet.title(), new double[] {d[0], 0, right ? 0 : d[0] / 2, d[1]}, facet.sites())
                .noteIn(slab);
    }

    private boolean orthogonal(SlabOptions options) {
        var cell = facet.cell();
        if (cell == SlabFacet.Cell.SKEW && options.orthogonal()) {
            throw new StructureException(facet.title()
                    + " has no orthogonal cell here: leave out orthogonal, or use surface");
        }
        boolean right = cell != SlabFacet.Cell.SKEW && (cell != SlabFacet.Cell.EITHER || options.orthogonal());
        if (right && cell != SlabFacet.Cell.RIGHT && options.size()[1] % 2 == 1) {
            throw new StructureException("an orthogonal " + facet.title() + " cell of " + options.size()[1]
                    + " rows cannot be made: the second number of the size must be even");
        }
        return right;
    }
}
