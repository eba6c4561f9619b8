/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.build;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.adatom.numerics.parameter.Parameter;
import org.adatom.structure.StructureException;

/**
 * One of the common surfaces of an element, with adsorbates if wanted. The adsorbate's parameters are those of
 * {@link AdsorbateOptions}.
 *
 * @param symbol the element
 * @param size atoms along the first and second cell vector, layers
 * @param a lattice constant, A; absent for the element's own
 * @param c second lattice constant of hcp, A; absent for the element's own or the ideal one
 * @param vacuum empty space on each side, A; absent for no third cell vector
 * @param orthogonal whether a cell with right angles is made where a leaning one is usual
 * @param periodic whether the slab repeats along the normal too
 * @param adsorbate what to put on the surface; empty for nothing
 * @param fixedLayers how many layers are fixed, counted from the bottom
 */
public record SlabOptions(
        @Parameter(label = "Element", initial = "Cu", required = true, choices = "elements") String symbol,
        @Parameter(label = "Size", initial = "2,2,3", length = 3, min = 1, max = 1000,
                help = "Atoms along the first and second cell vector, and layers.") int[] size,
        @Parameter(label = "Lattice constant a", unit = "A", min = 0.1, max = 100,
                help = "Empty: the element's own.") OptionalDouble a,
        @Parameter(label = "Lattice constant c", unit = "A", min = 0.1, max = 100, advanced = true,
                help = "hcp only. Empty: the element's own or the ideal one.") OptionalDouble c,
        @Parameter(label = "Vacuum", unit = "A", initial = "10", min = 0, max = 1000,
                help = "Empty space on each side of the slab. Empty: no third cell vector.") OptionalDouble vacuum,
        @Parameter(label = "Orthogonal cell", initial = "false",
                help = "A cell with right angles; where the usual one leans, the second size must be even.")
        boolean orthogonal,
        @Parameter(label = "Periodic along the normal", initial = "false", advanced = true) boolean periodic,
        @Parameter(label = "Adsorbate", choices = "molecules", help = AdsorbateOptions.ADSORBATE_HELP + " Empty: none.")
        String adsorbate,
        @Parameter(label = "Site", choices = AdsorptionSites.CHOICES, help = AdsorbateOptions.SITE_HELP) String site,
        @Parameter(label = "Position", unit = "A", advanced = true, help = AdsorbateOptions.POSITION_HELP)
        double[] position,
        @Parameter(label = "Height", unit = "A", min = -20, max = 100, help = AdsorbateOptions.HEIGHT_HELP)
        OptionalDouble height,
        @Parameter(label = "Offset", advanced = true, help = AdsorbateOptions.OFFSET_HELP) double[] offset,
        @Parameter(label = "Binding atom", min = 0, advanced = true, help = AdsorbateOptions.MOL_INDEX_HELP)
        OptionalInt molIndex,
        @Parameter(label = "Rotation", unit = "degrees", advanced = true, help = AdsorbateOptions.ROTATION_HELP)
        double[] rotation,
        @Parameter(label = "Upright", initial = "true", advanced = true, help = AdsorbateOptions.UPRIGHT_HELP)
        boolean upright,
        @Parameter(label = "On both sides", initial = "false", help = AdsorbateOptions.BOTH_HELP) boolean bothSides,
        @Parameter(label = "Coverage", min = 0, max = 1, help = AdsorbateOptions.COVERAGE_HELP)
        OptionalDouble coverage,
        @Parameter(label = "Fixed layers", initial = "0", min = 0, max = 1000,
                help = "Layers, counted from the bottom, whose atoms stay where they are in runs.") int fixedLayers) {

    /** Checks the size, and the adsorbate's parameters where there is one. */
    public SlabOptions {
        if (size.length != 3 || size[0] < 1 || size[1] < 1 || size[2] < 1) {
            throw new StructureException("the size of the slab is " + Arrays.toString(size)
                    + ": it takes three whole numbers of at least 1");
        }
        if ((long) size[0] * size[1] * size[2] > 20_000_000L) {
            throw new StructureException("a slab of size " + Arrays.toString(size)
                    + " has more than 20000000 atoms: make it smaller");
        }
        if (fixedLayers < 0 || fixedLayers > size[2]) {
            throw new StructureException("the slab has " + size[2] + " layers, of which " + fixedLayers
                    + " cannot be fixed: give 0 to " + size[2]);
        }
        if (!adsorbate.isBlank()) {
            new AdsorbateOptions(adsorbate, site, position, OptionalInt.empty(), height, offset, molIndex, rotation,
                    upright, bothSides, coverage);
        }
    }

    /** {@return a clean slab without vacuum, so without third cell vector, as ASE's default} */
    public static SlabOptions of(String symbol, int... size) {
        var none = new double[0];
        return new SlabOptions(symbol, size, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(),
                false, false, "", "", none, OptionalDouble.empty(), none, OptionalInt.empty(), none, true, false,
                OptionalDouble.empty(), 0);
    }

    /** {@return these options with empty space on each side, A} */
    public SlabOptions withVacuum(double value) {
        return new SlabOptions(symbol, size, a, c, OptionalDouble.of(value), orthogonal, periodic, adsorbate, site,
                position, height, offset, molIndex, rotation, upright, bothSides, coverage, fixedLayers);
    }

    /** {@return these options with a lattice constant a, A} */
    public SlabOptions withA(double value) {
        return new SlabOptions(symbol, size, OptionalDouble.of(value), c, vacuum, orthogonal, periodic, adsorbate, site,
                position, height, offset, molIndex, rotation, upright, bothSides, coverage, fixedLayers);
    }

    /** {@return these options with a lattice constant c, A} */
    public SlabOptions withC(double value) {
        return new SlabOptions(symbol, size, a, OptionalDouble.of(value), vacuum, orthogonal, periodic, adsorbate, site,
                position, height, offset, molIndex, rotation, upright, bothSides, coverage, fixedLayers);
    }

    /** {@return these options for a cell with right angles} */
    public SlabOptions asOrthogonal() {
        return new SlabOptions(symbol, size, a, c, vacuum, true, periodic, adsorbate, site, position, height, offset,
                molIndex, rotation, upright, bothSides, coverage, fixedLayers);
    }

    /** {@return these options for a slab that repeats along the normal} */
    public SlabOptions asPeriodic() {
        return new SlabOptions(symbol, size, a, c, vacuum, orthogonal, true, adsorbate, site, position, height, offset,
                molIndex, rotation, upright, bothSides, coverage, fixedLayers);
    }

    /** {@return these options with an adsorbate; an atom given there is not taken over} */
    public SlabOptions withAdsorbate(AdsorbateOptions ads) {
        return new SlabOptions(symbol, size, a, c, vacuum, orthogonal, periodic, ads.adsorbate(), ads.site(),
                ads.position(), ads.height(), ads.offset(), ads.molIndex(), ads.rotation(), ads.upright(),
                ads.bothSides(), ads.coverage(), fixedLayers);
    }

    /** {@return these options with layers fixed} @param layers how many, counted from the bottom */
    public SlabOptions withFixedLayers(int layers) {
        return new SlabOptions(symbol, size, a, c, vacuum, orthogonal, periodic, adsorbate, site, position, height, offset,
                molIndex, rotation, upright, bothSides, coverage, layers);
    }

    /** {@return the adsorbate's part} @throws StructureException when there is no adsorbate */
    public AdsorbateOptions adsorption() {
        if (adsorbate.isBlank()) {
            throw new StructureException("no adsorbate is named: give a symbol or the name of a molecule");
        }
        return new AdsorbateOptions(adsorbate, site, position, OptionalInt.empty(), height, offset, molIndex, rotation,
                upright, bothSides, coverage);
    }
}
