/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.build;

import static java.lang.Math.sqrt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The surfaces that have a builder of their own. A facet is a grid of places, one per atom: cells in the plane,
 * layers counted from the top, each layer shifted by its number in the stacking.
 */
enum SlabFacet {
    FCC100(CrystalStructure.FCC, Cell.RIGHT, new double[] {sqrt(0.5), sqrt(0.5), 0.5}, new double[][] {{0, 0, 0},
            {0.5, 0.5, 0}}, "ontop 0 0", "hollow 0.5 0.5", "bridge 0.5 0"),
    FCC110(CrystalStructure.FCC, Cell.RIGHT, new double[] {1, sqrt(0.5), sqrt(0.125)}, new double[][] {{0, 0, 0},
            {0.5, 0.5, 0}}, "ontop 0 0", "hollow 0.5 0.5", "longbridge 0.5 0", "shortbridge 0 0.5"),
    FCC111(CrystalStructure.FCC, Cell.EITHER, new double[] {sqrt(0.5), sqrt(0.375), 1 / sqrt(3)}, Stacking.ABC,
            "ontop 0 0", "bridge 0.5 0", "fcc 0.3333333333333333 0.3333333333333333",
            "hcp 0.6666666666666666 0.6666666666666666"),
    BCC100(CrystalStructure.BCC, Cell.RIGHT, new double[] {1, 1, 0.5}, new double[][] {{0, 0, 0}, {0.5, 0.5, 0}},
            "ontop 0 0", "hollow 0.5 0.5", "bridge 0.5 0"),
    BCC110(CrystalStructure.BCC, Cell.EITHER, new double[] {1, sqrt(0.5), sqrt(0.5)}, new double[][] {{0, 0, 0},
            {-0.5, 1, 0}}, "ontop 0 0", "shortbridge 0 0.5", "longbridge 0.5 0", "hollow 0.375 0.25"),
    BCC111(CrystalStructure.BCC, Cell.EITHER, new double[] {sqrt(2), sqrt(1.5), sqrt(3) / 6}, Stacking.ABC, "ontop 0 0",
            "hollow 0.3333333333333333 0.3333333333333333"),
    HCP0001(CrystalStructure.HCP, Cell.EITHER, new double[] {1, sqrt(0.75), 0.5}, new double[][] {{0, 0, 0},
            {-1 / 3.0, 2 / 3.0, 0}}, "ontop 0 0", "bridge 0.5 0", "fcc 0.3333333333333333 0.3333333333333333",
            "hcp 0.6666666666666666 0.6666666666666666"),
    HCP10M10(CrystalStructure.HCP, Cell.RIGHT_EVEN, new double[] {1, 0.5, sqrt(0.75)}, new double[][] {{0, 0, 0},
            {0.5, 0, 0}}, "ontop 0 0"),
    DIAMOND100(CrystalStructure.DIAMOND, Cell.RIGHT, new double[] {sqrt(0.5), sqrt(0.5), 0.25}, new double[][] {{0.5,
    0, 0},
            {0, 0, 0}, {0, 0.5, 0}, {0.5, 0.5, 0}}, "ontop 0 0"),
    DIAMOND111(CrystalStructure.DIAMOND, Cell.SKEW, new double[] {sqrt(0.5), sqrt(0.375), 1 / sqrt(12)},
            new double[][] {{0, 0, 0.5}, {0, 0, 0}, {-1 / 3.0, 2 / 3.0, 0.5}, {-1 / 3.0, 2 / 3.0, 0}, {1 / 3.0,
            1 / 3.0, 0.5},
                    {1 / 3.0, 1 / 3.0, 0}}, "ontop 0 0");

    /** Which cells a facet has. */
    enum Cell {
        /** At right angles. */
        RIGHT,
        /** At right angles, two rows at least. */
        RIGHT_EVEN,
        /** At 60 degrees or the like. */
        SKEW,
        /** As asked for. */
        EITHER
    }

    private static final class Stacking {
        static final double[][] ABC = {{0, 0, 0}, {-1 / 3.0, 2 / 3.0, 0}, {1 / 3.0, 1 / 3.0, 0}};
    }

    private final CrystalStructure crystal;
    private final Cell cell;
    private final double[] lengths;
    private final double[][] stacking;
    private final Map<String, double[]> sites = new LinkedHashMap<>();

    SlabFacet(CrystalStructure crystal, Cell cell, double[] lengths, double[][] stacking, String... sites) {
        this.crystal = crystal;
        this.cell = cell;
        this.lengths = lengths;
        this.stacking = stacking;
        for (var s : List.of(sites)) {
            var w = s.split(" ");
            this.sites.put(w[0], new double[] {Double.parseDouble(w[1]), Double.parseDouble(w[2])});
        }
    }

    CrystalStructure crystal() {
        return crystal;
    }

    Cell cell() {
        return cell;
    }

    Map<String, double[]> sites() {
        return sites;
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the spacings of the grid: along a, across a, between layers, A} */
    double[] spacings(double a, double c) {
        double ratio = crystal == CrystalStructure.HCP ? c / a : 1;
        return new double[] {a * lengths[0], a * lengths[1] * (this == HCP10M10 ? ratio : 1),
                a * lengths[2] * (this == HCP0001 ? ratio : 1)};
    }

    /** {@return whether rows lean by half a spacing to the next} */
    boolean leans() {
        return cell == Cell.SKEW || cell == Cell.EITHER;
    }

    /**
     * {@return where an atom is moved to from its place on the grid, in spacings}
     *
     * @param row the number of its row
     * @param depth its layer, 0 for the top
     * @param orthogonal whether the cell is made at right angles
     */
    double[] shift(int row, int depth, boolean orthogonal) {
        double[] s = stacking[depth % stacking.length].clone();
        if (this == HCP10M10) {
            s[2] += row % 2 == 0 ? 2 / 3.0 : 0;
        }
        if (orthogonal && leans()) {
            boolean back = stacking == Stacking.ABC && depth % 3 == 2;
            s[0] = back ? 0.5 : 0;
            s[0] += row % 2 == 0 ? 0 : back ? -0.5 : 0.5;
        }
        return s;
    }
}
