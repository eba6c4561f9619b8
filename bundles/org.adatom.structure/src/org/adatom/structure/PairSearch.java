/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure;

import java.util.Arrays;

/** Finds the pairs of a block of rows; each block writes into a buffer of its own. */
final class PairSearch {
    /** The most pairs of a list: a quarter of the memory that this process may use, and not more than a gigabyte. */
    static final int MOST_PAIRS = (int) Math.min(250_000_000, Runtime.getRuntime().maxMemory() / 16);

    private final ImageGrid grid;
    private final boolean half;
    private final double reach2;
    private final double[] x;
    private final double[] y;
    private final double[] z;
    /** Neighbouring lines of cells along the first axis: offsets along the third and second, and how far along the first. */
    private int lines;
    private final int[] lineZ;
    private final int[] lineY;
    private final int[] lineDepth;

    PairSearch(ImageGrid grid, boolean half, double reach, double[] images) {
        this.grid = grid;
        this.half = half;
        this.reach2 = reach * reach;
        int n = grid.owner.length;
        this.x = new double[n];
        this.y = new double[n];
        this.z = new double[n];
        for (int e = 0; e < n; e++) {
            x[e] = images[3 * e];
            y[e] = images[3 * e + 1];
            z[e] = images[3 * e + 2];
        }
        int most = (2 * grid.depth[1] + 1) * (2 * grid.depth[2] + 1);
        this.lineZ = new int[most];
        this.lineY = new int[most];
        this.lineDepth = new int[most];
        findLines(reach);
    }

    /** The lines that can be within reach; with half lists those after the own line. The own line is left out. */
    private void findLines(double reach) {
        for (int dz = half ? 0 : -grid.depth[2]; dz <= grid.depth[2]; dz++) {
            for (int dy = half && dz == 0 ? 1 : -grid.depth[1]; dy <= grid.depth[1]; dy++) {
                if (dz == 0 && dy == 0) {
                    continue;
                }
                int along = grid.depth[0];
                if (grid.rectangular) {
                    double gy = Math.max(0, Math.abs(dy) - 1) * grid.width[1];
                    double gz = Math.max(0, Math.abs(dz) - 1) * grid.width[2];
                    double left = reach2 * (1 + 1e-9) - gy * gy - gz * gz;
                    if (left < 0) {
                        continue;
                    }
                    along = along == 0 ? 0 : Math.min(along, (int) Math.ceil(Math.sqrt(left) / grid.width[0] * (1 + 1e-12)));
                }
                lineZ[lines] = dz;
                lineY[lines] = dy;
                lineDepth[lines++] = along;
            }
        }
    }

    /**
     * Finds the neighbours of the rows from..to-1 and writes the length of row r into {@code offsets[r + 1]}.
     *
     * @return the neighbours, and after {@link Found#length} nothing
     */
    Found find(int from, int to, int[] offsets, int[] buffer) {
        var lo = new int[lines + 1];
        var hi = new int[lines + 1];
        int[] out = buffer;
        int m = 0;
        int last = -1;
        int ranges = 0;
        int candidates = 0;
        for (int row = from; row < to; row++) {
            int i = grid.home[row];
            if (grid.homeCell[row] != last) {
                last = grid.homeCell[row];
                ranges = ranges(last, lo, hi);
                candidates = 0;
                for (int k = 0; k < ranges; k++) {
                    candidates += hi[k] - lo[k];
                }
            }
            if (out.length - m < candidates) {
                long most = Math.max(MOST_PAIRS, m) + (long) candidates;
                out = Arrays.copyOf(out, (int) Math.min(most, Math.max(2L * out.length, m + (long) candidates)));
            }
            int begin = m;
            m = half ? scan(i, i + 1, hi[0], out, m) : scan(i, i + 1, hi[0], out, scan(i, lo[0], i, out, m));
            for (int k = 1; k < ranges; k++) {
                m = scan(i, lo[k], hi[k], out, m);
            }
            if (m > MOST_PAIRS) {
                throw tooMany();
            }
            offsets[row + 1] = m - begin;
        }
        return new Found(out, m);
    }

    StructureException tooMany() {
        return new StructureException("a cut-off of " + Math.sqrt(reach2) + " A around " + grid.home.length + " atoms gives more than "
                + MOST_PAIRS + " pairs: use a smaller cut-off or fewer atoms");
    }

    private int scan(int i, int from, int to, int[] out, int m) {
        double xi = x[i];
        double yi = y[i];
        double zi = z[i];
        for (int j = from; j < to; j++) {
            double dx = x[j] - xi;
            double dy = y[j] - yi;
            double dz = z[j] - zi;
            out[m] = j;
            m += dx * dx + dy * dy + dz * dz <= reach2 ? 1 : 0;
        }
        return m;
    }

    private int ranges(int cell, int[] lo, int[] hi) {
        int nx = grid.cells[0];
        int ny = grid.cells[1];
        int cx = cell % nx;
        int cy = cell / nx % ny;
        int cz = cell / nx / ny;
        int used = 1;
        lo[0] = grid.start[cell - Math.min(cx, half ? 0 : grid.depth[0])];
        hi[0] = grid.start[cell + Math.min(nx - 1 - cx, grid.depth[0]) + 1];
        for (int l = 0; l < lines; l++) {
            int yy = cy + lineY[l];
            int zz = cz + lineZ[l];
            if (yy < 0 || zz < 0 || yy >= ny || zz >= grid.cells[2]) {
                continue;
            }
            int line = (zz * ny + yy) * nx;
            int first = grid.start[line + Math.max(0, cx - lineDepth[l])];
            int end = grid.start[line + Math.min(nx - 1, cx + lineDepth[l]) + 1];
            if (end > first) {
                lo[used] = first;
                hi[used++] = end;
            }
        }
        return used;
    }

    /**
     * What a block found.
     *
     * @param neighbours images, row after row
     * @param length how many
     */
    record Found(int[] neighbours, int length) {
    }
}
