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
    private final Shade shade;
    private final Outline outline;
    private final @Nullable ShadowMap shadows;
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
    private float hazeRed;
    private float hazeGreen;
    private float hazeBlue;
    private final float inkRed;
    private final float inkGreen;
    private final float inkBlue;
    private final float fog;
    private final boolean perspective;
    private final boolean plain;
    private final Light light = new Light();
    private final double perFocal;
    private int held = -1;
    private double heldX;
    private double heldY;
    private float heldScale;
    private int heldRgb;
    private float heldRed;
    private float heldGreen;
    private float heldBlue;

    Shader(DrawList list, SceneData scene, Projection view, Look look, float[] depth, int[] ids, int samples,
            @Nullable Occlusion occlusion, @Nullable ShadowMap shadows, int firstRow, int allRows) {
        this.firstRow = firstRow;
        this.allRows = allRows;
        this.list = list;
        this.view = view;
        this.perspective = view.perspective();
        this.perFocal = perspective ? 1 / view.focal() : 0;
        this.inkRed = Colours.linear(look.outline() >> 16);
        this.inkGreen = Colours.linear(look.outline() >> 8);
        this.inkBlue = Colours.linear(look.outline());
        this.fog = look.fog();
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
        this.shade = new Shade(list, scene, view, occlusion);
        this.outline = new Outline(scene, view, depth, ids, samples, look.outlineStrength());
        this.shadows = shadows;
        this.plain = occlusion == null;
        double middle = view.shift(scene.origin())[2];
        this.fogFrom = (float) (middle - 0.8 * scene.reach());
        this.fogPer = (float) (1 / (1.8 * scene.reach() + 1e-6));
        this.reach = samples;
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
        hazeRed = Colours.linear((int) backRed);
        hazeGreen = Colours.linear((int) backGreen);
        hazeBlue = Colours.linear((int) backBlue);
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
        sample(id, depth[at], x + 0.5f, y + 0.5f, outline.at(x, y, at, id));
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
                    sample(found, depth[at], sx + i + 0.5f, sy + j + 0.5f, outline.at(sx + i, sy + j, at, found));
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

    private void sample(int id, float d, float px, float py, float edge) {
        if (id < list.spheres) {
            ball(id, d, px, py);
        } else {
            stick(id - list.spheres, d, px, py);
        }
        if (fog > 0) {
            float f = Math.max(0f, Math.min(1f, (d - fogFrom) * fogPer)) * fog;
            red += (hazeRed - red) * f;
            green += (hazeGreen - green) * f;
            blue += (hazeBlue - blue) * f;
        }
        if (edge > 0) {
            red += (inkRed - red) * edge;
            green += (inkGreen - green) * edge;
            blue += (inkBlue - blue) * edge;
        }
    }

    /** Prepares what all samples of a ball share. */
    private void load(int id) {
        held = id;
        heldX = view.centreX() + list.cx[id] * view.scale();
        heldY = view.centreY() - list.cy[id] * view.scale();
        heldScale = (float) (1 / Math.max(radius[id] * view.scale(), TileRaster.LEAST));
        heldRgb = tinted(colour[id], id);
        heldRed = Colours.linear(heldRgb >> 16);
        heldGreen = Colours.linear(heldRgb >> 8);
        heldBlue = Colours.linear(heldRgb);
    }

    private void ball(int id, float d, float px, float py) {
        if (id != held) {
            load(id);
        }
        float nx;
        float ny;
        float nz;
        if (perspective) {
            nx = (float) ((px - view.centreX()) * perFocal) * d - list.cx[id];
            ny = (float) ((view.centreY() - py) * perFocal) * d - list.cy[id];
            nz = list.cd[id] - d;
            float l = 1 / (float) Math.sqrt(nx * nx + ny * ny + nz * nz + 1e-12f);
            nx *= l;
            ny *= l;
            nz *= l;
        } else {
            nx = (float) (px - heldX) * heldScale;
            ny = (float) (heldY - py) * heldScale;
            nz = (float) Math.sqrt(Math.max(0f, 1 - nx * nx - ny * ny));
        }
        float open = 1;
        float lit = 1;
        if (!plain) {
            float r = radius[id];
            float x = list.cx[id] + r * nx;
            float y = list.cy[id] + r * ny;
            float z = list.cd[id] - r * nz;
            open = shade.open(id, nx, ny, nz) * shade.contact(id, x, y, z, nx, ny, nz);
            lit = shadow(x, y, z, nx, ny, nz);
        }
        if (plain && heldScale > 1f / 60) {
            light.lookUp(nx, ny);
        } else {
            light.work(nx, ny, nz, open, lit);
        }
        red = heldRed * light.red + light.gloss;
        green = heldGreen * light.green + light.gloss;
        blue = heldBlue * light.blue + light.gloss;
        if ((flags[id] & Spheres.HELD) != 0 && look.locks()) {
            lock(id, px, py);
        }
    }

    private void lock(int id, float px, float py) {
        double perA = view.scaleAt(list.cd[id]);
        float ball = (float) (radius[id] * perA) / samples;
        float cover = HeldMark.cover(flags[id], (float) (px - view.centreX() - list.cx[id] * perA) / samples,
                (float) (py - view.centreY() + list.cy[id] * perA) / samples, ball);
        if (cover > 0) {
            float ink = Colours.brightness(heldRgb) > 0.42 ? 0.012f : 0.9f;
            red += (ink - red) * cover;
            green += (ink - green) * cover;
            blue += (ink - blue) * cover;
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
            boolean tooSmallForARing = radius[id] * view.scaleAt(list.cd[id]) < 2.2 * samples;
            return Colours.mix(rgb, look.accent(), tooSmallForARing ? 0.75 : 0.2);
        }
        return rgb;
    }

    private static float mixed(int from, int to, float t) {
        float v = Colours.linear(from);
        return v + t * (Colours.linear(to) - v);
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
        if (!plain) {
            float along = Math.clamp(s / Math.max(e[6], 1e-6f), 0f, 1f);
            open = shade.open(a, nx, ny, nz) * (1 - along) + shade.open(bonds.shift()[j] == 0 ? b : a, nx, ny, nz) * along;
            float toEnd = Math.min(s, bonds.shift()[j] == 0 ? e[6] - s : s);
            float depthOfJoint = Math.clamp((radius[near] / e[7] - 1.2f) * 0.8f, 0f, 0.45f);
            open *= 1 - depthOfJoint * (float) Math.exp(-Math.max(0, toEnd) / (1.2f * e[7]));
        }
        light.work(nx, ny, nz, open, shadow(x, y, d, nx, ny, nz));
        int from = tinted(colour[a], a);
        int to = tinted(colour[b], b);
        float pixels = (float) view.scaleAt(d) / samples;
        float t = Math.max(0, Math.min(1, (s - e[8]) * pixels + 0.5f));
        red = mixed(from >> 16, to >> 16, t) * light.red + light.gloss;
        green = mixed(from >> 8, to >> 8, t) * light.green + light.gloss;
        blue = mixed(from, to, t) * light.blue + light.gloss;
    }
}
