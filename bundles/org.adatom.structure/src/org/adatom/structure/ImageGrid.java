/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure;

import java.util.Locale;

/**
 * The cells that a neighbour list sorts atoms and their periodic images into. Cells are cut from the lattice, a whole
 * number to a period, so that an image lies in the translate of its atom's cell; along periodic axes layers of images
 * surround the cell as deep as the reach.
 */
final class ImageGrid {
    /** The most images that are made beside three for each atom. */
    private static final double MOST_IMAGES = 5e6;
    /** Cells to the reach. Ranges of cells along the first axis are contiguous, so narrow cells cost little. */
    private static final int FINENESS = 2;

    private final Lattice lattice;
    private final Periodicity periodicity;
    private final double reach;
    private final int count;
    /** Plane spacings of the lattice, A. */
    private final double[] height = new double[3];
    /** Cells in one period or in the extent of the atoms. */
    private final int[] inner = new int[3];
    /** How many cells further a neighbour can be. */
    final int[] depth = new int[3];
    /** Cells with the layers of images. */
    final int[] cells = new int[3];
    /** Whether the cells have right angles, and their widths if so, A. */
    final boolean rectangular;
    final double[] width = new double[3];
    private final double[] low = new double[3];
    private final double[] high = new double[3];
    private final double[] fractional;
    private final int[] wraps;

    /** First image of each cell, one more than there are cells. */
    final int[] start;
    /** [images] the atom. */
    final int[] owner;
    /** [images][3] lattice vectors to add to the atom's position as given. */
    final int[] shift;
    /** [atoms] the images that are the atoms of the cell itself, ascending. */
    final int[] home;
    /** [atoms] the cell of each of them. */
    final int[] homeCell;

    ImageGrid(double[] positions, Lattice given, Periodicity periodicity, double reach) {
        this.lattice = given.completed();
        this.periodicity = periodicity;
        this.reach = reach;
        this.count = positions.length / 3;
        if (!lattice.isComplete()) {
            throw new StructureException("the periodic cell has no volume: its vectors lie in a plane");
        }
        this.fractional = new double[3 * count];
        this.wraps = new int[3 * count];
        wrap(positions);
        this.rectangular = cut();
        int[] cellOf = homeCells();
        this.start = new int[Math.multiplyExact(Math.multiplyExact(cells[0], cells[1]), cells[2]) + 1];
        int total = countImages(cellOf);
        this.owner = new int[total];
        this.shift = new int[3 * total];
        this.home = new int[count];
        this.homeCell = new int[count];
        place(cellOf);
    }

