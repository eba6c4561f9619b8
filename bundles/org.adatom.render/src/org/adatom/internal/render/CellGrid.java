/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.render;

/** Points sorted into cubes, for neighbour search without periodicity. */
public final class CellGrid {
    private final float x0;
    private final float y0;
    private final float z0;
    private final float inverse;
    private final int nx;
    private final int ny;
    private final int nz;
    private final int[] start;
    private final int[] items;

    /**
     * @param x [n], A
     * @param y [n], A
     * @param z [n], A
     * @param n how many points
     * @param edge wanted edge of the cubes, A; made longer where there would be too many
     */
    public CellGrid(float[] x, float[] y, float[] z, int n, float edge) {
        float[] low = {Float.MAX_VALUE, Float.MAX_VALUE, Float.MAX_VALUE};
        float[] high = {-Float.MAX_VALUE, -Float.MAX_VALUE, -Float.MAX_VALUE};
        for (int i = 0; i < n; i++) {
            extend(low, high, 0, x[i]);
            extend(low, high, 1, y[i]);
            extend(low, high, 2, z[i]);
        }
        if (n == 0) {
            low = new float[3];
            high = new float[3];
        }
        double size = edge;
        double limit = 4.0 * n + 1000;
        while ((Math.floor((high[0] - low[0]) / size) + 1) * (Math.floor((high[1] - low[1]) / size) + 1)
                * (Math.floor((high[2] - low[2]) / size) + 1) > limit) {
            size *= 1.3;
        }
        x0 = low[0];
        y0 = low[1];
        z0 = low[2];
        inverse = (float) (1 / size);
        nx = (int) ((high[0] - x0) * inverse) + 1;
        ny = (int) ((high[1] - y0) * inverse) + 1;
        nz = (int) ((high[2] - z0) * inverse) + 1;
        start = new int[nx * ny * nz + 1];
        items = new int[n];
        var cell = new int[n];
        for (int i = 0; i < n; i++) {
            cell[i] = (cellZ(z[i]) * ny + cellY(y[i])) * nx + cellX(x[i]);
            start[cell[i] + 1]++;
        }
        for (int c = 0; c < start.length - 1; c++) {
            start[c + 1] += start[c];
        }
        var next = start.clone();
        for (int i = 0; i < n; i++) {
            items[next[cell[i]]++] = i;
        }
    }

    private static void extend(float[] low, float[] high, int k, float v) {
        low[k] = Math.min(low[k], v);
        high[k] = Math.max(high[k], v);
    }

    private int cellX(float v) {
        return Math.clamp((int) ((v - x0) * inverse), 0, nx - 1);
    }

    private int cellY(float v) {
        return Math.clamp((int) ((v - y0) * inverse), 0, ny - 1);
    }

    private int cellZ(float v) {
        return Math.clamp((int) ((v - z0) * inverse), 0, nz - 1);
    }

    /**
     * Collects the points in all cubes that a cube-shaped neighbourhood touches.
     *
     * @param into filled as far as it goes
     * @return how many were found, at most the length of {@code into}
     */
    public int near(float x, float y, float z, float reach, int[] into) {
        int found = 0;
        int xa = cellX(x - reach);
        int xb = cellX(x + reach);
        int ya = cellY(y - reach);
        int yb = cellY(y + reach);
        int za = cellZ(z - reach);
        int zb = cellZ(z + reach);
        for (int c = za; c <= zb; c++) {
            for (int b = ya; b <= yb; b++) {
                int row = (c * ny + b) * nx;
                int from = start[row + xa];
                int to = start[row + xb + 1];
                int take = Math.min(to - from, into.length - found);
                System.arraycopy(items, from, into, found, take);
                found += take;
            }
        }
        return found;
    }
}
