/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.render;

import java.util.List;

/**
 * What is in view, in camera space, nearest first, sorted into tiles. Balls have the numbers 0..n-1, bonds follow. Memory
 * is reused from picture to picture. The order does not depend on the number of threads.
 */
final class DrawList {
    static final int TILE = 64;
    private static final int BUCKETS = 1024;
    private static final int CHUNK = 16384;
    private static final int MOST_CHUNKS = 24;

    float[] cx = new float[0];
    float[] cy = new float[0];
    float[] cd = new float[0];
    float[] near = new float[0];
    private int[] boxX = new int[0];
    private int[] boxY = new int[0];
    private short[] key = new short[0];
    private int[] order = new int[0];
    int[] refs = new int[0];
    int[] tileStart = new int[1];
    int tilesX;
    int tilesY;
    int spheres;
    float bucketWidth;
    private int total;

    private Projection projection = new Projection(new double[9], new double[3], 0, 1, 0, 0, 1, 1);
    private SceneData scene = new SceneData(new double[3], Spheres.NONE, Bonds.NONE, Segments.NONE, List.of());

    int boxX(int item) {
        return boxX[item];
    }

    int boxY(int item) {
        return boxY[item];
    }

    /** Fills the list. */
    void fill(SceneData data, Projection view, boolean withBonds, Workers workers) {
        scene = data;
        projection = view;
        spheres = data.spheres().count();
        total = spheres + (withBonds ? data.bonds().count() : 0);
        reserve();
        tilesX = (view.width() + TILE - 1) / TILE;
        tilesY = (view.height() + TILE - 1) / TILE;
        var shift = view.shift(data.origin());
        float reach = (float) data.reach() + 1e-3f;
        float from = (float) (shift[2] - reach);
        float perA = BUCKETS / (2 * reach);
        bucketWidth = 1.001f / perA;
        chunks(spheres, workers, (a, b) -> transform(a, b, shift, from, perA));
        chunks(total - spheres, workers, (a, b) -> bonds(spheres + a, spheres + b, from, perA));
        int seen = sort(workers);
        bin(seen, workers);
    }

    private void reserve() {
        if (cx.length < spheres) {
            cx = new float[spheres];
            cy = new float[spheres];
            cd = new float[spheres];
        }
        if (near.length < total) {
            near = new float[total];
            boxX = new int[total];
            boxY = new int[total];
            key = new short[total];
            order = new int[total];
        }
    }

    private interface Range {
        void run(int from, int to);
    }

    private static int chunkCount(int n) {
        return Math.clamp((n + CHUNK - 1) / CHUNK, 1, MOST_CHUNKS);
    }

    private static void chunks(int n, Workers workers, Range range) {
        int count = chunkCount(n);
        workers.run(count, (i, worker) -> range.run((int) ((long) n * i / count), (int) ((long) n * (i + 1) / count)));
    }

    private void transform(int from, int to, double[] shift, float nearest, float perA) {
        var s = scene.spheres();
        var m = projection.rotation();
        float[] x = s.x();
        float[] y = s.y();
        float[] z = s.z();
        float[] radius = s.radius();
        float m0 = (float) m[0];
        float m1 = (float) m[1];
        float m2 = (float) m[2];
        float m3 = (float) m[3];
        float m4 = (float) m[4];
        float m5 = (float) m[5];
        float m6 = (float) m[6];
        float m7 = (float) m[7];
        float m8 = (float) m[8];
        float t0 = (float) shift[0];
        float t1 = (float) shift[1];
        float t2 = (float) shift[2];
        boolean perspective = projection.perspective();
        double scale = projection.scale();
        for (int i = from; i < to; i++) {
            float px = x[i];
            float py = y[i];
            float pz = z[i];
            float ex = m0 * px + m1 * py + m2 * pz + t0;
            float ey = m3 * px + m4 * py + m5 * pz + t1;
            float ed = t2 - (m6 * px + m7 * py + m8 * pz);
            cx[i] = ex;
            cy[i] = ey;
            cd[i] = ed;
            float r = radius[i];
            if (perspective) {
                perspectiveBox(i, ex, ey, ed, r);
            } else {
                double half = Math.max(r * scale, TileRaster.LEAST);
                double sx = projection.centreX() + ex * scale;
                double sy = projection.centreY() - ey * scale;
                box(i, sx - half, sx + half, sy - half, sy + half);
            }
            near[i] = ed - r;
            setKey(i, nearest, perA);
        }
    }

    private void perspectiveBox(int i, float ex, float ey, float ed, float r) {
        if (ed - r < projection.nearest()) {
            box(i, 1, -1, 1, -1);
            return;
        }
        double f = projection.focal();
        double beta = (double) ed * ed - (double) r * r;
        double u = ex * (double) ed / beta;
        double v = ey * (double) ed / beta;
        double hu = Math.max(f * r * Math.sqrt((double) ex * ex + beta) / beta, TileRaster.LEAST);
        double hv = Math.max(f * r * Math.sqrt((double) ey * ey + beta) / beta, TileRaster.LEAST);
        double sx = projection.centreX() + f * u;
        double sy = projection.centreY() - f * v;
        box(i, sx - hu, sx + hu, sy - hv, sy + hv);
    }