    private void wrap(double[] positions) {
        double[] inv = lattice.inverse();
        for (int k = 0; k < 3; k++) {
            height[k] = 1 / Math.sqrt(inv[k] * inv[k] + inv[3 + k] * inv[3 + k] + inv[6 + k] * inv[6 + k]);
            boolean periodic = periodicity.along(k);
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < count; i++) {
                double s = positions[3 * i] * inv[k] + positions[3 * i + 1] * inv[3 + k] + positions[3 * i + 2] * inv[6 + k];
                if (periodic) {
                    double whole = Math.floor(s);
                    if (!(Math.abs(whole) < 1e9)) {
                        throw new StructureException(String.format(Locale.ROOT, "atom %d lies %.3g cells away "
                                + "along vector %s: wrap the positions into the cell", i, s, "abc".charAt(k)));
                    }
                    s -= whole;
                    wraps[3 * i + k] = (int) whole;
                }
                fractional[3 * i + k] = s;
                least = Math.min(least, s);
                most = Math.max(most, s);
            }
            low[k] = periodic ? 0 : least;
            high[k] = periodic ? 1 : most;
        }
    }

    private boolean cut() {
        double images = count;
        for (int k = 0; k < 3; k++) {
            double extent = count == 0 ? 0 : (high[k] - low[k]) * height[k];
            inner[k] = (int) Math.clamp(extent / (reach / FINENESS), 1.0, 1e6);
            if (periodicity.along(k)) {
                images *= 1 + 2 * reach / height[k];
            }
        }
        if (images > MOST_IMAGES + 3.0 * count) {
            throw new StructureException(String.format(Locale.ROOT, "a cut-off of %.4g A around %d %s in a cell of "
                    + "%.4g x %.4g x %.4g A takes about %.2g periodic images, more than %.0g: use a smaller cut-off or a larger cell", reach, count,
                    count == 1 ? "atom" : "atoms",
                    height[0], height[1], height[2], images, MOST_IMAGES));
        }
        while ((double) inner[0] * inner[1] * inner[2] > 16.0 * count + 4096) {
            int widest = inner[0] >= inner[1] && inner[0] >= inner[2] ? 0 : inner[1] >= inner[2] ? 1 : 2;
            inner[widest] = Math.max(1, inner[widest] / 2);
        }
        for (int k = 0; k < 3; k++) {
            width[k] = (high[k] - low[k]) * height[k] / inner[k];
            boolean alone = inner[k] == 1 && !periodicity.along(k);
            depth[k] = alone ? 0 : (int) Math.ceil(reach / width[k] * (1 + 1e-12));
            cells[k] = inner[k] + (periodicity.along(k) ? 2 * depth[k] : 0);
        }
        return perpendicular(0, 1) && perpendicular(0, 2) && perpendicular(1, 2);
    }

    private boolean perpendicular(int a, int b) {
        double dot = 0;
        for (int k = 0; k < 3; k++) {
            dot += lattice.get(a, k) * lattice.get(b, k);
        }
        return Math.abs(dot) < 1e-12 * lattice.length(a) * lattice.length(b);
    }

    private int[] homeCells() {
        var out = new int[3 * count];
        for (int k = 0; k < 3; k++) {
            double span = high[k] - low[k];
            double scale = span > 0 ? inner[k] / span : 0;
            int margin = periodicity.along(k) ? depth[k] : 0;
            for (int i = 0; i < count; i++) {
                int c = (int) ((fractional[3 * i + k] - low[k]) * scale);
                out[3 * i + k] = Math.clamp(c, 0, inner[k] - 1) + margin;
            }
        }
        return out;
    }

    /** First and last image of an atom along an axis: those that the reach can touch from inside the cell. */
    private int first(int atom, int k) {
        return periodicity.along(k) ? -(int) (fractional[3 * atom + k] + reach / height[k] + 1e-9) : 0;
    }

    private int last(int atom, int k) {
        return periodicity.along(k) ? (int) (1 - fractional[3 * atom + k] + reach / height[k] + 1e-9) : 0;
    }

    private int countImages(int[] cellOf) {
        int total = 0;
        for (int i = 0; i < count; i++) {
            int x0 = lowest(i, 0, cellOf);
            int x1 = highest(i, 0, cellOf);
            int y0 = lowest(i, 1, cellOf);
            int y1 = highest(i, 1, cellOf);
            int z1 = highest(i, 2, cellOf);
            for (int z = lowest(i, 2, cellOf); z <= z1; z++) {
                for (int y = y0; y <= y1; y++) {
                    for (int x = x0; x <= x1; x++) {
                        start[cell(cellOf, i, x, y, z) + 1]++;
                        total++;
                    }
                }
            }
        }
        for (int c = 1; c < start.length; c++) {
            start[c] += start[c - 1];
        }
        return total;
    }

    private int lowest(int atom, int k, int[] cellOf) {
        return Math.max(first(atom, k), -(cellOf[3 * atom + k] / inner[k]));
    }

    private int highest(int atom, int k, int[] cellOf) {
        return Math.min(last(atom, k), (cells[k] - 1 - cellOf[3 * atom + k]) / inner[k]);
    }

    private int cell(int[] cellOf, int i, int x, int y, int z) {
        return ((cellOf[3 * i + 2] + z * inner[2]) * cells[1] + cellOf[3 * i + 1] + y * inner[1]) * cells[0] + cellOf[3 * i]
                + x * inner[0];
    }

    private void place(int[] cellOf) {
        var next = start.clone();
        for (int i = 0; i < count; i++) {
            int x0 = lowest(i, 0, cellOf);
            int x1 = highest(i, 0, cellOf);
            int y0 = lowest(i, 1, cellOf);
            int y1 = highest(i, 1, cellOf);
            int z1 = highest(i, 2, cellOf);
            for (int z = lowest(i, 2, cellOf); z <= z1; z++) {
                for (int y = y0; y <= y1; y++) {
                    for (int x = x0; x <= x1; x++) {
                        int at = next[cell(cellOf, i, x, y, z)]++;
                        owner[at] = i;
                        shift[3 * at] = x - wraps[3 * i];
                        shift[3 * at + 1] = y - wraps[3 * i + 1];
                        shift[3 * at + 2] = z - wraps[3 * i + 2];
                    }
                }
            }
        }
        int row = 0;
        int mz = periodicity.c() ? depth[2] : 0;
        int my = periodicity.b() ? depth[1] : 0;
        int mx = periodicity.a() ? depth[0] : 0;
        for (int z = mz; z < mz + inner[2]; z++) {
            for (int y = my; y < my + inner[1]; y++) {
                for (int x = mx; x < mx + inner[0]; x++) {
                    int c = (z * cells[1] + y) * cells[0] + x;
                    for (int e = start[c]; e < start[c + 1]; e++) {
                        home[row] = e;
                        homeCell[row++] = c;
                    }
                }
            }
        }
    }
}
