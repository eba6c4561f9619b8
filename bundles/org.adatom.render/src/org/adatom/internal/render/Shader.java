/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.render;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Turns what is seen at each sample into colour: a soft key light, light from all around that is brighter from above, a
 * gloss, the shade of neighbours, outlines where the depth jumps, and haze with depth. Samples whose surroundings show the
 * same thing are shaded once per pixel.
 */
final class Shader {
    private static final float KX = -0.44f;
    private static final float KY = 0.62f;
    private static final float KZ = 0.65f;
    private static final float HX = KX / 1.8166f;
    private static final float HY = KY / 1.8166f;
    private static final float HZ = (KZ + 1) / 1.8166f;

    private final DrawList list;
    private final Projection view;
    private final Look look;
    private final float[] depth;
    private final int[] ids;
    private final int samples;
    private final float[] radius;
    private final int[] colour;
    private final int[] atom;
    private final byte[] flags;
    private final Bonds bonds;
    private final BondGeometry geometry;
    private final float[] shade;
    private final int[] contacts;
    private final @Nullable ShadowMap shadows;
    private final float[] turn = new float[9];
    private final float fogFrom;
    private final float fogPer;
    private final float[] bond = new float[BondGeometry.SIZE];
    private final int reach;
    private final int firstRow;
    private final int allRows;
    private float red;
    private float green;
    private float blue;
    private float backRed;
    private float backGreen;
    private float backBlue;

    Shader(DrawList list, SceneData scene, Projection view, Look look, float[] depth, int[] ids, int samples,
            @Nullable Occlusion occlusion, @Nullable ShadowMap shadows, int firstRow, int allRows) {
        this.firstRow = firstRow;
        this.allRows = allRows;
        this.list = list;
        this.view = view;
        this.look = look;
        this.depth = depth;
        this.ids = ids;
        this.samples = samples;
        this.radius = scene.spheres().radius();
        this.colour = scene.spheres().colour();
        this.atom = scene.spheres().atom();
        this.flags = scene.spheres().flags();
        this.bonds = scene.bonds();
        this.geometry = new BondGeometry(scene, view, list);
        this.shade = occlusion == null ? new float[0] : occlusion.shade();
        this.contacts = occlusion == null ? new int[0] : occlusion.contacts();
        this.shadows = shadows;
        for (int k = 0; k < 9; k++) {
            turn[k] = (float) view.rotation()[k];
        }
        double middle = view.shift(scene.origin())[2];
        this.fogFrom = (float) (middle - 0.8 * scene.reach());
        this.fogPer = (float) (1 / (1.8 * scene.reach() + 1e-6));
        this.reach = samples == 1 ? 1 : samples == 2 ? 2 : samples;
    }

    /** Colours rows of pixels; each pixel is a square of samples. */
    void run(int width, int rowFrom, int rowTo, int[] pixels, int[] pixelIds, float[] pixelDepth) {
        int n = samples;
        for (int y = rowFrom; y < rowTo; y++) {
            background(y);
            for (int x = 0; x < width; x++) {
                int mid = (y * n + n / 2) * view.width() + x * n + n / 2;
                int at = y * width + x;
                pixelIds[at] = ids[mid];
                pixelDepth[at] = depth[mid];
                pixels[at] = n == 1 ? single(x, y) : pixel(x, y, ids[mid]);
            }
        }
    }

    private void background(int y) {
        double t = (firstRow + y + 0.5) / allRows;
        t = t * t * (3 - 2 * t);
        backRed = (float) ((look.top() >> 16 & 255) * (1 - t) + (look.bottom() >> 16 & 255) * t);
        backGreen = (float) ((look.top() >> 8 & 255) * (1 - t) + (look.bottom() >> 8 & 255) * t);
        backBlue = (float) ((look.top() & 255) * (1 - t) + (look.bottom() & 255) * t);
    }

    private int empty(int x, int y) {
        if (look.transparent()) {
            return 0;
        }
        int row = firstRow + y;
        float dither = ((x * 2 + row * 3 & 3) * 4 + (x + row * 2 & 3)) / 16f;
        return 0xFF000000 | (int) (backRed + dither) << 16 | (int) (backGreen + dither) << 8 | (int) (backBlue + dither);
    }

