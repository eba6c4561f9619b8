/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.render;

import org.eclipse.jdt.annotation.Nullable;

/** What neighbours leave of the surrounding light, looked up in camera space. */
final class Shade {
    private final DrawList list;
    private final float[] radius;
    private final float[] shade;
    private final int[] contacts;
    private final float[] turn = new float[9];

    /** @param occlusion null where nothing is shaded */
    Shade(DrawList list, SceneData scene, Projection view, @Nullable Occlusion occlusion) {
        this.list = list;
        this.radius = scene.spheres().radius();
        this.shade = occlusion == null ? new float[0] : occlusion.shade();
        this.contacts = occlusion == null ? new int[0] : occlusion.contacts();
        for (int k = 0; k < 9; k++) {
            turn[k] = (float) view.rotation()[k];
        }
    }

    /** Light that far neighbours leave, from the first two orders. */
    float open(int id, float nx, float ny, float nz) {
        float wx = turn[0] * nx + turn[3] * ny + turn[6] * nz;
        float wy = turn[1] * nx + turn[4] * ny + turn[7] * nz;
        float wz = turn[2] * nx + turn[5] * ny + turn[8] * nz;
        float dark = shade[4 * id] + shade[4 * id + 1] * wx + shade[4 * id + 2] * wy + shade[4 * id + 3] * wz;
        return 0.22f + 0.78f * (float) Math.exp(-0.62f * Math.max(0, dark));
    }

    /** Light that touching neighbours leave: cosine-weighted view of a ball, cut at the horizon (after I. Quilez). */
    float contact(int id, float x, float y, float d, float nx, float ny, float nz) {
        if (contacts.length == 0) {
            return 1;
        }
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
            if (along <= -r) {
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
}
