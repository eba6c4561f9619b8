/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.render;

import java.util.Arrays;

/**
 * Finds for each sample of a tile what is nearest: exact balls and capped cylinders, in both projections. Blocks of 8x8
 * samples know their farthest depth, so that what is hidden costs one comparison.
 */
final class TileRaster {
    /** Balls and bonds are at least this wide (half width in samples), so that nothing vanishes between samples. */
    static final float LEAST = 0.6f;
    private static final int TILE = DrawList.TILE;
    private static final int REFRESH = 256;

    private final DrawList list;
    private final Projection view;
    private final float[] radius;
    private final BondGeometry bonds;
    private final float[] z = new float[TILE * TILE];
    private final int[] id = new int[TILE * TILE];
    private final float[] far = new float[TILE];
    private final float[] bond = new float[BondGeometry.SIZE];
    private final boolean perspective;
    private final double scale;
    private final double focal;
    private final double centreX;
    private final double centreY;
    private int left;
    private int top;
    private float farthest;

    TileRaster(DrawList list, SceneData scene, Projection view) {
        this.list = list;
        this.view = view;
        this.radius = scene.spheres().radius();
        this.bonds = new BondGeometry(scene, view, list);
        this.perspective = view.perspective();
        this.scale = view.scale();
        this.focal = view.focal();
        this.centreX = view.centreX();
        this.centreY = view.centreY();
    }

    /** Draws a tile into the buffers of the whole picture. */
    void run(int tile, float[] depth, int[] ids) {
        left = tile % list.tilesX * TILE;
        top = tile / list.tilesX * TILE;
        Arrays.fill(z, Float.POSITIVE_INFINITY);
        Arrays.fill(id, -1);
        Arrays.fill(far, Float.POSITIVE_INFINITY);
        farthest = Float.POSITIVE_INFINITY;
        int from = list.tileStart[tile];
        int to = list.tileStart[tile + 1];
        int spheres = list.spheres;
        for (int k = from; k < to; k++) {
            if ((k - from & REFRESH - 1) == REFRESH - 1) {
                refresh();
            }
            int item = list.refs[k];
            float near = list.near[item];
            if (near >= farthest) {
                if (near - list.bucketWidth >= farthest) {
                    break;
                }
                continue;
            }
            int bx = list.boxX(item);
            int by = list.boxY(item);
            int x0 = Math.max(bx & 0xFFFF, left) - left;
            int x1 = Math.min(bx >>> 16, left + TILE - 1) - left;
            int y0 = Math.max(by & 0xFFFF, top) - top;
            int y1 = Math.min(by >>> 16, top + TILE - 1) - top;
            if (hidden(near, x0, x1, y0, y1)) {
                continue;
            }
            if (item >= spheres) {
                cylinder(item, x0, x1, y0, y1);
            } else if (perspective) {
                ballInPerspective(item, y0, y1);
            } else {
                ball(item, y0, y1);
            }
        }
        copyOut(depth, ids);
    }

    private void copyOut(float[] depth, int[] ids) {
        int columns = Math.min(TILE, view.width() - left);
        int rows = Math.min(TILE, view.height() - top);
        for (int y = 0; y < rows; y++) {
            int at = (top + y) * view.width() + left;
            System.arraycopy(z, y * TILE, depth, at, columns);
            System.arraycopy(id, y * TILE, ids, at, columns);
        }
    }

    private boolean hidden(float near, int x0, int x1, int y0, int y1) {
        for (int b = y0 >> 3; b <= y1 >> 3; b++) {
            for (int a = x0 >> 3; a <= x1 >> 3; a++) {
                if (near < far[b * 8 + a]) {
                    return false;
                }
            }
        }
        return true;
    }

    private void refresh() {
        float all = Float.NEGATIVE_INFINITY;
        for (int b = 0; b < 8; b++) {
            for (int a = 0; a < 8; a++) {
                float most = Float.NEGATIVE_INFINITY;
                for (int y = 0; y < 8; y++) {
                    int row = (b * 8 + y) * TILE + a * 8;
                    for (int x = 0; x < 8; x++) {
                        most = Math.max(most, z[row + x]);
                    }
                }
                far[b * 8 + a] = most;
                if (left + a * 8 < view.width() && top + b * 8 < view.height()) {
                    all = Math.max(all, most);
                }
            }
        }
        farthest = all;
    }