    /** Stores the samples whose centres are inside, or that nothing is seen. */
    private void box(int item, double left, double right, double top, double bottom) {
        int x0 = (int) Math.max(0, Math.ceil(left - 0.5));
        int x1 = (int) Math.min(projection.width() - 1, Math.floor(right - 0.5));
        int y0 = (int) Math.max(0, Math.ceil(top - 0.5));
        int y1 = (int) Math.min(projection.height() - 1, Math.floor(bottom - 0.5));
        if (x0 > x1 || y0 > y1) {
            boxX[item] = -1;
            return;
        }
        boxX[item] = x0 | x1 << 16;
        boxY[item] = y0 | y1 << 16;
    }

    private void setKey(int item, float nearest, float perA) {
        key[item] = (short) Math.clamp((int) ((near[item] - nearest) * perA), 0, BUCKETS - 1);
    }

    private void bonds(int from, int to, float nearest, float perA) {
        var e = new float[BondGeometry.SIZE];
        var geometry = new BondGeometry(scene, projection, this);
        for (int i = from; i < to; i++) {
            if (!geometry.load(i - spheres, e) || Math.min(e[2], e[2] + e[6] * e[5]) - e[7] < projection.nearest()) {
                boxX[i] = -1;
                continue;
            }
            double d1 = e[2];
            double d2 = e[2] + e[6] * e[5];
            double s1 = projection.scaleAt(d1);
            double s2 = projection.scaleAt(d2);
            double h1 = Math.max(1.1 * e[7] * s1, TileRaster.LEAST);
            double h2 = Math.max(1.1 * e[7] * s2, TileRaster.LEAST);
            double xa = projection.centreX() + e[0] * s1;
            double ya = projection.centreY() - e[1] * s1;
            double xb = projection.centreX() + (e[0] + e[6] * e[3]) * s2;
            double yb = projection.centreY() - (e[1] + e[6] * e[4]) * s2;
            box(i, Math.min(xa - h1, xb - h2), Math.max(xa + h1, xb + h2), Math.min(ya - h1, yb - h2),
                    Math.max(ya + h1, yb + h2));
            near[i] = (float) Math.min(d1, d2) - e[7];
            setKey(i, nearest, perA);
        }
    }

    private int sort(Workers workers) {
        int chunks = chunkCount(total);
        var counts = new int[chunks][];
        workers.run(chunks, (c, worker) -> {
            var h = new int[BUCKETS];
            int to = (int) ((long) total * (c + 1) / chunks);
            for (int i = (int) ((long) total * c / chunks); i < to; i++) {
                if (boxX[i] >= 0) {
                    h[key[i]]++;
                }
            }
            counts[c] = h;
        });
        int at = 0;
        for (int b = 0; b < BUCKETS; b++) {
            for (int c = 0; c < chunks; c++) {
                int n = counts[c][b];
                counts[c][b] = at;
                at += n;
            }
        }
        workers.run(chunks, (c, worker) -> {
            var h = counts[c];
            int to = (int) ((long) total * (c + 1) / chunks);
            for (int i = (int) ((long) total * c / chunks); i < to; i++) {
                if (boxX[i] >= 0) {
                    order[h[key[i]]++] = i;
                }
            }
        });
        return at;
    }

    private void bin(int seen, Workers workers) {
        int tiles = tilesX * tilesY;
        int chunks = chunkCount(seen);
        var counts = new int[chunks][];
        workers.run(chunks, (c, worker) -> {
            var h = new int[tiles];
            eachTile(seen, chunks, c, (item, tile) -> h[tile]++);
            counts[c] = h;
        });
        tileStart = tileStart.length == tiles + 1 ? tileStart : new int[tiles + 1];
        int at = 0;
        for (int t = 0; t < tiles; t++) {
            tileStart[t] = at;
            for (int c = 0; c < chunks; c++) {
                int n = counts[c][t];
                counts[c][t] = at;
                at += n;
            }
        }
        tileStart[tiles] = at;
        if (refs.length < at) {
            refs = new int[at + at / 4];
        }
        int[] target = refs;
        workers.run(chunks, (c, worker) -> {
            var h = counts[c];
            eachTile(seen, chunks, c, (item, tile) -> target[h[tile]++] = item);
        });
    }

    private interface TileUse {
        void at(int item, int tile);
    }

    private void eachTile(int seen, int chunks, int c, TileUse use) {
        int to = (int) ((long) seen * (c + 1) / chunks);
        for (int k = (int) ((long) seen * c / chunks); k < to; k++) {
            int item = order[k];
            int bx = boxX[item];
            int by = boxY[item];
            int xa = (bx & 0xFFFF) / TILE;
            int xb = (bx >>> 16) / TILE;
            int yb = (by >>> 16) / TILE;
            for (int ty = (by & 0xFFFF) / TILE; ty <= yb; ty++) {
                for (int tx = xa; tx <= xb; tx++) {
                    use.at(item, ty * tilesX + tx);
                }
            }
        }
    }

    /** Lets go of large memory when the next picture needs little. */
    void trim(int items) {
        if (total > 500_000 && items < total / 8) {
            cx = cy = cd = near = new float[0];
            boxX = boxY = order = refs = new int[0];
            key = new short[0];
        }
    }
}
