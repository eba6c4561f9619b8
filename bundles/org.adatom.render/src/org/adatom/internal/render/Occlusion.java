/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.render;

import java.util.Arrays;

/**
 * How much of the surrounding light the neighbours of each ball take away: a constant and a direction per ball (first
 * two orders of spherical harmonics of the cosine-weighted shade), and the list of the balls so close that their shade
 * is worked out for each sample.
 */
public final class Occlusion {
    private static final float REACH = 7f;
    private static final int MOST_WITH_CONTACTS = 400_000;
    private static final int CONTACTS = 16;
    private static final int CANDIDATES = 4096;

    private final float[] shade;
    private final int[] contacts;

    private Occlusion(float[] shade, int[] contacts) {
        this.shade = shade;
        this.contacts = contacts;
    }

    /** {@return [n][4]: mean shade 0..1 and its direction} */
    public float[] shade() {
        return shade;
    }

    /** {@return [n][16]: neighbours that touch or nearly so, the rest -1; empty for very large scenes} */
    public int[] contacts() {
        return contacts;
    }

    /** {@return [n] how many contacts fit a ball} */
    public static int contactsPerBall() {
        return CONTACTS;
    }

    static Occlusion of(Spheres s, Workers workers) {
        int n = s.count();
        var shade = new float[4 * n];
        var contacts = new int[n <= MOST_WITH_CONTACTS ? CONTACTS * n : 0];
        float reach = n > 300_000 ? 4.5f : REACH;
        var grid = new CellGrid(s.x(), s.y(), s.z(), n, reach / 2);
        int tasks = (n + 1023) / 1024;
        workers.run(tasks, (task, worker) -> {
            var scratch = new Scratch();
            for (int i = 1024 * task; i < Math.min(n, 1024 * (task + 1)); i++) {
                one(s, grid, i, reach, shade, contacts, scratch);
            }
        });
        return new Occlusion(shade, contacts);
    }

    private static final class Scratch {
        final int[] near = new int[CANDIDATES];
        final float[] gap = new float[CONTACTS];
    }

    private static void one(Spheres s, CellGrid grid, int i, float reach, float[] shade, int[] contacts, Scratch scratch) {
        float x = s.x()[i];
        float y = s.y()[i];
        float z = s.z()[i];
        float own = s.radius()[i];
        int found = grid.near(x, y, z, reach, scratch.near);
        float sum = 0;
        float sx = 0;
        float sy = 0;
        float sz = 0;
        int kept = 0;
        int base = CONTACTS * i;
        for (int k = 0; k < found; k++) {
            int j = scratch.near[k];
            float dx = s.x()[j] - x;
            float dy = s.y()[j] - y;
            float dz = s.z()[j] - z;
            float d2 = dx * dx + dy * dy + dz * dz;
            if (j == i || d2 > reach * reach || d2 < 1e-4f) {
                continue;
            }
            float d = (float) Math.sqrt(d2);
            float r = s.radius()[j];
            float fade = 1 - d / reach;
            float w = Math.min(1, r * r / d2) * Math.min(1, 2 * fade);
            sum += 0.25f * w;
            sx += 0.5f * w * dx / d;
            sy += 0.5f * w * dy / d;
            sz += 0.5f * w * dz / d;
            if (contacts.length > 0) {
                kept = keep(contacts, base, kept, scratch.gap, j, d - r, 2.2f * own + 0.9f);
            }
        }
        shade[4 * i] = sum;
        shade[4 * i + 1] = sx;
        shade[4 * i + 2] = sy;
        shade[4 * i + 3] = sz;
        if (contacts.length > 0) {
            Arrays.fill(contacts, base + kept, base + CONTACTS, -1);
        }
    }

    /** Keeps the nearest in order of their gap. */
    private static int keep(int[] contacts, int base, int kept, float[] gaps, int j, float gap, float limit) {
        if (gap > limit || kept == CONTACTS && gap >= gaps[CONTACTS - 1]) {
            return kept;
        }
        int at = Math.min(kept, CONTACTS - 1);
        while (at > 0 && gaps[at - 1] > gap) {
            gaps[at] = gaps[at - 1];
            contacts[base + at] = contacts[base + at - 1];
            at--;
        }
        gaps[at] = gap;
        contacts[base + at] = j;
        return Math.min(kept + 1, CONTACTS);
    }
}