    private void ball(int item, int y0, int y1) {
        float depth = list.cd[item];
        float r = radius[item];
        float near = depth - r;
        double big = Math.max(r * scale, LEAST);
        float toDepth = (float) (r / big);
        double px = centreX + list.cx[item] * scale - left - 0.5;
        double py = centreY - list.cy[item] * scale - top - 0.5;
        for (int y = y0; y <= y1; y++) {
            double dy = y - py;
            double square = big * big - dy * dy;
            if (square <= 0) {
                continue;
            }
            double half = Math.sqrt(square);
            int x0 = (int) Math.max(0, Math.ceil(px - half));
            int x1 = (int) Math.min(TILE - 1, Math.floor(px + half));
            float rest = (float) square;
            float dx = (float) (x0 - px);
            for (int at = y * TILE + x0, end = y * TILE + x1; at <= end; at++, dx += 1) {
                if (near < z[at]) {
                    float d = depth - toDepth * (float) Math.sqrt(Math.max(0f, rest - dx * dx));
                    if (d < z[at]) {
                        z[at] = d;
                        id[at] = item;
                    }
                }
            }
        }
    }

    /**
     * A line of sight (u, v, 1) meets the ball where -alpha (u - ua)^2 + d0(v) is not negative: exact ellipses without
     * cancellation.
     */
    private void ballInPerspective(int item, int y0, int y1) {
        double ex = list.cx[item];
        double ey = list.cy[item];
        double ed = list.cd[item];
        double r = radius[item];
        float near = (float) (ed - r);
        if (r * focal / ed < LEAST) {
            r = LEAST * ed / focal;
        }
        double alpha = ey * ey + ed * ed - r * r;
        double beta = ed * ed - r * r;
        double q = alpha + ex * ex;
        double va = ey * ed / beta;
        for (int y = y0; y <= y1; y++) {
            double v = (centreY - top - 0.5 - y) / focal;
            double k = v * ey + ed;
            double d0 = q * (r * r / beta - beta / alpha * (v - va) * (v - va));
            if (d0 <= 0) {
                continue;
            }
            double px = centreX - left - 0.5 + focal * ex * k / alpha;
            double half = focal * Math.sqrt(d0 / alpha);
            int x0 = (int) Math.max(0, Math.ceil(px - half));
            int x1 = (int) Math.min(TILE - 1, Math.floor(px + half));
            float rest = (float) d0;
            float a = (float) (alpha / (focal * focal));
            float u = (float) ((x0 - (centreX - left - 0.5)) / focal);
            float du = (float) (1 / focal);
            float vv = (float) (1 + v * v);
            float fx = (float) ex;
            float fk = (float) k;
            float dx = (float) (x0 - px);
            for (int at = y * TILE + x0, end = y * TILE + x1; at <= end; at++, dx += 1, u += du) {
                if (near < z[at]) {
                    float d = (fk + u * fx - (float) Math.sqrt(Math.max(0f, rest - a * dx * dx))) / (vv + u * u);
                    if (d < z[at]) {
                        z[at] = d;
                        id[at] = item;
                    }
                }
            }
        }
    }

