/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.build;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.adatom.numerics.parameter.Parameter;
import org.adatom.structure.StructureException;

/**
 * What is put on a surface, and where.
 *
 * @param adsorbate the symbol of an element or the name of a molecule
 * @param site a named site of the surface; empty for its first one, or where a position or an atom is given
 * @param position x and y, A, instead of a named site; empty for none
 * @param atom index of the atom above which to put it, instead of a named site
 * @param height height of the binding atom above the top layer (above the atom, where one is given), A; absent for the
 *        height at which covalent radii touch
 * @param offset moves the place by surface unit cells, two numbers; empty for none
 * @param molIndex index of the binding atom in the molecule; absent for {@link Molecules#bindingAtom}
 * @param rotation degrees about x, then y, then z; empty for none
 * @param upright whether a molecule some of whose atoms lie below the binding atom is turned so that the others are
 * above
 * @param bothSides whether the lower side gets the same by the slab's symmetry
 * @param coverage adsorbates per surface unit cell, spread as evenly as possible; absent for one adsorbate
 */
public record AdsorbateOptions(
        @Parameter(label = "Adsorbate", initial = "O", required = true, choices = "molecules", help = ADSORBATE_HELP)
        String adsorbate,
        @Parameter(label = "Site", choices = AdsorptionSites.CHOICES, help = SITE_HELP) String site,
        @Parameter(label = "Position", unit = "A", help = POSITION_HELP) double[] position,
        @Parameter(label = "Above atom", min = 0, help = "Index of an atom of the slab, instead of a named site.")
        OptionalInt atom,
        @Parameter(label = "Height", unit = "A", min = -20, max = 100, help = HEIGHT_HELP) OptionalDouble height,
        @Parameter(label = "Offset", advanced = true, help = OFFSET_HELP) double[] offset,
        @Parameter(label = "Binding atom", min = 0, advanced = true, help = MOL_INDEX_HELP) OptionalInt molIndex,
        @Parameter(label = "Rotation", unit = "degrees", advanced = true, help = ROTATION_HELP) double[] rotation,
        @Parameter(label = "Upright", initial = "true", advanced = true, help = UPRIGHT_HELP) boolean upright,
        @Parameter(label = "On both sides", initial = "false", help = BOTH_HELP) boolean bothSides,
        @Parameter(label = "Coverage", min = 0, max = 1, help = COVERAGE_HELP) OptionalDouble coverage) {
    static final String ADSORBATE_HELP = "The symbol of an element or the name of a molecule, such as O or CO.";
    static final String SITE_HELP
            = "ontop, bridge, hollow, fcc, hcp, longbridge or shortbridge, as the surface has them. Empty: ontop.";
    static final String POSITION_HELP = "x,y of the adsorbate instead of a named site.";
    static final String HEIGHT_HELP
            = "Height of the binding atom above the top layer. Empty: where covalent radii touch.";
    static final String OFFSET_HELP = "Moves the place by surface unit cells, such as 1,0.";
    static final String MOL_INDEX_HELP
            = "Index of the atom that is put on the site, from 0. Empty: the atom that binds, "
            + "such as C of CO (ASE's add_adsorbate takes atom 0, which is O).";
    static final String ROTATION_HELP = "Turns the adsorbate about x, then y, then z.";
    static final String UPRIGHT_HELP = "Turns a molecule so that its other atoms lie above the binding atom; off: the "
            + "orientation in which it is listed.";
    static final String BOTH_HELP = "Puts the same on the lower side, by inversion where the slab has it.";
    static final String COVERAGE_HELP
            = "Adsorbates per surface unit cell, spread as evenly as possible. Empty: one adsorbate.";

    /** Checks the lengths of the vectors. */
    public AdsorbateOptions {
        requireLength("position", position, 2);
        requireLength("offset", offset, 2);
        requireLength("rotation", rotation, 3);
        if (coverage.isPresent() && !(coverage.getAsDouble() > 0 && coverage.getAsDouble() <= 1)) {
            throw new StructureException("the coverage is " + coverage.getAsDouble()
                    + ": it must be above 0 and at most 1");
        }
        int places = (site.isBlank() ? 0 : 1) + (position.length > 0 ? 1 : 0) + (atom.isPresent() ? 1 : 0);
        if (places > 1) {
            throw new StructureException(
                    "the place of the adsorbate is given twice: give one of site, position and atom");
        }
    }

    private static void requireLength(String name, double[] v, int length) {
        if (v.length != 0 && v.length != length) {
            throw new StructureException(name + " has " + v.length + " numbers: it takes " + length + ", or none");
        }
    }

    /** {@return options for one adsorbate on a named site} @param height A */
    public static AdsorbateOptions of(String adsorbate, String site, double height) {
        var none = new double[0];
        return new AdsorbateOptions(adsorbate, site, none, OptionalInt.empty(), OptionalDouble.of(height), none,
                OptionalInt.empty(), none, true, false, OptionalDouble.empty());
    }

    /** {@return these options at x and y, A, instead of a site} */
    public AdsorbateOptions at(double x, double y) {
        return new AdsorbateOptions(adsorbate, "", new double[] {x, y}, OptionalInt.empty(), height, offset, molIndex,
                rotation, upright, bothSides, coverage);
    }

    /** {@return these options above an atom instead of a site} */
    public AdsorbateOptions above(int index) {
        return new AdsorbateOptions(adsorbate, "", new double[0], OptionalInt.of(index), height, offset, molIndex,
                rotation, upright, bothSides, coverage);
    }

    /** {@return these options with another binding atom} */
    public AdsorbateOptions withMolIndex(int index) {
        return new AdsorbateOptions(adsorbate, site, position, atom, height, offset, OptionalInt.of(index), rotation,
                upright, bothSides, coverage);
    }

    /** {@return these options with a coverage, adsorbates per surface unit cell} */
    public AdsorbateOptions withCoverage(double value) {
        return new AdsorbateOptions(adsorbate, site, position, atom, height, offset, molIndex, rotation, upright,
                bothSides, OptionalDouble.of(value));
    }

    /** {@return these options for both sides of the slab} */
    public AdsorbateOptions onBothSides() {
        return new AdsorbateOptions(adsorbate, site, position, atom, height, offset, molIndex, rotation, upright, true,
                coverage);
    }
}
