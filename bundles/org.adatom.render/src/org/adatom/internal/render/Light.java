/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.render;

/**
 * How light falls on a surface: a soft key light over the left shoulder, a weak one from the right, light from all around
 * that is brighter and cooler from above, a gloss. Results are left in fields, so that nothing is allocated.
 */
final class Light {
    /** Direction of the key light, right. */
    static final float KX = -0.44f;
    /** Direction of the key light, up. */
    static final float KY = 0.62f;
    /** Direction of the key light, towards the viewer. */
    static final float KZ = 0.65f;
    private static final float HALF = 1.8166f;
    private static final float HX = KX / HALF;
    private static final float HY = KY / HALF;
    private static final float HZ = (KZ + 1) / HALF;
    private static final int SIZE = 128;
    private static final float[] OPEN_SKY = openSky();

    float red;
    float green;
    float blue;
    float gloss;

    private static float[] openSky() {
        var table = new float[4 * SIZE * SIZE];
        var light = new Light();
        for (int j = 0; j < SIZE; j++) {
            for (int i = 0; i < SIZE; i++) {
                float x = (2 * i + 1f) / SIZE - 1;
                float y = (2 * j + 1f) / SIZE - 1;
                float l = Math.max(1, (float) Math.sqrt(x * x + y * y));
                x /= l;
                y /= l;
                light.work(x, y, (float) Math.sqrt(Math.max(0, 1 - x * x - y * y)), 1, 1);
                int at = 4 * (j * SIZE + i);
                table[at] = light.red;
                table[at + 1] = light.green;
                table[at + 2] = light.blue;
                table[at + 3] = light.gloss;
            }
        }
        return table;
    }

    /** Light on a surface that nothing shades, from a table. */
    void lookUp(float nx, float ny) {
        int i = Math.max(0, Math.min(SIZE - 1, (int) ((nx + 1) * (SIZE / 2f))));
        int j = Math.max(0, Math.min(SIZE - 1, (int) ((ny + 1) * (SIZE / 2f))));
        int at = 4 * (j * SIZE + i);
        red = OPEN_SKY[at];
        green = OPEN_SKY[at + 1];
        blue = OPEN_SKY[at + 2];
        gloss = OPEN_SKY[at + 3];
    }

    /** Light on a surface. @param open part of the surroundings that is seen @param lit part of the key light, 0..1 */
    void work(float nx, float ny, float nz, float open, float lit) {
        float key = Math.max(0, (nx * KX + ny * KY + nz * KZ + 0.18f) / 1.18f);
        key *= key * 0.35f + 0.65f;
        float up = 0.5f + 0.5f * ny;
        float fill = Math.max(0, 0.72f * nx - 0.25f * ny + 0.6f * nz) * 0.10f;
        float sun = 0.92f * key * lit * (0.45f + 0.55f * open);
        float h = Math.max(0, nx * HX + ny * HY + nz * HZ);
        float h8 = h * h;
        h8 *= h8;
        h8 *= h8;
        float h64 = h8 * h8;
        h64 *= h64;
        h64 *= h64;
        gloss = (0.035f * h8 + 0.10f * h64 + 0.20f * h64 * h64) * lit * open;
        float rim = 1 - nz;
        rim = 1 - 0.22f * rim * rim;
        red = ((0.30f + 0.16f * up + fill) * open + sun * 1.02f) * rim;
        green = ((0.29f + 0.19f * up + fill) * open + sun) * rim;
        blue = ((0.30f + 0.23f * up + 1.1f * fill) * open + sun * 0.96f) * rim;
    }
}