    private void cylinder(int item, int x0, int x1, int y0, int y1) {
        float[] e = bond;
        if (!bonds.load(item - list.spheres, e)) {
            return;
        }
        double s1 = view.scaleAt(e[2]);
        double s2 = view.scaleAt(e[2] + e[6] * e[5]);
        double ax = centreX + e[0] * s1 - left - 0.5;
        double ay = centreY - e[1] * s1 - top - 0.5;
        double bx = centreX + (e[0] + e[6] * e[3]) * s2 - left - 0.5;
        double by = centreY - (e[1] + e[6] * e[4]) * s2 - top - 0.5;
        float thickest = (float) Math.max(s1, s2);
        float r = Math.max(e[7], LEAST / thickest);
        double strip = 1.1 * r * thickest + 0.01;
        double length = Math.hypot(bx - ax, by - ay);
        for (int y = y0; y <= y1; y++) {
            int from = x0;
            int to = x1;
            if (length > 1e-6) {
                double nx = -(by - ay) / length;
                double c = (bx - ax) / length * (y - ay);
                if (Math.abs(nx) > 1e-9) {
                    double p = ax - c / nx;
                    double h = strip / Math.abs(nx);
                    from = (int) Math.max(x0, Math.ceil(p - h));
                    to = (int) Math.min(x1, Math.floor(p + h));
                } else if (Math.abs(c) > strip) {
                    continue;
                }
            }
            if (perspective) {
                cylinderRowInPerspective(item, e, r, y, from, to);
            } else {
                cylinderRow(item, e, r, y, from, to);
            }
        }
    }

    private void cylinderRow(int item, float[] e, float r, int y, int from, int to) {
        float wx = e[3];
        float wy = e[4];
        float wd = e[5];
        float length = e[6];
        float across = wx * wx + wy * wy;
        float cap = wd > 0 ? 0 : length;
        float qy = (float) ((centreY - top - 0.5 - y) / scale - e[1]);
        float step = (float) (1 / scale);
        float qx = (float) ((from - (centreX - left - 0.5)) / scale - e[0]);
        for (int at = y * TILE + from, end = y * TILE + to; at <= end; at++, qx += step) {
            float side = qx * wy - qy * wx;
            float disc = r * r * across - side * side;
            float g = qx * wx + qy * wy;
            float d = Float.POSITIVE_INFINITY;
            if (across > 1e-9f) {
                if (disc < 0) {
                    continue;
                }
                float t = (wd * g - (float) Math.sqrt(disc)) / across;
                float s = g + t * wd;
                if (s >= 0 && s <= length) {
                    d = e[2] + t;
                }
            }
            if (d == Float.POSITIVE_INFINITY && Math.abs(wd) > 1e-6f) {
                float t = (cap - g) / wd;
                float ox = qx - cap * wx;
                float oy = qy - cap * wy;
                float od = t - cap * wd;
                if (ox * ox + oy * oy + od * od <= r * r) {
                    d = e[2] + t;
                }
            }
            if (d < z[at]) {
                z[at] = d;
                id[at] = item;
            }
        }
    }

    private void cylinderRowInPerspective(int item, float[] e, float r, int y, int from, int to) {
        float wx = e[3];
        float wy = e[4];
        float wd = e[5];
        float length = e[6];
        float nx = e[1] * wd - e[2] * wy;
        float ny = e[2] * wx - e[0] * wd;
        float nd = e[0] * wy - e[1] * wx;
        float aw = e[0] * wx + e[1] * wy + e[2] * wd;
        float v = (float) ((centreY - top - 0.5 - y) / focal);
        float u = (float) ((from - (centreX - left - 0.5)) / focal);
        float du = (float) (1 / focal);
        for (int at = y * TILE + from, end = y * TILE + to; at <= end; at++, u += du) {
            float dw = u * wx + v * wy + wd;
            float across = 1 + u * u + v * v - dw * dw;
            float dn = u * nx + v * ny + nd;
            float disc = r * r * across - dn * dn;
            float d = Float.POSITIVE_INFINITY;
            if (across > 1e-9f) {
                if (disc < 0) {
                    continue;
                }
                float t = (u * e[0] + v * e[1] + e[2] - dw * aw - (float) Math.sqrt(disc)) / across;
                float s = t * dw - aw;
                if (s >= 0 && s <= length) {
                    d = t;
                }
            }
            if (d == Float.POSITIVE_INFINITY && Math.abs(dw) > 1e-6f) {
                float cap = dw > 0 ? 0 : length;
                float t = (cap + aw) / dw;
                float ox = t * u - e[0] - cap * wx;
                float oy = t * v - e[1] - cap * wy;
                float od = t - e[2] - cap * wd;
                if (ox * ox + oy * oy + od * od <= r * r) {
                    d = t;
                }
            }
            if (d < z[at]) {
                z[at] = d;
                id[at] = item;
            }
        }
    }
}