    private int single(int x, int y) {
        int at = y * view.width() + x;
        int id = ids[at];
        if (id < 0) {
            return empty(x, y);
        }
        sample(id, depth[at], x + 0.5f, y + 0.5f, edge(x, y, at, id));
        return 0xFF000000 | Colours.encode(red) << 16 | Colours.encode(green) << 8 | Colours.encode(blue);
    }

    private int pixel(int x, int y, int id) {
        int n = samples;
        int sx = x * n;
        int sy = y * n;
        if (uniform(sx, sy, id)) {
            if (id < 0) {
                return empty(x, y);
            }
            int mid = (sy + n / 2) * view.width() + sx + n / 2;
            sample(id, depth[mid], sx + n / 2 + 0.5f, sy + n / 2 + 0.5f, 0);
            return 0xFF000000 | Colours.encode(red) << 16 | Colours.encode(green) << 8 | Colours.encode(blue);
        }
        int sum = 0;
        int r = 0;
        int g = 0;
        int b = 0;
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                int at = (sy + j) * view.width() + sx + i;
                int found = ids[at];
                if (found >= 0) {
                    sample(found, depth[at], sx + i + 0.5f, sy + j + 0.5f, edge(sx + i, sy + j, at, found));
                    r += Colours.encode(red);
                    g += Colours.encode(green);
                    b += Colours.encode(blue);
                    sum++;
                } else if (!look.transparent()) {
                    r += (int) (backRed + 0.5f);
                    g += (int) (backGreen + 0.5f);
                    b += (int) (backBlue + 0.5f);
                    sum++;
                }
            }
        }
        if (sum == 0) {
            return 0;
        }
        int alpha = (255 * sum + n * n / 2) / (n * n);
        return alpha << 24 | (r + sum / 2) / sum << 16 | (g + sum / 2) / sum << 8 | (b + sum / 2) / sum;
    }

    private boolean uniform(int sx, int sy, int id) {
        int w = view.width();
        int n = samples;
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                if (ids[(sy + j) * w + sx + i] != id) {
                    return false;
                }
            }
        }
        if (id < 0) {
            return true;
        }
        int x0 = Math.max(0, sx - reach);
        int x1 = Math.min(w - 1, sx + n - 1 + reach);
        int y0 = Math.max(0, sy - reach);
        int y1 = Math.min(view.height() - 1, sy + n - 1 + reach);
        int xm = sx + n / 2;
        int ym = sy + n / 2;
        return ids[y0 * w + x0] == id && ids[y0 * w + x1] == id && ids[y1 * w + x0] == id && ids[y1 * w + x1] == id
                && ids[y0 * w + xm] == id && ids[y1 * w + xm] == id && ids[ym * w + x0] == id && ids[ym * w + x1] == id;
    }

    /** How strongly a sample belongs to an outline: something else beside it lies well behind. */
    private float edge(int x, int y, int at, int id) {
        if (look.outlineStrength() <= 0) {
            return 0;
        }
        int w = view.width();
        float d = depth[at];
        float most = 0;
        if (x >= reach) {
            most = Math.max(most, jump(at - reach, id, d));
        }
        if (x < w - reach) {
            most = Math.max(most, jump(at + reach, id, d));
        }
        if (y >= reach) {
            most = Math.max(most, jump(at - reach * w, id, d));
        }
        if (y < view.height() - reach) {
            most = Math.max(most, jump(at + reach * w, id, d));
        }
        if (most <= 0) {
            return 0;
        }
        double r = id < list.spheres ? radius[id] : 3 * bonds.radius();
        float size = (float) (r * view.scaleAt(d)) / samples;
        return most * Math.clamp((size - 1.3f) * 0.25f, 0f, 1f) * look.outlineStrength();
    }

    private float jump(int at, int id, float d) {
        return ids[at] == id ? 0 : Math.clamp((depth[at] - d - 0.12f) * 1.6f, 0f, 1f);
    }

    private void sample(int id, float d, float px, float py, float edge) {
        if (id < list.spheres) {
            ball(id, d, px, py);
        } else {
            stick(id - list.spheres, d, px, py);
        }
        if (look.fog() > 0) {
            float f = Math.clamp((d - fogFrom) * fogPer, 0f, 1f) * look.fog();
            red += (Colours.linear((int) backRed) - red) * f;
            green += (Colours.linear((int) backGreen) - green) * f;
            blue += (Colours.linear((int) backBlue) - blue) * f;
        }
        if (edge > 0) {
            red += (Colours.linear(look.outline() >> 16) - red) * edge;
            green += (Colours.linear(look.outline() >> 8) - green) * edge;
            blue += (Colours.linear(look.outline()) - blue) * edge;
        }
    }

    private void ball(int id, float d, float px, float py) {
        float r = radius[id];
        float ex = list.cx[id];
        float ey = list.cy[id];
        float nx;
        float ny;
        float nz;
        if (view.perspective()) {
            nx = (float) ((px - view.centreX()) / view.focal()) * d - ex;
            ny = (float) ((view.centreY() - py) / view.focal()) * d - ey;
            nz = list.cd[id] - d;
            float l = 1 / (float) Math.sqrt(nx * nx + ny * ny + nz * nz + 1e-12f);
            nx *= l;
            ny *= l;
            nz *= l;
        } else {
            float s = (float) (1 / Math.max(r * view.scale(), TileRaster.LEAST));
            nx = (float) (px - view.centreX() - ex * view.scale()) * s;
            ny = (float) (view.centreY() - py - ey * view.scale()) * s;
            nz = (float) Math.sqrt(Math.max(0f, 1 - nx * nx - ny * ny));
        }
        int rgb = tinted(colour[id], id);
        float open = id * 4 < shade.length ? open(id, nx, ny, nz) : 1;
        if (contacts.length > 0) {
            open *= contact(id, -1, -1, ex + r * nx, ey + r * ny, list.cd[id] - r * nz, nx, ny, nz);
        }
        light(rgb, nx, ny, nz, open, shadow(ex + r * nx, ey + r * ny, list.cd[id] - r * nz, nx, ny, nz));
        if ((flags[id] & Spheres.FIXED) != 0 && look.locks()) {
            lock(id, d, px, py, rgb);
        }
    }

    private float shadow(float x, float y, float d, float nx, float ny, float nz) {
        return shadows == null ? 1 : shadows.lit(x, y, d, nx, ny, nz);
    }

    private int tinted(int rgb, int id) {
        if ((flags[id] & Spheres.GHOST) != 0) {
            return Colours.mix(rgb, look.bottom(), 0.55);
        }
        if (look.selected().get(atom[id])) {
            return Colours.mix(rgb, look.accent(), 0.28);
        }
        return rgb;
    }

    /** Light that far neighbours leave, from the first two orders. */
    private float open(int id, float nx, float ny, float nz) {
        float wx = turn[0] * nx + turn[3] * ny + turn[6] * nz;
        float wy = turn[1] * nx + turn[4] * ny + turn[7] * nz;
        float wz = turn[2] * nx + turn[5] * ny + turn[8] * nz;
        float dark = shade[4 * id] + shade[4 * id + 1] * wx + shade[4 * id + 2] * wy + shade[4 * id + 3] * wz;
        return 0.22f + 0.78f * (float) Math.exp(-0.62f * Math.max(0, dark));
    }

    /** Light that touching neighbours leave: cosine-weighted view of a ball, cut at the horizon (after I. Quilez). */
    private float contact(int id, int skipA, int skipB, float x, float y, float d, float nx, float ny, float nz) {
        float open = 1;
        int base = Occlusion.contactsPerBall() * id;
        for (int k = base, end = base + Occlusion.contactsPerBall(); k < end; k++) {
            int j = contacts[k];
            if (j < 0) {
                break;
            }
            float vx = list.cx[j] - x;
            float vy = list.cy[j] - y;
            float vz = d - list.cd[j];
            float r = radius[j];
            float along = nx * vx + ny * vy + nz * vz;
            if (along <= -r || j == skipA || j == skipB) {
                continue;
            }
            float l2 = Math.max(vx * vx + vy * vy + vz * vz, r * r);
            float seen = along;
            if (along < r) {
                float h = 0.5f * (along + r) / r;
                seen = h * (float) Math.sqrt(h) * r;
            }
            open *= 1 - 0.85f * Math.min(1, seen * r * r / (l2 * (float) Math.sqrt(l2)));
        }
        return open;
    }

    private void light(int rgb, float nx, float ny, float nz, float open, float lit) {
        float key = Math.max(0, (nx * KX + ny * KY + nz * KZ + 0.18f) / 1.18f);
        key *= key * 0.35f + 0.65f;
        float up = 0.5f + 0.5f * ny;
        float fill = Math.max(0, 0.72f * nx - 0.25f * ny + 0.6f * nz) * 0.10f;
        float sun = 0.92f * key * lit * (0.45f + 0.55f * open);
        float h = Math.max(0, nx * HX + ny * HY + nz * HZ);
        float h8 = h * h;
        h8 *= h8;
        h8 *= h8;
        float h32 = h8 * h8;
        h32 *= h32;
        float gloss = (0.035f * h8 + 0.10f * h32 * h32 + 0.20f * h32 * h32 * h32 * h32) * lit * open;
        float rim = 1 - nz;
        rim = 1 - 0.22f * rim * rim;
        float er = (0.30f + 0.16f * up + fill) * open + sun * 1.02f;
        float eg = (0.29f + 0.19f * up + fill) * open + sun;
        float eb = (0.30f + 0.23f * up + 1.1f * fill) * open + sun * 0.96f;
        red = Colours.linear(rgb >> 16) * er * rim + gloss;
        green = Colours.linear(rgb >> 8) * eg * rim + gloss;
        blue = Colours.linear(rgb) * eb * rim + gloss;
    }

    private void stick(int j, float d, float px, float py) {
        float[] e = bond;
        geometry.load(j, e);
        float x;
        float y;
        if (view.perspective()) {
            x = (float) ((px - view.centreX()) / view.focal()) * d;
            y = (float) ((view.centreY() - py) / view.focal()) * d;
        } else {
            x = (float) ((px - view.centreX()) / view.scale());
            y = (float) ((view.centreY() - py) / view.scale());
        }
        float vx = x - e[0];
        float vy = y - e[1];
        float vd = d - e[2];
        float s = vx * e[3] + vy * e[4] + vd * e[5];
        float nx = vx - s * e[3];
        float ny = vy - s * e[4];
        float nz = s * e[5] - vd;
        float l = (float) Math.sqrt(nx * nx + ny * ny + nz * nz);
        boolean cap = (s < 0.002f || s > e[6] - 0.002f) && l < 0.97f * e[7];
        if (cap) {
            float sign = e[5] > 0 ? -1 : 1;
            nx = sign * e[3];
            ny = sign * e[4];
            nz = -sign * e[5];
        } else {
            nx /= Math.max(l, 1e-6f);
            ny /= Math.max(l, 1e-6f);
            nz /= Math.max(l, 1e-6f);
        }
        int a = bonds.first()[j];
        int b = bonds.second()[j];
        int near = s < e[8] ? a : b;
        float open = 1;
        if (shade.length > 0) {
            float t = Math.clamp(s / Math.max(e[6], 1e-6f), 0f, 1f);
            open = open(a, nx, ny, nz) * (1 - t) + open(bonds.shift()[j] == 0 ? b : a, nx, ny, nz) * t;
            float toEnd = Math.min(s, bonds.shift()[j] == 0 ? e[6] - s : s);
            open *= 1 - 0.45f * (float) Math.exp(-Math.max(0, toEnd) / (1.2f * e[7]));
        }
        light(tinted(colour[near], near), nx, ny, nz, open, shadow(x, y, d, nx, ny, nz));
    }

    /** A small padlock on the ball, in pixels so that it stays crisp. */
    private void lock(int id, float d, float px, float py, int rgb) {
        float perA = (float) view.scaleAt(list.cd[id]);
        float ball = radius[id] * perA / samples;
        if (ball < 6) {
            return;
        }
        float size = Math.min(0.42f * ball, 7 + 0.1f * ball);
        float gx = (float) (px - view.centreX() - list.cx[id] * perA) / (samples * size);
        float gy = (float) (py - view.centreY() + list.cy[id] * perA) / (samples * size);
        if (Math.abs(gx) > 1.1f || Math.abs(gy) > 1.2f) {
            return;
        }
        float bx = Math.abs(gx) - 0.58f;
        float by = Math.abs(gy - 0.38f) - 0.42f;
        float body = Math.max(bx, by);
        float ring = gy < -0.32f ? Math.abs((float) Math.hypot(gx, gy + 0.32f) - 0.38f) - 0.12f
                : Math.max(Math.abs(Math.abs(gx) - 0.38f) - 0.12f, gy - 0.2f);
        float cover = Math.clamp(0.5f - Math.min(body, ring) * size, 0f, 1f) * Math.clamp((ball - 6) * 0.3f, 0f, 0.62f);
        float ink = Colours.brightness(rgb) > 0.42 ? 0.012f : 0.9f;
        red += (ink - red) * cover;
        green += (ink - green) * cover;
        blue += (ink - blue) * cover;
    }
}
